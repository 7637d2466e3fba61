"""A unit with hostile and foreign text in every field, through every format and back."""

import copy

import pytest
from tests.exports import (
    test_anki,
    test_gift,
    test_mahara,
    test_moodle,
    test_qti,
    test_scorm,
    test_tsv,
)
from tests.exports.sample import HOSTILE
from tests.exports.test_competencies import check as check_tree
from tests.exports.test_exporting import SITE
from tests.specs.project import TODAY, UNIT, Tree, project, written
from tests.specs.test_any_text import fields

from unitfolio.catalogue import Catalogue
from unitfolio.exports import write
from unitfolio.model.exports import ExportFormat
from unitfolio.pipeline import packaged
from unitfolio.problems import Severity
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views.exports.sets import Sender, unit_set
from unitfolio.render.views.exports.trees import competency_tree
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import validate


def unit(start: int) -> Tree:
    """A unit in whose fields the hostile texts stand in turn, with questions of its author's."""

    def said(place: int) -> str:
        return HOSTILE[(start + place) % len(HOSTILE)]

    made = copy.deepcopy(UNIT)
    for place, (_, put) in enumerate(fields()):
        put(made, said(place))
    made["practice"] = [
        {
            "id": "several",
            "kind": "multiple",
            "asks": said(1),
            "criteria": ["1.1"],
            "choices": [
                {"text": said(place), "right": place < 4, "why": said(place + 6)}
                for place in range(2, 6)
            ],
        },
        {
            "id": "case",
            "kind": "scenario",
            "case": said(7),
            "asks": said(8),
            "criteria": ["1.2"],
            "outline": [said(9), said(10)],
        },
    ]
    return made


@pytest.mark.parametrize("start", range(0, len(HOSTILE), 6))
def test_every_format_gives_back_what_the_unit_says(start: int) -> None:
    specification, problems = validate(written(project(unit(start))), TODAY)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    assert specification is not None
    catalogue = Catalogue(specification)
    stationery = Stationery(catalogue, Prose(), "", b"", SITE)
    sender = Sender(stationery, "sample", Templates((packaged(""),)))
    held = unit_set(sender, catalogue.units[0])
    assert {each.question.kind for each in held.units[0].questions} >= {"card", "multiple"}
    for reader in (test_anki, test_gift, test_moodle, test_tsv, test_qti):
        reader.check(held)
    test_scorm.check(sender, catalogue.units[0], held)
    tree = competency_tree(sender, catalogue.qualifications["diploma"])
    check_tree(tree)
    test_mahara.check(tree)
    for form in (
        *(ExportFormat.ANKI, ExportFormat.MOODLE, ExportFormat.GIFT, ExportFormat.TSV),
        ExportFormat.QTI,
    ):
        assert write(form, held) == write(form, held)
