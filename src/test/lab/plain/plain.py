"""A WSGI application without a framework: the neighbour of the Django one."""

import json
from urllib.parse import parse_qs

import probe


def application(environ, start_response):
    query = parse_qs(environ.get("QUERY_STRING", ""))
    path = environ["PATH_INFO"]
    if path == "/process/":
        answer = probe.itself()
    elif path == "/read/":
        answer = {name: probe.readable(name) for name in query["path"]}
    elif path == "/reach/":
        answer = {
            "error": probe.connect(query["address"][0], int(query.get("port", ["0"])[0]), query.get("kind", ["tcp"])[0])
        }
    elif path == "/database/":
        answer = {"error": login(query["database"][0], query["role"][0])}
    else:
        answer = {"host": environ.get("HTTP_HOST", "")}
    body = json.dumps(answer).encode()
    start_response(
        "200 OK",
        [("Content-Type", "application/json"), ("Content-Length", str(len(body))), ("X-Served-By", "application")],
    )
    return [body]


def login(database, role):
    import psycopg2

    try:
        psycopg2.connect(dbname=database, user=role).close()
    except psycopg2.Error as error:
        return str(error).strip()
    return None
