"""Word files of forms, checklists and packs (ECMA-376, transitional; opened by Word 2013 on)."""

from unitfolio.printables.docx import package
from unitfolio.printables.docx.book import draw_book
from unitfolio.printables.docx.checklist import draw_checklist
from unitfolio.printables.docx.form import draw_form
from unitfolio.printables.docx.pack import draw_pack
from unitfolio.printables.docx.page import Page
from unitfolio.render.views.sheets.papers import (
    AnyPrinted,
    ChecklistBook,
    ChecklistSheet,
    PackSheet,
)


def draw(sheet: AnyPrinted) -> bytes:
    """Return a sheet as a Word file; the same sheet gives the same bytes.

    Raises python-docx's `UnrecognizedImageError` for a logo that is neither PNG nor JPEG.
    """
    if isinstance(sheet, PackSheet):
        page = _begun(sheet)
        draw_pack(page, sheet)
    elif isinstance(sheet, ChecklistBook):
        page = _begun(sheet, wide=True)
        draw_book(page, sheet)
    elif isinstance(sheet, ChecklistSheet):
        page = _begun(sheet, wide=True)
        draw_checklist(page, sheet)
        page.close()
    else:
        page = _begun(sheet, wide=sheet.wide)
        draw_form(page, sheet)
        page.close()
    return package.packed(page.document)


def _begun(sheet: AnyPrinted, *, wide: bool = False) -> Page:
    """Begin the document of a sheet."""
    return Page.begin(sheet.origin, sheet.title, sheet.owner, wide=wide)
