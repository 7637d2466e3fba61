"""A criteria-mapping checklist: a table for each outcome, a row for each criterion."""

from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE

from unitfolio.printables.docx.controls import date_control, text_control, tick_control
from unitfolio.printables.docx.form import draw_head
from unitfolio.printables.docx.markup import SHADE, Element, clean
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.tables import cell, row, shared, table
from unitfolio.printables.docx.text import link, paragraph, run
from unitfolio.render.views.sheets.papers import ChecklistGroup, ChecklistRow, ChecklistSheet

_SHARES: Final = (96, 47, 18, 40, 24, 19, 19)
_ROW: Final = 14.0
_HINT: Final = "Write"
_BLANKS: Final = (
    ("covered", "Covered: evidence is mapped"),
    ("evidence", "Evidence and place"),
    ("date", "Date"),
    ("initials", "Assessor’s initials"),
    ("sampled", "IQA sampled"),
)


def draw_checklist(page: Page, sheet: ChecklistSheet, bookmark: str = "") -> None:
    """Write a checklist."""
    page.title(sheet.title, bookmark)
    paragraph(
        page.body,
        "Lead",
        f"Tick Covered once evidence is mapped to the {sheet.criterion}, and say where it is. "
        "The assessor and the IQA fill in the last two columns. A tick here is no decision.",
    )
    draw_head(page, _facts(sheet), sheet.to_fill)
    for group in sheet.groups:
        _group(page, sheet, group)


def _facts(sheet: ChecklistSheet) -> tuple[tuple[str, str], ...]:
    sizes = (("Credit", sheet.credit), ("Guided learning hours", sheet.glh))
    return (*sheet.facts, *((label, str(size)) for label, size in sizes if size))


def _group(page: Page, sheet: ChecklistSheet, group: ChecklistGroup) -> None:
    page.heading(f"{_capital(sheet.outcome)} {group.number}: {group.statement}", 1)
    paragraph(page.body, "Help", f"Wording of the {sheet.outcome}: {group.source}.")
    widths = shared(page.width, _SHARES)
    title = f"{_capital(sheet.outcome)} {group.number}"
    made = table(page.body, widths, f"{title}: evidence for each {sheet.criterion}", head=True)
    head = row(made, head=True)
    for name, width in zip(_names(sheet), widths, strict=True):
        paragraph(cell(head, width, shade=SHADE, align="bottom"), "CellHeading", name)
    for line in group.rows:
        _row(page, row(made, height=_ROW), line, widths)
    page.gap()


def _names(sheet: ChecklistSheet) -> tuple[str, ...]:
    last = ("Covered", "Evidence and place", "Date", "Assessor’s initials", "IQA sampled")
    return (_capital(sheet.criterion), "Evidence that suits", *last)


def _row(page: Page, line: Element, criterion: ChecklistRow, widths: list[int]) -> None:
    cells = [cell(line, width) for width in widths]
    _statement(page, cells[0], criterion)
    paragraph(cells[1], "CellNote", "; ".join(criterion.methods))
    styles = ("CellTick", "Cell", "Cell", "Cell", "CellTick")
    covered, evidence, date, initials, sampled = (
        page.blank(paragraph(each, style), f"{criterion.tag}.{name}", f"{says}, {criterion.number}")
        for each, style, (name, says) in zip(cells[2:], styles, _BLANKS, strict=True)
    )
    tick_control(covered)
    text_control(evidence, lines=True, hint=_HINT)
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
    for number, statement in criterion.parts:
        paragraph(parent, "CellNote", f"{number} {statement}")
    if criterion.range:
        paragraph(parent, "CellNote", f"Range: {'; '.join(criterion.range)}")
    paragraph(parent, "CellNote", f"Wording: {criterion.source}")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
