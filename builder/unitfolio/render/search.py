"""What the search index holds, taken from the same views as the pages: plain text only.

A title is what a learner would type: a criterion's number with its words, a term's short form with
its name and (in brackets) its other wordings, a belief as it is said, a question. Shared terms are
indexed in the glossary alone, so that the index grows with what units say and not with what they
share.
"""

from collections.abc import Iterator

from unitfolio.output import SearchEntry
from unitfolio.render.views.assessor import AssessorPage
from unitfolio.render.views.criterion import CriterionCard
from unitfolio.render.views.library import FrameworkPage, GlossaryPage, MethodPage
from unitfolio.render.views.parts import Definition, Passage, Section
from unitfolio.render.views.portfolio import PortfolioPage
from unitfolio.render.views.practice import PracticePage
from unitfolio.render.views.qualification import QualificationPage
from unitfolio.render.views.unit import MISTAKES, SKILLS, TIPS, MisconceptionCard, UnitPage

# Near to each other: how many of the words are found has to count more than where.
PAGE, OUTCOME, PASSAGE, CRITERION, BELIEF, TERM = 1.0, 1.3, 1.3, 1.3, 1.4, 1.5
# Units name a framework more often than its own page does, and it is its page that is looked for.
FRAMEWORK = 3.0
# A unit's other pages bear its title too: typed alone, it is the unit that is meant.
UNIT, BESIDE = 2.5, 0.5


def unit_entries(page: UnitPage) -> Iterator[SearchEntry]:
    """Yield a unit's entries: the unit, each criterion, misconception, own term and passage."""
    yield SearchEntry("", page.title, page.summary_plain, UNIT)
    for outcome in page.outcomes:
        title = f"Outcome {outcome.number} {outcome.statement}"
        yield SearchEntry(outcome.anchor, title, "", OUTCOME)
        yield from (_criterion(card) for card in outcome.criteria)
    yield from (_misconception(card) for card in page.misconceptions)
    yield from (_term(term) for term in page.terms if not term.glossary_href)
    yield from map(_passage, (*page.concepts, *page.faqs))
    for section in page.sections:
        text = "\n".join(_section_texts(page, section))
        if text:
            yield SearchEntry(section.anchor, section.title, text)


def portfolio_entries(page: PortfolioPage) -> Iterator[SearchEntry]:
    """Yield the entry of a unit's portfolio page and those of its two sections."""
    yield SearchEntry(
        "", page.title, "Criteria-mapping checklist and STAR write-up templates", BESIDE
    )
    for section in page.sections:
        yield SearchEntry(section.anchor, f"{section.title}: {page.unit_title}", "")


def practice_entries(page: PracticePage) -> Iterator[SearchEntry]:
    """Yield the entry of a unit's practice page; what it asks is indexed with the unit."""
    yield SearchEntry("", page.title, "Flashcards, quiz, progress and all questions", BESIDE)


def assessor_entries(page: AssessorPage) -> Iterator[SearchEntry]:
    """Yield the entry of a unit's page for assessors and those of its sections.

    Its criteria are indexed with the unit alone, or each would come up twice.
    """
    yield SearchEntry(
        "", page.title, "What to look for, questions for a discussion, sampling", BESIDE
    )
    yield from (SearchEntry(section.anchor, section.title, "") for section in page.sections)


def qualification_entries(page: QualificationPage) -> Iterator[SearchEntry]:
    """Yield a qualification's entries."""
    yield SearchEntry("", page.title, page.summary, PAGE)
    yield SearchEntry("overview", "Overview", page.overview_plain)
    yield SearchEntry("how-it-is-assessed", "How it is assessed", page.how_assessed_plain)
    yield from (_misconception(card) for card in page.misconceptions)
    yield from map(_passage, (*page.concepts, *page.faqs))


def method_entries(page: MethodPage) -> Iterator[SearchEntry]:
    """Yield an evidence method's entry."""
    text = " ".join((page.summary_plain, *page.strong_when, *page.weak_when))
    yield SearchEntry("", page.title, text, PAGE)


def framework_entries(page: FrameworkPage) -> Iterator[SearchEntry]:
    """Yield a framework's entry, with its steps."""
    title = f"{page.short}: {page.title}" if page.short and page.short != page.title else page.title
    steps = (f"{step.title} {step.plain}" for step in page.steps)
    yield SearchEntry("", title, " ".join((page.summary_plain, *steps)), FRAMEWORK)


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


def _passage(passage: Passage) -> SearchEntry:
    return SearchEntry(passage.anchor, passage.title, passage.plain, PASSAGE)


def _term(term: Definition) -> SearchEntry:
    title = f"{term.short}: {term.name}" if term.short else term.name
    if term.also:
        title = f"{title} ({term.also})"
    return SearchEntry(term.anchor, title, term.plain, TERM)


def _section_texts(page: UnitPage, section: Section) -> Iterator[str]:
    if section == SKILLS:
        yield from (f"{skill.title}: {skill.plain}" for skill in page.skills)
    if section == TIPS:
        yield from (tip.plain for tip in page.tips)
    if section == MISTAKES:
        yield from (mistake.plain for mistake in page.mistakes)
