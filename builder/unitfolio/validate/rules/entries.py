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
    seen = set()
    for index, word in enumerate(words):
        if not isinstance(word, str):
            continue
        if word in seen:
            message = f"{quoted(word)} is in this list twice"
            yield Finding((*pointer, index), Code.REPEATED_ENTRY, message, "delete one of them")
        seen.add(word)


def _repeated_names(values: list[object], pointer: Pointer, name: str) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for index, value in enumerate(values):
        if not (isinstance(value, dict) and isinstance(given := value.get(name), str)):
            continue
        first = seen.setdefault(given.casefold(), given)
        if first is not given:
            yield _repeated_name(first, given, (*pointer, index, name))


def _repeated_name(first: str, given: str, pointer: Pointer) -> Finding:
    if first == given:
        message = f"the {pointer[-1]} {quoted(given)} is in this list twice"
        return Finding(pointer, Code.DUPLICATE_ID, message, "give each entry its own")
    message = f"{quoted(given)} and {quoted(first)} differ only in capital letters"
    return Finding(pointer, Code.IDS_DIFFER_IN_CASE, message, "give each entry its own")
