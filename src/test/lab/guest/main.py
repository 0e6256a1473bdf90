"""Runs in the guest: makes it the machine that was evaluated, starts it, and writes a JSON line for each check."""

import json
import os
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, "/lab/guest")

import bench  # noqa: E402
import checks  # noqa: E402,F401

DEBIAN = Path("/nix/store/00000000000000000000000000000000-debian")
GUNICORN = Path("/nix/store/00000000000000000000000000000000-gunicorn")


class Port:
    def __init__(self):
        bench.until(lambda: os.path.exists("/dev/virtio-ports/lab"), 30, "a port to the host")
        self.file = open("/dev/virtio-ports/lab", "w", buffering=1)

    def say(self, **what):
        self.file.write(json.dumps(what) + "\n")
        self.file.flush()


def main():
    port = Port()
    job = json.loads(Path("/lab/job.json").read_text())
    bench.PATIENCE = job["patience"]
    report = json.loads(Path("/lab/report.json").read_text())
    apps = [bench.Application(name, report) for name in report["applications"]]
    started = time.monotonic()
    try:
        install(apps, job)
        start(apps)
    except Exception:
        port.say(check="the machine starts", ok=False, detail=traceback.format_exc()[-1500:])
        port.say(journal=journal(0)[-30000:])
        return
    version = subprocess.run(["systemctl", "--version"], capture_output=True, text=True).stdout.split()[1]
    port.say(check="the machine starts", ok=True, detail=f"systemd {version}", seconds=seconds_since(started))
    for number, gunicorn in enumerate(job["gunicorn"]):
        if number:
            choose(gunicorn, apps)
        for app in apps:
            for name, when, repeat, function in bench.CHECKS:
                if (repeat or not number) and when(app) and chosen(name, job["only"]):
                    attempt(port, app, gunicorn, name, function)


def chosen(name, only):
    return not only or any(word in name for word in only)


def attempt(port, app, gunicorn, name, function):
    started, moment = time.monotonic(), time.time()
    ok, detail = True, ""
    try:
        detail = function(app) or ""
    except bench.Failed as failure:
        ok, detail = False, str(failure)
    except Exception:
        ok, detail = False, traceback.format_exc()[-1500:]
    said = {"check": name, "application": app.name, "gunicorn": gunicorn, "ok": ok, "detail": detail}
    port.say(**said, seconds=seconds_since(started))
    if not ok:
        port.say(journal=journal(moment)[-12000:])
        settle(app)


def settle(app):
    """What a failed check left behind must not fail the next one."""
    subprocess.run(["systemctl", "reset-failed"], capture_output=True)
    if app.socket:
        subprocess.run(["systemctl", "start", f"wsgi-{app.name}.socket"], capture_output=True)
    subprocess.run(["systemctl", "start", app.unit], capture_output=True)


def seconds_since(moment):
    return round(time.monotonic() - moment, 1)


def journal(moment):
    return subprocess.run(
        ["journalctl", "--no-pager", "--output=short-monotonic", f"--since=@{moment:.3f}"],
        capture_output=True,
        text=True,
    ).stdout


# ---------------------------------------------------------------- what nixos-rebuild switch would do


def install(apps, job):
    subprocess.run(["cp", "--archive", "/lab/root/.", "/"], check=True)
    release = next(path.name for path in Path("/usr/lib").glob("python3.*"))
    GUNICORN.mkdir()
    for file in Path("/lab/pythons").iterdir():
        python(Path(file.read_text()), release)
    os.symlink(next(Path("/usr/lib/postgresql").iterdir()), "/lab/postgresql")
    bench.run("systemd-sysusers")
    bench.run("useradd", "--create-home", bench.STRANGER)
    certificates(apps)
    for app in apps:
        app.write_keys()
        for name in app.options["credentials"]:
            app.secrets[name] = os.urandom(20).hex()
            bench.write_private(app.options["credentials"][name], app.secrets[name])
    bench.run("systemd-tmpfiles", "--create", "/etc/tmpfiles.d/nixos.conf")
    point(job["gunicorn"][0])
    for file in Path("/lab/builds").glob("*"):
        build(file)
    root_of_run_time(apps)
    bench.run("ip", "link", "add", "lab0", "type", "dummy")
    Path("/proc/sys/net/ipv6/conf/lab0/disable_ipv6").write_text("1")
    bench.run("ip", "address", "add", "192.0.2.1/24", "dev", "lab0")
    bench.run("ip", "link", "set", "lab0", "up")


