"""A cause-and-effect diagram (Ishikawa's fishbone) as a table: branches, spine, effect."""

from typing import Final

from unitfolio.printables.docx.controls import text_control
from unitfolio.printables.docx.markup import ACCENT, SHADE, Element
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.tables import cell, row, shared, table
from unitfolio.printables.docx.text import paragraph
from unitfolio.render.views.sheets.parts import Choice, FieldView

_HEAD: Final = 0.75
"""How wide the effect at the right is, a branch being 1."""
_ROOM: Final = 48.0
_SPINE: Final = 3.0
_HINT: Final = "Write"


def draw_fishbone(page: Page, field: FieldView) -> None:
    """Draw half of the branches above the spine and half below, and the effect at its right end.

    A branch's control has the branch's tag; that of the effect is the field's with `.effect`.
    """
    above, below = field.ribs
    widths = shared(page.width, [*(1.0 for _ in above), _HEAD])
    made = table(page.body, widths, f"{field.label}: branches and the effect they lead to")
    line = _branches(page, made, above, widths)
    _effect(page, cell(line, widths[-1], merge="restart", shade=SHADE, align="center"), field)
    _spine(made, widths)
    _rest(_branches(page, made, below, widths), widths)
    page.gap()


def _effect(page: Page, parent: Element, field: FieldView) -> None:
    paragraph(parent, "CellHeading", f"▶ {field.end}")
    made = paragraph(parent, "Cell")
    blank = page.blank(made, f"{field.tag}.effect", f"{field.label}: the effect")
    text_control(blank, lines=True, hint=_HINT)


def _branches(
    page: Page, parent: Element, branches: tuple[Choice, ...], widths: list[int]
) -> Element:
    """Draw a row of branches; the place of one that is not there stays empty."""
    line = row(parent, height=_ROOM)
    for place, width in enumerate(widths[:-1]):
        made = cell(line, width)
        if place < len(branches):
            branch = branches[place]
            paragraph(made, "CellHeading", branch.label)
            inside = paragraph(made, "Cell", keep=True)
            text_control(page.blank(inside, branch.tag, branch.label), lines=True, hint=_HINT)
        else:
            paragraph(made, "Cell", keep=True)
    return line


def _rest(line: Element, widths: list[int]) -> None:
    paragraph(cell(line, widths[-1], merge="continue", shade=SHADE), "Cell", keep=True)


def _spine(parent: Element, widths: list[int]) -> None:
    line = row(parent, height=_SPINE)
    spine = cell(line, sum(widths[:-1]), span=len(widths) - 1, shade=ACCENT)
    paragraph(spine, "Break", keep=True)
    _rest(line, widths)
