"""What a workbook is on paper: heads and feet, breaks of pages, QR codes, logos."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from tests.printables.xlsx_sheets import (
    ADDRESS,
    ORIGIN,
    head_and_foot,
    matrix,
    opened,
    outcome,
    parts,
    qualification,
)

from unitfolio.printables.qr import qr_png
from unitfolio.printables.xlsx import draw, evidence, guide, summary
from unitfolio.printables.xlsx import matrix as matrix_sheet
from unitfolio.printables.xlsx.looks import FONT, LOOKS, Look
from unitfolio.printables.xlsx.paper import Paper


def test_what_a_sheet_is_on_paper() -> None:
    book = opened(draw(matrix()))
    frozen = {sheet.title: sheet.freeze_panes for sheet in book}
    assert frozen == {
        "How to use": None,
        "Summary": "C2",
        "Evidence": "C5",
        "Handle calls": "C6",
        "Lists": None,
    }
    titles = {sheet.title: sheet.print_title_rows for sheet in book}
    assert titles["Handle calls"] == "$5:$5"
    assert titles["Evidence"] == "$4:$4"
    for sheet in book.worksheets[:-1]:
        setup = sheet.page_setup
        assert head_and_foot(sheet) == [
            *("Sample College\nHandle calls", "Version 1.0, 23 November 2026"),
            *(f"{ORIGIN.short}\n{ORIGIN.note}", "Page &P of &N"),
        ]
        assert (setup.orientation, setup.paperSize) == ("landscape", 9)
        if sheet.title == "Handle calls":
            assert (setup.scale or 100, setup.pageOrder) == (100, "overThenDown")
            continue
        # Excel's own value for the width is 1.
        assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)


def test_a_matrix_is_two_pages_across_with_the_wording_on_both() -> None:
    sheet = opened(draw(matrix()))["Handle calls"]
    assert sheet.print_title_cols == "$A:$B"
    assert [each.id for each in sheet.col_breaks.brk] == [42]
    hidden = [name for name, column in sheet.column_dimensions.items() if column.hidden]
    assert [
        (sheet.column_dimensions[name].min, sheet.column_dimensions[name].max) for name in hidden
    ] == [(23, 42)]


@pytest.mark.parametrize("paper", [summary.PAPER, evidence.PAPER, guide.PAPER, matrix_sheet.PAPER])
def test_nothing_is_printed_smaller_than_8_points(paper: Paper) -> None:
    sizes = {look: said.get("font_size", FONT["font_size"]) for look, said in LOOKS.items()}
    if paper != matrix_sheet.PAPER:
        del sizes[Look.TURNED]
    assert {look: size for look, size in sizes.items() if float(str(size)) * paper.scale < 8} == {}


def test_no_page_ends_with_an_outcome_or_before_the_last_row() -> None:
    groups = tuple(outcome(str(number), "One", "Two") for number in range(1, 30))
    unit = replace(matrix().units[0], groups=groups)
    sheet = opened(draw(replace(matrix(), units=(unit,))))["Handle calls"]
    breaks = [each.id for each in sheet.row_breaks.brk]
    outcomes = {row for row in range(6, sheet.max_row) if "." not in str(sheet.cell(row, 1).value)}
    assert len(outcomes) == 29
    assert not outcomes & set(breaks)
    assert max(breaks) < sheet.max_row - 1
    for first, last in pairwise([5, *breaks]):
        tall = sum(sheet.row_dimensions[row].height or 12.75 for row in range(first + 1, last + 1))
        # A4 landscape without its margins is 490 points high.
        assert 200 < tall < 485


def test_no_page_of_a_summary_ends_with_the_title_of_a_group() -> None:
    for long in range(1, 8):
        rules = " ".join(["Take 4 units with 16 credits."] * 40 * long)
        sheet = opened(draw(replace(qualification(), rules=rules)))["Summary"]
        said = {sheet.cell(each.id, 1).value for each in sheet.row_breaks.brk}
        titles = {"Mandatory", "Optional", "Group not known", "101 Handle calls", "Handle mail"}
        assert said
        assert not said & titles


def test_every_printed_sheet_has_the_qr_code_of_its_page() -> None:
    found = parts(matrix())
    assert found["xl/media/image1.png"] == qr_png(ADDRESS)
    drawings = [found[name] for name in found if re.fullmatch(r"xl/drawings/drawing\d\.xml", name)]
    assert len(drawings) == 4
    assert all(f'descr="QR code of {ADDRESS}"'.encode() in drawing for drawing in drawings)


def test_a_site_without_an_address_prints_neither_address_nor_code() -> None:
    nowhere = replace(ORIGIN, address="", short="")
    unit = replace(matrix().units[0], origin=nowhere)
    found = parts(replace(matrix(), origin=nowhere, units=(unit,)))
    assert not [name for name in found if "media" in name]
    assert b"Its page on the web" not in found["xl/sharedStrings.xml"]


def test_a_logo_stands_on_every_printed_sheet() -> None:
    marked = replace(ORIGIN, logo=qr_png("any PNG will do"))
    unit = replace(matrix().units[0], origin=marked)
    found = parts(replace(matrix(), origin=marked, units=(unit,)))
    drawings = [found[name] for name in found if re.fullmatch(r"xl/drawings/drawing\d\.xml", name)]
    assert [drawing.count(b'descr="Sample College"') for drawing in drawings] == [1, 1, 1, 1]
