"""The page to revise a unit from."""

from dataclasses import dataclass

from markupsafe import Markup

from unitfolio import ids
from unitfolio.catalogue import Kinship
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Misconception, Unit
from unitfolio.render import wording
from unitfolio.render.views.criterion import (
    OutcomeCard,
    numbers,
    outcome_cards,
)
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import (
    Citation,
    Definition,
    Fact,
    Link,
    Marked,
    Passage,
    Section,
    Source,
    StatusTag,
    Tab,
    Words,
)

OUTCOMES = "outcomes"
CONCEPTS = Section("key-concepts", "Key concepts")
TIPS = Section("building-evidence", "Building your evidence")
MISTAKES = Section("mistakes", "Mistakes to avoid")
MISCONCEPTIONS = Section("misconceptions", "Misconceptions")
TERMS = Section("terminology", "Terminology")
SKILLS = Section("skills", "Skills you will use")
BEFORE = Section("before-you-start", "Before you start")
FAQS = Section("questions", "Frequent questions")
REFERENCES = Section("references", "Law, standards and sources")
INHERITED = Section("from-the-qualification", "From the qualification")
RELATED = Section("related-units", "Related units")


@dataclass(frozen=True, slots=True)
class MisconceptionCard:
    """A belief, what is right instead, and why."""

    anchor: str
    belief: str
    marked: Marked
    correction: Marked
    why: Marked
    plain: str
    criteria: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TipCard:
    """Advice for building evidence."""

    html: Markup
    plain: str
    criteria: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MistakeCard:
    """What often happens, and what to do instead."""

    happens: Marked
    instead: Marked
    plain: str
    criteria: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Inherited:
    """What belongs to a qualification, shown on its unit's page as the qualification's own."""

    qualification: Link
    organisation: str
    status: StatusTag | None
    status_note: str
    summary: str
    advice: tuple[Markup, ...]
    misconceptions: tuple[Link, ...]
    before_you_start: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class RelatedUnit:
    """A related unit and why it is related."""

    unit: Link
    level: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitPage:
    """Everything on a unit's page, in its order."""

    site_id: str
    unit_id: str
    title: str
    eyebrow: str
    sheet: str
    source: Source
    status: StatusTag | None
    words: Words
    facts: tuple[Fact, ...]
    summary: Markup
    summary_plain: str
    qualifications: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    sections: tuple[Section, ...]
    concepts: tuple[Passage, ...]
    outcomes: tuple[OutcomeCard, ...]
    tips: tuple[TipCard, ...]
    mistakes: tuple[MistakeCard, ...]
    misconceptions: tuple[MisconceptionCard, ...]
    terms: tuple[Definition, ...]
    skills: tuple[Passage, ...]
    before_you_start: tuple[Markup, ...]
    faqs: tuple[Passage, ...]
    references: tuple[Citation, ...]
    inherited: tuple[Inherited, ...]
    related: tuple[RelatedUnit, ...]
    previous: Link | None
    next: Link | None


def unit_page(desk: Desk, unit: Unit) -> UnitPage:
    """Return what the page of a unit shows."""
    before, after = desk.catalogue.neighbours(unit)
    membership = [desk.catalogue.qualifications[m.id] for m in unit.qualifications]
    return UnitPage(
        site_id=desk.site_id,
        unit_id=unit.id,
        title=unit.title,
        eyebrow=f"{wording.level(unit.level)} unit, {wording.KINDS[unit.kind]}",
        sheet=f"{unit.title}. Version {unit.version}, {wording.day(unit.updated)}.",
        source=desk.source(unit.provenance),
        status=desk.status(unit.status),
        words=desk.words(unit),
        facts=facts(desk, unit),
        summary=desk.rich(unit.summary),
        summary_plain=desk.prose.plain(unit.summary),
        qualifications=tuple(map(desk.qualification, membership)),
        tabs=desk.tabs(unit),
        sections=_sections(desk, unit),
        concepts=desk.concepts(unit.key_concepts),
        outcomes=outcome_cards(desk, unit),
        tips=_tips(desk, unit),
        mistakes=_mistakes(desk, unit),
        misconceptions=tuple(_misconception(desk, unit, each) for each in unit.misconceptions),
        terms=tuple(desk.definition(term) for term in desk.terms.values()),
        skills=tuple(map(desk.passage, unit.skills)),
        before_you_start=tuple(map(desk.rich, unit.before_you_start)),
        faqs=desk.answers(unit.faqs),
        references=desk.citations(unit.references),
        inherited=tuple(_inherited(desk, qualification) for qualification in membership),
        related=tuple(_related(desk, kinship) for kinship in desk.catalogue.related(unit)),
        previous=desk.unit(before) if before else None,
        next=desk.unit(after) if after else None,
    )


