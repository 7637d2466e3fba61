"""Pieces of evidence outlive two tabs, a closed page and a full or closed store, or say so."""

import pytest
from playwright.sync_api import Dialog, Page, expect
from tests.browser.checklist import field, fill, status
from tests.browser.conftest import OpenContext
from tests.browser.evidence import (
    ONE,
    PORTFOLIO,
    add,
    edit,
    form,
    kept,
    open_portfolio,
    serve,
    standing,
    titles,
    typed,
)

FULL = """() => {
  window.put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
ASLEEP = "delete window.BroadcastChannel; document.hasFocus = () => true;"
LAST_WORDS = "Object.keys(localStorage).filter((key) => key.startsWith('unitfolio-last-words'))"


@pytest.fixture
def portfolio(page: Page, small_url: str) -> Page:
    open_portfolio(page, small_url)
    add(page, "Notes", (f"{ONE}/1.1",))
    return page


def other_tab(page: Page) -> Page:
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".uf-piece__open").first).to_be_visible()
    return other


def wipe(page: Page) -> None:
    page.get_by_role("button", name="Wipe everything kept by this site").click()
    page.get_by_role("dialog").get_by_role("button", name="Wipe everything").click()
    expect(status(page)).to_have_text("Everything kept by this site is wiped.")


def test_two_tabs_that_write_to_one_piece_keep_both(portfolio: Page) -> None:
    other = other_tab(portfolio)
    for tab in (portfolio, other):
        edit(tab, "Notes")
    portfolio.bring_to_front()
    typed(other, "note").focus()
    typed(portfolio, "title").fill("Coaching notes")
    expect(typed(other, "title")).to_have_value("Coaching notes")
    expect(other.locator(".uf-piece__open")).to_have_text("E1 Coaching notes")
    serve(other, f"{ONE}/2.1")
    typed(portfolio, "note").focus()
    typed(other, "where").fill("Folder 2")
    expect(typed(portfolio, "where")).to_have_value("Folder 2")
    expect(standing(portfolio, f"{ONE}/2.1")).to_have_text("Mapped, but weak: only one piece")
    expect(form(portfolio).locator(f"[data-serve='{ONE}/2.1']")).to_be_checked()
    serve(portfolio, f"{ONE}/1.2")
    expect(form(other).locator(f"[data-serve='{ONE}/1.2']")).to_be_checked()
    (piece,) = kept(portfolio)
    assert [each["criterion"] for each in piece["serves"]] == ["1.1", "2.1", "1.2"]
    assert (piece["title"], piece["where"]) == ("Coaching notes", "Folder 2")


def test_a_field_that_is_typed_in_is_not_written_over(portfolio: Page) -> None:
    other = other_tab(portfolio)
    for tab in (portfolio, other):
        edit(tab, "Notes")
    portfolio.bring_to_front()
    typed(portfolio, "title").fill("")
    typed(portfolio, "title").press_sequentially("half a wo")
    typed(other, "title").evaluate(
        "field => { field.value = 'from elsewhere';"
        " field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    expect(portfolio.locator(".uf-piece__open")).to_have_text("E1 from elsewhere")
    expect(typed(portfolio, "title")).to_have_value("half a wo")
    portfolio.keyboard.type("rd")
    expect(other.locator(".uf-piece__open")).to_have_text("E1 half a word")


def test_a_piece_deleted_elsewhere_is_gone_and_what_is_typed_is_not_lost_silently(
    open_context: OpenContext, small_url: str
) -> None:
    context = open_context()
    page, sleeping = context.new_page(), context.new_page()
    sleeping.add_init_script(ASLEEP)
    open_portfolio(page, small_url)
    add(page, "Notes")
    sleeping.goto(page.url)
    edit(sleeping, "Notes")
    edit(page, "Notes")
    form(page).get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete this piece").click()
    expect(page.locator(".uf-piece__open")).to_have_count(0)
    typed(sleeping, "title").fill("Notes that go on")
    expect(status(sleeping)).to_have_text(
        "E1 was deleted in another tab. What you typed after that is not kept."
    )
    assert titles(sleeping) == []
    assert kept(page) == []


@pytest.mark.parametrize("others", [("Before", "Notes", "Next"), ("Notes",)])
def test_words_typed_on_after_a_deletion_elsewhere_go_nowhere(
    page: Page, small_url: str, others: tuple[str, ...]
) -> None:
    """The next key neither presses a button nor goes into another piece."""
    open_portfolio(page, small_url)
    for title in others:
        add(page, title)
    typing = other_tab(page)
    edit(typing, "Notes")
    typed(typing, "note").press_sequentially("I led the")
    edit(page, "Notes")
    form(page).get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete this piece").click()
    expect(form(typing)).to_have_count(0)
    typing.keyboard.type(" meeting of the team")
    expect(status(typing)).to_contain_text("was deleted in another tab. What you typed after that")
    expect(form(typing)).to_have_count(0)
    left = [title for title in others if title != "Notes"]
    assert [piece["title"] for piece in kept(page)] == left
    # Here the focus is on the next piece, as before.
    if left:
        expect(page.locator(".uf-piece__open", has_text="Next")).to_be_focused()


def test_a_wipe_elsewhere_says_why_an_open_piece_is_gone(portfolio: Page) -> None:
    other = other_tab(portfolio)
    edit(other, "Notes")
    typed(other, "note").press_sequentially("I led the")
    wipe(portfolio)
    expect(form(other)).to_have_count(0)
    other.keyboard.type(" meeting")
    expect(status(other)).to_have_text("What this site kept in this browser was wiped or replaced.")
    assert kept(other) == []


@pytest.mark.parametrize("leaving", ["location.reload()", "location.assign('../')"])
def test_what_is_typed_in_the_moment_of_leaving_is_kept(
    portfolio: Page, small_url: str, leaving: str
) -> None:
    """The page is gone before the database could answer; one piece was begun in that moment."""
    edit(portfolio, "Notes")
    with portfolio.expect_event("load"):
        portfolio.evaluate(
            """(leaving) => {
              const type = (text) => {
                const field = document.querySelector(".uf-piece__form [data-field=title]");
                field.value = text;
                field.dispatchEvent(new Event("input", { bubbles: true }));
              };
              type("last words");
              document.querySelector("[data-uf-add]").click();
              type("begun and left");
              leaving === "location.reload()" ? location.reload() : location.assign("../");
            }""",
            leaving,
        )
    open_portfolio(portfolio, small_url)
    expect(portfolio.locator(".uf-piece__open")).to_have_text(
        ["E1 last words", "E2 begun and left"]
    )
    portfolio.wait_for_timeout(200)
    assert [piece["title"] for piece in kept(portfolio)] == ["last words", "begun and left"]
    assert portfolio.evaluate(LAST_WORDS) == []


def test_a_full_store_says_so_and_what_is_typed_can_be_saved_to_a_file(
    portfolio: Page, small_url: str
) -> None:
    portfolio.evaluate(FULL)
    edit(portfolio, "Notes")
    typed(portfolio, "note").fill("typed when it was full")
    warning = portfolio.locator("[data-uf-store-warning]")
    expect(warning).to_contain_text("storage is full")
    with portfolio.expect_download() as downloading:
        portfolio.get_by_role("button", name="Save to a file").click()
    assert "typed when it was full" in downloading.value.path().read_text(encoding="utf-8")

    # Leaving is asked about; staying, then room again: it is kept with the next key.
    asked: list[str] = []

    def _stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    portfolio.on("dialog", _stay)
    portfolio.close(run_before_unload=True)
    portfolio.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    portfolio.evaluate("() => { IDBObjectStore.prototype.put = window.put; }")
    typed(portfolio, "where").fill("Folder 2")
    expect(warning).to_be_hidden()
    (piece,) = kept(portfolio)
    assert (piece["note"], piece["where"]) == ("typed when it was full", "Folder 2")


def test_a_browser_that_keeps_nothing_says_so_and_saves_to_a_file(
    open_context: OpenContext, small_url: str
) -> None:
    context = open_context()
    context.add_init_script("delete window.indexedDB; delete IDBFactory.prototype.open;")
    context.add_init_script(
        "Object.defineProperty(window, 'indexedDB', { get() { return undefined; } });"
    )
    page = context.new_page()
    page.goto(small_url + PORTFOLIO)
    warning = page.locator("[data-uf-store-warning]")
    expect(warning).to_contain_text("does not let the site keep anything")
    add(page, "In a private window", (f"{ONE}/1.1",))
    expect(standing(page, f"{ONE}/1.1")).to_have_text("Mapped, but weak: only one piece")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").click()
    saved = downloading.value.path()
    assert "In a private window" in saved.read_text(encoding="utf-8")
    page.locator("[data-uf-load]").set_input_files(saved)
    expect(page.locator("[data-uf-preview]")).to_contain_text(
        "does not let the site at its storage"
    )
    assert titles(page) == ["E1 In a private window"]


def test_a_wipe_empties_every_tab_and_nothing_comes_back(portfolio: Page, small_url: str) -> None:
    other = other_tab(portfolio)
    edit(other, "Notes")
    checklist = portfolio.context.new_page()
    checklist.goto(f"{small_url}units/{ONE}/portfolio/")
    fill(checklist, "1.2", {"covered": True})
    expect(checklist.locator("#pieces-map-1-1")).to_be_visible()
    wipe(portfolio)
    expect(other.locator(".uf-piece__open")).to_have_count(0)
    expect(form(other)).to_have_count(0)
    expect(checklist.locator("#pieces-map-1-1")).to_have_count(0)
    expect(field(checklist, "1.2", "covered")).not_to_be_checked()
    expect(portfolio.locator(".uf-piece__open")).to_have_count(0)
    total = portfolio.locator("[data-uf-matrix-total]")
    expect(total).to_have_text("No unit is chosen yet. Add one above.")
    assert kept(portfolio) == []
    add(other, "Anew")
    expect(portfolio.locator(".uf-piece__open")).to_have_text(["E1 Anew"])


def test_a_tab_that_slept_through_a_wipe_stores_nothing_of_it(
    open_context: OpenContext, small_url: str
) -> None:
    context = open_context()
    page, sleeping = context.new_page(), context.new_page()
    sleeping.add_init_script(ASLEEP)
    open_portfolio(page, small_url)
    add(page, "Notes")
    sleeping.goto(page.url)
    edit(sleeping, "Notes")
    wipe(page)
    typed(sleeping, "title").fill("Notes of the one before")
    expect(sleeping.locator(".uf-piece__open")).to_have_count(0)
    assert kept(page) == []
    page.reload()
    expect(page.locator("[data-uf-pieces-total]")).to_have_text("0 pieces of evidence")
    assert page.evaluate(LAST_WORDS) == []


def test_wiping_one_checklist_leaves_the_pieces(portfolio: Page, small_url: str) -> None:
    portfolio.goto(f"{small_url}units/{ONE}/portfolio/")
    expect(portfolio.locator("#pieces-map-1-1")).to_be_visible()
    portfolio.get_by_role("button", name="Wipe this checklist").click()
    dialog = portfolio.get_by_role("dialog")
    expect(dialog).to_contain_text("Pieces of evidence in My portfolio, and your practice, stay.")
    dialog.get_by_role("button", name="Wipe this checklist").click()
    expect(status(portfolio)).to_have_text("This checklist is wiped.")
    expect(portfolio.locator("#pieces-map-1-1")).to_be_visible()
    assert len(kept(portfolio)) == 1
