"""A qualification as a tree of competencies: its units, their outcomes and criteria."""

from collections.abc import Iterator

from unitfolio import ids
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Criterion, Outcome, Unit
from unitfolio.render import wording
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.exports.values import Competency, CompetencyTree


def competency_tree(sender: Sender, qualification: Qualification) -> CompetencyTree:
    """Return the units of a qualification with their outcomes and criteria, parents first."""
    members = [*sender.stationery.catalogue.members(qualification)]
    held = {member.unit.id for member in members}
    return CompetencyTree(
        key=qualification.id,
        title=qualification.title,
        description=qualification.summary,
        credit=sender.credit(qualification.title, qualification.version),
        address=sender.stationery.full(ids.qualification_address(qualification.id)),
        competencies=tuple(
            each
            for member in members
            for each in _of_unit(sender, member.unit, member.membership.number or "", held)
        ),
    )


def _of_unit(sender: Sender, unit: Unit, number: str, held: set[str]) -> Iterator[Competency]:
    address = ids.unit_address(unit.id)
    yield Competency(
        key=unit.id,
        parent="",
        number=number,
        wording=unit.title,
        note=wording.source(unit.provenance),
        address=sender.stationery.full(address),
    )
    for outcome in unit.outcomes:
        yield Competency(
            key=_outcome_key(unit, outcome),
            parent=unit.id,
            number=outcome.number,
            wording=outcome.statement,
            note=wording.source(outcome.provenance),
            address=sender.stationery.full(address, ids.outcome_anchor(outcome.number)),
        )
        for criterion in outcome.criteria:
            yield _of_criterion(sender, unit, outcome, criterion, held)


def _of_criterion(
    sender: Sender, unit: Unit, outcome: Outcome, criterion: Criterion, held: set[str]
) -> Competency:
    alike = sender.stationery.catalogue.alike(unit, criterion)
    anchor = ids.criterion_anchor(criterion.number)
    return Competency(
        key=_criterion_key(unit, criterion),
        parent=_outcome_key(unit, outcome),
        number=criterion.number,
        wording=criterion.statement,
        note=wording.source(criterion.provenance),
        address=sender.stationery.full(ids.unit_address(unit.id), anchor),
        related=tuple(
            _criterion_key(place.unit, place.criterion) for place in alike if place.unit.id in held
        ),
    )


def _outcome_key(unit: Unit, outcome: Outcome) -> str:
    return f"{unit.id}.{ids.outcome_anchor(outcome.number)}"


def _criterion_key(unit: Unit, criterion: Criterion) -> str:
    return f"{unit.id}.{ids.criterion_anchor(criterion.number)}"
