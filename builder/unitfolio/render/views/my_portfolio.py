"""The page 'My portfolio': pieces of evidence, kept in the reader's browser, over all units."""

from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.evidence import EvidenceMethod, Writer
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import Link, Section

EVIDENCE = Section("evidence", "My evidence")
COVERAGE = Section("coverage", "Evidence by criterion")
PLANNER = Section("planner", "Plan one activity for many criteria")
KEEPING = Section("keeping", "Save, load and wipe")


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit to choose: where its criteria are as data, and its pages.

    `bars_accounts` says that its every assessment plan takes no accounts.
    """

    id: str
    title: str
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
        units=tuple(
            UnitChoice(
                unit.id,
                unit.title,
                ids.link(desk.address, ids.unit_data_path(unit.id)),
                ids.link(desk.address, ids.portfolio_address(unit.id)),
                catalogue.bars_accounts(unit),
            )
            for unit in catalogue.units
        ),
        methods=tuple(
            MethodChoice(method.id, method.title, _is_own_account(method))
            for method in catalogue.specification.evidence
        ),
        forms=tuple(
            FormChoice(
                form.id,
                form.title,
                method.id,
                ids.link(desk.address, ids.evidence_address(method.id)),
                method.reflective,
            )
            for method in catalogue.specification.evidence
            for form in method.forms
        ),
        frameworks=tuple(
            (each.id, each.short or each.title) for each in catalogue.specification.frameworks
        ),
        aspects=ASPECTS,
        vacsr=desk.framework(vacsr) if vacsr else None,
    )


def _is_own_account(method: EvidenceMethod) -> bool:
    """A work product is the learner's too, but it speaks for itself: it is no account."""
    return method.reflective and method.made_by == (Writer.LEARNER,)
