"""A paper says the same in Word and as PDF: the same words in the same order."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from lxml import etree
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject
from tests.printables.docx_reading import opened, said, xml_parts
from tests.printables.docx_sheets import CHECKLIST, FORM, ORIGIN, PACK

from unitfolio.model.evidence import FieldKind
from unitfolio.printables import docx, pdf
from unitfolio.render.views.sheets.papers import (
    ChecklistBook,
    ChecklistSheet,
    FormSheet,
    PackSheet,
)
from unitfolio.render.views.sheets.parts import FieldView, FormSection, Origin

Sheet = FormSheet | ChecklistSheet | PackSheet
# A centre's name stands at the head of each page in Word, and above the title in a PDF.
NAMELESS = replace(ORIGIN, centre="")


def letters(text: str) -> str:
    """Return the letters and digits alone: each format breaks lines and draws boxes its own way."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def in_word(file: bytes) -> str:
    """Return what is printed in the body of a Word file, without the hints in its controls."""
    body = xml_parts(file)["word/document.xml"]
    hints = f"./{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"
    for control in list(body.iter(qn("w:sdt"))):
        if control.find(hints) is not None:
            etree.strip_elements(control, qn("w:sdtContent"))
    return letters("".join(text.text or "" for text in body.iter(qn("w:t"))))


def in_pdf(file: bytes) -> str:
    """Return what is printed on the pages, without heads, feet and repeated rows: artifacts."""
    reader = PdfReader(BytesIO(file))
    return letters("".join(_read(reader, page) for page in reader.pages))


def _read(reader: PdfReader, page: PageObject) -> str:
    stream: Any = ContentStream(page.get_contents(), reader, "bytes")
    kept, inside = [], []
    for operands, operator in stream.operations:
        if operator in {b"BDC", b"BMC"}:
            inside.append(operands[0] == "/Artifact")
        elif operator == b"EMC":
            inside.pop()
        elif operator not in {b"Tj", b"TJ"} or not any(inside):
            kept.append((operands, operator))
    stream.operations = kept
    page[NameObject("/Contents")] = stream
    return page.extract_text()


Paged = Sequence[tuple[str, ...]]
FURNITURE = ("name", "version", "note", "short")


def feet_in_word(file: bytes) -> Paged:
    """Return what the foot of each section says, without the number of the page."""
    feet = (section.footer.part.element for section in opened(file).sections)
    return [tuple(said(each) for each in foot.iter(qn("w:p")))[:4] for foot in feet]


def feet_in_pdf(file: bytes, origins: Iterable[Origin]) -> Paged:
    """Return what the foot of each page says, of what these origins would have it say."""
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(file)).pages]
    said_by = [tuple(getattr(origin, part) for part in FURNITURE) for origin in origins]
    return [each for page in pages for each in said_by if all(part in page for part in each)]


def test_every_page_of_a_book_says_which_unit_it_is_of_in_both() -> None:
    units = tuple(_unit(name) for name in ("one", "two"))
    book = ChecklistBook(
        ORIGIN, "Checklists", (("Qualification", "Diploma"),), CHECKLIST.to_fill, units
    )
    written = docx.draw(book)
    origins = (ORIGIN, *(unit.origin for unit in units))
    wanted = [tuple(getattr(origin, part) for part in FURNITURE) for origin in origins]
    assert feet_in_word(written) == wanted
    assert [*dict.fromkeys(feet_in_pdf(pdf.draw(book), origins))] == wanted
    heads = [section.header.part.element for section in opened(written).sections]
    titles = [said([*head.iter(qn("w:p"))][1]) for head in heads]
    assert titles == ["Checklists", "Unit one", "Unit two"]


def _unit(name: str) -> ChecklistSheet:
    origin = replace(
        ORIGIN,
        name=f"Handle {name}",
        version=f"Version {name}",
        address=f"https://example.org/{name}/",
        short=f"example.org/{name}/",
    )
    return replace(CHECKLIST, origin=origin, unit_id=f"unit-{name}", title=f"Unit {name}")


