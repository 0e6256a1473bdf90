"""Applications whose source is a path of the machine."""

import os
import time

from bench import check, expect, hashed, shown

AT_RUN_TIME = lambda app: app.django and not app.options["root"].startswith("/nix/store/")  # noqa: E731


@check("collects static files at start", when=AT_RUN_TIME)
def collected(app):
    unit = f"wsgi-{app.name}-static.service"
    expect(shown(unit, "Result") == "success", f"{unit} failed")
    style = app.get("/").json["style"]
    expect(hashed(style), style)
    found = f"/var/lib/wsgi-static/{app.name}/{style.removeprefix('/static/')}"
    expect(os.path.exists(found), f"there is no {found}")
    expect(app.get(style).status == 200, app.get(style).describe())
    return found


@check("a changed source arrives with a restart", when=AT_RUN_TIME)
def changed(app):
    style = os.path.join(app.options["root"], "notes/static/notes/style.css")
    before = app.get("/").json["style"]
    with open(style, "a") as file:
        file.write("/* changed */\n")
    moment = time.monotonic() * 1e6
    app.systemctl("restart")
    app.until_it_answers()
    after = app.get("/").json["style"]
    expect(after != before, f"the style sheet is still {before}")
    answer = app.get(after)
    expect(answer.status == 200 and b"changed" in answer.body, answer.describe())
    ran = int(shown(f"wsgi-{app.name}-migrate.service", "ExecMainStartTimestampMonotonic"))
    started = int(shown(app.unit, "ExecMainStartTimestampMonotonic"))
    expect(moment < ran < started, f"the migrations ran at {ran}, the restart was between {moment} and {started}")
    return f"{before} became {after}, and migrations ran again"
