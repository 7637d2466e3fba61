"""Where a wording is from. An assessor checks every line's source."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from unitfolio.model.base import Day, Frozen, Origin, Text


class Provenance(Frozen):
    """The origin of a wording, and for official and quoted wording its source.

    `official`: checked against the awarding organisation's own document, so source, page,
    version and date are all there. `quoted`: as a third party gives it, not checked, so at
    least the source is. `paraphrase` and `sample` are our words.
    """

    origin: Origin
    source: Text | None = None
    page: Text | None = None
    version: Text | None = None
    checked: Day | None = None

    @model_validator(mode="after")
    def _source_is_given(self) -> Self:
        needed: dict[Origin, tuple[str, ...]] = {
            Origin.OFFICIAL: ("source", "page", "version", "checked"),
            Origin.QUOTED: ("source",),
        }
        missing = [name for name in needed.get(self.origin, ()) if getattr(self, name) is None]
        if missing:
            raise ValueError(f"says '{self.origin}' but gives no {', no '.join(missing)}")
        return self


def _from_word(value: object) -> object:
    return {"origin": value} if isinstance(value, str) else value


AnyProvenance = Annotated[
    Provenance,
    BeforeValidator(
        _from_word, json_schema_input_type=Literal["paraphrase", "sample"] | Provenance
    ),
]
"""A provenance, or for short its origin alone: `provenance: sample`."""
