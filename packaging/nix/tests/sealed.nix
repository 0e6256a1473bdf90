# The tightest sandbox, and processes that other users do not see.
{
  wsgi = {
    hideProcesses = true;
    applications.guestbook = {
      unixSocket = true;
      privateNetwork = true;
      sealed = true;
    };
  };
}
