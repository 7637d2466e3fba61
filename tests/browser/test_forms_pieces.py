"""Forms and pieces of evidence lead to each other; nothing is mapped but by the learner."""

import re

from playwright.sync_api import Page, expect
from tests.browser.checklist import status
from tests.browser.evidence import add, edit, kept, open_portfolio, typed
from tests.browser.evidence import form as piece_form
from tests.browser.forms import UNIT, control, drafts, form, values

OTHER = "supervise-customer-service-activities"


def test_a_piece_is_written_on_its_methods_page(page: Page, site_url: str) -> None:
    open_portfolio(page, site_url)
    page.get_by_role("button", name="Add a piece of evidence").click()
    typed(page, "title").fill("Rota")
    typed(page, "method").select_option("star-account")
    piece_form(page).locator("[data-uf-serve-unit]").select_option(UNIT)
    outcome = piece_form(page).locator(".uf-piece__outcome").first
    whole = outcome.get_by_label("All criteria of outcome 1")
    whole.check()
    assert len(kept(page)[0]["serves"]) > 2
    whole.uncheck()
    outcome.locator("summary").click()
    piece_form(page).locator(f"[data-serve='{UNIT}/1.2']").check()
    expect(outcome.locator("summary")).to_have_text(re.compile("^1 of "))
    assert whole.evaluate("box => box.indeterminate") is True
    page.get_by_role("link", name="STAR account for 1.2 of Manage team").click()
    star = form(page, "star-account")
    expect(star.locator("[data-uf-piece]")).to_have_text("For your piece of evidence E1 Rota")
    expect(control(star, "criteria.1.2")).to_be_checked()
    expect(control(star, "head.reference")).to_have_value("E1")
    control(star, "situation").fill("The queue grew")
    expect(drafts(star)).to_have_count(1)
    page.reload()
    expect(star.get_by_label("For the piece of evidence")).to_have_value(kept(page)[0]["id"])

    # What is ticked here is mapped by a button that says so, and by nothing else.
    take = star.get_by_role("button", name="Map E1 to 1.3 as well")
    expect(take).to_have_count(0)
    control(star, "criteria.1.3").check()
    assert [each["criterion"] for each in kept(page)[0]["serves"]] == ["1.2"]
    take.click()
    expect(status(page)).to_have_text("E1 serves 1.3 now.")
    assert [each["criterion"] for each in kept(page)[0]["serves"]] == ["1.2", "1.3"]
    expect(take).to_have_count(0)

    star.get_by_role("link", name="Open it in My portfolio").click()
    expect(typed(page, "title")).to_have_value("Rota")
    listed = page.get_by_role("region", name="Drafts of forms")
    expect(listed).to_contain_text("for E1 Rota")
    piece_form(page).get_by_role("link", name="STAR account, Manage team").click()
    expect(control(star, "situation")).to_have_value("The queue grew")


