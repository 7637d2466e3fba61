"""What is due over the chosen units, how they stand, and the plan: on the page, in a calendar."""

from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import status
from tests.browser.conftest import OpenContext
from tests.browser.revising import (
    ONE,
    OTHER,
    UNIT,
    Event,
    card,
    choose,
    fields,
    on,
    open_revise,
    practise_cards,
    said,
    seed,
    sessions,
    take_calendar,
    total,
)

MONDAY, THURSDAY = "2026-11-23", "2026-11-26"
OBSERVE = "Outcome 1: Be able to observe contacts"
SHORT = (
    "Handle contacts: The time is too short: 11 questions are left out. "
    "Left out: 6 of outcome 1 (Understand how contacts are measured); "
    "2 of outcome 2 (Be able to handle contacts); 3 of the unit as a whole. "
    "With 8 new questions a session, or with more days of the week, everything would fit."
)


def test_a_learner_comes_back_after_three_days_to_what_is_due(page: Page, small_url: str) -> None:
    on(page, MONDAY)
    open_revise(page, small_url)
    expect(page.get_by_text("Begin by choosing a unit below")).to_be_visible()
    expect(page.locator("[data-uf-revision]")).to_be_hidden()
    choose(page, ONE)
    choose(page, OTHER)
    expect(page.locator("[data-uf-choose]")).to_be_hidden()
    # What added the last unit is gone: the reader goes on at the unit.
    expect(card(page, OTHER).get_by_role("link", name=OTHER, exact=True)).to_be_focused()
    assert said(total(page)) == ["Nothing due today over 2 units, 11 new to begin."]
    card(page, OTHER).get_by_role("link", name="Begin 1 new of Observe contacts").click()
    # What is new is asked again in the same sitting.
    assert practise_cards(page, "3") == 2
    progress = page.locator("[data-uf-progress]")
    expect(progress).to_contain_text("1 of 1 begun; about 100% of those recalled if asked now")
    expect(progress).to_contain_text("Nothing is due in the other units that you revise: Revise.")

    on(page, THURSDAY)
    open_revise(page, small_url)
    assert said(total(page)) == ["1 due today over 2 units, 10 new to begin."]
    cards = page.locator("[data-uf-due] > li")
    assert [said(each) for each in cards.all()] == [
        [
            OTHER,
            "1 due.",
            "Weakest first:",
            f"{OBSERVE}: about 88% of those begun recalled if asked now, 1 due.",
            "Practise 1 due",
            "of Observe contacts",
            "Take off",
        ],
        [ONE, "Nothing due, 10 new to begin today.", "Begin 10 new", f"of {ONE}", "Take off"],
    ]
    card(page, OTHER).get_by_role("link", name="Practise 1 due of Observe contacts").click()
    assert practise_cards(page, "3") == 1
    expect(progress).to_contain_text(
        "You answered 1 question that came back on a later day, and remembered 1 (100%)."
    )

    open_revise(page, small_url)
    assert said(card(page, OTHER))[1] == ("Nothing due. Something comes back on 10 Dec 2026.")
    card(page, OTHER).get_by_role("button", name="Take off Observe contacts").click()
    expect(status(page)).to_have_text("Observe contacts taken off. What you answered is kept.")
    expect(page.get_by_label("A unit that you revise")).to_be_focused()
    choose(page, OTHER)
    assert said(card(page, OTHER))[1].startswith("Nothing due. Something comes back on")


