"""The questions of a unit or a qualification, made ready for any other system."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from unitfolio import ids
from unitfolio.model.evidence import FieldKind
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.questions import Kind, Question, is_shared, questions_of
from unitfolio.render.environment import Templates
from unitfolio.render.views.exports.names import named
from unitfolio.render.views.exports.values import (
    Asked,
    OutcomeName,
    Prompt,
    QuestionSet,
    UnitQuestions,
)
from unitfolio.render.views.practice import answer_of, choices_of
from unitfolio.render.views.sheets.stationery import NOTE, Stationery

OWNER = "Unitfolio"
SAMPLE = "Its questions are samples."


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose questions they are: the stationery with the site's address, and the site's id.

    `templates` are those that pages of a package are printed with; `licence` says in plain text
    what may be done with the content, and may be empty. `changed` is the time of the content as
    a whole, in seconds since 1970, or 0.
    """

    stationery: Stationery
    site_id: str
    templates: Templates
    licence: str = ""
    changed: int = 0

    def credit(self, title: str, version: str, note: str = "") -> str:
        """Return the line that names whose questions or criteria these are."""
        owner = self.stationery.centre or OWNER
        said = (f"{owner}: {title}, version {version}.", NOTE, note, self.licence)
        return " ".join(filter(None, said))


# Formats are made in batches, one after the other of the same owner: its set is made once.
@lru_cache(maxsize=1)
def unit_set(sender: Sender, unit: Unit) -> QuestionSet:
    """Return the questions of a unit."""
    units = (_unit(sender, unit),)
    return QuestionSet(sender.site_id, unit.id, units[0].title, units, changed=sender.changed)


@lru_cache(maxsize=1)
def qualification_set(sender: Sender, qualification: Qualification) -> QuestionSet:
    """Return the questions of all units of a qualification, in the order of their numbers.

    What several of them ask in the same words is there once, in the first of them.
    """
    members = sender.stationery.catalogue.members(qualification)
    return QuestionSet(
        site_id=sender.site_id,
        id=qualification.id,
        title=qualification.title,
        units=once([_unit(sender, member.unit) for member in members]),
        of_qualification=True,
        changed=sender.changed,
    )


def once(units: Sequence[UnitQuestions]) -> tuple[UnitQuestions, ...]:
    """Return the units without the questions that an earlier one asks in the same words."""
    asking: dict[Question, list[str]] = {}
    for unit in units:
        for each in unit.questions:
            asking.setdefault(_same(each.question), []).append(unit.id)
    return tuple(
        replace(unit, questions=tuple(_only_here(unit.id, unit.questions, asking)))
        for unit in units
    )


def _only_here(
    unit_id: str, questions: Sequence[Asked], asking: dict[Question, list[str]]
) -> Iterator[Asked]:
    for each in questions:
        first, *others = asking[_same(each.question)]
        if first == unit_id:
            yield replace(each, also=tuple(others))


def _same(question: Question) -> Question:
    """Return what questions that are the same share: all but where a unit has the answer."""
    return replace(question, criteria=(), anchor="")


def _unit(sender: Sender, unit: Unit) -> UnitQuestions:
    stationery = sender.stationery
    questions = questions_of(stationery.catalogue, unit, stationery.prose.plain)
    return UnitQuestions(
        id=unit.id,
        title=stationery.catalogue.own_title(unit),
        updated=unit.updated,
        credit=sender.credit(unit.title, unit.version, SAMPLE),
        address=stationery.full(ids.practice_address(unit.id)),
        outcomes=tuple(
            OutcomeName(each.number, ids.outcome_anchor(each.number), each.statement)
            for each in unit.outcomes
        ),
        questions=tuple(_asked(stationery, unit, questions)),
    )


def _asked(stationery: Stationery, unit: Unit, questions: Sequence[Question]) -> Iterator[Asked]:
    outcomes = {c.number: outcome for outcome in unit.outcomes for c in outcome.criteria}
    star = _star(stationery, unit)
    statements = {c.number: f"{c.number} {c.statement}" for c in unit.criteria}
    for each, name in zip(questions, named(questions), strict=True):
        yield Asked(
            question=each,
            where=f"{unit.id}, question {each.id}",
            name=name,
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
            is_shared=is_shared(unit, each),
        )


def _star(stationery: Stationery, unit: Unit) -> tuple[Prompt, ...]:
    form = stationery.catalogue.star_form(unit)
    fields = form.fields if form else ()
    return tuple(
        Prompt(field.label, field.prompts)
        for field in fields
        if field.kind is not FieldKind.CRITERIA
    )
