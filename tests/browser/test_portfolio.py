"""My portfolio: pieces of evidence, what they serve, where the gaps are, and a plan."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import field, fill, status
from tests.browser.conftest import OpenContext, Project
from tests.browser.evidence import (
    ONE,
    OTHER,
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


@pytest.fixture
def portfolio(page: Page, small_url: str) -> Page:
    return open_portfolio(page, small_url)


def test_a_piece_is_kept_as_it_is_typed_and_mapped(portfolio: Page) -> None:
    add(
        portfolio,
        "Coaching notes",
        (f"{ONE}/1.1", f"{OTHER}/1.1"),
        method="observation",
        date="2026-11-20",
        where="Folder 2\npage 4 “£50”",
        note="My part: the plan",
    )
    edit(portfolio, "Coaching notes")
    form(portfolio).locator("[data-aspect=valid]").check()
    portfolio.reload()
    expect(portfolio.locator(".uf-piece__facts")).to_have_text(
        re.compile(
            "20 Nov 2026 · serves 2 criteria: Handle contacts 1.1; Observe contacts 1.1"
            " · 1 of 5 of VACSR thought of · Folder 2"
        )
    )
    piece = kept(portfolio)[0]
    assert {name: piece[name] for name in ("reference", "title", "method", "date", "where")} == {
        "reference": "E1",
        "title": "Coaching notes",
        "method": "observation",
        "date": "2026-11-20",
        "where": "Folder 2\npage 4 “£50”",
    }
    assert [(each["unit"], each["criterion"]) for each in piece["serves"]] == [
        (ONE, "1.1"),
        (OTHER, "1.1"),
    ]
    edit(portfolio, "Coaching notes")
    expect(form(portfolio).locator("[data-aspect=valid]")).to_be_checked()
    expect(typed(portfolio, "note")).to_have_value("My part: the plan")


def test_gaps_justified_gaps_weak_cover_and_mapped_are_told_apart(
    portfolio: Page, small_url: str
) -> None:
    portfolio.goto(f"{small_url}units/{ONE}/portfolio/")
    fill(portfolio, "1.2", {"gap": "Not on my shift"})
    # What is typed is stored a moment later; of a page left before that, the checklist takes it in.
    portfolio.wait_for_timeout(1000)
    open_portfolio(portfolio, small_url)
    add(portfolio, "My account", (f"{ONE}/1.1",), method="star-account")
    add(portfolio, "A second account", (f"{ONE}/1.1",), method="star-account")
    add(portfolio, "Seen at work", (f"{ONE}/2.1",), method="observation")
    expect(standing(portfolio, f"{ONE}/1.1")).to_have_text(
        "Mapped, but weak: only your own account"
    )
    expect(standing(portfolio, f"{ONE}/1.2")).to_have_text("Gap, justified")
    expect(standing(portfolio, f"{ONE}/2.1")).to_have_text("Mapped, but weak: only one piece")
    serve_more = portfolio.locator(".uf-piece__open", has_text="My account")
    serve_more.click()
    serve(portfolio, f"{ONE}/2.1")
    expect(standing(portfolio, f"{ONE}/2.1")).to_have_text("Mapped")
    total = portfolio.locator("[data-uf-matrix-total]")
    expect(total).to_have_text("3 of 3 criteria: 2 mapped, 1 of them weak, 0 gaps, 1 gap justified")

    filters = portfolio.locator("[data-uf-matrix-filter]")
    filters.locator("[name=cover]").select_option("weak")
    expect(total).to_have_text("1 of 3 criteria: 1 mapped, 1 of them weak, 0 gaps")
    expect(standing(portfolio, f"{ONE}/2.1")).to_have_count(0)
    filters.locator("[name=cover]").select_option("")
    filters.locator("[name=unit]").select_option(ONE)
    filters.locator("[name=outcome]").select_option("2")
    expect(total).to_have_text("1 of 3 criteria: 1 mapped, 0 gaps")
    filters.locator("[name=outcome]").select_option("")
    filters.get_by_label("Served by evidence of the method").select_option("observation")
    expect(total).to_have_text("1 of 3 criteria: 1 mapped, 0 gaps")
    text = portfolio.locator(".uf-page").inner_text().lower()
    assert "complete" not in text
    assert "competent" not in text


def test_what_counts_as_current_is_the_qualifications_word(page: Page, project: Project) -> None:
    file = "qualifications/level-3-sample.yml"
    project.rewrite(file, "level: 3\n", "level: 3\ncurrent_months: 12\n")
    project.build()
    page.clock.set_fixed_time("2026-11-23T12:00:00")
    open_portfolio(page, project.address)
    add(page, "Old", (f"{ONE}/1.1", f"{ONE}/2.1"), method="observation", date="2025-11-22")
    add(page, "Old, too", (f"{ONE}/1.1", f"{ONE}/2.1"), method="observation")
    add(page, "New", (f"{ONE}/2.1",), method="observation", date="2025-11-23")
    page.clock.run_for(1000)
    expect(standing(page, f"{ONE}/1.1")).to_have_text(
        "Mapped, but weak: nothing dated in the last 12 months"
    )
    expect(standing(page, f"{ONE}/2.1")).to_have_text("Mapped")


def test_the_checklist_and_this_page_are_two_views_of_one_store(
    portfolio: Page, small_url: str
) -> None:
    checklist = portfolio.context.new_page()
    checklist.goto(f"{small_url}units/{ONE}/portfolio/")
    total = checklist.locator("[data-uf-total]")
    expect(total).to_have_text("0 covered, 3 not covered")
    add(portfolio, "Coaching notes", (f"{ONE}/1.1",))
    expect(checklist.locator("#pieces-map-1-1")).to_have_text("In My portfolio: E1 Coaching notes")
    expect(total).to_have_text("0 covered, 1 mapped in My portfolio and not ticked, 2 not covered")
    fill(checklist, "1.1", {"covered": True, "evidence": "Folder 2"})
    row = portfolio.locator(f"tr[data-uf-criterion='{ONE}/1.1']")
    expect(row).to_contain_text("Checklist: Folder 2")
    expect(standing(portfolio, f"{ONE}/1.1")).to_have_text("Mapped")
    checklist.get_by_role("link", name="E1 Coaching notes").click()
    expect(typed(checklist, "title")).to_have_value("Coaching notes")
    expect(typed(checklist, "title")).to_be_focused()


def test_a_piece_is_found_and_deleted_after_a_question(portfolio: Page) -> None:
    for title in ("Coaching notes", "Change plan", "Review"):
        add(portfolio, title)
    portfolio.get_by_label("Find in titles").fill("plan")
    assert titles(portfolio) == ["E2 Change plan"]
    total = portfolio.locator("[data-uf-pieces-total]")
    expect(total).to_have_text("1 of 3 pieces of evidence with ‘plan’ in it")
    portfolio.get_by_label("Find in titles").fill("nowhere")
    expect(total).to_have_text("0 of 3 pieces of evidence with ‘nowhere’ in it")
    portfolio.get_by_label("Find in titles").fill("")
    edit(portfolio, "Change plan")
    form(portfolio).get_by_role("button", name="Delete").click()
    portfolio.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert len(titles(portfolio)) == 3
    form(portfolio).get_by_role("button", name="Delete").click()
    portfolio.get_by_role("dialog").get_by_role("button", name="Delete this piece").click()
    expect(status(portfolio)).to_have_text("E2 Change plan deleted.")
    assert titles(portfolio) == ["E1 Coaching notes", "E3 Review"]
    assert [piece["title"] for piece in kept(portfolio)] == ["Coaching notes", "Review"]
    add(portfolio, "Next")
    assert titles(portfolio)[-1] == "E4 Next"


def test_the_focus_goes_to_the_piece_beside_one_that_is_deleted(portfolio: Page) -> None:
    put_pieces(portfolio, 22, [])
    portfolio.reload()
    delete(portfolio, "E20 Evidence")
    expect(portfolio.get_by_role("button", name="E21 Evidence")).to_be_focused()
    portfolio.get_by_role("button", name=re.compile("^Show the remaining 1")).click()
    delete(portfolio, "E22 Evidence")
    expect(portfolio.get_by_role("button", name="E21 Evidence")).to_be_focused()
    portfolio.get_by_label("Find in titles").fill("E21")
    delete(portfolio, "E21 Evidence")
    expect(portfolio.get_by_role("button", name="Add a piece of evidence")).to_be_focused()


def test_another_tab_that_deletes_what_is_open_takes_the_focus_to_no_other_piece(
    portfolio: Page,
) -> None:
    put_pieces(portfolio, 3, [])
    portfolio.reload()
    other = portfolio.context.new_page()
    other.goto(portfolio.url)
    edit(portfolio, "E2 Evidence")
    delete(other, "E2 Evidence")
    expect(portfolio.locator("[data-uf-pieces]")).to_be_focused()
    edit(portfolio, "E3 Evidence")
    find = portfolio.get_by_label("Find in titles")
    find.focus()
    delete(other, "E3 Evidence")
    expect(form(portfolio)).to_have_count(0)
    expect(find).to_be_focused()


def test_find_is_emptied_when_a_piece_is_opened_that_it_hides(portfolio: Page) -> None:
    add(portfolio, "Coaching notes")
    add(portfolio, "Change plan")
    find = portfolio.get_by_label("Find in titles")
    find.fill("zzz")
    assert titles(portfolio) == []
    add(portfolio, "Review")
    assert titles(portfolio) == ["E1 Coaching notes", "E2 Change plan", "E3 Review"]
    expect(find).to_have_value("")
    expect(portfolio.locator("[data-uf-pieces-total]")).to_have_text("3 pieces of evidence")
    # What it does not hide leaves it as it is.
    find.fill("plan")
    edit(portfolio, "Change plan")
    expect(find).to_have_value("plan")


def test_the_planner_says_why_and_begins_a_piece(portfolio: Page) -> None:
    portfolio.locator("[data-uf-unit-choice]").select_option(ONE)
    portfolio.get_by_role("button", name="Add this unit").click()
    portfolio.locator("[data-uf-unit-choice]").select_option(OTHER)
    portfolio.get_by_role("button", name="Add this unit").click()
    planner = portfolio.locator("[data-uf-planner]")
    planner.locator("[name=criterion]").select_option(f"{ONE}/2.1")
    planner.locator("[name=method][value=observation]").check()
    found = planner.locator("[data-uf-plan-found] li")
    expect(found.filter(has_text="you chose it")).to_have_count(1)
    expect(found.filter(has_text="worded nearly as 2.1")).to_have_count(1)
    planner.locator(f"[data-plan='{ONE}/2.1']").check()
    planner.locator(f"[data-plan='{OTHER}/1.1']").check()
    planner.locator("[name=method][value=observation]").uncheck()
    planner.locator("[name=method][value=observation]").check()
    expect(planner.locator(f"[data-plan='{OTHER}/1.1']")).to_be_checked()
    planner.get_by_role("button", name="Begin a piece of evidence").click()
    expect(typed(portfolio, "title")).to_be_focused()
    expect(typed(portfolio, "method")).to_have_value("observation")
    portfolio.keyboard.type("One coaching cycle")
    portfolio.reload()
    expect(portfolio.locator(".uf-piece__facts")).to_contain_text("serves 2 criteria")
    assert titles(portfolio) == ["E1 One coaching cycle"]


def test_what_was_ticked_of_a_unit_that_is_left_out_is_not_mapped(portfolio: Page) -> None:
    for unit in (ONE, OTHER):
        portfolio.locator("[data-uf-unit-choice]").select_option(unit)
        portfolio.get_by_role("button", name="Add this unit").click()
        expect(standing(portfolio, f"{unit}/1.1")).to_be_visible()
    planner = portfolio.locator("[data-uf-planner]")
    planner.locator("[name=method][value=observation]").check()
    planner.locator(f"[data-plan='{ONE}/2.1']").check()
    planner.locator(f"[data-plan='{OTHER}/1.1']").check()
    portfolio.get_by_role("button", name="Leave Handle contacts out").click()
    expect(planner.locator(f"[data-plan='{ONE}/2.1']")).to_have_count(0)
    expect(planner.locator(f"[data-plan='{OTHER}/1.1']")).to_be_checked()
    planner.get_by_role("button", name="Begin a piece of evidence").click()
    typed(portfolio, "title").fill("One shift")
    expect(portfolio.locator(".uf-piece__facts")).to_contain_text("serves 1 criterion")
    assert [each["unit"] for each in kept(portfolio)[0]["serves"]] == [OTHER]
    expect(standing(portfolio, f"{ONE}/2.1")).to_have_count(0)


def test_the_units_stay_chosen_after_a_reload(portfolio: Page) -> None:
    portfolio.locator("[data-uf-unit-choice]").select_option(OTHER)
    portfolio.get_by_role("button", name="Add this unit").click()
    expect(standing(portfolio, f"{OTHER}/1.1")).to_have_text("Gap")
    portfolio.reload()
    expect(standing(portfolio, f"{OTHER}/1.1")).to_have_text("Gap")
    portfolio.get_by_role("button", name="Leave Observe contacts out").click()
    total = portfolio.locator("[data-uf-matrix-total]")
    expect(total).to_have_text("No unit is chosen yet. Add one above.")
    assert "unit=" not in portfolio.url
    portfolio.get_by_role("button", name="Begin a piece of evidence").wait_for(state="hidden")


def test_all_by_keyboard_alone(portfolio: Page) -> None:
    portfolio.get_by_role("button", name="Add a piece of evidence").focus()
    portfolio.keyboard.press("Enter")
    expect(typed(portfolio, "title")).to_be_focused()
    portfolio.keyboard.type("By keyboard")
    portfolio.keyboard.press("Tab")
    expect(typed(portfolio, "method")).to_be_focused()
    portfolio.keyboard.type("obs")
    form(portfolio).locator("[data-uf-serve-unit]").focus()
    portfolio.keyboard.type("Handle")
    box = form(portfolio).locator(f"[data-serve='{ONE}/1.1']")
    box.wait_for()
    whole = form(portfolio).get_by_label("All criteria of outcome 1")
    portfolio.keyboard.press("Tab")
    expect(whole).to_be_focused()
    portfolio.keyboard.press("Tab")
    portfolio.keyboard.press("Tab")
    expect(box).to_be_focused()
    portfolio.keyboard.press("Space")
    expect(standing(portfolio, f"{ONE}/1.1")).to_have_text("Mapped, but weak: only one piece")
    expect(box).to_be_focused()
    form(portfolio).get_by_role("button", name="Close").focus()
    portfolio.keyboard.press("Enter")
    expect(portfolio.get_by_role("button", name="E1 By keyboard")).to_be_focused()
    assert kept(portfolio)[0]["method"] == "observation"


def test_every_target_is_big_enough_on_a_phone(open_context: OpenContext, small_url: str) -> None:
    page = open_context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
    open_portfolio(page, small_url)
    page.get_by_role("button", name="Add a piece of evidence").tap()
    typed(page, "title").fill("x" * 120)
    show_preview(page)
    serve(page, f"{ONE}/1.1")
    expect(standing(page, f"{ONE}/1.1")).to_have_text("Mapped, but weak: only one piece")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    targets = ".uf-page :is(button, select, input:not([type=checkbox]), .uf-choice):visible"
    low = [
        target.evaluate("element => element.outerHTML.slice(0, 80)")
        for target in page.locator(targets).all()
        if (box := target.bounding_box()) and box["height"] < 43.5
    ]
    assert low == []


def show_preview(page: Page) -> None:
    """Load a file of what is here, with another title."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").tap()
    file = downloading.value.path().read_text(encoding="utf-8").replace("xxx", "y")
    page.locator("[data-uf-load]").set_input_files(
        {"name": "portfolio.json", "mimeType": "application/json", "buffer": file.encode()}
    )
    expect(page.locator("[data-uf-preview] select")).to_be_visible()


