"""Questions from false beliefs: whether what somebody says is right, and what to say instead."""

import re
from collections.abc import Iterator
from typing import Final

from unitfolio import ids
from unitfolio.model.unit import Misconception
from unitfolio.questions.choosing import first_sentence, offered
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule

# A correction that begins so speaks of the belief, and says nothing without it.
_LEANS: Final = re.compile(r"(?:its?|they|their|this|that|these|those|so|no|yes)\b", re.I)
# One that begins so tells what to do: it can be said, but is neither right nor wrong.
_TELLS: Final = re.compile(
    r"(?:ask|check|find|look|read|say|take|tell|treat|use|watch)\b", re.IGNORECASE
)


def questions(source: Source) -> Iterator[Question]:
    """Yield for each false belief whether it is right, what to say instead, and a card of both."""
    for each in source.unit.misconceptions:
        yield _judged(each)
        yield from _told(source, each)
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


def _judged(each: Misconception) -> Question:
    """Return whether the belief is right; by lot its correction, so that not all is wrong."""
    question = f"misconception.{each.id}.belief"
    stands = not (_LEANS.match(each.correction) or _TELLS.match(each.correction))
    is_right = stands and int(drawn(question, "turn"), 16) % 2 == 1
    return Question(
        id=question,
        kind=Kind.SINGLE,
        rule=Rule.MISCONCEPTION,
        asks="Right or wrong? Say why before you choose.",
        case=first_sentence(each.correction) if is_right else each.belief,
        options=(
            Option("right", "Right", right=is_right, why="" if is_right else _put_right(each)),
            Option("wrong", "Wrong", right=not is_right, why=_put_right(each) if is_right else ""),
        ),
        why=each.why if is_right else _put_right(each),
        criteria=each.criteria,
        anchor=ids.misconception_anchor(each.id),
    )


def _told(source: Source, each: Misconception) -> Iterator[Question]:
    """Yield what to say instead, among beliefs: all of them are false, so none is right as well."""
    if _LEANS.match(each.correction):
        return
    question = f"misconception.{each.id}.instead"
    right = Option("instead", _bare(first_sentence(each.correction)), right=True)
    others = [other for other in source.unit.misconceptions if other.id != each.id]
    others.sort(key=lambda other: drawn(question, other.id))
    wrong = [
        Option(other.id, _bare(other.belief), right=False, why=_put_right(other))
        for other in (each, *others)
    ]
    if options := offered(question, right, wrong):
        yield Question(
            id=question,
            kind=Kind.SINGLE,
            rule=Rule.MISCONCEPTION,
            asks="Which of these would you tell a colleague?",
            options=options,
            why=each.why,
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


def _bare(text: str) -> str:
    """Return a sentence without its full stop: one alone that had it would stand out."""
    return text.removesuffix(".")


def _put_right(each: Misconception) -> str:
    return f"{each.correction} {each.why}"
