"""From a deployment file to what Nix makes of its export."""

import json
import os
import shutil
import subprocess
from pathlib import Path

LAB = Path(__file__).resolve().parent.parent
PROJECT = LAB.parent.parent.parent


class LabError(Exception):
    """What stops the lab: one sentence for whoever runs it."""


def evaluate(deployment: Path, folder: Path) -> dict:
    """Exports the deployment into `folder`/export and returns the report of src/test/nix about it."""
    export = folder / "export"
    _run([_program(), "export", deployment, "--output", export], "The export failed")
    _add_sources(export)
    machine = deployment.with_suffix(".nix")
    if not machine.exists():
        machine = deployment.parent / "machine.nix"
    evaluation = _run(
        ["nix-instantiate", "--eval", "--strict", "--json", "--readonly-mode", "--option", "store", "dummy://"]
        + [PROJECT / "src/test/nix/evaluate.nix"]
        + ["--argstr", "lib", _library(), "--argstr", "flake", export, "--argstr", "extra", machine],
        "The evaluation failed",
    )
    report = json.loads(evaluation)
    if report["assertions"]:
        raise LabError("The module refuses the deployment: " + " ".join(report["assertions"]))
    return report


def _add_sources(export: Path):
    """The folders that the deployments give as root, beside flake.nix as an administrator would keep them."""
    for source in ("application", "plain"):
        shutil.copytree(LAB / source, export / source, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(LAB / "application/notes/probe.py", export / "plain/probe.py")


def _program() -> str:
    program = os.environ.get("SNOWFORT", str(PROJECT / "target/snowfort/bin/snowfort"))
    if not os.access(program, os.X_OK):
        raise LabError(f"There is no {program}; run “mvn -q -DskipTests package”, or name the program in SNOWFORT.")
    return program


def _library() -> str:
    given = os.environ.get("SNOWFORT_NIXPKGS_LIB")
    if given:
        return given
    return _run(["nix-instantiate", "--eval", "-E", "toString <nixpkgs/lib>"], "There is no nixpkgs").strip().strip('"')


def _run(command: list, complaint: str) -> str:
    try:
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300)
    except FileNotFoundError:
        raise LabError(f"{command[0]} is not installed; install it, or add its folder to PATH.") from None
    if done.returncode:
        raise LabError(f"{complaint}: {(done.stderr or done.stdout).strip()[-1500:]}")
    return done.stdout
