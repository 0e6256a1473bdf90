# What the administrator of this machine has set besides: its nginx runs as Debian's does.
{
  services.nginx = {
    user = "www-data";
    group = "www-data";
  };
}
