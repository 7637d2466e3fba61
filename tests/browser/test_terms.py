"""Terms in running text: defined by mouse, keyboard and touch (WCAG 2.2, 1.4.13)."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import OpenContext

UNIT = "units/manage-team-and-individual-performance/"
TERM = "a[data-uf-term=feedback]"


@pytest.fixture
def unit(page: Page, site_url: str) -> Page:
    page.goto(site_url + UNIT)
    return page


def panel(page: Page) -> Locator:
    return page.get_by_role("group", name="Definition of")


def definition(page: Page) -> str:
    """The definition as the terminology of the page has it."""
    return page.locator("#term-feedback [data-uf-definition]").inner_text().strip()


def expect_definition(page: Page) -> None:
    expect(panel(page)).to_be_visible()
    text = panel(page).inner_text().replace("See in terminology", "").strip()
    assert text == f"Feedback\n\n{definition(page)}"


def test_by_mouse_it_can_be_pointed_at_and_dismissed(unit: Page) -> None:
    term = unit.locator(TERM).first
    term.hover()
    expect_definition(unit)
    expect(term).to_have_accessible_description(definition(unit))
    panel(unit).hover()
    unit.wait_for_timeout(500)
    expect(panel(unit)).to_be_visible()
    unit.keyboard.press("Escape")
    expect(panel(unit)).to_have_count(0)
    term.hover(position={"x": 5, "y": 5})
    unit.mouse.move(0, 0)
    expect(panel(unit)).to_have_count(0)


def test_by_mouse_a_click_follows_the_link(unit: Page) -> None:
    unit.locator(TERM).first.click()
    expect(unit).to_have_url(re.compile("#term-feedback$"))


def test_by_keyboard_the_focus_shows_it_and_reaches_into_it(unit: Page) -> None:
    term = unit.locator(TERM).first
    term.evaluate(
        "term => { const stop = document.createElement('button');"
        " stop.id = 'before'; term.before(stop); }"
    )
    unit.locator("#before").focus()
    unit.keyboard.press("Tab")
    expect(term).to_be_focused()
    expect_definition(unit)
    unit.keyboard.press("Tab")
    expect(panel(unit).get_by_role("link", name="See in terminology")).to_be_focused()
    unit.keyboard.press("Escape")
    expect(panel(unit)).to_have_count(0)
    expect(term).to_be_focused()
    unit.keyboard.press("Shift+Tab")
    unit.keyboard.press("Tab")
    expect_definition(unit)
    unit.keyboard.press("Enter")
    expect(unit).to_have_url(re.compile("#term-feedback$"))


def test_leaving_by_keyboard_puts_it_away(unit: Page) -> None:
    unit.keyboard.press("Tab")
    unit.locator(TERM).first.focus()
    expect(panel(unit)).to_be_visible()
    unit.locator("a.uf-permalink").first.focus()
    expect(panel(unit)).to_have_count(0)


def test_by_touch_the_first_tap_shows_it_and_the_second_follows(
    open_context: OpenContext, site_url: str
) -> None:
    page = open_context(has_touch=True, viewport={"width": 360, "height": 740}).new_page()
    page.goto(site_url + UNIT)
    term = page.locator(TERM).first
    term.tap()
    expect_definition(page)
    assert page.url == site_url + UNIT
    box = panel(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.locator("h1").tap()
    expect(panel(page)).to_have_count(0)
    term.tap()
    expect_definition(page)
    term.tap()
    expect(page).to_have_url(re.compile("#term-feedback$"))
    expect(panel(page)).to_have_count(0)


def test_without_script_the_link_leads_to_the_definition(
    open_context: OpenContext, site_url: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site_url + UNIT)
    page.locator(TERM).first.click()
    expect(page.locator("#term-feedback [data-uf-definition]")).to_be_in_viewport()
