"""What comes out of a form: a Word file filled in by the browser, Markdown, plain text, paper."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from tests.browser.conftest import Guard
from tests.browser.forms import HOSTILE, UNIT, control, drafts, fill_all, form
from tests.browser.word import as_in_word, controls, saved

FORBIDDEN = "\x0b\x01\ufffe"


@pytest.mark.parametrize(
    ("method", "name"),
    [
        ("star-account", "star-account"),
        ("compliance-checklist", "compliance-checklist"),
        ("root-cause-analysis", "fishbone-analysis"),
        ("witness-testimony", "witness-testimony"),
    ],
)
def test_word_holds_what_was_typed(
    page: Page, site_url: str, tmp_path: Path, method: str, name: str
) -> None:
    page.goto(f"{site_url}evidence/{method}/?unit={UNIT}")
    found = form(page, name)
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    filled = fill_all(found, HOSTILE + FORBIDDEN)
    expect(drafts(found)).to_have_count(1)
    file = saved(page, found.get_by_role("button", name="Download Word"), tmp_path)
    assert file.name == f"{UNIT}-{name}.docx"
    expected = as_in_word(filled, found)
    for tag, value in expected.items():
        if isinstance(value, str):
            expected[tag] = value.translate({ord(sign): None for sign in FORBIDDEN})
    assert controls(file) == expected
    # Word takes the learner's name from here, for every page.
    with ZipFile(file) as parts:
        (owner,) = etree.fromstring(parts.read("customXml/item1.xml"))
    assert owner.text == expected["head.learner"]


def test_word_for_one_criterion(page: Page, site_url: str, tmp_path: Path) -> None:
    unit = "principles-of-performance-management"
    page.goto(f"{site_url}units/{unit}/portfolio/")
    page.locator(".uf-papers__criteria > summary").click()
    page.get_by_role("link", name="Fill in STAR account, ").first.click()
    found = form(page, "star-account")
    control(found, "situation").fill("one")
    expect(drafts(found)).to_have_count(1)
    file = saved(page, found.get_by_role("button", name="Download Word"), tmp_path)
    assert file.stem.startswith(f"{unit}-star-account-")
    assert controls(file)["situation"] == "one"


def test_markdown_and_plain_text(page: Page, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{site_url}evidence/star-account/?unit={UNIT}&criterion=1.2")
    found = form(page, "star-account")
    expect(control(found, "criteria.1.2")).to_be_checked()
    control(found, "situation").fill("1. *First*\nthen\n\nlast")
    markdown = saved(page, found.get_by_role("button", name="Download Markdown"), tmp_path)
    text = markdown.read_text(encoding="utf-8")
    assert "### Situation\n\n1\\. \\*First\\*\\\nthen\n\nlast\n" in text
    assert "- [x] 1.2 Assess how far" in text
    assert "- [ ] 1.1 " in text
    plain = saved(page, found.get_by_role("button", name="Download plain text"), tmp_path)
    assert "Situation\n---------\n\n1. *First*\nthen\n\nlast\n" in plain.read_text(encoding="utf-8")


def test_text_is_signed_below_each_part_and_says_where_criteria_are_from(
    page: Page, site_url: str, tmp_path: Path
) -> None:
    page.goto(f"{site_url}evidence/witness-testimony/?unit={UNIT}")
    found = form(page, "witness-testimony")
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    button = found.get_by_role("button", name="Download plain text")
    text = saved(page, button, tmp_path).read_text(encoding="utf-8")
    marks = (
        *("What the learner did and said\n", "Signed on paper or in Word by a witness."),
        *("FOR THE ASSESSOR\n", "Wording of all of them: sample wording.\n\n[ ] 1.1 "),
        *("Assessor's judgement of its weight\n", "Signed on paper or in Word by the assessor."),
    )
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_the_evidence_index_is_found_where_it_was(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}evidence/work-product/#form-evidence-index")
    page.locator("#form-evidence-index").get_by_role("link").click()
    expect(form(page, "evidence-index")).to_contain_text("The learner lists every piece")
    assert page.url == f"{site_url}evidence/evidence-index/#form-evidence-index"


def test_without_a_connection_it_is_not_said_that_there_is_no_word_file(
    page: Page, site_url: str, guard: Guard
) -> None:
    page.goto(f"{site_url}evidence/star-account/?unit={UNIT}")
    found = form(page, "star-account")
    note = found.locator("[data-uf-word-note]")
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    page.context.set_offline(True)
    found.get_by_role("button", name="Download Word").click()
    expect(note).to_contain_text("cannot be read now: that takes a connection")
    guard.take(page, "ERR_INTERNET_DISCONNECTED")
    page.context.set_offline(False)
    page.route("**/*.docx", lambda route: route.fulfill(status=404))
    found.get_by_role("button", name="Download Word").click()
    expect(note).to_contain_text("There is no Word file of this form for this unit.")
    guard.take(page, "404")


def test_a_site_without_word_files_offers_none(page: Page, site_url: str, site_dir: Path) -> None:
    made = (site_dir / "evidence" / "star-account" / "index.html").read_text(encoding="utf-8")
    without, removed = re.subn(r"<button[^>]*data-uf-save=.?docx.*?</button>", "", made)
    assert removed == 1
    page.route(
        "**/evidence/star-account/",
        lambda route: route.fulfill(body=without, content_type="text/html; charset=utf-8"),
    )
    page.goto(f"{site_url}evidence/star-account/")
    found = form(page, "star-account")
    note = found.locator("[data-uf-word-note]")
    expect(note).to_have_text("Choose a unit to tick its criteria.")
    found.locator("[data-uf-unit]").select_option(UNIT)
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    expect(note).to_be_hidden()


def test_from_a_folder_criteria_are_ticked_and_word_is_filled_in(
    page: Page, site_dir: Path, tmp_path: Path
) -> None:
    with ZipFile(site_dir / "downloads" / "unitfolio-offline.zip") as archive:
        archive.extractall(tmp_path)
    star = tmp_path / "unitfolio" / "evidence" / "star-account" / "index.html"
    page.goto(f"{star.as_uri()}?unit={UNIT}&criterion=1.2")
    found = form(page, "star-account")
    expect(control(found, "criteria.1.2")).to_be_checked()
    control(found, "situation").fill("The queue grew")
    file = saved(page, found.get_by_role("button", name="Download Word"), tmp_path)
    assert controls(file) == {"situation": "The queue grew", "criteria.1.2": True}
    expect(found.get_by_role("button", name="Download Markdown")).to_be_visible()


@pytest.mark.parametrize("which", ["Print as filled in", "Print blank"])
def test_paper_shows_the_form_alone(page: Page, site_url: str, tmp_path: Path, which: str) -> None:
    page.goto(f"{site_url}evidence/star-account/?unit={UNIT}&criterion=1.2")
    found = form(page, "star-account")
    long = " ".join(f"word{number}" for number in range(400))
    control(found, "situation").fill(long)
    control(found, "head.learner").fill("A. Learner")
    control(found, "head.reference").fill("E7")
    page.evaluate("window.print = () => {}")
    found.get_by_role("button", name=which).click()
    file = tmp_path / "form.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    sheets = [" ".join(each.extract_text().split()) for each in PdfReader(file).pages]
    text = "".join(sheets)
    is_filled = which == "Print as filled in"
    # Each sheet says at its foot what it is a part of.
    reference = "E7 · " if is_filled else ""
    foot = f"STAR account · {reference}Manage team and individual performance in contact centre"
    assert [sheet for sheet in sheets if foot not in sheet] == []
    # And at its head whose it is.
    head = f"Learner's name: {'A. Learner' if is_filled else '_' * 30}"
    assert [sheet for sheet in sheets if head not in sheet] == []
    assert len(sheets) > 1
    assert ("word399" in text, "A. Learner" in text) == (is_filled, is_filled)
    assert "Unit: Manage team and individual performance" in text
    assert "Signature" in text
    assert "What makes it strong" not in text
