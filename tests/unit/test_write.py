"""Files into a folder: all or none, only into a folder of ours, never out of it."""

import errno
import html
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from unitfolio.output import OutputFile, PageFacts
from unitfolio.write import MARK, WriteError, files_of, write_each, write_folder

FACTS = PageFacts("units/x/", 'A "title": 🎓 — é', "What it's about: # all", "units/")
BODY = "<div>\n\n{{ 7*7 }}</div>"
PAGE = OutputFile("units/x/index.md", BODY, "content/units/x.yml", FACTS)
IMAGE = OutputFile("assets/a.png", b"\x89PNG\r\n")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != MARK
    }


def test_a_page_is_its_html_after_its_front_matter(tmp_path: Path) -> None:
    write_folder([PAGE, IMAGE], tmp_path / "deep" / "out")
    made = contents(tmp_path / "deep" / "out")
    assert set(made) == {"units/x/index.md", "assets/a.png"}
    assert made["assets/a.png"] == IMAGE.content
    _, front, body = made["units/x/index.md"].decode().split("---\n", 2)
    # Themes print front matter as HTML, so it is escaped.
    said = {key: html.unescape(text) for key, text in yaml.safe_load(front).items()}
    assert said == {"title": FACTS.title, "description": FACTS.description}
    assert html.unescape(body).strip() == BODY.strip()


def test_the_whole_folder_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder([PAGE, IMAGE], out)
    write_folder([IMAGE], out)
    assert contents(out) == {"assets/a.png": IMAGE.content}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    write_folder([IMAGE], tmp_path)
    assert set(contents(tmp_path)) == {"assets/a.png"}


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(WriteError, match="holds files that weren't made here"):
        write_folder([IMAGE], tmp_path)
    assert contents(tmp_path) == {"thesis.docx": b"years of work"}


def test_a_file_and_a_link_are_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    for name in ("file", "link"):
        with pytest.raises(WriteError, match="is no folder"):
            write_folder([IMAGE], tmp_path / name)
    assert (tmp_path / "file").read_bytes() == b"kept"


def test_what_fails_midway_leaves_the_earlier_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder([PAGE], out)
    before = contents(out)

    def failing() -> Iterator[OutputFile]:
        yield IMAGE
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        write_folder(failing(), out)
    assert contents(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "..\\x", ""])
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(WriteError, match="leads out of the folder"):
        write_folder([OutputFile(path, "x")], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_files_of_a_folder_are_taken_as_they_are_and_links_are_not(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.md").write_bytes(b"b")
    (tmp_path / "a.md").write_bytes(b"a")
    (tmp_path / "a.txt").write_bytes(b"t")
    (tmp_path / "link.md").symlink_to("/etc/passwd")
    assert list(files_of(tmp_path, "*.md", "into/")) == [
        OutputFile("into/a.md", b"a"),
        OutputFile("into/deep/b.md", b"b"),
    ]
    assert list(files_of(tmp_path / "nowhere")) == []


def test_each_file_is_written_and_nothing_else_is_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for content in (b"older", b"newer"):
        made = write_each(tmp_path, {"units/a.tsv": content, "b.csv": b"b"})
    assert made == (tmp_path / "units/a.tsv", tmp_path / "b.csv")
    assert contents(tmp_path) == {"mine.txt": b"mine", "units/a.tsv": b"newer", "b.csv": b"b"}


@pytest.mark.parametrize(
    ("stands", "reason"),
    [
        ("units", "units is a file, where a folder is to be"),
        ("units/a.tsv/x", "units/a.tsv is a folder, where a file is to be"),
    ],
)
def test_of_several_files_none_is_written_where_one_cannot_be(
    tmp_path: Path, stands: str, reason: str
) -> None:
    (tmp_path / stands).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / stands).touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WriteError, match=reason):
        write_each(tmp_path, {"b.csv": b"b", "units/a.tsv": b"a"})
    assert sorted(tmp_path.rglob("*")) == before


def test_a_disk_that_is_full_before_the_last_file_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def fill_up(file: Path, content: bytes) -> int:
        if content == b"second":
            raise OSError(errno.ENOSPC, "No space left")
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", fill_up)
    with pytest.raises(WriteError, match="can't be written: No space left"):
        write_each(tmp_path, {"a": b"first", "b": b"second"})
    assert contents(tmp_path) == {}
