"""What the checks are written with: the machine, an application on it, requests, conditions with deadlines."""

import hashlib
import http.client
import json
import os
import re
import socket
import ssl
import subprocess
import threading
import time
import urllib.parse
import uuid
from pathlib import Path

CHECKS = []


class Failed(Exception):
    """What was seen instead."""


def check(name, when=lambda app: True, repeat=False):
    """Registers a check. `repeat` ones run with each version of gunicorn."""

    def register(function):
        CHECKS.append((name, when, repeat, function))
        return function

    return register


def expect(condition, detail):
    if not condition:
        raise Failed(detail if isinstance(detail, str) else repr(detail))


# How much slower than a machine of its own the guest is; main.py sets it.
PATIENCE = 1


def until(condition, seconds, what):
    """Waits for the condition, and returns what it came to."""
    seconds *= PATIENCE
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        expect(time.monotonic() < deadline, f"after {seconds} s: not {what}")
        time.sleep(0.2)


def run(*command, status=0, **options):
    """The command's output; it must end with `status` (None: any)."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=240, **options)
    if status is not None:
        expect(
            done.returncode == status,
            f"{command[0]} ended with {done.returncode}: {(done.stdout + done.stderr)[-800:]}",
        )
    return done


def as_user(user, code, *arguments, group=None):
    """What Python code prints when another user of the machine runs it."""
    command = ("/usr/bin/python3", "-c", code, *arguments)
    return run(*command, user=user, group=group or user, extra_groups=[]).stdout.strip()


# Somebody who has nothing to do with the applications.
STRANGER = "alice"


def denied(user, code, *arguments, group=None):
    """Nothing when the code meets EACCES, EPERM or ENOENT; otherwise what it met."""
    guarded = f"""
import sys
try:
{"".join("    " + line + chr(10) for line in code.splitlines())}
except (PermissionError, FileNotFoundError):
    print("denied")
else:
    print("allowed")