def test_a_plan_is_made_told_and_taken_to_a_calendar(page: Page, small_url: str) -> None:
    on(page, MONDAY)
    open_revise(page, small_url)
    choose(page, ONE)
    choose(page, OTHER)
    for day in ("Tuesday", "Thursday"):
        fields(page, ONE).get_by_label(day).uncheck()
    fields(page, ONE).get_by_label("Date of the discussion").fill("2026-12-03")
    fields(page, OTHER).get_by_label("Date of the discussion").fill("2026-11-25")
    expect(page.locator("[data-uf-plan-total]")).to_have_text(
        "6 sessions, from Mon, 23 Nov 2026 to Wed, 2 Dec 2026."
    )
    first = "Begin outcome 1 (Understand how contacts are measured): 9 new questions"
    second = "Begin outcome 2 (Be able to handle contacts): 1 new question"
    seen = "Begin outcome 1 (Be able to observe contacts): 1 new question"
    whole = "Begin the unit as a whole: 4 new questions"
    back = ["Come back to outcome 1", "Come back to outcome 2"]
    go_on = "Go on with outcome 2: 1 new question"
    back_whole = "Come back to the unit as a whole"
    mixed = "Mixed review: 20 questions of all that you have begun"
    assert sessions(page) == [
        ["Mon, 23 Nov 2026", ONE, first, second, OTHER, seen],
        ["Tue, 24 Nov 2026", OTHER, back[0]],
        ["Wed, 25 Nov 2026", ONE, back[0], go_on, whole],
        ["Fri, 27 Nov 2026", ONE, back[1], back_whole],
        ["Mon, 30 Nov 2026", ONE, *back, back_whole],
        ["Wed, 2 Dec 2026", ONE, mixed],
    ]
    assert_calendar(take_calendar(page, f"revision-plan-{MONDAY}.ics"), small_url)

    # A line of the plan opens the sitting that it names.
    page.get_by_role("link", name=second).click()
    expect(page.get_by_label("Questions from")).to_have_value("outcome 2")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator(".uf-stage__count")).to_have_text("0 of 1 answered")
    page.go_back()

    # What is asked for is kept; with less time, what is left out is told.
    page.reload()
    expect(fields(page, ONE).get_by_label("Date of the discussion")).to_have_value("2026-12-03")
    expect(fields(page, ONE).get_by_label("Tuesday")).not_to_be_checked()
    fields(page, ONE).get_by_label("New questions a session").fill("2")
    fields(page, ONE).get_by_label("Date of the discussion").fill("2026-11-26")
    expect(page.locator("[data-uf-plan-notes] li")).to_have_text([SHORT])
    date_field = fields(page, ONE).get_by_label("Date of the discussion")
    date_field.fill("2026-11-22")
    expect(date_field).to_have_attribute("aria-invalid", "true")
    expect(date_field).to_have_accessible_description("This day is past. Give a later one.")
    number = fields(page, ONE).get_by_label("New questions a session")
    number.fill("500")
    number.blur()
    expect(number).to_have_value("100")
    expect(number).to_have_accessible_description(
        "At most 100 can be begun in a session, so it is 100 now."
    )


def assert_calendar(events: list[Event], address: str) -> None:
    """A day for each session, and one for each date."""
    one, other = (f"{address}units/{unit}-contacts/practice/" for unit in ("handle", "observe"))
    assert [(event.uid, event.summary, event.url) for event in events] == [
        (uid(MONDAY), f"Revise: {ONE}, {OTHER}", ""),
        (uid("2026-11-24"), f"Revise: {OTHER}", other),
        (uid("2026-11-25"), f"Revise: {ONE}", one),
        (uid("2026-11-27"), f"Revise: {ONE}", one),
        (uid("2026-11-30"), f"Revise: {ONE}", one),
        (uid("2026-12-02"), f"Revise: {ONE}", one),
        (uid("date-handle-contacts"), f"Discussion or assessment: {ONE}", ""),
        (uid("date-observe-contacts"), f"Discussion or assessment: {OTHER}", ""),
    ]
    days = (23, 24, 25, 27, 30)
    assert [event.day for event in events] == [
        *(date(2026, 11, day) for day in days),
        date(2026, 12, 2),
        date(2026, 12, 3),
        date(2026, 11, 25),
    ]
    assert {event.stamp for event in events} == {datetime(2026, 11, 23, 18, tzinfo=UTC)}
    assert events[0].description.splitlines() == [
        ONE,
        "First what is due, then:",
        "- Begin outcome 1 (Understand how contacts are measured): 9 new questions",
        f"  {one}?outcome=1&size=9&only=new",
        "- Begin outcome 2 (Be able to handle contacts): 1 new question",
        f"  {one}?outcome=2&size=1&only=new",
        "",
        OTHER,
        "First what is due, then:",
        "- Begin outcome 1 (Be able to observe contacts): 1 new question",
        f"  {other}?outcome=1&size=1&only=new",
    ]


def uid(of: str) -> str:
    return f"revise-{of}@unitfolio.unitfolio"


