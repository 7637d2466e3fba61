"""Whether a file's keys and values are what its model asks for, said in plain words."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from unitfolio.load import Pointer
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
    findings = tuple(translate(detail, guide_to(model)) for detail in details)
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
