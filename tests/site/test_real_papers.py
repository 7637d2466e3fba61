"""Every paper of the real site, as other programmes read it: what it is, and of which unit."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.printables.docx_reading import xml_parts
from tests.site.real import papers_of, real_catalogue, titles_of

PDFUA_PART = ".//{http://www.aiim.org/pdfua/ns/id/}part"


@pytest.fixture(scope="module")
def titles(root: Path) -> Mapping[str, str]:
    return titles_of(real_catalogue(root))


@pytest.fixture(scope="module")
def pdfs(real_site: Path) -> Mapping[str, PdfReader]:
    return {address: PdfReader(file) for address, file in papers_of(real_site, "pdf").items()}


@pytest.fixture(scope="module")
def word_files(real_site: Path) -> Mapping[str, Path]:
    return papers_of(real_site, "docx")


def about(address: str) -> str:
    """The id of the unit or qualification that a paper is of."""
    return address.split("/")[1]


def test_every_unit_and_qualification_has_papers_of_each_format(
    real_site: Path, titles: Mapping[str, str]
) -> None:
    for suffix in ("pdf", "docx", "xlsx"):
        assert {about(address) for address in papers_of(real_site, suffix)} == set(titles), suffix


def test_every_pdf_is_tagged_and_says_its_language_and_standard(
    pdfs: Mapping[str, PdfReader],
) -> None:
    told = {address: described(reader.root_object) for address, reader in pdfs.items()}
    assert told == dict.fromkeys(pdfs, (True, True, "en-GB", "1"))


# What pypdf hands out is a dictionary of any kind of object, so it goes untyped here.
def described(catalogue: Any) -> tuple[bool, bool, str, str]:
    """Whether it is marked as tagged and has tags, its language, and its part of PDF/UA."""
    metadata = etree.fromstring(catalogue["/Metadata"].get_object().get_data())
    return (
        bool(catalogue["/MarkInfo"]["/Marked"]),
        bool(catalogue["/StructTreeRoot"].get("/K")),
        str(catalogue["/Lang"]),
        metadata.findtext(PDFUA_PART) or "",
    )


def test_every_pdf_names_what_it_is_of(
    pdfs: Mapping[str, PdfReader], titles: Mapping[str, str]
) -> None:
    named = {address: title_of(reader) for address, reader in pdfs.items()}
    without = [address for address, title in named.items() if titles[about(address)] not in title]
    assert without == []
    silent = [
        address for address, reader in pdfs.items() if titles[about(address)] not in words(reader)
    ]
    assert silent == []


def title_of(reader: PdfReader) -> str:
    return (reader.metadata and reader.metadata.title) or ""


def words(reader: PdfReader) -> str:
    """What the first page says."""
    return " ".join(reader.pages[0].extract_text().split())


def test_no_two_pdfs_have_one_title(pdfs: Mapping[str, PdfReader]) -> None:
    titled = Counter(title_of(reader) for reader in pdfs.values())
    assert [title for title, count in titled.items() if count > 1] == []


def test_every_word_file_says_its_title_and_language(
    word_files: Mapping[str, Path], titles: Mapping[str, str]
) -> None:
    told = {address: labelled(docx.Document(str(f))) for address, f in word_files.items()}
    assert told == {
        address: (True, titles[about(address)], "en-GB", "en-GB") for address in word_files
    }


def labelled(document: Document) -> tuple[bool, str, str, str]:
    """Whether it has a title, what it is of, and its language: as said of it and of its text."""
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    said = document.core_properties
    return bool(said.title.strip()), said.subject, said.language, language


def test_every_control_of_a_word_file_has_a_tag_of_its_own(word_files: Mapping[str, Path]) -> None:
    """But those in the head of each page: they show what stands in a control of the body."""
    for address, file in word_files.items():
        tags: Counter[str | None] = Counter()
        for name, part in xml_parts(file.read_bytes()).items():
            controls = [each[0] for each in part.iter(qn("w:sdt"))]
            bound = [each for each in controls if each.find(qn("w:dataBinding")) is not None]
            if not name.startswith("word/header"):
                tags += Counter(map(tag_of, controls))
            else:
                assert bound == controls, (address, name)
        assert tags, address
        assert None not in tags, address
        assert [tag for tag, count in tags.items() if count > 1] == [], address


def tag_of(properties: etree._Element) -> str | None:
    tag = properties.find(qn("w:tag"))
    return None if tag is None else tag.get(qn("w:val"))


def test_every_workbook_opens_and_says_its_title(
    real_site: Path, titles: Mapping[str, str]
) -> None:
    for address, file in papers_of(real_site, "xlsx").items():
        book = load_workbook(file)
        assert titles[about(address)] in (book.properties.title or ""), address
        assert book.sheetnames[:3] == ["How to use", "Summary", "Evidence"], address
