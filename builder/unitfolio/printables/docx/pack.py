"""A unit's portfolio in one file, from the cover to the declarations."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from unitfolio.printables.docx.checklist import draw_checklist
from unitfolio.printables.docx.form import draw_form, draw_head, draw_notice, draw_signatures
from unitfolio.printables.docx.markup import Element, add
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.text import begin_field, mark_field, paragraph, run
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
    _contents(page, titles)
    page.turn()
    upright = page.part()
    _summary(upright, sheet, _bookmark(1))
    upright.turn()
    broad = page.part(wide=True)
    draw_checklist(broad, _in_pack(sheet.checklist), _bookmark(2))
    broad.turn()
    for number, form in enumerate(forms, 3):
        part = page.part(prefix=form.form_id, wide=form.wide)
        draw_form(part, form, _bookmark(number))
        part.turn()
    _declarations(upright, sheet, _bookmark(len(titles)))
    upright.close()


def _bookmark(number: int) -> str:
    return f"_Toc{number:06}"


def _in_pack(sheet: ChecklistSheet) -> ChecklistSheet:
    to_fill = tuple((label, f"{_CHECKLIST}.{tag}") for label, tag in sheet.to_fill)
    return replace(sheet, to_fill=to_fill)


def _cover(page: Page, sheet: PackSheet) -> None:
    paragraph(page.body, "Cover", sheet.origin.centre)
    page.title(sheet.title)
    paragraph(page.body, "Subtitle", sheet.origin.name)
    draw_head(page, sheet.head, sheet.to_fill)
    draw_notice(page, sheet.notice)


def _contents(page: Page, titles: Sequence[str]) -> None:
    """Write the contents as a field that shows its entries before Word has brought it up to date.

    The page numbers are fields too, and empty: which page a part begins on is known only to what
    lays the pages out. Word fills them in when it prints, or with F9.
    """
    for number, title in enumerate(titles, 1):
        entry = paragraph(page.body, "TOC1")
        if number == 1:
            begin_field(entry, r'TOC \o "1-1" \h \z \u')
        _entry(entry, title, _bookmark(number))
        if number == len(titles):
            mark_field(entry, "end")


def _entry(parent: Element, title: str, bookmark: str) -> None:
    made = add(parent, "w:hyperlink", anchor=bookmark, history="1")
    run(made, title)
    add(add(made, "w:r"), "w:tab")
    begin_field(made, rf"PAGEREF {bookmark} \h")
    mark_field(made, "end")


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
