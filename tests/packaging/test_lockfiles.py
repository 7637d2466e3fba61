"""Dependencies are pinned by hash, and no tracked file says where one machine fetched them."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

LOCKFILES = ("build", "dev", "node", "run")

# Put together here, so that this file does not itself contain what it looks for.
FORBIDDEN = {
    "a registry's host": (
        ".".join(("pypi", "org")),
        ".".join(("files", "pythonhosted", "org")),
        ".".join(("registry", "npmjs", "org")),
        ".".join(("registry", "yarnpkg", "com")),
        ".".join(("deb", "debian", "org")),
    ),
    "a path of one machine": tuple(f"/{folder}/" for folder in ("work", "root")),
}


def pins(lockfile: Path) -> dict[str, list[str]]:
    """The lines of each requirement of a lockfile, by the requirement."""
    found: dict[str, list[str]] = {}
    for line in lockfile.read_text("utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            requirement = found[line.removesuffix(" \\")] = []
        elif line.startswith("    --hash="):
            requirement.append(line.strip().removesuffix(" \\"))
    return found


@pytest.mark.parametrize("name", LOCKFILES)
def test_every_python_package_is_pinned_with_a_hash(root: Path, name: str) -> None:
    locked = pins(root / "requirements" / f"{name}.txt")
    assert locked
    loose = [
        requirement
        for requirement, hashes in locked.items()
        if not re.match(r"[\w.-]+==[\w.+]+( ; .+)?$", requirement)
        or not hashes
        or not all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes)
    ]
    assert loose == []


def test_the_lockfiles_agree_with_one_another(root: Path) -> None:
    development = pins(root / "requirements" / "dev.txt")
    for name in ("build", "run"):
        locked = pins(root / "requirements" / f"{name}.txt")
        assert locked == {pin: development.get(pin) for pin in locked}


def test_what_the_package_asks_for_is_what_is_locked(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    locked = {
        pinned.name: Version(next(iter(pinned.specifier)).version)
        for pinned in map(Requirement, pins(root / "requirements" / "run.txt"))
    }
    for wanted in map(Requirement, project["dependencies"]):
        assert wanted.specifier.contains(locked[wanted.name]), f"{wanted}: run `make lock`"


def test_every_npm_package_is_pinned_with_a_hash_and_no_address(root: Path) -> None:
    web = root / "builder" / "web"
    lock = json.loads((web / "package-lock.json").read_text("utf-8"))
    project, *installed = lock["packages"].items()
    assert project[0] == ""
    assert installed
    assert [name for name, package in installed if "integrity" not in package] == []
    assert [name for name, package in installed if "resolved" in package] == []

    asked = json.loads((web / "package.json").read_text("utf-8"))
    for kind in ("dependencies", "devDependencies"):
        assert project[1][kind] == asked[kind], "run `make lock`"
        locked = {name: lock["packages"][f"node_modules/{name}"]["version"] for name in asked[kind]}
        assert locked == asked[kind], "ask for exact versions"


def test_actions_are_pinned_by_commit_and_say_their_version(root: Path) -> None:
    workflows = sorted((root / ".github" / "workflows").glob("*.yml"))
    uses = [
        line.split("uses:")[1].strip()
        for workflow in workflows
        for line in workflow.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert uses
    assert [
        use for use in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)
    ] == []


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_tracked_file_names(root: Path, what: str) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout: there is no list of tracked files")
    pattern = re.compile(
        rb"(?<![\w.-])(?:%b)" % b"|".join(re.escape(text.encode()) for text in FORBIDDEN[what])
    )
    tracked = [root / name for name in listed.stdout.split("\0") if name]
    assert tracked
    assert [
        str(path) for path in tracked if path.is_file() and pattern.search(path.read_bytes())
    ] == []