def test_a_piece_is_begun_from_a_form(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}evidence/observation/?unit={UNIT}&criterion=1.2")
    seen = form(page, "observation-record")
    expect(seen.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    seen.get_by_label("Name of this draft").fill("The March queue")
    expect(drafts(seen)).to_have_count(1)
    seen.get_by_role("button", name="Begin a new piece from this form").click()
    expect(seen.locator("[data-uf-piece]")).to_have_text(
        "For your piece of evidence E1 The March queue"
    )
    expect(control(seen, "head.reference")).to_have_value("E1")
    piece = kept(page)[0]
    assert (piece["reference"], piece["title"], piece["method"]) == (
        "E1",
        "The March queue",
        "observation",
    )
    open_portfolio(page, site_url)
    edit(page, "The March queue")
    expect(piece_form(page).locator("[data-uf-piece-drafts]")).to_contain_text("The March queue")


def test_one_record_serves_a_piece_of_several_units(page: Page, site_url: str) -> None:
    open_portfolio(page, site_url)
    add(page, "Rota", method="star-account")
    edit(page, "Rota")
    for unit, numbers in ((UNIT, ("1.2",)), (OTHER, ("1.1", "1.2"))):
        piece_form(page).locator("[data-uf-serve-unit]").select_option(unit)
        outcome = piece_form(page).locator(f".uf-piece__outcome:has([data-serve^='{unit}/'])").first
        outcome.locator("summary").click()
        for number in numbers:
            outcome.locator(f"[data-serve='{unit}/{number}']").check()
    write = piece_form(page).locator("[data-uf-writing] .uf-piece__write")
    expect(write.get_by_role("link")).to_have_text(
        "STAR account for 1.2 of Manage team and individual performance in contact centre"
        " operations and 1.1, 1.2 of Supervise customer service activities in a contact"
        " centre team"
    )
    expect(write).to_contain_text("write it once")
    write.get_by_role("link").click()
    star = form(page, "star-account")
    expect(control(star, "criteria.1.2")).to_be_checked()
    others = star.locator("[data-uf-others]")
    expect(others).to_contain_text("write it once")
    expect(others.locator("p").first).to_have_text(
        re.compile(
            "^Also serves, of Supervise customer service activities in .+: 1.1 .+; 1.2 .+"
            " From My portfolio, piece E1.$"
        )
    )
    with page.expect_download() as downloading:
        star.get_by_role("button", name="Download plain text").click()
    text = downloading.value.path().read_text(encoding="utf-8")
    assert "Also serves, of Supervise customer service activities in a contact centre" in text
    # Of the other unit those are ticked that the piece serves, as long as nothing is typed.
    star.get_by_label("Unit").select_option(OTHER)
    expect(control(star, "criteria.1.1")).to_be_checked()
    expect(control(star, "criteria.1.2")).to_be_checked()
    expect(others).to_contain_text("Also serves, of Manage team and individual performance in")


def test_an_index_lists_the_pieces_of_my_portfolio(page: Page, site_url: str) -> None:
    open_portfolio(page, site_url)
    add(page, "Rota", method="star-account", date="2026-11-20", where="Folder 2\npage 4")
    edit(page, "Rota")
    piece_form(page).locator("[data-uf-serve-unit]").select_option(UNIT)
    piece_form(page).get_by_label("All criteria of outcome 1").check()
    for number in range(2, 23):
        add(page, f"Piece {number}")
    page.goto(f"{site_url}evidence/evidence-index/")
    index = form(page, "evidence-index")
    control(index, "pieces.2.piece").fill("Typed by hand")
    control(index, "pieces.3.reference").fill("e5")
    fill = index.get_by_role("button", name="Fill in from My portfolio")
    expect(fill).to_have_count(1)
    fill.click()
    expect(status(page)).to_have_text(
        "18 pieces listed. 3 more did not fit: no row is empty. List them in another index."
    )
    stands = values(index)
    numbers = ", ".join(each["criterion"] for each in kept(page)[0]["serves"])
    assert {tag: text for tag, text in stands.items() if tag.startswith("pieces.1.")} == {
        "pieces.1.reference": "E1",
        "pieces.1.piece": "Rota",
        "pieces.1.method": "STAR account",
        "pieces.1.date": "2026-11-20",
        "pieces.1.criteria": f"Manage team and individual performance in contact centre operations"
        f" {numbers}",
        "pieces.1.place": "Folder 2\npage 4",
    }
    assert {tag: text for tag, text in stands.items() if tag.startswith("pieces.2.")} == {
        "pieces.2.piece": "Typed by hand"
    }
    references = [str(stands.get(f"pieces.{row}.reference", "")) for row in range(1, 6)]
    assert references == ["E1", "", "e5", "E2", "E3"]
    expect(drafts(index)).to_have_count(1)
    page.reload()
    expect(control(index, "pieces.20.reference")).to_have_value("E19")


def test_a_further_index_goes_on_where_the_first_one_ends(page: Page, site_url: str) -> None:
    open_portfolio(page, site_url)
    for number in range(1, 24):
        add(page, f"Piece {number}")
    page.goto(f"{site_url}evidence/evidence-index/")
    index = form(page, "evidence-index")
    fill = index.get_by_role("button", name="Fill in from My portfolio")
    fill.click()
    expect(status(page)).to_have_text(
        "20 pieces listed. 3 more did not fit: no row is empty. List them in another index."
    )
    # At once: the first one may not be stored yet.
    index.get_by_role("button", name="Start another").click()
    fill.click()
    expect(status(page)).to_have_text(
        "3 pieces listed. Other drafts of this index list 20 already."
    )
    stands = values(index)
    assert [stands.get(f"pieces.{row}.reference") for row in range(1, 5)] == [
        "E21",
        "E22",
        "E23",
        None,
    ]
    expect(drafts(index)).to_have_count(2)
    fill.click()
    expect(status(page)).to_have_text(
        "Every piece of My portfolio is listed already. Other drafts of this index list 20 already."
    )


def test_a_reference_follows_the_chosen_piece_and_one_that_was_typed_stays(
    page: Page, site_url: str
) -> None:
    open_portfolio(page, site_url)
    for title in ("First", "Second", "Third"):
        add(page, title)
    page.goto(f"{site_url}evidence/observation/?unit={UNIT}")
    seen = form(page, "observation-record")
    expect(seen.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    choice, reference = seen.get_by_label("For the piece of evidence"), "head.reference"
    said = seen.locator("[data-uf-piece]")
    seen.get_by_label("Name of this draft").fill("The March queue")
    choice.select_option("E2 Second")
    expect(control(seen, reference)).to_have_value("E2")
    choice.select_option("E3 Third")
    expect(control(seen, reference)).to_have_value("E3")
    expect(said).to_have_text("For your piece of evidence E3 Third")
    expect(drafts(seen)).to_contain_text("changed")
    page.reload()
    expect(control(seen, reference)).to_have_value("E3")
    expect(seen.get_by_role("region", name="Not placed")).to_be_hidden()

    control(seen, reference).fill("E7")
    expect(said).to_have_text(
        "For your piece of evidence E3 Third. Its evidence reference here is E7"
    )
    choice.select_option("E1 First")
    expect(control(seen, reference)).to_have_value("E7")
    expect(said).to_have_text(
        "For your piece of evidence E1 First. Its evidence reference here is E7"
    )
    control(seen, reference).fill("")
    choice.select_option("E2 Second")
    expect(control(seen, reference)).to_have_value("E2")
    choice.select_option("no piece chosen")
    expect(control(seen, reference)).to_have_value("")


def test_an_index_leaves_out_pieces_that_are_still_to_come(page: Page, site_url: str) -> None:
    open_portfolio(page, site_url)
    add(page, "Rota", date="2024-11-20")
    add(page, "Next audit", date="2999-01-01")
    page.goto(f"{site_url}evidence/evidence-index/")
    index = form(page, "evidence-index")
    fill = index.get_by_role("button", name="Fill in from My portfolio")
    fill.click()
    left_out = "1 piece is left out: its date is still to come."
    expect(status(page)).to_have_text(f"1 piece listed. {left_out}")
    expect(control(index, "pieces.1.piece")).to_have_value("Rota")
    expect(control(index, "pieces.2.piece")).to_have_value("")
    fill.click()
    expect(status(page)).to_have_text(left_out)
