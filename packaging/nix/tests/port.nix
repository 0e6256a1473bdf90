# A port on the loopback address, in the network jail.
{
  wsgi.applications.guestbook.hostName = "localhost";
}
