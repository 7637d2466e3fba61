"""Word files of the real content, and what another programme makes of them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.printables.docx_reading import controls, faults, styled, texts
from tests.printables.docx_sheets import CHECKLIST, FORM, ORIGIN, PACK
from tests.printables.office import needs_office, printed, words

from unitfolio.catalogue import Catalogue
from unitfolio.load import Folder
from unitfolio.model.evidence import FieldKind
from unitfolio.model.papers import Format
from unitfolio.printables.docx import draw
from unitfolio.render.prose import Prose
from unitfolio.render.views.sheets.listing import unit_papers
from unitfolio.render.views.sheets.made import Paper
from unitfolio.render.views.sheets.papers import ChecklistSheet, FormSheet, PackSheet
from unitfolio.render.views.sheets.parts import FieldView, Signature
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import validate


@pytest.fixture(scope="module")
def papers(root: Path) -> tuple[Paper, ...]:
    """Every kind of Word paper of the first unit, and one form for a criterion."""
    specification, _ = validate(Folder(root, "content"), date(2026, 3, 1), "content")
    assert specification
    stationery = Stationery(
        Catalogue(specification), Prose(), "Northfield College", b"", "https://example.org/"
    )
    every = unit_papers(stationery, stationery.catalogue.units[0], (Format.DOCX,))
    kinds = {
        (paper.kind, getattr(paper.sheet, "form_id", ""), bool(paper.number)): paper
        for paper in every
    }
    return tuple(kinds.values())


Printed = FormSheet | ChecklistSheet | PackSheet
PAIR = ("the ribs above the spine", "those below")


@pytest.mark.parametrize("named", [True, False])
def test_a_pack_asks_for_the_centre_only_where_it_is_not_known(root: Path, *, named: bool) -> None:
    specification, _ = validate(Folder(root, "content"), date(2026, 3, 1), "content")
    assert specification
    stationery = Stationery(Catalogue(specification), Prose(), "Northfield College", named=named)
    every = unit_papers(stationery, stationery.catalogue.units[0], (Format.DOCX,))
    sheet = next(paper.sheet for paper in every if isinstance(paper.sheet, PackSheet))
    file = draw(sheet)
    assert ("head.centre" in {each.tag for each in controls(file)}) is not named
    place = texts(file).index("Centre")
    assert (texts(file)[place + 1] == "Northfield College") is named


def test_word_would_take_every_paper(papers: tuple[Paper, ...]) -> None:
    assert {paper.kind for paper in papers} == {"checklist", "form", "pack"}
    for paper in papers:
        assert isinstance(paper.sheet, type(FORM) | type(CHECKLIST) | type(PACK))
        file = draw(paper.sheet)
        assert faults(file) == [], paper.path
        assert controls(file), paper.path
        assert len(styled(file, "Title")) == 1, paper.path


def test_tags_in_a_file_are_those_of_the_sheet(papers: tuple[Paper, ...]) -> None:
    """A tag is changed only where a sheet has it twice, which it should not."""
    for paper in papers:
        if isinstance(paper.sheet, type(FORM)):
            tags = [each.tag for each in controls(draw(paper.sheet))]
            assert tags == list(_tags(paper.sheet)), paper.path


def _tags(sheet: FormSheet) -> Iterator[str]:
    """Yield the tags of all that is written into, in the order in which it stands."""
    yield from (tag for _, tag in sheet.to_fill)
    for section in sheet.sections:
        for field in section.fields:
            yield from _of_field(field)
        yield from _of_signatures(section.signatures)
    yield from _of_signatures(sheet.signatures)


def _of_field(field: FieldView) -> Iterator[str]:
    if field.kind in {FieldKind.TICKS, FieldKind.CRITERIA}:
        yield from (choice.tag for choice in field.choices)
    elif field.kind is FieldKind.FISHBONE:
        above, below = field.ribs
        yield from (*(each.tag for each in above), f"{field.tag}.effect")
        yield from (each.tag for each in below)
    elif field.kind is FieldKind.TABLE:
        yield from (tag for row in field.rows for tag in row.tags if tag)
    else:
        yield field.tag


def _of_signatures(signatures: Iterable[Signature]) -> Iterator[str]:
    for each in signatures:
        yield from (each.name, each.signature, each.date)


@pytest.fixture(scope="module")
def converted(
    papers: tuple[Paper, ...], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, PdfReader]:
    """The pack of a whole unit and the small sheets as LibreOffice prints them."""
    pack = next(paper.sheet for paper in papers if paper.kind == "pack")
    assert isinstance(pack, type(PACK))
    sheets: dict[str, Printed] = {"form": FORM, "checklist": CHECKLIST, "pack": PACK, "unit": pack}
    files = {f"{name}.docx": draw(sheet) for name, sheet in sheets.items()}
    return printed(files, tmp_path_factory.mktemp("docx"))


@needs_office
def test_another_programme_reads_all_of_it(converted: dict[str, PdfReader]) -> None:
    form = "\n".join(page.extract_text() for page in converted["form"].pages)
    for text in ("Account", "Where was it?", "Filled in by a witness", "1.2 End calls", "Measures"):
        assert text in form
    metadata = converted["form"].metadata
    assert metadata is not None
    assert (metadata.title, metadata.author) == ("Account", "Northfield College")
    checklist = "\n".join(page.extract_text() for page in converted["checklist"].pages)
    assert "Outcome 1: Be able to handle calls" in checklist


@needs_office
def test_every_page_says_where_it_is_from(converted: dict[str, PdfReader]) -> None:
    for reader in converted.values():
        count = len(reader.pages)
        for number, page in enumerate(reader.pages, 1):
            text = page.extract_text()
            assert "Northfield College" in text
            assert f"Page {number} of {count}" in text
            assert ORIGIN.note in text
            assert "/portfolio/" in text
            assert len(page.images) in {1, 1 + len(PAIR)}, "the code, and a fishbone's ribs"


@needs_office
def test_a_part_of_a_pack_begins_on_a_page_and_none_is_blank(
    converted: dict[str, PdfReader],
) -> None:
    reader = converted["unit"]
    lines = [page.extract_text().splitlines() for page in reader.pages]
    beginnings = [
        title
        for title in ("Contents", "Unit summary", "STAR account", "Evidence index", "Declarations")
        if any(title in found[:4] for found in lines)
    ]
    assert len(beginnings) == 5
    # The head and the foot are six lines: a page with no more than those was not wanted.
    assert min(map(len, lines)) > 7
    assert len(reader.pages) < 130


@needs_office
def test_the_contents_of_a_pack_name_the_pages_of_its_parts(
    papers: tuple[Paper, ...], converted: dict[str, PdfReader]
) -> None:
    pack = next(paper.sheet for paper in papers if paper.kind == "pack")
    assert isinstance(pack, PackSheet)
    _, contents, *pages = words(converted["unit"])
    forms = (*pack.forms, *filter(None, (pack.index,)))
    for title in (pack.checklist.title, *(form.title for form in forms), pack.titles[2]):
        (number,) = re.findall(rf"{re.escape(title)}[ .]*(\d+)", contents)
        # The head of a part's first page names the part, and its title does so again.
        twice = f"Northfield College {title} {title} "
        first = next(n for n, text in enumerate(pages, 3) if text.startswith(twice))
        assert int(number) == first, title