def test_the_plan_is_printed_alone(page: Page, small_url: str) -> None:
    page.add_init_script("window.print = () => { window.asked = true; };")
    on(page, MONDAY)
    open_revise(page, small_url)
    choose(page, ONE)
    fields(page, ONE).get_by_label("Date of the discussion").fill("2026-11-25")
    page.get_by_role("button", name="Print the plan").click()
    assert page.evaluate("window.asked") is True
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    shown = said(page.locator("body"))
    assert shown[:3] == [
        "2 sessions, from Mon, 23 Nov 2026 to Tue, 24 Nov 2026.",
        (
            "Revision plan: Handle contacts, for the discussion or assessment on Wed, 25 Nov 2026. "
            "Printed 23 November 2026."
        ),
        "Day\tFirst what is due, then",
    ]
    assert shown[-1] == "Begin the unit as a whole: 4 new questions"


def test_two_tabs_show_the_same_and_a_wipe_empties_both(page: Page, small_url: str) -> None:
    open_revise(page, small_url)
    other = page.context.new_page()
    open_revise(other, small_url)
    choose(page, ONE)
    expect(card(other, ONE)).to_be_visible()
    fields(other, ONE).get_by_label("New questions a session").fill("3")
    other.keyboard.press("Tab")
    expect(fields(page, ONE).get_by_label("New questions a session")).to_have_value("3")
    other.get_by_role("button", name="Wipe everything kept by this site").click()
    other.get_by_role("dialog").get_by_role("button", name="Wipe everything").click()
    for tab in (page, other):
        expect(total(tab)).to_have_text("No unit is chosen yet.")
        expect(tab.locator("[data-uf-due] > li")).to_have_count(0)


def test_it_is_used_by_keyboard_alone(page: Page, small_url: str) -> None:
    on(page, MONDAY)
    open_revise(page, small_url)
    page.get_by_label("A unit that you revise").focus()
    page.keyboard.type("Hand")
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    expect(status(page)).to_have_text("Handle contacts added.")
    date_field = fields(page, ONE).get_by_label("Date of the discussion")
    for _ in range(14):
        if date_field.evaluate("field => field === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.type("11252026")
    expect(page.locator("[data-uf-plan-total]")).to_have_text(
        "2 sessions, from Mon, 23 Nov 2026 to Tue, 24 Nov 2026."
    )
    # A number that cannot be taken goes back to the one before.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("0")
    page.keyboard.press("Tab")
    number = fields(page, ONE).get_by_label("New questions a session")
    expect(number).not_to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-uf-plan-total]")).to_have_text("1 session, on Tue, 24 Nov 2026.")


def test_a_private_window_plans_and_warns(open_context: OpenContext, small_url: str) -> None:
    context = open_context()
    context.add_init_script(
        "Object.defineProperty(window, 'indexedDB', { get() { return undefined; } });"
    )
    page = context.new_page()
    page.goto(f"{small_url}revise/")
    warning = page.locator("[data-uf-store-warning]")
    expect(warning).to_contain_text("This browser does not let the site keep anything")
    expect(warning).to_contain_text("You can still practise here and print a plan.")
    choose(page, ONE)
    fields(page, ONE).get_by_label("Date of the discussion").fill("2099-01-01")
    expect(page.locator("[data-uf-sessions] tbody tr").first).to_be_visible()


def test_the_downloaded_site_plans_from_a_folder(
    page: Page, site_dir: Path, tmp_path: Path
) -> None:
    with ZipFile(site_dir / "downloads" / "unitfolio-offline.zip") as archive:
        archive.extractall(tmp_path)
    on(page, MONDAY)
    page.goto(next(tmp_path.rglob("revise/index.html")).as_uri())
    unit = page.get_by_label("A unit that you revise").locator("option").nth(1).inner_text()
    choose(page, unit)
    fields(page, unit).get_by_label("Date of the discussion").fill("2026-12-24")
    events = take_calendar(page, f"revision-plan-{MONDAY}.ics")
    assert [event for event in events if event.url or "file:" in event.description] == []
    card(page, unit).get_by_role("link", name="Begin").click()
    expect(page.get_by_role("button", name="Begin", exact=True)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_seeded_pages_fit(page: Page, small_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    on(page, MONDAY)
    seed(page, small_url, UNIT, f"{MONDAY}T18:00:00.000Z", "2026-12-18")
    for summary in page.locator(".uf-fold > summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    expect(page.locator(".uf-figures").first).to_be_visible()
