"""The content folder: what is listed, and what is refused before it is read."""

import os
from pathlib import Path

import pytest

from unitfolio.load import Folder, read_file
from unitfolio.load.loader import MAX_BYTES
from unitfolio.problems import Problem, UnitfolioError


def write(root: Path, path: str, content: bytes = b"id: x\n") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_files_are_listed_sorted_without_hidden_ones_and_hand_written_pages(tmp_path: Path) -> None:
    for path in ("units/b.yml", "units/a.yml", "glossary.yml", "LICENSE", "units/old/c.yaml"):
        write(tmp_path, f"content/{path}")
    for path in ("site/index.md", "site/deep/x.yml", ".hidden.yml", "units/.b.yml.swp", ".git/x"):
        write(tmp_path, f"content/{path}")
    write(tmp_path, "elsewhere.yml")
    folder = Folder(tmp_path)
    assert list(folder) == [
        "content/LICENSE",
        "content/glossary.yml",
        "content/units/a.yml",
        "content/units/b.yml",
        "content/units/old/c.yaml",
    ]
    assert dict(folder) == dict.fromkeys(folder, b"id: x\n")
    assert len(folder) == 5
    with pytest.raises(KeyError):
        folder["elsewhere.yml"]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert dict(Folder(tmp_path)) == {}


def test_the_folder_is_given_from_the_projects(tmp_path: Path) -> None:
    write(tmp_path, "beside/units/a.yml")
    (tmp_path / "project").mkdir()
    assert list(Folder(tmp_path / "project", "../beside")) == ["../beside/units/a.yml"]
    with pytest.raises(UnitfolioError, match="from the project's folder"):
        Folder(tmp_path, str(tmp_path / "beside"))


def test_a_file_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "content/units/a.yml", b"before")
    folder = Folder(tmp_path)
    write(tmp_path, "content/units/a.yml", b"after")
    assert folder["content/units/a.yml"] == b"after"


def refused(root: Path, path: str) -> tuple[str, str, str]:
    problem = Folder(root)[path]
    assert isinstance(problem, Problem)
    return problem.place.path, problem.code, problem.message


def test_a_folder_that_is_named_like_a_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "content/units/x.yml/inner.txt")
    assert list(Folder(tmp_path)) == ["content/units/x.yml"]
    assert refused(tmp_path, "content/units/x.yml") == (
        "content/units/x.yml",
        "not-a-file",
        "this is a folder, not a file",
    )


@pytest.mark.parametrize("target", ["nowhere", "/etc/passwd", "../../secret.yml"])
def test_a_link_is_not_followed(tmp_path: Path, target: str) -> None:
    write(tmp_path, "secret.yml", b"password: 1")
    write(tmp_path, "content/units/a.yml")
    (tmp_path / "content/units/x.yml").symlink_to(target)
    assert refused(tmp_path, "content/units/x.yml")[1:] == (
        "not-a-file",
        "this is a link, and links aren't followed",
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes of this kind")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/home.yml")
    assert refused(tmp_path, "content/home.yml")[1] == "not-a-file"


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with (tmp_path / "content/glossary.yml").open("wb") as file:
        file.truncate(50_000_000)
    assert refused(tmp_path, "content/glossary.yml")[1:] == (
        "file-too-large",
        f"this file has 50,000,000 bytes; at most {MAX_BYTES:,} are read",
    )


def test_a_file_that_has_gone_is_a_problem(tmp_path: Path) -> None:
    problem = read_file(tmp_path / "gone.yml", "content/gone.yml")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place.path) == ("unreadable-file", "content/gone.yml")
