"""A copy of a broken value in which the rules can still find what else is wrong."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from pydantic_core import ErrorDetails

from unitfolio.load import Pointer
from unitfolio.validate.guide import Guide
from unitfolio.validate.translate import pointer_of


def mended(
    value: Mapping[str, object], details: Iterable[ErrorDetails], guide: Guide
) -> tuple[dict[str, object], frozenset[Pointer]]:
    """Return a copy of `value` without what `details` complain of, and what was changed.

    A key that isn't needed is left out; one that is, and an entry of a list, gets a stand-in.
    """
    copy = deepcopy(dict(value))
    changed = set()
    # The innermost first, so that what holds them is still there.
    for detail in sorted(details, key=lambda detail: len(detail["loc"]), reverse=True):
        pointer = _existing(copy, pointer_of(detail), is_missing=detail["type"] == "missing")
        if not pointer:
            continue
        changed.add(pointer)
        holder = _get(copy, pointer[:-1])
        if isinstance(holder, list) or (
            detail["type"] != "extra_forbidden" and guide.is_required(pointer)
        ):
            holder[pointer[-1]] = guide.stand_in(pointer)
        else:
            del holder[pointer[-1]]
    return copy, frozenset(changed)


def _existing(value: object, pointer: Pointer, *, is_missing: bool) -> Pointer:
    """Return as much of `pointer` as is there; a missing key counts if its mapping is there."""
    for length in range(len(pointer)):
        holder = _get(value, pointer[:length])
        key = pointer[length]
        last_missing = is_missing and length == len(pointer) - 1 and isinstance(holder, dict)
        if not last_missing and not _has(holder, key):
            return pointer[:length]
    return pointer


def _has(holder: object, key: str | int) -> bool:
    if isinstance(holder, dict):
        return key in holder
    return isinstance(holder, list) and isinstance(key, int) and key < len(holder)


def _get(value: Any, pointer: Pointer) -> Any:
    for key in pointer:
        value = value[key]
    return value