def facts(desk: Desk, unit: Unit) -> tuple[Fact, ...]:
    """Return the facts at a glance; every count is computed from the list that it counts."""
    words = desk.words(unit)
    found = (
        ("Level", wording.level(unit.level), ""),
        ("Kind", wording.capital(wording.KINDS[unit.kind]), ""),
        (wording.capital(words.outcomes), str(len(unit.outcomes)), OUTCOMES),
        (wording.capital(words.criteria), str(len(unit.criteria)), OUTCOMES),
        ("Terms", str(len(desk.catalogue.terms_of(unit))), TERMS.anchor),
        ("Misconceptions", str(len(unit.misconceptions)), MISCONCEPTIONS.anchor),
        ("Skills", str(len(unit.skills)), SKILLS.anchor),
        ("Reference", unit.reference or "", ""),
        ("Local code", unit.local_code or "", ""),
        ("Credit", "" if unit.credit is None else str(unit.credit), ""),
        ("Guided learning", "" if unit.glh is None else wording.counted(unit.glh, "hour"), ""),
        ("Version", f"{unit.version}, {wording.day(unit.updated)}", ""),
    )
    page = ids.unit_address(unit.id)
    return tuple(
        Fact(name, value, ids.link(desk.address, page, anchor) if anchor else "")
        for name, value, anchor in found
        if value not in {"", "0"}
    )


def _sections(desk: Desk, unit: Unit) -> tuple[Section, ...]:
    words = desk.words(unit)
    outcomes = Section(OUTCOMES, f"{wording.capital(words.outcomes)} and {words.criteria}")
    held = (
        (outcomes, True),
        (CONCEPTS, unit.key_concepts),
        (TIPS, unit.tips),
        (MISTAKES, unit.mistakes),
        (MISCONCEPTIONS, unit.misconceptions),
        (TERMS, desk.terms),
        (SKILLS, unit.skills),
        (BEFORE, unit.before_you_start),
        (FAQS, unit.faqs),
        (REFERENCES, unit.references),
        (INHERITED, unit.qualifications),
        (RELATED, desk.catalogue.related(unit)),
    )
    return tuple(section for section, content in held if content)


def _tips(desk: Desk, unit: Unit) -> tuple[TipCard, ...]:
    return tuple(
        TipCard(desk.rich(tip.text), desk.prose.plain(tip.text), numbers(desk, unit, tip.criteria))
        for tip in unit.tips
    )


def _mistakes(desk: Desk, unit: Unit) -> tuple[MistakeCard, ...]:
    return tuple(
        MistakeCard(
            desk.marked(mistake.happens),
            desk.marked(mistake.instead),
            f"{mistake.happens} {mistake.instead}",
            numbers(desk, unit, mistake.criteria),
        )
        for mistake in unit.mistakes
    )


def _misconception(
    desk: Desk, unit: Unit | None, misconception: Misconception
) -> MisconceptionCard:
    return MisconceptionCard(
        anchor=ids.misconception_anchor(misconception.id),
        belief=misconception.belief,
        marked=desk.marked(misconception.belief),
        correction=desk.marked(misconception.correction),
        why=desk.marked(misconception.why),
        plain=f"{misconception.correction} {misconception.why}",
        criteria=numbers(desk, unit, misconception.criteria) if unit else (),
    )


def qualification_misconceptions(
    desk: Desk, qualification: Qualification
) -> tuple[MisconceptionCard, ...]:
    """Return the misconceptions about a qualification, which touch no criterion."""
    return tuple(_misconception(desk, None, each) for each in qualification.misconceptions)


def _inherited(desk: Desk, qualification: Qualification) -> Inherited:
    address = ids.qualification_address(qualification.id)
    return Inherited(
        qualification=desk.qualification(qualification),
        organisation=qualification.awarding_organisation,
        status=desk.status(qualification.status),
        status_note=qualification.status_note or "",
        summary=qualification.summary,
        advice=tuple(map(desk.rich, qualification.advice)),
        misconceptions=tuple(
            desk.link(m.belief, address, ids.misconception_anchor(m.id))
            for m in qualification.misconceptions
        ),
        before_you_start=tuple(map(desk.rich, qualification.before_you_start)),
    )


def _related(desk: Desk, kinship: Kinship) -> RelatedUnit:
    terms = tuple(desk.catalogue.shared_terms[name] for name in kinship.terms)
    frameworks = tuple(desk.catalogue.frameworks[name] for name in kinship.frameworks)
    reasons = (
        f"{wording.counted(kinship.alike, 'near-identical criterion', 'near-identical criteria')}"
        if kinship.alike
        else "",
        "frameworks: " + wording.listed(tuple(f.short or f.title for f in frameworks[:4]))
        if frameworks
        else "",
        "terms: " + wording.listed(tuple(t.short or t.term for t in terms[:6])) if terms else "",
    )
    return RelatedUnit(
        desk.unit(kinship.unit),
        wording.level(kinship.unit.level),
        tuple(filter(None, reasons)),
    )
