"""A form to fill in on its evidence method's page: the same description that its papers have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unitfolio import ids
from unitfolio.model.evidence import EvidenceMethod, FieldKind, Form, Writer
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.sheets.forms import (
    form_head,
    form_sections,
    form_signatures,
    is_wide,
)
from unitfolio.render.views.sheets.parts import Choice, ColumnView, FieldView, Signature, Signed

_WORDS_A_LINE: Final = 11
_FEWEST, _MOST = 3, 16


@dataclass(frozen=True, slots=True)
class AskedCell:
    """A cell of a table: `label` is its row's printed text, or `tag` and `place` its control."""

    column: ColumnView
    label: str
    tag: str
    place: str
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row of a table, with what it is called."""

    name: str
    cells: tuple[AskedCell, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A field on a page: `place` is the id of its control, `lines` how much room it has."""

    field: FieldView
    place: str
    lines: int
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class AskedToSign(Signed):
    """What ends a part of a form, or all of it; `by` says who signs ("a witness")."""

    declaration: str
    signatures: tuple[Signature, ...]
    by: str


@dataclass(frozen=True, slots=True)
class AskedSection:
    """Fields under a heading, which may be empty, and who signs below them."""

    title: str
    fields: tuple[Asked, ...]
    signed: AskedToSign


@dataclass(frozen=True, slots=True)
class PageForm:
    """A form: what it is for, what it asks, who signs it.

    `suits` says with which verbs criteria begin that it suits, or is empty. `per_criterion` says
    that units have papers of it for one criterion, too; `has_word`, that they have it as a Word
    file.
    """

    anchor: str
    id: str
    method: str
    title: str
    purpose: str
    to_fill: tuple[tuple[str, str], ...]
    sections: tuple[AskedSection, ...]
    reminders: tuple[str, ...]
    signed: AskedToSign
    suits: str
    notice: str
    wide: bool
    per_criterion: bool
    has_word: bool


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit that a form can be filled in for."""

    id: str
    title: str


def page_form(method: EvidenceMethod, form: Form, *, has_word: bool) -> PageForm:
    """Return one of a method's forms as its page shows it."""
    return PageForm(
        anchor=ids.form_anchor(form.id),
        id=form.id,
        method=method.id,
        title=form.title,
        purpose=form.purpose,
        to_fill=form_head(form),
        sections=tuple(_sections(form)),
        reminders=form.reminders,
        signed=_signed(form.declaration or "", form_signatures(form), form.signers),
        suits=wording.listed(form.suits_verbs, "or"),
        notice=form.notice or "",
        wide=is_wide(form),
        per_criterion=form.per_criterion,
        has_word=has_word,
    )


def unit_choices(desk: Desk, method: EvidenceMethod) -> tuple[UnitChoice, ...]:
    """Return the units; those whose every assessment plan bars accounts take none."""
    return tuple(
        UnitChoice(unit.id, unit.title)
        for unit in desk.catalogue.units
        if not (method.reflective and desk.catalogue.bars_accounts(unit))
    )


def _sections(form: Form) -> Iterator[AskedSection]:
    for part, section in zip(form.parts, form_sections(form), strict=True):
        fields = tuple(_asked(form, field) for field in section.fields)
        signers = part.signing.signed_by if part.signing else ()
        signed = _signed(section.declaration, section.signatures, signers)
        yield AskedSection(section.title, fields, signed)


def _signed(
    declared: str, signatures: tuple[Signature, ...], signers: tuple[Writer, ...]
) -> AskedToSign:
    by = wording.listed(tuple(wording.WRITERS[writer] for writer in signers))
    return AskedToSign(declared, signatures, by)


def _asked(form: Form, field: FieldView) -> Asked:
    lines = -(-field.words // _WORDS_A_LINE)
    return Asked(
        field=field,
        place=_place(form, field.tag),
        lines=max(_FEWEST, min(lines, _MOST)),
        rows=tuple(_rows(form, field)),
    )


def _rows(form: Form, field: FieldView) -> Iterator[AskedRow]:
    for number, row in enumerate(field.rows, 1):
        name = row.label or f"row {number}"
        cells = zip(field.columns, row.tags, strict=True)
        yield AskedRow(name, tuple(_cell(form, *cell, row.label, name) for cell in cells))


def _cell(form: Form, column: ColumnView, tag: str, label: str, row: str) -> AskedCell:
    ticks = enumerate(column.choices, 1) if column.kind is FieldKind.TICKS else ()
    return AskedCell(
        column=column,
        label="" if tag else label,
        tag=tag,
        place=_place(form, tag),
        name=f"{column.heading}, {row}",
        choices=tuple(Choice(ids.control_tag(tag, str(n)), choice) for n, choice in ticks),
    )


def _place(form: Form, tag: str) -> str:
    return ids.control_tag(form.id, tag)
