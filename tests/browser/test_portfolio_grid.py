"""The grid of My portfolio: nothing that has the focus lies behind what sticks (WCAG 2.4.11)."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.evidence import ONE, OTHER, open_portfolio
from tests.browser.test_portfolio import put_pieces

COVERED = """() => {
  const focused = document.activeElement;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (focused.contains(above)) return "";
  return `${focused.textContent} behind ${above?.localName}.${above?.className}`;
}"""
LINKS = "[data-uf-grid] a"


@pytest.fixture(params=[(1280, 800), (360, 740)], ids=["wide", "narrow"])
def grid(page: Page, small_url: str, request: pytest.FixtureRequest) -> Page:
    width, height = request.param
    page.set_viewport_size({"width": width, "height": height})
    open_portfolio(page, small_url)
    put_pieces(page, 30, [{"unit": ONE, "criterion": "1.1"}, {"unit": OTHER, "criterion": "1.1"}])
    page.reload()
    page.get_by_role("button", name="As a grid").click()
    page.get_by_role("button", name="Show 12 more of 18 pieces").click()
    expect(page.locator("[data-uf-grid] thead th")).to_have_count(2 + 24)
    return page


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_nothing_that_is_tabbed_to_is_covered(grid: Page, key: str) -> None:
    links = grid.locator(LINKS)
    (links.last if key == "Shift+Tab" else links.first).focus()
    covered = []
    for _ in range(links.count() - 1):
        grid.keyboard.press(key)
        # What is covered is put right with the next frame.
        grid.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
        covered.append(grid.evaluate(COVERED))
    assert [each for each in covered if each] == []


def test_what_was_shown_further_is_below_the_header(grid: Page) -> None:
    grid.get_by_role("button", name="Show the remaining 6 pieces").press("Enter")
    expect(grid.locator("[data-uf-grid]").get_by_role("link", name="E25 ")).to_be_focused()
    grid.wait_for_timeout(200)
    assert grid.evaluate(COVERED) == ""


def test_a_grid_with_nothing_in_it_is_not_there(grid: Page) -> None:
    room = grid.get_by_role("region", name="Criteria down, pieces of evidence across")
    expect(room).to_be_visible()
    grid.locator("[data-uf-matrix-filter] [name=cover]").select_option("justified")
    expect(grid.locator("[data-uf-matrix-total]")).to_contain_text("0 of 5")
    expect(room).to_be_hidden()
    expect(grid.get_by_role("button", name="Show the remaining 6 pieces")).to_be_hidden()
