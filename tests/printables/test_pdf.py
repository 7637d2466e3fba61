"""What is on the pages of a PDF: read back with pypdf, and its QR code read off the page."""

import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import Destination
from tests.printables.codes import codes, needs_camera
from tests.printables.pdf_sheets import ADDRESS, ORIGIN, SHORT, checklist, field, pack, small_form

from unitfolio.model.evidence import FieldKind
from unitfolio.printables.pdf import draw
from unitfolio.render.views.sheets.papers import ChecklistSheet, FormSheet, PackSheet
from unitfolio.render.views.sheets.parts import ColumnView, FormSection, RowView

A4 = (595, 842)
ALL = (small_form(), checklist(), pack())


def pages(sheet: FormSheet | ChecklistSheet | PackSheet) -> list[PageObject]:
    return list(PdfReader(BytesIO(draw(sheet))).pages)


def words(*found: PageObject) -> str:
    return " ".join(" ".join(page.extract_text() for page in found).split())


def in_order(text: str, *expected: str) -> bool:
    return bool(re.search(".*?".join(map(re.escape, expected)), text))


def size(page: PageObject) -> tuple[int, int]:
    return round(page.mediabox.width), round(page.mediabox.height)


def test_a_form_says_everything_in_the_order_of_its_sheet() -> None:
    text = words(*pages(small_form()))
    assert in_order(
        text,
        *("Sample College", "Small form", "The learner tries every field.", "Unit"),
        *(
            "Handle calls",
            "Level 2",
            SHORT,
            "Criterion",
            "1.1 Greet callers",
            "Learner's name",
            "Evidence reference",
        ),
        *(
            "Leave names out.",
            "Before you begin",
            "Say what you did.",
            "The fields",
            "Place",
            "Be brief.",
        ),
        *("What was it?", "Day", "Account", "About 60 words.", "Way", "One of:", "Aloud"),
        *(
            "In writing",
            "Seen",
            "Tick all that hold.",
            "Start",
            "End",
            "Criteria",
            "1.1 Greet callers",
            "Steps",
        ),
        *("Step", "Notes", "State", "for the assessor", "First step", "Open", "Shut"),
        *("The drawing", "Causes", "The effect", "Declaration", "This is my own work."),
        *("Who signs", "Name", "Signature", "Date", "The learner"),
    )


def test_who_fills_in_a_section_is_said_once() -> None:
    asked = tuple(field(FieldKind.LINE, label, writer="a witness") for label in ("One", "Two"))
    form = replace(small_form(), sections=(FormSection("What you saw", asked),))
    assert words(*pages(form)).count("Filled in by a witness.") == 1
    mixed = (asked[0], field(FieldKind.LINE, "Three"))
    text = words(*pages(replace(form, sections=(FormSection("Both", mixed),))))
    assert in_order(text, "One", "Filled in by a witness.", "Three")


@pytest.mark.parametrize("sheet", ALL, ids=lambda sheet: type(sheet).__name__)
def test_every_page_is_a4_and_says_whose_it_is(
    sheet: FormSheet | ChecklistSheet | PackSheet,
) -> None:
    found = pages(sheet)
    for number, page in enumerate(found, 1):
        assert size(page) in (A4, A4[::-1])
        assert in_order(words(page), "Handle calls", "Version 1.0, 23 November 2026")
        assert f"Page {number} of {len(found)}" in words(page)
        assert ORIGIN.note in words(page)
        assert SHORT in words(page)


def test_pages_without_a_title_ask_for_the_learner_s_name_where_their_paper_does() -> None:
    form, assessor = small_form(), ("Assessor's name", "head.assessor")
    for to_fill, asked in (((assessor, *form.to_fill), True), ((assessor,), False)):
        last = words(pages(replace(form, to_fill=to_fill))[-1])
        assert ("Learner's name" in last, "Assessor's name" in last) == (asked, False)
    others = replace(form, to_fill=(assessor,))
    named = [words(page) for page in pages(replace(pack(), forms=(others,), index=None))]
    (drawn,) = (page for page in named if "The effect" in page)
    assert "Learner's name" in drawn


