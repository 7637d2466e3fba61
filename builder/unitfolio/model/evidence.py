"""Evidence methods: the ways in which a learner shows a criterion, and their forms."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from unitfolio.model.base import Frozen, Id, Kind, Prose, Reference, Text

EVIDENCE_INDEX: Final = "evidence-index"
"""The form that lists every piece of a portfolio: it ends each portfolio pack."""
INDEX_COLUMNS: Final = frozenset({"reference", "piece", "criteria"})
"""The columns that its page fills in, as builder/web/features/forms/index-rows.ts knows them."""


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


class HeadLine(StrEnum):
    """What is filled in at the head of a form."""

    LEARNER = "learner"
    REFERENCE = "reference"
    ASSESSOR = "assessor"
    IQA = "iqa"


class Signing(Frozen):
    """Who signs and dates a part of a form, and what they declare by it."""

    declaration: Text | None = Field(None, description="what is declared above the signatures")
    signed_by: tuple[Writer, ...] = Field(min_length=1)


class FormField(Frozen):
    """A field of a form: its prompts ask, they never answer. `words` is a guide, not a limit.

    `choices` belong to a choice or to ticks; `columns` and `rows` to a table, whose first column
    shows `row_labels` where there are any; `choices` name a fishbone's ribs. `signing` ends a part
    of the form: whoever wrote that part signs it below this field, and not below somebody else's.
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
    signing: Signing | None = Field(None, description="signed below this field, which ends a part")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a form: fields under a heading, which may be empty, and who signs below them."""

    title: str
    fields: tuple[FormField, ...]
    signing: Signing | None


class Form(Frozen):
    """A blank form: its title, its fields in order, and what is declared and warned of.

    `per_criterion` says that it makes sense for one criterion, too; `suits_verbs` which criteria
    it suits, by their verbs. `declaration` and `signed_by` are those of the whole form: a form that
    more than one person fills in has a `signing` for each part instead.
    """

    id: Id
    title: Text
    purpose: Text = Field(description="one sentence: what it is for and who fills it in")
    fields: tuple[FormField, ...] = Field(min_length=1)
    per_criterion: bool = False
    suits_verbs: tuple[Text, ...] = ()
    reminders: tuple[Text, ...] = ()
    moved_from: Id | None = Field(
        None, description="the method on whose page it was: its address there leads to it"
    )
    head: tuple[HeadLine, ...] = (HeadLine.LEARNER, HeadLine.REFERENCE)
    declaration: Text | None = Field(None, description="the authenticity line above the signature")
    signed_by: tuple[Writer, ...] | None = Field(
        None, description="who signs at the end: the learner, if not said and no part is signed"
    )
    notice: Text | None = Field(None, description="the notice against personal details")

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its fields under their headings: a field that names a section begins a part.

        So does one that comes after a signature.
        """
        found: list[list[FormField]] = []
        for field in self.fields:
            if field.section or not found or found[-1][-1].signing:
                found.append([])
            found[-1].append(field)
        return tuple(
            Part(fields[0].section or "", tuple(fields), fields[-1].signing) for fields in found
        )

    @property
    def signers(self) -> tuple[Writer, ...]:
        """Who signs at the end of it."""
        if self.signed_by is not None:
            return self.signed_by
        in_parts = any(field.signing for field in self.fields)
        return () if in_parts and not self.declaration else (Writer.LEARNER,)


class EvidenceMethod(Frozen):
    """A kind of evidence, such as an observation or a witness testimony."""

    id: Id
    title: Text
    short: Text | None = None
    summary: Prose
    suits: tuple[Kind, ...] = Field(min_length=1, description="what it can show")
    made_by: tuple[Writer, ...] = Field(min_length=1)
    reflective: bool = Field(False, description="an account in the learner's own words")
    about_portfolio: bool = Field(
        False, description="it is about the portfolio, as an index is, and shows no criterion"
    )
    strong_when: tuple[Text, ...] = ()
    weak_when: tuple[Text, ...] = ()
    how_to: tuple[Prose, ...] = ()
    keep_private: Text | None = None
    forms: tuple[Form, ...] = ()
    references: tuple[Reference, ...] = ()
