"""What assistive technology is told: tags, alternative text, language, title (ISO 14289-1).

typst stops at what breaks PDF/UA-1. These tests look at the rest: that the tags are the right ones.
"""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from tests.printables.pdf_sheets import ORIGIN, checklist, pack, small_form

from unitfolio.printables.pdf import draw
from unitfolio.render.views.sheets.papers import ChecklistSheet, FormSheet, PackSheet

Sheet = FormSheet | ChecklistSheet | PackSheet
ALL: tuple[Sheet, ...] = (small_form(), checklist(), pack())
every_sheet = pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: type(sheet).__name__)
LEVELS = {"/H1": 1, "/H2": 2, "/H3": 3}


# What pypdf hands out is a dictionary or a list of any kind of object, so it goes untyped here.
def tags(node: Any) -> Iterator[Any]:
    """Yield the elements of the tag tree, in the order of reading."""
    node = node.get_object() if node is not None else None
    if isinstance(node, ArrayObject):
        for each in node:
            yield from tags(each)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        yield from tags(node.get("/K"))


def tree(sheet: Sheet) -> list[Any]:
    return list(tags(PdfReader(BytesIO(draw(sheet))).root_object["/StructTreeRoot"]))


def below(element: Any, name: str) -> list[Any]:
    return [tag for tag in tags(element) if tag["/S"] == name]


@every_sheet
def test_the_document_says_its_title_language_and_standard(sheet: Sheet) -> None:
    reader = PdfReader(BytesIO(draw(sheet)))
    catalogue: Any = reader.root_object
    assert catalogue["/Lang"] == "en-GB"
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.metadata is not None
    assert reader.metadata.title == f"{sheet.title} – Handle calls"
    assert reader.metadata.author == "Sample College"
    metadata = etree.fromstring(catalogue["/Metadata"].get_object().get_data())
    part = metadata.find(".//{http://www.aiim.org/pdfua/ns/id/}part")
    assert part is not None
    assert part.text == "1"


@every_sheet
def test_no_file_says_when_it_was_made(sheet: Sheet) -> None:
    metadata = PdfReader(BytesIO(draw(sheet))).metadata
    assert metadata is not None
    assert not {"/CreationDate", "/ModDate"} & set(metadata)


@every_sheet
def test_headings_begin_at_one_and_skip_no_level(sheet: Sheet) -> None:
    levels = [LEVELS[tag["/S"]] for tag in tree(sheet) if tag["/S"] in LEVELS]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@every_sheet
def test_every_figure_says_what_it_shows(sheet: Sheet) -> None:
    figures = [tag for tag in tree(sheet) if tag["/S"] == "/Figure"]
    assert figures
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_the_logo_and_the_fishbone_are_described() -> None:
    told = [str(tag.get("/Alt")) for tag in tree(small_form()) if tag["/S"] == "/Figure"]
    assert told[0] == "Logo of Sample College"
    assert told[1].endswith("Its branches are: People, Process, Place.")


def test_a_picture_that_is_none_stops_nothing() -> None:
    origin = replace(ORIGIN, logo=b"no picture")
    assert draw(replace(small_form(), origin=origin)).startswith(b"%PDF")


@every_sheet
def test_tables_have_heads_that_their_cells_name(sheet: Sheet) -> None:
    tables = [tag for tag in tree(sheet) if tag["/S"] == "/Table"]
    assert tables
    for table in tables:
        heads = below(table, "/TH")
        assert heads
        names = {str(head["/ID"]) for head in heads if "/ID" in head}
        cells = below(table, "/TD")
        assert cells
        assert all(_heads_of(cell) and _heads_of(cell) <= names for cell in cells)


def _heads_of(cell: Any) -> set[str]:
    said = cell["/A"].get_object()
    owners = said if isinstance(said, ArrayObject) else [said]
    return {str(name) for owner in owners for name in owner.get_object().get("/Headers", ())}


def test_a_checklist_has_a_heading_and_a_table_for_every_outcome() -> None:
    found = [tag for tag in tree(checklist()) if tag["/S"] in ("/H2", "/Table")]
    assert [tag["/S"] for tag in found] == ["/H2", "/Table"] * 2
    for table in found[1::2]:
        assert len(below(table, "/TH")) == 7
        assert len(below(table, "/TR")) == 1 + 3


@every_sheet
def test_links_say_where_they_lead(sheet: Sheet) -> None:
    reader = PdfReader(BytesIO(draw(sheet)))
    pages: Any = reader.pages
    notes = [note.get_object() for page in pages for note in page.get("/Annots", ())]
    assert {note["/Subtype"] for note in notes} == {"/Link"}
    assert all(str(note.get("/Contents", "")).strip() for note in notes)
    assert "/Link" in {tag["/S"] for tag in tree(sheet)}


@every_sheet
def test_every_font_is_in_the_file(sheet: Sheet) -> None:
    fonts: dict[str, Any] = {}
    pages: Any = PdfReader(BytesIO(draw(sheet))).pages
    for page in pages:
        fonts |= page["/Resources"].get_object()["/Font"].get_object()
    assert fonts
    for font in fonts.values():
        for descendant in font.get_object()["/DescendantFonts"]:
            about = descendant.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(about)


def test_heads_and_feet_are_not_read_out() -> None:
    sheet = replace(small_form(), origin=replace(ORIGIN, note="Only at the foot."))
    pages = PdfReader(BytesIO(draw(sheet))).pages
    for page in pages:
        content = page.get_contents()
        assert content is not None
        assert b"/Subtype/Footer/Type/Pagination" in content.get_data()
