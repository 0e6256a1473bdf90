"""Requests through nginx."""

import http.client
import os
import re

from bench import Load, check, expect, hashed, run, shown, until

THROUGH_NGINX = lambda app: app.nginx  # noqa: E731
DJANGO_BEHIND_NGINX = lambda app: app.nginx and app.django  # noqa: E731


@check("answers its host name, refuses another", when=lambda app: app.django, repeat=True)
def answers(app):
    page = app.get("/").json
    expect(page["host"] == app.host, f"the application sees the host {page['host']}")
    expect(page["secure"] == app.tls, f"the application takes the request for {'' if page['secure'] else 'in'}secure")
    wrong = app.request("/", host="elsewhere.example.net")
    expect(wrong.status == 400, f"another host: {wrong.describe()}")
    return f"200 for {app.host}, 400 for another host"


@check("streams", when=lambda app: app.django, repeat=True)
def streams(app):
    answer = app.get("/stream/")
    expect(answer.body == b"".join(b"%07d\n" % number for number in range(20000)), f"{len(answer.body)} bytes")
    return f"{len(answer.body)} bytes, whole"


@check("redirects plain HTTP to HTTPS", when=lambda app: app.tls)
def redirects(app):
    connection = http.client.HTTPConnection("127.0.0.1", 80, timeout=30)
    connection.request("GET", "/x", headers={"Host": app.host})
    answer = connection.getresponse()
    location = answer.headers["Location"]
    expect((answer.status, location) == (301, f"https://{app.host}/x"), f"{answer.status} to {location}")
    return f"301 to {location}, with a certificate that a client trusts"


@check("asks browsers for HTTPS on every answer", when=lambda app: app.options["hstsMaxAge"])
def strict_transport(app):
    wanted = f"max-age={app.options['hstsMaxAge']}"
    paths = ["/", "/static/" + manifest(app)[0], "/static/none.css", "/media/none"]
    seen = {path: app.get(path).headers.get_all("Strict-Transport-Security") for path in paths}
    expect(all(values and len(values) == 1 and wanted in values[0] for values in seen.values()), seen)
    return f"{wanted} on {', '.join(paths)}"


def manifest(app):
    """A name with a hash and the one without, of the same file."""
    page = app.get("/").json
    return page["style"].removeprefix("/static/"), page["plain"].removeprefix("/static/")


@check("static files come from nginx", when=DJANGO_BEHIND_NGINX)
def static_files(app):
    with_hash, without = manifest(app)
    expect(hashed(with_hash), f"the manifest names {with_hash}")
    answer = app.get("/static/" + with_hash)
    expect(answer.status == 200 and not answer.by_application, answer.describe())
    expect(answer.headers["Server"] == "nginx", answer.describe())
    image = re.search(rb'url\("?([^")]+)"?\)', answer.body)[1].decode()
    expect(hashed(image), f"the style sheet names {image}")
    picture = app.get("/static/notes/" + image)
    expect(picture.status == 200 and picture.headers["Content-Type"] == "image/svg+xml", picture.describe())
    expect(app.get("/static/" + without).status == 200, "the name without a hash is not served")
    outside = app.get("/static/../../../../../etc/passwd")
    expect(outside.status in (400, 404), outside.describe())
    return f"{with_hash}, without the application"


@check("a folder of static files comes from nginx", when=lambda app: app.nginx and not app.django)
def static_folder(app):
    folder = app.options["staticFiles"]
    for name in os.listdir(folder):
        answer = app.get("/static/" + name)
        expect(answer.status == 200 and not answer.by_application, answer.describe())
        expect(answer.body == open(os.path.join(folder, name), "rb").read(), answer.describe())
    return folder


@check("hashed names may be kept for a year, others not", when=DJANGO_BEHIND_NGINX)
def caching(app):
    with_hash, without = manifest(app)
    long, short = (app.get("/static/" + name).headers.get_all("Cache-Control") for name in (with_hash, without))
    expect(long and any("immutable" in value and "max-age=31536000" in value for value in long), f"{with_hash}: {long}")
    expect(not short or not any("immutable" in value for value in short), f"{without}: {short}")
    return f"{with_hash}: {', '.join(long)}; {without}: {', '.join(short or ['nothing'])}"


@check("reload replaces the workers and loses no request", repeat=True)
def reload(app):
    before, main = app.workers, app.main_pid
    with Load(app, path="/count/" if app.django else "/") as load:
        app.systemctl("reload")
        processes = app.options["processes"]
        until(lambda: not set(app.workers) & set(before) and len(app.workers) == processes, 90, "new workers alone")
    expect(app.main_pid == main, f"the main process was {main} and is {app.main_pid}")
    expect(not load.lost, load.describe())
    return f"workers {before} became {app.workers}; {load.describe()}"


@check("restart under load", repeat=True)
def restart(app):
    mains = [app.main_pid]
    with Load(app, path="/count/" if app.django else "/") as load:
        for _ in range(3):
            run("systemctl", "reset-failed", app.unit)
            app.systemctl("restart")
            mains.append(app.main_pid)
            # A restart is over when the new workers answer; gunicorn is ready before they are.
            load.until_more()
    expect(len(set(mains)) == 4, f"main processes {mains}")
    if app.socket:
        expect(not load.lost, load.describe())
        return f"3 restarts: {load.describe()}"
    return f"3 restarts: {load.describe()} (a port loses what comes meanwhile: nothing else is promised)"


@check("a killed worker is replaced", repeat=True)
def killed_worker(app):
    before = app.workers
    os.kill(before[0], 9)
    until(lambda: before[0] not in app.workers and len(app.workers) == len(before), 60, "as many workers as before")
    app.until_it_answers(60)
    return f"workers {before} became {app.workers}"


@check("a killed main process is replaced", repeat=True)
def killed_main(app):
    run("systemctl", "reset-failed", app.unit)
    main, restarts = app.main_pid, int(shown(app.unit, "NRestarts"))
    os.kill(main, 9)
    until(lambda: int(shown(app.unit, "NRestarts")) > restarts or app.main_pid not in (0, main), 60, "started again")
    app.until_active()
    app.until_it_answers(60)
    return f"main process {main} became {app.main_pid}"


@check("systemctl status tells what it does", repeat=True)
def status(app):
    text = shown(app.unit, "StatusText")
    expect(re.search(rf"\b{app.options['processes']}\b", text), f"StatusText={text!r}")
    return text


@check("stops in order", repeat=True)
def stops(app):
    units = [app.unit] + ([f"wsgi-{app.name}.socket"] if app.socket else [])
    run("systemctl", "stop", *units[::-1])
    seen = shown(app.unit, "Result", "ExecMainStatus")
    run("systemctl", "start", *units[::-1])
    app.until_active()
    app.until_it_answers()
    expect(seen["Result"] == "success", seen)
    return "Result=success"
