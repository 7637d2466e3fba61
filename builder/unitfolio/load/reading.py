"""YAML into plain values, event by event, within bounds.

PyYAML's parser is walked once and nothing is composed or constructed: a file can't name a Python
type, can't refer to another part of itself, and can't grow when it is read. Of YAML's plain
words only null, whole numbers, true and false mean anything but themselves: `1.10`, `no` and
`2026-11-23` stay the text that they are.
"""

import re
from typing import Any

import yaml

from unitfolio.load import flaws
from unitfolio.load.document import Pointer, Remark, Spot
from unitfolio.load.flaws import Flaw
from unitfolio.load.remarks import Remarks
from unitfolio.load.syntax import explain

MAX_DEPTH = 32
MAX_VALUES = 100_000

# The C parser where PyYAML has it (ten times as fast), else the one in Python.
PARSER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")


class _StopError(Exception):
    """Reading can't go on; carries the flaw that says why."""

    def __init__(self, flaw: Flaw) -> None:
        self.flaw = flaw


class Reading:
    """One walk over the events of one text: the value, the places of its parts, and the flaws."""

    def __init__(self) -> None:
        self.value: dict[str, object] | None = None
        self.places: dict[Pointer, Spot] = {}
        self.keys: dict[Pointer, Spot] = {}
        self.flaws: list[Flaw] = []
        self.remarks: dict[Pointer, Remark] = {}
        self._count = 0
        # Where the brackets begin that aren't closed yet.
        self._open: list[Spot] = []
        self._remarks = Remarks("")
        # An event is one of PyYAML's, which its stubs don't tell apart.
        self._next: Any = None

    def read(self, text: str, parser: type[Any] = PARSER) -> None:
        """Read the one mapping of `text` into `value`; where that fails, a flaw says why."""
        self._remarks = Remarks(text)
        try:
            self._next = parser(text).get_event
            self.value = self._document()
        except _StopError as stop:
            self.flaws.append(stop.flaw)
        except yaml.YAMLError as error:
            last = next(reversed(self.places.values()), (1, 1))
            self.flaws.append(explain(error, text, last, self._open))

    def _document(self) -> dict[str, object]:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            raise _StopError(flaws.EMPTY_FILE)
        event = self._next()
        value = self._node(event, ())
        self._next()
        end = self._next()
        if isinstance(end, yaml.DocumentStartEvent):
            raise _StopError(flaws.second_document(_spot(end)))
        if not isinstance(value, dict):
            raise _StopError(flaws.not_a_mapping(value, _spot(event)))
        return value

    def _node(self, event: Any, pointer: Pointer) -> object:
        spot = self.places[pointer] = _spot(event)
        self._count += 1
        if self._count > MAX_VALUES:
            raise _StopError(flaws.too_many_values(spot, MAX_VALUES))
        self._refuse_marks(event, spot)
        if isinstance(event, yaml.ScalarEvent):
            if event.style:
                return event.value
            if remark := self._remarks.of(event.value, event.end_mark):
                self.remarks[pointer] = remark
            return _resolved(event.value)
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(pointer) >= MAX_DEPTH:
            raise _StopError(flaws.too_deep(spot, MAX_DEPTH))
        return self._collection(event, pointer)

    def _collection(self, event: Any, pointer: Pointer) -> object:
        if event.flow_style:
            self._open.append(_spot(event))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        value = self._mapping(pointer) if is_mapping else self._list(pointer)
        if event.flow_style:
            self._open.pop()
        return value

    def _list(self, pointer: Pointer) -> list[object]:
        entries: list[object] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            entries.append(self._node(event, (*pointer, len(entries))))
        return entries

    def _mapping(self, pointer: Pointer) -> dict[str, object]:
        values: dict[str, object] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, spot = self._key(event, pointer), _spot(event)
            inner = (*pointer, key)
            if key in values:
                self.flaws.append(flaws.duplicate_key(key, spot, self.keys[inner][0]))
                # The first stays; the second is read for what else is wrong in it.
                self._node(self._next(), (*inner, "again"))
            else:
                self.keys[inner] = spot
                values[key] = self._node(self._next(), inner)
        return values

    def _key(self, event: Any, pointer: Pointer) -> str:
        spot = _spot(event)
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event, spot)
            if not event.value:
                self.flaws.append(flaws.no_key(spot))
            return str(event.value)
        self._node(event, (*pointer, "?"))
        self.flaws.append(flaws.key_not_text(spot))
        return f"? on line {spot[0]}, column {spot[1]}"

    def _refuse_marks(self, event: Any, spot: Spot) -> None:
        if event.anchor is not None:
            self.flaws.append(flaws.anchor(spot))
        elif getattr(event, "tag", None) is not None:
            self.flaws.append(flaws.tag(spot))


def _spot(event: Any) -> Spot:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _resolved(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.fullmatch(text) else text
