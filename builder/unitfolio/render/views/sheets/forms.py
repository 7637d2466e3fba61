"""Blank forms for a unit and for its criteria, out of the forms of evidence methods."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.evidence import (
    Column,
    EvidenceMethod,
    FieldKind,
    Form,
    FormField,
    HeadLine,
    Writer,
)
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
from unitfolio.render.views.sheets.stationery import (
    ASSESSOR,
    IQA,
    LEARNER,
    REFERENCE,
    Stationery,
    signature,
)

HEAD: Final[Mapping[HeadLine, tuple[str, str]]] = {
    HeadLine.LEARNER: LEARNER,
    HeadLine.REFERENCE: REFERENCE,
    HeadLine.ASSESSOR: ASSESSOR,
    HeadLine.IQA: IQA,
}
_WIDE = 6


def forms_of(catalogue: Catalogue, unit: Unit) -> Iterator[tuple[EvidenceMethod, Form]]:
    """Yield every form of every method; no account where all assessment plans bar them."""
    all_barred = catalogue.bars_accounts(unit)
    for method in catalogue.specification.evidence:
        if not (all_barred and method.reflective):
            yield from ((method, form) for form in method.forms)


def pack_forms(catalogue: Catalogue, unit: Unit) -> Iterator[Form]:
    """Yield the forms of methods that the unit's criteria name, and those about the portfolio.

    The others are of no use to most learners of the unit; each is a paper by itself, too.
    """
    named = {method for criterion in unit.criteria for method in criterion.evidence}
    for method, form in forms_of(catalogue, unit):
        if method.about_portfolio or method.id in named:
            yield form


def criteria_with_a_form(
    catalogue: Catalogue, unit: Unit, method: EvidenceMethod, form: Form
) -> Iterator[Criterion]:
    """Yield the criteria for which a form of their own makes sense: it suits, and says so."""
    if form.per_criterion:
        yield from criteria_that_suit(catalogue, unit, method, form)


def criteria_that_suit(
    catalogue: Catalogue, unit: Unit, method: EvidenceMethod, form: Form
) -> Iterator[Criterion]:
    """Yield the criteria that name the method, and whose verb is one that the form suits."""
    for criterion in unit.criteria:
        verb = catalogue.verb_of(criterion)
        suits = not form.suits_verbs or (verb and verb.verb in form.suits_verbs)
        if suits and method.id in criterion.evidence:
            yield criterion


def form_sheet(
    stationery: Stationery, unit: Unit, form: Form, criterion: Criterion | None = None
) -> FormSheet:
    """Return the form for a unit, or for one criterion of it."""
    address, title = ids.portfolio_address(unit.id), form.title
    called = stationery.catalogue.vocabulary(unit).criterion
    if criterion:
        address = f"{ids.unit_address(unit.id)}#{ids.criterion_anchor(criterion.number)}"
        title = f"{form.title} for {called} {criterion.number}"
    return FormSheet(
        origin=stationery.origin(unit.title, unit.version, unit.updated, address),
        form_id=form.id,
        title=title,
        purpose=form.purpose,
        own=((wording.capital(called), _in_full(criterion)),) if criterion else (),
        facts=stationery.facts(unit),
        to_fill=form_head(form),
        notice=form.notice or "",
        reminders=form.reminders,
        sections=form_sections(form, unit, criterion),
        declaration=form.declaration or "",
        signatures=form_signatures(form),
        wide=is_wide(form),
    )


def form_head(form: Form) -> tuple[tuple[str, str], ...]:
    """Return the labels, with their tags, of what is filled in at the head of a form."""
    return tuple(HEAD[line] for line in form.head)


def form_sections(
    form: Form, unit: Unit | None = None, first: Criterion | None = None
) -> tuple[FormSection, ...]:
    """Return the fields of a form under their headings, with who signs below them.

    Without a unit no criteria are known; `first` is the criterion that is listed before others.
    """
    return tuple(_sections(form, unit, first))


def form_signatures(form: Form) -> tuple[Signature, ...]:
    """Return the lines on which a form is signed at its end."""
    return _signatures(form.signers)


def is_wide(form: Form) -> bool:
    """Return whether a table of the form wants a sheet across."""
    return any(len(field.columns) >= _WIDE for field in form.fields)


def _sections(form: Form, unit: Unit | None, first: Criterion | None) -> Iterator[FormSection]:
    # Tags are unique on a sheet, and the same person may sign more than one part of it.
    signed = set(form.signers)
    for place, part in enumerate(form.parts, 1):
        fields = tuple(_field(unit, field, first) for field in part.fields)
        writers = part.signing.signed_by if part.signing else ()
        declared = part.signing.declaration if part.signing else None
        signatures = _signatures(writers, f"part-{place}-", signed)
        yield FormSection(part.title, fields, declared or "", signatures)
        signed.update(writers)


def _signatures(
    writers: Iterable[Writer], mark: str = "", signed: Collection[Writer] = ()
) -> tuple[Signature, ...]:
    return tuple(
        signature(f"{mark}{each}" if each in signed else each.value, wording.WRITERS[each])
        for each in writers
    )


def _field(unit: Unit | None, field: FormField, first: Criterion | None) -> FieldView:
    criteria = field.kind is FieldKind.CRITERIA
    served = sorted(unit.criteria, key=lambda each: each != first) if unit and criteria else []
    source = _common_source(served)
    return FieldView(
        tag=field.id,
        label=field.label,
        kind=field.kind,
        prompts=field.prompts,
        help=field.help or "",
        writer=_writer(field.filled_by),
        words=field.words or 0,
        choices=_criteria(field, served, source) if criteria else _choices(field),
        columns=tuple(_columns(field.columns)),
        rows=tuple(_rows(field)),
        source=source,
    )


def _criteria(field: FormField, served: Iterable[Criterion], alike: str) -> tuple[Choice, ...]:
    """Return the criteria, each with its source unless that of all is `alike`."""
    return tuple(
        Choice(
            ids.control_tag(field.id, each.number),
            _said(each) if alike else _in_full(each),
        )
        for each in served
    )


def _said(criterion: Criterion) -> str:
    return f"{criterion.number} {criterion.statement}"


def _in_full(criterion: Criterion) -> str:
    return f"{_said(criterion)} ({wording.source(criterion.provenance)})"


def _common_source(criteria: Iterable[Criterion]) -> str:
    """Return where the wording of all is from, or nothing where that differs."""
    sources = {wording.source(each.provenance) for each in criteria}
    return sources.pop() if len(sources) == 1 else ""


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
