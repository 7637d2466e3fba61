"""On a phone: nothing is cut off, targets are large enough, and cards are still a table."""

import re
from collections import Counter

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.conftest import OpenContext
from tests.browser.pages import PAGES, UNIT
from tests.browser.practice import ALL, asked, begin, offer, open_practice

TABLE_ROLES = ("table", "rowgroup", "row", "columnheader", "rowheader", "cell")

# Controls and links that stand by themselves (WCAG 2.2, 2.5.8; links in a sentence are exempt).
SMALL = """() => {
  const alone = "button, select, input, textarea, summary, a.uf-button, a.uf-chip, a.uf-permalink"
    + ", .uf-tabs a, .uf-letters a, .uf-outcomes a, .uf-pager a";
  return [...document.querySelectorAll(".uf-page :is(" + alone + ")")]
    .filter((element) => element.checkVisibility())
    .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
    .filter(([, { width, height }]) => Math.round(width) < 24 || Math.round(height) < 24)
    .map(([html, { width, height }]) => `${html}: ${width} x ${height}`);
}"""


@pytest.fixture
def narrow(open_context: OpenContext) -> Page:
    return open_context(viewport={"width": 320, "height": 640}).new_page()


def test_nothing_is_cut_off_or_too_small(narrow: Page, site_url: str) -> None:
    """320 px is a desk's 1280 px at 400 % (WCAG 2.2, 1.4.10)."""
    wide, small = {}, {}
    for kind, address in PAGES.items():
        narrow.goto(site_url + address)
        wide[kind] = narrow.evaluate("document.documentElement.scrollWidth")
        small[kind] = narrow.evaluate(SMALL)
    assert {kind: width for kind, width in wide.items() if width > 320} == {}
    assert {kind: found for kind, found in small.items() if found} == {}


def roles(context: BrowserContext, page: Page) -> Counter[str]:
    """How many elements of a table the browser tells a screen reader of."""
    tree = context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    named = (node["role"]["value"] for node in tree["nodes"] if not node.get("ignored"))
    return Counter(role for role in named if role in TABLE_ROLES)


@pytest.mark.parametrize("address", [f"{UNIT}portfolio/", "criteria/"])
def test_cards_are_still_a_table(open_context: OpenContext, site_url: str, address: str) -> None:
    context = open_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site_url + address)
    row = page.locator("tr[data-criterion], tr[data-uf-row]").first
    expect(row).to_have_css("display", "block")
    expect(row).to_have_role("row")
    tables, rows, heads = (
        page.locator(f".uf-page :is({element})").count()
        for element in ("table", "tr:not(.uf-sheet)", "tbody th")
    )
    columns = page.locator(".uf-page thead th").count()
    cells = page.locator(".uf-page tbody td").count()
    told = roles(context, page)
    assert told["table"] == tables >= 1
    assert told["rowheader"] == heads
    assert told["columnheader"] == columns
    assert told["cell"] == cells
    assert told["row"] == rows
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(row).to_have_css("display", "table-row")


def test_a_tap_anywhere_on_a_ticks_line_ticks_it(open_context: OpenContext, site_url: str) -> None:
    page = open_context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
    page.goto(f"{site_url}{UNIT}portfolio/")
    line = page.locator("#map-1-1 .uf-tick").first
    box = line.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    line.tap(position={"x": box["width"] - 5, "y": 5})
    expect(page.locator("#map-1-1 [data-field=covered]")).to_be_checked()


def test_a_headings_link_can_be_seen_and_touched(open_context: OpenContext, site_url: str) -> None:
    """Where there is no pointer to hover with."""
    context = open_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site_url + UNIT)
    link = page.locator(".headerlink").first
    expect(link).to_have_css("opacity", "1")
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24


def test_a_sitting_fits_and_ratings_are_in_reach(open_context: OpenContext, small_url: str) -> None:
    page = open_context(viewport={"width": 320, "height": 640}, has_touch=True).new_page()
    offer(page, ALL)
    open_practice(page, small_url)
    begin(page)
    met: set[str] = set()
    for _ in range(2 * len(ALL)):
        met.add(asked(page).inner_text())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(SMALL) == []
        page.get_by_role("button", name=re.compile("Show the answer|I do not know")).tap()
        go = page.get_by_role("button", name=re.compile("Easy|Continue"))
        box = go.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
        assert 320 < box["y"] + box["height"] <= 640
        go.tap()
    assert len(met) == len(ALL)