"""
    return as_user(user, guarded, *arguments, group=group) == "denied"


READ = "open(sys.argv[1], 'rb').read(1)"
LIST = "import os\nos.listdir(sys.argv[1])"
CONNECT = "import socket\nsocket.socket(socket.AF_UNIX).connect(sys.argv[1])"


def shown(unit, *properties):
    output = run("systemctl", "show", unit, *("--property=" + name for name in properties)).stdout
    values = dict(line.split("=", 1) for line in output.splitlines() if "=" in line)
    return values.get(properties[0], "") if len(properties) == 1 else values


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def json(self):
        expect(self.status == 200, f"status {self.status}: {self.body[:300]!r}")
        return json.loads(self.body)

    @property
    def by_application(self):
        return self.headers.get("X-Served-By") == "application"

    def describe(self):
        return f"status {self.status}, headers {dict(self.headers)}, body {self.body[:200]!r}"


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, timeout):
        super().__init__("localhost", timeout=timeout)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


class TlsConnection(http.client.HTTPConnection):
    """To the loopback, where the certificate must nevertheless be one for the host."""

    def __init__(self, host, certificate, timeout):
        super().__init__("127.0.0.1", 443, timeout=timeout)
        self.certified, self.context = host, ssl.create_default_context(cafile=certificate)

    def connect(self):
        super().connect()
        self.sock = self.context.wrap_socket(self.sock, server_hostname=self.certified)


class Application:
    """One of the applications of the evaluated machine."""

    def __init__(self, name, report):
        self.name = name
        self.options = report["applications"][name]
        self.report = report
        self.unit = f"wsgi-{name}.service"
        self.host = self.options["hostName"]
        self.socket = f"/run/wsgi-{name}.sock" if self.options["unixSocket"] else None
        self.nginx = self.options["setupNginx"]
        self.django = self.options["django"]["settings"] is not None
        self.keys_files = self.options["keysFile"]
        self.tls = bool(self.nginx and report["nginx"]["virtualHosts"][self.host]["forceSSL"])
        self.jailed = self.options["allowedHosts"] == ["localhost"]
        self.hidden = "hide-processes" in report["services"]
        self.secrets = {}
        self.units = sorted(
            unit for unit in report["services"] if unit == f"wsgi-{name}" or unit.startswith(f"wsgi-{name}-")
        )

    # ------------------------------------------------------------ keys

    def write_keys(self):
        """New secrets into the keys file, with characters that a careless reader would change."""
        self.secrets = {
            name: f'{uuid.uuid4().hex} $HOME %h ${{x}} \\ "quoted" # ; = ü'
            for name in ("SECRET_KEY", f"LAB_SECRET_{self.name.upper().replace('-', '_')}")
        }
        first, *others = self.keys_files
        write_private(first, "".join(f"{name}='{value}'\n" for name, value in self.secrets.items()))
        for file in others:
            write_private(file, "")

    # ------------------------------------------------------------ requests

    def connection(self, timeout=90):
        if not self.nginx:
            return (
                UnixConnection(self.socket, timeout)
                if self.socket
                else http.client.HTTPConnection("127.0.0.1", self.options["port"], timeout=timeout)
            )
        if self.tls:
            return TlsConnection(self.host, self.report["nginx"]["virtualHosts"][self.host]["sslCertificate"], timeout)
        return http.client.HTTPConnection("127.0.0.1", 80, timeout=timeout)

    def request(self, path, method="GET", body=None, headers=None, host=None, timeout=90):
        connection = self.connection(timeout)
        try:
            connection.request(method, path, body, {"Host": host or self.host, **(headers or {})})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, path, /, **query):
        return self.request(path + ("?" + urllib.parse.urlencode(query, doseq=True) if query else ""))

    def post(self, path, fields, file=None):
        """As a browser does it: with the cookie and the token of a page, and the page as referrer."""
        page = self.get("/")
        cookie = page.headers["Set-Cookie"].split(";")[0]
        boundary = uuid.uuid4().hex
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in {"csrfmiddlewaretoken": page.json["token"], **fields}.items()
        ]
        if file:
            name, content = file
            disposition = f'Content-Disposition: form-data; name="file"; filename="{name}"'
            parts.append(
                f"--{boundary}\r\n{disposition}\r\nContent-Type: text/plain\r\n\r\n".encode() + content + b"\r\n"
            )
        scheme = "https" if self.tls else "http"
        return self.request(
            path,
            "POST",
            b"".join(parts) + f"--{boundary}--\r\n".encode(),
            {
                "Content-Type": f"multipart/form-data; boundary={boundary}",
                "Cookie": cookie,
                "Referer": f"{scheme}://{self.host}/",
                "Origin": f"{scheme}://{self.host}",
            },
        )

    def answers(self):
        try:
            return self.get("/").status == 200
        except (OSError, http.client.HTTPException):
            return False

    def until_it_answers(self, seconds=120):
        until(self.answers, seconds, f"{self.name} answers")

    # ------------------------------------------------------------ processes

    @property
    def main_pid(self):
        return int(shown(self.unit, "MainPID"))

    @property
    def processes(self):
        group = shown(self.unit, "ControlGroup")
        return [int(line) for line in Path(f"/sys/fs/cgroup{group}/cgroup.procs").read_text().split()]

    @property
    def workers(self):
        return sorted(set(self.processes) - {self.main_pid})

    def until_active(self, seconds=120):
        def active():
            seen = shown(self.unit, "ActiveState", "NRestarts")
            expect(int(seen["NRestarts"]) < 3, f"{self.unit} fails again and again")
            return seen["ActiveState"] == "active"

        until(active, seconds, f"{self.unit} active")

    def systemctl(self, *words):
        run("systemctl", *words, self.unit)

    # ------------------------------------------------------------ manage-<name>

    @property
    def manage_path(self):
        return f"/usr/local/bin/manage-{self.name}"

    def manage(self, *arguments, status=0, **options):
        if "input" not in options:
            options["stdin"] = subprocess.DEVNULL
        return run(self.manage_path, *arguments, status=status, **options)


def write_private(path, text):
    os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


class Load:
    """Clients that ask for a page one time after the other, until the block ends."""

    def __init__(self, app, clients=8, seconds=10, path="/count/"):
        self.app, self.path, self.seconds = app, path, seconds
        self.fine, self.lost = 0, []
        self.lock, self.ended = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self.ask) for _ in range(clients)]

    def ask(self):
        while not self.ended.is_set():
            try:
                answer = self.app.request(self.path)
                mishap = None if answer.status == 200 else f"status {answer.status}"
            except (OSError, http.client.HTTPException) as error:
                mishap = repr(error)
            with self.lock:
                if mishap:
                    self.lost.append(mishap)
                else:
                    self.fine += 1

    def __enter__(self):
        self.started = time.monotonic()
        for thread in self.threads:
            thread.start()
        until(lambda: self.fine >= len(self.threads), 60, "the first answers")
        return self

    def __exit__(self, kind, error, trace):
        if not kind:
            deadline = self.started + self.seconds
            until(lambda: time.monotonic() > deadline, self.seconds + 1, "the end of the load")
            self.until_more()
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def until_more(self):
        """As many answers again as there are clients."""
        enough = self.fine + len(self.threads)
        until(lambda: self.fine >= enough or self.lost, 120, "answers again")

    def describe(self):
        kinds = {mishap: self.lost.count(mishap) for mishap in self.lost}
        return f"{self.fine} requests answered, {len(self.lost)} lost{': ' + str(kinds) if kinds else ''}"


def hashed(name):
    return re.search(r"\.[0-9a-f]{12}\.[a-z]+$", name)
