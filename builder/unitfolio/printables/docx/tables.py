"""Tables: fixed widths, repeated heads, rows that do not split."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from docx.oxml.ns import qn

from unitfolio.printables.docx.markup import Element, add, phrase, twips

GRID: Final = "FormTable"
BOX: Final = "FormBox"
PLAIN: Final = "TableNormal"
DOWN, ACROSS = "45", "70"
"""Twips between the sides of a cell and what is in it."""
_LONGEST: Final = 255


def table(  # noqa: PLR0913 - each says one thing about the table
    parent: Element,
    widths: Sequence[int],
    title: str,
    *,
    style: str = GRID,
    head: bool = False,
    side: bool = False,
) -> Element:
    """Append a table with columns of these widths in twips.

    `title` is read out by screen readers. `head` says that the first row is the head, `side` that
    the first column names the rows.
    """
    made = add(parent, "w:tbl")
    properties = add(made, "w:tblPr")
    add(properties, "w:tblStyle", val=style)
    add(properties, "w:tblW", w=str(sum(widths)), type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    add(
        properties,
        "w:tblLook",
        val=f"{0x0400 | 0x0200 | 0x20 * head | 0x80 * side:04X}",
        firstRow=str(int(head)),
        lastRow="0",
        firstColumn=str(int(side)),
        lastColumn="0",
        noHBand="1",
        noVBand="1",
    )
    add(properties, "w:tblCaption", val=phrase(title, _LONGEST))
    grid = add(made, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", w=str(width))
    return made


def row(parent: Element, *, height: float = 0, head: bool = False, split: bool = False) -> Element:
    """Append a row that is at least `height` millimetres high; a head is repeated on each page.

    Only a row with room for a long text may `split`.
    """
    made = add(parent, "w:tr")
    properties = add(made, "w:trPr")
    if not split:
        add(properties, "w:cantSplit")
    if height:
        add(properties, "w:trHeight", val=str(twips(height)), hRule="atLeast")
    if head:
        add(properties, "w:tblHeader")
    return made


def cell(  # noqa: PLR0913 - each says one thing about the cell
    parent: Element, width: int, *, span: int = 1, merge: str = "", shade: str = "", align: str = ""
) -> Element:
    """Append a cell, to which the caller adds a paragraph at least.

    `merge` is `restart` in the first and `continue` in the other cells of one that spans rows.
    """
    made = add(parent, "w:tc")
    properties = add(made, "w:tcPr")
    add(properties, "w:tcW", w=str(width), type="dxa")
    if span > 1:
        add(properties, "w:gridSpan", val=str(span))
    if merge:
        add(properties, "w:vMerge", val=merge)
    if shade:
        add(properties, "w:shd", val="clear", color="auto", fill=shade)
    if align:
        add(properties, "w:vAlign", val=align)
    return made


def rule(made: Element, sides: Sequence[str], size: str, colour: str) -> None:
    """Draw lines at sides of a cell, `size` eighths of a point thick."""
    properties = made[0]
    borders = add(properties, "w:tcBorders")
    for side in sides:
        add(borders, f"w:{side}", val="single", sz=size, space="0", color=colour)
    # Before what ECMA-376 wants after it.
    later = [properties.find(qn(name)) for name in ("w:shd", "w:tcMar", "w:vAlign")]
    first = next((each for each in later if each is not None), None)
    if first is not None:
        first.addprevious(borders)


def bare(made: Element) -> None:
    """Leave no room between the sides of a cell and what is in it."""
    margins(made[0], "w:tcMar", down="0", across="0")


def roomy(made: Element) -> None:
    """Leave as much room between the sides of a cell and what is in it as tables with lines do."""
    margins(made[0], "w:tcMar")


def margins(properties: Element, name: str, *, down: str = DOWN, across: str = ACROSS) -> None:
    """Say how much room there is between the sides of a cell, or of all, and what is in it."""
    made = add(properties, name)
    for side, width in (("top", down), ("left", across), ("bottom", down), ("right", across)):
        add(made, f"w:{side}", w=width, type="dxa")


def shared(total: int, parts: Sequence[float]) -> list[int]:
    """Return a width in twips for each part of a total; they add up to it exactly."""
    edges = [0.0]
    for part in parts:
        edges.append(edges[-1] + part)
    scale = total / edges[-1]
    places = [round(edge * scale) for edge in edges]
    return [right - left for left, right in pairwise(places)]
