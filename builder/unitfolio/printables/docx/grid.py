"""Tables to fill in."""

from dataclasses import replace
from typing import Final

from unitfolio.model.evidence import FieldKind
from unitfolio.printables.colours import SHADE, TINT
from unitfolio.printables.docx.controls import (
    Blank,
    choice_control,
    date_control,
    text_control,
    tick_control,
)
from unitfolio.printables.docx.markup import Element
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.tables import cell, row, shared, table
from unitfolio.printables.docx.text import paragraph, run
from unitfolio.render.views.sheets.parts import ColumnView, FieldView

_LINE_ROW, _PARAGRAPH_ROW = 12.0, 16.0
_HINT: Final = "Write"


def draw_grid(page: Page, field: FieldView) -> None:
    """Draw the table of a field with a control in each cell that is written into."""
    labelled = any(view.label for view in field.rows)
    widths = shared(page.width, [column.share for column in field.columns])
    for column in field.columns:
        if column.kind is FieldKind.CHOICE:
            choices = "; ".join(column.choices)
            paragraph(page.body, "Help", f"{column.heading}: one of {choices}")
    grid = table(page.body, widths, field.label, head=True, side=labelled)
    _head(grid, field.columns, widths)
    lines = any(column.kind is FieldKind.PARAGRAPH for column in field.columns)
    for number, view in enumerate(field.rows, 1):
        line = row(grid, height=_PARAGRAPH_ROW if lines else _LINE_ROW)
        says = f"{field.label}, {view.label or f'row {number}'}"
        for column, tag, width in zip(field.columns, view.tags, widths, strict=True):
            if tag:
                made = cell(line, width)
                _cell(page.blank(made, tag, f"{column.heading}: {says}"), column)
            else:
                paragraph(cell(line, width, shade=TINT), "CellLabel", view.label)
    page.gap()


def _head(parent: Element, columns: tuple[ColumnView, ...], widths: list[int]) -> None:
    line = row(parent, head=True)
    for column, width in zip(columns, widths, strict=True):
        made = cell(line, width, shade=SHADE, align="bottom")
        paragraph(made, "CellHeading", column.heading)
        if column.writer:
            paragraph(made, "CellNote", column.by, keep=True)


def _cell(blank: Blank, column: ColumnView) -> None:
    """Fill a cell, which is the blank's parent, with what its column asks for."""
    if column.kind is FieldKind.TICKS:
        _ticks(blank, column)
        return
    blank = replace(blank, parent=paragraph(blank.parent, "Cell"))
    if column.kind is FieldKind.DATE:
        date_control(blank)
    elif column.kind is FieldKind.CHOICE:
        choice_control(blank, column.choices)
    else:
        text_control(blank, hint=_HINT)


def _ticks(blank: Blank, column: ColumnView) -> None:
    """Draw one box, or one for each choice, whose tags end in their numbers."""
    if not column.choices:
        tick_control(replace(blank, parent=paragraph(blank.parent, "CellTick")))
    for number, choice in enumerate(column.choices, 1):
        made = paragraph(blank.parent, "Cell")
        says = f"{choice}: {blank.label}"
        tick_control(Blank(blank.ledger, made, f"{blank.tag}.{number}", says))
        run(made, f" {choice}")
