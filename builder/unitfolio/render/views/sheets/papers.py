"""The sheets themselves: a form, a checklist, a matrix, a pack."""

from collections.abc import Mapping
from dataclasses import dataclass

from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.output import Stored
from unitfolio.render.views.exports.values import CompetencyTree, QuestionSet, QuizPackage
from unitfolio.render.views.sheets.parts import FormSection, Origin, Signature


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A blank form for a unit, or for one criterion of it (`criterion` is its number and wording).

    `facts` are printed (Unit, Qualification, Criterion); `to_fill` are labels with tags of the
    lines at the head that are filled in first (the learner's name, the reference of the
    evidence). `wide` says that a table of it has six columns or more: it wants landscape.
    """

    origin: Origin
    form_id: str
    title: str
    purpose: str
    criterion: str
    facts: tuple[tuple[str, str], ...]
    to_fill: tuple[tuple[str, str], ...]
    notice: str
    reminders: tuple[str, ...]
    sections: tuple[FormSection, ...]
    declaration: str
    signatures: tuple[Signature, ...]
    wide: bool


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """A criterion; `source` says where its wording is from, `parts` are its sub-criteria.

    `address` is the full address of the criterion on its unit's page, or empty. `tag` begins the
    tags of its cells: `<tag>.covered`, `.evidence`, `.date`, `.initials`, `.sampled`.
    """

    number: str
    statement: str
    parts: tuple[tuple[str, str], ...]
    range: tuple[str, ...]
    source: str
    methods: tuple[str, ...]
    address: str
    tag: str


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """An outcome and its criteria."""

    number: str
    statement: str
    source: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True)
class ChecklistSheet:
    """A unit's criteria-mapping checklist.

    `criterion` and `outcome` are what the qualification calls them, in small letters, singular.
    """

    origin: Origin
    title: str
    unit_id: str
    unit: str
    number: str
    level: str
    credit: int
    glh: int
    qualifications: str
    outcome: str
    criterion: str
    facts: tuple[tuple[str, str], ...]
    to_fill: tuple[tuple[str, str], ...]
    groups: tuple[ChecklistGroup, ...]


@dataclass(frozen=True, slots=True)
class GroupOfUnits:
    """A group of a qualification with its rule: how many units and how much credit, 0 if none."""

    title: str
    rule: str
    min_units: int
    min_credit: int
    unit_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatrixSheet:
    """The evidence matrix of one unit, or of a whole qualification.

    `methods` are the titles to choose from; `groups` and `rules` are those of the qualification
    and empty for a unit; `credit` is what the qualification asks for, 0 if that is not known.
    """

    origin: Origin
    title: str
    units: tuple[ChecklistSheet, ...]
    methods: tuple[str, ...]
    groups: tuple[GroupOfUnits, ...] = ()
    rules: str = ""
    credit: int = 0


@dataclass(frozen=True, slots=True)
class PackSheet:
    """A unit's portfolio in one file.

    Cover, contents, summary, checklist, forms, evidence index and declarations, in that order.
    `summary` are paragraphs. `declarations` are statements with who signs each of them.
    """

    origin: Origin
    title: str
    facts: tuple[tuple[str, str], ...]
    to_fill: tuple[tuple[str, str], ...]
    summary: tuple[str, ...]
    notice: str
    checklist: ChecklistSheet
    forms: tuple[FormSheet, ...]
    index: FormSheet | None
    declarations: tuple[tuple[str, Signature], ...]


AnyExport = QuestionSet | CompetencyTree | QuizPackage
AnySheet = FormSheet | ChecklistSheet | MatrixSheet | PackSheet | AnyExport


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to be made of a sheet: its path from the site's root, and what it is called.

    `kind` groups the papers where they are listed: `checklist`, `form`, `pack`, `matrix` or
    `export`, for what is taken elsewhere; `number` is that of the criterion that it is for, or
    empty.
    """

    path: str
    kind: str
    title: str
    number: str
    format: Format | ExportFormat
    sheet: AnySheet


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that lies ready; `kind`, `title`, `number` and `format` are as in `Paper`."""

    path: str
    kind: str
    title: str
    number: str
    format: Format | ExportFormat
    file: Stored


Made = Mapping[str, tuple[MadePaper, ...]]
"""Papers by the address of the unit or qualification that they belong to.

What is taken elsewhere is under the address of its folder.
"""
