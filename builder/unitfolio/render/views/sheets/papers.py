"""The sheets themselves: a form, a checklist, a matrix, a pack."""

from dataclasses import dataclass
from typing import Final

from unitfolio.render import wording
from unitfolio.render.views.exports.values import CompetencyTree, QuestionSet, QuizPackage
from unitfolio.render.views.sheets.parts import (
    SIGNING,
    FormSection,
    Origin,
    Signature,
    Signed,
)
from unitfolio.render.views.sheets.stationery import LEARNER

_COLUMNS: Final = (
    "Suited methods",
    "Covered",
    "Your evidence, and where in it",
    "Date",
    "Assessor's initials",
    "IQA sampled",
)


class Owned:
    """What asks at its head whose it is, among other lines that are filled in there."""

    __slots__ = ()
    to_fill: tuple[tuple[str, str], ...]

    @property
    def owner(self) -> str:
        """The label of the line that says whose it is: the learner's, or empty without one."""
        return next((label for label, tag in self.to_fill if tag == LEARNER[1]), "")


@dataclass(frozen=True, slots=True)
class FormSheet(Owned, Signed):
    """A blank form for a unit, or for one criterion of it.

    `facts` are those of the unit (Unit, Level, Qualification). `own` names the criterion, where it
    is for one: what the qualification calls it, then its number, its wording and where that is
    from. A pack prints nothing else at the head, since its cover says the rest. `to_fill` are
    labels with tags of the lines at the head that are filled in first (the learner's name, the
    reference of the evidence). `wide` says that a table of it has six columns or more: it
    wants landscape.
    """

    origin: Origin
    form_id: str
    title: str
    purpose: str
    own: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    to_fill: tuple[tuple[str, str], ...]
    notice: str
    reminders: tuple[str, ...]
    sections: tuple[FormSection, ...]
    declaration: str
    signatures: tuple[Signature, ...]
    wide: bool

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """What is printed at its head."""
        return (*self.facts, *self.origin.page, *self.own)

    @property
    def reminding(self) -> str:
        """What stands above the reminders."""
        return "Before you begin" if self.reminders else ""


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

    @property
    def notes(self) -> tuple[str, ...]:
        """What is printed small below its wording."""
        parts = (f"{number} {statement}" for number, statement in self.parts)
        kinds = (f"Range: {'; '.join(self.range)}",) if self.range else ()
        return (*parts, *kinds, f"Wording: {self.source}")


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """An outcome and its criteria."""

    number: str
    statement: str
    source: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What is printed above the rows of a group, and in each column's head.

    The first head names the outcome, for the pages that the table goes on to.
    """

    heading: str
    source: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChecklistSheet(Owned):
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

    @property
    def lead(self) -> str:
        """How it is filled in."""
        return (
            f"Tick Covered once evidence is mapped to the {self.criterion}, and say where it is. "
            "The assessor and the IQA fill in the last two columns. A tick here is no decision."
        )

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """What is printed at its head."""
        sizes = (("Credit", self.credit), ("Guided learning hours", self.glh))
        known = ((label, str(size)) for label, size in sizes if size)
        return (*self.facts, *known, *self.origin.page)

    @property
    def words(self) -> tuple[GroupWords, ...]:
        """What is printed above the rows of each group."""
        return tuple(
            GroupWords(
                f"{wording.capital(self.outcome)} {group.number}: {group.statement}",
                f"Wording of the {self.outcome}: {group.source}.",
                (f"{wording.capital(self.criterion)} of {self.outcome} {group.number}", *_COLUMNS),
            )
            for group in self.groups
        )


@dataclass(frozen=True, slots=True)
class ChecklistBook(Owned):
    """The checklists of all units of a qualification in one file; each has its unit for a title."""

    origin: Origin
    title: str
    facts: tuple[tuple[str, str], ...]
    to_fill: tuple[tuple[str, str], ...]
    units: tuple[ChecklistSheet, ...]

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """What is printed at its head."""
        return (*self.facts, *self.origin.page)

    @property
    def contents(self) -> str:
        """What stands above the list of its units."""
        return "Units"


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
class PackSheet(Owned):
    """A unit's portfolio in one file.

    Cover, contents, summary, checklist, forms, evidence index and declarations, in that order.
    `summary` are paragraphs. `elsewhere` says where the forms are that it doesn't hold.
    `declarations` are statements with who signs each of them.
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
    elsewhere: str
    declarations: tuple[tuple[str, Signature], ...]

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        """What is printed on its cover."""
        return (*self.facts, *self.origin.page)

    @property
    def titles(self) -> tuple[str, str, str]:
        """What its own parts are called: contents, summary, declarations."""
        return ("Contents", "Unit summary", "Declarations")

    @property
    def outcomes(self) -> tuple[str, tuple[str, ...]]:
        """The outcomes of the unit, for its summary, and what stands above them."""
        listed = (f"{group.number} {group.statement}" for group in self.checklist.groups)
        return f"Each {self.checklist.outcome} of the unit", tuple(listed)

    @property
    def signing(self) -> tuple[str, ...]:
        """What stands above the lines to sign on."""
        return SIGNING


AnyExport = QuestionSet | CompetencyTree | QuizPackage
AnyPrinted = FormSheet | ChecklistSheet | ChecklistBook | PackSheet
AnySheet = AnyPrinted | MatrixSheet | AnyExport
