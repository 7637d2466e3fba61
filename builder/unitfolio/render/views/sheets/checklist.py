"""The criteria-mapping checklists and the evidence matrices of units, as sheets."""

from dataclasses import replace

from unitfolio import ids
from unitfolio.model.qualification import Group, Qualification
from unitfolio.model.unit import Criterion, Outcome, Unit
from unitfolio.render import wording
from unitfolio.render.views.sheets.papers import (
    ChecklistBook,
    ChecklistGroup,
    ChecklistRow,
    ChecklistSheet,
    GroupOfUnits,
    MatrixSheet,
)
from unitfolio.render.views.sheets.parts import Origin
from unitfolio.render.views.sheets.stationery import ASSESSOR, IQA, LEARNER, Stationery


def checklist_sheet(stationery: Stationery, unit: Unit) -> ChecklistSheet:
    """Return a unit's criteria-mapping checklist."""
    first = unit.qualifications[0]
    said = stationery.catalogue.vocabulary(unit)
    address = ids.portfolio_address(unit.id)
    return ChecklistSheet(
        origin=stationery.origin(unit.title, unit.version, unit.updated, address),
        title="Criteria-mapping checklist",
        unit_id=unit.id,
        unit=unit.title,
        number=first.number or unit.reference or unit.local_code or "",
        level=wording.level(unit.level),
        credit=unit.credit or 0,
        glh=unit.glh or 0,
        qualifications=wording.listed(tuple(stationery.qualifications(unit))),
        outcome=said.outcome,
        criterion=said.criterion,
        facts=stationery.facts(unit),
        to_fill=(LEARNER, ASSESSOR, IQA),
        groups=tuple(_group(stationery, unit, outcome) for outcome in unit.outcomes),
    )


def qualification_checklists(stationery: Stationery, qualification: Qualification) -> ChecklistBook:
    """Return the checklists of a qualification's units, in the order of its members."""
    facts = (
        ("Qualification", qualification.title),
        ("Qualification number", qualification.number or ""),
        ("Awarding organisation", qualification.awarding_organisation),
        ("Level", wording.level(qualification.level)),
    )
    return ChecklistBook(
        origin=_origin(stationery, qualification),
        title="Criteria-mapping checklists",
        facts=tuple((label, value) for label, value in facts if value),
        to_fill=(LEARNER,),
        units=tuple(
            replace(checklist_sheet(stationery, member.unit), title=member.unit.title)
            for member in stationery.catalogue.members(qualification)
        ),
    )


def unit_matrix(stationery: Stationery, checklist: ChecklistSheet) -> MatrixSheet:
    """Return the evidence matrix of the unit that the checklist is of."""
    return MatrixSheet(checklist.origin, "Evidence matrix", (checklist,), _methods(stationery))


def qualification_matrix(stationery: Stationery, qualification: Qualification) -> MatrixSheet:
    """Return the evidence matrix of a qualification: its units, and how they have to combine."""
    members = stationery.catalogue.members(qualification)
    return MatrixSheet(
        origin=_origin(stationery, qualification),
        title="Evidence matrix",
        units=tuple(checklist_sheet(stationery, member.unit) for member in members),
        methods=_methods(stationery),
        groups=tuple(
            _units_of(group, tuple(m.unit.id for m in members if m.membership.group == group.id))
            for group in qualification.groups
        ),
        rules=stationery.prose.plain(qualification.rules) if qualification.rules else "",
        credit=qualification.size.credit or 0,
    )


def _origin(stationery: Stationery, qualification: Qualification) -> Origin:
    address = ids.qualification_address(qualification.id)
    return stationery.origin(
        qualification.title, qualification.version, qualification.updated, address
    )


def _group(stationery: Stationery, unit: Unit, outcome: Outcome) -> ChecklistGroup:
    return ChecklistGroup(
        outcome.number,
        outcome.statement,
        wording.source(outcome.provenance),
        tuple(_row(stationery, unit, criterion) for criterion in outcome.criteria),
    )


def _row(stationery: Stationery, unit: Unit, criterion: Criterion) -> ChecklistRow:
    anchor = ids.criterion_anchor(criterion.number)
    methods = stationery.catalogue.methods_of(unit, criterion)
    return ChecklistRow(
        number=criterion.number,
        statement=criterion.statement,
        parts=tuple((part.number, part.statement) for part in criterion.parts),
        range=criterion.range,
        source=wording.source(criterion.provenance),
        methods=tuple(method.title for method in methods),
        address=stationery.full(ids.unit_address(unit.id), anchor),
        tag=ids.control_tag("map", criterion.number),
    )


def _methods(stationery: Stationery) -> tuple[str, ...]:
    return tuple(method.title for method in stationery.catalogue.methods_of_evidence)


def _units_of(group: Group, unit_ids: tuple[str, ...]) -> GroupOfUnits:
    return GroupOfUnits(
        group.title, group.rule or "", group.min_units or 0, group.min_credit or 0, unit_ids
    )
