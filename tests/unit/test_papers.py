"""Orders for papers: which papers there are, and when a key changes."""

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.specs.project import TODAY, UNIT, project, written

from unitfolio.catalogue import Catalogue
from unitfolio.model.papers import Format
from unitfolio.papers import PaperPress, code_key
from unitfolio.render.prose import Prose
from unitfolio.render.views.sheets.papers import (
    AnySheet,
    ChecklistBook,
    FormSheet,
    MatrixSheet,
    PackSheet,
)
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import validate

FORM = {
    "id": "record",
    "title": "Record",
    "purpose": "The assessor keeps what was said.",
    "per_criterion": True,
    "suits_verbs": ["explain"],
    "signed_by": ["learner", "assessor"],
    "fields": [
        {"id": "when", "label": "When", "kind": "date", "section": "The talk"},
        {
            "id": "said",
            "label": "Said",
            "kind": "table",
            "rows": 2,
            "columns": [
                {"id": "by", "label": "By", "width": 1},
                {"id": "what", "label": "What", "kind": "paragraph", "width": 3},
            ],
        },
        {"id": "criteria", "label": "Criteria", "kind": "criteria", "filled_by": "assessor"},
    ],
}
OTHER = {**UNIT, "id": "other", "title": "Other contacts"}
Files = dict[str, dict[str, Any]]


def files() -> Files:
    made: Files = project(UNIT, OTHER)
    made["content/evidence/discussion.yml"]["forms"] = [copy.deepcopy(FORM)]
    return made


def press(made: Files, *formats: Format, centre: str = "", code: str = "") -> PaperPress:
    specification, problems = validate(written(made), TODAY)
    assert specification is not None, problems
    address = "https://college.example/kit/"
    stationery = Stationery(Catalogue(specification), Prose(), centre, b"", address)
    return PaperPress(stationery, formats or tuple(Format), code)


def keys(made: Files, **said: str) -> dict[str, str]:
    return {order.address: order.key for order in press(made, **said).orders()}


def test_every_paper_of_a_unit_and_of_a_qualification() -> None:
    unit, _other, qualification = press(files()).orders()
    stem = "units/handle/papers/handle"
    names = ("checklist", "pack", "record", "record-1-1", "record-1-2")
    assert [paper.path for paper in unit.papers()] == [
        *(f"{stem}-{name}.docx" for name in names),
        *(f"{stem}-{name}.pdf" for name in names),
        f"{stem}-matrix.xlsx",
    ]
    assert [paper.path for paper in qualification.papers()] == [
        f"qualifications/diploma/papers/diploma-{name}"
        for name in ("checklist.docx", "checklist.pdf", "matrix.xlsx")
    ]


def test_formats_that_are_switched_off_are_not_made() -> None:
    unit, *_ = press(files(), Format.XLSX).orders()
    assert [paper.format for paper in unit.papers()] == [Format.XLSX]


def test_a_form_for_one_criterion_leads_back_to_it_and_names_its_fields() -> None:
    unit, *_ = press(files(), Format.DOCX).orders()
    sheet = list(unit.papers())[3].sheet
    assert isinstance(sheet, FormSheet)
    assert sheet.origin.address == "https://college.example/kit/units/handle/#ac-1-1"
    assert sheet.origin.short == "college.example/kit/units/handle/#ac-1-1"
    assert sheet.title == "Record for criterion 1.1"
    assert sheet.own == (("Criterion", "1.1 Explain how contact 1 is handled (sample wording)"),)
    (section,) = sheet.sections
    when, said, criteria = section.fields
    assert section.title == "The talk"
    assert when.tag == "when"
    assert [row.tags for row in said.rows] == [
        ("said.1.by", "said.1.what"),
        ("said.2.by", "said.2.what"),
    ]
    assert [column.share for column in said.columns] == [0.25, 0.75]
    assert [choice.tag for choice in criteria.choices] == ["criteria.1.1", "criteria.1.2"]
    assert criteria.writer == "the assessor"
    assert [each.writer for each in sheet.signatures] == ["The learner", "The assessor"]


def sheets(made: Files) -> dict[str, AnySheet]:
    """Return the sheets of the unit's Word papers by what their files are called."""
    unit, *_ = press(made, Format.DOCX).orders()
    stem = "units/handle/papers/handle-"
    named = ((paper.path.removeprefix(stem), paper.sheet) for paper in unit.papers())
    return {name.removesuffix(".docx"): sheet for name, sheet in named}


def test_a_form_for_one_criterion_lists_that_one_first() -> None:
    sheet = sheets(files())["record-1-2"]
    assert isinstance(sheet, FormSheet)
    criteria = sheet.sections[0].fields[-1]
    assert [choice.label for choice in criteria.choices] == [
        "1.2 Explain how contact 2 is handled",
        "1.1 Explain how contact 1 is handled",
    ]
    assert (criteria.source, criteria.how) == (
        "sample wording",
        "Wording of all of them: sample wording.",
    )


def test_each_criterion_says_where_its_wording_is_from_where_that_differs() -> None:
    made = files()
    first = made["content/units/handle.yml"]["outcomes"][0]["criteria"][0]
    first["provenance"] = {"origin": "paraphrase"}
    sheet = sheets(made)["record"]
    assert isinstance(sheet, FormSheet)
    criteria = sheet.sections[0].fields[-1]
    assert [choice.label for choice in criteria.choices] == [
        "1.1 Explain how contact 1 is handled (paraphrase)",
        "1.2 Explain how contact 2 is handled (sample wording)",
    ]
    assert (criteria.source, criteria.how) == ("", "")


