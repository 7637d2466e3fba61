"""What belongs at each pointer of a file, read from the JSON Schema of its model."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from unitfolio.load import Pointer

STAND_IN = "unknown"
"""A text that is valid as any id, number, verb or wording; it stands in for what can't be read."""

Schema = dict[str, Any]

# What gives a text a form of its own.
_FORMS = frozenset({"enum", "const", "pattern", "format"})


@cache
def guide_to(model: type[BaseModel]) -> "Guide":
    """Return the guide to what `model` takes."""
    return Guide(model.model_json_schema())


class Guide:
    """Answers what belongs where; `schema` is a JSON Schema as pydantic writes it."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def keys(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the keys that are known in the mapping at `pointer`, in the model's order."""
        return tuple(self._mapping(pointer).get("properties", ()))

    def name(self, pointer: Pointer) -> str:
        """Return what the mapping at `pointer` is called, such as `an evidence method`."""
        title = str(self._mapping(pointer).get("title", "group of keys"))
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title).lower()
        if words.endswith("s"):
            return words
        return f"an {words}" if words[0] in "aeio" else f"a {words}"

    def is_required(self, pointer: Pointer) -> bool:
        """Return whether the last key of `pointer` has to be in its mapping."""
        return pointer[-1] in self._mapping(pointer[:-1]).get("required", ())

    def needed(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the keys that have to be in the mapping at `pointer`."""
        return tuple(self._mapping(pointer).get("required", ()))

    def description(self, pointer: Pointer) -> str:
        """Return what the model says that the value at `pointer` is, if it says so."""
        said = str(self._at(pointer).get("description", "")) if pointer else ""
        # A model's own description is for programmers, a kind of text's for those who know it.
        return "" if said.startswith("CommonMark") else said

    def words(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the words that are allowed at `pointer`; none where any may be."""
        branches = tuple(self._branches(self._at(pointer)))
        if any("properties" in branch for branch in branches):
            return ()
        return next((tuple(branch["enum"]) for branch in branches if "enum" in branch), ())

    def is_list(self, pointer: Pointer) -> bool:
        """Return whether a list belongs at `pointer`."""
        return any(b.get("type") == "array" for b in self._branches(self._at(pointer)))

    def is_day(self, pointer: Pointer) -> bool:
        """Return whether a day belongs at `pointer`."""
        return any(b.get("format") == "date" for b in self._branches(self._at(pointer)))

    def is_free_text(self, pointer: Pointer) -> bool:
        """Return whether words of one's own belong at `pointer`: no id, number, day or word."""
        return any(
            branch.get("type") == "string" and not _FORMS & branch.keys()
            for branch in self._branches(self._at(pointer))
        )

    def stand_in(self, pointer: Pointer) -> object:
        """Return a valid value for `pointer`."""
        return self._valid(self._at(pointer))

    def _at(self, pointer: Pointer) -> Schema:
        node = self._schema
        for key in pointer:
            node = next(self._inside(node, key), {})
        return node

    def _mapping(self, pointer: Pointer) -> Schema:
        branches = self._branches(self._at(pointer))
        return next((branch for branch in branches if branch.get("type") == "object"), {})

    def _branches(self, node: Schema) -> Iterator[Schema]:
        """Yield what `node` may be, with references followed."""
        if "$ref" in node:
            yield from self._branches(self._schema["$defs"][node["$ref"].rpartition("/")[2]])
        elif "anyOf" in node:
            for branch in node["anyOf"]:
                yield from self._branches(branch)
        else:
            yield node

    def _inside(self, node: Schema, key: str | int) -> Iterator[Schema]:
        for branch in self._branches(node):
            if isinstance(key, int):
                if "items" in branch:
                    yield branch["items"]
            elif key in branch.get("properties", ()):
                yield branch["properties"][key]
            elif isinstance(branch.get("additionalProperties"), dict):
                yield branch["additionalProperties"]

    def _valid(self, node: Schema) -> object:
        branch = next(self._branches(node), {})
        if "enum" in branch:
            return branch["enum"][0]
        if branch.get("type") == "object":
            properties = branch.get("properties", {})
            return {key: self._valid(properties[key]) for key in branch.get("required", ())}
        if branch.get("type") == "array":
            return [self._valid(branch["items"])] * branch.get("minItems", 0)
        plain = {"integer": branch.get("minimum", 0), "boolean": False, "string": STAND_IN}
        is_date = branch.get("format") == "date"
        return "2000-01-01" if is_date else plain.get(branch.get("type", ""), STAND_IN)
