"""Workbooks that are filled in and recalculated by LibreOffice, beside what Python counts.

openpyxl leaves the values of formulas out when it saves, so LibreOffice has to work all of them
out. It takes seconds to start: it recalculates all workbooks of a module in one run.
"""

from collections import Counter
from collections.abc import Sequence

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.printables.xlsx_counting import (
    STATUSES,
    by_outcome,
    counts,
    needs_calc,
    numbers,
    pieces,
    rule_lines,
    said,
    statuses,
    worked_out,
)
from tests.printables.xlsx_fills import CASES, Fill, criterion_rows, filled, found
from tests.printables.xlsx_sheets import opened

from unitfolio.printables.xlsx import draw
from unitfolio.render.views.sheets.papers import MatrixSheet

pytestmark = needs_calc


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Workbook]:
    """All cases, filled in and recalculated."""
    books = [filled(sheet, fill) for sheet, fill in CASES]
    return worked_out(books, tmp_path_factory.mktemp("workbooks"))


def each_unit(
    recalculated: Sequence[Workbook],
) -> list[tuple[MatrixSheet, Fill, int, Worksheet, Workbook]]:
    return [
        (sheet, fill, unit, book.worksheets[3 + unit], book)
        for (sheet, fill), book in zip(CASES, recalculated, strict=True)
        for unit in range(len(sheet.units))
    ]


def test_the_cases_are_of_every_kind() -> None:
    all_of_them = [
        status
        for sheet, fill in CASES
        for unit in range(len(sheet.units))
        for status in statuses(fill, unit, sheet)
    ]
    assert min(all_of_them.count(status) for status in STATUSES) > 20


def test_each_criterion_has_its_count_and_its_status(recalculated: Sequence[Workbook]) -> None:
    for sheet, fill, unit, page, _ in each_unit(recalculated):
        rows, counted = criterion_rows(page, sheet.units[unit]), pieces(fill, unit)
        assert [page.cell(row, 43).value for row in rows] == [counted[i] for i in range(len(rows))]
        assert [page.cell(row, 44).value for row in rows] == statuses(fill, unit, sheet)


def test_each_outcome_and_unit_says_its_coverage(recalculated: Sequence[Workbook]) -> None:
    for sheet, fill, unit, page, _ in each_unit(recalculated):
        expected = statuses(fill, unit, sheet)
        assert page.cell(3, 3).value == said(expected)
        assert page.cell(3, 1).value == "Learner's name: Ada"
        groups = sheet.units[unit].groups
        for group, part in zip(groups, by_outcome(sheet.units[unit], expected), strict=True):
            assert page.cell(found(page, group.number, 1), 3).value == said(part)


def test_the_summary_has_the_same_counts(recalculated: Sequence[Workbook]) -> None:
    for sheet, fill, unit, _, book in each_unit(recalculated):
        expected, summary = statuses(fill, unit, sheet), book["Summary"]
        row = found(summary, sheet.units[unit].unit)
        assert counts(summary, row) == numbers(expected)
        name = f"{sheet.units[unit].number} {sheet.units[unit].unit}".strip()
        row = found(summary, name, 1)
        parts = by_outcome(sheet.units[unit], expected)
        assert [counts(summary, row + i) for i in range(1, len(parts) + 1)] == [
            *map(numbers, parts)
        ]


def test_the_register_counts_how_often_a_piece_is_mapped(recalculated: Sequence[Workbook]) -> None:
    for (_, fill), book in zip(CASES, recalculated, strict=True):
        mapped = Counter(
            fill.headings.get((unit, column), f"E{column + 1}") for unit, _, column in fill.ticks
        )
        register = book["Evidence"]
        for row in range(5, register.max_row + 1):
            name = str(register.cell(row, 1).value)
            titled = name in fill.titled
            check = (
                ("Mapped" if titled else "Mapped, no title")
                if mapped[name]
                else ("Not mapped yet" if titled else "")
            )
            assert register.cell(row, 7).value == mapped[name]
            assert (register.cell(row, 8).value or "") == check


def test_titles_stand_above_the_references(recalculated: Sequence[Workbook]) -> None:
    for _, fill, _, page, _ in each_unit(recalculated):
        for column in range(3, 43):
            name = page.cell(5, column).value
            expected = f"Piece {name}" if name in fill.titled else ""
            assert (page.cell(4, column).value or "") == expected


def test_a_reference_above_two_columns_and_a_nameless_column_are_told(
    recalculated: Sequence[Workbook],
) -> None:
    for _, fill, unit, page, _ in each_unit(recalculated):
        moved = any(where == unit for where, _ in fill.headings)
        told = str(page.cell(4, 1).value)
        assert told.startswith("Check: one reference" if moved else "Choose Yes")


def test_the_numbers_of_the_rule(recalculated: Sequence[Workbook]) -> None:
    for (sheet, fill), book in zip(CASES, recalculated, strict=True):
        if not sheet.groups:
            continue
        summary, lines = book["Summary"], rule_lines(sheet, fill)
        for title, expected in lines.items():
            row = found(summary, title, 1)
            assert [summary.cell(row, column).value for column in range(3, 12)] == expected


def test_what_is_stored_for_viewers_is_what_the_formulas_come_to(
    recalculated: Sequence[Workbook],
) -> None:
    for number in (0, 1):
        sheet, _ = CASES[number]
        stored, formulas = opened(draw(sheet), values=True), opened(draw(sheet))
        for page in formulas:
            for cell in (cell for row in page for cell in row if cell.data_type == "f"):
                value = stored[page.title][cell.coordinate].value
                worked_out = recalculated[number][page.title][cell.coordinate].value
                shown = str(worked_out or "").replace("Ada", "_" * 30)
                assert shown.strip() == str(value or "").strip(), (page.title, cell.coordinate)
