"""Slips of the pen that the parser notices late, found in the lines at which it gave up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from unitfolio.codes import Code
from unitfolio.load.document import Spot
from unitfolio.load.flaws import Flaw


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up, and what it said.

    `start` is where what it was reading then began, `last` where the last value before that did,
    and `brackets` are those that were open.
    """

    lines: Sequence[str]
    said: str
    problem: Spot
    start: Spot
    last: Spot
    brackets: Sequence[Spot]

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1; empty where there is none."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""


_NO_SPACE = "there is no space after this dash"
_SPACE = "put a space after the dash, so that it begins an entry of a list"
_NO_HYPHEN = "this sign doesn't begin an entry of a list"
_HYPHEN = "write an ordinary hyphen and a space in its place"
_SIGNS = "[\u2010-\u2015\u2022\u2212\u00b7]"

# What is wrong before a key in a way that makes the parser stumble only over a later line; how
# many lines further up it may be, what it is, and what to do.
_MARKS = (
    (3, re.compile(r" *+(?:- ++)*+(-)[A-Za-z_]++:(?: |$)"), _NO_SPACE, _SPACE),
    (3, re.compile(rf" *+(?:- ++)*+({_SIGNS}) *+[A-Za-z_]++:(?: |$)"), _NO_HYPHEN, _HYPHEN),
    (
        *(3, re.compile(r" *+- ++(-) ++[A-Za-z_]++:(?: |$)")),
        *("a second dash begins a list within the list here", "delete one of the two dashes"),
    ),
    (
        *(1, re.compile(r" *+(?:- ++)*+[a-z_]++(:)[^\s:/]")),
        *("there is no space after this colon", "put a space after the colon"),
    ),
)
# The same before a text, of which only the line itself can tell.
_BEFORE_TEXT = (
    (0, re.compile(r" *+(-)[^\s-]"), _NO_SPACE, _SPACE),
    (0, re.compile(rf" *+({_SIGNS})"), _NO_HYPHEN, _HYPHEN),
)

_COMMENT = re.compile(r".*?[^\s:'\"]\s+(#)")
_AFTER_QUOTE = ("expected key", "<block end>", "expected '-' indicator", "expected ',' or")
_AT_TEXT = ("expected ':'", "expected key", "<block end>", "expected '-' indicator")
_AT_END = ("expected ',' or", "node content")
_TWICE = "within single quotes write an apostrophe twice, or put double quotes around the text"
_QUOTES = {
    "'": _TWICE,
    '"': "put single quotes around the whole text if it has double ones in it",
}


def slip(stop: Stop) -> Flaw | None:
    """Return the flaw that explains best why the parser gave up, if there is a plain one."""
    number = stop.start[0] if "expected ':'" in stop.said else stop.problem[0]
    before_text = _BEFORE_TEXT if any(part in stop.said for part in _AT_TEXT) else ()
    found = (*_marks(stop, _MARKS, stop.problem[0]), *_marks(stop, before_text, number))
    if found:
        return found[0]
    return _bracket(stop) or _quote(stop) or next(_comments(stop), None)


def _marks(
    stop: Stop, marks: Iterable[tuple[int, re.Pattern[str], str, str]], number: int
) -> Iterator[Flaw]:
    for reach, pattern, message, hint in marks:
        for above in range(number, number - reach - 1, -1):
            if found := pattern.match(stop.line(above)):
                yield Flaw((above, found.start(1) + 1), Code.NOT_YAML, message, hint)


def _bracket(stop: Stop) -> Flaw | None:
    """Return the flaw of a bracket that is open at the end of the file."""
    if not stop.brackets or not any(part in stop.said for part in _AT_END):
        return None
    line, column = stop.problem
    if any(rest.strip() for rest in (stop.line(line)[column - 1 :], *stop.lines[line:])):
        return None
    message, hint = "this bracket is never closed", "close it with ] or }"
    return Flaw(stop.brackets[-1], Code.NOT_YAML, message, hint)


def _quote(stop: Stop) -> Flaw | None:
    """Return the flaw of a text that goes on after the quotation mark that ends it."""
    before = stop.line(stop.problem[0])[: stop.problem[1] - 1].rstrip()
    if before[-1:] not in _QUOTES or not any(part in stop.said for part in _AFTER_QUOTE):
        return None
    opened = stop.line(stop.last[0])[stop.last[1] - 1 :][:1]
    if opened in _QUOTES and stop.last[0] < stop.problem[0]:
        message = f"the quotation mark here is closed only in line {stop.problem[0]}"
        return Flaw(stop.last, Code.NOT_YAML, message, f"close it where the text ends; {_TWICE}")
    message = "the text in quotation marks ends before this"
    return Flaw(stop.problem, Code.NOT_YAML, message, _QUOTES[before[-1]])


def _comments(stop: Stop) -> Iterator[Flaw]:
    """Yield the flaws of comments that end a text, or hide the bracket that closes a list."""
    numbers: Iterable[int] = ()
    if stop.brackets and "expected ',' or" in stop.said:
        numbers = range(stop.brackets[-1][0], stop.problem[0] + 1)
    elif "expected ':'" in stop.said:
        numbers = (stop.start[0] - 1,)
    elif "expected key" in stop.said or "<block end>" in stop.said:
        numbers = (stop.problem[0] - 1,)
    message = "a # after a space begins a comment, so the text ends before it"
    hint = "put the whole text in quotation marks if the # belongs to it"
    for number in numbers:
        if found := _COMMENT.match(stop.line(number)):
            yield Flaw((number, found.start(1) + 1), Code.NOT_YAML, message, hint)
