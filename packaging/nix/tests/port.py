guestbook = Guestbook("http://localhost")
guestbook.works()
guestbook.is_exposed_at_most(9)

listening = machine.succeed("ss --no-header --listening --numeric --tcp sport = :8000")
assert "127.0.0.1:8000" in listening and "0.0.0.0" not in listening, listening
