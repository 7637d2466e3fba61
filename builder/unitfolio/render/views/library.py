"""Pages of what units share: evidence methods, frameworks, terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from unitfolio import ids
from unitfolio.catalogue import Use
from unitfolio.model.evidence import EVIDENCE_INDEX, EvidenceMethod
from unitfolio.model.glossary import Framework
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.guides import PageForm, UnitChoice, page_form, unit_choices
from unitfolio.render.views.parts import Citation, Definition, Fact, Link, Passage, Section

WHEN_STRONG = Section("strong-when", "What makes it strong")
WHEN_WEAK = Section("weak-when", "What makes it weak")
HOW_TO = Section("how-to", "How to do it well")
FORMS = Section("form", "Fill in its form")
PRIVATE = Section("privacy", "Keep people private")
STEPS = Section("steps", "What it is made of")
USE_WHEN = Section("use-when", "When to use it")
WATCH_OUT = Section("watch-out", "What to watch out for")
SHOWS_USE = Section("evidence-of-use", "Evidence that you used it")
USED_BY = Section("units", "Units and criteria")
REFERENCES = Section("references", "Sources")


@dataclass(frozen=True, slots=True)
class UseLine:
    """A unit and its criteria that use something."""

    unit: Link
    level: str
    criteria: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MethodPage:
    """Everything on an evidence method's page.

    `moved` are forms that were on it, each with its anchor and a link to where it is now.
    """

    site_id: str
    kind: str
    title: str
    facts: tuple[Fact, ...]
    summary: Markup
    summary_plain: str
    sections: tuple[Section, ...]
    strong_when: tuple[str, ...]
    weak_when: tuple[str, ...]
    how_to: tuple[Markup, ...]
    keep_private: str
    forms: tuple[PageForm, ...]
    moved: tuple[tuple[str, Link], ...]
    units: tuple[UnitChoice, ...]
    methods: tuple[tuple[str, str], ...]
    root: str
    my_portfolio: Link
    uses: tuple[UseLine, ...]
    references: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a framework."""

    title: str
    html: Markup
    plain: str
    prompt: str


@dataclass(frozen=True, slots=True)
class FrameworkPage:
    """Everything on a framework's page."""

    site_id: str
    title: str
    short: str
    origin: str
    ordered: bool
    summary: Markup
    summary_plain: str
    sections: tuple[Section, ...]
    steps: tuple[StepLine, ...]
    use_when: tuple[str, ...]
    watch_out: tuple[str, ...]
    evidence_of_use: tuple[str, ...]
    example: Passage | None
    uses: tuple[UseLine, ...]
    references: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """The shared terms, by first letter."""

    site_id: str
    title: str
    letters: tuple[tuple[Section, tuple[Definition, ...]], ...]


def method_page(desk: Desk, method: EvidenceMethod, *, has_word: bool) -> MethodPage:
    """Return what the page of an evidence method shows; `has_word`: units have it in Word."""
    uses = desk.catalogue.uses_of_method(method)
    held = (
        (WHEN_STRONG, method.strong_when),
        (WHEN_WEAK, method.weak_when),
        (HOW_TO, method.how_to),
        (FORMS, method.forms),
        (PRIVATE, method.keep_private),
        (USED_BY, uses),
        (REFERENCES, method.references),
    )
    return MethodPage(
        site_id=desk.site_id,
        kind="About the portfolio" if method.about_portfolio else "Evidence method",
        title=method.title,
        facts=tuple(_facts(method)),
        summary=desk.rich(method.summary),
        summary_plain=desk.prose.plain(method.summary),
        sections=tuple(section for section, content in held if content),
        strong_when=method.strong_when,
        weak_when=method.weak_when,
        how_to=tuple(map(desk.rich, method.how_to)),
        keep_private=method.keep_private or "",
        forms=tuple(page_form(method, form, has_word=has_word) for form in method.forms),
        moved=tuple(_moved(desk, method)),
        units=unit_choices(desk, method) if method.forms else (),
        methods=tuple(_method_titles(desk, method)),
        root=ids.link(desk.address, ids.HOME),
        my_portfolio=desk.link("My portfolio", ids.MY_PORTFOLIO),
        uses=_uses(desk, uses),
        references=desk.citations(method.references),
    )


def _method_titles(desk: Desk, method: EvidenceMethod) -> Iterator[tuple[str, str]]:
    """Yield ids and titles of all methods, for the form that lists pieces of every kind."""
    if any(form.id == EVIDENCE_INDEX for form in method.forms):
        yield from ((each.id, each.title) for each in desk.catalogue.specification.evidence)


def framework_page(desk: Desk, framework: Framework) -> FrameworkPage:
    """Return what the page of a framework shows."""
    uses = desk.catalogue.uses_of_framework(framework)
    held = (
        (STEPS, True),
        (USE_WHEN, framework.use_when),
        (WATCH_OUT, framework.watch_out),
        (SHOWS_USE, framework.evidence_of_use),
        (USED_BY, uses),
        (REFERENCES, framework.references),
    )
    return FrameworkPage(
        site_id=desk.site_id,
        title=framework.title,
        short=framework.short or "",
        origin=framework.origin or "",
        ordered=framework.ordered,
        summary=desk.rich(framework.summary),
        summary_plain=desk.prose.plain(framework.summary),
        sections=tuple(section for section, content in held if content),
        steps=tuple(
            StepLine(s.title, desk.rich(s.text), desk.prose.plain(s.text), s.prompt or "")
            for s in framework.steps
        ),
        use_when=framework.use_when,
        watch_out=framework.watch_out,
        evidence_of_use=framework.evidence_of_use,
        example=desk.passage(framework.example) if framework.example else None,
        uses=_uses(desk, uses),
        references=desk.citations(framework.references),
    )


def glossary_page(desk: Desk) -> GlossaryPage:
    """Return what the glossary shows: every shared term with the units that use it."""
    letters: dict[str, list[Definition]] = {}
    for term in sorted(desk.terms.values(), key=lambda t: (t.term.casefold(), t.id)):
        definition = desk.definition(term, desk.catalogue.uses_of_term(term))
        letters.setdefault(term.term[0].upper(), []).append(definition)
    return GlossaryPage(
        desk.site_id,
        "Glossary",
        tuple(
            (Section(f"letter-{ord(letter):x}", letter), tuple(held))
            for letter, held in letters.items()
        ),
    )


def _facts(method: EvidenceMethod) -> Iterator[Fact]:
    made_by = wording.listed(tuple(wording.WRITERS[writer] for writer in method.made_by))
    yield Fact("Made by", wording.capital(made_by))
    if not method.about_portfolio:
        yield Fact("Can show", wording.capital(can_show(method)))


def can_show(method: EvidenceMethod) -> str:
    """Return what a method can show, in a phrase."""
    return wording.listed(tuple(wording.KINDS[kind] for kind in method.suits))


def _moved(desk: Desk, method: EvidenceMethod) -> Iterator[tuple[str, Link]]:
    """Yield forms that were on this method's page: assessors may have cited them there."""
    for other in desk.catalogue.specification.evidence:
        for form in other.forms:
            if form.moved_from == method.id != other.id:
                anchor = ids.form_anchor(form.id)
                yield anchor, desk.link(form.title, ids.evidence_address(other.id), anchor)


def _uses(desk: Desk, uses: tuple[Use, ...]) -> tuple[UseLine, ...]:
    return tuple(
        UseLine(
            desk.unit(use.unit),
            wording.level(use.unit.level),
            tuple(desk.criterion(use.unit, criterion) for criterion in use.criteria),
        )
        for use in uses
    )
