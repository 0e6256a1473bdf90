# The socket, and a network with nothing in it.
{
  wsgi.applications.guestbook = {
    unixSocket = true;
    privateNetwork = true;
  };
}
