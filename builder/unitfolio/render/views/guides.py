"""What a form asks, to read on its evidence method's page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from unitfolio import ids
from unitfolio.model.evidence import FieldKind, Form, FormField, Writer
from unitfolio.render import wording


@dataclass(frozen=True, slots=True)
class FieldGuide:
    """A field: what it asks, what is written into it (`shape`), and by whom if not the learner."""

    label: str
    writer: str
    words: str
    help: str
    prompts: tuple[str, ...]
    shape: str


@dataclass(frozen=True, slots=True)
class GuideSection:
    """Fields under a heading; the first section may have none."""

    title: str
    fields: tuple[FieldGuide, ...]


@dataclass(frozen=True, slots=True)
class FormGuide:
    """A form: what it is for, what it asks, who signs it."""

    anchor: str
    title: str
    purpose: str
    sections: tuple[GuideSection, ...]
    reminders: tuple[str, ...]
    declaration: str
    signed_by: str
    notice: str


def form_guide(form: Form) -> FormGuide:
    """Return what a method's page says of one of its forms."""
    return FormGuide(
        anchor=ids.form_anchor(form.id),
        title=form.title,
        purpose=form.purpose,
        sections=tuple(
            GuideSection(title, tuple(map(_field, fields))) for title, fields in form.sections
        ),
        reminders=form.reminders,
        declaration=form.declaration or "",
        signed_by=wording.listed(tuple(wording.WRITERS[writer] for writer in form.signed_by)),
        notice=form.notice or "",
    )


_SHAPES: Final[Mapping[FieldKind, Callable[[FormField], str]]] = {
    FieldKind.DATE: lambda _field: "A date",
    FieldKind.CHOICE: lambda field: f"One of: {'; '.join(field.choices)}",
    FieldKind.TICKS: lambda field: f"Ticks: {'; '.join(field.choices)}",
    FieldKind.TABLE: lambda field: f"A table: {'; '.join(c.label for c in field.columns)}",
    FieldKind.CRITERIA: lambda _field: "The criteria of the unit, to tick",
    FieldKind.FISHBONE: lambda field: f"A drawn fishbone with branches: {'; '.join(field.choices)}",
}


def _field(field: FormField) -> FieldGuide:
    shape = _SHAPES.get(field.kind)
    return FieldGuide(
        label=field.label,
        writer="" if field.filled_by is Writer.LEARNER else wording.WRITERS[field.filled_by],
        words=str(field.words or ""),
        help=field.help or "",
        prompts=field.prompts,
        shape=shape(field) if shape else "",
    )
