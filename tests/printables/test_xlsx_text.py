"""Text that means harm, or is long, comes out of a workbook as it was typed."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.printables.xlsx_sheets import (
    ORIGIN,
    checklist,
    criterion,
    head_and_foot,
    matrix,
    opened,
    outcome,
)

from unitfolio.printables.xlsx import draw
from unitfolio.printables.xlsx.places import sheet_names
from unitfolio.printables.xlsx.text import clean, height, lines, shortened, units
from unitfolio.render.views.sheets.papers import GroupOfUnits, MatrixSheet

NASTY = (
    "=1+1",
    "\r",
    "+44 20",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("https://example.org","x")',
    "{=A1}",
    "<r><t>mine</t></r>",
    '<b>&amp; "it\'s"',
    "&G &[Picture] &P &&",
    "_x0041_ and \x00\x0b\ud800\uffff",
    "\u202eright to left \u05e9\u05dc\u05d5\u05dd",
    "👩‍🏫" * 40,
    "verylongword" * 60,
    "'quoted'",
    "SORT(1)!A1",
    "History",
)
TEXT = st.one_of(st.sampled_from(NASTY), st.text(min_size=1, max_size=80))


def hostile(text: str, other: str) -> MatrixSheet:
    """Return a matrix of a qualification with text in every place that holds any."""
    origin = replace(ORIGIN, centre=text, name=other, version=text, short=text, note=other)
    row = criterion("1.1", text, parts=((text, other),), range=(text,), source=other)
    row = replace(row, number=text, methods=(text, other))
    group = replace(outcome("1"), number=other, statement=text, source=text, rows=(row,))
    unit = replace(
        checklist(text, group),
        origin=origin,
        number=other,
        level=text,
        criterion=text,
        facts=((text, other),),
        to_fill=((text, "learner"),),
    )
    rule = GroupOfUnits(text, other, 1, 1, (unit.unit_id,))
    return MatrixSheet(origin, text, (unit, unit), (text, other), (rule,), text, 1)


@settings(max_examples=40)
@given(TEXT, TEXT)
def test_any_text_comes_out_as_it_was_typed(text: str, other: str) -> None:
    kept, beside = clean(text), clean(other)
    book = opened(draw(hostile(text, other)))
    sheet = book.worksheets[3]
    cells = {cell.coordinate: cell for row in sheet for cell in row}
    suited = ", ".join((kept, beside))
    below = f"Range: {kept}\nWording: {beside}\nSuited: {suited}"
    assert same(cells["A1"].value, kept)
    assert same(cells["A7"].value, kept)
    assert same(cells["B7"].value, f"{kept}\n{kept} {beside}\n{below}")
    assert same(cells["A6"].value, beside)
    methods = [row[0].value for row in book["Lists"].iter_rows(max_row=2)]
    assert same(methods[0], kept)
    assert same(methods[1], beside)
    formulas = {cell.value for cell in cells.values() if cell.data_type == "f"}
    assert not formulas & {kept, beside}


def same(found: object, expected: str) -> bool:
    """Whether a cell says a text; openpyxl reads an empty one as None."""
    return (found or "") == expected


def test_what_begins_like_a_formula_is_text() -> None:
    sheet = opened(draw(hostile("=1+1", "@SUM(A1)")))["@SUM A1 =1+1".lstrip("@")]
    assert (sheet["A1"].value, sheet["A1"].data_type) == ("=1+1", "s")
    assert (sheet["A6"].value, sheet["A6"].data_type) == ("@SUM(A1)", "s")


def test_an_ampersand_is_no_code_at_the_head_of_a_page() -> None:
    named = replace(ORIGIN, centre="&G", name="R&D &[Picture]", note="&P")
    unit = replace(matrix().units[0], origin=named)
    sheet = opened(draw(replace(matrix(), origin=named, units=(unit,)))).worksheets[0]
    left, _, below, _ = head_and_foot(sheet)
    assert left == "&&G\nR&&D &&[Picture]"
    assert below == f"{ORIGIN.short}\n&&P"


@given(st.lists(TEXT, max_size=6))
def test_names_of_sheets_are_short_plain_and_unlike(titles: list[str]) -> None:
    names = sheet_names(titles)
    taken = ["How to use", "Summary", "Evidence", "Lists", "History", *names]
    assert len({name.lower() for name in taken}) == 5 + len(titles)
    for name in names:
        assert 0 < units(name) <= 31
        assert not re.search(r"[\[\]:*?/\\\n]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_names_of_sheets_end_with_a_word_where_they_can() -> None:
    title = "Manage team and individual performance"
    assert sheet_names([title, title, "evidence"]) == (
        *("Manage team and individual", "Manage team and individual 2", "evidence 2"),
    )


@given(TEXT, st.integers(1, 40))
def test_a_text_is_shortened_to_its_room(text: str, room: int) -> None:
    assert units(shortened(text, room)) <= room
    assert shortened(text, units(text)) == text


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("", 10, 1), ("a b", 10, 1), ("one two three", 8, 2), ("a\nb", 10, 2), ("x" * 100, 10, 10)],
)
def test_how_many_lines_a_text_takes(text: str, width: float, expected: int) -> None:
    assert lines(text, width) == expected


def test_a_row_is_never_higher_than_excel_draws() -> None:
    assert height("word " * 9000, 10, 10) == 409
    assert height("", 10, 10, 30) == 30
