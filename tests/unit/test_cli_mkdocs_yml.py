"""Slips in mkdocs.yml and in hand-written pages: check finds them, and build says the same."""

from pathlib import Path

import pytest
from tests.unit.commands import run

SETTINGS = "site_name: A\nplugins: [unitfolio]\n"


def said(root: Path) -> str:
    """Return what check says, and see that build says the same, and stops."""
    check, build = (run(each, "--root", str(root)) for each in ("check", "build"))
    assert (check.exit_code, build.exit_code, build.stderr) == (1, 1, check.output)
    return check.output


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_mkdocs_yml_in_another_encoding(sound: Path, encoding: str) -> None:
    (sound / "mkdocs.yml").write_bytes(SETTINGS.encode(encoding))
    assert said(sound).startswith("mkdocs.yml:1:1: not-utf-8 this file is saved as UTF-")


@pytest.mark.parametrize("text", ["", "# nothing\n", "{}\n"])
def test_mkdocs_yml_that_says_nothing(sound: Path, text: str) -> None:
    (sound / "mkdocs.yml").write_text(text)
    assert said(sound).startswith("mkdocs.yml:1:1: empty-file there is nothing in this file\n")
    assert "write site_name, docs_dir, theme and plugins in it" in said(sound)


@pytest.mark.parametrize(
    ("plugins", "place"),
    [
        ("[search, unitfolo]", "2:19"),
        ("[unitfollio: {library: false}]", "2:11"),
        ("{Unitfolio: {}}", "2:11"),
    ],
)
def test_a_plugin_that_was_meant_to_be_ours(sound: Path, plugins: str, place: str) -> None:
    (sound / "mkdocs.yml").write_text(f"site_name: A\nplugins: {plugins}\n")
    assert said(sound).startswith(f"mkdocs.yml:{place}: unknown-word there is no plugin '")
    assert "| did you mean 'unitfolio'?\n" in said(sound)


def test_plugins_of_others_are_nobody_s_slip(sound: Path) -> None:
    (sound / "mkdocs.yml").write_text("site_name: A\nplugins: [portfolio, unitfolio, search, 7]\n")
    assert run("check", "--root", str(sound)).output == "no problems in 5 files\n"


@pytest.mark.parametrize(
    ("content", "place", "message", "hint"),
    [
        ("# Über uns".encode("utf-16"), "1:1", "this file is saved as UTF-16", "save it as UTF-8"),
        ("# A\n\ncaf\xe9".encode("latin-1"), "3:4", "the byte E9 here isn't UTF-8", "save it as"),
        (b"PK\x03\x04 word/", "1:1", "this is a Word document, not text", "in a plain text file"),
    ],
)
def test_a_page_that_is_no_utf_8(
    sound: Path, content: bytes, place: str, message: str, hint: str
) -> None:
    (sound / "mkdocs.yml").write_text(SETTINGS)
    (sound / "docs/us").mkdir()
    (sound / "docs/us/about.md").write_bytes(content)
    assert said(sound).startswith(f"docs/us/about.md:{place}: not-utf-8 {message}")
    assert hint in said(sound)
    assert "the rest of this file" not in said(sound)


def test_files_that_mkdocs_does_not_read_as_pages(sound: Path) -> None:
    (sound / "mkdocs.yml").write_text(f"{SETTINGS}exclude_docs: |\n  drafts/\n")
    for path in (".hidden.md", "drafts/a.md", "picture.png"):
        (sound / "docs" / path).parent.mkdir(exist_ok=True)
        (sound / "docs" / path).write_bytes(b"\xff\xfe")
    assert run("check", "--root", str(sound)).output == "no problems in 5 files\n"


@pytest.mark.parametrize(
    ("line", "place", "expected", "hint"),
    [
        (
            "theme: {name: materail}",
            "3:9",
            "bad-value the theme is 'materail'; Unitfolio's pages are made for Material",
            "write 'theme: {name: material}'",
        ),
        ("theme: readthedocs", "3:1", "bad-value the theme is 'readthedocs'; Unit", "write 'theme"),
        (
            "site_url: www.college.example",
            "3:1",
            "bad-value 'site_url': 'www.college.example' isn't a whole address",
            "write how it begins, too, as in https://www.college.example",
        ),
        ("repo_url: 'http://[x'", "3:1", "bad-value 'repo_url': 'http://[x' isn't a whole", ""),
        (
            "sitename: B",
            "3:1",
            "unknown-key MkDocs has no setting 'sitename'",
            "did you mean 'site_name'?",
        ),
        ("qqq: B", "3:1", "unknown-key MkDocs has no setting 'qqq'", "delete it, or put it"),
        ("7: B", "3:1", "unknown-key MkDocs has no setting '7'", "delete it, or put it"),
        (
            "strict: maybe",
            "3:1",
            "bad-value MkDocs can't use 'strict': Expected type: true or false but received: text",
            "",
        ),
    ],
)
def test_a_setting_that_mkdocs_refuses(
    sound: Path, line: str, place: str, expected: str, hint: str
) -> None:
    (sound / "mkdocs.yml").write_text(f"{SETTINGS}{line}\n")
    report = said(sound)
    assert report.startswith(f"mkdocs.yml:{place}: {expected}")
    assert hint in report
    assert report.endswith("\n1 problem in 1 file\n")


def test_an_inherited_setting_stands_at_the_line_that_inherits(sound: Path) -> None:
    (sound / "base.yml").write_text("site_url: college.example\n")
    (sound / "mkdocs.yml").write_text(f"{SETTINGS}INHERIT: base.yml\n")
    assert said(sound).startswith("mkdocs.yml:3:1: bad-value 'site_url': 'college.example' isn't")


def test_what_the_sample_project_and_an_environment_say_is_right(
    sound: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://college.example/units/")
    (sound / "docs").rename(sound / "content/site")
    for file in (root / "content/site").glob("*.md"):
        (sound / "content/site" / file.name).write_bytes(file.read_bytes())
    text = (root / "mkdocs.yml").read_text()
    (sound / "mkdocs.yml").write_text(f"{text}extra: {{a: 1}}\nwatch: [content]\n")
    assert run("check", "--root", str(sound)).output.startswith("no problems in ")
    monkeypatch.setenv("SITE_URL", "college.example")
    assert "'site_url': 'college.example' isn't" in run("check", "--root", str(sound)).output


def test_check_runs_nothing_that_mkdocs_yml_names(sound: Path) -> None:
    (sound / "hook.py").write_text("raise SystemExit('run')\n")
    settings = f"{SETTINGS}hooks: [hook.py]\nmarkdown_extensions: [hook]\n"
    (sound / "mkdocs.yml").write_text(settings)
    assert run("check", "--root", str(sound)).output == "no problems in 5 files\n"
