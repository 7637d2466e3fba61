"""Which files can be taken elsewhere: of a unit, and of a qualification."""

from collections.abc import Collection, Iterator
from functools import cache, partial
from typing import Final

from unitfolio import ids
from unitfolio.model.exports import ExportFormat
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.render.views.exports.packaged import quiz_package
from unitfolio.render.views.exports.sets import Sender, qualification_set, unit_set
from unitfolio.render.views.exports.trees import competency_tree
from unitfolio.render.views.exports.values import QuestionSet
from unitfolio.render.views.sheets.made import Paper
from unitfolio.render.views.sheets.papers import AnyExport

EXPORT = "export"
"""The kind under which they are kept beside papers."""

TREES: Final = frozenset({ExportFormat.COMPETENCIES, ExportFormat.MAHARA})
"""The formats that hold outcomes and criteria, not questions."""


def unit_exports(sender: Sender, unit: Unit, formats: Collection[ExportFormat]) -> Iterator[Paper]:
    """Yield a unit's files in the formats that are switched on; none where nothing is asked."""
    wanted = [each for each in ExportFormat if each in formats and each.facts.of_unit]
    questions = unit_set(sender, unit) if wanted else None
    if questions and questions.units[0].questions:
        for each in wanted:
            if sheet := _sheet(sender, unit, questions, each):
                yield _export(ids.UNITS, unit.id, each, sheet)


def qualification_exports(
    sender: Sender, qualification: Qualification, formats: Collection[ExportFormat]
) -> Iterator[Paper]:
    """Yield a qualification's files in the formats that are switched on."""
    wanted = [each for each in ExportFormat if each in formats and each.facts.of_qualification]
    tree = cache(partial(competency_tree, sender, qualification))
    questions = cache(partial(qualification_set, sender, qualification))
    for each in wanted:
        # Made when a format asks for it: the questions of many units take long.
        if each in TREES:
            yield _export(ids.QUALIFICATIONS, qualification.id, each, tree())
        elif any(unit.questions for unit in questions().units):
            yield _export(ids.QUALIFICATIONS, qualification.id, each, questions())


def _sheet(
    sender: Sender, unit: Unit, questions: QuestionSet, form: ExportFormat
) -> AnyExport | None:
    """Return what a format is given of a unit; nothing where a quiz would have no question."""
    if form is not ExportFormat.SCORM:
        return questions
    quiz = quiz_package(sender, unit, questions)
    return quiz if quiz.questions else None


def _export(kind: str, owner: str, form: ExportFormat, sheet: AnyExport) -> Paper:
    path = ids.export_path(kind, owner, form, form.facts.suffix)
    return Paper(path, EXPORT, form.facts.title, "", form, sheet)
