"""A unit's page for assessors and IQAs: what to look for, what to ask, what is enough."""

from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.unit import Criterion, Outcome, Unit
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import (
    Link,
    Passage,
    Section,
    Source,
    StatusTag,
    Tab,
    VerbNote,
    Words,
)

CRITERIA = Section("what-to-look-for", "What to look for, by criterion")
SUFFICIENCY = Section("sufficiency", "Is the evidence enough?")
SAMPLING = Section("sampling-record", "Sampling record")
VACSR = "vacsr"


@dataclass(frozen=True, slots=True)
class AssessorCard:
    """A criterion as an assessor meets it."""

    number: str
    anchor: str
    statement: str
    source: Source
    asks: str
    verb: VerbNote | None
    parts: tuple[tuple[str, str], ...]
    range: tuple[str, ...]
    criterion: Link
    look_for: tuple[str, ...]
    questions: tuple[str, ...]
    evidence: tuple[Link, ...]
    sufficiency: str


@dataclass(frozen=True, slots=True)
class AssessorOutcome:
    """An outcome's criteria as an assessor meets them."""

    number: str
    anchor: str
    statement: str
    source: Source
    criteria: tuple[AssessorCard, ...]


@dataclass(frozen=True, slots=True)
class AssessorPage:
    """Everything on a unit's page for assessors and IQAs."""

    site_id: str
    unit_id: str
    title: str
    unit_title: str
    level: str
    status: StatusTag | None
    qualifications: tuple[Link, ...]
    version: str
    updated: str
    tabs: tuple[Tab, ...]
    words: Words
    sections: tuple[Section, ...]
    outcomes: tuple[AssessorOutcome, ...]
    vacsr: tuple[Passage, ...]
    vacsr_link: Link | None


def assessor_page(desk: Desk, unit: Unit) -> AssessorPage:
    """Return what the assessor's page of a unit shows."""
    vacsr = desk.catalogue.frameworks.get(VACSR)
    return AssessorPage(
        site_id=desk.site_id,
        unit_id=unit.id,
        title=f"Assessor: {unit.title}",
        unit_title=unit.title,
        level=wording.level(unit.level),
        status=desk.status(unit.status),
        qualifications=tuple(
            desk.qualification(desk.catalogue.qualifications[m.id]) for m in unit.qualifications
        ),
        version=unit.version,
        updated=wording.day(unit.updated),
        tabs=desk.tabs(unit),
        words=desk.words(unit),
        sections=(CRITERIA, SUFFICIENCY, SAMPLING) if vacsr else (CRITERIA, SAMPLING),
        outcomes=tuple(_outcome(desk, unit, outcome) for outcome in unit.outcomes),
        vacsr=tuple(desk.titled(s.title, s.text) for s in vacsr.steps) if vacsr else (),
        vacsr_link=desk.framework(vacsr) if vacsr else None,
    )


def _outcome(desk: Desk, unit: Unit, outcome: Outcome) -> AssessorOutcome:
    return AssessorOutcome(
        outcome.number,
        ids.outcome_anchor(outcome.number),
        outcome.statement,
        desk.source(outcome.provenance),
        tuple(_card(desk, unit, outcome, criterion) for criterion in outcome.criteria),
    )


def _card(desk: Desk, unit: Unit, outcome: Outcome, criterion: Criterion) -> AssessorCard:
    return AssessorCard(
        number=criterion.number,
        anchor=ids.criterion_anchor(criterion.number),
        statement=criterion.statement,
        source=desk.source(criterion.provenance),
        asks=wording.KINDS[criterion.asks or outcome.asks],
        verb=desk.verb(desk.catalogue.verb_of(criterion), unit.level),
        parts=tuple((part.number, part.statement) for part in criterion.parts),
        range=criterion.range,
        criterion=desk.criterion(unit, criterion),
        look_for=criterion.look_for,
        questions=criterion.questions,
        evidence=tuple(map(desk.method, desk.catalogue.methods_of(unit, criterion))),
        sufficiency=criterion.sufficiency or "",
    )
