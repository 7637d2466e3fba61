"""Blank forms for a unit and for its criteria, out of the forms of evidence methods."""

from collections.abc import Iterable, Iterator

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.evidence import Column, EvidenceMethod, FieldKind, Form, FormField, Writer
from unitfolio.model.unit import Criterion, Unit
from unitfolio.render import wording
from unitfolio.render.views.sheets.papers import FormSheet
from unitfolio.render.views.sheets.parts import (
    Choice,
    ColumnView,
    FieldView,
    FormSection,
    RowView,
    Signature,
)
from unitfolio.render.views.sheets.stationery import LEARNER, REFERENCE, Stationery, signature

_WIDE = 6


def forms_of(catalogue: Catalogue, unit: Unit) -> Iterator[tuple[EvidenceMethod, Form]]:
    """Yield every form of every method; no account where all assessment plans bar them."""
    all_barred = catalogue.bars_accounts(unit)
    for method in catalogue.specification.evidence:
        if not (all_barred and method.reflective):
            yield from ((method, form) for form in method.forms)


def suited_criteria(
    catalogue: Catalogue, unit: Unit, method: EvidenceMethod, form: Form
) -> Iterator[Criterion]:
    """Yield the criteria for which a form of their own makes sense.

    The form says so, the method is among the criterion's own, and its verb is one that suits.
    """
    if not form.per_criterion:
        return
    for criterion in unit.criteria:
        verb = catalogue.verb_of(criterion)
        suits = not form.suits_verbs or (verb and verb.verb in form.suits_verbs)
        if suits and method.id in criterion.evidence:
            yield criterion


def form_sheet(
    stationery: Stationery, unit: Unit, form: Form, criterion: Criterion | None = None
) -> FormSheet:
    """Return the form for a unit, or for one criterion of it."""
    address = ids.portfolio_address(unit.id)
    if criterion:
        address = f"{ids.unit_address(unit.id)}#{ids.criterion_anchor(criterion.number)}"
    return FormSheet(
        origin=stationery.origin(unit.title, unit.version, unit.updated, address),
        form_id=form.id,
        title=form.title,
        purpose=form.purpose,
        criterion=f"{criterion.number} {criterion.statement}" if criterion else "",
        facts=stationery.facts(unit),
        to_fill=(LEARNER, REFERENCE),
        notice=form.notice or "",
        reminders=form.reminders,
        sections=form_sections(form, unit),
        declaration=form.declaration or "",
        signatures=form_signatures(form),
        wide=is_wide(form),
    )


def form_sections(form: Form, unit: Unit | None = None) -> tuple[FormSection, ...]:
    """Return the fields of a form under their headings; without a unit no criteria are known."""
    return tuple(
        FormSection(title, tuple(_field(unit, field) for field in fields))
        for title, fields in form.sections
    )


def form_signatures(form: Form) -> tuple[Signature, ...]:
    """Return the lines on which a form is signed."""
    return tuple(signature(writer.value, wording.WRITERS[writer]) for writer in form.signed_by)


def is_wide(form: Form) -> bool:
    """Return whether a table of the form wants a sheet across."""
    return any(len(field.columns) >= _WIDE for field in form.fields)


def _field(unit: Unit | None, field: FormField) -> FieldView:
    return FieldView(
        tag=field.id,
        label=field.label,
        kind=field.kind,
        prompts=field.prompts,
        help=field.help or "",
        writer=_writer(field.filled_by),
        words=field.words or 0,
        choices=_criteria(unit, field) if field.kind is FieldKind.CRITERIA else _choices(field),
        columns=tuple(_columns(field.columns)),
        rows=tuple(_rows(field)),
    )


def _criteria(unit: Unit | None, field: FormField) -> tuple[Choice, ...]:
    if unit is None:
        return ()
    return tuple(
        Choice(ids.control_tag(field.id, c.number), f"{c.number} {c.statement}")
        for c in unit.criteria
    )


def _choices(field: FormField) -> tuple[Choice, ...]:
    return tuple(
        Choice(ids.control_tag(field.id, str(number)), label)
        for number, label in enumerate(field.choices, 1)
    )


def _columns(columns: Iterable[Column]) -> Iterator[ColumnView]:
    columns = tuple(columns)
    total = sum(column.width for column in columns)
    for each in columns:
        writer = wording.WRITERS[each.filled_by] if each.filled_by else ""
        yield ColumnView(each.label, each.kind, each.width / total, each.choices, writer)


def _rows(field: FormField) -> Iterator[RowView]:
    if not field.columns:
        return
    labels = field.row_labels or ("",) * field.rows
    for number, label in enumerate(labels, 1):
        tags = (ids.control_tag(field.id, str(number), column.id) for column in field.columns)
        first, *others = tags
        yield RowView(label, ("" if label else first, *others))


def _writer(writer: Writer) -> str:
    return "" if writer is Writer.LEARNER else wording.WRITERS[writer]