def put_pieces(page: Page, count: int, serves: list[dict[str, str]]) -> None:
    """Keep so many pieces that serve these criteria, as if they had been typed."""
    page.evaluate(
        """([count, serves]) => new Promise((resolve) => {
          const opening = indexedDB.open("unitfolio");
          opening.onsuccess = () => {
            const transaction = opening.result.transaction("pieces", "readwrite");
            for (let number = 1; number <= count; number += 1) {
              transaction.objectStore("pieces").put({
                site: "unitfolio", id: `p${number}`, format: 1, reference: `E${number}`,
                title: "Evidence", method: "", date: "", where: "", note: "", checked: [],
                serves: serves.map((each) => ({ ...each, wording: "", fingerprint: "" })),
                updated: "2026-11-23T12:00:00.000Z",
              });
            }
            transaction.oncomplete = () => { opening.result.close(); resolve(); };
          };
        })""",
        [count, serves],
    )


def test_two_hundred_pieces_are_listed_in_portions(portfolio: Page) -> None:
    put_pieces(portfolio, 120, [])
    portfolio.reload()
    expect(portfolio.locator(".uf-piece")).to_have_count(20)
    portfolio.get_by_role("button", name="Show 20 more of 100").click()
    expect(portfolio.locator(".uf-piece")).to_have_count(40)
    expect(portfolio.get_by_role("button", name="E21 Evidence")).to_be_focused()
    portfolio.goto(f"{portfolio.url}#piece-p120")
    expect(typed(portfolio, "reference")).to_have_value("E120")
    add(portfolio, "Last")
    expect(portfolio.get_by_role("button", name="E121 Last")).to_be_focused()


