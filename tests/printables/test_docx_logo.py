"""Pages of Word papers with a logo."""

from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from tests.printables.docx_reading import xml_parts
from tests.printables.docx_sheets import CHECKLIST, FORM, ORIGIN, PACK

from unitfolio.printables.docx import draw
from unitfolio.printables.docx.rib import rib_png
from unitfolio.render.views.sheets.papers import FormSheet

SHORT = "Northside Call Academy"
# Any PNG will do for a logo: this one has 240 by 80 dots.
LOGO = rib_png(30, 10, rising=True)
SHEETS = pytest.mark.parametrize(
    "sheet", [FORM, CHECKLIST, PACK], ids=["form", "checklist", "pack"]
)


def of(sheet: FormSheet, centre: str, logo: bytes) -> bytes:
    """The file of a sheet as a centre with this name and logo gets it."""
    return draw(replace(sheet, origin=replace(ORIGIN, centre=centre, logo=logo)))


@SHEETS
def test_nothing_is_kept_away_from_pictures(sheet: FormSheet) -> None:
    """LibreOffice would keep 3.2 millimetres where a file doesn't say how much."""
    parts = xml_parts(of(sheet, SHORT, LOGO)).values()
    pictures = [each for part in parts for each in part.iter(qn("wp:inline"))]
    assert pictures
    for each in pictures:
        assert [each.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4
