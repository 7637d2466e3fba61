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
    COLLEAGUE = "colleague"
    """The person at work whom a review, a talk or a plan is about; not a witness."""


class FieldKind(StrEnum):
    """What is written into a field: each output draws it in its own way."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    DATE = "date"
    CHOICE = "choice"
    TICKS = "ticks"
    TABLE = "table"
    CRITERIA = "criteria"
    FISHBONE = "fishbone"


class Column(Frozen):
    """A column of a table to fill in; `width` is its share of the row.

    `choices` belong to a choice; ticks without choices are one box. `filled_by` is named where it
    is somebody else than who fills in the field, such as for an assessor's initials.
    """

    id: Id
    label: Text
    kind: FieldKind = FieldKind.LINE
    width: Annotated[int, Field(ge=1, le=12)] = 1
    choices: tuple[Text, ...] = ()
    filled_by: Writer | None = None


class FormField(Frozen):
    """A field of a form: its prompts ask, they never answer. `words` is a guide, not a limit.

    `choices` belong to a choice or to ticks; `columns` and `rows` to a table, whose first column
    shows `row_labels` where there are any; `choices` name a fishbone's ribs.
    """

    id: Id
    label: Text
    section: Text | None = Field(None, description="a heading that begins at this field")
    kind: FieldKind = FieldKind.PARAGRAPH
    prompts: tuple[Text, ...] = ()
    help: Text | None = None
    filled_by: Writer = Writer.LEARNER
    words: Annotated[int, Field(ge=1, le=5000)] | None = None
    choices: tuple[Text, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: Annotated[int, Field(ge=1, le=60)] = 4
    row_labels: tuple[Text, ...] = ()


class Form(Frozen):
    """A blank form: its title, its fields in order, and what is declared and warned of.

    `per_criterion` says that it makes sense for one criterion, too; `suits_verbs` for which.
    """

    id: Id
    title: Text
    purpose: Text = Field(description="one sentence: what it is for and who fills it in")
    fields: tuple[FormField, ...] = Field(min_length=1)
    per_criterion: bool = False
    suits_verbs: tuple[Text, ...] = ()
    reminders: tuple[Text, ...] = ()
    declaration: Text | None = Field(None, description="the authenticity line above the signature")
    signed_by: tuple[Writer, ...] = (Writer.LEARNER,)
    notice: Text | None = Field(None, description="the notice against personal details")

    @property
    def sections(self) -> tuple[tuple[str, tuple[FormField, ...]], ...]:
        """Its fields under their headings: a field that names a section begins it."""
        found: list[tuple[str, list[FormField]]] = []
        for field in self.fields:
            if field.section or not found:
                found.append((field.section or "", []))
            found[-1][1].append(field)
        return tuple((title, tuple(fields)) for title, fields in found)


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
    forms: tuple[Form, ...] = ()
    references: tuple[Reference, ...] = ()
