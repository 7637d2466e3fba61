"""A cause-and-effect diagram (Ishikawa's fishbone): a spine, ribs, and a head for the effect.

It is a table, so that its boxes are written into like all others and grow with what is written.
The ribs are pictures in rows of their own: those stay between the boxes and the spine, which shapes
that float would not, and LibreOffice draws no sloping borders in the cells of a text.
"""

from dataclasses import dataclass
from typing import Final

from unitfolio.printables.colours import ACCENT, INK, SHADE
from unitfolio.printables.docx.controls import text_control
from unitfolio.printables.docx.markup import Element
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.picture import Place, draw_picture
from unitfolio.printables.docx.rib import rib_png
from unitfolio.printables.docx.tables import PLAIN, bare, cell, roomy, row, rule, shared, table
from unitfolio.printables.docx.text import paragraph
from unitfolio.render.views.sheets.parts import Choice, FieldView

_HEAD: Final = 0.75
"""How wide the effect at the right is, a branch being 1."""
_ROOM, _RIB, _SPINE = 36.0, 14.0, 1.2
_SIDES: Final = ("top", "left", "bottom", "right")
_HINT: Final = "Write"
_TWIPS: Final = 1440 / 25.4
"""In a millimetre."""


@dataclass(frozen=True, slots=True)
class _Bones:
    """What the parts of a diagram are drawn into, and the widths of its columns."""

    page: Page
    table: Element
    widths: list[int]


def draw_fishbone(page: Page, field: FieldView) -> None:
    """Draw half of the branches above the spine and half below, and the effect at its right end.

    A branch's control has the branch's tag; that of the effect is the field's with `.effect`.
    """
    above, below = field.ribs
    widths = shared(page.width, [*(1.0 for _ in above), _HEAD])
    paragraph(page.body, "Gap", keep=True)
    says = f"{field.label}: branches, a spine, and the effect they lead to"
    bones = _Bones(page, table(page.body, widths, says, style=PLAIN), widths)
    _branches(bones, above)
    line = _ribs(bones, above, rising=False)
    _effect(page, _last(line, widths, "restart"), field)
    _spine(bones)
    _rest(_ribs(bones, below, rising=True), widths)
    _branches(bones, below)
    page.gap()


def _last(line: Element, widths: list[int], merge: str) -> Element:
    """Append the part of the head that is in this row."""
    made = cell(line, widths[-1], merge=merge, shade=SHADE, align="center")
    rule(made, _SIDES, "12", INK)
    return made


def _rest(line: Element, widths: list[int]) -> None:
    paragraph(_last(line, widths, "continue"), "Break", keep=True)


def _effect(page: Page, parent: Element, field: FieldView) -> None:
    paragraph(parent, "CellHeading", field.end)
    made = paragraph(parent, "Cell", keep=True)
    blank = page.blank(made, f"{field.tag}.effect", f"{field.label}: the effect")
    text_control(blank, hint=_HINT)


def _branches(bones: _Bones, branches: tuple[Choice, ...]) -> None:
    """Draw a row of branches; the place of one that is not there stays empty."""
    line = row(bones.table, height=_ROOM)
    for place, width in enumerate(bones.widths):
        made = cell(line, width)
        if place < len(branches):
            rule(made, _SIDES, "8", ACCENT)
            roomy(made)
            paragraph(made, "CellHeading", branches[place].label)
            inside = paragraph(made, "Cell", keep=True)
            branch = branches[place]
            text_control(bones.page.blank(inside, branch.tag, branch.label), hint=_HINT)
        else:
            paragraph(made, "Cell", keep=True)


def _ribs(bones: _Bones, branches: tuple[Choice, ...], *, rising: bool) -> Element:
    """Draw what leads from the branches to the spine; the caller appends the head's part."""
    where = Place(bones.page.document.part, bones.page.ledger)
    line = row(bones.table, height=_RIB)
    for place, width in enumerate(bones.widths[:-1]):
        made = cell(line, width)
        bare(made)
        inside = paragraph(made, "Break" if place >= len(branches) else "Bone", keep=True)
        if place < len(branches):
            size = width / _TWIPS, _RIB
            says = f"A line from {branches[place].label} to the spine"
            draw_picture(where, inside, rib_png(*size, rising=rising), says, size)
    return line


def _spine(bones: _Bones) -> None:
    line = row(bones.table, height=_SPINE)
    widths = bones.widths
    spine = cell(line, sum(widths[:-1]), span=len(widths) - 1, shade=INK)
    bare(spine)
    paragraph(spine, "Break", keep=True)
    _rest(line, widths)
