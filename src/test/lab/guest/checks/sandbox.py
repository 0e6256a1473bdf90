"""The walls: what the process may, what the kernel lets out, what every unit of the application shares."""

import json
import re
import socket
from pathlib import Path

from bench import check, expect, run, shown

# What a unit's own life needs; everything else is the sandbox, and the same for all units of an application.
LIFE = re.compile(
    "Exec.*|Restart.*|Timeout.*|Type|KillMode|RemainAfterExit|Standard.*|SyslogIdentifier|FileDescriptorStore.*"
    "|Sockets|NotifyAccess|OOMPolicy|Runtime.*|WatchdogSec|SuccessExitStatus|GuessMainPID"
)
ELSEWHERE = "192.0.2.2"


@check("holds no privilege", repeat=True)
def privileges(app):
    seen = app.get("/process/").json
    wanted = {"capabilities": "0" * 16, "bounding": "0" * 16, "noNewPrivileges": "1", "seccomp": "2"}
    expect(all(seen[key] == value for key, value in wanted.items()), seen)
    expect(seen["uid"] != 0, "it runs as root")
    return "no capability, no new privileges, system call filter"


@check("sees no process but its own")
def processes(app):
    seen = app.get("/process/").json["processes"]
    inside = set(app.processes) if shown(app.unit, "PrivatePIDs") != "yes" else set(range(1, 4000))
    outside = [number for number in seen if number not in inside]
    expect(not outside and 1 not in set(seen) - inside, f"it sees {outside}")
    return f"{len(seen)} processes, all of the unit"


def sent():
    return int(Path("/sys/class/net/lab0/statistics/tx_packets").read_text())


@check("no packet leaves the loopback", when=lambda app: app.jailed or app.socket)
def no_packet(app):
    """lab0 is an interface to a network that does not exist; its counter sees whatever would leave."""
    before = sent()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        control.sendto(b"lab", (ELSEWHERE, 9))
    expect(sent() > before, "the counter does not count")
    before, met = sent(), {}
    for kind in ("udp", "tcp"):
        met[kind] = app.get("/reach/", address=ELSEWHERE, port=9, kind=kind).json["error"]
    with socket.create_server(("192.0.2.1", 7007)) as listener:
        met["this machine's address"] = app.get("/reach/", address="192.0.2.1", port=7007).json["error"]
        listener.settimeout(0.5)
        try:
            listener.accept()
            raise AssertionError("the application reached a listener on this machine's address")
        except TimeoutError:
            pass
    expect(all(met.values()), f"reached: {met}")
    expect(sent() == before, f"{sent() - before} packets left")
    return "; ".join(f"{kind}: {error}" for kind, error in met.items())


@check("reaches no port of this machine", when=lambda app: app.socket)
def no_port(app):
    with socket.create_server(("127.0.0.1", 7008)):
        error = app.get("/reach/", address="127.0.0.1", port=7008).json["error"]
    expect(error, "it reached a listener on the loopback")
    return error


@check("manage runs in the same sandbox", when=lambda app: app.django)
def manage_sandbox(app):
    code = "import json; from notes import probe; print('probe ' + json.dumps(probe.itself()))"
    output = app.manage("shell", "-c", code).stdout
    line = next((line for line in output.splitlines() if line.startswith("probe ")), None)
    expect(line, output[-600:])
    by_hand, service = json.loads(line[6:]), app.get("/process/").json
    for key in ("uid", "capabilities", "bounding", "noNewPrivileges", "seccomp", "directory", "keys", "credentials"):
        expect(by_hand[key] == service[key], f"{key}: {by_hand[key]} and {service[key]}")
    own = {"SERVER_SOFTWARE", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "LISTEN_PIDFDID", "NOTIFY_SOCKET", "TERM"}
    own |= {
        "MEMORY_PRESSURE_WATCH",
        "MEMORY_PRESSURE_WRITE",
        "JOURNAL_STREAM",
        "DJANGO_SETTINGS_MODULE",
        "COLUMNS",
        "LINES",
    }
    differing = set(by_hand["environment"]) ^ set(service["environment"])
    expect(differing <= own, f"variables that only one has: {sorted(differing - own)}")
    return f"{len(by_hand['environment'])} variables, the same user, folder, filter and keys"


@check("all its units share the sandbox")
def same_sandbox(app):
    directives = sorted(
        name for name in app.report["services"][f"wsgi-{app.name}"]["serviceConfig"] if not LIFE.fullmatch(name)
    )
    others = [unit for unit in app.units if not unit.endswith(("-database", f"wsgi-{app.name}"))]
    service = shown(app.unit, *directives)
    for unit in others:
        other = shown(f"{unit}.service", *directives)
        if unit.endswith("-static"):
            # What collects the static files writes where the service only reads.
            other.update((name, service[name]) for name in service if name.startswith(("ReadWrite", "Bind")))
        differing = {
            name: (service.get(name), other.get(name)) for name in directives if service.get(name) != other.get(name)
        }
        expect(not differing, f"{unit}: {differing}")
    return f"{len(service)} directives in {', '.join(others) or 'no other unit'}"


# What systemd says about a directive, a value or a system call group that a later version has; the older value, which
# stands before it, holds then. The exposure of the unit tells whether it does.
NEWER = re.compile(
    r"Unknown key (?:name )?'(\w+)'|Failed to parse boolean value, ignoring: (disconnected|strict|full|private)"
    r"|Unknown system call group, ignoring: (@\w+)"
)


@check("systemd understands every directive")
def understood(app):
    output = run("journalctl", "--no-pager", "--output=cat", "SYSLOG_IDENTIFIER=systemd").stdout
    said = {line for line in output.splitlines() if f"/wsgi-{app.name}" in line and re.search("gnoring|Invalid", line)}
    newer = {line: NEWER.search(line) for line in said}
    expect(all(newer.values()), sorted(line for line, match in newer.items() if not match))
    names = sorted({next(filter(None, match.groups())) for match in newer.values()})
    return "ignored here, being newer: " + ", ".join(names) if names else "none is ignored"


@check("exposure of the running unit")
def exposure(app):
    line = run("systemd-analyze", "security", "--no-pager", app.unit).stdout.strip().splitlines()[-1]
    number = float(re.search(r": ([0-9.]+) ", line)[1])
    if app.options["sealed"]:
        bound = 0.1
    elif app.options["privateNetwork"]:
        bound = 0.2
    else:
        bound = 0.9 if app.jailed or app.socket else 1.0
    expect(number <= bound, f"{number} is more than {bound}")
    return f"{number}"
