"""A criterion's number is its permanent link: copied with a click, and marked when arrived at."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import status

UNIT = "units/manage-team-and-individual-performance/"


@pytest.mark.parametrize("served_at", ["site_url", "root_url"])
def test_a_number_copies_its_address_and_goes_there(
    page: Page, request: pytest.FixtureRequest, served_at: str
) -> None:
    address = request.getfixturevalue(served_at) + UNIT
    page.goto(address)
    page.get_by_role("link", name="Link to criterion 2.2", exact=True).click()
    expect(status(page)).to_have_text("Link to criterion 2.2 copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}#ac-2-2"
    assert page.url == f"{address}#ac-2-2"


def test_the_criterion_that_a_link_led_to_is_framed(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{UNIT}#ac-2-2")
    style = "element => getComputedStyle(element).outlineStyle"
    card, neighbour = page.locator("#ac-2-2"), page.locator("#ac-2-3")
    expect(card).to_be_in_viewport()
    assert card.evaluate(style) == "solid"
    assert neighbour.evaluate(style) == "none"
    header = page.locator(".md-header").bounding_box()
    box = card.bounding_box()
    assert header is not None
    assert box is not None
    assert box["y"] >= header["y"] + header["height"]


def test_a_click_for_a_new_tab_copies_nothing(page: Page, site_url: str) -> None:
    page.goto(site_url + UNIT)
    page.evaluate("navigator.clipboard.writeText('as before')")
    with page.context.expect_page():
        page.get_by_role("link", name="Link to criterion 2.2", exact=True).click(
            modifiers=["Control"]
        )
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()") == "as before"
    expect(status(page)).to_have_text("")


def test_the_contents_mark_the_section_that_a_link_led_to(page: Page, site_url: str) -> None:
    """And what is said of the link stands below it, clear of the header."""
    page.goto(f"{site_url}{UNIT}#misconceptions")
    marked = page.locator(".md-nav--secondary .md-nav__link--active")
    expect(marked).to_have_text(["Misconceptions"])
    page.get_by_role("link", name="Link to criterion 2.2", exact=True).click()
    bubble = page.locator("#ac-2-2 .uf-permalink--copied")
    expect(bubble).to_have_count(1)
    top = bubble.evaluate("link => parseFloat(getComputedStyle(link, '::after').top)")
    assert top >= bubble.evaluate("link => link.offsetHeight")
