guestbook = Guestbook("https://guestbook.test", "--cacert", "/etc/guestbook.pem")
guestbook.works()
guestbook.admits_nginx_only()

plain = Guestbook("http://guestbook.test")
assert plain.status("/") == "301"
for path in ("/", "/static/guestbook/style.css", "/media/public/picture"):
    assert "strict-transport-security: max-age=3600" in guestbook.headers(path)

machine.wait_for_unit("wsgi-hello.service")
reached = json.loads(machine.succeed("curl --fail --silent http://127.0.0.1:8001/reach"))
assert set(reached) == {"database", "keys", "media", "network", "processes", "socket", "state"}, reached
assert not [what for what, how in reached.items() if how == "reached"], reached
machine.succeed("runuser -u hello -- psql --dbname=hello --command='select 1'")
machine.fail("runuser -u hello -- psql --dbname=guestbook --command='select 1'")
machine.fail("runuser -u guestbook -- psql --dbname=hello --command='select 1'")
