"""Pages of Word papers with a logo: what stands beside it, and how far the text keeps from it."""

from dataclasses import replace

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PageObject
from tests.printables.docx_reading import faults, opened, said, xml_parts
from tests.printables.docx_sheets import CHECKLIST, FORM, ORIGIN, PACK
from tests.printables.office import needs_office, printed

from unitfolio.printables.docx import draw
from unitfolio.printables.docx.furniture import text_width
from unitfolio.printables.docx.rib import rib_png
from unitfolio.render.views.sheets.papers import FormSheet

SHORT = "Northside Call Academy"
LONG = "The Northern Counties College of Business and Customer Service"
# Any PNG will do for a logo: this one has 240 by 80 dots, the flat one is as wide as there is room.
LOGO, FLAT = rib_png(30, 10, rising=True), rib_png(42, 4, rising=True)
SHEETS = pytest.mark.parametrize(
    "sheet", [FORM, CHECKLIST, PACK], ids=["form", "checklist", "pack"]
)


def of(sheet: FormSheet, centre: str, logo: bytes) -> bytes:
    """The file of a sheet as a centre with this name and logo gets it."""
    return draw(replace(sheet, origin=replace(ORIGIN, centre=centre, logo=logo)))


def heads(file: bytes) -> list[etree._Element]:
    """Every head of the file."""
    parts = xml_parts(file).items()
    return [part for name, part in parts if name.startswith("word/header")]


@SHEETS
def test_a_logo_has_a_cell_of_its_own(sheet: FormSheet) -> None:
    file = of(sheet, SHORT, LOGO)
    assert faults(file) == []
    own = [head for head in heads(file) if [*head.iter(qn("w:drawing"))]]
    assert own
    for head in own:
        logo, centre, *others = head.iter(qn("w:tc"))
        assert [*logo.iter(qn("w:drawing"))]
        assert ([*logo.iter(qn("w:t"))], said(centre)) == ([], SHORT)
        assert others


@SHEETS
def test_a_head_is_as_wide_as_the_text(sheet: FormSheet) -> None:
    for section in opened(of(sheet, LONG, FLAT)).sections:
        columns = section.header.part.element.iter(qn("w:gridCol"))
        width = sum(int(str(each.get(qn("w:w")))) for each in columns)
        assert width == text_width(wide=section.orientation == WD_ORIENT.LANDSCAPE)


@SHEETS
def test_nothing_is_kept_away_from_pictures(sheet: FormSheet) -> None:
    """LibreOffice would keep 3.2 millimetres where a file doesn't say how much."""
    parts = xml_parts(of(sheet, SHORT, LOGO)).values()
    pictures = [each for part in parts for each in part.iter(qn("wp:inline"))]
    assert pictures
    for each in pictures:
        assert [each.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[PageObject]]:
    """The pages of a form with and without logos, as LibreOffice prints them."""
    parts = {
        "none.docx": (SHORT, b""),
        "logo.docx": (SHORT, LOGO),
        "flat.docx": (SHORT, FLAT),
        "long.docx": (LONG, LOGO),
    }
    files = {name: of(FORM, *part) for name, part in parts.items()}
    found = printed(files, tmp_path_factory.mktemp("logo"))
    return {name: list(reader.pages) for name, reader in found.items()}


def height(page: PageObject, begins: str) -> float:
    """How far up the page, in millimetres, the first line is that begins with these words."""
    lines: list[tuple[str, float]] = []

    def note(text: str, matrix: list[float], inner: list[float], *_: object) -> None:
        up = matrix[1] * inner[4] + matrix[3] * inner[5] + matrix[5]
        lines.append((text.strip(), up * 25.4 / 72))

    page.extract_text(visitor_text=note)
    return next(up for text, up in lines if text.startswith(begins))


@needs_office
@pytest.mark.parametrize("name", ["logo", "flat"])
def test_the_name_of_the_centre_keeps_one_line(
    pages: dict[str, list[PageObject]], name: str
) -> None:
    for page in pages[name]:
        assert SHORT in page.extract_text()


# The head of the first page, and that of later ones, which asks whose they are.
@needs_office
@pytest.mark.parametrize("name", ["logo", "flat", "long"])
@pytest.mark.parametrize(
    ("number", "ends", "first"), [(0, "Account", "Tells one"), (1, "Learner", "The event")]
)
def test_the_text_keeps_as_far_from_the_head_as_without_a_logo(
    pages: dict[str, list[PageObject]], name: str, number: int, ends: str, first: str
) -> None:
    gaps = [
        height(page, ends) - height(page, first)
        for page in (pages["none"][number], pages[name][number])
    ]
    assert gaps[1] == pytest.approx(gaps[0], abs=0.5)
