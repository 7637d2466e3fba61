"""Questions for practice: each has what its kind needs, one clear answer, and doesn't tell it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from unitfolio.codes import Code
from unitfolio.likeness import as_read, content_words, folded, in_capitals, in_order, names
from unitfolio.load import Pointer
from unitfolio.model.practice import PracticeQuestion, QuestionKind, stands_out
from unitfolio.model.unit import Unit
from unitfolio.validate.findings import Finding
from unitfolio.validate.rules.subject import Known, Subject
from unitfolio.validate.words import quoted

_NEEDS: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.SINGLE: "choices",
    QuestionKind.MULTIPLE: "choices",
    QuestionKind.MATCHING: "pairs",
    QuestionKind.ORDERING: "steps",
    QuestionKind.SHORT: "answers",
    QuestionKind.SCENARIO: "outline",
}
_LISTS: Final = ("choices", "pairs", "other_ends", "steps", "answers", "outline")
_FEWEST: Final = {"choices": 3, "pairs": 3, "steps": 3, "answers": 1, "outline": 2}
_WRONG: Final = 2
_SHORTEST_TOLD: Final = 4
_LETTERS = re.compile(r"[^\W\d_]{2}")


def complete(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield questions that lack what their kind needs, or have what it can't use."""
    for pointer, question in _questions(subject.model):
        needed = _NEEDS[question.kind]
        given, fewest = len(getattr(question, needed)), _FEWEST[needed]
        if given < fewest:
            message = f"a question of the kind '{question.kind}' needs {needed}, at least {fewest}"
            hint = f"add {needed} to it" if not given else f"it has {given}; add more"
            yield Finding((*pointer, "kind"), Code.QUESTION_LACKS, message, hint)
        for name in _LISTS:
            usable = name == needed or (name, needed) == ("other_ends", "pairs")
            if getattr(question, name) and not usable:
                message = f"a question of the kind '{question.kind}' has no use for {name}"
                hint = "delete them, or name another kind"
                yield Finding(
                    (*pointer, name), Code.QUESTION_CANNOT_USE, message, hint, at_key=True
                )


