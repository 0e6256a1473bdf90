# The tightest sandbox.
{
  wsgi.applications.guestbook = {
    unixSocket = true;
    privateNetwork = true;
    sealed = true;
  };
}
