"""The generator of catalogues: the same for one seed, valid, and built without a word lost."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest
import yaml
from benchmarks.catalogue import write_catalogue
from benchmarks.measure import FailedError, run, size
from benchmarks.plain import seen, words, write_plain
from lxml import html

from unitfolio.load import Folder
from unitfolio.pipeline import Settings, gather
from unitfolio.validate import validate

TODAY = date(2026, 11, 23)
UNITS = 14
"""A full qualification, and a second one whose first unit is in both."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue") / "ours"
    write_catalogue(folder, UNITS, seed=1)
    return folder


def _written(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_one_seed_gives_one_catalogue_and_a_smaller_one_is_its_beginning(
    project: Path, tmp_path: Path
) -> None:
    write_catalogue(tmp_path / "again", UNITS, seed=1)
    write_catalogue(tmp_path / "fewer", 3, seed=1)
    write_catalogue(tmp_path / "other", 3, seed=2)
    full, fewer, other = (_written(tmp_path / name) for name in ("again", "fewer", "other"))
    assert full == _written(project)
    assert full.items() >= fewer.items()
    assert sum(path.startswith("content/units/") for path in fewer) == 3
    units = {path for path in fewer if path.startswith("content/units/")}
    assert units.isdisjoint(other)


def test_it_is_valid_without_any_advice(project: Path) -> None:
    specification, problems = validate(Folder(project), TODAY)
    assert problems == ()
    assert specification is not None
    memberships = [len(unit.qualifications) for unit in specification.units]
    assert sorted(memberships) == [1] * (UNITS - 1) + [2]


def test_the_plain_site_has_the_same_pages_and_words_in_their_order(
    project: Path, tmp_path: Path
) -> None:
    files = gather(Settings(project, TODAY)).files
    count = write_plain(files, project, tmp_path)
    bodies = {file.path: words(seen(str(file.content))) for file in files if file.page}
    plain = {
        path.relative_to(tmp_path / "docs").as_posix(): _rendered(path)
        for path in (tmp_path / "docs").rglob("*.md")
    }
    assert plain == bodies
    assert count == sum(map(len, bodies.values()))
    settings = yaml.safe_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(_paths(settings["nav"])) == sorted(bodies)


def _paths(navigation: object) -> Iterator[str]:
    if isinstance(navigation, str):
        yield navigation
    elif isinstance(navigation, dict | list):
        below = navigation.values() if isinstance(navigation, dict) else navigation
        yield from (path for entry in below for path in _paths(entry))


def _rendered(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    # The extensions that MkDocs uses where nothing else is said.
    body = markdown.markdown(text, extensions=["toc", "tables", "fenced_code"])
    return words(html.fragment_fromstring(body, create_parent="div"))


def test_both_sites_build_and_are_measured(project: Path, tmp_path: Path) -> None:
    write_plain(gather(Settings(project, TODAY)).files, project, tmp_path)
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    costs = [run(mkdocs, folder) for folder in (project, tmp_path)]
    assert all(cost.wall > 0 and cost.cpu > 0 and cost.peak_mib > 1 for cost in costs)
    ours, plain = size(project / "site"), size(tmp_path / "site")
    assert ours.pages == plain.pages > 3 * UNITS
    assert min(ours.search, plain.search) > 10_000


def test_a_program_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="ended with 3"):
        run((sys.executable, "-c", "raise SystemExit(3)"), tmp_path)