def answers(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield choices of which too many or too few are right, and wrong ones without a reason."""
    for pointer, question in _questions(subject.model):
        if len(question.choices) >= _FEWEST["choices"]:
            yield from _counted(pointer, question)
        for index, choice in enumerate(question.choices):
            if not choice.right and choice.why is None:
                message = "nothing tells a learner why this choice is wrong"
                yield Finding(
                    (*pointer, "choices", index), Code.NO_FEEDBACK, message, "add why: to it"
                )


def ambiguous(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield texts that stand twice where only one of them can be the right answer."""
    for pointer, question in _questions(subject.model):
        for texts in _answers(question):
            yield from _twice(pointer, texts)


def told(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield questions that give their answer away, by their words or by its length."""
    for pointer, question in _questions(subject.model):
        asked = " ".join((question.case or "", question.asks))
        yield from _paired(pointer, question)
        yield from _listed(pointer, question, asked)
        for place, text in _right_texts(question):
            if _holds(asked, text, typed=question.kind is QuestionKind.SHORT):
                message = f"the question holds its own answer, {quoted(text)}"
                hint = "ask in other words"
                yield Finding((*pointer, *place), Code.GIVES_AWAY, message, hint)
        yield from _out_of_line(pointer, question)


def _questions(unit: Unit) -> Iterator[tuple[Pointer, PracticeQuestion]]:
    for index, question in enumerate(unit.practice):
        yield ("practice", index), question


def _paired(pointer: Pointer, question: PracticeQuestion) -> Iterator[Finding]:
    """Yield each ending that names the beginning it belongs to."""
    for index, pair in enumerate(question.pairs):
        if _holds(pair.end, pair.start, typed=False):
            message = f"this ending holds its own beginning, {quoted(pair.start)}"
            place = (*pointer, "pairs", index, "end")
            yield Finding(place, Code.GIVES_AWAY, message, "say it in other words")


def _listed(pointer: Pointer, question: PracticeQuestion, asked: str) -> Iterator[Finding]:
    """Yield the steps where the question has them, one after the other."""
    if in_order(asked, question.steps):
        message = "the question names the steps in their order"
        hint = "ask in other words"
        yield Finding((*pointer, "steps"), Code.GIVES_AWAY, message, hint, at_key=True)


def _counted(pointer: Pointer, question: PracticeQuestion) -> Iterator[Finding]:
    right = [index for index, choice in enumerate(question.choices) if choice.right]
    place = (*pointer, "choices")
    single = question.kind is QuestionKind.SINGLE
    if not right or (not single and len(right) == 1):
        message = "no choice is right" if not right else "only one choice is right"
        hint = "write right: true under each one that is"
        yield Finding(place, Code.RIGHT_ANSWERS, message, hint, at_key=True)
    elif single and len(right) > 1:
        message = "this is a second right choice, and a question of the kind 'single' has one"
        hint = "delete right: true here, or name the kind 'multiple'"
        for index in right[1:]:
            yield Finding((*place, index, "right"), Code.RIGHT_ANSWERS, message, hint)
    wrong, needed = len(question.choices) - len(right), _WRONG if single else 1
    if right and wrong < needed:
        message = f"there are too few wrong choices: {wrong}, where {needed} should be"
        yield Finding(place, Code.QUESTION_LACKS, message, "add another", at_key=True)


def _answers(question: PracticeQuestion) -> Iterator[list[tuple[Pointer, str]]]:
    """Yield groups of texts, each at its place, of which no two may read the same."""
    yield [(("choices", i, "text"), each.text) for i, each in enumerate(question.choices)]
    yield [(("pairs", i, "start"), pair.start) for i, pair in enumerate(question.pairs)]
    ends: list[tuple[Pointer, str]] = [
        (("pairs", i, "end"), pair.end) for i, pair in enumerate(question.pairs)
    ]
    yield ends + [(("other_ends", i), end) for i, end in enumerate(question.other_ends)]
    yield [(("steps", i), step) for i, step in enumerate(question.steps)]


def _twice(pointer: Pointer, texts: Iterable[tuple[Pointer, str]]) -> Iterator[Finding]:
    seen: dict[str, Pointer] = {}
    for place, text in texts:
        first = seen.setdefault(as_read(text), place)
        if first != place:
            message = f"{quoted(text)} is there twice, so two answers would be right"
            here, other = (*pointer, *place), (*pointer, *first)
            yield Finding(here, Code.SAME_ANSWER, message, "reword one of them", other=other)


def _out_of_line(pointer: Pointer, question: PracticeQuestion) -> Iterator[Finding]:
    right = {i: each.text for i, each in enumerate(question.choices) if each.right}
    how = stands_out(right.values(), (each.text for each in question.choices if not each.right))
    if how:
        message = f"the right choice is far {how} than the wrong ones, which tells it"
        place = (*pointer, "choices", min(right), "text")
        yield Finding(place, Code.TELLING_LENGTH, message, "make them alike in length")


def _right_texts(question: PracticeQuestion) -> Iterator[tuple[Pointer, str]]:
    for index, choice in enumerate(question.choices):
        if choice.right:
            yield ("choices", index, "text"), choice.text
    for index, answer in enumerate(question.answers):
        yield ("answers", index), answer


def _holds(said: str, text: str, *, typed: bool) -> bool:
    """Return whether `text` stands in what is said, as whole words, perhaps in the plural.

    A short one that is to be typed counts as others do. A short choice such as 'No' may well be
    a word of the question, and so may a function word such as 'Will'; initials are not.
    """
    words = folded(text)
    if not content_words(text) and not words.isdecimal():
        return False
    if len(words) >= _SHORTEST_TOLD or (typed and _LETTERS.search(words)):
        return names(said, [text])
    return _LETTERS.search(words) is not None and in_capitals(said, text)
