# One virtual machine for each way of listening, and one with two applications. What all of them see is in
# guestbook.nix, what all of them are asked in guestbook.py.
{ pkgs, module }:
let
  test =
    name: definition:
    pkgs.testers.runNixOSTest {
      name = "wsgi-${name}";
      nodes.machine = {
        imports = [
          module
          ./guestbook.nix
          definition.machine
        ];
      };
      testScript = ''
        ${builtins.readFile ./guestbook.py}
        ${builtins.readFile definition.script}
      '';
    };
in
builtins.mapAttrs test {
  port = {
    machine = ./port.nix;
    script = ./port.py;
  };
  unix-socket = {
    machine = ./unix-socket.nix;
    script = ./unix-socket.py;
  };
  private-network = {
    machine = ./private-network.nix;
    script = ./private-network.py;
  };
  sealed = {
    machine = ./sealed.nix;
    script = ./sealed.py;
  };
  two-applications = {
    machine = ./two-applications.nix;
    script = ./two-applications.py;
  };
}
