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
    for place, each in enumerate(source.unit.misconceptions):
        yield _judged(each, place)
        yield from _told(source, each)
        yield Question(
            id=f"misconception.{each.id}.answer",
            kind=Kind.CARD,
            rule=Rule.MISCONCEPTION,
            asks="Somebody at work says this. What would you say?",
            case=each.belief,
            outline=(each.correction, each.why),
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


def _judged(each: Misconception, place: int) -> Question:
    """Return whether the belief is right; of every second its correction, which is.

    By places a unit has some of both; by lot all of a few may fall alike. An author adds at the
    end, so a place stays.
    """
    stands = not (_LEANS.match(each.correction) or _TELLS.match(each.correction))
    is_right = stands and place % 2 == 1
    said = first_sentence(each.correction) if is_right else each.belief
    why = _upheld(each) if is_right else _put_right(each)
    return Question(
        id=f"misconception.{each.id}.belief",
        kind=Kind.SINGLE,
        rule=Rule.MISCONCEPTION,
        asks="Right or wrong? Say why before you choose.",
        case=_bare(said),
        options=(
            Option("right", "Right", right=is_right, why="" if is_right else why),
            Option("wrong", "Wrong", right=not is_right, why=why if is_right else ""),
        ),
        why=why,
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
            asks="The others are common mistakes. Which of these is sound?",
            options=options,
            why=each.why,
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


def _bare(text: str) -> str:
    """Return a sentence without its full stop: one alone that had it would stand out."""
    return text.removesuffix(".")


def _upheld(each: Misconception) -> str:
    return f"It is right. The mistake is to think: ‘{_bare(each.belief)}’. {each.why}"


def _put_right(each: Misconception) -> str:
    return f"{each.correction} {each.why}"
