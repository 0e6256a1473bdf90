"""Applications beside each other: nothing of one can reach the other."""

import os

from bench import CONNECT, LIST, READ, as_user, check, denied, expect

NEIGHBOURS = lambda app: len(app.report["applications"]) > 1  # noqa: E731


def others(app):
    return [type(app)(name, app.report) for name in app.report["applications"] if name != app.name]


def belongings(app):
    """Files and folders of an application that are nobody else's business."""
    paths = [*app.keys_files, *app.options["credentials"].values(), f"/var/lib/wsgi-{app.name}"]
    paths += [path for path in (app.options["mediaRoot"], f"/run/credentials/{app.unit}") if path]
    return [path for path in paths if os.path.exists(path)]


@check("cannot read what its neighbours have", when=NEIGHBOURS)
def belongings_closed(app):
    seen = []
    for other in others(app):
        paths = belongings(other) + [f"/proc/{process}/environ" for process in other.processes]
        expect(len(paths) > 3, f"too little to try: {paths}")
        met = app.get("/read/", path=paths).json
        expect(all(met.values()), f"it reads {[path for path, error in met.items() if not error]}")
        user = app.options["user"]
        for path in paths:
            code = LIST if os.path.isdir(path) else READ
            expect(denied(user, code, path), f"{user}, outside the sandbox, reads {path}")
        seen += paths
    return f"{len(seen)} files, folders and environments, from inside the sandbox and as its user outside of it"


@check("cannot connect to its neighbours' sockets", when=NEIGHBOURS)
def sockets_closed(app):
    seen = []
    for other in others(app):
        sockets = [
            other.socket,
            f"/run/redis-wsgi-{other.name}/redis.sock" if other.options["redis"]["enable"] else None,
        ]
        for path in filter(None, sockets):
            met = app.get("/reach/", address=path, kind="unix").json["error"]
            expect(met, f"it connects to {path}")
            expect(denied(app.options["user"], CONNECT, path), f"its user connects to {path}")
            seen.append(f"{path}: {met}")
    return "; ".join(seen) or "the neighbours have no socket"


@check("cannot use its neighbours' databases", when=NEIGHBOURS)
def databases_closed(app):
    code = (
        "import psycopg2, sys\n"
        "try: psycopg2.connect(dbname=sys.argv[1], user=sys.argv[2], host='/run/postgresql').close()\n"
        "except psycopg2.Error as error: print(*str(error).split())\n"
        "else: print('connected')"
    )
    seen = []
    for other in others(app):
        user, database = app.options["user"], other.options["database"]["name"]
        for role in (user, other.options["user"]):
            met = as_user(user, code, database, role)
            expect("permission denied" in met or "Peer authentication failed" in met, f"{role} in {database}: {met}")
            seen.append(met.split("FATAL:")[-1].strip())
        own = app.options["database"]["name"]
        expect(
            as_user(user, code, own, user) == "connected",
            "its own is closed too",
        )
    return "; ".join(seen)


@check("sees no process of its neighbours", when=NEIGHBOURS)
def processes_hidden(app):
    seen = set(app.get("/process/").json["processes"])
    for other in others(app):
        inside = seen & set(other.processes)
        expect(not inside, f"it sees the processes {sorted(inside)} of {other.name}")
    return "none"
