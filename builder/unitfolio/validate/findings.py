"""What a validator finds, and from that a problem with its place.

A finding names its value by pointer alone, so that rules know nothing of files and lines, and a
file without findings needs no places.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from unitfolio.codes import Code
from unitfolio.load import Document, Pointer
from unitfolio.load.document import Spot
from unitfolio.load.flaws import MAX_PROBLEMS, MORE
from unitfolio.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the value at `pointer`, or with its key.

    `phrase` is the part of a long text that it is about. `severity` is given where this finding
    matters less than its code usually does, `other` where it is as much about another value, and
    `rank` where it comes before or after others at the same place.
    """

    pointer: Pointer
    code: Code
    message: str
    hint: str = ""
    at_key: bool = False
    phrase: str = ""
    severity: Severity | None = None
    other: Pointer | None = None
    rank: int = 0


def located(document: Document, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return the findings as problems of `document`, sorted; at most `MAX_PROBLEMS`.

    Where the loader already complained of a value, its problem stands alone.
    """
    fresh = _problems(document, findings)
    listed = sorted(set(islice(fresh, MAX_PROBLEMS)))
    if len(listed) == MAX_PROBLEMS and next(fresh, None) is not None:
        listed.append(document.problem(_spot(listed[-1]), Code.TOO_MANY_PROBLEMS, MORE))
    return tuple(listed)


def _problems(document: Document, findings: Iterable[Finding]) -> Iterator[Problem]:
    refused = {_spot(problem) for problem in document.problems}
    # What else seems wrong in a line with an invisible character is mostly due to that.
    unseen = {p.place.line for p in document.problems if p.code == Code.INVISIBLE}
    for finding in findings:
        spot = document.spot(finding.pointer, of_key=finding.at_key)
        if spot in refused or document.spot(finding.pointer) in refused:
            continue
        if spot[0] in unseen and finding.rank == 0:
            continue
        if finding.phrase:
            spot = _phrase_spot(document, spot, finding.phrase)
        message = finding.message + _where(document, finding.other, spot)
        problem = document.problem(spot, finding.code, message, finding.hint)
        severity = finding.severity or problem.severity
        yield replace(problem, severity=severity, rank=finding.rank)


def _where(document: Document, other: Pointer | None, spot: Spot) -> str:
    line = spot[0] if other is None else document.spot(other)[0]
    return "" if line == spot[0] else f"; the other is in line {line}"


def _phrase_spot(document: Document, start: Spot, phrase: str) -> Spot:
    """Return where `phrase` stands in the text that begins at `start`, before the next value."""
    following = min((spot for spot in document.places.values() if spot > start), default=None)
    last = following[0] if following else len(document.lines)
    for number in range(start[0], last + 1):
        first_column = start[1] if number == start[0] else 1
        column = document.line(number).find(phrase, first_column - 1) + 1
        if column and (following is None or (number, column) < following):
            return number, column
    return start


def _spot(problem: Problem) -> Spot:
    return problem.place.line, problem.place.column
