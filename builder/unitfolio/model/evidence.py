"""Evidence methods: the ways in which a learner shows a criterion, and their forms."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from unitfolio.model.base import Frozen, Id, Kind, Prose, Reference, Text


class Writer(StrEnum):
    """Who fills in a method or a field of its form."""

    LEARNER = "learner"
    WITNESS = "witness"
    OBSERVER = "observer"
    ASSESSOR = "assessor"
    IQA = "iqa"


class FormField(Frozen):
    """A field of a form: its prompts ask, they never answer. `words` is a guide, not a limit."""

    id: Id
    label: Text
    prompts: tuple[Text, ...] = ()
    help: Text | None = None
    filled_by: Writer = Writer.LEARNER
    words: Annotated[int, Field(ge=1, le=5000)] | None = None


class Form(Frozen):
    """A blank form: its title, its fields in order, and what is declared and warned of."""

    title: Text
    fields: tuple[FormField, ...] = Field(min_length=1)
    reminders: tuple[Text, ...] = ()
    declaration: Text | None = Field(None, description="the authenticity line above the signature")
    notice: Text | None = Field(None, description="the notice against personal details")


class EvidenceMethod(Frozen):
    """A kind of evidence, such as an observation or a witness testimony."""

    id: Id
    title: Text
    short: Text | None = None
    summary: Prose
    suits: tuple[Kind, ...] = Field(min_length=1, description="what it can show")
    made_by: tuple[Writer, ...] = Field(min_length=1)
    reflective: bool = Field(False, description="an account in the learner's own words")
    strong_when: tuple[Text, ...] = ()
    weak_when: tuple[Text, ...] = ()
    how_to: tuple[Prose, ...] = ()
    keep_private: Text | None = None
    form: Form | None = None
    references: tuple[Reference, ...] = ()
