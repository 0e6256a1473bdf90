"""The files that a NixOS machine with this configuration would have, for a Debian guest.

Three kinds of things stand here, each in a function of its own:

* taken over unchanged from the evaluation: units, texts, scripts;
* what NixOS itself makes of the options that the module sets: users, tmpfiles, nginx's configuration, the roles and
  databases of PostgreSQL, servers of redis;
* what stands for a package of nixpkgs: the guest's own program, at the store path that Nix computed.
"""

import json
import re
import shutil
from pathlib import Path

from host.evaluation import LAB, LabError

STORE_PATH = re.compile(r"/nix/store/[0-9a-z]{32}-[0-9A-Za-z+._?=-]+")

# The guest's libraries, Python and kill; image.sh makes it.
DEBIAN = "/nix/store/00000000000000000000000000000000-debian"

# Where gunicorn lies; main.py points it to one version after the other.
GUNICORN = "/nix/store/00000000000000000000000000000000-gunicorn"

# Packages of which the units name nothing but programs.
PROGRAMS = {"bash", "findutils", "gnugrep", "gnused", "systemd", "redis", "util-linux"}

# Folders that the deployments give as root, or in it as staticFiles.
SOURCES = {"application": "application", "plain": "plain", "static": "plain/static"}


class Tree:
    """A folder that is unpacked onto the guest's root."""

    def __init__(self, folder: Path):
        self.folder = folder

    def place(self, path: str) -> Path:
        place = self.folder / path.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def text(self, path: str, text: str, mode: int = 0o644):
        place = self.place(path)
        place.write_text(text)
        place.chmod(mode)

    def link(self, path: str, target: str):
        self.place(path).symlink_to(target)

    def copy(self, path: str, source: Path):
        shutil.copytree(source, self.place(path), ignore=shutil.ignore_patterns("__pycache__"))


def render(report: dict, folder: Path) -> None:
    tree = Tree(folder)
    store(report, tree)
    units(report, tree)
    bus(report, tree)
    accounts(report, tree)
    folders(report, tree)
    postgresql(report, tree)
    if report["nginx"]["enable"]:
        nginx(report, tree)
    for name, options in report["redis"].items():
        if options["enable"]:
            redis(name, options, report["otherServices"], tree)
    for script in report["systemPackages"]:
        tree.text(f"/usr/local/bin/{script}", report["texts"][script], 0o755)


# ---------------------------------------------------------------- the store


def store(report: dict, tree: Tree) -> None:
    for path in sorted(set(STORE_PATH.findall(json.dumps(report)))):
        name = path.split("-", 1)[1]
        if name in report["texts"]:
            tree.text(path, report["texts"][name], 0o755 if name in report["systemPackages"] else 0o444)
        elif name in report["builds"]:
            # Built in the guest, where its Python is.
            tree.text(f"/lab/builds/{path.rsplit('/', 1)[1]}", report["builds"][name])
        elif name == "coreutils":
            # systemd runs it inside a root directory that shows nothing but the store.
            tree.link(f"{path}/bin/kill", f"{DEBIAN}/bin/kill")
        elif name in PROGRAMS:
            tree.link(f"{path}/bin", "/usr/bin")
        elif name == "postgresql":
            tree.link(path, "/lab/postgresql")
        elif name == "python3-env":
            python(path, tree)
        elif name == "tzdata":
            tree.link(f"{path}/share/zoneinfo", f"{DEBIAN}/share/zoneinfo")
        elif name == "glibcLocales":
            # Debian's C library has C.UTF-8 built in.
            tree.place(f"{path}/lib").mkdir(parents=True)
        elif name in SOURCES:
            source(name, path, tree)
        else:
            raise LabError(f"The units name {path}; say in host/nixos.py what stands for it.")


def source(name: str, path: str, tree: Tree) -> None:
    tree.copy(path, LAB / SOURCES[name])
    if name == "plain":
        shutil.copy(LAB / "application/notes/probe.py", tree.place(f"{path}/probe.py"))


def python(path: str, tree: Tree) -> None:
    """python3.withPackages: the guest's Python and packages, and gunicorn as its authors release it."""
    tree.text(f"/lab/pythons/{path.rsplit('/', 1)[1]}", path)
    tree.link(f"{path}/lib", f"{DEBIAN}/lib")


