"""JSON Schemas of the content files, written from the models, by which editors check."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from unitfolio.model.base import integer_as_text
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Framework, Glossary, Verbs
from unitfolio.model.home import Home
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit

DIALECT = "https://json-schema.org/draft/2020-12/schema"

MODELS: Mapping[str, type[BaseModel]] = {
    "unit": Unit,
    "qualification": Qualification,
    "evidence": EvidenceMethod,
    "framework": Framework,
    "glossary": Glossary,
    "verbs": Verbs,
    "home": Home,
}
"""The kinds of content files by the names of their schemas."""


def schemas() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each schema file, such as `unit.json`."""
    for name, model in MODELS.items():
        yield f"{name}.json", json.dumps(_schema(model), indent=2, ensure_ascii=False) + "\n"


def _schema(model: type[BaseModel]) -> dict[str, object]:
    schema = _plain(model.model_json_schema(schema_generator=_ForEditors))
    return {"$schema": DIALECT, "$comment": "Written by `unitfolio schema`", **schema}


class _ForEditors(GenerateJsonSchema):
    """Takes what our loader takes: an editor reads a bare 1.10 or 4 as a number, we as text."""

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """Return the schema of a value that is looked at before it is validated."""
        inner = super().function_before_schema(schema)
        if schema["function"]["function"] is not integer_as_text:
            return inner
        if inner.get("type") == "string":
            return {**inner, "type": ["string", "number"]}
        return inner

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Return the schema of a word from a list; words that are numbers stand there as both."""
        words = [member.value for member in schema["members"]]
        numbers = [int(word) for word in words if word.isdecimal()]
        inner = super().enum_schema(schema)
        if numbers:
            inner.pop("type", None)
            inner["enum"] = [*words, *numbers]
        return inner


def _plain(node: Any, *, is_properties: bool = False) -> Any:
    """Return `node` without pydantic's titles of fields and defaults, which say nothing new."""
    if isinstance(node, list):
        return [_plain(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    noise = {"default"} if "properties" in node or "enum" in node else {"default", "title"}
    return {
        key: _plain(inner, is_properties=key in {"properties", "$defs"})
        for key, inner in node.items()
        if is_properties or key not in noise
    }
