"""A qualification's page: overview, size, groups and rules, its units, its own advice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from unitfolio.catalogue import Member
from unitfolio.model.qualification import Accounts, Group, Qualification
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.downloads import Downloads, downloads
from unitfolio.render.views.exports.offered import ELSEWHERE, Offer, offers
from unitfolio.render.views.parts import Citation, Fact, Link, Passage, Section, Source, StatusTag
from unitfolio.render.views.sheets.made import MadePaper
from unitfolio.render.views.unit import MisconceptionCard, qualification_misconceptions

OVERVIEW = Section("overview", "Overview")
UNITS = Section("units", "Units on this site")
ASSESSED = Section("how-it-is-assessed", "How it is assessed")
RULES = Section("rules-of-combination", "Rules of combination")
PAPERS = Section("papers", "Papers to download")
CONCEPTS = Section("key-concepts", "Key concepts")
ADVICE = Section("advice", "General advice")
MISCONCEPTIONS = Section("misconceptions", "Misconceptions")
BEFORE = Section("before-you-start", "Before you start")
FAQS = Section("questions", "Frequent questions")
PROGRESSION = Section("progression", "Where it can lead")
REFERENCES = Section("references", "Law, standards and sources")


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in a list: its number here, level, and how many outcomes and criteria it has."""

    unit: Link
    number: str
    level: str
    size: str
    portfolio: Link | None = None


@dataclass(frozen=True, slots=True)
class GroupLines:
    """A group of a qualification with the units of it that this site holds."""

    title: str
    rule: str
    units: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True)
class QualificationPage:
    """Everything on a qualification's page."""

    site_id: str
    title: str
    eyebrow: str
    summary: str
    source: Source
    status: StatusTag | None
    status_note: str
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    overview: Markup
    overview_plain: str
    how_assessed: Markup
    how_assessed_plain: str
    accounts_barred: bool
    groups: tuple[GroupLines, ...]
    rules: Markup | None
    concepts: tuple[Passage, ...]
    advice: tuple[Markup, ...]
    misconceptions: tuple[MisconceptionCard, ...]
    before_you_start: tuple[Markup, ...]
    faqs: tuple[Passage, ...]
    progression: Markup | None
    references: tuple[Citation, ...]
    downloads: Downloads
    exports: tuple[Offer, ...]


def qualification_page(
    desk: Desk,
    qualification: Qualification,
    papers: Iterable[MadePaper] = (),
    exports: Iterable[MadePaper] = (),
) -> QualificationPage:
    """Return what the page of a qualification shows.

    `papers` are those to download, `exports` the files for other systems.
    """
    listed, offered = downloads(desk.address, papers), offers(desk.address, exports)
    return QualificationPage(
        site_id=desk.site_id,
        title=qualification.title,
        eyebrow=f"{wording.level(qualification.level)}, {qualification.awarding_organisation}",
        summary=qualification.summary,
        source=desk.source(qualification.provenance),
        status=desk.status(qualification.status),
        status_note=qualification.status_note or "",
        facts=_facts(desk, qualification),
        sections=_sections(qualification, listed, offered),
        overview=desk.rich(qualification.overview),
        overview_plain=desk.prose.plain(qualification.overview),
        how_assessed=desk.rich(qualification.how_assessed),
        how_assessed_plain=desk.prose.plain(qualification.how_assessed),
        accounts_barred=qualification.accounts is Accounts.BARRED,
        groups=_groups(desk, qualification),
        rules=desk.rich(qualification.rules) if qualification.rules else None,
        concepts=desk.concepts(qualification.key_concepts),
        advice=tuple(map(desk.rich, qualification.advice)),
        misconceptions=qualification_misconceptions(desk, qualification),
        before_you_start=tuple(map(desk.rich, qualification.before_you_start)),
        faqs=desk.answers(qualification.faqs),
        progression=desk.rich(qualification.progression) if qualification.progression else None,
        references=desk.citations(qualification.references),
        downloads=listed,
        exports=offered,
    )


def _said(when: date | None) -> str | None:
    return wording.day(when) if when else None


def _hours(count: int | None) -> str | None:
    return wording.counted(count, "hour") if count else None


def _facts(desk: Desk, qualification: Qualification) -> tuple[Fact, ...]:
    size, dates = qualification.size, qualification.dates
    found = (
        ("Awarding organisation", qualification.awarding_organisation),
        ("Level", wording.level(qualification.level)),
        ("Framework", qualification.framework),
        ("Qualification number", qualification.number),
        ("Total qualification time", _hours(size.tqt)),
        ("Guided learning", _hours(size.glh)),
        ("Credit", str(size.credit) if size.credit else None),
        (
            "Operational from",
            _said(dates.operational_start),
        ),
        (
            "Registration ends",
            _said(dates.operational_end),
        ),
        (
            "Certification ends",
            _said(dates.certification_end),
        ),
        ("Final assessment", qualification.vocabulary.final_assessment),
        ("Units on this site", str(len(desk.catalogue.members(qualification)))),
        ("Version", f"{qualification.version}, {wording.day(qualification.updated)}"),
    )
    return tuple(Fact(name, value) for name, value in found if value)


def _sections(
    qualification: Qualification, listed: Downloads, offered: tuple[Offer, ...]
) -> tuple[Section, ...]:
    held = (
        (OVERVIEW, True),
        (UNITS, True),
        (ASSESSED, True),
        (RULES, qualification.rules),
        (PAPERS, listed.all),
        (ELSEWHERE, offered),
        (CONCEPTS, qualification.key_concepts),
        (ADVICE, qualification.advice),
        (MISCONCEPTIONS, qualification.misconceptions),
        (BEFORE, qualification.before_you_start),
        (FAQS, qualification.faqs),
        (PROGRESSION, qualification.progression),
        (REFERENCES, qualification.references),
    )
    return tuple(section for section, content in held if content)


def _groups(desk: Desk, qualification: Qualification) -> tuple[GroupLines, ...]:
    members = desk.catalogue.members(qualification)
    known = {group.id for group in qualification.groups}
    named = (_group(desk, group, members) for group in qualification.groups)
    loose = tuple(m for m in members if m.membership.group not in known)
    rest = GroupLines("Other units" if known else "", "", _lines(desk, loose))
    return tuple(lines for lines in (*named, rest) if lines.units or lines.rule)


def _group(desk: Desk, group: Group, members: tuple[Member, ...]) -> GroupLines:
    held = tuple(m for m in members if m.membership.group == group.id)
    minimum = (
        wording.counted(group.min_units, "unit") if group.min_units else None,
        wording.counted(group.min_credit, "credit") if group.min_credit else None,
    )
    at_least = wording.listed(tuple(filter(None, minimum)))
    rule = group.rule or (f"At least {at_least}" if at_least else "")
    return GroupLines(group.title, rule, _lines(desk, held))


def _lines(desk: Desk, members: tuple[Member, ...]) -> tuple[UnitLine, ...]:
    return tuple(unit_line(desk, member) for member in members)


def unit_line(desk: Desk, member: Member) -> UnitLine:
    """Return a unit as a line of a list."""
    unit = member.unit
    outcomes = wording.counted(len(unit.outcomes), "outcome")
    criteria = wording.counted(len(unit.criteria), "criterion", "criteria")
    return UnitLine(
        desk.unit(unit),
        member.membership.number or "",
        wording.level(unit.level),
        f"{outcomes}, {criteria}",
    )
