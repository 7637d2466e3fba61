"""What a page that was left could not store, the next page that shows it stores."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import fill
from tests.browser.conftest import Project
from tests.browser.evidence import ONE, add, edit, form, open_portfolio, saved, typed
from tests.browser.forms import control
from tests.browser.forms import form as star
from tests.browser.practice import SHORT, SINGLE, begin, not_known, offer, open_practice

UNIT = f"units/{ONE}/portfolio/"
STAR = "evidence/star-account/"
NO_ANSWER = """() => {
  IDBObjectStore.prototype.get = () =>
    Object.setPrototypeOf(new EventTarget(), IDBRequest.prototype);
}"""
LAST_WORDS = "Object.keys(localStorage).filter((key) => key.startsWith('unitfolio-last-words'))"


def test_my_portfolio_stores_and_saves_those_of_a_checklist(page: Page, small_url: str) -> None:
    open_portfolio(page, small_url)
    add(page, "Notes", (f"{ONE}/2.1",))
    page.goto(small_url + UNIT)
    expect(page.locator("#pieces-map-2-1")).to_be_visible()
    page.evaluate(NO_ANSWER)
    fill(page, "1.2", {"gap": "My team answers by telephone alone"})
    open_portfolio(page, small_url)
    expect(page.locator(f"tr[data-uf-criterion='{ONE}/1.2']")).to_contain_text(
        "Reason for a gap: My team answers by telephone alone"
    )
    (mapping,) = saved(page)["mappings"]
    assert (mapping["criterion"], mapping["gap"]) == ("1.2", "My team answers by telephone alone")
    assert mapping["wording"].startswith("Explain ")
    assert page.evaluate(LAST_WORDS) == []


def test_my_portfolio_stores_those_of_a_form(page: Page, small_url: str) -> None:
    page.goto(f"{small_url}{STAR}?unit={ONE}")
    found = star(page, "star-account")
    expect(control(found, "criteria.1.1")).to_be_visible()
    page.evaluate(NO_ANSWER)
    control(found, "situation").fill("The queue grew")
    control(found, "criteria.1.1").check()
    open_portfolio(page, small_url)
    listed = page.get_by_role("region", name="Drafts of forms").get_by_role("listitem")
    expect(listed).to_have_count(1)
    (draft,) = saved(page)["drafts"]
    assert draft["values"] == {"situation": "The queue grew", "criteria.1.1": True}


@pytest.mark.parametrize("shown", [UNIT, f"{STAR}?unit={ONE}"])
def test_a_checklist_and_a_form_store_those_of_my_portfolio(
    page: Page, small_url: str, shown: str
) -> None:
    open_portfolio(page, small_url)
    add(page, "Notes", (f"{ONE}/2.1",))
    edit(page, "Notes")
    page.evaluate(NO_ANSWER)
    typed(page, "title").fill("Coaching notes")
    form(page).get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Add a piece of evidence").click()
    typed(page, "title").fill("Begun and left")
    page.goto(small_url + shown)
    main = page.get_by_role("main")
    expect(main).to_contain_text("E1 Coaching notes")
    open_portfolio(page, small_url)
    assert [each["title"] for each in saved(page)["pieces"]] == ["Coaching notes", "Begun and left"]


def test_my_portfolio_stores_answers_in_their_order(page: Page, small_url: str) -> None:
    offer(page, [SINGLE, SHORT])
    open_practice(page, small_url)
    begin(page)
    page.evaluate(NO_ANSWER)
    not_known(page)
    page.get_by_role("button", name="Continue").click()
    not_known(page)
    open_portfolio(page, small_url)
    file = saved(page)
    assert len(file["recalls"]) == len(file["reviews"]) == 2


def test_a_full_store_keeps_them_where_they_are_and_says_so(page: Page, small_url: str) -> None:
    page.goto(small_url + UNIT)
    expect(page.locator("[data-uf-gap]").first).to_be_visible()
    page.evaluate(NO_ANSWER)
    fill(page, "1.2", {"gap": "My team answers by telephone alone"})
    page.add_init_script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    open_portfolio(page, small_url)
    expect(page.locator("[data-uf-store-warning]")).to_contain_text("storage is full")
    assert len(page.evaluate(LAST_WORDS)) == 1
    page.goto(small_url + UNIT)
    expect(page.locator("tr[data-criterion='1.2'] [data-field=gap]")).to_have_value(
        "My team answers by telephone alone"
    )


def test_those_of_a_withdrawn_criterion_are_shown_as_not_placed(
    page: Page, project: Project
) -> None:
    page.goto(project.address + UNIT)
    expect(page.locator("[data-uf-gap]").first).to_be_visible()
    page.evaluate(NO_ANSWER)
    fill(page, "1.2", {"evidence": "Folder 3"})
    project.remove("units/handle-contacts.yml", "      - number: 1.2\n", "  - number: 2\n")
    project.build()
    page.goto(project.address + UNIT)
    expect(page.get_by_role("region", name="Not placed", exact=True)).to_contain_text("Folder 3")
    assert page.evaluate(LAST_WORDS) == []
