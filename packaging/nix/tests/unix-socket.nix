# The socket that systemd hands over; the service has no network address family.
{
  wsgi.applications.guestbook.unixSocket = true;
}
