"""A workbook: how to use it, a summary, the register of evidence, a matrix for every unit."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # it ships no types

from unitfolio.printables.qr import qr_png
from unitfolio.printables.xlsx.evidence import draw_evidence, draw_lists
from unitfolio.printables.xlsx.guide import draw_guide, is_whole, to_fill
from unitfolio.printables.xlsx.looks import FONT, colours_of, looks_of
from unitfolio.printables.xlsx.matrix import draw_matrix
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.places import (
    EVIDENCE,
    GUIDE,
    LISTS,
    SUMMARY,
    UnitPlace,
    register_rows,
    unit_places,
)
from unitfolio.printables.xlsx.summary import draw_summary
from unitfolio.printables.xlsx.text import clean, shortened
from unitfolio.render.views.sheets.papers import MatrixSheet

# A day that says nothing, so that the same matrix gives the same bytes.
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
_ROW: Final = 17
"""Pixels of a row of Arial at 10 points."""


class _Sheet(Worksheet):  # type: ignore[misc]  # it ships no types
    """A worksheet that writes formulas as they stand, in half of a workbook's time.

    XlsxWriter looks in every formula for each function that is newer than Excel 2007, to prefix
    it. Ours have none. Were this method called otherwise one day, it would only be slow again.
    """

    def _prepare_formula(self, formula: str, *_: object, **__: object) -> str:
        return formula.removeprefix("=")


def draw(sheet: MatrixSheet) -> bytes:
    """Return the evidence matrix as an .xlsx file; the same matrix gives the same bytes.

    Raises XlsxWriter's errors for a logo that is neither a PNG nor a JPEG.
    """
    file = BytesIO()
    book = xlsxwriter.Workbook(file, _options())
    book.set_properties(_properties(sheet))
    places = unit_places(sheet.units)
    _draw(_pads(book, sheet, places), sheet, places)
    book.close()
    return file.getvalue()


def _options() -> dict[str, object]:
    # A new font each time: XlsxWriter writes into the one it is given.
    return {
        "in_memory": True,
        "default_format_properties": dict(FONT),
        "default_row_height": _ROW,
    }


def _properties(sheet: MatrixSheet) -> dict[str, object]:
    said = {
        "title": f"{sheet.title}: {sheet.origin.name}",
        "subject": sheet.origin.version,
        "author": sheet.origin.centre,
        "company": sheet.origin.centre,
        "comments": sheet.origin.note,
    }
    return {name: shortened(clean(text), 250) for name, text in said.items()} | {"created": _MADE}


def _pads(book: Any, sheet: MatrixSheet, places: Sequence[UnitPlace]) -> dict[str, Pad]:
    looks, colours, codes = looks_of(book), colours_of(book), _codes(sheet)
    names = (GUIDE, SUMMARY, EVIDENCE, *(place.name for place in places), LISTS)
    return {name: Pad(book.add_worksheet(name, _Sheet), looks, colours, codes) for name in names}


def _codes(sheet: MatrixSheet) -> dict[str, bytes]:
    """Return the QR code of each address once: they take longer to make than anything else."""
    origins = (sheet.origin, *(unit.origin for unit in sheet.units))
    return {address: qr_png(address) for address in {o.address for o in origins} if address}


def _draw(pads: dict[str, Pad], sheet: MatrixSheet, places: Sequence[UnitPlace]) -> None:
    names, rows = to_fill(sheet), register_rows(len(sheet.units))
    draw_guide(pads[GUIDE], sheet)
    draw_summary(pads[SUMMARY], sheet, places, names, whole=is_whole(sheet))
    draw_evidence(pads[EVIDENCE], sheet, names, rows)
    for checklist, place in zip(sheet.units, places, strict=True):
        draw_matrix(pads[place.name], checklist, place, names, rows)
    draw_lists(pads[LISTS], sheet, places, rows)
