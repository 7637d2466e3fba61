"""What is typed outlives two tabs, a new build, changed wording, and a full or closed store."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect
from tests.browser.checklist import BLANK, entry, field, fill, status
from tests.browser.conftest import Guard, OpenContext, Project

PORTFOLIO = "units/handle-contacts/portfolio/"
UNIT_FILE = "units/handle-contacts.yml"
FULL = """() => {
  window.put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
TYPED = BLANK | {"covered": True, "evidence": "Folder 2"}


@pytest.fixture
def small(page: Page, project: Project) -> Page:
    page.goto(project.address + PORTFOLIO)
    return page


def test_two_tabs_show_and_keep_what_each_other_writes(small: Page) -> None:
    other = small.context.new_page()
    other.goto(small.url)
    field(small, "1.1", "evidence").fill("typed in one")
    expect(field(other, "1.1", "evidence")).to_have_value("typed in one")
    field(other, "1.1", "covered").check()
    field(other, "1.2", "evidence").fill("typed in the other")
    expect(field(small, "1.1", "covered")).to_be_checked()
    expect(small.locator("[data-uf-total]")).to_have_text("1 covered, 2 not covered")
    small.reload()
    expect(field(small, "1.2", "evidence")).to_have_value("typed in the other")
    assert entry(small, "1.1") == BLANK | {"covered": True, "evidence": "typed in one"}


@pytest.mark.parametrize("leaving", ["location.reload()", "location.assign('../')"])
def test_what_is_typed_in_the_moment_of_leaving_is_kept(small: Page, leaving: str) -> None:
    """The page is gone before the database could answer."""
    expect(small.locator("[data-uf-toolbar]")).to_be_visible()
    address = small.url
    with small.expect_navigation():
        small.evaluate(
            """(leaving) => {
              for (const field of document.querySelectorAll("[data-field=evidence]")) {
                field.value = "last words";
                field.dispatchEvent(new Event("input", { bubbles: true }));
              }
              leaving === "location.reload()" ? location.reload() : location.assign("../");
            }""",
            leaving,
        )
    small.goto(address)
    for criterion in ("1.1", "1.2", "2.1"):
        expect(field(small, criterion, "evidence")).to_have_value("last words")
    small.goto(address)
    expect(field(small, "2.1", "evidence")).to_have_value("last words")
    assert small.evaluate("Object.keys(localStorage).filter((key) => /last-words/.test(key))") == []


def test_last_words_reach_the_other_tab_and_are_wiped_with_the_rest(small: Page) -> None:
    put = """([criterion, evidence]) => {
      const place = { site: "unitfolio", unit: "handle-contacts", criterion };
      const change = { place, wording: {}, fields: { evidence } };
      const left = JSON.stringify({ words: [[criterion, change]] });
      localStorage.setItem("unitfolio-last-words/unitfolio/handle-contacts/1", left);
    }"""
    other = small.context.new_page()
    other.goto(small.url)
    small.evaluate(put, ["1.1", "from a tab that is gone"])
    expect(field(other, "1.1", "evidence")).to_have_value("from a tab that is gone")
    other.close()
    small.evaluate(put, ["1.2", "never opened again"])
    small.get_by_role("button", name="Wipe this checklist").click()
    small.get_by_role("dialog").get_by_role("button", name="Wipe this checklist").click()
    expect(status(small)).to_have_text("This checklist is wiped.")
    small.reload()
    assert entry(small, "1.1") == entry(small, "1.2") == BLANK


def test_a_field_that_is_typed_in_is_not_written_over(small: Page) -> None:
    other = small.context.new_page()
    other.goto(small.url)
    small.bring_to_front()
    field(small, "1.1", "evidence").press_sequentially("half a wo")
    # The other tab writes while this one's field has the focus.
    field(other, "1.1", "evidence").evaluate(
        "field => { field.value = 'from elsewhere';"
        " field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    field(other, "1.1", "initials").evaluate(
        "field => { field.value = 'KL';"
        " field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    expect(field(small, "1.1", "initials")).to_have_value("KL")
    expect(field(small, "1.1", "evidence")).to_have_value("half a wo")
    small.keyboard.type("rd")
    expect(field(other, "1.1", "evidence")).to_have_value("half a word")


def test_wiping_empties_the_other_tab(small: Page) -> None:
    fill(small, "1.1", TYPED)
    other = small.context.new_page()
    other.goto(small.url)
    expect(field(other, "1.1", "covered")).to_be_checked()
    small.get_by_role("button", name="Wipe this checklist").click()
    small.get_by_role("dialog").get_by_role("button", name="Wipe this checklist").click()
    expect(field(other, "1.1", "covered")).not_to_be_checked()
    assert entry(other, "1.1") == BLANK


def test_it_survives_a_site_that_is_built_anew(small: Page, project: Project) -> None:
    fill(small, "1.1", TYPED)
    before = small.locator("script[src*=unitfolio]").get_attribute("src")
    styles = small.locator("link[href*='assets/unitfolio']").get_attribute("href")
    project.rewrite(UNIT_FILE, "title: Handle contacts\n", "title: Handle contacts well\n")
    project.build()
    _rename_assets(project.site)
    small.reload()
    expect(small.get_by_role("heading", level=1)).to_contain_text("Handle contacts well")
    assert small.locator("script[src*=unitfolio]").get_attribute("src") != before
    assert small.locator("link[href*='assets/unitfolio']").get_attribute("href") != styles
    expect(field(small, "1.1", "evidence")).to_have_value("Folder 2")
    assert entry(small, "1.1") == TYPED


def _rename_assets(site: Path) -> None:
    """Give the script and the styles other hashes, as a later version of Unitfolio would."""
    for asset in (site / "assets").glob("unitfolio.*.*"):
        asset.rename(asset.with_name(re.sub(r"\.\w{8}\.", ".00000000.", asset.name)))
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        new = re.sub(r"(assets/unitfolio)\.\w{8}\.", r"\1.00000000.", text)
        page.write_text(new, encoding="utf-8")


def test_changed_wording_is_noted_until_the_learner_has_looked(
    small: Page, project: Project
) -> None:
    fill(small, "1.1", TYPED)
    fill(small, "1.2", {"covered": True})
    project.rewrite(UNIT_FILE, "Explain how AHT is worked out", "Explain what AHT leaves out")
    project.build()
    small.reload()
    note = small.locator("#reworded-map-1-1")
    button = note.get_by_role("button", name="My evidence still fits 1.1")
    expect(note).to_contain_text("It was: Explain how AHT is worked out")
    expect(small.locator("[id^=reworded-]")).to_have_count(1)
    expect(field(small, "1.1", "evidence")).to_have_accessible_description(
        re.compile("The wording has changed")
    )
    assert entry(small, "1.1") == TYPED

    # Typing on is no sign that the new wording was read, nor does it take the button away.
    field(small, "1.1", "evidence").fill("Folder 3")
    small.keyboard.press("Shift+Tab")
    expect(button).to_be_focused()
    small.reload()
    expect(note).to_be_visible()
    button.click()
    expect(note).to_have_count(0)
    expect(field(small, "1.1", "evidence")).to_be_focused()
    small.reload()
    expect(field(small, "1.1", "evidence")).to_have_value("Folder 3")
    expect(note).to_have_count(0)


def test_what_a_removed_criterion_had_is_shown_and_never_dropped(
    small: Page, project: Project
) -> None:
    fill(small, "1.2", TYPED | {"initials": "JB", "date": "2026-11-20"})
    fill(small, "2.1", {"covered": True})
    project.remove(UNIT_FILE, "      - number: 1.2\n", "  - number: 2\n")
    project.build()
    small.reload()
    unplaced = small.get_by_role("region", name="Not placed")
    assert unplaced.get_by_role("listitem").inner_text().split("\n") == [
        "1.2 Explain how contacts are resolved at first contact",
        "",
        "My mapping",
        "covered",
        "My evidence",
        "Folder 2",
        "Date",
        "20 Nov 2026",
        "Assessor's initials",
        "JB",
        "Delete what was kept for 1.2",
    ]
    expect(field(small, "2.1", "covered")).to_be_checked()
    small.reload()
    unplaced.get_by_role("button", name="Delete what was kept for 1.2").click()
    expect(unplaced).to_have_count(0)
    small.reload()
    expect(field(small, "2.1", "covered")).to_be_checked()
    expect(unplaced).to_have_count(0)


@pytest.mark.parametrize(
    "closed",
    [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }",
    ],
    ids=["there is none", "it is refused"],
)
def test_a_closed_store_is_said_and_the_checklist_still_serves(
    open_context: OpenContext, small_url: str, closed: str
) -> None:
    context = open_context()
    context.add_init_script(closed)
    page = context.new_page()
    page.goto(small_url + PORTFOLIO)
    warning = page.locator("[data-uf-store-warning]")
    expect(warning).to_contain_text("This browser does not let the site keep anything")
    fill(page, "1.1", TYPED)
    expect(page.locator("[data-uf-total]")).to_have_text("1 covered, 2 not covered")
    page.locator("[data-uf-filter]").select_option("covered")
    expect(page.locator("tr[data-criterion]:visible")).to_have_count(1)
    page.get_by_role("button", name="Wipe this checklist").click()
    page.get_by_role("dialog").get_by_role("button", name="Wipe this checklist").click()
    expect(status(page)).to_have_text(
        "It could not be wiped: this browser does not let the site at its storage."
    )
    assert entry(page, "1.1") == TYPED


def test_a_full_store_is_said_and_typing_again_keeps_all(small: Page) -> None:
    warning = small.locator("[data-uf-store-warning]")
    expect(small.locator("[data-uf-toolbar]")).to_be_visible()
    small.evaluate(FULL)
    field(small, "1.1", "evidence").fill("no room")
    expect(warning).to_contain_text("The browser's storage is full")
    small.evaluate("() => { IDBObjectStore.prototype.put = window.put; }")
    field(small, "1.2", "evidence").fill("room again")
    expect(warning).to_be_hidden()
    small.reload()
    expect(field(small, "1.2", "evidence")).to_have_value("room again")
    expect(field(small, "1.1", "evidence")).to_have_value("no room")


def test_leaving_with_unkept_words_asks_first(small: Page) -> None:
    small.evaluate(FULL)
    field(small, "1.1", "evidence").press_sequentially("no room")
    expect(small.locator("[data-uf-store-warning]")).to_be_visible()
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    small.on("dialog", leave)
    small.reload()
    assert asked == ["beforeunload"]


def test_without_script_it_can_be_filled_in_and_says_that_nothing_is_kept(
    open_context: OpenContext, small_url: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(small_url + PORTFOLIO)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("nothing that you type is kept")
    expect(page.locator("[data-uf-toolbar]")).to_be_hidden()
    fill(page, "1.1", TYPED)
    assert entry(page, "1.1") == TYPED


def test_two_sites_of_one_host_do_not_mix(small: Page, project: Project) -> None:
    fill(small, "1.1", TYPED)
    mkdocs = project.folder / "mkdocs.yml"
    mkdocs.write_text(mkdocs.read_text().replace("{library", "{site_id: other, library"))
    project.build()
    small.reload()
    expect(small.locator(".uf-page")).to_have_attribute("data-uf-site", "other")
    assert entry(small, "1.1") == BLANK


def test_nothing_is_asked_of_elsewhere(small: Page, guard: Guard) -> None:
    """The guard itself works: what it is there for does reach it."""
    small.evaluate("fetch('https://example.org/').catch(() => {})")
    small.evaluate("console.warn('seen')")
    # The page's own policy stops it before it leaves; Chromium says so twice.
    policy = "Content Security Policy"
    guard.take(
        small, "console: seen", f"https://example.org/' violates the following {policy}", policy
    )
