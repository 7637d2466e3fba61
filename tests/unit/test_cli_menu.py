"""Pages that the menu names: each is a file, or one that Unitfolio makes."""

from pathlib import Path

import pytest
from tests.unit.commands import run

SETTINGS = """\
site_name: A
plugins: [unitfolio, search]
nav:
  - index.md
  - Units: units/index.md
  - Ours:
      - About: about.md
      - us/privacy.md
  - Elsewhere: https://college.example/a.md
  - Mine: portfolio/index.md
"""


@pytest.fixture
def settled(sound: Path) -> Path:
    (sound / "mkdocs.yml").write_text(SETTINGS)
    return sound


def test_a_page_that_is_not_there(settled: Path) -> None:
    check, build = (run(each, "--root", str(settled)) for each in ("check", "build"))
    assert (check.exit_code, build.exit_code, build.stderr) == (1, 1, check.output)
    assert check.output == (
        "mkdocs.yml:7:9: bad-value the menu names 'about.md', which is not in docs, nor made by "
        "Unitfolio\n"
        "  7 |       - About: about.md\n"
        "    |         ^\n"
        "    | put the page into docs, or delete this line\n"
        "mkdocs.yml:8:9: bad-value the menu names 'us/privacy.md', which is not in docs, nor made "
        "by Unitfolio\n"
        "  8 |       - us/privacy.md\n"
        "    |         ^\n"
        "    | put the page into docs, or delete this line\n"
        "2 problems in 1 file\n"
    )


def test_a_missing_folder_is_told_once(settled: Path) -> None:
    (settled / "docs").rmdir()
    assert run("check", "--root", str(settled)).output.endswith("\n1 problem in 1 file\n")


def test_pages_that_are_there(settled: Path) -> None:
    (settled / "docs/us").mkdir()
    (settled / "docs/about.md").touch()
    (settled / "docs/us/privacy.md").touch()
    assert run("check", "--root", str(settled)).output == "no problems in 5 files\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("search]", "gallery]"),
        ("nav:", "hooks: [pages.py]\nnav:"),
        ("nav:", "validation: {nav: {not_found: ignore}}\nnav:"),
    ],
)
def test_pages_that_something_else_may_make_or_nobody_asks_for(
    settled: Path, old: str, new: str
) -> None:
    (settled / "mkdocs.yml").write_text(SETTINGS.replace(old, new))
    assert run("check", "--root", str(settled)).output == "no problems in 5 files\n"
