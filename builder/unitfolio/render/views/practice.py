"""The pages on which a learner practises: a unit's questions, and what is due over all units."""

from collections.abc import Iterable
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.unit import Unit
from unitfolio.questions import Kind, Question
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.exports.offered import ELSEWHERE, Offer, offers
from unitfolio.render.views.parts import Link, Section, Tab, Words
from unitfolio.render.views.sheets.made import MadePaper

PRACTISE = Section("practise", "Practise")
PROGRESS = Section("progress", "Your progress")
ALL_QUESTIONS = Section("questions", "All questions")

TODAY = Section("today", "Due today")
PLAN = Section("plan", "Plan your revision")
KEEPING = Section("keeping", "Save and wipe")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class ListedQuestion:
    """A question to read on the page or on paper, with its answer.

    `choices` are what there is to choose from, in the order in which they are shown; `answer`
    are the lines of the right one.
    """

    anchor: str
    kind: str
    asks: str
    case: str
    choices: tuple[str, ...]
    ends: tuple[str, ...]
    answer: tuple[str, ...]
    why: str
    criteria: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of an outcome; `title` says what they have in common."""

    title: str
    count: str
    questions: tuple[ListedQuestion, ...]


@dataclass(frozen=True, slots=True)
class PracticePage:
    """Everything on a unit's practice page; `data` is where its questions are as data."""

    site_id: str
    unit_id: str
    title: str
    unit_title: str
    level: str
    version: str
    updated: str
    tabs: tuple[Tab, ...]
    words: Words
    sections: tuple[Section, ...]
    data: str
    count: str
    exports: tuple[Offer, ...]
    groups: tuple[QuestionGroup, ...]
    unit: Link
    revise: Link
    keep: Link


@dataclass(frozen=True, slots=True)
class UnitToRevise:
    """A unit to choose: where its questions are as data, and its page to practise on.

    `word` is what its qualification calls an outcome.
    """

    id: str
    title: str
    data: str
    practice: str
    word: str


@dataclass(frozen=True, slots=True)
class RevisePage:
    """All that the page of what is due says by itself; `weekdays` begin with Monday (ISO 8601)."""

    site_id: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    units: tuple[UnitToRevise, ...]
    weekdays: tuple[str, ...]
    my_portfolio: Link


def practice_page(
    desk: Desk, unit: Unit, questions: Iterable[Question], exports: Iterable[MadePaper] = ()
) -> PracticePage:
    """Return what a unit's practice page shows; `exports` are files for other systems."""
    questions, offered = tuple(questions), offers(desk.address, exports)
    elsewhere = (ELSEWHERE,) if offered else ()
    return PracticePage(
        site_id=desk.site_id,
        unit_id=unit.id,
        title=f"Practice: {unit.title}",
        unit_title=unit.title,
        level=wording.level(unit.level),
        version=unit.version,
        updated=wording.day(unit.updated),
        tabs=desk.tabs(unit),
        words=desk.words(unit),
        sections=(PRACTISE, PROGRESS, *elsewhere, ALL_QUESTIONS) if questions else (),
        data=ids.link(desk.address, ids.question_data_path(unit.id)),
        count=wording.counted(len(questions), "question", "questions"),
        exports=offered,
        groups=_groups(desk, unit, questions),
        unit=desk.unit(unit),
        revise=desk.link("What is due today", ids.REVISE),
        keep=desk.link("My portfolio", ids.MY_PORTFOLIO),
    )


def revise_page(desk: Desk) -> RevisePage:
    """Return the page of what is due today, over the units that a learner chooses."""
    return RevisePage(
        site_id=desk.site_id,
        title="Revise",
        lead="Choose your units, and practise each day what you are about to forget. What you "
        "answer stays in this browser.",
        sections=(TODAY, PROGRESS, PLAN, KEEPING),
        units=tuple(
            UnitToRevise(
                unit.id,
                unit.title,
                ids.link(desk.address, ids.question_data_path(unit.id)),
                ids.link(desk.address, ids.practice_address(unit.id)),
                desk.words(unit).outcome,
            )
            for unit in desk.catalogue.units
        ),
        weekdays=WEEKDAYS,
        my_portfolio=desk.link("My portfolio", ids.MY_PORTFOLIO),
    )


def _groups(desk: Desk, unit: Unit, questions: tuple[Question, ...]) -> tuple[QuestionGroup, ...]:
    """Return the questions by the outcome of the first criterion that each helps with."""
    said = wording.capital(desk.words(unit).outcome)
    titles = {
        criterion.number: f"{said} {outcome.number}: {outcome.statement}"
        for outcome in unit.outcomes
        for criterion in outcome.criteria
    }
    order = [*dict.fromkeys(titles.values()), "The whole unit"]
    found: dict[str, list[ListedQuestion]] = {title: [] for title in order}
    criteria = {criterion.number: desk.criterion(unit, criterion) for criterion in unit.criteria}
    for question in questions:
        title = titles[question.criteria[0]] if question.criteria else order[-1]
        links = tuple(criteria[number] for number in question.criteria)
        found[title].append(_listed(question, links))
    return tuple(
        QuestionGroup(title, wording.counted(len(held), "question", "questions"), tuple(held))
        for title, held in found.items()
        if held
    )


def _listed(question: Question, criteria: tuple[Link, ...]) -> ListedQuestion:
    return ListedQuestion(
        anchor=ids.question_anchor(question.id),
        kind=wording.QUESTION_KINDS[question.kind],
        asks=question.asks,
        case=question.case,
        choices=choices_of(question),
        ends=question.shown_ends,
        answer=answer_of(question),
        why=question.why,
        criteria=criteria,
    )


def choices_of(question: Question) -> tuple[str, ...]:
    """Return what there is to choose from, to match or to order, as it is shown."""
    if question.kind is Kind.ORDERING:
        return question.shown_steps
    if question.kind is Kind.MATCHING:
        return tuple(match.start for match in question.matches)
    return tuple(option.text for option in question.options)


def answer_of(question: Question) -> tuple[str, ...]:
    """Return the lines of the right answer."""
    match question.kind:
        case Kind.ORDERING:
            return question.steps
        case Kind.MATCHING:
            return tuple(f"{match.start} → {match.end}" for match in question.matches)
        case Kind.SHORT:
            return (wording.listed(question.answers, "or"),)
        case Kind.CARD | Kind.SCENARIO:
            return question.outline
        case _:
            return tuple(option.text for option in question.right)
