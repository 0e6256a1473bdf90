"""Keys: they arrive, they change, they are nowhere else; and manage-<name>, which reads them."""

import json
import os
import subprocess
from pathlib import Path

from bench import CONNECT, LIST, READ, as_user, check, denied, digest, expect, run, shown, until

DJANGO = lambda app: app.django  # noqa: E731
# What image.sh made of Debian, and what gunicorn's authors released.
NOT_BUILT = ("00000000000000000000000000000000-",)


@check("sees its keys, character for character", repeat=True)
def keys(app):
    seen, wanted = app.get("/process/").json["keys"], {name: digest(app.secrets[name]) for name in key_names(app)}
    expect(seen == wanted, f"{sorted(name for name in wanted if seen.get(name) != wanted[name])} differ")
    return ", ".join(sorted(wanted))


def key_names(app):
    return [name for name in app.secrets if name not in app.options["credentials"]]


@check("new keys arrive with a restart")
def rotated(app):
    old = dict(app.secrets)
    app.write_keys()
    expect(
        app.get("/process/").json["keys"]["SECRET_KEY"] == digest(old["SECRET_KEY"]), "the keys changed by themselves"
    )
    app.systemctl("restart")
    app.until_it_answers()
    app.secrets = {**old, **app.secrets}
    return keys(app)


@check("its keys are nowhere else")
def nowhere(app):
    secrets = [value.encode() for value in app.secrets.values()]
    # The first word alone is random; the rest could be escaped anywhere.
    words = {value.split()[0] for value in secrets}
    session = None
    if app.django:
        session = subprocess.Popen(
            [app.manage_path, "shell"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        until(lambda: f"manage-{app.name}" in run("systemctl", "list-units", "run-*").stdout, 60, "manage running")
    try:
        places = {
            "the journal": run("journalctl", "--no-pager", "--output=export", "--all").stdout.encode(),
            "systemctl show": run("systemctl", "show", "--all", "*").stdout.encode(),
            "systemctl cat": run("systemctl", "cat", "wsgi-*", "run-*", status=None).stdout.encode(),
            "manage": Path(app.manage_path).read_bytes() if app.django else b"",
            "command lines": b"".join(command_line(name) for name in os.listdir("/proc") if name.isdigit()),
        }
    finally:
        if session:
            session.communicate(b"exit()\n", timeout=120)
    for folder in (
        "/nix/store",
        "/etc/systemd",
        "/run/systemd/transient",
        "/run/systemd/generator",
        "/var/log",
        "/etc/nginx",
    ):
        for path in files(folder):
            places[str(path)] = path.read_bytes()
    expect(len(places["the journal"]) > 10000 and len(places) > 20, f"too little to look at: {sorted(places)}")
    leaks = sorted(name for name, content in places.items() if any(word in content for word in words))
    expect(not leaks, f"found in {', '.join(leaks)}")
    return f"not in {len(places)} places: journal, properties, command lines, store, logs"


def command_line(process):
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes() + b"\n"
    except (FileNotFoundError, ProcessLookupError):
        return b""


def files(folder):
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(NOT_BUILT)]
        for name in names:
            path = Path(base, name)
            if path.is_file() and not path.is_symlink() and "/python3-env/" not in str(path):
                yield path


@check("other users read neither keys nor processes")
def other_users(app):
    for file in app.keys_files:
        for user, group in (
            ("nobody", "nogroup"),
            ("www-data", "www-data"),
            (app.options["user"], app.options["user"]),
        ):
            expect(denied(user, READ, file, group=group), f"{user} reads {file}")
    for process in app.processes:
        for place in ("environ", "maps", "mem", "auxv"):
            expect(
                denied("nobody", READ, f"/proc/{process}/{place}", group="nogroup"),
                f"nobody reads {place} of {process}",
            )
        for place in ("fd", "root", "cwd"):
            code = "import os\nos.listdir(sys.argv[1] + '/')"
            expect(
                denied("nobody", code, f"/proc/{process}/{place}", group="nogroup"),
                f"nobody enters {place} of {process}",
            )
    state = f"/var/lib/wsgi-{app.name}"
    expect(denied("nobody", LIST, state, group="nogroup"), f"nobody lists {state}")
    closed = "keys file, environ, maps, mem, fd, root, cwd, state are closed"
    return closed if app.hidden else f"{closed}; the command line is not, and holds no secret"


@check("only nginx may connect to its socket", when=lambda app: app.socket)
def socket_permissions(app):
    expect(denied("nobody", CONNECT, app.socket, group="nogroup"), f"nobody connects to {app.socket}")
    expect(
        denied(app.options["user"], CONNECT, app.socket) == bool(app.nginx),
        "the service's own user connects to its socket",
    )
    if app.nginx:
        connected = as_user("www-data", "import sys\n" + CONNECT + "\nprint('connected')", app.socket)
        expect(connected == "connected", "nginx cannot connect")
    return run("stat", "--format=%A %U:%G %n", app.socket).stdout.strip()


# ---------------------------------------------------------------- manage-<name>


def echoed(done):
    line = next((line for line in done.stdout.splitlines() if line.startswith("echo ")), None)
    expect(line, done.stdout[-600:] + done.stderr[-600:])
    return json.loads(line[5:])


@check("manage check --deploy and migrate", when=DJANGO)
def manage_check(app):
    checked = app.manage("check", "--deploy")
    migrated = app.manage("migrate", "--no-input")
    expect("No migrations to apply" in migrated.stdout, migrated.stdout[-500:])
    return (checked.stdout + checked.stderr).strip().splitlines()[-1]


@check("manage passes arguments, input and status on", when=DJANGO)
def manage_passes(app):
    words = ["$HOME", "%h %%", "${PATH}", "a 'b' \"c\"", "\\n", "ü 🦊", "", "--", "*", "a;b|c", "$(id)"]
    seen = echoed(app.manage("echo", "--status", "7", "--", *words, status=7, input="line $HOME\nü\n"))
    expect(seen == {"words": words, "input": "line $HOME\nü\n"}, seen)
    unknown = app.manage("no-such-command", status=1)
    expect("no-such-command" in unknown.stderr, f"standard error holds {unknown.stderr[-300:]!r}")
    return f"{len(words)} hostile words, standard input, status 7; errors on standard error"


@check("manage needs root and says so", when=DJANGO)
def manage_needs_root(app):
    refused = app.manage("check", status=77, user="nobody", group="nogroup", extra_groups=[])
    expect("sudo" in refused.stderr and not refused.stdout, refused.stderr)
    return refused.stderr.strip()


@check("manage says which keys file is missing", when=lambda app: app.django and app.keys_files)
def manage_without_keys(app):
    file = app.keys_files[0]
    os.rename(file, file + ".away")
    try:
        refused = app.manage("check", status=78)
    finally:
        os.rename(file + ".away", file)
    expect(file in refused.stderr, refused.stderr)
    return refused.stderr.strip()


@check("manage works while the service is stopped", when=DJANGO)
def manage_stopped(app):
    units = [f"wsgi-{app.name}.socket", app.unit] if app.socket else [app.unit]
    run("systemctl", "stop", *units)
    try:
        seen = echoed(app.manage("echo", "stopped"))
    finally:
        run("systemctl", "start", *units)
        app.until_active()
        app.until_it_answers()
    expect(seen["words"] == ["stopped"], seen)
    expect(shown(app.unit, "Result") == "success", "the service did not come back")
    return "and the service came back"