def test_what_is_listed_stays_as_it_is_when_a_piece_is_added(portfolio: Page) -> None:
    put_pieces(portfolio, 120, [{"unit": ONE, "criterion": "1.1"}])
    portfolio.reload()
    lines = portfolio.locator(".uf-piece, [data-uf-criterion]")
    expect(lines.first).to_be_visible()
    expect(portfolio.locator("[data-uf-criterion]").first).to_be_visible()
    lines.evaluate_all("all => all.forEach((each) => { each.dataset.seen = 'before'; })")
    count = lines.count()
    add(portfolio, "Last")
    expect(portfolio.locator("[data-uf-pieces-total]")).to_have_text("121 pieces of evidence")
    expect(portfolio.locator("[data-seen]")).to_have_count(count)
    expect(lines).to_have_count(count + 1)


def delete(page: Page, name: str) -> None:
    """Delete the piece, which has something noted."""
    edit(page, name)
    form(page).get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete this piece").click()
    expect(page.get_by_role("button", name=name)).to_have_count(0)


@pytest.mark.parametrize("anchor", ["auto", "none"])
@pytest.mark.parametrize("shown", [20, 60])
def test_a_field_stays_where_it_is_when_another_tab_deletes_a_piece(
    portfolio: Page, anchor: str, shown: int
) -> None:
    """Also in a browser that does not hold the place by itself."""
    portfolio.set_viewport_size({"width": 360, "height": 740})
    put_pieces(portfolio, 60, [])
    portfolio.reload()
    portfolio.evaluate(f"document.documentElement.style.overflowAnchor = '{anchor}'")
    lines = portfolio.locator(".uf-piece")
    expect(lines).to_have_count(20)
    for count in range(20, shown, 20):
        portfolio.get_by_role("button", name=re.compile("^Show ")).press("Enter")
        expect(lines).to_have_count(count + 20)
    portfolio.evaluate("location.hash = 'piece-p45'")
    typed(portfolio, "note").press_sequentially("My part")
    portfolio.wait_for_timeout(500)
    form(portfolio).evaluate(
        """form => form.addEventListener("focusout", () => { form.dataset.left = "once"; })"""
    )
    top = "note => note.getBoundingClientRect().top"
    before = typed(portfolio, "note").evaluate(top)
    other = portfolio.context.new_page()
    other.goto(portfolio.url.split("#", maxsplit=1)[0])
    delete(other, "E5 Evidence")
    expect(portfolio.get_by_role("button", name="E5 Evidence")).to_have_count(0)
    # A page is scrolled by whole pixels, and a loaded machine draws but a few frames a second.
    portfolio.wait_for_function(
        "(top) => Math.abs(document.activeElement.getBoundingClientRect().top - top) <= 1",
        arg=before,
    )
    expect(typed(portfolio, "note")).to_be_focused()
    expect(form(portfolio)).not_to_have_attribute("data-left", "once")
    names = titles(portfolio)
    assert names[3:5] == ["E4 Evidence", "E6 Evidence"]
    assert names.index("E45 Evidence") == (20 if shown == 20 else 43)


