"""What the search index holds, taken from the same views as the pages: plain text only.

A title is what a learner would type: a criterion's number with its words, a term's short form
with its name, a belief as it is said. Shared terms are indexed in the glossary alone, so that
the index grows with what units say and not with what they share.
"""

from collections.abc import Iterator

from unitfolio.output import SearchEntry
from unitfolio.render.views.assessor import AssessorPage
from unitfolio.render.views.criterion import CriterionCard
from unitfolio.render.views.library import FrameworkPage, GlossaryPage, MethodPage
from unitfolio.render.views.parts import Definition, Section
from unitfolio.render.views.portfolio import PortfolioPage
from unitfolio.render.views.qualification import QualificationPage
from unitfolio.render.views.unit import (
    CONCEPTS,
    FAQS,
    MISTAKES,
    SKILLS,
    TIPS,
    MisconceptionCard,
    UnitPage,
)

PAGE, BELIEF, CRITERION, TERM = 1.0, 1.5, 2.0, 2.5


def unit_entries(page: UnitPage) -> Iterator[SearchEntry]:
    """Yield a unit's entries: the unit, each criterion, misconception, own term and passage."""
    yield SearchEntry("", page.title, page.summary_plain, PAGE)
    for outcome in page.outcomes:
        yield SearchEntry(outcome.anchor, f"Outcome {outcome.number} {outcome.statement}", "")
        yield from (_criterion(card) for card in outcome.criteria)
    yield from (_misconception(card) for card in page.misconceptions)
    yield from (_term(term) for term in page.terms if not term.glossary_href)
    for section in page.sections:
        text = " ".join(_section_texts(page, section))
        if text:
            yield SearchEntry(section.anchor, section.title, text)


def portfolio_entries(page: PortfolioPage) -> Iterator[SearchEntry]:
    """Yield the entry of a unit's portfolio page and those of its two sections."""
    yield SearchEntry("", page.title, "Criteria-mapping checklist and STAR write-up templates")
    yield from (SearchEntry(s.anchor, f"{s.title}: {page.unit_title}", "") for s in page.sections)


def assessor_entries(page: AssessorPage) -> Iterator[SearchEntry]:
    """Yield the entry of a unit's page for assessors."""
    yield SearchEntry("", page.title, "What to look for, questions for a discussion, sampling")


def qualification_entries(page: QualificationPage) -> Iterator[SearchEntry]:
    """Yield a qualification's entries."""
    yield SearchEntry("", page.title, page.summary, PAGE)
    yield SearchEntry("overview", "Overview", page.overview_plain)
    yield SearchEntry("how-it-is-assessed", "How it is assessed", page.how_assessed_plain)
    yield from (_misconception(card) for card in page.misconceptions)
    text = " ".join(f"{faq.title} {faq.plain}" for faq in page.faqs)
    if text:
        yield SearchEntry("questions", "Frequent questions", text)


def method_entries(page: MethodPage) -> Iterator[SearchEntry]:
    """Yield an evidence method's entry."""
    text = " ".join((page.summary_plain, *page.strong_when, *page.weak_when))
    yield SearchEntry("", page.title, text, PAGE)


def framework_entries(page: FrameworkPage) -> Iterator[SearchEntry]:
    """Yield a framework's entry, with its steps."""
    title = f"{page.short}: {page.title}" if page.short and page.short != page.title else page.title
    steps = (f"{step.title} {step.plain}" for step in page.steps)
    yield SearchEntry("", title, " ".join((page.summary_plain, *steps)), PAGE)


def glossary_entries(page: GlossaryPage) -> Iterator[SearchEntry]:
    """Yield the glossary's entry and one for each term."""
    yield SearchEntry("", page.title, "Terms, short forms and measures with their definitions")
    yield from (_term(term) for _, terms in page.letters for term in terms)


def _criterion(card: CriterionCard) -> SearchEntry:
    parts = (f"{number} {statement}" for number, statement in card.parts)
    return SearchEntry(
        card.anchor, f"{card.number} {card.statement}", " ".join((*parts, *card.range)), CRITERION
    )


def _misconception(card: MisconceptionCard) -> SearchEntry:
    return SearchEntry(card.anchor, card.belief, card.plain, BELIEF)


def _term(term: Definition) -> SearchEntry:
    title = f"{term.short}: {term.name}" if term.short else term.name
    return SearchEntry(term.anchor, title, f"{term.plain} {term.also}".strip(), TERM)


def _section_texts(page: UnitPage, section: Section) -> Iterator[str]:
    passages = {CONCEPTS: page.concepts, SKILLS: page.skills, FAQS: page.faqs}
    yield from (f"{passage.title} {passage.plain}" for passage in passages.get(section, ()))
    if section == TIPS:
        yield from (tip.plain for tip in page.tips)
    if section == MISTAKES:
        yield from (mistake.plain for mistake in page.mistakes)
