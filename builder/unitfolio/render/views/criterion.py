"""Outcomes and criteria as cards: what is asked, how to show it, and where else it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.unit import Criterion, Outcome, Unit
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import Link, Marked, Source, VerbNote


@dataclass(frozen=True, slots=True)
class CriterionCard:
    """All that is shown of one criterion; `statement` is its plain wording."""

    number: str
    anchor: str
    statement: str
    marked: Marked
    source: Source
    asks: str
    verb: VerbNote | None
    parts: tuple[tuple[str, str], ...]
    range: tuple[str, ...]
    evidence: tuple[Link, ...]
    frameworks: tuple[Link, ...]
    look_for: tuple[Marked, ...]
    terms: tuple[Link, ...]
    misconceptions: tuple[Link, ...]
    alike: tuple[Link, ...]
    star: Link | None
    checklist: Link
    practice: str


@dataclass(frozen=True, slots=True)
class OutcomeCard:
    """An outcome with its criteria."""

    number: str
    anchor: str
    statement: str
    marked: Marked
    source: Source
    asks: str
    criteria: tuple[CriterionCard, ...]


def outcome_cards(desk: Desk, unit: Unit) -> tuple[OutcomeCard, ...]:
    """Return all outcomes of a unit, each with its criteria."""
    return tuple(_outcome(desk, unit, outcome) for outcome in unit.outcomes)


def _outcome(desk: Desk, unit: Unit, outcome: Outcome) -> OutcomeCard:
    return OutcomeCard(
        number=outcome.number,
        anchor=ids.outcome_anchor(outcome.number),
        statement=outcome.statement,
        marked=desk.marked(outcome.statement),
        source=desk.source(outcome.provenance),
        asks=wording.KINDS[outcome.asks],
        criteria=tuple(_criterion(desk, unit, outcome, each) for each in outcome.criteria),
    )


def _criterion(desk: Desk, unit: Unit, outcome: Outcome, criterion: Criterion) -> CriterionCard:
    catalogue, portfolio = desk.catalogue, ids.portfolio_address(unit.id)
    return CriterionCard(
        number=criterion.number,
        anchor=ids.criterion_anchor(criterion.number),
        statement=criterion.statement,
        marked=desk.marked(criterion.statement),
        source=desk.source(criterion.provenance),
        asks=wording.KINDS[criterion.asks or outcome.asks],
        verb=desk.verb(catalogue.verb_of(criterion), unit.level),
        parts=tuple((part.number, part.statement) for part in criterion.parts),
        range=criterion.range,
        evidence=tuple(map(desk.method, catalogue.methods_of(unit, criterion))),
        frameworks=desk.frameworks(criterion.frameworks),
        look_for=desk.all_marked(criterion.look_for),
        terms=tuple(map(desk.term, criterion.terms)),
        misconceptions=_misconceptions(desk, unit, criterion),
        alike=tuple(
            _alike(desk, place.unit, place.criterion) for place in catalogue.alike(unit, criterion)
        ),
        star=_star(desk, unit, criterion),
        checklist=desk.link("Checklist", portfolio, ids.checklist_anchor(criterion.number)),
        practice=_practice(desk, unit, criterion),
    )


def _star(desk: Desk, unit: Unit, criterion: Criterion) -> Link | None:
    if not desk.catalogue.star_form(unit):
        return None
    anchor = ids.star_anchor(criterion.number)
    return desk.link("STAR template", ids.portfolio_address(unit.id), anchor)


def _practice(desk: Desk, unit: Unit, criterion: Criterion) -> str:
    page = ids.link(desk.address, ids.practice_address(unit.id))
    return page + ids.practice_query(criterion.number)


def _misconceptions(desk: Desk, unit: Unit, criterion: Criterion) -> tuple[Link, ...]:
    touching = (m for m in unit.misconceptions if criterion.number in m.criteria)
    return tuple(
        desk.link(m.belief, ids.unit_address(unit.id), ids.misconception_anchor(m.id))
        for m in touching
    )


def _alike(desk: Desk, unit: Unit, criterion: Criterion) -> Link:
    return desk.criterion(unit, criterion, f"{criterion.number} of {unit.title}")


def numbers(desk: Desk, unit: Unit, criteria: Sequence[str]) -> tuple[Link, ...]:
    """Return links to criteria of a unit by their numbers."""
    known = {criterion.number: criterion for criterion in unit.criteria}
    return tuple(desk.criterion(unit, known[number]) for number in criteria)
