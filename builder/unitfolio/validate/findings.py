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
    matters less than its code usually does.
    """

    pointer: Pointer
    code: Code
    message: str
    hint: str = ""
    at_key: bool = False
    phrase: str = ""
    severity: Severity | None = None


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
    refused = {(problem.place.line, problem.place.column) for problem in document.problems}
    for finding in findings:
        spot = document.spot(finding.pointer, of_key=finding.at_key)
        if spot in refused or document.spot(finding.pointer) in refused:
            continue
        if finding.phrase:
            spot = _phrase_spot(document, spot, finding.phrase)
        problem = document.problem(spot, finding.code, finding.message, finding.hint)
        yield replace(problem, severity=finding.severity) if finding.severity else problem


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
