"""A paper in, the bytes of its file out."""

from pathlib import Path
from typing import Any

from unitfolio.model.papers import Format
from unitfolio.printables import docx, pdf, xlsx
from unitfolio.render.views.sheets.made import Paper


def draw(paper: Paper, templates: Path | None = None) -> bytes:
    """Return the file of a paper; the same paper gives the same bytes.

    `templates` is the folder of a project's own templates for PDFs. Raises BrokenTemplateError
    for a mistake in one.
    """
    # Each drawer takes the sheets that the listing makes papers of in its format.
    sheet: Any = paper.sheet
    match Format(paper.format):
        case Format.DOCX:
            return docx.draw(sheet)
        case Format.XLSX:
            return xlsx.draw(sheet)
        case Format.PDF:
            return pdf.draw(sheet, templates)
