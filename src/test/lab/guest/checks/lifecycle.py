"""Applications whose source is a path of the machine."""

import os

from bench import check, expect, hashed, run, shown

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
    app.systemctl("restart")
    app.until_it_answers()
    after = app.get("/").json["style"]
    expect(after != before, f"the style sheet is still {before}")
    answer = app.get(after)
    expect(answer.status == 200 and b"changed" in answer.body, answer.describe())
    migrate = f"wsgi-{app.name}-migrate.service"
    restarted = int(shown(app.unit, "ExecMainStartTimestampMonotonic"))
    ran = int(shown(migrate, "ExecMainExitTimestampMonotonic"))
    main = int(run("systemctl", "show", "--property=InactiveExitTimestampMonotonic", "--value", app.unit).stdout)
    expect(main <= ran <= restarted or ran <= restarted, "the migrations did not run before it")
    return f"{before} became {after}"
