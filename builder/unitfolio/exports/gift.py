r"""GIFT: questions as text, for Moodle and for other systems that read it.

Source: docs.moodle.org, "GIFT format", and Moodle's question/format/gift/format.php. GIFT has no
sign by which `->` in a short answer isn't taken for a match, nor one for letters that look like
Moodle's own placeholders (`&&058;`): such questions are left out, and `limits` names them. It
has no ordering of Moodle's core, so steps are matched with their places; it has no form to
answer a case in, and its outline is said afterwards. Every text but a short answer is HTML, in
which `>` is escaped.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from unitfolio.exports import filing, markup
from unitfolio.questions import Kind
from unitfolio.render import wording
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet

_RESERVED: Final = re.compile(r"[\\~=#{}:]")
_UNHELD: Final = re.compile(r"->|&&\d{3};")


def write(held: QuestionSet) -> bytes:
    """Return the questions in UTF-8, a blank line between them."""
    return ("\n\n".join(_blocks(held)) + "\n").encode()


def limits(held: QuestionSet) -> Iterator[Breach]:
    """Yield what Moodle's limits break, and what GIFT has no sign for."""
    yield from filing.limits(held)
    for category in filing.categories(held):
        for each in category.questions:
            for refusal in _refusals(each):
                yield Breach(each.where, f"{refusal} It is left out.")


def _refusals(each: Asked) -> Iterator[str]:
    """Yield why GIFT can't hold what Moodle can."""
    if any(_UNHELD.search(answer) for answer in each.question.answers):
        yield (
            "GIFT can't hold a short answer with -> or with letters that Moodle keeps for itself. "
            "Word the answer otherwise."
        )
    # Here a step is the ending of a match.
    for step in filter(filing.too_long, each.question.steps):
        yield filing.ENDING_TOO_LONG.format(wording.clipped(step, filing.QUOTED))


def _blocks(held: QuestionSet) -> Iterator[str]:
    filed = [(each, _held(each.questions)) for each in filing.categories(held)]
    every = sum(len(unit.questions) for unit in held.units)
    out = every - sum(len(questions) for _category, questions in filed)
    yield "\n".join(f"// {unit.credit}" for unit in held.units)
    said = f"{wording.counted(out, 'question')} left out: cards to turn over, and what"
    yield f"// {said} GIFT or Moodle can't hold."
    for category, questions in filed:
        if questions:
            # Moodle reads a doubled backslash here, and no other sign that is escaped.
            yield "$CATEGORY: " + category.path.replace("\\", r"\\")
        for each in questions:
            yield "\n".join(_lines(each, category.unit.id, category.unit.credit))


def _held(questions: Iterable[Asked]) -> list[Asked]:
    return [each for each in questions if not any(_refusals(each))]


def _lines(each: Asked, unit_id: str, credit: str) -> Iterator[str]:
    question = each.question
    marks = [f"[id:{question.id}]", *(f"[tag:{tag}]" for tag in filing.tags(unit_id, each))]
    yield f"// {' '.join(marks)}"
    asked = markup.paragraphs(question.case, question.asks)
    yield f"::{_escaped(each.name)}::[html]{_escaped(asked)}{{"
    yield from _answers(each)
    yield f"\t####{_html(_general(each, credit))}"
    yield "}"


def _answers(each: Asked) -> Iterator[str]:
    question = each.question
    match question.kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            yield from _choices(each)
        case Kind.MATCHING:
            yield from (_pair(match.start, match.end) for match in question.matches)
            yield from (_pair("", end) for end in question.other_ends)
        case Kind.ORDERING:
            yield from (_pair(str(n), step) for n, step in enumerate(question.steps, start=1))
        case Kind.SHORT:
            wild = (answer.replace("*", r"\*") for answer in question.answers)
            yield from (f"\t=%100%{_escaped(answer)}#" for answer in wild)
        case _:
            return


def _choices(each: Asked) -> Iterator[str]:
    several = each.question.kind is Kind.MULTIPLE
    worth = filing.shares(each.question.options, several=several)
    for option, share in zip(each.question.options, worth, strict=True):
        mark = f"~%{share}%" if several else ("=" if option.right else "~")
        yield f"\t{mark}{_html(markup.inline(option.text))}#{_html(markup.inline(option.why))}"


def _pair(start: str, end: str) -> str:
    # Moodle shows an ending as HTML without tags, whatever the format of the rest.
    return f"\t={_html(markup.inline(start))} -> {_escaped(markup.inline(end))}"


def _general(each: Asked, credit: str) -> str:
    """Return what is said after an answer, and whose question it is: a comment isn't imported."""
    return (
        markup.listed(each.question.outline)
        + markup.paragraphs(each.question.why)
        + markup.listed(each.criteria)
        + markup.link("Read more:", each.source)
        + markup.paragraphs(credit)
    )


def _html(text: str) -> str:
    return f"[html]{_escaped(text)}" if text else ""


def _escaped(text: str) -> str:
    return _RESERVED.sub(r"\\\g<0>", text)
