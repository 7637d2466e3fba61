"""Questions that a unit's author wrote."""

from collections.abc import Iterator

from unitfolio import ids
from unitfolio.model.practice import PracticeQuestion
from unitfolio.questions.choosing import shuffled
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Match, Option, Question, Rule


def questions(source: Source) -> Iterator[Question]:
    """Yield the unit's own questions, in the author's order."""
    for each in source.unit.practice:
        question = f"own.{each.id}"
        yield Question(
            id=question,
            kind=Kind(each.kind.value),
            rule=Rule.AUTHOR,
            asks=each.asks,
            case=each.case or "",
            options=shuffled(question, _options(each)),
            matches=tuple(Match(pair.start, pair.end) for pair in each.pairs),
            other_ends=each.other_ends,
            steps=each.steps,
            answers=each.answers,
            outline=each.outline,
            why=each.why or "",
            criteria=each.criteria,
            anchor=ids.criterion_anchor(each.criteria[0]),
        )


def _options(question: PracticeQuestion) -> Iterator[Option]:
    # By its place: an author adds choices at the end, and a corrected text stays the same choice.
    for place, choice in enumerate(question.choices, start=1):
        yield Option(str(place), choice.text, choice.right, choice.why or "")