# ---------------------------------------------------------------- what systemd reads


def units(report: dict, tree: Tree) -> None:
    for kind in ("service", "socket", "timer"):
        for name, unit in report[f"{kind}s"].items():
            file = f"{name}.{kind}"
            tree.text(f"/etc/systemd/system/{file}", unit["unit"])
            for target in unit["wantedBy"]:
                tree.link(f"/etc/systemd/system/{target}.wants/{file}", f"../{file}")


def bus(report: dict, tree: Tree) -> None:
    """What the system bus of NixOS reads of each package in environment.systemPackages."""
    for place, text in report["packagedFiles"].items():
        tree.text(f"/usr/{place}", text)


def accounts(report: dict, tree: Tree) -> None:
    lines = [f"g {group} -\n" for group in report["groups"]]
    lines += [f"u {name} -:{user['group']} - /var/empty\n" for name, user in report["users"].items()]
    lines += [f"m {member} {group}\n" for group, members in report["groups"].items() for member in members]
    tree.text("/etc/sysusers.d/nixos.conf", "".join(lines))


def folders(report: dict, tree: Tree) -> None:
    lines = [
        f"{kind} {path} {rule['mode']} {rule['user']} {rule['group']} {rule['age']} {rule['argument']}\n"
        for rules in report["tmpfiles"].values()
        for path, kinds in rules.items()
        for kind, rule in kinds.items()
    ]
    tree.text("/etc/tmpfiles.d/nixos.conf", "".join(lines))


# ---------------------------------------------------------------- PostgreSQL


def postgresql(report: dict, tree: Tree) -> None:
    """What postgresql-setup.service of NixOS does, and the target that waits for it."""
    wanted = report["postgresql"]
    if not wanted["enable"]:
        return
    statements = [
        f"SELECT 'CREATE DATABASE \"{name}\"' WHERE NOT EXISTS"
        f" (SELECT FROM pg_database WHERE datname = '{name}')\\gexec\n"
        for name in wanted["ensureDatabases"]
    ]
    for user in wanted["ensureUsers"]:
        name = user["name"]
        statements.append(
            f"SELECT 'CREATE USER \"{name}\"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}')\\gexec\n"
        )
        if user["ensureDBOwnership"]:
            statements.append(f'ALTER DATABASE "{name}" OWNER TO "{name}";\n')
    tree.text("/lab/postgresql-setup.sql", "".join(statements))
    tree.text(
        "/etc/systemd/system/postgresql-setup.service",
        "[Unit]\nRequires=postgresql.service\nAfter=postgresql.service\n"
        "[Service]\nType=oneshot\nRemainAfterExit=true\nUser=postgres\n"
        "ExecStart=/usr/bin/psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=postgres"
        " --file=/lab/postgresql-setup.sql\n",
    )
    tree.text(
        "/etc/systemd/system/postgresql.target",
        "[Unit]\nRequires=postgresql.service postgresql-setup.service\n"
        "After=postgresql.service postgresql-setup.service\n",
    )


# ---------------------------------------------------------------- redis


def redis(name: str, server: dict, other_services: dict, tree: Tree) -> None:
    """services.redis.servers.<name>, as far as a server on a unix socket needs it."""
    service = f"redis-{name}"
    preserved = other_services[service].get("RuntimeDirectoryPreserve", False)
    tree.text(
        f"/etc/{service}.conf",
        f"port {server['port']}\nunixsocket {server['unixSocket']}\nunixsocketperm {server['unixSocketPerm']}\n"
        f"dir /var/lib/{service}\nsupervised systemd\ndaemonize no\n",
    )
    tree.text(
        f"/etc/systemd/system/{service}.service",
        f"[Unit]\nAfter=network.target\n[Service]\nType=notify\nUser={server['user']}\nGroup={server['group']}\n"
        f"ExecStart=/usr/bin/redis-server /etc/{service}.conf\n"
        f"RuntimeDirectory={service}\nRuntimeDirectoryMode=0750\nStateDirectory={service}\nStateDirectoryMode=0700\n"
        f"RuntimeDirectoryPreserve={str(preserved).lower()}\nUMask=0077\n",
    )
    tree.link(f"/etc/systemd/system/multi-user.target.wants/{service}.service", f"../{service}.service")


