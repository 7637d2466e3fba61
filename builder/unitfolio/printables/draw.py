"""A paper in, the bytes of its file out."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from unitfolio.model.papers import Format
from unitfolio.printables import docx, pdf, xlsx
from unitfolio.render.views.sheets.papers import Paper

# Each drawer takes the sheets that the listing makes papers of in its format.
_DRAWERS: Final[Mapping[Format, Callable[[Any], bytes]]] = {
    Format.DOCX: docx.draw,
    Format.PDF: pdf.draw,
    Format.XLSX: xlsx.draw,
}


def draw(paper: Paper) -> bytes:
    """Return the file of a paper; the same paper gives the same bytes."""
    return _DRAWERS[Format(paper.format)](paper.sheet)
