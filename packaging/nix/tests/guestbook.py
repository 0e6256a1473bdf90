import hashlib
import json
import re
import shlex


def quoted(*words: str) -> str:
    return shlex.join(words)


class Guestbook:
    """The guestbook as its visitors, its administrator and other users of the machine see it."""

    unit = "wsgi-guestbook.service"
    keys_file = "/etc/keys/guestbook.env"

    def __init__(self, origin: str, *options: str) -> None:
        self.origin = origin
        self.options = options
        machine.wait_for_unit(self.unit)
        machine.wait_for_unit("nginx.service")

    def curl(self, path: str, *options: str) -> str:
        return quoted("curl", "--silent", "--show-error", *self.options, *options, self.origin + path)

    def fetch(self, path: str, *options: str) -> str:
        return machine.succeed(self.curl(path, "--fail", *options))

    def status(self, path: str, *options: str) -> str:
        discard = ("--output", "/dev/null", "--write-out", "%{http_code}")
        return machine.succeed(self.curl(path, *discard, *options)).strip()

    def headers(self, path: str) -> str:
        return self.fetch(path, "--output", "/dev/null", "--dump-header", "-").lower()

    def key(self) -> str:
        return machine.succeed(f"sed --quiet s/^SECRET_KEY=//p {self.keys_file}").strip()

    def main_process(self) -> int:
        return int(machine.succeed(f"systemctl show --property=MainPID --value {self.unit}"))

    def as_alice(self, *words: str) -> str:
        return quoted("runuser", "-u", "alice", "--", *words)

    # What visitors see.

    def answers(self) -> None:
        assert "<h1>Guestbook</h1>" in self.fetch("/")
        assert self.status("/", "--header", "Host: other.test") in ("400", "404")

    def keeps_entries(self) -> None:
        text = "snow & ice 100% 'quoted'"
        self.fetch("/", "--form-string", f"text={text}")
        assert "snow &amp; ice 100% &#x27;quoted&#x27;" in self.fetch("/")

    def serves_static_files(self) -> None:
        found = re.search(r"/static/guestbook/style\.[0-9a-f]{12}\.css", self.fetch("/"))
        assert found, "the page has no style sheet with a hash in its name"
        headers = self.headers(found[0])
        assert re.search(r"cache-control:.*immutable", headers), headers
        plain = self.headers("/static/guestbook/style.css")
        assert "immutable" not in plain, plain

    def takes_uploads(self) -> None:
        machine.succeed("head --bytes=12M /dev/urandom > /tmp/picture")
        self.fetch("/media-file", "--form", "file=@/tmp/picture", "--form", "folder=public")
        self.fetch("/media/public/picture", "--output", "/tmp/returned")
        machine.succeed("cmp /tmp/picture /tmp/returned")
        assert "x-content-type-options: nosniff" in self.headers("/media/public/picture")

    def keeps_private_uploads(self) -> None:
        self.fetch("/media-file", "--form", "file=@/tmp/picture", "--form", "folder=private")
        assert self.status("/media/private/picture") == "404"
        self.fetch("/private-file", "--output", "/tmp/returned")
        machine.succeed("cmp /tmp/picture /tmp/returned")

    def reads_its_keys(self) -> None:
        assert self.fetch("/key") == hashlib.sha256(self.key().encode()).hexdigest()

    def reads_new_keys_after_restart(self) -> None:
        old = self.key()
        machine.succeed(f"sed --in-place s/^SECRET_KEY=.*/SECRET_KEY=$(uuidgen)/ {self.keys_file}")
        assert self.key() != old
        machine.succeed(f"systemctl restart {self.unit}")
        machine.wait_until_succeeds(self.curl("/", "--fail"))
        self.reads_its_keys()

    def reaches_no_other_machine(self) -> None:
        devices = json.loads(machine.succeed("ip -4 -json address show dev eth1"))
        address = devices[0]["addr_info"][0]["local"]
        # nginx answers there, as everybody else on the machine can see.
        machine.succeed(quoted("curl", "--silent", "--output", "/dev/null", f"http://{address}/"))
        assert self.fetch(f"/reach?address={address}") != "reached"

    # What the administrator sees.

    def manages(self) -> None:
        machine.succeed("manage-guestbook check --deploy")
        machine.succeed("manage-guestbook migrate --check")
        printed = machine.succeed(
            quoted("manage-guestbook", "shell", "--verbosity", "0", "--command", "print('$HOME %n \"x\" it''s')")
        )
        assert "$HOME %n \"x\" its" in printed, printed
        status, _ = machine.execute("manage-guestbook shell --command 'raise SystemExit(3)'")
        assert status == 3, status

    def comes_back(self) -> None:
        killed = self.main_process()
        machine.succeed(f"systemctl kill --kill-whom=main --signal=KILL {self.unit}")
        machine.wait_until_succeeds(
            f"main=$(systemctl show --property=MainPID --value {self.unit}); "
            f'test "$main" -gt 0 && test "$main" -ne {killed}'
        )
        machine.wait_until_succeeds(self.curl("/", "--fail"))

    def restarts_without_losing_a_request(self) -> None:
        request = self.curl("/", "--fail", "--output", "/dev/null")
        # What was started before counts towards the limit of systemd otherwise.
        machine.succeed(f"systemctl reset-failed {self.unit}")
        machine.succeed(
            f"(for _ in $(seq 200); do {request} || exit 1; done) & requests=$!; "
            f"for _ in 1 2 3; do systemctl restart {self.unit}; done; wait $requests"
        )

    def is_exposed_at_most(self, tenths: int) -> None:
        machine.succeed(f"systemd-analyze security --threshold={tenths} {self.unit}")

    # What others on the machine see.

    def hides_its_keys(self) -> None:
        machine.fail(self.as_alice("cat", self.keys_file))
        machine.fail(self.as_alice("cat", f"/proc/{self.main_process()}/environ"))
        for command in (
            f"systemctl show {self.unit}",
            f"systemctl cat {self.unit}",
            "journalctl --output=cat",
            "cat $(type -P manage-guestbook)",
        ):
            assert self.key() not in machine.succeed(command), command

    def is_managed_by_root_only(self) -> None:
        path = machine.succeed("type -P manage-guestbook").strip()
        status, _ = machine.execute(self.as_alice(path, "check"))
        assert status == 77, status

    def hides_its_files(self) -> None:
        machine.fail(self.as_alice("ls", "/var/lib/wsgi-guestbook"))
        machine.fail(self.as_alice("ls", "/var/lib/wsgi-media/guestbook"))

    def hides_its_processes(self) -> None:
        machine.wait_for_unit("hide-processes.service")
        main = self.main_process()
        machine.succeed(f"test -e /proc/{main}", "pgrep --full gunicorn")
        machine.fail(self.as_alice("test", "-e", f"/proc/{main}"))
        machine.fail(self.as_alice("pgrep", "--full", "gunicorn"))
        ask = ("busctl", "call", "org.freedesktop.systemd1", "/org/freedesktop/systemd1")
        processes = ("org.freedesktop.systemd1.Manager", "GetUnitProcesses", "s", self.unit)
        machine.fail(self.as_alice(*ask, *processes))
        # Users still get a manager of their own.
        machine.succeed("loginctl enable-linger alice")
        machine.wait_until_succeeds('systemctl is-active "user@$(id --user alice).service"')

    def admits_nginx_only(self) -> None:
        request = ("curl", "--silent", "--unix-socket", "/run/wsgi-guestbook.sock", "http://guestbook.test/")
        machine.succeed(quoted("runuser", "-u", "nginx", "--", *request))
        machine.fail(self.as_alice(*request))

    def works(self) -> None:
        """What holds however it listens."""
        self.answers()
        self.keeps_entries()
        self.serves_static_files()
        self.takes_uploads()
        self.keeps_private_uploads()
        self.reads_its_keys()
        self.reaches_no_other_machine()
        self.manages()
        self.is_managed_by_root_only()
        self.hides_its_keys()
        self.hides_its_files()
        self.reads_new_keys_after_restart()
        self.comes_back()
