"""A build that fails leaves the earlier site as it was; a good one takes its place."""

import errno
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from tests.site.building import MKDOCS_YML, Project, build_fake
from tests.site.fakes import SITE, UNIT

from unitfolio.pipeline import Result
from unitfolio.problems import ContentError, Place, Problem
from unitfolio.site.staging import Staging

EARLIER = {"index.html": "earlier", "units/old/index.html": "earlier", ".git/HEAD": "ref"}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def published(project: Project) -> Project:
    """A project with an earlier site, in a folder that git knows."""
    for path, text in EARLIER.items():
        project.write(f"site/{path}", text)
    return project


def _is_as_it_was(project: Project) -> bool:
    return _files(project.site) == {path: text.encode() for path, text in EARLIER.items()}


def test_a_good_build_replaces_all_but_hidden_files(published: Project) -> None:
    build_fake(published, SITE)
    files = _files(published.site)
    assert files[".git/HEAD"] == b"ref"
    assert "units/plan/index.html" in files
    assert "units/old/index.html" not in files
    assert {path.split("/")[0] for path in files if path.startswith(".")} == {".git"}


def test_content_with_problems_changes_nothing(
    published: Project, caplog: pytest.LogCaptureFixture
) -> None:
    problem = Problem(Place("content/units/x.yml", 3, 7), "unknown-key", "Wrong.")
    with pytest.raises(Abort):
        build_fake(published, ContentError([problem]))
    assert _is_as_it_was(published)
    assert "content/units/x.yml:3:7: unknown-key Wrong." in caplog.text


def test_a_broken_template_changes_nothing(published: Project) -> None:
    published.write("templates/theme/partials/copyright.html", "{{ nothing.at.all }}")
    with pytest.raises(Exception, match="'nothing' is undefined"):
        build_fake(published, SITE)
    assert _is_as_it_was(published)


def test_a_warning_in_a_strict_build_changes_nothing(published: Project) -> None:
    published.write("mkdocs.yml", f"{MKDOCS_YML}strict: true\n")
    published.write("content/site/about.md", "[nowhere](nowhere.md)\n")
    with pytest.raises(Abort):
        build_fake(published, SITE)
    assert _is_as_it_was(published)


def test_advice_stops_a_strict_build_only(published: Project) -> None:
    place = Place("content/units/x.yml", 3, 7)
    advised = Result(SITE.files, (Problem(place, "dear", "Think again."),))
    build_fake(published, advised)
    assert (published.site / "units/plan/index.html").is_file()
    published.write("mkdocs.yml", f"{MKDOCS_YML}strict: true\n")
    (published.site / "mark").touch()
    with pytest.raises(Abort):
        build_fake(published, advised)
    assert (published.site / "mark").is_file()


def test_a_failed_first_build_leaves_nothing(project: Project) -> None:
    project.write("templates/theme/partials/copyright.html", "{{ nothing.at.all }}")
    with pytest.raises(Exception, match="'nothing' is undefined"):
        build_fake(project, SITE)
    assert not project.site.exists()


def test_what_a_killed_build_left_goes(published: Project) -> None:
    published.write("site/.unitfolio-building/index.html", "half")
    published.write("site/.unitfolio-replaced/index.html", "older")
    build_fake(published, SITE)
    assert not [path for path in _files(published.site) if path.startswith(".unitfolio")]


@pytest.mark.parametrize("stuck", ["units", "index.html", "about"])
def test_a_site_that_cannot_be_moved_is_put_back(
    published: Project, monkeypatch: pytest.MonkeyPatch, stuck: str
) -> None:
    """`units` and `index.html` are in the earlier site, `about` is only in the new one."""
    move = Path.replace

    def refuse(source: Path, target: Path) -> Path:
        if source.name == stuck:
            raise OSError(errno.EBUSY, "in use")
        return move(source, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Abort):
        build_fake(published, SITE)
    assert _is_as_it_was(published)


def test_mkdocs_is_given_its_own_folder_back(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`mkdocs gh-deploy` takes the site from there when the build is done."""
    seen: list[str] = []
    publish = Staging.publish

    def note(staging: Staging, config: object) -> None:
        publish(staging, config)  # type: ignore[arg-type]
        seen.append(config.site_dir)  # type: ignore[attr-defined]

    monkeypatch.setattr(Staging, "publish", note)
    build_fake(project, Result((UNIT,)))
    assert seen == [str(project.site)]


@pytest.mark.parametrize(
    ("site", "reason"),
    [
        ("content/units", "it is within 'content', which the site is made from"),
        ("templates", "it is 'templates' itself, which the site would replace"),
        ("theirs", "it holds 'mine.txt' and no index.html of an earlier site, and would be"),
    ],
)
def test_mkdocs_itself_replaces_nothing_that_is_no_site(
    project: Project, site: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    project.write(f"{site}/mine.txt", "mine")
    project.write("mkdocs.yml", f"{MKDOCS_YML}site_dir: {site}\n")
    with pytest.raises(Abort):
        build_fake(project, SITE)
    assert reason in caplog.text
    assert _files(project.root / site) == {"mine.txt": b"mine"}
