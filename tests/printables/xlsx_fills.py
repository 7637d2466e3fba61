"""Workbooks filled in as learners, assessors and IQAs might: thinly, fully, and oddly."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.printables.xlsx_sheets import checklist, matrix, opened, outcome, qualification

from unitfolio.printables.xlsx import draw
from unitfolio.render.views.sheets.papers import ChecklistSheet, MatrixSheet

BIG: Final = checklist(
    "Learners' own unit", outcome("1", *"abcdefg"), outcome("2", *"hijk"), outcome("3", *"lmnopq")
)


@dataclass(frozen=True)
class Fill:
    """What is filled in: ticks as unit, criterion and column; reasons as unit and criterion."""

    ticks: frozenset[tuple[int, int, int]] = frozenset()
    reasons: Mapping[tuple[int, int], str] = field(default_factory=dict)
    headings: Mapping[tuple[int, int], str | None] = field(default_factory=dict)
    chosen: frozenset[int] = frozenset()
    others: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    titled: frozenset[str] = frozenset()


def scattered(sheet: MatrixSheet, seed: int) -> Fill:
    """Return a fill that is as good as any: thin for a low seed, full for a high one."""
    ticks, reasons = set(), {}
    for unit, each in enumerate(sheet.units):
        for row in range(criteria(each)):
            value = (row * 7919 + unit * 104729 + seed * 1299709) % 97
            columns = {(value * k * k + 3 * k) % 40 for k in range(value % (seed + 1))}
            ticks |= {(unit, row, column) for column in columns}
            if value % 2 == 0:
                reasons[unit, row] = "Planned for May" if value % 3 else "  "
    chosen = frozenset(unit for unit in range(len(sheet.units)) if (seed >> unit) & 1)
    moved = {(0, 3): "E44", (0, 4): None, (0, 5): "E7"} if seed % 2 else {}
    others = {"Optional": (seed % 3, seed)} if sheet.groups else {}
    return Fill(frozenset(ticks), reasons, moved, chosen, others, frozenset({"E1", "E44"}))


def criteria(unit: ChecklistSheet) -> int:
    return sum(len(group.rows) for group in unit.groups)


CASES: Final[tuple[tuple[MatrixSheet, Fill], ...]] = (
    (matrix(), Fill()),
    (qualification(), Fill()),
    *((MatrixSheet(BIG.origin, "Matrix", (BIG,), ()), Fill(titled=frozenset({"E3"}))),),
    *((matrix(), scattered(matrix(), seed)) for seed in range(3)),
    *(
        (sheet, scattered(sheet, seed))
        for sheet in (MatrixSheet(BIG.origin, "Matrix", (BIG,), ()), qualification())
        for seed in range(8)
    ),
    *(
        (qualification(), Fill(chosen=frozenset(range(4)), others={"Optional": (n, n)}))
        for n in (1, 9)
    ),
)


def filled(sheet: MatrixSheet, fill: Fill) -> Workbook:
    """Return a workbook with its cells filled in, and the values of its formulas left out."""
    return fill_in(opened(draw(sheet)), sheet, fill)


def fill_in(book: Workbook, sheet: MatrixSheet, fill: Fill) -> Workbook:
    """Fill in the cells of the workbook that was drawn of a sheet."""
    book["How to use"]["B5"] = "Ada"
    for unit, page in enumerate(book.worksheets[3:-1]):
        fill_matrix(page, criterion_rows(page, sheet.units[unit]), fill, unit)
    fill_register(book["Evidence"], fill)
    fill_summary(book["Summary"], fill, sheet)
    return book


def fill_matrix(page: Worksheet, rows: list[int], fill: Fill, unit: int) -> None:
    for _, row, column in (tick for tick in fill.ticks if tick[0] == unit):
        page.cell(rows[row], 3 + column, "Yes")
    for (where, row), reason in fill.reasons.items():
        if where == unit:
            page.cell(rows[row], 45, reason)
    for (where, column), heading in fill.headings.items():
        if where == unit:
            page.cell(5, 3 + column).value = heading


def fill_register(page: Worksheet, fill: Fill) -> None:
    for row in range(5, page.max_row + 1):
        if page.cell(row, 1).value in fill.titled:
            page.cell(row, 2, f"Piece {page.cell(row, 1).value}")
            page.cell(row, 4, date(2026, 5, 4))


def fill_summary(page: Worksheet, fill: Fill, sheet: MatrixSheet) -> None:
    for unit in fill.chosen if sheet.groups else ():
        page.cell(found(page, sheet.units[unit].unit), 6, "Yes")
    for title, (units, credit) in fill.others.items():
        row = found(page, title, 1)
        page.cell(row, 5, units)
        page.cell(row, 9, credit)


def criterion_rows(sheet: Worksheet, unit: ChecklistSheet) -> list[int]:
    numbers = [row.number for group in unit.groups for row in group.rows]
    rows = {sheet.cell(row, 1).value: row for row in range(6, sheet.max_row + 1)}
    return [rows[number] for number in numbers]


def found(sheet: Worksheet, text: str, column: int = 2) -> int:
    """Return the first row of a column that begins with a text."""
    return next(
        row
        for row in range(4, sheet.max_row + 1)
        if str(sheet.cell(row, column).value or "").split("\n")[0] == text
    )
