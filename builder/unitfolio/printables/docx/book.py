"""The checklists of all units of a qualification in one file, one after the other."""

from unitfolio.printables.docx.checklist import draw_checklist
from unitfolio.printables.docx.contents import bookmark, draw_contents
from unitfolio.printables.docx.form import draw_head
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.text import paragraph
from unitfolio.render.views.sheets.papers import ChecklistBook


def draw_book(page: Page, sheet: ChecklistBook) -> None:
    """Write the checklists; each begins on a new page, and its tags begin with its unit's id."""
    page.title(sheet.title)
    draw_head(page, sheet.head, sheet.to_fill)
    paragraph(page.body, "ContentsHeading", sheet.contents)
    draw_contents(page, tuple(unit.title for unit in sheet.units))
    part = page
    for number, unit in enumerate(sheet.units, 1):
        part.turn()
        part = page.part(unit.title, unit.origin, prefix=unit.unit_id, wide=True)
        draw_checklist(part, unit, bookmark(number))
    part.close()
