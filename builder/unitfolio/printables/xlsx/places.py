"""Where things stand in the workbook: sheet names, and the ranges that formulas refer to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import (  # type: ignore[import-untyped]  # it ships no types
    xl_col_to_name,
    xl_range_abs,
    xl_rowcol_to_cell,
)

from unitfolio.printables.xlsx.text import clean, units
from unitfolio.render.views.sheets.papers import ChecklistSheet

GUIDE: Final = "How to use"
SUMMARY: Final = "Summary"
EVIDENCE: Final = "Evidence"
LISTS: Final = "Lists"

LONGEST_NAME: Final = 31
"""Excel's limit for the name of a sheet, in UTF-16 units."""

# Excel refuses []:*?/\ in names. Brackets, braces and @ would be read as part of a formula by
# XlsxWriter, which rewrites formulas; line ends cannot stand in a tab.
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\(){}@\s]+")
# Excel keeps this one for itself.
_TAKEN = frozenset({"history"})

PIECES: Final = 40
"""Columns for evidence in a matrix."""
SHOWN: Final = 20
"""How many of them are not hidden to begin with: as many as a page has room for."""

# Rows and columns of a matrix, from 0.
TITLES_ROW: Final = 3
HEADINGS_ROW: Final = 4
FIRST_ROW: Final = 5
NUMBER, WORDING, EVIDENCE_COLUMN = 0, 1, 2
COUNT: Final = EVIDENCE_COLUMN + PIECES
STATUS, WHY, DATE, INITIALS, SAMPLED = range(COUNT + 1, COUNT + 6)

# Rows and columns of the register of evidence, from 0.
REGISTER_ROW: Final = 4
_PIECES_OF_A_UNIT: Final = 60
_PIECES_OF_MANY: Final = 120


@dataclass(frozen=True, slots=True)
class OutcomePlace:
    """An outcome's heading row, and the rows of its criteria from `first` up to before `end`."""

    row: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """The sheet of a unit's matrix; `end` is the row below the last criterion."""

    name: str
    outcomes: tuple[OutcomePlace, ...]
    end: int

    def statuses(self, outcome: OutcomePlace | None = None) -> str:
        """Return the range of the status of an outcome's criteria, or of all criteria."""
        first, end = (outcome.first, outcome.end) if outcome else (FIRST_ROW, self.end)
        return reference(self.name, first, STATUS, max(first, end - 1), STATUS)

    @property
    def headings(self) -> str:
        """The range of the references above the evidence columns."""
        return reference(
            self.name, HEADINGS_ROW, EVIDENCE_COLUMN, HEADINGS_ROW, EVIDENCE_COLUMN + PIECES - 1
        )

    @property
    def totals(self) -> str:
        """The range of the counts below the evidence columns."""
        return reference(
            self.name, self.end, EVIDENCE_COLUMN, self.end, EVIDENCE_COLUMN + PIECES - 1
        )


def unit_places(checklists: Sequence[ChecklistSheet]) -> tuple[UnitPlace, ...]:
    """Return where each unit's matrix stands."""
    names = sheet_names([f"{each.number} {each.unit}".strip() for each in checklists])
    return tuple(map(_place, names, checklists))


def _place(name: str, checklist: ChecklistSheet) -> UnitPlace:
    outcomes, row = [], FIRST_ROW
    for group in checklist.groups:
        outcomes.append(OutcomePlace(row, row + 1, row + 1 + len(group.rows)))
        row = outcomes[-1].end
    return UnitPlace(name, tuple(outcomes), row)


def sheet_names(titles: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each title that Excel takes: short, plain, unique ignoring case."""
    taken = {name.casefold() for name in (GUIDE, SUMMARY, EVIDENCE, LISTS)} | _TAKEN
    names = []
    for title in titles:
        plain = _NOT_IN_NAMES.sub(" ", clean(title)).strip(" '") or "Unit"
        number, name = 1, _cut(plain, LONGEST_NAME)
        while name.casefold() in taken or name.lower() in taken:
            number += 1
            name = f"{_cut(plain, LONGEST_NAME - 1 - len(str(number)))} {number}"
        taken |= {name.casefold(), name.lower()}
        names.append(name)
    return tuple(names)


def _cut(text: str, room: int) -> str:
    if units(text) <= room:
        return text
    text = text[:room]
    while units(text) > room:
        text = text[:-1]
    whole = text.rpartition(" ")[0]
    # The end of a word is a better end, unless little would be left.
    return (whole if len(whole) > room // 2 else text).strip(" '")


def register_rows(unit_count: int) -> int:
    """Return how many pieces of evidence the register has room for."""
    return _PIECES_OF_A_UNIT if unit_count == 1 else _PIECES_OF_MANY


def reference(name: str, row: int, column: int, last_row: int, last_column: int) -> str:
    """Return an absolute reference to a range of a sheet."""
    return f"{quoted(name)}!{xl_range_abs(row, column, last_row, last_column)}"


def quoted(name: str) -> str:
    """Return a sheet's name as formulas write it."""
    return "'" + name.replace("'", "''") + "'"


def cell(row: int, column: int, *, row_fixed: bool = False, column_fixed: bool = False) -> str:
    """Return a reference to a cell of the same sheet."""
    return str(xl_rowcol_to_cell(row, column, row_abs=row_fixed, col_abs=column_fixed))


def letters(column: int) -> str:
    """Return what a column is called."""
    return str(xl_col_to_name(column))
