"""A criteria-mapping checklist: a table for each outcome, a row for each criterion."""

from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE

from unitfolio.printables.colours import SHADE
from unitfolio.printables.docx.controls import date_control, text_control, tick_control
from unitfolio.printables.docx.form import draw_head
from unitfolio.printables.docx.markup import Element, clean
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.tables import cell, row, shared, table
from unitfolio.printables.docx.text import link, paragraph, run
from unitfolio.render.views.sheets.papers import (
    ChecklistGroup,
    ChecklistRow,
    ChecklistSheet,
    GroupWords,
)

_SHARES: Final = (96, 47, 18, 40, 24, 19, 19)
_ROW: Final = 14.0
_HINT: Final = "Write"
_BLANKS: Final = ("covered", "evidence", "date", "initials", "sampled")


def draw_checklist(page: Page, sheet: ChecklistSheet, bookmark: str = "") -> None:
    """Write a checklist."""
    page.title(sheet.title, bookmark)
    paragraph(page.body, "Lead", sheet.lead)
    draw_head(page, sheet.head, sheet.to_fill)
    for group, words in zip(sheet.groups, sheet.words, strict=True):
        _group(page, group, words)


def _group(page: Page, group: ChecklistGroup, words: GroupWords) -> None:
    page.heading(words.heading, 1)
    paragraph(page.body, "Help", words.source)
    widths = shared(page.width, _SHARES)
    made = table(page.body, widths, words.heading, head=True)
    head = row(made, head=True)
    for name, width in zip(words.columns, widths, strict=True):
        paragraph(cell(head, width, shade=SHADE, align="bottom"), "CellHeading", name)
    for line in group.rows:
        drawn = row(made, height=_ROW)
        _row(page, [cell(drawn, width) for width in widths], line, words.columns)
    page.gap()


def _row(
    page: Page, cells: list[Element], criterion: ChecklistRow, columns: tuple[str, ...]
) -> None:
    _statement(page, cells[0], criterion)
    paragraph(cells[1], "CellNote", "; ".join(criterion.methods))
    styles = ("CellTick", "Cell", "Cell", "Cell", "CellTick")
    covered, evidence, date, initials, sampled = (
        page.blank(paragraph(each, style), f"{criterion.tag}.{name}", f"{says}, {criterion.number}")
        for each, style, name, says in zip(cells[2:], styles, _BLANKS, columns[2:], strict=True)
    )
    tick_control(covered)
    text_control(evidence, hint=_HINT)
    date_control(date)
    text_control(initials, hint=_HINT)
    tick_control(sampled)


def _statement(page: Page, parent: Element, criterion: ChecklistRow) -> None:
    made = paragraph(parent, "Cell")
    if criterion.address:
        part = page.document.part
        address = clean(criterion.address)
        relation = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link(made, relation, criterion.number)
    else:
        run(made, criterion.number)
    run(made, f" {criterion.statement}")
    for note in criterion.notes:
        paragraph(parent, "CellNote", note)
