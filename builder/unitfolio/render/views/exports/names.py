"""Names of questions in the lists of other systems: short, and no two of a unit the same."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from unitfolio.questions import Question
from unitfolio.render import wording
from unitfolio.render.views.exports.values import in_line

LONGEST: Final = 100
"""Characters of a name."""
_SHORTEST_CASE: Final = 30


def named(questions: Iterable[Question]) -> tuple[str, ...]:
    """Return the questions' names: what is asked about and, where others share it, what tells more.

    That is what is asked, then the criteria, and at last a number. None of it is from an answer.
    """
    questions = tuple(questions)
    names = [wording.clipped(each.case or each.asks, LONGEST) for each in questions]
    for longer in (_with_asks, _with_criteria):
        names = _retold(questions, names, longer)
    return tuple(_numbered(names))


def _retold(
    questions: tuple[Question, ...], names: list[str], longer: Callable[[Question, str], str]
) -> list[str]:
    shared = Counter(names)
    told = zip(questions, names, strict=True)
    return [longer(each, name) if shared[name] > 1 else name for each, name in told]


def _with_asks(question: Question, _name: str) -> str:
    room = max(_SHORTEST_CASE, LONGEST - len(question.asks) - len(" – "))
    case = wording.clipped(question.case, room)
    return wording.clipped(in_line(case, question.asks), LONGEST)


def _with_criteria(question: Question, name: str) -> str:
    return _begun(", ".join(question.criteria), name)


def _numbered(names: list[str]) -> Iterable[str]:
    shared, seen = Counter(names), Counter[str]()
    for name in names:
        seen[name] += 1
        yield _begun(f"({seen[name]})", name) if shared[name] > 1 else name


def _begun(first: str, name: str) -> str:
    # At its beginning: an end is cut where a list is narrow, and by Moodle where steps are ordered.
    return wording.clipped(f"{first} {name}".strip(), LONGEST)
