"""Which files there are to take, under what key they are kept, and what is in them."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.specs.project import TODAY, UNIT, project, written

from unitfolio.catalogue import Catalogue
from unitfolio.exporting import ExportPress
from unitfolio.exports import FORMATS
from unitfolio.model.exports import ExportFormat
from unitfolio.model.unit import Unit
from unitfolio.pipeline import PACKAGE, packaged
from unitfolio.problems import UnitfolioError
from unitfolio.questions import questions_of
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views.exports import sets
from unitfolio.render.views.exports.sets import Sender, unit_set
from unitfolio.render.views.exports.trees import competency_tree
from unitfolio.render.views.exports.values import Competency, CompetencyTree
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import validate
from unitfolio.workshop import Workshop, making_code

OTHER = {**UNIT, "id": "other", "title": "Other contacts"}
SITE = "https://college.example/kit/"
Files = dict[str, dict[str, Any]]


def files() -> Files:
    made: Files = copy.deepcopy(project(UNIT, OTHER))
    return made


def press(
    made: Files,
    *formats: ExportFormat,
    site_id: str = "sample",
    code: str = "",
    changed: int = 0,
) -> ExportPress:
    specification, problems = validate(written(made), TODAY)
    assert specification is not None, problems
    stationery = Stationery(Catalogue(specification), Prose(), "College", b"", SITE)
    sender = Sender(stationery, site_id, Templates((packaged(""),)), changed=changed)
    return ExportPress(sender, formats or tuple(ExportFormat), code)


def keys(made: Files, *formats: ExportFormat, **said: Any) -> dict[str, str]:
    """Return the keys of orders of formats that are kept together: of those without a time."""
    every = formats or (ExportFormat.MOODLE, ExportFormat.MAHARA)
    return {order.address: order.key for order in press(made, *every, **said).orders()}


def test_every_format_is_in_the_registry() -> None:
    assert set(FORMATS) == set(ExportFormat)


def paths(made: ExportPress) -> dict[str, list[str]]:
    """Return the paths of every file by its page's address, in the order of the orders."""
    found: dict[str, list[str]] = {}
    for order in made.orders():
        found.setdefault(order.address, []).extend(paper.path for paper in order.papers())
    return found


def test_every_file_of_a_unit_and_of_a_qualification() -> None:
    made = paths(press(files()))
    assert [*made] == [
        "units/handle/exports/",
        "units/other/exports/",
        "qualifications/diploma/exports/",
    ]
    stem = "units/handle/exports/handle"
    assert made["units/handle/exports/"] == [
        f"{stem}-anki.apkg",
        f"{stem}-moodle.xml",
        f"{stem}-gift.txt",
        f"{stem}.tsv",
        f"{stem}-qti.zip",
    ]
    stem = "qualifications/diploma/exports/diploma"
    assert made["qualifications/diploma/exports/"] == [
        f"{stem}-anki.apkg",
        f"{stem}-moodle.xml",
        f"{stem}-gift.txt",
        f"{stem}-competencies.csv",
        f"{stem}.tsv",
        f"{stem}-mahara.matrix",
    ]


def test_formats_that_are_switched_off_are_not_made() -> None:
    unit, _other, qualification = press(files(), ExportFormat.COMPETENCIES).orders()
    assert list(unit.papers()) == []
    assert [paper.format for paper in qualification.papers()] == [ExportFormat.COMPETENCIES]


def test_a_key_changes_with_what_the_files_hold_and_with_nothing_else() -> None:
    before = keys(files())
    assert keys(files()) == before
    changed = files()
    changed["content/units/other.yml"]["version"] = "2"
    after = keys(changed)
    assert {address for address in before if before[address] != after[address]} == {
        "units/other/exports/",
        "qualifications/diploma/exports/",
    }
    changed = files()
    changed["content/glossary.yml"]["terms"][0]["definition"] = "Another."
    for other in (keys(changed), keys(files(), site_id="x"), keys(files(), code="x")):
        assert not set(before.values()) & set(other.values())


def test_a_key_changes_with_the_terms_that_any_unit_uses() -> None:
    """Wrong answers are names of terms that units of a level use: of all units, not of one."""
    made = files()
    before = keys(made)
    made["content/units/other.yml"]["level"] = 4
    after = keys(made)
    unit = "units/handle/exports/"
    assert before[unit] != after[unit]


def test_the_time_of_the_content_is_in_the_key_of_anki_s_files_alone() -> None:
    anki, others = (ExportFormat.ANKI,), (*ExportFormat,)[1:]
    assert keys(files(), *others, changed=1) == keys(files(), *others, changed=2)
    one, two = keys(files(), *anki, changed=1), keys(files(), *anki, changed=2)
    assert one.keys() == two.keys()
    assert not set(one.values()) & set(two.values())
    assert keys(files(), *anki, changed=1) == one
    orders = press(files(), changed=1).orders()
    shared = {order.key for order in press(files(), changed=2).orders()} & {o.key for o in orders}
    assert len(shared) == 3


