# The application is a folder of this machine, which its administrator changes by hand.
{ lib, ... }:
{
  imports = [ ./machine.nix ];

  wsgi.applications.notes.root = lib.mkForce "/srv/notes";
}
