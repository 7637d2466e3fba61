"""Where a site may be built: no command replaces what it is made from, or what others put there."""

from pathlib import Path

import pytest
from tests.unit.commands import run

SETTINGS = "site_name: A\ndocs_dir: content/site\nplugins: [unitfolio]\n"


@pytest.fixture
def settled(sound: Path) -> Path:
    """A project without problems, with pages of its own and templates."""
    for folder in ("content/site", "templates"):
        (sound / folder).mkdir()
    (sound / "mkdocs.yml").write_text(SETTINGS)
    return sound


def said(root: Path, site: str) -> str:
    """Return what check says of a site in that folder, and see that build says the same."""
    (root / "mkdocs.yml").write_text(f"{SETTINGS}site_dir: {site}\n")
    before = sorted(root.rglob("*"))
    check, build = (run(each, "--root", str(root)) for each in ("check", "build"))
    assert (check.exit_code, build.exit_code, build.stderr) == (1, 1, check.output)
    assert sorted(root.rglob("*")) == before
    return check.output


@pytest.mark.parametrize(
    ("site", "reason"),
    [
        ("content", "it is 'content' itself, which the site would replace"),
        ("content/units", "it is within 'content', which the site is made from"),
        ("content/site/made", "it is within 'content', which the site is made from"),
        ("templates", "it is 'templates' itself, which the site would replace"),
        ("templates/new", "it is within 'templates', which the site is made from"),
        (".", "it is the project's folder itself, which the site would replace"),
        ("..", "it holds the project's folder, which the site would replace"),
    ],
)
def test_a_site_that_would_replace_what_it_is_made_from(
    settled: Path, site: str, reason: str
) -> None:
    assert said(settled, site) == (
        f"mkdocs.yml:4:1: bad-value the site can't be built into '{site}': {reason}\n"
        f"  4 | site_dir: {site}\n"
        "    | ^\n"
        "    | name a new or an empty folder as site_dir, such as site\n"
        "1 problem in 1 file\n"
    )


def test_a_path_that_leads_back_into_the_project(settled: Path) -> None:
    assert "it is within 'content'" in said(settled, f"../{settled.name}/content/evidence")
    (settled / "link").symlink_to(settled / "content")
    assert "it is 'content' itself" in said(settled, "link")


def test_pages_outside_the_content_are_safe_too(settled: Path) -> None:
    (settled / "mkdocs.yml").write_text(
        "site_name: A\ndocs_dir: docs\nsite_dir: docs/made\nplugins: [unitfolio]\n"
    )
    assert "it is within 'docs'" in run("check", "--root", str(settled)).output


def test_files_that_no_build_has_left(settled: Path) -> None:
    (settled / "site").mkdir()
    (settled / "site/mine.txt").touch()
    assert "it holds 'mine.txt' and no index.html of an earlier site" in said(settled, "site")


@pytest.mark.parametrize(
    "held",
    [
        None,
        ".unitfolio-building/units/index.html",
        ".git",
        "index.html",
        ".unitfolio-replaced/index.html",
    ],
)
def test_a_folder_that_a_site_may_have(settled: Path, held: str | None) -> None:
    if held:
        for path in (held, *(["units/index.html"] if held.endswith("d/index.html") else [])):
            (settled / "site" / path).parent.mkdir(parents=True, exist_ok=True)
            (settled / "site" / path).touch()
    assert run("check", "--root", str(settled)).output == "no problems in 5 files\n"
