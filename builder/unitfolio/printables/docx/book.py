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
    for number, unit in enumerate(sheet.units, 1):
        # What was drawn before ends here, so that nothing is left to turn after the last.
        page.turn()
        draw_checklist(page.part(prefix=unit.unit_id, wide=True), unit, bookmark(number))
    page.close()
