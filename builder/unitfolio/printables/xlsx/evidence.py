"""The sheet 'Evidence', a register of pieces, and the hidden sheet of lists behind drop-downs."""

from collections.abc import Sequence
from typing import Final

from unitfolio.printables.xlsx.guide import Filled
from unitfolio.printables.xlsx.looks import Look
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.paper import Paper, head, set_up
from unitfolio.printables.xlsx.places import (
    EVIDENCE,
    LISTS,
    REGISTER_ROW,
    UnitPlace,
    cell,
    reference,
)
from unitfolio.render.views.sheets.papers import MatrixSheet

PAPER: Final = Paper(widths=(10, 36, 26, 12, 32, 26, 10, 17), notes=(4, 5), code=(6, 7))
_REFERENCE, _TITLE, _METHOD, _DATE, _WHERE, _NOTE, _MAPPED, _CHECK = range(8)
_HEADINGS: Final = (
    *("Reference", "Title", "Method", "Date", "Where the original is", "Note"),
    *("Times mapped", "Check"),
)
_COUNTS: Final = 1
"""The first column of the hidden sheet that counts a unit's ticks."""


def draw_evidence(pad: Pad, sheet: MatrixSheet, names: Filled, rows: int) -> None:
    """Draw the register with so many rows to fill in."""
    set_up(pad, PAPER, sheet.origin, (REGISTER_ROW - 1, REGISTER_ROW - 1))
    head(pad, PAPER, sheet.origin, "Evidence", (("For", sheet.origin.name),))
    names.draw(pad, _DATE)
    pad.high(REGISTER_ROW - 1, 28)
    pad.texts(REGISTER_ROW - 1, _HEADINGS, Look.HEAD)
    pad.sheet.freeze_panes(REGISTER_ROW, _METHOD)
    for row in range(REGISTER_ROW, REGISTER_ROW + rows):
        _row(pad, row, len(sheet.units))
    _checks(pad, len(sheet.methods), rows)


def _row(pad: Pad, row: int, unit_count: int) -> None:
    number = row - REGISTER_ROW
    pad.high(row, PAPER.writing)
    pad.text(row, _REFERENCE, f"E{number + 1}", Look.COUNT)
    pad.blank(row, (_TITLE, _METHOD), Look.IN_TEXT)
    pad.blank(row, (_DATE,), Look.IN_DATE)
    pad.blank(row, (_WHERE, _NOTE), Look.IN_TEXT)
    counts = reference(LISTS, number, _COUNTS, number, _COUNTS + max(1, unit_count) - 1)
    pad.formula(row, _MAPPED, f"=SUM({counts})", 0, Look.TALLY)
    title, mapped = cell(row, _TITLE), cell(row, _MAPPED)
    check = (
        f'=IF({mapped}=0,IF({title}="","","Not mapped yet"),'
        f'IF({title}="","Mapped, no title","Mapped"))'
    )
    pad.formula(row, _CHECK, check, "", Look.COUNT)


def _checks(pad: Pad, method_count: int, rows: int) -> None:
    last = REGISTER_ROW + rows - 1
    if method_count:
        pad.choose(
            (REGISTER_ROW, _METHOD, last, _METHOD),
            f"={reference(LISTS, 0, 0, method_count - 1, 0)}",
            "Choose a method from the list, or leave the cell empty.",
        )
    pad.dates((REGISTER_ROW, _DATE, last, _DATE))


def references(rows: int) -> str:
    """Return the range of the references in the register."""
    return reference(EVIDENCE, REGISTER_ROW, _REFERENCE, REGISTER_ROW + rows - 1, _REFERENCE)


def titles(rows: int) -> str:
    """Return the range of the titles in the register."""
    return reference(EVIDENCE, REGISTER_ROW, _TITLE, REGISTER_ROW + rows - 1, _TITLE)


def draw_lists(pad: Pad, sheet: MatrixSheet, places: Sequence[UnitPlace], rows: int) -> None:
    """Write the methods, and how often each unit maps each piece, onto the hidden sheet."""
    for row, method in enumerate(sheet.methods):
        pad.text(row, 0, method, Look.LINE)
    for column, place in enumerate(places, _COUNTS):
        for row in range(rows):
            piece = reference(EVIDENCE, REGISTER_ROW + row, 0, REGISTER_ROW + row, 0)
            formula = f"=SUMIF({place.headings},{piece},{place.totals})"
            pad.formula(row, column, formula, 0, Look.LINE)
    pad.sheet.protect()
    pad.sheet.hide()
