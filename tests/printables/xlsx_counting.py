"""What a filled-in workbook has to come to, counted in Python, and LibreOffice's own answer."""

import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.printables.office import OFFICE
from tests.printables.xlsx_fills import Fill, criteria

from unitfolio.render.views.sheets.papers import ChecklistSheet, MatrixSheet

needs_calc = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
MAPPED, GAP, JUSTIFIED = STATUSES = ("Evidence mapped", "Gap", "Gap justified")


def worked_out(books: Sequence[Workbook], folder: Path) -> list[Workbook]:
    """Return workbooks with the values that LibreOffice gives their formulas, by way of files."""
    assert OFFICE
    names = [f"{number}.xlsx" for number in range(len(books))]
    for name, book in zip(names, books, strict=True):
        book.save(folder / name)
    subprocess.run(
        [
            *(OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "xlsx", "--outdir", folder / "out"),
            *(folder / name for name in names),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return [load_workbook(folder / "out" / name, data_only=True) for name in names]


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


def counts(summary: Worksheet, row: int) -> list[object]:
    return [summary.cell(row, column).value for column in range(7, 12)]


def numbers(found: list[str]) -> list[object]:
    worst = GAP if GAP in found else JUSTIFIED if JUSTIFIED in found else MAPPED
    return [len(found), *(found.count(each) for each in STATUSES), worst]


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
