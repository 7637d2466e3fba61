"""Forms of evidence methods: each field has what its kind needs, and nothing that it can't use."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.evidence import (
    EVIDENCE_INDEX,
    INDEX_COLUMNS,
    Column,
    EvidenceMethod,
    FieldKind,
    Form,
    FormField,
    Writer,
)
from unitfolio.problems import Severity
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import STAND_IN
from unitfolio.validate.rules.subject import Known, Subject
from unitfolio.validate.words import did_you_mean, quoted

_NEEDS: Final[Mapping[FieldKind, str]] = {
    FieldKind.CHOICE: "choices",
    FieldKind.TICKS: "choices",
    FieldKind.FISHBONE: "choices",
    FieldKind.TABLE: "columns",
}
_LISTS: Final = ("choices", "columns", "row_labels")
_CRITERIA: Final = "criteria"
_IN_TABLES: Final = frozenset(
    {FieldKind.LINE, FieldKind.PARAGRAPH, FieldKind.DATE, FieldKind.CHOICE, FieldKind.TICKS}
)


def fields(subject: Subject[EvidenceMethod], _known: Known) -> Iterator[Finding]:
    """Yield fields that lack what their kind needs, or have what it can't use."""
    for pointer, field in _fields(subject.model):
        yield from _field(pointer, field)
        yield from _id(pointer, field)
        for index, column in enumerate(field.columns):
            yield from _column((*pointer, "columns", index), column)


def verbs(subject: Subject[EvidenceMethod], known: Known) -> Iterator[Finding]:
    """Yield command verbs that a form suits and that nobody knows."""
    if known.verbs is None:
        return
    for place, form in enumerate(subject.model.forms):
        for index, verb in enumerate(form.suits_verbs):
            if verb not in known.verbs and verb != STAND_IN:
                message = f"{quoted(verb)} isn't a known command verb"
                hint = did_you_mean(verb, known.verbs, "add it to verbs.yml, or delete it here")
                pointer = ("forms", place, "suits_verbs", index)
                yield Finding(pointer, Code.UNKNOWN_VERB, message, hint)


def index(subject: Subject[EvidenceMethod], _known: Known) -> Iterator[Finding]:
    """Yield an evidence index without a table that its page could fill in from My portfolio."""
    for place, form in enumerate(subject.model.forms):
        if form.id == EVIDENCE_INDEX and not any(map(_takes_pieces, form.fields)):
            yield _index_lacks(("forms", place), form)


def _index_lacks(pointer: Pointer, form: Form) -> Finding:
    """Return what the first of its tables lacks, at that table, or at the form that has none."""
    tables = [place for place, field in enumerate(form.fields) if field.columns]
    table = form.fields[tables[0]] if tables else None
    there = {column.id for column in table.columns} if table else set()
    missing = sorted(INDEX_COLUMNS - there)
    message = f"this evidence index can't be filled in from My portfolio: no column {_ids(missing)}"
    hint = f"add columns with the ids {_ids(missing)} to its table, for the learner to fill in"
    if not missing:
        message = "this evidence index can't be filled in from My portfolio"
        hint = f"let the learner fill in the columns {_ids(sorted(INDEX_COLUMNS))} of its table"
    place = (*pointer, "fields", tables[0], "id") if tables else (*pointer, "id")
    return Finding(place, Code.FIELD_LACKS, message, hint, severity=Severity.ADVICE)


def _ids(names: Iterable[str]) -> str:
    return ", ".join(map(quoted, names))


def _takes_pieces(field: FormField) -> bool:
    columns = {column.id for column in field.columns if not column.filled_by}
    is_told = columns >= INDEX_COLUMNS or STAND_IN in columns
    return is_told and field.filled_by is Writer.LEARNER


def signatures(subject: Subject[EvidenceMethod], _known: Known) -> Iterator[Finding]:
    """Yield parts of forms that end with what somebody else fills in than who signs them.

    A signature stands for what is above it, so each who writes signs at the end of their own part.
    """
    for place, form in enumerate(subject.model.forms):
        pointer: Pointer = ("forms", place)
        for index, field in enumerate(form.fields):
            if field.signing:
                at = (*pointer, "fields", index, "signing")
                yield from _signed(at, field, field.signing.signed_by)
        if not form.fields[-1].signing:
            key = "signed_by" if form.signed_by else "id"
            yield from _signed((*pointer, key), form.fields[-1], form.signers)


def _signed(pointer: Pointer, last: FormField, signers: tuple[Writer, ...]) -> Iterator[Finding]:
    if signers and last.filled_by not in signers:
        writers = " and ".join(f"the {each}" for each in signers)
        verb = "signs" if len(signers) == 1 else "sign"
        message = f"{writers} {verb} below {quoted(last.id)}, which the {last.filled_by} fills in"
        hint = "give the last field of each person's part a 'signing' of its own"
        yield Finding(pointer, Code.SIGNED_BELOW_OTHERS, message, hint)


def _fields(method: EvidenceMethod) -> Iterator[tuple[Pointer, FormField]]:
    for place, form in enumerate(method.forms):
        for index, field in enumerate(form.fields):
            yield ("forms", place, "fields", index), field


def _field(pointer: Pointer, field: FormField) -> Iterator[Finding]:
    needed = _NEEDS.get(field.kind, "")
    usable = {needed, "row_labels"} if field.kind is FieldKind.TABLE else {needed}
    if needed and not getattr(field, needed):
        message = f"a field of the kind '{field.kind}' needs {needed}"
        yield Finding((*pointer, "kind"), Code.FIELD_LACKS, message, f"add {needed} to it")
    for name in _LISTS:
        if getattr(field, name) and name not in usable:
            message = f"a field of the kind '{field.kind}' has no use for {name}"
            hint = "delete them, or name another kind"
            yield Finding((*pointer, name), Code.FIELD_CANNOT_USE, message, hint, at_key=True)


def _id(pointer: Pointer, field: FormField) -> Iterator[Finding]:
    """Yield an id by which a browser would mistake what is ticked: by it criteria are known."""
    is_said = field.id.endswith(_CRITERIA)
    if is_said != (field.kind is FieldKind.CRITERIA):
        ends = "ends" if is_said else "doesn't end"
        message = f"the id {quoted(field.id)} {ends} with '{_CRITERIA}'"
        hint = f"a field of the kind 'criteria' has an id that ends so, as in serves-{_CRITERIA}"
        hint = f"only {hint}" if is_said else hint
        yield Finding((*pointer, "id"), Code.FIELD_ID, message, hint)


def _column(pointer: Pointer, column: Column) -> Iterator[Finding]:
    if column.kind not in _IN_TABLES:
        message = f"a column of a table can't be of the kind '{column.kind}'"
        hint = f"use one of {', '.join(sorted(_IN_TABLES))}"
        yield Finding((*pointer, "kind"), Code.FIELD_CANNOT_USE, message, hint)
    elif column.kind is FieldKind.CHOICE and not column.choices:
        message = "a column of the kind 'choice' needs choices"
        yield Finding((*pointer, "kind"), Code.FIELD_LACKS, message, "add choices to it")
