"""Workbooks that are filled in and recalculated by LibreOffice, beside what Python counts.

openpyxl leaves the values of formulas out when it saves, so LibreOffice has to work all of them
out. It takes seconds to start: it recalculates all workbooks of a module in one run.
"""

import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.printables.xlsx_fills import CASES, Fill, criteria, criterion_rows, filled, found
from tests.printables.xlsx_sheets import opened

from unitfolio.printables.xlsx import draw
from unitfolio.render.views.sheets.papers import ChecklistSheet, MatrixSheet

SOFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")

MAPPED, GAP, JUSTIFIED = STATUSES = ("Evidence mapped", "Gap", "Gap justified")


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Workbook]:
    """All cases, filled in and recalculated."""
    folder = tmp_path_factory.mktemp("workbooks")
    for number, (sheet, fill) in enumerate(CASES):
        filled(sheet, fill).save(folder / f"{number}.xlsx")
    convert(folder)
    return [
        load_workbook(folder / "out" / f"{number}.xlsx", data_only=True)
        for number in range(len(CASES))
    ]


def convert(folder: Path) -> None:
    assert SOFFICE
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.xlsx")))
    subprocess.run(
        [
            SOFFICE,
            profile,
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            folder / "out",
            *files,
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )


def pieces(fill: Fill, unit: int) -> Counter[int]:
    """Count the pieces of each criterion of a unit: a column without a reference is none."""
    nameless = {c for (u, c), name in fill.headings.items() if u == unit and not name}
    return Counter(row for u, row, column in fill.ticks if u == unit and column not in nameless)


def statuses(fill: Fill, unit: int, sheet: MatrixSheet) -> list[str]:
    counted = pieces(fill, unit)
    return [
        MAPPED if counted[row] else JUSTIFIED if fill.reasons.get((unit, row), "").strip() else GAP
        for row in range(criteria(sheet.units[unit]))
    ]


def said(found: Sequence[str]) -> str:
    mapped, gaps, justified = (found.count(each) for each in STATUSES)
    return (
        f"With evidence mapped: {mapped} of {len(found)}. Gaps: {gaps}. "
        f"Gaps justified: {justified}."
    )


def by_outcome(unit: ChecklistSheet, found: list[str]) -> list[list[str]]:
    left = iter(found)
    return [[next(left) for _ in group.rows] for group in unit.groups]


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


def counts(summary: Worksheet, row: int) -> list[object]:
    return [summary.cell(row, column).value for column in range(7, 12)]


def numbers(found: list[str]) -> list[object]:
    worst = GAP if GAP in found else JUSTIFIED if JUSTIFIED in found else MAPPED
    return [len(found), *(found.count(each) for each in STATUSES), worst]


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


def rule_lines(sheet: MatrixSheet, fill: Fill) -> dict[str, list[object]]:
    """Return what the table of the rule says in each line, worked out another way."""
    taken = [sheet.units[unit] for unit in sorted(fill.chosen)]
    lines: dict[str, list[object]] = {}
    short_of_units, short_of_credit, more, more_credit = 0, 0, 0, 0
    for group in sheet.groups:
        own = [unit for unit in taken if unit.unit_id in group.unit_ids]
        units, credit = fill.others.get(group.title, (0, 0))
        lack = max(0, group.min_units - len(own) - units)
        known = sum(unit.credit for unit in own)
        lack_credit = max(0, group.min_credit - known - credit)
        others = (units, credit) if group.title in fill.others else (None, None)
        lines[group.title] = line(
            (group.min_units, len(own), others[0], lack),
            (group.min_credit, known, others[1], lack_credit),
            sum(not unit.credit for unit in own),
        )
        short_of_units, short_of_credit = short_of_units + lack, short_of_credit + lack_credit
        more, more_credit = more + units, more_credit + credit
    needed, known = sum(g.min_units for g in sheet.groups), sum(unit.credit for unit in taken)
    lines["All units"] = line(
        (needed, len(taken), more, max(short_of_units, needed - len(taken) - more)),
        (
            sheet.credit,
            known,
            more_credit,
            max(short_of_credit, sheet.credit - known - more_credit),
        ),
        sum(not unit.credit for unit in taken),
    )
    return lines


Side = tuple[int, int, int | None, int]


def line(units: Side, credit: Side, unknown: int) -> list[object]:
    told = []
    if units[3]:
        plural = "unit" if units[3] == 1 else "units"
        told.append(f"At least {units[3]} more {plural} needed by the rule given.")
    if credit[0] and credit[3] and unknown:
        plural = "unit" if unknown == 1 else "units"
        told.append(
            f"Known credit is {credit[3]} short of the rule given; that of {unknown} {plural} is "
            "not known."
        )
    elif credit[0] and credit[3]:
        plural = "credit" if credit[3] == 1 else "credits"
        told.append(f"At least {credit[3]} more {plural} needed by the rule given.")
    points = [credit[0], *credit[1:]] if credit[0] else ["not given", *credit[1:3], "not known"]
    return [*units, *points, " ".join(told) or "Meets the numbers of the rule."]


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
