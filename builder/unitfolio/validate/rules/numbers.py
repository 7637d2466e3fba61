"""The numbers of outcomes and criteria: each once, none left out, each with its own address."""

import re
from collections.abc import Iterable, Iterator

from unitfolio import ids
from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.unit import Outcome, Unit
from unitfolio.problems import Severity
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import STAND_IN
from unitfolio.validate.rules.subject import Known, Subject

Numbered = tuple[Pointer, str]

# A number's last part is what counts up: digits, or one letter as in 1.2a.
_LAST_PART = re.compile(r"^(.*?)(?:([0-9]+)|(?<![A-Za-z])([A-Za-z]))$")
# Zeros before the figures of a part; in K01 they are usual.
_ZEROS = re.compile(r"(^|[.-])0+(?=[0-9])")


def numbers(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield numbers that are used twice, skipped, out of order or under the wrong outcome."""
    outcomes = subject.model.outcomes
    own: list[Numbered] = [(("outcomes", i, "number"), o.number) for i, o in enumerate(outcomes)]
    yield from _zeros(own)
    yield from _sequence(own)
    criteria: list[Numbered] = []
    for index, outcome in enumerate(outcomes):
        for pointer, number in _of_criteria(index, outcome):
            yield from _zeros([(pointer, number)])
            if _is_under(outcome.number, number):
                criteria.append((pointer, number))
            else:
                criteria.append((pointer, STAND_IN))
                yield _wrong_prefix(pointer, number, outcome.number)
    yield from _sequence(criteria)
    yield from _parts(outcomes)


def anchors(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield numbers that differ but would get the same address on the unit's page."""
    outcomes = subject.model.outcomes
    yield from _same_anchors((("outcomes", i, "number"), o.number) for i, o in enumerate(outcomes))
    yield from _same_anchors(
        numbered for i, outcome in enumerate(outcomes) for numbered in _of_criteria(i, outcome)
    )


def _of_criteria(index: int, outcome: Outcome) -> Iterator[Numbered]:
    for place, criterion in enumerate(outcome.criteria):
        yield ("outcomes", index, "criteria", place, "number"), criterion.number


def _parts(outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    for index, outcome in enumerate(outcomes):
        for place, criterion in enumerate(outcome.criteria):
            pointer = ("outcomes", index, "criteria", place, "parts")
            yield from _sequence(
                [((*pointer, i, "number"), part.number) for i, part in enumerate(criterion.parts)]
            )


def _is_under(outcome: str, number: str) -> bool:
    """Return whether a criterion's number can stand under its outcome's.

    Only a number with a point, such as 2.1, says which outcome it belongs to; P1 doesn't.
    """
    head, point, _tail = number.rpartition(".")
    if not point or STAND_IN in {outcome, number} or head == outcome:
        return True
    return bool(_digits(head)) and _digits(head) == _digits(outcome)


def _digits(number: str) -> str:
    plain = _ZEROS.sub(r"\1", number)
    return "".join(character for character in plain if character.isdecimal())


def _zeros(numbered: Iterable[Numbered]) -> Iterator[Finding]:
    """Yield numbers such as 01 and 1.02; advice, as a specification may print them so."""
    for pointer, number in numbered:
        if _ZEROS.search(number):
            plain = _ZEROS.sub(r"\1", number)
            message = f"{number} has a zero before its figures, so it isn't the same as {plain}"
            hint = f"write {plain}, unless the specification prints it as {number}"
            advice = Severity.ADVICE
            yield Finding(pointer, Code.BAD_NUMBER, message, hint, severity=advice)


def _wrong_prefix(pointer: Pointer, number: str, outcome: str) -> Finding:
    message = f"criterion {number} stands under outcome {outcome}"
    hint = f"begin it with {outcome}., or move it to its own outcome"
    return Finding(pointer, Code.NUMBER_PREFIX, message, hint)


def _sequence(numbered: list[Numbered]) -> Iterator[Finding]:
    """Yield what is wrong with the numbers' order; P1, P2 and M1, M2 are counted apart.

    After a number that is wrong in itself, nobody can say whether one is left out.
    """
    seen: dict[str, Pointer] = {}
    counted: dict[str, int] = {}
    is_sure = True
    for pointer, number in numbered:
        if number in seen:
            message = f"the number {number} is used twice"
            hint, other = "give each its own number", seen[number]
            yield Finding(pointer, Code.DUPLICATE_NUMBER, message, hint, other=other)
        if number in seen or number == STAND_IN:
            is_sure = False
            continue
        seen[number] = pointer
        if found := _counting(number, counted):
            stem, count = found[1], _count(found)
            if is_sure or count < counted.get(stem, 0):
                yield from _step(pointer, found, counted.get(stem, 0), count)
            counted[stem] = max(count, counted.get(stem, 0))


def _counting(number: str, counted: dict[str, int]) -> re.Match[str] | None:
    """Return the number's parts if it counts up; a row of letters does if it begins with `a`.

    So Roman numerals, of which some are single letters, aren't taken for letters.
    """
    found = _LAST_PART.match(number)
    if found and found[3] and found[1] not in counted and found[3] not in "aA":
        return None
    return found


def _count(found: re.Match[str]) -> int:
    return int(found[2]) if found[2] else ord(found[3].lower()) - ord("a") + 1


def _step(pointer: Pointer, found: re.Match[str], before: int, count: int) -> Iterator[Finding]:
    following = before + 1
    if count > following:
        expected = f"{found[1]}{following if found[2] else chr(ord('a') + before)}"
        message = f"{found[0]} stands where {expected} is expected"
        hint = f"write {expected}, or add what is missing before this"
        yield Finding(pointer, Code.SKIPPED_NUMBER, message, hint)
    elif count < following:
        message, hint = f"{found[0]} stands after a higher number", "put them in their order"
        yield Finding(pointer, Code.NUMBER_ORDER, message, hint)


def _same_anchors(numbered: Iterable[Numbered]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for pointer, number in numbered:
        other = first.setdefault(ids.slug(number), number)
        if other != number:
            message = f"{number} and {other} would get the same address on the page"
            hint = "write numbers so that they differ by more than a point, a hyphen or capitals"
            yield Finding(pointer, Code.SAME_ANCHOR, message, hint)
