"""Another user of the machine where processes are hidden: what they see, and what still works for them."""

import json
import os
import pwd
import subprocess

from bench import READ, STRANGER, as_user, check, denied, expect, run, shown, until

HIDDEN = lambda app: app.hidden  # noqa: E731

LOOK = """
import json, os, subprocess
listed = [int(name) for name in os.listdir("/proc") if name.isdigit()]
told = subprocess.run(["ps", "-e", "-o", "args="], capture_output=True, text=True).stdout
print(json.dumps({"listed": listed, "told": told}))
"""

LOGIN = ("systemd-run", "--quiet", "--wait", "--pipe", "--property=PAMName=login", f"--property=User={STRANGER}")


def as_stranger(*command, status=0, **options):
    return run(*command, status=status, user=STRANGER, group=STRANGER, extra_groups=[], **options)


@check("another user sees no process of it", when=HIDDEN)
def unseen(app):
    processes = app.processes
    for_root = run("ps", "-e", "-o", "args=").stdout
    expect(all(os.path.exists(f"/proc/{process}") for process in processes), "root does not see them either")
    seen = json.loads(as_user(STRANGER, LOOK))
    inside = set(seen["listed"]) & set(processes)
    expect(not inside, f"/proc lists {sorted(inside)}")
    expect("gunicorn" in for_root and "gunicorn" not in seen["told"], f"ps tells {seen['told'][:500]!r}")
    exempt = run("ps", "-e", "-o", "args=", user=STRANGER, group=STRANGER, extra_groups=["root"]).stdout
    expect("gunicorn" in exempt, "the group root does not see them either")
    for process in processes:
        for place in ("cmdline", "comm", "stat", "status", "cgroup"):
            expect(denied(STRANGER, READ, f"/proc/{process}/{place}"), f"{place} of {process} is open")
    return f"{len(processes)} processes: not listed, nor told by ps, nor there when asked for by number"


@check("another user cannot bring its processes back into sight", when=HIDDEN)
def kept(app):
    """A user namespace of one's own gives rights over mounts, though none over this machine's processes."""
    for command in ("mount -t proc proc /mnt", "mount -o remount,hidepid=0 /proc"):
        done = as_stranger("unshare", "--map-root-user", "--mount", "sh", "-c", command, status=None)
        expect("denied" in done.stderr or "not permitted" in done.stderr, f"{command}: {done.stdout}{done.stderr}")
    alone = ("unshare", "--map-root-user", "--mount", "--pid", "--fork", "--mount-proc", "sh", "-c", "echo /proc/[0-9]*")
    listed = as_stranger(*alone).stdout.split()
    expect(0 < len(listed) < 5, f"namespaces of its own show {listed}")
    return "neither by another /proc nor by mounting it anew"


@check("systemd tells another user no process of it", when=HIDDEN)
def untold(app):
    """Only what it was configured to run and the number of the main process, as the description of the option says."""
    asked = (
        ("/org/freedesktop/systemd1", "Manager", "GetUnitProcesses", "s", app.unit),
        (f"/org/freedesktop/systemd1/unit/{escaped(app.unit)}", "Service", "GetProcesses"),
    )
    for path, interface, *call in asked:
        question = ("busctl", "call", "org.freedesktop.systemd1", path, f"org.freedesktop.systemd1.{interface}", *call)
        answer = as_stranger(*question, status=None)
        expect(answer.returncode and "denied" in answer.stderr.lower(), f"{call[0]}: {answer.stdout}{answer.stderr}")
    status = as_stranger("systemctl", "status", "--no-pager", app.unit)
    expect("active (running)" in status.stdout, status.stdout)
    expect("gunicorn" not in cgroup_of(status.stdout), status.stdout)
    expect("gunicorn" in cgroup_of(run("systemctl", "status", "--no-pager", app.unit).stdout), "nor does it tell root")
    shown_to_all = as_stranger("systemctl", "show", "--all", app.unit).stdout
    expect(not any(secret.split()[0] in shown_to_all for secret in app.secrets.values()), "a secret is shown")
    return "refused on the bus; systemctl status goes without them, and root is told"


def cgroup_of(status):
    return status.partition("CGroup:")[2].split("\n\n")[0]


def escaped(unit):
    return "".join(letter if letter.isalnum() else f"_{ord(letter):02x}" for letter in unit)


@check("another user still has a session and a user manager", when=HIDDEN)
def logs_in(app):
    uid = pwd.getpwnam(STRANGER).pw_uid
    manager = f"user@{uid}.service"
    run("loginctl", "enable-linger", STRANGER)
    try:
        until(lambda: shown(manager, "ActiveState") == "active", 60, f"{manager} active")
        environment = {**os.environ, "XDG_RUNTIME_DIR": f"/run/user/{uid}"}
        units = as_stranger("systemctl", "--user", "--no-pager", "list-units", env=environment).stdout
        expect("init.scope" in units, units)
        command = "loginctl --no-pager show-session $XDG_SESSION_ID; ps -e -o args="
        session = run(*LOGIN, "sh", "-c", command, stdin=subprocess.DEVNULL).stdout
        expect(f"Name={STRANGER}" in session and "gunicorn" not in session, session)
    finally:
        run("loginctl", "disable-linger", STRANGER)
        run("systemctl", "stop", manager)
    return f"{manager}, systemctl --user, loginctl"


@check("logind and polkit still know who asks", when=HIDDEN)
def known(app):
    code = "import os; print(os.getpid(), os.environ['XDG_SESSION_ID'], flush=True); os.read(0, 1)"
    with subprocess.Popen([*LOGIN, "python3", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as session:
        process, number = session.stdout.readline().split()
        logind = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
        place = run("busctl", "call", *logind, "GetSessionByPID", "u", process).stdout.strip()
        asked = as_stranger("systemctl", "restart", "--no-ask-password", app.unit, status=None)
        expect("nteractive authentication" in asked.stderr, f"{asked.returncode}: {asked.stderr}")
        session.stdin.close()
    return f"session {number} is {place}; to restart a service polkit wants a password"
