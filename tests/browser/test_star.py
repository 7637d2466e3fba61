"""STAR templates: downloaded, copied and unfolded. They ask, and the answers are left blank."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.checklist import status
from tests.browser.conftest import Project
from tests.browser.reading import markdown_lines, text_lines

PORTFOLIO = "units/handle-contacts/portfolio/"
GOLDEN = Path(__file__).parent / "expected"


@pytest.fixture
def star(page: Page, small_url: str) -> Locator:
    page.goto(f"{small_url}{PORTFOLIO}#star-1-1")
    return page.locator("#star-1-1")


@pytest.mark.parametrize(
    ("button", "name"),
    [
        ("Download Markdown (.md)", "star-handle-contacts-1-1.md"),
        ("Download plain text (.txt)", "star-handle-contacts-1-1.txt"),
    ],
)
def test_a_download_is_the_whole_template(
    star: Locator, tmp_path: Path, update_golden: bool, button: str, name: str
) -> None:
    with star.page.expect_download() as download:
        star.get_by_role("button", name=button).click()
    assert download.value.suggested_filename == name
    expect(status(star.page)).to_have_text(f"{name} downloaded.")
    download.value.save_as(tmp_path / name)
    written = (tmp_path / name).read_text(encoding="utf-8")
    if update_golden:
        (GOLDEN / name).write_text(written, encoding="utf-8")
    assert (GOLDEN / name).read_text(encoding="utf-8") == written


def test_the_markdown_reads_as_the_text_does(star: Locator) -> None:
    """The two downloads of one template say the same, in the same order."""
    markdown = (GOLDEN / "star-handle-contacts-1-1.md").read_text(encoding="utf-8")
    text = (GOLDEN / "star-handle-contacts-1-1.txt").read_text(encoding="utf-8")
    assert markdown_lines(markdown) == text_lines(text)


def test_the_whole_units_template_says_where_each_wording_is_from(star: Locator) -> None:
    """It lists all criteria, and nothing that is not official may look official."""
    star.page.evaluate("location.hash = '#star'")
    whole = star.page.locator("#star")
    whole.get_by_role("button", name="Copy as text").click()
    expect(status(star.page)).to_have_text("Template copied as text.")
    copied = star.page.evaluate("navigator.clipboard.readText()")
    boxes = [line for line in copied.splitlines() if line.startswith("[ ] ")]
    assert len(boxes) == 3
    assert all("(sample wording)" in box or "(paraphrase)" in box for box in boxes)
    assert "Range: telephone; chat." in copied
    assert "Not all criteria here are in official wording" in copied


def test_the_text_goes_on_the_clipboard(star: Locator) -> None:
    star.get_by_role("button", name="Copy as text").click()
    expect(status(star.page)).to_have_text("Template copied as text.")
    copied = star.page.evaluate("navigator.clipboard.readText()")
    assert copied == (GOLDEN / "star-handle-contacts-1-1.txt").read_text(encoding="utf-8")


def test_where_there_is_no_clipboard_the_older_way_serves(star: Locator) -> None:
    star.page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no')); }"
    )
    star.get_by_role("button", name="Copy as text").click()
    expect(status(star.page)).to_have_text("Template copied as text.")
    copied = star.page.evaluate("navigator.clipboard.readText()")
    assert copied == (GOLDEN / "star-handle-contacts-1-1.txt").read_text(encoding="utf-8")
    expect(star.get_by_role("button", name="Copy as text")).to_be_focused()


def test_a_link_unfolds_its_template_and_no_other(star: Locator) -> None:
    open_ones = star.page.locator("[data-uf-star][open]")
    expect(open_ones).to_have_count(1)
    expect(star).to_have_attribute("open", "")
    star.page.evaluate("location.hash = '#star-2-1'")
    expect(star.page.locator("#star-2-1")).to_have_attribute("open", "")


def test_a_qualification_that_bars_accounts_gets_none(page: Page, project: Project) -> None:
    member = "  - {id: level-3-sample, group: optional, number: 2}\n"
    project.rewrite("units/observe-contacts.yml", member, "")
    project.build()
    page.goto(f"{project.address}units/observe-contacts/portfolio/")
    expect(page.locator("[data-uf-checklist]")).to_be_visible()
    expect(page.locator("[data-uf-star]")).to_have_count(0)
    expect(page.locator(".uf-warning:visible")).to_contain_text(
        "takes no STAR or reflective accounts as evidence"
    )