def test_the_planner_shows_what_fits_best_first_and_the_rest_in_portions(
    page: Page, site_url: str
) -> None:
    open_portfolio(page, site_url)
    for unit in page.locator("[data-uf-unit-choice] option").all()[1:]:
        page.locator("[data-uf-unit-choice]").select_option(unit.get_attribute("value"))
        page.get_by_role("button", name="Add this unit").click()
    planner = page.locator("[data-uf-planner]")
    boxes = planner.locator("[data-plan]")
    planner.locator("[name=method]").evaluate_all("all => all.forEach((each) => each.click())")
    expect(boxes).to_have_count(30)
    first, last = (boxes.nth(place).get_attribute("data-plan") for place in (0, 29))
    planner.get_by_role("button", name=re.compile("^Show 30 more of")).click()
    expect(boxes).to_have_count(60)
    expect(boxes.nth(30)).to_be_focused()
    boxes.nth(45).check()
    expect(boxes.nth(45)).to_be_focused()
    expect(boxes).to_have_count(60)
    ticked = boxes.nth(45).get_attribute("data-plan")
    planner.locator("[name=method]").first.uncheck()
    # As many as at first, and what is ticked.
    expect(boxes).to_have_count(31)
    expect(planner.locator(f"[data-plan='{ticked}']")).to_be_checked()
    assert first != last != ticked


