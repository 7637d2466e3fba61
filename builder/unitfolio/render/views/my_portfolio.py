"""The page 'My portfolio': pieces of evidence, kept in the reader's browser, over all units."""

from collections.abc import Iterator
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.evidence import EvidenceMethod, Writer
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import Link, Section

EVIDENCE = Section("evidence", "My evidence")
COVERAGE = Section("coverage", "Evidence by criterion")
PLANNER = Section("planner", "Plan one activity for many criteria")
KEEPING = Section("keeping", "Save, load and wipe")


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit to choose: its version, where its criteria are as data, and its checklist.

    `bars_accounts` says that its every assessment plan takes no accounts.
    """

    id: str
    title: str
    version: str
    updated: str
    data: str
    checklist: str
    bars_accounts: bool


@dataclass(frozen=True, slots=True)
class MethodChoice:
    """A method to choose; `own` says that in it nobody but the learner speaks."""

    id: str
    title: str
    own: bool


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A form of a method, on the page at `href`; `account` says that plans may bar it."""

    id: str
    title: str
    method: str
    href: str
    account: bool


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that people do at work, to plan from: ids of what it could leave behind and use."""

    title: str
    methods: tuple[str, ...]
    frameworks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """What VACSR asks of a piece: the word that is kept, and the question."""

    id: str
    label: str
    question: str


@dataclass(frozen=True, slots=True)
class MyPortfolioPage:
    """All that the page says by itself; what the learner keeps is put in by the browser."""

    site_id: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    units: tuple[UnitChoice, ...]
    methods: tuple[MethodChoice, ...]
    forms: tuple[FormChoice, ...]
    frameworks: tuple[tuple[str, str], ...]
    activities: tuple[Activity, ...]
    aspects: tuple[Aspect, ...]
    vacsr: Link | None


# The words of `ASPECTS` in builder/web/lib/piece.ts.
ASPECTS = (
    Aspect("valid", "Valid", "Does it show what the criterion asks, at this level?"),
    Aspect("authentic", "Authentic", "Is it your own work, and can somebody confirm that?"),
    Aspect("current", "Current", "Is it recent enough to show what you can do now?"),
    Aspect("sufficient", "Sufficient", "Is there enough of it, over enough occasions?"),
    Aspect("reliable", "Reliable", "Would another assessor see the same in it?"),
)

# Ids of the library's evidence methods and frameworks.
ACTIVITIES = (
    Activity(
        "A coaching cycle",
        ("coaching-record", "observation", "witness-testimony", "feedback-record"),
        ("grow", "sbi", "boost", "smart"),
    ),
    Activity(
        "A change project",
        ("change-plan", "action-plan", "kpi-evidence", "reflective-account"),
        ("kotter-8-steps", "pdca", "smart"),
    ),
    Activity(
        "A quality monitoring round",
        ("compliance-checklist", "kpi-evidence", "feedback-record", "work-product"),
        ("sbi", "pdca", "copc-cx-standard"),
    ),
    Activity(
        "A one-to-one review",
        ("performance-review", "development-plan", "kpi-evidence", "witness-testimony"),
        ("performance-cycle", "smart", "sbi"),
    ),
    Activity(
        "A customer complaint handled",
        ("star-account", "root-cause-analysis", "work-product", "witness-testimony"),
        ("star", "five-whys", "fishbone"),
    ),
)


def my_portfolio_page(desk: Desk) -> MyPortfolioPage:
    """Return the page on which a learner keeps evidence for any units."""
    catalogue = desk.catalogue
    vacsr = catalogue.frameworks.get("vacsr")
    return MyPortfolioPage(
        site_id=desk.site_id,
        title="My portfolio",
        lead="Note each piece of evidence, tick the criteria that it serves in any unit, and see "
        "the gaps. It stays in this browser.",
        sections=(EVIDENCE, COVERAGE, PLANNER, KEEPING),
        units=tuple(_units(desk)),
        methods=tuple(
            MethodChoice(method.id, method.title, _is_own_account(method))
            for method in catalogue.methods_of_evidence
        ),
        forms=tuple(_forms(desk)),
        frameworks=tuple(
            (each.id, each.short or each.title) for each in catalogue.specification.frameworks
        ),
        activities=tuple(_activities(desk)),
        aspects=ASPECTS,
        vacsr=desk.framework(vacsr) if vacsr else None,
    )


def _units(desk: Desk) -> Iterator[UnitChoice]:
    """Yield every unit of the site."""
    for unit in desk.catalogue.units:
        yield UnitChoice(
            unit.id,
            unit.title,
            unit.version,
            wording.day(unit.updated),
            ids.link(desk.address, ids.unit_data_path(unit.id)),
            ids.link(desk.address, ids.portfolio_address(unit.id)),
            desk.catalogue.bars_accounts(unit),
        )


def _forms(desk: Desk) -> Iterator[FormChoice]:
    """Yield every form of every method."""
    for method in desk.catalogue.specification.evidence:
        page = ids.link(desk.address, ids.evidence_address(method.id))
        for form in method.forms:
            yield FormChoice(form.id, form.title, method.id, page, method.reflective)


def _activities(desk: Desk) -> Iterator[Activity]:
    """Yield the activities with what this site has of them; those without a method are left out."""
    known = {method.id for method in desk.catalogue.methods_of_evidence}
    frameworks = desk.catalogue.frameworks
    for activity in ACTIVITIES:
        methods = tuple(each for each in activity.methods if each in known)
        if methods:
            named = tuple(each for each in activity.frameworks if each in frameworks)
            yield Activity(activity.title, methods, named)


def _is_own_account(method: EvidenceMethod) -> bool:
    """A work product is the learner's too, but it speaks for itself: it is no account."""
    return method.reflective and method.made_by == (Writer.LEARNER,)
