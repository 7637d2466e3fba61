"""All of it by keyboard alone, with the focus in sight."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import BLANK, entry, field, status

UNIT = "units/handle-contacts/"

# What has the focus: its accessible name as far as it is written down, and how it is framed.
FOCUSED = """() => {
  const element = document.activeElement;
  const name = element.getAttribute("aria-label")
    ?? element.labels?.[0]?.querySelector("span")?.textContent ?? element.innerText;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { bottom, left, top, width } = element.getClientRects()[0];
  const uncovered = (y) => element.contains(document.elementFromPoint(left + width / 2, y));
  return {
    name: name.replace(/\\s+/g, " ").trim(),
    framed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    // WCAG 2.2, 2.4.11: no header or footer that stays in the window hides all of it.
    inSight: uncovered(top + 3) || uncovered((top + bottom) / 2) || uncovered(bottom - 3),
  };
}"""


def tab(page: Page, times: int = 1) -> list[str]:
    """Press Tab so often; the names of what got the focus, each framed and in sight."""
    names = []
    for _ in range(times):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["framed"], focused
        assert focused["inSight"], focused
        names.append(focused["name"])
    return names


@pytest.fixture
def portfolio(page: Page, small_url: str) -> Page:
    page.goto(f"{small_url}{UNIT}portfolio/#content")
    page.locator("#content").wait_for()
    return page


def test_the_checklist_is_filled_in_filtered_and_wiped(portfolio: Page) -> None:
    while tab(portfolio) != ["Show"]:
        pass
    assert tab(portfolio, 10) == [
        "Print as filled in",
        "Print blank",
        "Download as CSV",
        "Wipe this checklist",
        "Wipe everything kept by this site",
        "My portfolio",
        "Criterion 1.1 on the unit’s page",
        "STAR account",
        "Covered: I have mapped evidence to 1.1",
        "Your evidence for 1.1: reference, page or location",
    ]
    portfolio.keyboard.type("Folder 2")
    assert tab(portfolio) == ["Justify a gap in 1.1"]
    portfolio.keyboard.press("Enter")
    assert tab(portfolio) == ["Why 1.1 has no evidence"]
    portfolio.keyboard.type("Not on my shift")
    assert tab(portfolio) == ["Date, 1.1"]
    # Day and month are typed in the order of the machine's language.
    field(portfolio, "1.1", "date").fill("2026-11-20")
    while tab(portfolio) != ["Assessor’s initials, 1.1"]:
        pass
    portfolio.keyboard.type("JB")
    assert tab(portfolio) == ["IQA sampled, 1.1"]
    portfolio.keyboard.press("Space")
    assert entry(portfolio, "1.1") == BLANK | {
        "evidence": "Folder 2",
        "gap": "Not on my shift",
        "date": "2026-11-20",
        "initials": "JB",
        "sampled": True,
    }

    portfolio.locator("[data-uf-filter]").focus()
    portfolio.keyboard.type("just")
    expect(portfolio.locator("tr[data-criterion]:visible")).to_have_count(1)
    expect(status(portfolio)).to_have_text("Showing 1 of 3 criteria: with a justified gap.")
    assert tab(portfolio, 7)[3:] == [
        "Wipe this checklist",
        "Wipe everything kept by this site",
        "My portfolio",
        "Criterion 1.1 on the unit’s page",
    ]
    for _ in range(3):
        portfolio.keyboard.press("Shift+Tab")
    portfolio.keyboard.press("Enter")
    expect(portfolio.get_by_role("button", name="Cancel")).to_be_focused()
    portfolio.keyboard.press("Tab")
    portfolio.keyboard.press("Enter")
    expect(status(portfolio)).to_have_text("This checklist is wiped.")
    expect(field(portfolio, "1.1", "evidence")).to_have_value("")
    expect(portfolio.get_by_role("button", name="Wipe this checklist")).to_be_focused()


def test_a_star_template_is_unfolded_and_downloaded(portfolio: Page) -> None:
    portfolio.locator("#star-1-1 > summary").focus()
    portfolio.keyboard.press("Enter")
    assert tab(portfolio, 2) == ["Print", "Copy as text"]
    assert tab(portfolio, 2) == ["Download plain text (.txt)", "Download Markdown (.md)"]
    with portfolio.expect_download() as download:
        portfolio.keyboard.press("Enter")
    assert download.value.suggested_filename == "star-handle-contacts-1-1.md"
    assert tab(portfolio)[0].startswith("Write it here")
    assert tab(portfolio)[0].startswith("1.1 ")
    portfolio.keyboard.press("Space")
    expect(portfolio.locator("#star-1-1 [data-uf-criteria] input").first).to_be_checked()


@pytest.mark.parametrize("address", [UNIT, f"{UNIT}assessor/", "criteria/", "glossary/", ""])
def test_the_focus_is_always_in_sight(page: Page, small_url: str, address: str) -> None:
    page.goto(f"{small_url}{address}#content")
    reached: list[str] = []
    while (name := _next(page)) is not None and len(reached) < 80:
        reached.append(name)
    assert len(reached) > 2


def _next(page: Page) -> str | None:
    """The next name inside the page's own content, checked as `tab` does."""
    page.keyboard.press("Tab")
    if not page.evaluate("!!document.activeElement.closest('.uf-page')"):
        return None
    focused = page.evaluate(FOCUSED)
    assert focused["framed"], focused
    assert focused["inSight"], focused
    return str(focused["name"])