def python(path, release):
    """An environment of python3.withPackages: the guest's Python under another prefix."""
    (path / "bin").mkdir(parents=True)
    for name in ("python", "python3"):
        os.link(DEBIAN / "bin/python3", path / "bin" / name)
    packages = path / "local/lib" / release / "dist-packages"
    packages.mkdir(parents=True)
    (packages / "gunicorn").symlink_to(GUNICORN / "gunicorn")
    # As --with-tzpath of nixpkgs' Python.
    (packages / "sitecustomize.py").write_text(
        f'import zoneinfo\n\nzoneinfo.reset_tzpath(["{DEBIAN}/share/zoneinfo"])\n'
    )


def point(version):
    link = GUNICORN / "gunicorn"
    link.unlink(missing_ok=True)
    store = Path(f"/nix/store/00000000000000000000000000000000-gunicorn-{version}")
    if not store.exists():
        shutil.copytree(f"/lab/gunicorn/{version}", store)
        bench.run("python3", "-m", "compileall", "-q", "-j2", str(store))
    link.symlink_to(store / "gunicorn")


def build(file):
    """A derivation's build: no secrets, no network, somebody else's user."""
    out = f"/nix/store/{file.name}"
    made = f"/tmp/build-{file.name}"
    os.mkdir(made)
    shutil.chown(made, "nobody", "nogroup")
    bench.run(
        "unshare", "--net", "setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups",
        "env", "-i", "PATH=/usr/bin", f"out={made}/out", "HOME=/homeless-shelter", "bash", "-e", str(file),
    )  # fmt: skip
    shutil.copytree(f"{made}/out", out)
    shutil.rmtree(made)


def root_of_run_time(apps):
    """Where root is a path of the machine, the administrator puts the application there."""
    for app in apps:
        if not app.options["root"].startswith("/nix/store/") and not os.path.exists(app.options["root"]):
            shutil.copytree("/lab/sources/application", app.options["root"])


def certificates(apps):
    for app in apps:
        if app.tls:
            host = app.report["nginx"]["virtualHosts"][app.host]
            os.makedirs(os.path.dirname(host["sslCertificate"]), exist_ok=True)
            os.makedirs(os.path.dirname(host["sslCertificateKey"]), exist_ok=True)
            bench.run(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days", "30", "-subj", f"/CN={app.host}", "-addext", f"subjectAltName=DNS:{app.host}",
                "-keyout", host["sslCertificateKey"], "-out", host["sslCertificate"],
            )  # fmt: skip
            shutil.chown(host["sslCertificateKey"], "www-data", "www-data")
            os.chmod(host["sslCertificateKey"], 0o400)


def start(apps):
    bench.run("systemctl", "daemon-reload")
    targets = ("sysinit.target", "multi-user.target", "sockets.target", "timers.target")
    bench.run("systemctl", "start", "--no-block", *targets)
    # As a switch does it: the bus is not restarted.
    bench.run("systemctl", "reload", "dbus.service")
    for app in apps:
        app.until_active(240)
        if app.nginx:
            bench.until(lambda: bench.shown("nginx.service", "ActiveState") == "active", 60, "nginx active")
        app.until_it_answers()


def choose(version, apps):
    point(version)
    for app in apps:
        app.systemctl("restart")
        app.until_it_answers()


if __name__ == "__main__":
    main()
