"""Whose a Word file is: typed once, and shown on every page of it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from lxml import etree
from tests.printables.docx_reading import faults, opened, said, xml_parts
from tests.printables.docx_sheets import CHECKLIST, FORM, PACK
from tests.printables.office import needs_office, printed, words

from unitfolio.printables.docx import draw
from unitfolio.printables.docx.binding import SPACE, STORE
from unitfolio.render.views.sheets.papers import FormSheet

ITEM = "customXml/item1.xml"
LINE = "Learner's name: "
# So much to write that the form has a second upright page.
LONG = replace(FORM, sections=FORM.sections * 3)


def bound(file: bytes, part: str) -> list[str]:
    """The tags of the controls in a part that show whose the paper is."""
    found = []
    for properties in xml_parts(file)[part].iter(qn("w:sdtPr")):
        binding, tag = properties.find(qn("w:dataBinding")), properties.find(qn("w:tag"))
        if binding is not None:
            assert binding.get(qn("w:storeItemID")) == STORE
            assert binding.get(qn("w:xpath")) == "/u:paper[1]/u:owner[1]"
            assert binding.get(qn("w:prefixMappings")) == f"xmlns:u='{SPACE}'"
            assert properties.find(qn("w:text")) is not None, "only plain text can be bound"
            found.append("" if tag is None else str(tag.get(qn("w:val"))))
    return found


def named(file: bytes, name: str) -> bytes:
    """The file as it is when a name has been typed into one of its bound controls."""
    changed = BytesIO()
    with ZipFile(BytesIO(file)) as parts, ZipFile(changed, "w") as target:
        for part in parts.namelist():
            content = parts.read(part)
            if part == ITEM:
                item = etree.fromstring(content)
                item[0].text = name
                content = etree.tostring(item)
            target.writestr(part, content)
    return changed.getvalue()


def test_the_store_is_there_and_empty() -> None:
    parts = xml_parts(draw(FORM))
    (owner,) = parts[ITEM]
    assert (owner.tag, owner.text) == (f"{{{SPACE}}}owner", None)
    about = parts["customXml/itemProps1.xml"]
    assert [value for name, value in about.attrib.items() if "itemID" in str(name)] == [STORE]


def test_every_line_for_the_name_shows_the_same() -> None:
    assert bound(draw(FORM), "word/document.xml") == ["head.learner"]
    assert bound(draw(PACK), "word/document.xml") == [
        *("head.learner", "checklist.head.learner"),
        *("account.head.learner", "evidence-index.head.learner"),
    ]


@pytest.mark.parametrize("sheet", [FORM, CHECKLIST, PACK], ids=["form", "checklist", "pack"])
def test_pages_without_a_title_say_whose_they_are(sheet: FormSheet) -> None:
    file = draw(sheet)
    for section in opened(file).sections:
        part = section.header.part
        assert said([*part.element.iter(qn("w:p"))][2]).strip() == LINE.strip()
        assert bound(file, str(part.partname)[1:]) == [""]
        if section.different_first_page_header_footer:
            first = section.first_page_header.part
            assert bound(file, str(first.partname)[1:]) == []
            assert section.first_page_footer.part is section.footer.part
    assert opened(file).sections[0].different_first_page_header_footer


def test_a_paper_that_asks_for_no_name_has_no_line_for_it() -> None:
    file = draw(replace(FORM, to_fill=()))
    headers = [part for part in xml_parts(file) if part.startswith("word/header")]
    assert [bound(file, part) for part in headers] == [[]] * len(headers)
    assert faults(file) == []


def test_a_paper_is_the_learner_s_wherever_their_line_stands() -> None:
    assessor = ("Assessor's name", "head.assessor")
    file = draw(replace(FORM, to_fill=(assessor, *FORM.to_fill)))
    assert bound(file, "word/document.xml") == ["head.learner"]
    whose = [*opened(file).sections[0].header.part.element.iter(qn("w:p"))][2]
    assert said(whose).strip() == LINE.strip()
    assert bound(draw(replace(FORM, to_fill=(assessor,))), "word/document.xml") == []


@needs_office
def test_another_programme_shows_a_name_on_every_page(tmp_path: Path) -> None:
    files = {"form": draw(LONG), "pack": draw(PACK)}
    both = {f"blank-{name}.docx": file for name, file in files.items()}
    both |= {f"{name}.docx": named(file, "Ada Byron") for name, file in files.items()}
    readers = printed(both, tmp_path)
    for name in files:
        pages = words(readers[name])
        assert len(pages) == len(readers[f"blank-{name}"].pages) > 4
        for page in pages:
            titled = "Unit summary It is" in page or "Declarations The learner" in page
            assert ("Ada Byron" in page) is not titled, page
