"""Practice as a learner does it: by keyboard alone, taken back, gone on with, weak ones first."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import status
from tests.browser.practice import (
    ALL,
    CARD,
    MATCHING,
    MULTIPLE,
    ORDERING,
    SHORT,
    SINGLE,
    answers,
    asked,
    begin,
    done,
    not_known,
    offer,
    open_practice,
    recalled,
    standing,
)

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


@pytest.fixture
def practice(page: Page, small_url: str) -> Page:
    offer(page, ALL)
    return open_practice(page, small_url)


def says(page: Page) -> str:
    return page.locator(".uf-asking__says").inner_text()


def press(page: Page, *names: str) -> None:
    for name in names:
        page.keyboard.press(name)


def match(page: Page, _: int) -> None:
    for end in ("Where it was", "What was done"):
        place = page.locator(".uf-ends li").all_inner_texts().index(end)
        press(page, "Tab", *["ArrowDown"] * (place + 1))
    press(page, "Tab", "Enter", "4")


def order(page: Page, _: int) -> None:
    press(page, "Tab", "Enter")
    expect(page.locator(".uf-stage > [role=status]")).to_have_text("Do: now 2 of 2")
    page.get_by_role("button", name="Check").focus()
    press(page, "Enter", "4")


def choose_several(page: Page, times: int) -> None:
    """Wrongly at first."""
    press(page, "1", "2" if times == 1 else "3", "Enter")
    if times == 1:
        assert says(page).startswith("✗ Not right\n\nLunch: Nobody waits for that.")
    press(page, "Enter" if times == 1 else "4")


def write(page: Page, _: int) -> None:
    """With a U, which is no shortcut here."""
    press(page, "Tab")
    page.keyboard.type("u80 per cent")
    press(page, "Home", "Delete", "Enter", "4")


BY_KEYBOARD: dict[str, Callable[[Page, int], None]] = {
    SINGLE["asks"]: lambda page, _: press(page, "2", "Enter", "Enter"),
    MULTIPLE["asks"]: choose_several,
    MATCHING["asks"]: match,
    ORDERING["asks"]: order,
    SHORT["asks"]: write,
    CARD["asks"]: lambda page, _: press(page, " ", "4"),
}


def test_a_sitting_of_every_kind_by_keyboard_alone(practice: Page) -> None:
    practice.get_by_role("button", name="Begin", exact=True).focus()
    practice.keyboard.press("Enter")
    met: list[str] = []
    while not practice.locator(".uf-sitting").is_visible():
        expect(asked(practice)).to_be_focused()
        assert len(met) < 12
        met.append(asked(practice).inner_text())
        BY_KEYBOARD[met[-1]](practice, met.count(met[-1]))
    assert sorted(set(met)) == sorted(each["asks"] for each in ALL)
    expect(asked(practice)).to_have_text("Practised: 6 questions")
    expect(asked(practice)).to_be_focused()
    rows = practice.locator(".uf-sitting tbody tr").all_inner_texts()
    assert rows == [
        "1 Know the measures\t3\t1",
        "2 Handle contacts\t2\t0",
        "The unit as a whole\t1\t0",
    ]
    kept = answers(practice)
    assert set(kept) == {
        ("author.parts", 1, False),
        ("author.parts", 4, True),
        ("term.aht.name", 3, True),
        ("framework.sbi.parts", 4, True),
        ("framework.plan.order", 4, True),
        ("author.target", 4, True),
        ("term.fcr.meaning", 4, None),
    }
    assert len(kept) == 8
    practice.keyboard.press("Tab")
    practice.keyboard.press("Enter")
    expect(standing(practice)).to_contain_text("6 of 6 practised so far")


def test_feedback_says_why_in_words_and_leads_to_the_unit(practice: Page) -> None:
    offer(practice, [SINGLE])
    practice.reload()
    begin(practice)
    expect(practice.locator(".uf-asking__reason")).to_have_text(
        "New: nothing of outcome 1 practised before this sitting."
    )
    expect(practice.locator(".uf-asking__case")).to_have_text(SINGLE["case"])
    practice.get_by_role("button", name="Check").click()
    expect(practice.get_by_role("alert")).to_have_text("Answer first, then check.")
    practice.get_by_role("radio", name="First contact resolution").check()
    practice.get_by_role("button", name="Check").click()
    assert says(practice).splitlines() == [
        "✗ Not right",
        "",
        "That is about settling it.",
        "",
        "It drives staffing.",
        "",
        "Read it in the unit · Criterion 1.1",
    ]
    assert practice.locator(".uf-option").all_inner_texts() == [
        "1\nFirst contact resolution\n✗ Your answer, not right",
        "2\nAverage handling time\n✓ Right answer",
    ]
    live = practice.locator(".uf-stage > [role=status]")
    expect(live).to_have_text(
        "Not right. The right answer: ‘Average handling time’. "
        "That is about settling it. It drives staffing."
    )
    practice.get_by_role("link", name="Read it in the unit").click()
    expect(practice.locator("#term-aht")).to_be_visible()
    assert practice.url.endswith("/units/handle-contacts/#term-aht")


def test_an_answer_is_taken_back_by_key_and_by_button(practice: Page) -> None:
    begin(practice)
    first = asked(practice).inner_text()
    practice.get_by_role("button", name="I do not know").click()
    practice.get_by_role("button", name="Continue").click()
    expect(asked(practice)).not_to_have_text(first)
    second = asked(practice).inner_text()
    practice.get_by_role("button", name="I do not know").click()
    practice.keyboard.press("u")
    expect(asked(practice)).to_have_text(second)
    practice.get_by_role("button", name="Undo").click()
    expect(asked(practice)).to_have_text(first)
    expect(done(practice)).to_have_text("0 of 6 answered")
    expect(status(practice)).to_have_text("Taken back. Answer it again.")
    assert (answers(practice), recalled(practice)) == ([], [])
    practice.get_by_role("button", name="I do not know").click()
    practice.keyboard.press("Control+z")
    expect(asked(practice)).to_be_focused()
    assert answers(practice) == []


def test_a_short_answer_in_other_words_is_the_learners_to_judge(practice: Page) -> None:
    offer(practice, [SHORT])
    practice.reload()
    begin(practice)
    practice.get_by_role("button", name="Check").click()
    expect(practice.get_by_role("alert")).to_have_text(
        "Nothing was typed. Type an answer, then check."
    )
    practice.get_by_label("Your answer").fill("most of them")
    practice.keyboard.press("Enter")
    expect(practice.locator(".uf-stage > [role=status]")).to_have_text("Not right. Right: 80%.")
    practice.get_by_role("button", name="Mine means the same").click()
    expect(practice.locator(".uf-verdict")).to_have_text("✓ Taken as right: you mean the same")
    practice.get_by_role("button", name="Easy").click()
    expect(asked(practice)).to_have_text("Practised: 1 question")
    assert answers(practice) == [("author.target", 4, True)]


def test_a_sitting_goes_on_after_a_reload(practice: Page) -> None:
    begin(practice)
    practice.get_by_role("button", name="I do not know").click()
    practice.get_by_role("button", name="Continue").click()
    second = asked(practice).inner_text()
    practice.reload()
    expect(asked(practice)).to_have_text(second)
    expect(asked(practice)).to_be_focused()
    expect(done(practice)).to_have_text("1 of 6 answered, 1 to ask once more")
    practice.get_by_role("button", name="Undo").click()
    expect(status(practice)).to_have_text("Taken back. Answer it again.")
    assert answers(practice) == []
    practice.get_by_role("button", name="Stop").click()
    practice.reload()
    expect(practice.get_by_role("button", name="Begin", exact=True)).to_be_visible()


def test_whoever_stops_early_sees_what_it_came_to(practice: Page) -> None:
    begin(practice)
    not_known(practice)
    practice.get_by_role("button", name="Continue").click()
    practice.get_by_role("button", name="Stop").click()
    heading = practice.get_by_role("heading", name="Practised: 1 question")
    expect(heading).to_be_focused()
    practice.get_by_role("button", name="Choose something else").click()
    expect(practice.get_by_role("button", name="Begin", exact=True)).to_be_focused()


def test_after_the_new_ones_of_a_day_more_are_begun_only_where_they_are_wanted(
    page: Page, small_url: str
) -> None:
    offer(page, [{**CARD, "id": f"term.t{number}.meaning"} for number in range(12)])
    open_practice(page, small_url)
    begin(page)
    for _ in range(10):
        page.keyboard.press(" ")
        page.keyboard.press("4")
    page.get_by_role("button", name="Begin 2 more new ones today").click()
    expect(done(page)).to_have_text("0 of 2 answered")
    expect(page.locator(".uf-asking__reason")).to_contain_text("New:")


def test_options_change_places_from_time_to_time(page: Page, small_url: str) -> None:
    page.clock.install(time=NOON)
    offer(page, [MULTIPLE])
    open_practice(page, small_url)
    orders = set()
    for times in range(4):
        page.clock.set_fixed_time(NOON + dt.timedelta(days=60 * times))
        begin(page)
        orders.add(tuple(page.locator(".uf-option__text").all_inner_texts()))
        not_known(page)
        page.get_by_role("button", name="Stop").click()
        page.get_by_role("button", name="Choose something else").click()
    assert len(orders) > 1
    assert {tuple(sorted(order)) for order in orders} == {("Hold", "Lunch", "Talk")}


def test_the_address_keeps_the_choice_and_a_criterion_links_here(
    practice: Page, small_url: str
) -> None:
    practice.get_by_role("radio", name="Quiz").check()
    practice.get_by_label("Questions from").select_option("outcome 2")
    practice.get_by_label("How many").select_option("due")
    assert practice.url.endswith("?mode=quiz&outcome=2&size=due")
    practice.reload()
    expect(practice.get_by_role("radio", name="Quiz")).to_be_checked()
    expect(standing(practice)).to_have_text(
        "0 due now · 2 new for today · 0 of 2 practised so far."
    )
    practice.goto(f"{small_url}units/handle-contacts/")
    practice.get_by_role("link", name="Practise 2.1").click()
    expect(practice.get_by_label("Questions from")).to_have_value("criterion 2.1")
    begin(practice)
    assert asked(practice).inner_text() in {MATCHING["asks"], ORDERING["asks"]}


def test_what_is_weak_comes_first_and_says_so(page: Page, small_url: str) -> None:
    page.clock.install(time=NOON)
    offer(page, [SINGLE, CARD])
    open_practice(page, small_url)
    begin(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Good")).to_have_text("3Good, in 10 min")
    page.get_by_role("button", name=re.compile("Easy ?, in 8 days")).click()
    page.keyboard.press(" ")
    page.get_by_role("button", name="Hard").click()
    page.get_by_role("button", name="Stop").click()
    expect(standing(page)).to_contain_text("0 due now")

    page.clock.set_fixed_time(NOON + dt.timedelta(days=20))
    page.reload()
    expect(standing(page)).to_have_text("2 due now · 0 new for today · 2 of 2 practised so far.")
    begin(page)
    expect(page.locator(".uf-asking__reason")).to_have_text(
        "Due since 1 December. You recall about 85% of criterion 1.1."
    )


def test_what_keeps_slipping_is_listed_to_be_read_again(page: Page, small_url: str) -> None:
    page.clock.install(time=NOON)
    offer(page, [SINGLE])
    open_practice(page, small_url)
    for times in range(5):
        page.clock.set_fixed_time(NOON + dt.timedelta(days=60 * times))
        begin(page)
        if times:
            page.get_by_role("button", name="I do not know").click()
            if times == 4:
                expect(page.locator(".uf-rates")).to_contain_text("It keeps slipping")
            page.get_by_role("button", name="Continue").click()
        page.keyboard.press("2")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Easy").click()
        page.get_by_role("button", name="Choose something else").click()
    slipping = page.locator("[data-uf-slipping]")
    slipping.locator("summary").click()
    expect(slipping.get_by_role("link")).to_have_attribute(
        "href", re.compile(r"/units/handle-contacts/#term-aht$")
    )
