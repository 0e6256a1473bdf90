"""Database, uploads, redis, workers and timers."""

import json
import os

from bench import CONNECT, LIST, READ, Failed, check, denied, digest, expect, run, shown, until

WITH_DATABASE = lambda app: app.django  # noqa: E731
WITH_MEDIA = lambda app: app.django and app.nginx and app.options["mediaRoot"]  # noqa: E731
WITH_REDIS = lambda app: app.options["redis"]["enable"]  # noqa: E731


@check("reads and writes PostgreSQL by peer authentication", when=WITH_DATABASE, repeat=True)
def postgresql(app):
    text = os.urandom(8).hex()
    answer = app.post("/database/", {"text": text}).json
    expect(text in answer["notes"] and text in app.get("/database/").json["notes"], answer)
    expect((answer["role"], answer["database"]) == (app.options["user"], app.options["database"]["name"]), answer)
    expect(answer["bySocket"], "PostgreSQL was reached by a network address")
    before, after = (int(app.get("/count/").body) for _ in range(2))
    expect(after == before + 1, f"a counter went from {before} to {after}")
    return f"role {answer['role']}, database {answer['database']}, by its socket"


@check("migrations ran before the service", when=lambda app: app.options["migrations"] == "atStart")
def migrations(app):
    unit = f"wsgi-{app.name}-migrate.service"
    seen = shown(unit, "Result", "ActiveState", "ExecMainExitTimestampMonotonic")
    started = int(shown(app.unit, "ExecMainStartTimestampMonotonic"))
    expect(seen["Result"] == "success" and seen["ActiveState"] == "active", seen)
    expect(0 < int(seen["ExecMainExitTimestampMonotonic"]) <= started, f"{seen}, the service started at {started}")
    app.manage("migrate", "--check")
    return "once, and nothing is left to do"


