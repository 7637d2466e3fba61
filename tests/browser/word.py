"""What stands in a Word file that the browser has filled in, beside what was typed."""

from datetime import datetime
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from playwright.sync_api import Locator, Page

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def controls(file: Path) -> dict[str, str | bool]:
    """What stands in each control of a Word file: text, or whether it is ticked; blank left out."""
    found: dict[str, str | bool] = {}
    for each in docx.Document(str(file)).element.body.iter(qn("w:sdt")):
        properties = each.find(qn("w:sdtPr"))
        tag = properties.find(qn("w:tag")).get(qn("w:val"))
        box = properties.find(f"{W14}checkbox")
        if box is not None:
            if box.find(f"{W14}checked").get(f"{W14}val") == "1":
                assert text_of(each) == "\u2612"
                found[tag] = True
        elif properties.find(qn("w:showingPlcHdr")) is None:
            assert not list(each.iter(qn("w:rStyle")))
            found[tag] = text_of(each)
    return found


def text_of(control: BaseOxmlElement) -> str:
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    content = control.find(qn("w:sdtContent"))
    assert content is not None
    words = qn("w:t")
    return "".join(
        part.text or "" if part.tag == words else signs.get(str(part.tag), "")
        for part in content.iter()
    )


def as_in_word(filled: dict[str, str | bool], form: Locator) -> dict[str, str | bool]:
    """What was filled in as it stands in Word: a day is written day first."""
    days = form.locator("[type=date]").evaluate_all("all => all.map((each) => each.dataset.tag)")
    return {
        tag: f"{datetime.fromisoformat(str(value)):%d/%m/%Y}" if tag in days else value
        for tag, value in filled.items()
    }


def saved(page: Page, button: Locator, folder: Path) -> Path:
    with page.expect_download() as begun:
        button.click()
    file = folder / begun.value.suggested_filename
    begun.value.save_as(file)
    return file
