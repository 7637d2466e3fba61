"""What loading a file gives: its value, and where in the text each part of it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from unitfolio.codes import Code
from unitfolio.problems import Place, Problem

Pointer = tuple[str | int, ...]
"""The way from a file's top to a value: `("outcomes", 0, "criteria", 2, "number")`."""

Spot = tuple[int, int]
"""A line and a column, both counted from 1, the column in characters."""

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Remark:
    """What may be wrong with a text, for whoever knows what belongs there to judge.

    `phrase` is the part of the line that it is about; empty for the value itself.
    """

    code: Code
    message: str
    hint: str
    phrase: str = ""


@dataclass(frozen=True)
class Document:
    """A content file as plain values: mappings with text keys, lists, text, integers, true, None.

    `value` is None where the file can't be read at all; `problems` says why. `places` holds the
    spot of each value by its pointer, `keys` that of each key. `remarks` are about values that
    can be read and may yet not be what was meant.
    """

    path: str
    text: str
    value: Mapping[str, object] | None
    problems: tuple[Problem, ...] = ()
    places: Mapping[Pointer, Spot] = field(default_factory=dict)
    keys: Mapping[Pointer, Spot] = field(default_factory=dict)
    remarks: Mapping[Pointer, Remark] = field(default_factory=dict)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, without their ends."""
        return tuple(_LINE_END.split(self.text))

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1; empty past the end."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def spot(self, pointer: Pointer, *, of_key: bool = False) -> Spot:
        """Return where a value, or its key, stands; for what isn't there, where its parent does."""
        if of_key and pointer in self.keys:
            return self.keys[pointer]
        while pointer and pointer not in self.places:
            pointer = pointer[:-1]
        return self.places.get(pointer, (1, 1))

    def problem(self, spot: Spot, code: Code, message: str, hint: str = "") -> Problem:
        """Return a problem of this file at `spot`, with its source line."""
        place = Place(self.path, *spot)
        return Problem(place, code, message, hint, code.severity, self.line(spot[0]))
