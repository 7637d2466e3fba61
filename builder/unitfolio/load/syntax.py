"""The parser's complaints in plain words, at the place where the mistake is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from unitfolio.codes import Code
from unitfolio.load.document import Spot
from unitfolio.load.flaws import Flaw
from unitfolio.load.slips import Stop, slip

_TABBED = re.compile(r"[ ]*\t")


@dataclass(frozen=True, slots=True)
class _Plain:
    """What the parser says (a part of it), and what we say; `at_start` of what it was reading."""

    said: tuple[str, ...]
    message: str
    hint: str
    at_start: bool = False


# What libyaml says, and beside it what PyYAML's own parser says of the same mistake. The first
# that fits is taken.
_COMPLAINTS = (
    _Plain(
        ("mapping values are not allowed",),
        "the colon here makes what stands before it a key, and no key can stand here",
        "if this is a text with a colon in it, put all of it in quotes; if it is a key, begin the "
        "line exactly below its neighbours",
    ),
    _Plain(
        ("found unexpected end of stream", "found unexpected document"),
        "the quotation mark here is never closed",
        "close it; within single quotes an apostrophe is written twice, and a text that begins "
        "with an apostrophe takes double quotes around it",
        at_start=True,
    ),
    _Plain(
        ("could not find expected ':'",),
        "this is neither 'key: value' nor a part of the text above it",
        "write a colon and a space after the key, or indent the line if it goes on with a text",
        at_start=True,
    ),
    _Plain(
        ("sequence entries are not allowed",),
        "a list can't begin here",
        "write each '- ' on a line of its own below the key, or put the text in quotes",
    ),
    _Plain(
        ("expected ',' or",),
        "the bracket opened on line {line} isn't closed before this",
        "close it with ] or }, and put a comma between the entries",
    ),
    _Plain(
        ("escape character", "escape sequence", "hexdecimal", "hexadecimal"),
        "a backslash in double quotes has a meaning of its own in YAML",
        "use single quotes instead, or write the backslash twice",
    ),
    _Plain(
        ("alphabetic or numeric character",),
        "'&' and '*' at the start of a text have a meaning of their own in YAML",
        "put the whole text in quotes",
    ),
    _Plain(
        ("comment or line break", "comment or a line break"),
        "nothing can follow '|' or '>' on its line",
        "begin the text on the next line, or put it in quotes",
    ),
    _Plain(
        ("cannot start any token",),
        "a text can't begin with this sign in YAML",
        "put the whole text in quotes",
    ),
    _Plain(
        ("did not find expected key", "expected <block end>", "<document start>"),
        "this doesn't fit what stands above it",
        "check the indentation; where quotation marks are only part of a text, quote all of it",
    ),
    _Plain(
        ("expected '-' indicator",),
        "this doesn't fit the list above it",
        "begin it with '- ' like the list's other entries, or check its indentation",
    ),
    _Plain(
        ("expected node content", "expected the node content"),
        "a value belongs here",
        "check the brackets and the commas here and in the line above",
    ),
    _Plain(
        ("tag",),
        "'!' before a word has a meaning of its own in YAML, which isn't read here",
        "put the whole text in quotes",
    ),
    _Plain(
        ("",),
        "this can't be read as YAML",
        "check the indentation, the quotes and the colons here and in the line above",
    ),
)


def explain(error: yaml.YAMLError, text: str, last: Spot, brackets: Sequence[Spot]) -> Flaw:
    """Return the flaw that says in plain words why `text` can't be read as YAML.

    `last` is where the last value began before the parser gave up, `brackets` were open then.
    """
    problem = _mark(error, "problem_mark") or (1, 1)
    start = _mark(error, "context_mark") or problem
    lines = re.split(r"\r\n|\r|\n", text)
    if tab := _tab(lines, problem[0]):
        message, hint = "this line is indented with a tab", "use spaces, two for each level"
        return Flaw(tab, Code.TAB, message, hint)
    said = str(getattr(error, "problem", None) or error)
    if flaw := slip(Stop(lines, said, problem, start, last, brackets)):
        return flaw
    plain = next(plain for plain in _COMPLAINTS if any(part in said for part in plain.said))
    message = plain.message.format(line=start[0])
    return Flaw(start if plain.at_start else problem, Code.NOT_YAML, message, plain.hint)


def _mark(error: yaml.YAMLError, name: str) -> Spot | None:
    mark = getattr(error, name, None)
    return None if mark is None else (mark.line + 1, mark.column + 1)


def _tab(lines: list[str], line: int) -> Spot | None:
    """Return where the indentation of `line`, or of the one above it, holds a tab."""
    for number in (line, line - 1):
        if 1 <= number <= len(lines) and (found := _TABBED.match(lines[number - 1])):
            return number, found.end()
    return None
