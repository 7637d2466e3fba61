"""A form: what it is for, whose it is, its fields, and who signs."""

from collections.abc import Collection, Iterable
from typing import Final

from unitfolio.printables.colours import SHADE, TINT
from unitfolio.printables.docx.controls import date_control, owner_control, text_control
from unitfolio.printables.docx.fields import draw_section
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.tables import cell, row, shared, table
from unitfolio.printables.docx.text import paragraph
from unitfolio.render.views.sheets.papers import FormSheet
from unitfolio.render.views.sheets.parts import SIGNING, FormSection, Signature

_LABELS: Final = 0.22
_TO_FILL: Final = 10.0
_TO_SIGN: Final = 15.0
_SIGNING: Final = (0.2, 0.3, 0.32, 0.18)


def draw_form(page: Page, sheet: FormSheet, bookmark: str = "") -> None:
    """Write a form."""
    page.title(sheet.title, bookmark)
    paragraph(page.body, "Lead", sheet.purpose)
    draw_head(page, sheet.own if page.prefix else sheet.head, sheet.to_fill)
    draw_notice(page, sheet.notice)
    if sheet.reminders:
        paragraph(page.body, "Label", sheet.reminding)
    for reminder in sheet.reminders:
        paragraph(page.body, "Reminder", reminder)
    for section in sheet.sections:
        draw_section(page, section)
        _end(page, section, 2 if section.title else 1)
    _end(page, sheet, 1)


def _end(page: Page, signed: FormSheet | FormSection, depth: int) -> None:
    """Write what ends a part of a form or all of it: who wrote it signs there."""
    if signed.ending:
        page.tie()
        page.heading(signed.ending, depth)
        draw_signatures(page, signed.declaration, signed.signatures)


def draw_head(
    page: Page, facts: Iterable[tuple[str, str]], to_fill: Iterable[tuple[str, str]]
) -> None:
    """Draw what is known at the head of a paper, and the lines that are filled in first."""
    widths = shared(page.width, (_LABELS, 1 - _LABELS))
    made = table(page.body, widths, "What this paper belongs to", side=True)
    for label, value in facts:
        line = row(made)
        paragraph(cell(line, widths[0], shade=TINT), "CellLabel", label)
        paragraph(cell(line, widths[1]), "Cell", value)
    for label, tag in to_fill:
        line = row(made, height=_TO_FILL)
        paragraph(cell(line, widths[0], shade=TINT, align="center"), "CellLabel", label)
        inside = cell(line, widths[1], align="center")
        if label == page.said.owner:
            owner_control(page.blank(paragraph(inside, "CellOwner"), tag, label))
        else:
            text_control(page.blank(paragraph(inside, "Cell"), tag, label))
    page.gap()


def draw_notice(page: Page, notice: str) -> None:
    """Write the notice against personal details."""
    if notice:
        paragraph(page.body, "Notice", notice)


def draw_signatures(page: Page, declared: str, signatures: Collection[Signature]) -> None:
    """Write what is declared, and draw a line for each who signs it: nobody may have to."""
    if declared:
        paragraph(page.body, "Declaration", declared)
    if signatures:
        _signing(page, signatures)


def _signing(page: Page, signatures: Iterable[Signature]) -> None:
    widths = shared(page.width, _SIGNING)
    made = table(page.body, widths, "Signatures", head=True, side=True)
    head = row(made, head=True)
    for heading, width in zip(SIGNING, widths, strict=True):
        paragraph(cell(head, width, shade=SHADE), "CellHeading", heading)
    for each in signatures:
        line = row(made, height=_TO_SIGN)
        cells = [cell(line, width, align="center") for width in widths]
        paragraph(cells[0], "CellLabel", each.writer)
        name, signed, date = (paragraph(part, "Cell") for part in cells[1:])
        text_control(page.blank(name, each.name, f"{each.writer}: name"))
        text_control(
            page.blank(signed, each.signature, f"{each.writer}: signature"), hint="Sign or type"
        )
        date_control(page.blank(date, each.date, f"{each.writer}: date"))
    # Word wants a paragraph after a table: alone it would make a blank page.
    page.tie()
    page.gap()