# ---------------------------------------------------------------- nginx

TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")

PROXY_HEADERS = """\
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $scheme;
proxy_set_header X-Forwarded-Host $host;
proxy_set_header X-Forwarded-Server $hostname;
"""


def nginx(report: dict, tree: Tree) -> None:
    """services.nginx: its configuration, and a unit that is no more privileged than NixOS' is."""
    options = report["nginx"]
    http = [
        "include /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n"
        "access_log /var/log/nginx/access.log;\n",
        "".join(f"{kind}_temp_path /var/cache/nginx/{kind};\n" for kind in TEMPORARY),
    ]
    if options["recommendedProxySettings"]:
        http.append(
            "proxy_redirect off;\nproxy_connect_timeout 60s;\nproxy_send_timeout 60s;\nproxy_read_timeout 60s;\n"
            'proxy_http_version 1.1;\nproxy_set_header "Connection" "";\n' + PROXY_HEADERS
        )
    http.append("client_max_body_size 10m;\nserver_tokens off;\n")
    http += [server(name, host) for name, host in options["virtualHosts"].items()]
    http.append(options["appendHttpConfig"])
    tree.text(
        "/etc/nginx/lab.conf",
        "pid /run/nginx/nginx.pid;\nerror_log stderr;\ndaemon off;\nevents { }\nhttp {\n" + "\n".join(http) + "\n}\n",
    )
    tree.text(
        "/etc/systemd/system/nginx.service",
        "[Unit]\nAfter=network.target\n[Service]\nUser=www-data\nGroup=www-data\n"
        "ExecStart=/usr/sbin/nginx -c /etc/nginx/lab.conf\n"
        "RuntimeDirectory=nginx\nRuntimeDirectoryMode=0750\nCacheDirectory=nginx\nLogsDirectory=nginx\n"
        "AmbientCapabilities=CAP_NET_BIND_SERVICE\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nNoNewPrivileges=true\n"
        "UMask=0027\nProtectSystem=strict\nProtectHome=true\nPrivateTmp=true\nPrivateDevices=true\nProtectProc=invisible\n"
        "Restart=always\nRestartSec=10s\n"
        "[Install]\nWantedBy=multi-user.target\n",
    )
    tree.link("/etc/systemd/system/multi-user.target.wants/nginx.service", "../nginx.service")


def server(name: str, host: dict) -> str:
    names = " ".join([host.get("serverName") or name] + host["serverAliases"])
    plain, tls = "listen 127.0.0.1:80;\n", ""
    if host["forceSSL"] or host["addSSL"] or host["onlySSL"]:
        tls = f"listen 127.0.0.1:443 ssl;\n{certificate(host)}"
    body = host["extraConfig"] + "".join(location(path, place) for path, place in ordered(host["locations"]))
    if host["forceSSL"]:
        redirect = (
            f"server {{\n{plain}server_name {names};\nlocation / {{\nreturn 301 https://$host$request_uri;\n}}\n}}\n"
        )
        return f"{redirect}server {{\n{tls}server_name {names};\n{body}}}\n"
    return f"server {{\n{'' if host['onlySSL'] else plain}{tls}server_name {names};\n{body}}}\n"


def ordered(locations: dict) -> list:
    return sorted(locations.items(), key=lambda item: (item[1].get("priority", 1000), item[0]))


def certificate(host: dict) -> str:
    return f"ssl_certificate {host['sslCertificate']};\nssl_certificate_key {host['sslCertificateKey']};\n"


def location(path: str, place: dict) -> str:
    lines = [f"{word} {place[option]};\n" for option, word in LOCATION.items() if place.get(option) is not None]
    if place.get("proxyPass") and place.get("recommendedProxySettings"):
        lines.append(PROXY_HEADERS)
    return f"location {path} {{\n{''.join(lines)}{place['extraConfig']}\n}}\n"


LOCATION = {"proxyPass": "proxy_pass", "tryFiles": "try_files", "root": "root", "alias": "alias", "return": "return"}
