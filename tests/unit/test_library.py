"""The library beneath a project: what wins, what is there beside it, what is said of a clash."""

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.specs.project import METHOD, TODAY, project, written

from unitfolio.load import Folder, Layered, Library, contents_of, is_of_library, within
from unitfolio.pipeline import packaged_library
from unitfolio.problems import Problem, UnitfolioError
from unitfolio.validate import validate

STAR = "<unitfolio library>/evidence/star.yml"
GROW = "<unitfolio library>/frameworks/grow.yml"


class Untouched(Mapping[str, bytes | Problem]):
    """Files that nobody may read."""

    def __init__(self, *paths: str) -> None:
        self.paths = paths

    def __getitem__(self, path: str) -> bytes:
        pytest.fail(f"{path} was read")

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def test_a_file_of_its_own_wins_and_the_others_are_there_beside_it() -> None:
    own = {
        "content/units/a.yml": b"unit",
        "content/evidence/star.yml": b"own",
        "content/evidence/added.yml": b"added",
    }
    layered = Layered(own, {STAR: b"theirs", GROW: b"grow"})
    assert list(layered.items()) == [
        (GROW, b"grow"),
        ("content/evidence/added.yml", b"added"),
        ("content/evidence/star.yml", b"own"),
        ("content/units/a.yml", b"unit"),
    ]
    assert len(layered) == 4
    with pytest.raises(KeyError):
        layered[STAR]


def test_only_the_same_folder_and_name_win_whatever_their_capitals() -> None:
    own = Untouched("texts/frameworks/star.yml", "texts/evidence/deep/star.yml")
    assert list(Layered(own, Untouched(STAR, GROW), "texts")) == [
        STAR,
        GROW,
        "texts/evidence/deep/star.yml",
        "texts/frameworks/star.yml",
    ]
    assert list(Layered(Untouched("c/evidence/Star.YML"), Untouched(STAR), "c")) == [
        "c/evidence/Star.YML"
    ]


def test_paths_say_whose_they_are() -> None:
    assert (is_of_library(STAR), is_of_library("content/evidence/star.yml")) == (True, False)
    assert str(within(STAR)) == "evidence/star.yml"
    assert str(within("my/texts/evidence/star.yml", "my/texts")) == "evidence/star.yml"


def test_a_library_has_its_methods_and_frameworks_alone(tmp_path: Path) -> None:
    for path in ("evidence/star.yml", "frameworks/grow.yml", "units/a.yml", "evidence/LICENSE"):
        file = tmp_path / "lib" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(path.encode())
    linked = tmp_path / "lib/evidence/linked.yml"
    linked.symlink_to(tmp_path / "lib/units/a.yml")
    library = Library(tmp_path / "lib")
    assert len(library) == 3
    assert dict(library) == {
        "<unitfolio library>/evidence/linked.yml": b"units/a.yml",
        STAR: b"evidence/star.yml",
        GROW: b"frameworks/grow.yml",
    }
    linked.unlink()
    lost = library["<unitfolio library>/evidence/linked.yml"]
    assert isinstance(lost, Problem)
    assert lost.place.path == "<unitfolio library>/evidence/linked.yml"


def test_a_library_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnitfolioError, match="install Unitfolio again"):
        Library(tmp_path / "none")


def test_without_a_library_there_are_the_projects_own_files(tmp_path: Path) -> None:
    assert isinstance(contents_of(tmp_path, "content", None), Folder)


def test_the_library_is_right_by_itself(root: Path) -> None:
    """Every rule holds for it, with the verbs that it is written for."""
    library = Library(packaged_library())
    content: dict[str, bytes | Problem] = {**written(project())}
    content |= {f"content/{within(path)}": library[path] for path in library}
    content["content/verbs.yml"] = (root / "content/verbs.yml").read_bytes()
    specification, problems = validate(content, TODAY)
    assert problems == ()
    assert specification is not None
    assert len(specification.evidence) == len(list((root / "content/evidence").iterdir())) + 1


def test_a_project_may_lack_the_verbs_that_the_library_knows() -> None:
    own = written(project())
    specification, problems = validate(Layered(own, Library(packaged_library())), TODAY)
    assert problems == ()
    assert specification is not None
    assert {"discussion", "star-account", "witness-testimony"} <= {
        method.id for method in specification.evidence
    }
    assert sorted(specification.sources.values()) == sorted(own)


def of_form(**changes: Any) -> bytes:
    """A method of the project's own with a form that the library has as well."""
    form = {"id": "star-account", "title": "Ours", "purpose": "To tell.", "fields": [_FIELD]}
    tree = copy.deepcopy(METHOD) | {"forms": [form]} | changes
    return written({"x": tree})["x"]


_FIELD = {"id": "told", "label": "Told"}


def test_a_form_of_the_librarys_id_says_how_to_replace_it() -> None:
    own = written(project()) | {"content/evidence/discussion.yml": of_form()}
    _, (problem,) = validate(Layered(own, Library(packaged_library())), TODAY)
    assert (problem.place.path, problem.excerpt) == (
        "content/evidence/discussion.yml",
        "- id: star-account",
    )
    assert problem.message == (
        "the form 'star-account' is in Unitfolio's library as well, in evidence/star-account.yml"
    )
    assert problem.hint == (
        "give it another id; or write it in evidence/star-account.yml, "
        "which then replaces the library's file"
    )


def test_what_replaces_the_librarys_file_has_its_forms_ids() -> None:
    own = written(project()) | {"content/evidence/star-account.yml": of_form(id="star-account")}
    specification, problems = validate(Layered(own, Library(packaged_library())), TODAY)
    assert problems == ()
    assert specification is not None
    (star,) = (method for method in specification.evidence if method.id == "star-account")
    assert [form.title for form in star.forms] == ["Ours"]
    assert specification.sources["evidence/star-account"] == "content/evidence/star-account.yml"


def test_a_broken_file_of_its_own_is_named_not_the_librarys_taken() -> None:
    own = written(project()) | {"content/evidence/star-account.yml": b"id: [\n"}
    specification, problems = validate(Layered(own, Library(packaged_library())), TODAY)
    assert specification is None
    assert {problem.place.path for problem in problems} == {"content/evidence/star-account.yml"}


def test_a_library_alone_is_no_content() -> None:
    _, problems = validate(Layered({}, Library(packaged_library())), TODAY)
    assert [(problem.place.path, problem.code) for problem in problems] == [
        ("content", "missing-folder")
    ]


def test_a_file_of_the_library_that_cannot_be_read_is_named() -> None:
    own = written(project())
    _, (problem,) = validate(Layered(own, {STAR: b"id: star\n  x: 1\n"}), TODAY)
    assert (problem.place.path, problem.code) == (STAR, "not-yaml")