def test_each_signs_their_own_part_and_no_tag_is_there_twice() -> None:
    made = files()
    form = made["content/evidence/discussion.yml"]["forms"][0]
    del form["signed_by"]
    plan, judgement = {"signed_by": ["learner", "assessor"]}, {"signed_by": ["assessor"]}
    form["fields"][0]["signing"] = {**plan, "declaration": "We agreed this."}
    form["fields"][2]["signing"] = judgement
    sheet = sheets(made)["record"]
    assert isinstance(sheet, FormSheet)
    assert [
        (part.title, part.ending, part.declaration, [each.name for each in part.signatures])
        for part in sheet.sections
    ] == [
        ("The talk", "Declaration", "We agreed this.", ["learner.name", "assessor.name"]),
        ("", "Signature", "", ["part-2-assessor.name"]),
    ]
    assert (sheet.ending, sheet.signatures) == ("", ())


def test_a_pack_holds_the_forms_that_the_unit_asks_for_and_the_index() -> None:
    made = files()
    method = made["content/evidence/discussion.yml"]
    fields = [{"id": "what", "label": "What"}]
    for name, about in (("other", False), ("evidence-index", True)):
        form = {"id": name, "title": name, "purpose": name, "head": ["learner", "iqa"]}
        own = {"id": name, "forms": [{**form, "fields": fields}], "about_portfolio": about}
        made[f"content/evidence/{name}.yml"] = {**method, **own}
    summary = "What it is about.\n\nAnd *more* of it."
    made["content/units/handle.yml"]["summary"] = summary
    made_sheets = sheets(made)
    pack = made_sheets["pack"]
    assert isinstance(pack, PackSheet)
    assert [form.form_id for form in pack.forms] == ["record"]
    assert pack.index
    assert (pack.index.form_id, pack.index.to_fill) == (
        "evidence-index",
        (("Learner's name", "head.learner"), ("IQA's name", "head.iqa")),
    )
    assert pack.summary == ("What it is about.", "And more of it.")
    assert "other" in made_sheets
    *_, qualification = press(made, Format.XLSX).orders()
    (paper,) = qualification.papers()
    assert isinstance(paper.sheet, MatrixSheet)
    assert paper.sheet.methods == ("Discussion", "Discussion")


def test_papers_say_criterion_as_the_qualification_does() -> None:
    made = files()
    said = {"criterion": "standard", "criteria": "standards"}
    made["content/qualifications/diploma.yml"]["vocabulary"] = said
    pack, record = sheets(made)["pack"], sheets(made)["record-1-1"]
    assert isinstance(pack, PackSheet)
    assert isinstance(record, FormSheet)
    assert "that the standards of this unit name" in pack.elsewhere
    assert (record.title, record.head[-1][0]) == ("Record for standard 1.1", "Standard")


def test_a_qualification_s_checklists_are_those_of_its_units() -> None:
    handle, other, qualification = press(files(), Format.DOCX).orders()
    (paper,) = qualification.papers()
    own = [next(iter(order.papers())).sheet for order in (handle, other)]
    assert isinstance(paper.sheet, ChecklistBook)
    assert paper.sheet.origin.address == "https://college.example/kit/qualifications/diploma/"
    assert [unit.title for unit in paper.sheet.units] == ["Handle contacts", "Other contacts"]
    assert [replace(unit, title="Criteria-mapping checklist") for unit in paper.sheet.units] == own


def test_a_qualification_s_matrix_has_all_its_units() -> None:
    *_, qualification = press(files(), Format.XLSX).orders()
    (paper,) = qualification.papers()
    assert isinstance(paper.sheet, MatrixSheet)
    assert [unit.unit_id for unit in paper.sheet.units] == ["handle", "other"]
    assert paper.sheet.methods == ("Discussion",)


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (lambda made: made, set()),
        (
            lambda made: made["content/units/other.yml"].update(title="New"),
            {"units/other/", "qualifications/diploma/"},
        ),
        (
            lambda made: made["content/evidence/discussion.yml"].update(title="New"),
            {"units/handle/", "units/other/", "qualifications/diploma/"},
        ),
        (
            lambda made: made["content/qualifications/diploma.yml"].update(title="New"),
            {"units/handle/", "units/other/", "qualifications/diploma/"},
        ),
        (
            lambda made: made["content/glossary.yml"]["terms"][0].update(definition="New"),
            set(),
        ),
    ],
)
def test_a_key_changes_with_what_its_papers_say(
    change: Callable[[Files], object], changed: set[str]
) -> None:
    before, made = keys(files()), files()
    change(made)
    assert {address for address, key in keys(made).items() if before[address] != key} == changed


@pytest.mark.parametrize("said", [{"centre": "A college"}, {"code": "newer"}])
def test_a_key_changes_with_what_all_papers_share(said: dict[str, str]) -> None:
    assert set(keys(files()).values()).isdisjoint(keys(files(), **said).values())


def test_the_key_of_the_code_is_that_of_its_text(tmp_path: Path) -> None:
    one, two = tmp_path / "one.py", tmp_path / "two.py"
    one.write_text("1", encoding="utf-8")
    two.write_text("2", encoding="utf-8")
    assert code_key([one, two], ["typst 1"]) == code_key([two, one], ["typst 1"])
    assert code_key([one, two], ["typst 1"]) != code_key([one, two], ["typst 2"])
    before = code_key([one], [])
    one.write_text("3", encoding="utf-8")
    assert code_key([one], []) != before


def test_no_account_where_every_assessment_plan_bars_them() -> None:
    made = files()
    made["content/evidence/discussion.yml"]["reflective"] = True
    made["content/qualifications/diploma.yml"]["accounts"] = "barred"
    unit, *_ = press(made, Format.PDF).orders()
    assert [paper.kind for paper in unit.papers()] == ["checklist", "pack"]
