"""Questions from false beliefs: whether what somebody says is right, and why."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from unitfolio import ids
from unitfolio.model.unit import Misconception
from unitfolio.questions.choosing import offered
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule

# A correction that begins so speaks of the belief, and says nothing without it.
_LEANS: Final = re.compile(
    r"(?:It|Its|They|Their|This|That|These|Those|So|No|Yes)\b", re.IGNORECASE
)
_OTHERWISE: Final = "It is so, but for another reason. "


def questions(source: Source) -> Iterator[Question]:
    """Yield for each false belief whether it is right and why, and a card to answer it."""
    for each in source.unit.misconceptions:
        yield from _judged(source, each)
        yield Question(
            id=f"misconception.{each.id}.answer",
            kind=Kind.CARD,
            rule=Rule.MISCONCEPTION,
            asks="Somebody at work says this. What do you answer?",
            case=each.belief,
            outline=(each.correction, each.why),
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


def _judged(source: Source, each: Misconception) -> Iterator[Question]:
    question = f"misconception.{each.id}.belief"
    # By lot it is the correction that is judged, so that not everything is wrong.
    is_right = int(drawn(question, "turn"), 16) % 2 == 1 and not _LEANS.match(each.correction)
    if options := offered(question, *_options(each, _others(source, each, question), is_right)):
        yield Question(
            id=question,
            kind=Kind.SINGLE,
            rule=Rule.MISCONCEPTION,
            asks="Right or wrong, and why?",
            case=each.correction if is_right else each.belief,
            options=options,
            why=each.why if is_right else each.correction,
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


def _options(
    each: Misconception, others: Sequence[Misconception], is_right: bool
) -> tuple[Option, list[Option]]:
    """Return the right option, and the wrong ones: the other verdict, then other reasons."""
    verdict, opposite = ("Right", "Wrong") if is_right else ("Wrong", "Right")
    feedback = f"{each.correction} {each.why}"
    right = Option(verdict.lower(), f"{verdict}. {each.why}", right=True)
    wrong = [Option(opposite.lower(), f"{opposite}.", right=False, why=feedback)]
    wrong += [
        Option(other.id, f"{verdict}. {other.why}", right=False, why=_OTHERWISE + feedback)
        for other in others
    ]
    return right, wrong


def _others(source: Source, each: Misconception, question: str) -> list[Misconception]:
    """Return beliefs whose reason is no reason here: those of the same criteria might be one."""
    unlike = (
        other
        for other in source.unit.misconceptions
        if other.id != each.id and not set(other.criteria) & set(each.criteria)
    )
    return sorted(unlike, key=lambda other: drawn(question, other.id))
