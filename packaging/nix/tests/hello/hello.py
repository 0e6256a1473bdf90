"""A plain WSGI application that tries to reach what belongs to the guestbook beside it."""

import json
import os
import socket

import psycopg


def connect(family, address):
    with socket.socket(family) as client:
        client.settimeout(2)
        client.connect(address)


def find_processes():
    for process in filter(str.isdigit, os.listdir("/proc")):
        with open(f"/proc/{process}/cmdline", "rb") as line:
            if b"guestbook" in line.read():
                return
    raise LookupError("no process of the guestbook")


ATTEMPTS = {
    "database": lambda: psycopg.connect(dbname="guestbook").close(),
    "keys": lambda: open("/etc/keys/guestbook.env").close(),
    "media": lambda: os.listdir("/var/lib/wsgi-media/guestbook"),
    "network": lambda: connect(socket.AF_INET, ("192.168.1.1", 80)),
    "processes": find_processes,
    "socket": lambda: connect(socket.AF_UNIX, "/run/wsgi-guestbook.sock"),
    "state": lambda: os.listdir("/var/lib/wsgi-guestbook"),
}


def outcome(attempt):
    try:
        attempt()
    except Exception as refusal:
        return type(refusal).__name__
    return "reached"


def application(environ, start_response):
    if environ["PATH_INFO"] == "/reach":
        body = json.dumps({name: outcome(attempt) for name, attempt in ATTEMPTS.items()})
    else:
        body = "hello"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [body.encode()]
