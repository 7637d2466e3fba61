"""On a shared computer: after a wipe nothing of it is left in any tab, nor comes back."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import BLANK, Entry, entry, field, fill, status
from tests.browser.conftest import OpenContext, Project

PORTFOLIO = "units/handle-contacts/portfolio/"
CRITERIA = ("1.1", "1.2", "2.1")
NOTHING = dict.fromkeys(CRITERIA, BLANK)
UNIT = ("Wipe this checklist", "This checklist is wiped.")
SITE = ("Wipe everything", "Everything kept by this site is wiped.")
ASLEEP = "delete window.BroadcastChannel; document.hasFocus = () => true;"
WAKE = "() => { document.dispatchEvent(new Event('visibilitychange')); }"
KEPT = """() => new Promise((resolve) => {
  const opening = indexedDB.open("unitfolio");
  opening.onsuccess = () => {
    const all = opening.result.transaction("mappings").objectStore("mappings").getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result); };
  };
})"""
LAST_WORDS = "Object.keys(localStorage).filter((key) => key.startsWith('unitfolio-last-words'))"


def shown(page: Page) -> dict[str, Entry]:
    return {criterion: entry(page, criterion) for criterion in CRITERIA}


def typed_in(page: Page, address: str) -> None:
    """A tab in which much is typed, the cursor still in the field of 2.1."""
    page.goto(address)
    fill(page, "1.1", {"covered": True, "evidence": "Folder 2", "initials": "JB"})
    fill(page, "1.2", {"gap": "Not on my shift", "date": "2026-11-20"})
    field(page, "2.1", "evidence").press_sequentially("half a wo")
    expect(field(page, "2.1", "evidence")).to_be_focused()


def wipe(page: Page, what: tuple[str, str]) -> None:
    button, said = what
    page.get_by_role("button", name=button).last.click()
    page.get_by_role("dialog").get_by_role("button", name=button).click()
    expect(status(page)).to_have_text(said)


@pytest.fixture
def tabs(open_context: OpenContext, project: Project) -> tuple[Page, Page]:
    """Two tabs of one browser; the second, in which much is typed, hears nothing of the first."""
    context = open_context()
    page, other = context.new_page(), context.new_page()
    other.add_init_script(ASLEEP)
    typed_in(other, project.address + PORTFOLIO)
    page.goto(other.url)
    return page, other


@pytest.mark.parametrize("what", [UNIT, SITE], ids=["the unit", "the site"])
def test_a_wipe_empties_the_other_tab_with_its_cursor(
    page: Page, project: Project, what: tuple[str, str]
) -> None:
    other = page.context.new_page()
    typed_in(other, project.address + PORTFOLIO)
    page.goto(other.url)
    wipe(page, what)
    expect(field(other, "2.1", "evidence")).to_have_value("")
    expect(field(other, "2.1", "evidence")).to_be_focused()
    assert shown(other) == shown(page) == NOTHING
    expect(other.locator("[data-uf-total]")).to_have_text("0 covered, 3 not covered")
    assert page.evaluate(KEPT) == []

    # What is typed from now on is kept, and that alone.
    other.bring_to_front()
    other.keyboard.type("x")
    anew = NOTHING | {"2.1": BLANK | {"evidence": "x"}}
    expect(field(page, "2.1", "evidence")).to_have_value("x")
    assert shown(page) == anew
    other.reload()
    expect(field(other, "2.1", "evidence")).to_have_value("x")
    assert shown(other) == anew


def test_a_tab_that_slept_through_a_wipe_stores_nothing_of_it(
    tabs: tuple[Page, Page],
) -> None:
    page, other = tabs
    wipe(page, UNIT)
    expect(field(other, "2.1", "evidence")).to_have_value("half a wo")
    other.keyboard.type("r")
    expect(field(other, "2.1", "evidence")).to_have_value("")
    assert shown(other) == NOTHING
    assert page.evaluate(KEPT) == []
    page.reload()
    assert shown(page) == NOTHING


def test_a_tab_that_is_looked_at_again_is_empty(
    tabs: tuple[Page, Page],
) -> None:
    page, other = tabs
    wipe(page, SITE)
    other.evaluate(WAKE)
    expect(field(other, "2.1", "evidence")).to_have_value("")
    assert shown(other) == NOTHING


def test_the_last_words_of_a_tab_that_slept_are_wiped_too(
    tabs: tuple[Page, Page],
) -> None:
    """It is closed after the wipe, in the very moment in which something is typed."""
    page, other = tabs
    wipe(page, UNIT)
    other.evaluate(
        """() => {
          const field = document.activeElement;
          field.value += "rd";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          location.assign("../");
        }"""
    )
    other.wait_for_url("**/units/handle-contacts/")
    page.reload()
    expect(page.locator("[data-uf-toolbar]")).to_be_visible()
    page.wait_for_timeout(200)
    assert shown(page) == NOTHING
    assert page.evaluate(KEPT) == []
    assert page.evaluate(LAST_WORDS) == []