def test_pages_after_the_first_ask_whose_they_are_in_both() -> None:
    sections = opened(docx.draw(FORM)).sections
    heads = ([*section.header.part.element.iter(qn("w:p"))] for section in sections)
    (asked,) = {said(head[2]).strip(" \u2002:") for head in heads}
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf.draw(FORM))).pages]
    assert [asked in " ".join(page.split()) for page in pages] == [True] * len(pages)


def plain(field: FieldView) -> FieldView:
    """Return the field without answers in a table: in Word these are a list."""
    columns = tuple(
        replace(column, kind=FieldKind.LINE, choices=()) if column.choices else column
        for column in field.columns
    )
    return replace(field, columns=columns)


def comparable(form: FormSheet) -> FormSheet:
    sections = (
        replace(section, fields=tuple(map(plain, section.fields))) for section in form.sections
    )
    return replace(form, origin=NAMELESS, sections=tuple(sections))


def test_a_form_says_the_same() -> None:
    unsigned = replace(FORM, signatures=())
    for form in map(comparable, (FORM, replace(FORM, declaration="", wide=True), unsigned)):
        assert in_pdf(pdf.draw(form)) == in_word(docx.draw(form))


def test_the_answers_of_a_table_are_those_of_its_columns_in_both() -> None:
    """Word says them once, above the table and in its lists; a PDF in each row."""
    (steps,) = (f for section in FORM.sections for f in section.fields if f.tag == "steps")
    (asked,) = (column.choices for column in steps.columns if column.choices)
    form = replace(FORM, origin=NAMELESS, sections=(FormSection("", (steps,)),))
    written, printed = in_word(docx.draw(form)), in_pdf(pdf.draw(form))
    assert letters("State: one of open; done") in written
    assert printed.count(letters("".join(asked))) == len(steps.rows)
    # Nothing else is said otherwise.
    for choice in asked:
        printed = printed.replace(letters(choice), "")
    assert printed == written.replace(letters("State: one of open; done"), "")


def test_a_checklist_says_the_same() -> None:
    checklist = replace(CHECKLIST, origin=NAMELESS)
    assert in_pdf(pdf.draw(checklist)) == in_word(docx.draw(checklist))


def test_the_checklists_of_a_qualification_say_the_same() -> None:
    units = tuple(
        replace(CHECKLIST, origin=NAMELESS, unit_id=f"unit-{name}", title=f"Unit {name}")
        for name in ("one", "two")
    )
    facts = (("Qualification", "Diploma"),)
    book = ChecklistBook(NAMELESS, "Checklists", facts, CHECKLIST.to_fill, units)
    printed, written = in_pdf(pdf.draw(book)), in_word(docx.draw(book))
    # Only the PDF says on which page each begins.
    numbers = r"(?<=Unitone)\W*\d(?=\W*Unittwo)|(?<=Unittwo)\d(?=Unitone)"
    assert re.sub(numbers, "", printed) == written


def test_a_pack_says_the_same() -> None:
    index = comparable(PACK.index) if PACK.index else None
    forms = tuple(map(comparable, PACK.forms))
    checklist = replace(PACK.checklist, origin=NAMELESS)
    pack = replace(PACK, origin=NAMELESS, checklist=checklist, forms=forms, index=index)
    printed, written = in_pdf(pdf.draw(pack)), in_word(docx.draw(pack))
    assert without_pages(printed, pack) == without_pages(written, pack)


def without_pages(printed: str, pack: PackSheet) -> str:
    """Return it without numbers in the contents: a Word file says on no page where a part is."""
    contents, summary, _ = map(letters, pack.titles)
    start = printed.index(contents) + len(contents)
    end = printed.index(summary, printed.index(summary) + 1)
    return printed[:start] + re.sub(r"\d+", "", printed[start:end]) + printed[end:]
