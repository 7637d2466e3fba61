"""Problems for people: place, code and message, the source line with a caret, and what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from unitfolio.codes import Code
from unitfolio.problems import Problem, Severity
from unitfolio.report.visible import visible, width

_WINDOW = 92
_BEFORE_CARET = 60


class LineKind(StrEnum):
    """What a line of a report shows; an edge may colour by it."""

    ERROR = "error"
    ADVICE = "advice"
    SOURCE = "source"
    CARET = "caret"
    HINT = "hint"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report, without its end; safe to print."""

    kind: LineKind
    text: str


def as_text(problems: Iterable[Problem], files: int = 0) -> str:
    """Return the whole report, which ends in the count; `files` is how many were read."""
    return "".join(f"{line.text}\n" for line in as_lines(problems, files))


def as_lines(problems: Iterable[Problem], files: int = 0) -> Iterator[Line]:
    """Yield the report line by line: the problems sorted by place, then their count."""
    known = sorted(problems)
    for problem in known:
        yield from _problem(problem)
    yield Line(LineKind.COUNT, count(known, files))


def count(problems: Iterable[Problem], files: int = 0) -> str:
    """Return how many problems there are in how many files, advice told apart.

    Where there are none, the files are the `files` that were read.
    """
    known = list(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in known)
    advice = len(known) - errors
    files = len({problem.place.path for problem in known}) or files
    parts = [_number(errors, "problem", "problems")] if errors or not advice else []
    parts += [_number(advice, "piece of advice", "pieces of advice")] if advice else []
    where = f" in {_number(files, 'file', 'files')}" if files else ""
    return " and ".join(parts) + where


def explanations() -> str:
    """Return a table of every code with its severity and meaning, one a line."""
    longest = max(map(len, Code))
    return "".join(f"{code:{longest}}  {code.severity:6}  {code.meaning}\n" for code in Code)


def _problem(problem: Problem) -> Iterator[Line]:
    place = problem.place
    is_advice = problem.severity is Severity.ADVICE
    where = f"{place.path}:{place.line}:{place.column}"
    message = f"{where}: {problem.code} {problem.message}{' (advice)' if is_advice else ''}"
    yield Line(LineKind.ADVICE if is_advice else LineKind.ERROR, visible(message))
    number = str(place.line)
    # The bar keeps a line of content from being taken for a command of a workflow.
    gutter = f"  {' ' * len(number)} |"
    if problem.excerpt:
        before, line = _window(problem.excerpt, place.column)
        yield Line(LineKind.SOURCE, f"  {number} | {line}")
        yield Line(LineKind.CARET, f"{gutter} {' ' * before}^")
    if problem.hint:
        yield Line(LineKind.HINT, visible(f"{gutter} {problem.hint}"))


def _window(excerpt: str, column: int) -> tuple[int, str]:
    """Return the width before the caret, and the part of the source line around it."""
    start = max(0, column - 1 - _BEFORE_CARET) if len(excerpt) > _WINDOW else 0
    cut = visible(excerpt[start : start + _WINDOW]).rstrip()
    before = width(visible(excerpt[start : column - 1]))
    if start:
        cut, before = f"…{cut}", before + 1
    return before, f"{cut}…" if len(excerpt) > start + _WINDOW else cut


def _number(amount: int, one: str, many: str) -> str:
    return f"{amount:,} {one if amount == 1 else many}" if amount else f"no {many}"
