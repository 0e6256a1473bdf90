"""What the calling process is and what it can reach. Used by the views, and by manage.py through `shell`."""

import hashlib
import os
import socket


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def itself():
    status = dict(line.rstrip("\n").split(":\t", 1) for line in open("/proc/self/status") if ":\t" in line)
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    return {
        "pid": int(status.get("NSpid", status["Pid"]).split()[-1]),
        "parent": os.getppid(),
        "uid": os.getuid(),
        "capabilities": status["CapEff"],
        "bounding": status["CapBnd"],
        "noNewPrivileges": status["NoNewPrivs"],
        "seccomp": status["Seccomp"],
        "directory": os.getcwd(),
        "keys": {
            name: digest(value)
            for name, value in os.environ.items()
            if name == "SECRET_KEY" or name.startswith("LAB_SECRET_")
        },
        "credentials": {name: digest(open(os.path.join(credentials, name)).read()) for name in os.listdir(credentials)}
        if credentials
        else {},
        "environment": sorted(os.environ),
        "processes": sorted(int(name) for name in os.listdir("/proc") if name.isdigit()),
    }


def attempt(action):
    """None when the action succeeds, otherwise the name of the error."""
    try:
        action()
    except OSError as error:
        return type(error).__name__ + ": " + str(error)
    return None


def connect(address, port, kind="tcp", timeout=3):
    def tcp():
        with socket.create_connection((address, port), timeout):
            pass

    def udp():
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagram:
            datagram.sendto(b"lab", (address, port))

    def unix():
        with socket.socket(socket.AF_UNIX) as stream:
            stream.settimeout(timeout)
            stream.connect(address)

    return attempt({"tcp": tcp, "udp": udp, "unix": unix}[kind])


def readable(path):
    def read():
        if os.path.isdir(path):
            os.listdir(path)
        else:
            with open(path, "rb") as file:
                file.read(1)

    return attempt(read)
