"""A unit's portfolio in one file, from the cover to the declarations."""

from dataclasses import replace
from typing import Final

from unitfolio.printables.docx.checklist import draw_checklist
from unitfolio.printables.docx.contents import bookmark, draw_contents
from unitfolio.printables.docx.form import draw_form, draw_head, draw_notice, draw_signatures
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.text import paragraph
from unitfolio.render.views.sheets.papers import ChecklistSheet, PackSheet

_CHECKLIST: Final = "checklist"


def draw_pack(page: Page, sheet: PackSheet) -> None:
    """Write a pack; each of its parts begins on a new page.

    The tags of a form begin with its id; those of the checklist's rows are the same as in the
    checklist's own file, and the lines at its head begin with `checklist`.
    """
    forms = (*sheet.forms, sheet.index) if sheet.index else sheet.forms
    _, summary, declarations = sheet.titles
    titles = (summary, sheet.checklist.title, *(form.title for form in forms), declarations)
    _cover(page, sheet)
    page.turn()
    paragraph(page.body, "ContentsHeading", sheet.titles[0])
    draw_contents(page, titles)
    paragraph(page.body, "Help", sheet.elsewhere)
    page.turn()
    part = page.part(summary, sheet.origin)
    _summary(part, sheet, bookmark(1))
    part.turn()
    broad = page.part(sheet.checklist.title, sheet.checklist.origin, wide=True)
    draw_checklist(broad, _in_pack(sheet.checklist), bookmark(2))
    broad.turn()
    for number, form in enumerate(forms, 3):
        part = page.part(form.title, form.origin, prefix=form.form_id, wide=form.wide)
        draw_form(part, form, bookmark(number))
        part.turn()
    part = page.part(declarations, sheet.origin)
    _declarations(part, sheet, bookmark(len(titles)))
    part.close()


def _in_pack(sheet: ChecklistSheet) -> ChecklistSheet:
    to_fill = tuple((label, f"{_CHECKLIST}.{tag}") for label, tag in sheet.to_fill)
    return replace(sheet, to_fill=to_fill)


def _cover(page: Page, sheet: PackSheet) -> None:
    paragraph(page.body, "Cover", sheet.origin.centre)
    page.title(sheet.title)
    paragraph(page.body, "Subtitle", sheet.origin.name)
    draw_head(page, sheet.head, sheet.to_fill)
    draw_notice(page, sheet.notice)


def _summary(page: Page, sheet: PackSheet, bookmark: str) -> None:
    page.title(sheet.titles[1], bookmark)
    for text in sheet.summary:
        paragraph(page.body, "Normal", text)
    label, outcomes = sheet.outcomes
    paragraph(page.body, "Label", label)
    for outcome in outcomes:
        paragraph(page.body, "Reminder", outcome)


def _declarations(page: Page, sheet: PackSheet, bookmark: str) -> None:
    page.title(sheet.titles[2], bookmark)
    for text, signature in sheet.declarations:
        page.heading(signature.writer, 1)
        draw_signatures(page, text, (signature,))
