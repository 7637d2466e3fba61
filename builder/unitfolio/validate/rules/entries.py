"""Lists of entries, in a file of any kind: an id, a verb or a word stands in a list once."""

from collections.abc import Iterable, Iterator

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.validate.findings import Finding
from unitfolio.validate.words import quoted

_NAMES = ("id", "verb")


def entries(lists: Iterable[tuple[Pointer, list[object]]]) -> Iterator[Finding]:
    """Yield what is in one of `lists` twice, or twice but for capital letters."""
    for pointer, values in lists:
        if len(values) > 1:
            yield from _repeated_words(values, pointer)
            for name in _NAMES:
                yield from _repeated_names(values, pointer, name)


def _repeated_words(words: list[object], pointer: Pointer) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, word in enumerate(words):
        if not isinstance(word, str):
            continue
        if word in seen:
            message = f"{quoted(word)} is in this list twice"
            hint, other = "delete one of them", (*pointer, seen[word])
            yield Finding((*pointer, index), Code.REPEATED_ENTRY, message, hint, other=other)
        seen.setdefault(word, index)


def _repeated_names(values: list[object], pointer: Pointer, name: str) -> Iterator[Finding]:
    seen: dict[str, tuple[str, int]] = {}
    for index, value in enumerate(values):
        if not (isinstance(value, dict) and isinstance(given := value.get(name), str)):
            continue
        first, place = seen.setdefault(given.casefold(), (given, index))
        if place != index:
            other = (*pointer, place, name)
            yield _repeated_name(first, given, (*pointer, index, name), other)


def _repeated_name(first: str, given: str, pointer: Pointer, other: Pointer) -> Finding:
    code, message = Code.DUPLICATE_ID, f"the {pointer[-1]} {quoted(given)} is in this list twice"
    if first != given:
        code = Code.IDS_DIFFER_IN_CASE
        message = f"{quoted(given)} and {quoted(first)} differ only in capital letters"
    return Finding(pointer, code, message, "give each entry its own", other=other)