def test_wide_forms_and_checklists_and_fishbones_lie_on_their_side() -> None:
    assert {size(page) for page in pages(checklist())} == {A4[::-1]}
    assert {size(page) for page in pages(replace(small_form(), wide=True))} == {A4[::-1]}
    sizes = [size(page) for page in pages(small_form()) if "The effect" in words(page)]
    assert sizes == [A4[::-1]]


def test_there_is_a_line_for_every_nine_words_to_write() -> None:
    short, long = (_form_of(words_to_write) for words_to_write in (90, 180))
    assert _lines(long) - _lines(short) == 10


def _form_of(count: int) -> FormSheet:
    asked = (field(FieldKind.PARAGRAPH, words=count),)
    return replace(small_form(), sections=(FormSection("", asked),))


def _lines(form: FormSheet) -> int:
    """Return how many lines go all across the page, 8 mm (22.7 points) below the one before."""
    across = re.compile(rb"scn 498\.\d+ 22\.\d+ m ")
    streams = [page.get_contents() for page in pages(form)]
    return sum(len(across.findall(stream.get_data())) for stream in streams if stream is not None)


def test_a_word_in_a_narrow_column_breaks_only_where_it_is_too_wide() -> None:
    columns = (
        ColumnView("Initials", FieldKind.LINE, 0.071, (), "the assessor"),
        ColumnView("Unfortunately-unbreakable", FieldKind.LINE, 0.071),
        ColumnView("What it is", FieldKind.LINE, 0.858),
    )
    rows = (RowView("", ("a", "b", "c")),)
    table = field(FieldKind.TABLE, columns=columns, rows=rows)
    form = replace(small_form(), wide=True, sections=(FormSection("", (table,)),))
    text = words(*pages(form))
    assert "Initials for the assessor" in text
    assert "Unfortunately" not in text


def test_a_checklist_repeats_its_head_and_the_outcome_and_splits_no_row() -> None:
    found = [words(page) for page in pages(checklist(rows=12))]
    assert len(found) > 2
    for text in found:
        assert in_order(text, "Assessment criterion", "Suited methods", "Covered", "Your evidence")
        assert re.search("criterion of learning outcome [12]", text)
    for number in [f"{outcome}.{each}" for outcome in (1, 2) for each in range(1, 13)]:
        whole = [text for text in found if f"Do what {number} asks " in text]
        assert len(whole) == 1
        assert in_order(
            whole[0],
            f"Do what {number} asks",
            "a in person",
            "b by telephone",
            "Range:",
            "Wording: paraphrase",
        )


def test_a_pack_holds_its_parts_in_order_and_its_contents_name_their_pages() -> None:
    reader = PdfReader(BytesIO(draw(pack())))
    bookmarks = [entry for entry in reader.outline if isinstance(entry, Destination)]
    titles = [str(bookmark.title) for bookmark in bookmarks]
    assert titles == [
        *("Portfolio", "Contents", "Unit summary", "Criteria-mapping checklist", "Small form"),
        *("Evidence index", "Declarations"),
    ]
    assert in_order(words(*reader.pages), *titles)
    contents = words(reader.pages[1])
    for title, bookmark in zip(titles[2:], bookmarks[2:], strict=True):
        number = (reader.get_destination_page_number(bookmark) or 0) + 1
        assert title in words(reader.pages[number - 1])
        assert re.search(rf"{re.escape(title)}[ .]*{number}\b", contents)


def test_a_site_without_an_address_prints_neither_address_nor_code() -> None:
    bare = replace(small_form(), origin=replace(ORIGIN, address="", short="", logo=b"", centre=""))
    text = words(*pages(bare))
    assert "example.org" not in text
    assert "Web page" not in text
    assert in_order(text, "Small form", "Page 1 of")


@needs_camera
def test_the_code_on_the_page_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "form.pdf").write_bytes(
        draw(replace(small_form(), origin=replace(ORIGIN, logo=b"")))
    )
    assert set(codes(tmp_path / "form.pdf")) == {ADDRESS}


def test_the_same_sheet_gives_the_same_bytes() -> None:
    for sheet in ALL:
        assert draw(sheet) == draw(sheet)


def test_another_process_gives_the_same_bytes() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as workers:
        assert workers.submit(draw, pack()).result() == draw(pack())
