"""Whether a file's keys and values are what its model asks for, said in plain words."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.load.flaws import MAX_PROBLEMS
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import guide_to
from unitfolio.validate.mend import mended
from unitfolio.validate.translate import translate

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 4


def structure(
    model: type[M], value: Mapping[str, object]
) -> tuple[M | None, tuple[Finding, ...], frozenset[Pointer]]:
    """Return the model of `value`, what is wrong with its structure, and what was mended.

    Where something is wrong, the model is of a copy in which that is left out or has a stand-in,
    so that the rules can find what else is wrong in the same run; never build from it.
    """
    try:
        return _validated(model, value), (), frozenset()
    except ValidationError as error:
        details = _details(error)
    # No more than can be listed: each may take a while to put into words.
    some = details[: MAX_PROBLEMS + 1]
    findings = _without_echoes(translate(detail, guide_to(model)) for detail in some)
    pointers: set[Pointer] = set()
    for _ in range(_ROUNDS):
        value, changed = mended(value, details, guide_to(model))
        pointers |= changed
        try:
            return _validated(model, value), findings, frozenset(pointers)
        except ValidationError as error:
            details = _details(error)
    return None, findings, frozenset(pointers)


def _validated(model: type[M], value: Mapping[str, object]) -> M:
    # JSON's strict rules are the ones wanted: text becomes a date or a word of an enum, a list
    # a tuple, and nothing else is anything but itself (no 'yes' for true, no '4' for 4).
    return model.model_validate_json(json.dumps(value), strict=True)


def _details(error: ValidationError) -> list[ErrorDetails]:
    return [detail for detail in error.errors(include_url=False) if not _is_echo(detail)]


def _is_echo(detail: ErrorDetails) -> bool:
    """Return whether a list is only said to be too short since its entries are wrong."""
    given: Any = detail["input"]
    return detail["type"] == "too_short" and len(given) >= detail["ctx"]["min_length"]


def _without_echoes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without keys that are missing only since they are misspelt."""
    known = tuple(findings)
    meant = {(f.pointer[:-1], f.hint) for f in known if f.code is Code.UNKNOWN_KEY}
    return tuple(
        finding
        for finding in known
        if finding.code not in {Code.MISSING_KEY, Code.MISSING_PROVENANCE}
        or (finding.pointer[:-1], f"did you mean '{finding.pointer[-1]}'?") not in meant
    )
