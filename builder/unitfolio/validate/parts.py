"""The texts and the lists within a file's value, each with its pointer."""

from dataclasses import dataclass, field

from unitfolio.load import Pointer


@dataclass(frozen=True, slots=True)
class Parts:
    """Every text and every list of a value, in the order of the file."""

    texts: list[tuple[Pointer, str]] = field(default_factory=list)
    lists: list[tuple[Pointer, list[object]]] = field(default_factory=list)


def parts(value: object) -> Parts:
    """Return the texts and the lists within `value`."""
    found = Parts()
    _collect(value, (), found)
    return found


def _collect(value: object, pointer: Pointer, found: Parts) -> None:
    if isinstance(value, str):
        found.texts.append((pointer, value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _collect(inner, (*pointer, key), found)
    elif isinstance(value, list):
        found.lists.append((pointer, value))
        for index, inner in enumerate(value):
            _collect(inner, (*pointer, index), found)