def test_a_tick_in_the_checklist_is_left_alone(portfolio: Page, small_url: str) -> None:
    add(portfolio, "Notes", (f"{ONE}/1.1",))
    portfolio.goto(f"{small_url}units/{ONE}/portfolio/")
    expect(portfolio.locator("#pieces-map-1-1")).to_be_visible()
    expect(field(portfolio, "1.1", "covered")).not_to_be_checked()
    row = portfolio.locator("tr[data-criterion='1.1']")
    expect(row.locator(".uf-map__by")).to_have_text("Mapped in My portfolio")
    field(portfolio, "1.1", "covered").check()
    expect(row.locator(".uf-map__by")).to_have_count(0)


def test_the_checklist_says_when_pieces_are_dated(portfolio: Page, small_url: str) -> None:
    portfolio.clock.set_fixed_time("2026-11-23T12:00:00")
    add(portfolio, "Plan", (f"{ONE}/1.1", f"{ONE}/1.2"), date="2027-01-20")
    add(portfolio, "Notes", (f"{ONE}/1.2",), date="2026-11-23")
    portfolio.goto(f"{small_url}units/{ONE}/portfolio/")
    expect(portfolio.locator("#pieces-map-1-2")).to_have_text(
        "In My portfolio: E1 Plan (20 Jan 2027, still to come), E2 Notes (23 Nov 2026)"
    )
    said = portfolio.locator(".uf-map__by")
    expect(said).to_have_text(
        ["Mapped in My portfolio, to evidence that is still to come", "Mapped in My portfolio"]
    )