def test_one_unit_or_one_qualification_is_chosen_by_its_id() -> None:
    made = press(files(), ExportFormat.TSV)
    stems = ("units/handle", "units/other", "qualifications/diploma")
    paths = [f"{stem}/exports/{stem.split('/')[1]}.tsv" for stem in stems]
    assert [paper.path for paper in made.chosen()] == paths
    assert [paper.path for paper in made.chosen(unit_id="other")] == [paths[1]]
    assert [paper.path for paper in made.chosen(qualification_id="diploma")] == [paths[2]]
    with pytest.raises(UnitfolioError, match=r"^'none' isn't among what .* holds: handle, other$"):
        list(made.chosen(unit_id="none"))


def test_the_workshop_makes_each_file_once(tmp_path: Path) -> None:
    orders = list(press(files(), code=making_code(PACKAGE, [packaged("")])).orders())
    made = Workshop(tmp_path).make(orders)
    assert [len(papers) for papers in made.values()] == [5, 5, 6]
    again = Workshop(tmp_path).make(orders)
    assert again == made
    own = [order for order in orders if order.address == "units/handle/exports/"]
    one = Workshop(tmp_path / "one").make(own)["units/handle/exports/"]
    many = made["units/handle/exports/"]
    assert [each.file.path.read_bytes() for each in one] == [
        each.file.path.read_bytes() for each in many
    ]


@pytest.mark.parametrize(
    ("formats", "asked"),
    [
        # For each unit's own files, and once more for those of their qualification.
        ((*ExportFormat,), ["handle", "other", "handle", "other"]),
        ((ExportFormat.COMPETENCIES, ExportFormat.MAHARA), []),
    ],
)
def test_questions_are_made_once_for_all_files_of_an_owner_and_only_where_they_are_asked_for(
    formats: tuple[ExportFormat, ...], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(catalogue: Catalogue, unit: Unit, plain: Callable[[str], str]) -> object:
        made.append(unit.id)
        return questions_of(catalogue, unit, plain)

    monkeypatch.setattr(sets, "questions_of", counted)
    for order in press(files(), *formats).orders():
        list(order.papers())
    assert made == asked


def test_a_question_says_where_it_belongs_and_where_its_answer_is() -> None:
    made = press(files())
    held = unit_set(made.sender, made.catalogue.units_by_id["handle"])
    (unit,) = held.units
    assert (held.site_id, held.id, unit.title) == ("sample", "handle", "Handle contacts")
    assert unit.address == f"{SITE}units/handle/practice/"
    assert unit.credit == (
        "College: Handle contacts, version 1. Not endorsed by any awarding organisation. "
        "Its questions are samples."
    )
    (term,) = (each for each in unit.questions if each.question.id == "term.aht.meaning")
    assert (term.outcome, term.tags, term.answer, term.source) == (
        "1",
        ("lo-1::ac-1-1", "lo-1::ac-1-2"),
        ("Mean.",),
        f"{SITE}units/handle/#term-aht",
    )


def test_the_tree_has_the_units_in_order_and_names_alike_criteria() -> None:
    made = press(files())
    qualification = made.catalogue.qualifications["diploma"]
    at = f"{SITE}units/other/"
    tree = competency_tree(made.sender, qualification)
    assert tree == CompetencyTree(
        "diploma",
        "Sample Diploma",
        "A sample.",
        "College: Sample Diploma, version 1. Not endorsed by any awarding organisation.",
        f"{SITE}qualifications/diploma/",
        tree.competencies,
    )
    note = "sample wording"
    assert tree.competencies[4:] == (
        Competency("other", "", "", "Other contacts", note, at),
        Competency("other.lo-1", "other", "1", "Understand contacts", note, f"{at}#lo-1"),
        *(
            Competency(
                f"other.ac-1-{n}",
                "other.lo-1",
                f"1.{n}",
                f"Explain how contact {n} is handled",
                note,
                f"{at}#ac-1-{n}",
                ("handle.ac-1-1", "handle.ac-1-2"),
            )
            for n in (1, 2)
        ),
    )


def test_the_key_of_a_qualification_says_whether_another_one_bars_accounts_of_its_units() -> None:
    """A unit has no accounts where all of its qualifications bar them: its cases ask for none."""
    made = files()
    made["content/qualifications/other.yml"] = {
        **made["content/qualifications/diploma.yml"],
        "id": "other",
        "title": "Other",
    }
    made["content/units/handle.yml"]["qualifications"] = [{"id": "diploma"}, {"id": "other"}]
    made["content/qualifications/diploma.yml"]["accounts"] = "barred"
    before = keys(made)
    made["content/qualifications/other.yml"]["accounts"] = "barred"
    after = keys(made)
    address = "qualifications/diploma/exports/"
    assert before[address] != after[address]


def test_units_of_one_title_are_told_apart_by_their_ids() -> None:
    made = files()
    made["content/units/other.yml"]["title"] = UNIT["title"]
    sender = press(made, ExportFormat.MOODLE).sender
    units = sender.stationery.catalogue.units
    titles = [unit_set(sender, unit).title for unit in units]
    assert titles == [f"{UNIT['title']} (handle)", f"{UNIT['title']} (other)"]
    apart = press(files(), ExportFormat.MOODLE).sender
    assert [unit_set(apart, each).title for each in apart.stationery.catalogue.units] == [
        UNIT["title"],
        "Other contacts",
    ]
