"""QR codes: one size on every paper, so large that they are read off a bad copy."""

import json
from pathlib import Path

import pytest
import segno
from docx.oxml.ns import qn
from tests.printables.codes import codes, needs_camera
from tests.printables.docx_reading import opened
from tests.printables.docx_sheets import CHECKLIST, FORM
from tests.printables.docx_sheets import ORIGIN as FROM
from tests.printables.office import needs_office, printed
from tests.printables.pdf_sheets import small_form
from tests.printables.xlsx_sheets import ADDRESS, matrix

from unitfolio.printables import docx, xlsx
from unitfolio.printables.pdf.values import as_files
from unitfolio.printables.qr import QUIET_ZONE, SIDE
from unitfolio.printables.xlsx import evidence, guide, summary
from unitfolio.printables.xlsx import matrix as matrix_sheet

LONGEST = (
    "https://a-centre.example.org/unitfolio/units/contribute-to-performance-management/#ac-1-10"
)
EMU, PIXELS = 36000, 96 / 25.4
"""In a millimetre."""


def test_a_module_is_half_a_millimetre_and_more() -> None:
    modules = segno.make(LONGEST, error="m", micro=False).symbol_size(border=QUIET_ZONE)[0]
    assert SIDE / modules >= 0.5


def test_a_code_is_as_large_on_every_paper() -> None:
    footer = opened(docx.draw(CHECKLIST)).sections[0].footer.part.element
    (extent,) = footer.iter(qn("wp:extent"))
    assert int(str(extent.get("cx"))) / EMU == SIDE
    sheets = matrix_sheet.PAPER, summary.PAPER, evidence.PAPER, guide.PAPER
    assert [paper.qr * paper.scale / PIXELS for paper in sheets] == [pytest.approx(SIDE)] * 4
    assert json.loads(as_files(small_form(), str)["house.json"])["qr_side"] == SIDE


@needs_office
@needs_camera
def test_codes_are_read_off_printed_word_and_excel_files(tmp_path: Path) -> None:
    files = {
        "form.docx": docx.draw(FORM),
        "checklist.docx": docx.draw(CHECKLIST),
        "matrix.xlsx": xlsx.draw(matrix()),
    }
    pages = {name: len(reader.pages) for name, reader in printed(files, tmp_path).items()}
    assert codes(tmp_path / "form.pdf") == [FROM.address] * pages["form"]
    assert codes(tmp_path / "checklist.pdf") == [FROM.address] * pages["checklist"]
    # Of a workbook the first page of each sheet has a code.
    assert codes(tmp_path / "matrix.pdf").count(ADDRESS) == 4
