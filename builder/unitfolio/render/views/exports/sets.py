"""The questions of a unit or a qualification, made ready for any other system."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.evidence import FieldKind
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.questions import Kind, Question, questions_of
from unitfolio.render import wording
from unitfolio.render.environment import Templates
from unitfolio.render.views.exports.values import (
    Asked,
    OutcomeName,
    Prompt,
    QuestionSet,
    UnitQuestions,
)
from unitfolio.render.views.practice import answer_of, choices_of
from unitfolio.render.views.sheets.stationery import NOTE, Stationery

_NAME = 100
"""Characters of a question's name in a list."""
OWNER = "Unitfolio"
SAMPLE = "Its questions are samples."


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose questions they are: the stationery with the site's address, and the site's id.

    `templates` are those that pages of a package are printed with; `licence` says in plain text
    what may be done with the content, and may be empty.
    """

    stationery: Stationery
    site_id: str
    templates: Templates
    licence: str = ""

    def credit(self, title: str, version: str, note: str = "") -> str:
        """Return the line that names whose questions or criteria these are."""
        owner = self.stationery.centre or OWNER
        said = (f"{owner}: {title}, version {version}.", NOTE, note, self.licence)
        return " ".join(filter(None, said))


def unit_set(sender: Sender, unit: Unit) -> QuestionSet:
    """Return the questions of a unit."""
    return QuestionSet(sender.site_id, unit.id, unit.title, (_unit(sender, unit),))


def qualification_set(sender: Sender, qualification: Qualification) -> QuestionSet:
    """Return the questions of all units of a qualification, in the order of their numbers."""
    members = sender.stationery.catalogue.members(qualification)
    units = tuple(_unit(sender, member.unit) for member in members)
    return QuestionSet(sender.site_id, qualification.id, qualification.title, units)


def _unit(sender: Sender, unit: Unit) -> UnitQuestions:
    stationery = sender.stationery
    questions = questions_of(stationery.catalogue, unit, stationery.prose.plain)
    return UnitQuestions(
        id=unit.id,
        title=unit.title,
        updated=unit.updated,
        credit=sender.credit(unit.title, unit.version, SAMPLE),
        address=stationery.full(ids.practice_address(unit.id)),
        outcomes=tuple(
            OutcomeName(each.number, ids.outcome_anchor(each.number), each.statement)
            for each in unit.outcomes
        ),
        questions=tuple(_asked(stationery, unit, questions)),
    )


def _asked(stationery: Stationery, unit: Unit, questions: Iterable[Question]) -> Iterator[Asked]:
    outcomes = {c.number: outcome for outcome in unit.outcomes for c in outcome.criteria}
    star = _star(stationery, unit)
    statements = {c.number: f"{c.number} {c.statement}" for c in unit.criteria}
    for each in questions:
        yield Asked(
            question=each,
            where=f"{unit.id}, question {each.id}",
            name=wording.clipped(each.case or each.asks, _NAME),
            outcome=outcomes[each.criteria[0]].number if each.criteria else "",
            tags=tuple(
                f"{ids.outcome_anchor(outcomes[number].number)}::{ids.criterion_anchor(number)}"
                for number in each.criteria
            ),
            choices=choices_of(each),
            ends=each.shown_ends,
            answer=answer_of(each),
            criteria=tuple(statements[number] for number in each.criteria),
            source=stationery.full(ids.unit_address(unit.id), each.anchor),
            prompts=star if each.kind is Kind.SCENARIO else (),
        )


def _star(stationery: Stationery, unit: Unit) -> tuple[Prompt, ...]:
    form = stationery.catalogue.star_form(unit)
    fields = form.fields if form else ()
    return tuple(
        Prompt(field.label, field.prompts)
        for field in fields
        if field.kind is not FieldKind.CRITERIA
    )