def test_a_grid_marks_which_piece_serves_which_criterion(portfolio: Page) -> None:
    portfolio.clock.set_fixed_time("2026-11-23T12:00:00")
    add(portfolio, "Coaching notes", (f"{ONE}/1.1", f"{OTHER}/1.1"), date="2026-11-20")
    add(portfolio, "Plan", (f"{ONE}/1.1", f"{ONE}/2.1"), date="2027-01-20")
    add(portfolio, "Serves nothing")
    grid, matrix = portfolio.locator("[data-uf-grid]"), portfolio.locator("[data-uf-matrix]")
    expect(matrix.locator("tr[data-uf-criterion]")).to_have_count(5)
    expect(grid).to_be_hidden()
    portfolio.get_by_role("button", name="As a grid").click()
    expect(matrix).to_be_hidden()
    heads = grid.get_by_role("columnheader")
    expect(heads).to_have_count(4)
    table = grid.locator("tr").evaluate_all(
        "rows => rows.map((row) => [...row.cells].map((cell) => cell.innerText.split(/\\s/)[0]))"
    )
    assert table == [
        ["Criterion", "Standing", "E1", "E2"],
        ["Handle"],
        ["1.1", "Mapped,", "✓", "✓"],
        ["1.2", "Gap", "", ""],
        ["Handle"],
        ["2.1", "Mapped,", "", "✓"],
        ["Observe"],
        ["1.1", "Mapped,", "✓", ""],
        ["1.2", "Gap", "", ""],
    ]
    expect(heads.nth(2)).to_have_accessible_name("E1 Coaching notes")
    expect(heads.nth(3)).to_have_text("E2 to come")
    row = grid.locator(f"[data-uf-cross='{ONE}/2.1']")
    expect(row.get_by_role("rowheader")).to_contain_text("2.1 ")
    expect(row.get_by_role("cell").nth(2)).to_have_text(re.compile("served$"))
    # A filter holds for both, a piece that serves none of what is left is left out.
    portfolio.locator("[data-uf-matrix-filter] [name=unit]").select_option(OTHER)
    expect(heads).to_have_text(["Criterion", "Standing", "E1"])
    # It scrolls in its own room, which keys reach.
    room = portfolio.get_by_role("region", name="Criteria down, pieces of evidence across")
    room.focus()
    expect(room).to_be_focused()
    # Paper shows the list.
    portfolio.emulate_media(media="print")
    expect(grid).to_be_hidden()
    expect(matrix).to_be_visible()
    portfolio.emulate_media(media="screen")
    grid.get_by_role("link", name="E1 Coaching notes").click()
    expect(typed(portfolio, "title")).to_have_value("Coaching notes")
    portfolio.get_by_role("button", name="As a list").click()
    expect(matrix).to_be_visible()


