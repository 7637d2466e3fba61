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
    above = field.choices[: (len(field.choices) + 1) // 2]
    below = field.choices[len(above) :]
    widths = shared(page.width, [*(1.0 for _ in above), _HEAD])
    made = table(page.body, widths, f"{field.label}: branches and the effect they lead to")
    top = row(made)
    _names(top, above, widths)
    _effect(page, cell(top, widths[-1], merge="restart", shade=SHADE, align="center"), field)
    _rooms(page, made, above, widths)
    _spine(made, widths)
    _rooms(page, made, below, widths)
    bottom = row(made)
    _names(bottom, below, widths)
    _rest(bottom, widths)
    page.gap()


def _effect(page: Page, parent: Element, field: FieldView) -> None:
    paragraph(parent, "CellHeading", "▶ The effect")
    made = paragraph(parent, "Cell")
    blank = page.blank(made, f"{field.tag}.effect", f"{field.label}: the effect")
    text_control(blank, lines=True, hint=_HINT)


def _names(line: Element, branches: tuple[Choice, ...], widths: list[int]) -> None:
    for place, width in enumerate(widths[:-1]):
        name = branches[place].label if place < len(branches) else ""
        paragraph(cell(line, width, shade=SHADE), "CellHeading", name)


def _rooms(page: Page, parent: Element, branches: tuple[Choice, ...], widths: list[int]) -> None:
    line = row(parent, height=_ROOM)
    for place, width in enumerate(widths[:-1]):
        made = paragraph(cell(line, width), "Cell", keep=True)
        if place < len(branches):
            branch = branches[place]
            text_control(page.blank(made, branch.tag, branch.label), lines=True, hint=_HINT)
    _rest(line, widths)


def _rest(line: Element, widths: list[int]) -> None:
    paragraph(cell(line, widths[-1], merge="continue", shade=SHADE), "Cell", keep=True)


def _spine(parent: Element, widths: list[int]) -> None:
    line = row(parent, height=_SPINE)
    spine = cell(line, sum(widths[:-1]), span=len(widths) - 1, shade=ACCENT)
    paragraph(spine, "Break", keep=True)
    _rest(line, widths)
