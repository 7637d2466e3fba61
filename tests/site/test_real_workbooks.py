"""The real qualifications' workbooks, filled in and recalculated, beside what Python counts.

None of these qualifications gives its rule in numbers yet, so each stands here a second time with
a rule and some credit.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from tests.printables.xlsx_counting import (
    by_outcome,
    counts,
    needs_calc,
    numbers,
    rule_lines,
    said,
    statuses,
    worked_out,
)
from tests.printables.xlsx_fills import Fill, fill_in, filled, found, scattered
from tests.site.real import real_catalogue

from unitfolio.catalogue import Catalogue
from unitfolio.render.prose import Prose
from unitfolio.render.views.sheets.checklist import qualification_matrix
from unitfolio.render.views.sheets.papers import GroupOfUnits, MatrixSheet
from unitfolio.render.views.sheets.stationery import Stationery

pytestmark = needs_calc
CHOSEN = 6


@dataclass(frozen=True)
class Case:
    """A workbook as it was filled in, and as LibreOffice worked it out."""

    sheet: MatrixSheet
    fill: Fill
    book: Workbook


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    return real_catalogue(root)


@pytest.fixture(scope="module")
def sheets(catalogue: Catalogue) -> Mapping[str, MatrixSheet]:
    """The matrix of each qualification, by its id."""
    stationery = Stationery(catalogue, Prose())
    qualifications = catalogue.qualifications
    return {key: qualification_matrix(stationery, each) for key, each in qualifications.items()}


@pytest.fixture(scope="module")
def cases(
    sheets: Mapping[str, MatrixSheet],
    real_site: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Sequence[Case]:
    made = [*of_site(sheets, real_site), *of_rules(sheets)]
    books = worked_out([case.book for case in made], tmp_path_factory.mktemp("workbooks"))
    return [replace(case, book=book) for case, book in zip(made, books, strict=True)]


def fills(sheet: MatrixSheet) -> tuple[Fill, ...]:
    """Blank, and twice as good as any."""
    return (Fill(), scattered(sheet, 2), scattered(sheet, 7))


def of_site(sheets: Mapping[str, MatrixSheet], site: Path) -> Iterator[Case]:
    """The workbooks that can be downloaded."""
    for name, sheet in sheets.items():
        file = site / "qualifications" / name / "papers" / f"{name}-matrix.xlsx"
        for fill in fills(sheet):
            book = fill_in(load_workbook(file), sheet, fill)
            for unit in fill.chosen:
                row = found(book["Summary"], sheet.units[unit].unit)
                book["Summary"].cell(row, CHOSEN, "Yes")
            yield Case(sheet, fill, book)


def of_rules(sheets: Mapping[str, MatrixSheet]) -> Iterator[Case]:
    """The same with a rule: one unit has to be taken, and has credit; the others are optional."""
    for sheet in sheets.values():
        first, *others = sheet.units
        groups = (
            GroupOfUnits("Mandatory", "This unit", 1, 4, (first.unit_id,)),
            GroupOfUnits("Optional", "Two units", 2, 6, tuple(each.unit_id for each in others)),
        )
        units = (replace(first, credit=5), *others)
        ruled = replace(sheet, units=units, groups=groups, credit=12)
        yield from (Case(ruled, fill, filled(ruled, fill)) for fill in fills(ruled))


def test_a_workbook_has_every_criterion_of_the_qualifications_units(
    cases: Sequence[Case], catalogue: Catalogue, sheets: Mapping[str, MatrixSheet]
) -> None:
    blank = [case for case in cases if case.fill == Fill() and not case.sheet.groups]
    for qualification, case in zip(catalogue.qualifications.values(), blank, strict=True):
        summary = case.book["Summary"]
        for member in catalogue.members(qualification):
            count = len(member.unit.criteria)
            row = found(summary, member.unit.title)
            assert counts(summary, row) == [count, 0, count, 0, "Gap"], member.unit.id


def test_coverage_is_what_was_filled_in(cases: Sequence[Case]) -> None:
    for case in cases:
        summary = case.book["Summary"]
        for unit, checklist in enumerate(case.sheet.units):
            expected = statuses(case.fill, unit, case.sheet)
            assert case.book.worksheets[3 + unit].cell(3, 3).value == said(expected)
            assert counts(summary, found(summary, checklist.unit)) == numbers(expected)
            name = f"{checklist.number} {checklist.unit}".strip()
            row = found(summary, name, 1)
            for place, part in enumerate(by_outcome(checklist, expected), 1):
                assert counts(summary, row + place) == numbers(part)


def test_the_cases_are_neither_empty_nor_all_alike(cases: Sequence[Case]) -> None:
    found_there = [
        status
        for case in cases
        for unit in range(len(case.sheet.units))
        for status in statuses(case.fill, unit, case.sheet)
    ]
    assert min(found_there.count(status) for status in set(found_there)) > 10
    assert {len(case.fill.chosen) for case in cases} == {0, 1, 2}


def test_units_that_are_chosen_are_counted_together(cases: Sequence[Case]) -> None:
    for case in cases:
        summary = case.book["Summary"]
        row = found(summary, "All units chosen", 1)
        each = [numbers(statuses(case.fill, unit, case.sheet))[:4] for unit in case.fill.chosen]
        together = [sum(column) for column in zip(*each, strict=True)] or [0, 0, 0, 0]
        told = [summary.cell(row, column).value for column in range(CHOSEN, CHOSEN + 5)]
        assert told == [len(each), *together]


def test_the_numbers_of_a_rule(cases: Sequence[Case]) -> None:
    for case in cases:
        summary = case.book["Summary"]
        lines = rule_lines(case.sheet, case.fill) if case.sheet.groups else unruled(case.fill)
        for title, expected in lines.items():
            row = found(summary, title, 1)
            assert [summary.cell(row, column).value for column in range(3, 12)] == expected


def unruled(fill: Fill) -> dict[str, list[object]]:
    """What is said where a rule gives no numbers, and no unit has a credit that is known."""
    units = ["not given", len(fill.chosen), None, "not known"]
    credit = ["not given", 0, None, "not known"]
    return {"All units": [*units, *credit, "The rule gives no numbers here."]}