@check("takes an upload, nginx serves it", when=WITH_MEDIA)
def upload(app):
    seen = []
    for name, size in (("small.txt", 2000), ("large.txt", 4 * 1024 * 1024), ("page.html", 100)):
        content = os.urandom(size // 2).hex().encode()
        saved = app.post("/upload/", {"folder": "public"}, (name, content)).json
        expect(saved["temporary"] == (size > 2621440), saved)
        back = app.get(saved["url"])
        expect(back.status == 200 and back.body == content, f"{saved['url']}: {back.status}, {len(back.body)} bytes")
        expect(not back.by_application and back.headers["Server"] == "nginx", back.describe())
        expect(back.headers["X-Content-Type-Options"] == "nosniff", back.describe())
        policy = back.headers["Content-Security-Policy"] or ""
        expect("sandbox" in policy or "script-src 'none'" in policy or "default-src 'none'" in policy, back.describe())
        seen.append(f"{saved['url']} ({size} bytes)")
    return ", ".join(seen)


@check("refuses a body beyond maxBodySize", when=lambda app: WITH_MEDIA(app) and app.options["maxBodySize"])
def too_large(app):
    size = app.options["maxBodySize"]
    limit = int(size.rstrip("kKmMgG")) * {"k": 1024, "m": 1024**2, "g": 1024**3}.get(size[-1].lower(), 1)
    small = app.post("/upload/", {"folder": "public"}, ("fits.txt", b"x" * (limit - 4096)))
    expect(small.status == 200, small.describe())
    announced = app.request("/upload/", "POST", b"", {"Content-Length": str(limit + 1)})
    expect(announced.status == 413, announced.describe())
    return f"200 just below {size}, 413 above"


@check("keeps private media to itself", when=lambda app: WITH_MEDIA(app) and app.options["privateMedia"])
def private_media(app):
    content = os.urandom(600).hex().encode()
    saved = app.post("/upload/", {"folder": "private"}, ("report.txt", content)).json
    name = saved["name"].split("/")[1]
    direct = app.get(saved["url"])
    expect(direct.status in (403, 404) and content not in direct.body, direct.describe())
    for disguise in ("/media/./private/", "/media//private/", "/media/public/../private/", "/media/%70rivate/"):
        answer = app.get(disguise + name)
        expect(answer.status in (400, 403, 404) and content not in answer.body, disguise + ": " + answer.describe())
    handed = app.get("/private/" + name)
    expect(handed.status == 200 and handed.body == content, handed.describe())
    return f"{saved['url']}: {direct.status} by itself, 200 by X-Accel-Redirect"


@check("uploads are closed to other users", when=WITH_MEDIA)
def media_folder(app):
    root = app.options["mediaRoot"]
    expect(denied("nobody", LIST, root, group="nogroup"), f"nobody lists {root}")
    for folder, _, files in os.walk(root):
        for file in files:
            expect(denied("nobody", READ, os.path.join(folder, file), group="nogroup"), f"nobody reads {folder}/{file}")
    return run("stat", "--format=%A %U:%G %n", root).stdout.strip()


@check("reaches redis by its socket", when=WITH_REDIS)
def redis(app):
    first, second = (app.get("/cache/").json["value"] for _ in range(2))
    expect(second == first + 1, f"{first}, then {second}")
    socket = f"/run/redis-wsgi-{app.name}/redis.sock"
    expect(denied("nobody", CONNECT, socket, group="nogroup"), "nobody connects to redis")
    expect(denied("www-data", CONNECT, socket), "nginx connects to redis")
    listening = run("ss", "--listening", "--tcp", "--numeric").stdout
    expect(":6379" not in listening, listening)
    return f"{socket}, closed to others, no port"


@check("its worker works", when=lambda app: "work" in app.options["workers"])
def worker(app):
    unit = f"wsgi-{app.name}-worker-work.service"
    until(lambda: shown(unit, "ActiveState") == "active", 60, f"{unit} active")
    text = "job " + os.urandom(6).hex()
    app.post("/jobs/", {"text": text})
    until(lambda: text in app.get("/jobs/").json["done"], 60, "done by the worker")
    main = int(shown(unit, "MainPID"))
    os.kill(main, 9)
    until(lambda: int(shown(unit, "MainPID")) not in (0, main), 60, "the killed worker replaced")
    again = "job " + os.urandom(6).hex()
    app.post("/jobs/", {"text": again})
    until(lambda: again in app.get("/jobs/").json["done"], 60, "done by the new worker")
    return "took a job, was killed, took another"


@check("its timer fires", when=lambda app: "tick" in app.options["timers"])
def timer(app):
    unit = f"wsgi-{app.name}-timer-tick"
    seen = shown(f"{unit}.timer", "ActiveState", "NextElapseUSecRealtime", "Persistent", "Unit")
    expect(seen["ActiveState"] == "active" and seen["NextElapseUSecRealtime"] not in ("", "0"), seen)
    expect(seen["Persistent"] == "yes" and seen["Unit"] == f"{unit}.service", seen)
    before = ticks(unit)
    run("systemctl", "start", f"{unit}.service")
    expect(shown(f"{unit}.service", "Result") == "success", "the timer's service failed")
    until(lambda: ticks(unit) > before, 20, "a tick in the journal")
    return f"next at {seen['NextElapseUSecRealtime']}; by hand: tick {ticks(unit)}"


def ticks(unit):
    lines = run("journalctl", "--no-pager", "--output=cat", f"--unit={unit}.service").stdout.splitlines()
    return max((int(line.split()[1]) for line in lines if line.startswith("tick ")), default=0)


@check("reads its credentials, and nobody else does", when=lambda app: app.options["credentials"])
def credentials(app):
    wanted = {name: digest(app.secrets[name]) for name in app.options["credentials"]}
    seen = app.get("/process/").json["credentials"]
    expect(seen == wanted, f"the application reads {sorted(seen)}, not {sorted(wanted)} with their values")
    for name in wanted:
        path = f"/run/credentials/{app.unit}/{name}"
        expect(os.path.exists(path), f"there is no {path}")
        expect(denied("nobody", READ, path, group="nogroup"), f"nobody reads {path}")
        expect(denied("www-data", READ, path), f"nginx reads {path}")
        expect(denied("nobody", READ, app.options["credentials"][name], group="nogroup"), "nobody reads its source")
    code = "import json; from notes import probe; print('probe ' + json.dumps(probe.itself()['credentials']))"
    by_hand = app.manage("shell", "-c", code)
    line = next((line for line in by_hand.stdout.splitlines() if line.startswith("probe ")), None)
    if line is None:
        raise Failed(by_hand.stdout[-500:])
    expect(json.loads(line[6:]) == wanted, "manage.py reads other credentials")
    return ", ".join(wanted)
