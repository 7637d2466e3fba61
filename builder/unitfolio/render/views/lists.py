"""The home page and the pages that list: units, qualifications, methods, frameworks, criteria."""

from dataclasses import dataclass

from markupsafe import Markup

from unitfolio import ids
from unitfolio.model.home import Home
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Criterion, Unit
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.library import can_show
from unitfolio.render.views.parts import Fact, Link, Passage, Section, Source
from unitfolio.render.views.qualification import UnitLine, unit_line


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: where it leads, what it is, and a few words about it."""

    link: Link
    note: str
    text: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page that lists entries."""

    site_id: str
    title: str
    lead: str
    entries: tuple[Entry, ...]
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class QualificationUnits:
    """A qualification and its units, for a list."""

    section: Section
    qualification: Link
    note: str
    units: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True)
class UnitsPage:
    """All units, by qualification."""

    site_id: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    qualifications: tuple[QualificationUnits, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page: what this is, for whom, and the qualifications."""

    site_id: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    welcome: Markup
    audiences: tuple[Passage, ...]
    notice: Markup | None
    facts: tuple[Fact, ...]
    qualifications: tuple[QualificationUnits, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion in the list of all criteria; `methods` are the titles of the suited ones."""

    number: Link
    statement: str
    source: Source
    verb: str
    methods: str
    method_ids: str


@dataclass(frozen=True, slots=True)
class CriteriaOfUnit:
    """The rows of a unit: what all of them share is said once, since catalogues are long."""

    unit: Link
    unit_id: str
    level: str
    level_value: str
    lines: tuple[CriterionLine, ...]


@dataclass(frozen=True, slots=True)
class CriteriaPage:
    """All criteria of all units, and what they can be filtered by (value, label)."""

    site_id: str
    title: str
    lead: str
    groups: tuple[CriteriaOfUnit, ...]
    levels: tuple[tuple[str, str], ...]
    units: tuple[tuple[str, str], ...]
    verbs: tuple[str, ...]
    methods: tuple[tuple[str, str], ...]
    count: str
    sections: tuple[Section, ...] = ()


AnyList = ListPage | UnitsPage | HomePage | CriteriaPage
QUALIFICATIONS = Section("qualifications", "Qualifications and units")
MORE = Section("more", "More to look up and to use")

STANDARD_HOME = Home(
    title="Units, evidence and portfolios",
    summary="Revise each unit, see what an assessor looks for, and map your evidence to criteria.",
    welcome="Choose a qualification, then a unit.",
)


def home_page(desk: Desk) -> HomePage:
    """Return what the home page shows."""
    home = desk.catalogue.specification.home or STANDARD_HOME
    return HomePage(
        site_id=desk.site_id,
        title=home.title,
        lead=home.summary,
        sections=(QUALIFICATIONS, MORE),
        welcome=desk.rich(home.welcome),
        audiences=tuple(map(desk.passage, home.audiences)),
        notice=desk.rich(home.notice) if home.notice else None,
        facts=_holdings(desk),
        qualifications=by_qualification(desk),
        more=(
            desk.link("Evidence methods", ids.EVIDENCE),
            desk.link("Frameworks", ids.FRAMEWORKS),
            desk.link("Glossary", ids.GLOSSARY),
            desk.link("All criteria", ids.CRITERIA),
            desk.link("My portfolio", ids.MY_PORTFOLIO),
        ),
    )


def _holdings(desk: Desk) -> tuple[Fact, ...]:
    catalogue = desk.catalogue
    held = (
        ("Qualifications", len(catalogue.qualifications), ids.QUALIFICATIONS),
        ("Units", len(catalogue.units), ids.UNITS),
        ("Criteria", sum(len(unit.criteria) for unit in catalogue.units), ids.CRITERIA),
        ("Evidence methods", len(catalogue.methods), ids.EVIDENCE),
        ("Frameworks", len(catalogue.frameworks), ids.FRAMEWORKS),
        ("Terms", len(catalogue.shared_terms), ids.GLOSSARY),
    )
    return tuple(
        Fact(name, f"{count:,}", ids.link(desk.address, address)) for name, count, address in held
    )


def units_page(desk: Desk) -> UnitsPage:
    """Return the list of all units."""
    held = by_qualification(desk)
    return UnitsPage(
        desk.site_id,
        "Units",
        "Every unit on this site, by the qualification that it belongs to.",
        tuple(qualification.section for qualification in held),
        held,
    )


def by_qualification(desk: Desk) -> tuple[QualificationUnits, ...]:
    """Return every qualification with its units."""
    return tuple(_qualification(desk, q) for q in desk.catalogue.specification.qualifications)


def _qualification(desk: Desk, qualification: Qualification) -> QualificationUnits:
    level = wording.level(qualification.level)
    return QualificationUnits(
        Section(qualification.id, qualification.title),
        desk.qualification(qualification),
        f"{level}, {qualification.awarding_organisation}",
        tuple(unit_line(desk, member) for member in desk.catalogue.members(qualification)),
    )


def qualifications_page(desk: Desk) -> ListPage:
    """Return the list of qualifications."""
    return ListPage(
        desk.site_id,
        "Qualifications",
        "Whose each qualification is, how it is assessed, and which of its units are here.",
        tuple(
            Entry(
                desk.qualification(q),
                f"{wording.level(q.level)}, {q.awarding_organisation}",
                q.summary,
            )
            for q in desk.catalogue.specification.qualifications
        ),
    )


def methods_page(desk: Desk) -> ListPage:
    """Return the list of evidence methods."""
    return ListPage(
        desk.site_id,
        "Evidence methods",
        "The ways to show what you know and can do, and what makes each one strong.",
        tuple(
            Entry(
                desk.method(m),
                "About the portfolio" if m.about_portfolio else f"Can show {can_show(m)}",
                desk.prose.plain(m.summary),
            )
            for m in sorted(desk.catalogue.methods.values(), key=lambda m: (m.title, m.id))
        ),
    )


def frameworks_page(desk: Desk) -> ListPage:
    """Return the list of named frameworks."""
    return ListPage(
        desk.site_id,
        "Frameworks",
        "Named models that people use at work, and how to show that you used one.",
        tuple(
            Entry(
                desk.link(f.title, ids.framework_address(f.id)),
                f.short or "",
                desk.prose.plain(f.summary),
            )
            for f in sorted(desk.catalogue.frameworks.values(), key=lambda f: (f.title, f.id))
        ),
    )


def criteria_page(desk: Desk) -> CriteriaPage:
    """Return the list of all criteria of all units."""
    catalogue = desk.catalogue
    groups = tuple(_criteria_of(desk, unit) for unit in catalogue.units)
    lines = tuple(line for group in groups for line in group.lines)
    levels = sorted({unit.level for unit in catalogue.units}, key=ids.natural_key)
    used = {method_id for line in lines for method_id in line.method_ids.split()}
    return CriteriaPage(
        site_id=desk.site_id,
        title="All criteria",
        lead="Every criterion of every unit, to filter by level, unit, verb and evidence method.",
        groups=groups,
        levels=tuple((level.value, wording.level(level)) for level in levels),
        units=tuple((unit.id, unit.title) for unit in catalogue.units),
        verbs=tuple(sorted({line.verb for line in lines if line.verb})),
        methods=tuple((m.id, m.title) for m in catalogue.specification.evidence if m.id in used),
        count=wording.counted(len(lines), "criterion", "criteria"),
    )


def _criteria_of(desk: Desk, unit: Unit) -> CriteriaOfUnit:
    return CriteriaOfUnit(
        unit=desk.unit(unit),
        unit_id=unit.id,
        level=wording.level(unit.level),
        level_value=unit.level.value,
        lines=tuple(_line(desk, unit, criterion) for criterion in unit.criteria),
    )


def _line(desk: Desk, unit: Unit, criterion: Criterion) -> CriterionLine:
    verb = desk.catalogue.verb_of(criterion)
    methods = desk.catalogue.methods_of(unit, criterion)
    return CriterionLine(
        number=desk.criterion(unit, criterion),
        statement=criterion.statement,
        source=desk.source(criterion.provenance),
        verb=verb.verb if verb else "",
        methods=", ".join(method.title for method in methods),
        method_ids=" ".join(method.id for method in methods),
    )