def test_a_long_grid_is_shown_in_portions(portfolio: Page) -> None:
    put_pieces(portfolio, 40, [{"unit": ONE, "criterion": "1.1"}])
    portfolio.reload()
    portfolio.get_by_role("button", name="As a grid").click()
    heads = portfolio.locator("[data-uf-grid] thead th")
    expect(heads).to_have_count(2 + 12)
    portfolio.get_by_role("button", name="Show 12 more of 28 pieces").click()
    expect(heads).to_have_count(2 + 24)
    expect(portfolio.locator("[data-uf-grid]").get_by_role("link", name="E13 ")).to_be_focused()
    assert portfolio.evaluate("document.documentElement.scrollWidth") == 1280
    portfolio.set_viewport_size({"width": 360, "height": 740})
    assert portfolio.evaluate("document.documentElement.scrollWidth") == 360


def test_the_planner_says_where_criteria_stand_and_takes_ticks_as_meant(portfolio: Page) -> None:
    portfolio.get_by_role("button", name="Add this unit").click()
    expect(status(portfolio)).to_have_text("Choose a unit first.")
    expect(portfolio.locator("[data-uf-unit-choice]")).to_be_focused()
    add(portfolio, "Seen", (f"{ONE}/2.1",), method="observation")
    add(portfolio, "Done", (f"{ONE}/2.1", f"{OTHER}/1.2"), method="observation")
    planner = portfolio.locator("[data-uf-planner]")
    planner.locator("[name=method][value=observation]").check()
    found = planner.locator("[data-uf-plan-found] li")
    first = planner.locator(f"[data-plan='{ONE}/2.1']")
    line = found.filter(has=portfolio.locator(f"[data-plan='{ONE}/2.1']"))
    expect(line).to_contain_text(re.compile("sample wording.+Mapped.+Why: suits"))
    before = found.locator("input").evaluate_all("all => all.map((each) => each.dataset.plan)")
    first.check()
    expect(first).to_be_focused()
    after = found.locator("input").evaluate_all("all => all.map((each) => each.dataset.plan)")
    assert after[: len(before)] == before
    expect(found.filter(has_text="worded nearly as 2.1")).to_have_count(1)
    planner.get_by_label("Only gaps and weak ones").check()
    # What is ticked stays, as the last.
    *others, ticked = found.locator(".uf-cover").all_inner_texts()
    assert "Mapped" not in others
    assert ticked == "Mapped"


def test_an_activity_to_start_from_is_offered_once_a_unit_is_chosen(
    page: Page, site_url: str
) -> None:
    open_portfolio(page, site_url)
    start = page.get_by_role("button", name="A coaching cycle")
    expect(start).to_be_hidden()
    page.locator("[data-uf-unit-choice]").select_option(index=1)
    page.get_by_role("button", name="Add this unit").click()
    start.click()
    expect(page.locator("[data-uf-plan-total]")).to_have_text(re.compile("^It could serve "))
