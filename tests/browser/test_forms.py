"""Forms are filled in on their method's page, kept as they are typed, and shared by tabs."""

import re
from typing import Any

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect
from tests.browser.checklist import status
from tests.browser.conftest import Guard, OpenContext, Project
from tests.browser.forms import TEXT, UNIT, control, drafts, fill_all, form, values

STAR = "evidence/star-account/"
OTHER = "supervise-customer-service-activities"
CRITERIA = f"../../units/{UNIT}/criteria.json"


@pytest.fixture
def star(page: Page, site_url: str) -> Locator:
    page.goto(f"{site_url}{STAR}?unit={UNIT}&criterion=1.2")
    found = form(page, "star-account")
    expect(control(found, "criteria.1.2")).to_be_checked()
    return found


def test_a_form_is_kept_as_it_is_typed(page: Page, star: Locator) -> None:
    assert "draft" not in page.url, "nothing is kept of a form that is only looked at"
    control(star, "situation").fill(TEXT)
    control(star, "criteria.1.3").check()
    star.get_by_label("Name of this draft").fill("The March queue")
    expect(star.locator("#star-account\\.situation\\.words")).to_have_text(
        "16 words; about 70 asked for"
    )
    expect(drafts(star)).to_have_count(1)
    page.reload()
    expect(control(star, "situation")).to_have_value(TEXT)
    assert values(star) == {"situation": TEXT, "criteria.1.2": True, "criteria.1.3": True}
    expect(star.get_by_label("Unit")).to_have_value(UNIT)
    expect(star.get_by_label("Name of this draft")).to_have_value("The March queue")
    expect(drafts(star)).to_contain_text("The March queue")


@pytest.mark.parametrize(
    ("method", "name"),
    [
        ("star-account", "star-account"),
        ("compliance-checklist", "compliance-checklist"),
        ("root-cause-analysis", "fishbone-analysis"),
        ("coaching-record", "grow-coaching-record"),
    ],
)
def test_every_field_of_a_form_is_kept(page: Page, site_url: str, method: str, name: str) -> None:
    page.goto(f"{site_url}evidence/{method}/?unit={UNIT}")
    found = form(page, name)
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    filled = fill_all(found, "as typed")
    expect(drafts(found)).to_have_count(1)
    page.reload()
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    expect(drafts(found)).to_contain_text("open below")
    assert values(found) == filled


def test_a_fishbone_is_drawn_where_there_is_room(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    page.goto(f"{site_url}evidence/root-cause-analysis/")
    bones = form(page, "fishbone-analysis").locator(".uf-bone")
    spine = page.locator(".uf-spine").bounding_box()
    assert spine
    boxes = [box for bone in bones.all() if (box := bone.bounding_box())]
    *above, _, _, _, effect = boxes
    assert all(box["y"] + box["height"] < spine["y"] for box in above)
    assert all(box["y"] > spine["y"] + spine["height"] for box in boxes[3:6])
    assert effect["x"] >= spine["x"] + spine["width"] - 1
    assert effect["y"] < spine["y"] < effect["y"] + effect["height"]
    # The order of the Tab key is that of reading: above, below, the effect.
    names = bones.locator("label").all_inner_texts()
    bones.first.locator("textarea").focus()
    for name in names:
        expect(bones.get_by_label(name, exact=True)).to_be_focused()
        page.keyboard.press("Tab")

    page.set_viewport_size({"width": 360, "height": 800})
    expect(page.locator(".uf-spine")).to_be_hidden()
    lefts = bones.evaluate_all("all => all.map((each) => each.getBoundingClientRect().left)")
    assert len(set(lefts)) == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_what_a_witness_fills_in_is_closed(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}evidence/witness-testimony/?unit={UNIT}")
    found = form(page, "witness-testimony")
    expect(found.locator("[data-uf-unit-criteria] li").first).to_be_visible()
    tags = found.locator("[data-tag]").evaluate_all("all => all.map((each) => each.dataset.tag)")
    assert tags == ["head.learner", "head.reference"]
    account = found.locator('[data-uf-ask="account"]')
    expect(account).to_contain_text("Filled in by a witness, on paper or in Word")
    expect(account.locator(":is(input, textarea, select)")).to_have_count(0)


def test_criteria_that_have_changed_since_they_were_ticked(page: Page, star: Locator) -> None:
    """One is worded anew, one is gone: the draft knows what both said."""
    control(star, "criteria.1.3").check()
    control(star, "criteria.1.4").check()
    expect(drafts(star)).to_have_count(1)
    unit = page.evaluate("address => fetch(address).then((got) => got.json())", CRITERIA)
    page.route("**/criteria.json", lambda route: route.fulfill(json=reworded(unit)))
    page.reload()
    note = star.locator(".uf-map__reworded")
    expect(note).to_have_count(1)
    expect(control(star, "criteria.1.2")).to_have_accessible_description(
        re.compile("The wording has changed since you ticked this.* It was: ")
    )
    unplaced = star.get_by_role("region", name="Not placed")
    expect(unplaced).to_contain_text("Criterion 1.3ticked when it said: ")
    for how in ("Markdown", "plain text"):
        with page.expect_download() as downloading:
            star.get_by_role("button", name=f"Download {how}").click()
        text = downloading.value.path().read_text(encoding="utf-8")
        assert re.search(
            r"\[x\] 1\.2 Anew\b.*\n\n  The wording has changed since you ticked this\..+\n"
            r"  It was: ‘Assess how far",
            text,
        )
        assert text.count("It was: ") == 1
    star.get_by_role("button", name="Download Word").click()
    expect(star.locator("[data-uf-word-note]")).to_contain_text(
        "copy it in: The wording of 1.2 has changed since you ticked it. It was: ‘Assess how far"
    )
    note.get_by_role("button", name="What I wrote still fits 1.2").click()
    expect(note).to_have_count(0)
    page.reload()
    expect(control(star, "criteria.1.4")).to_be_checked()
    expect(unplaced).to_be_visible()
    expect(note).to_have_count(0)


def reworded(unit: dict[str, Any]) -> dict[str, Any]:
    """Return the unit's criteria as a later build might: 1.2 says something else, 1.3 is gone."""
    for outcome in unit["outcomes"]:
        outcome["criteria"] = [
            each | {"statement": "Anew", "fingerprint": "anew"} if each["number"] == "1.2" else each
            for each in outcome["criteria"]
            if each["number"] != "1.3"
        ]
    return unit


def test_two_tabs_show_and_keep_what_each_other_writes(page: Page, star: Locator) -> None:
    control(star, "situation").fill("typed in one")
    expect(drafts(star)).to_have_count(1)
    tab = page.context.new_page()
    tab.goto(page.url)
    other = form(tab, "star-account")
    expect(control(other, "situation")).to_have_value("typed in one")
    control(other, "task").fill("typed in the other")
    expect(control(star, "task")).to_have_value("typed in the other")
    control(star, "action").fill("and this in one")
    expect(control(other, "action")).to_have_value("and this in one")
    page.reload()
    expect(control(star, "task")).to_have_value("typed in the other")
    expect(control(star, "action")).to_have_value("and this in one")


def test_two_tabs_that_type_into_one_field_keep_both_texts(page: Page, star: Locator) -> None:
    control(star, "task").fill("begun")
    expect(drafts(star)).to_have_count(1)
    tab = page.context.new_page()
    tab.goto(page.url)
    other = form(tab, "star-account")
    expect(control(other, "task")).to_have_value("begun")
    # Each is being typed in, so that neither shows what the other writes.
    for each in (star, other):
        control(each, "situation").focus()
    other.evaluate("() => { document.hasFocus = () => true; }")
    star.evaluate("() => { document.hasFocus = () => true; }")
    control(star, "situation").press_sequentially("from one")
    expect(drafts(other)).to_contain_text("changed")
    page.wait_for_timeout(500)
    control(other, "situation").press_sequentially("of the other")
    expect(status(tab)).to_contain_text("Another tab wrote into this field, too.")
    tab.reload()
    expect(control(other, "situation")).to_have_value("of the other")
    kept = other.get_by_role("region", name="Not placed")
    expect(kept).to_contain_text("Situation, as another tab had itfrom one")
    lines = other.locator("[data-uf-signing]").bounding_box()
    aside = kept.bounding_box()
    assert lines
    assert aside
    assert aside["y"] + aside["height"] <= lines["y"]
    other.get_by_role("button", name="Download Word").click()
    expect(other.locator("[data-uf-word-note]")).to_contain_text(
        "copy it in: Situation, as another tab had it: from one"
    )
    control(other, "situation").press_sequentially(", from one")
    expect(kept).to_be_hidden()


@pytest.mark.parametrize("begun", [True, False])
def test_what_is_typed_in_the_moment_of_leaving_is_kept(
    page: Page, star: Locator, begun: bool
) -> None:
    """The page is gone before the database could answer, also where the draft is a new one."""
    if begun:
        control(star, "task").fill("before")
        expect(drafts(star)).to_have_count(1)
    with page.expect_navigation():
        page.evaluate(
            """() => {
              const field = document.querySelector("[data-tag=situation]");
              field.value = "last words";
              field.dispatchEvent(new Event("input", { bubbles: true }));
              location.reload();
            }"""
        )
    expect(control(star, "situation")).to_have_value("last words")
    expect(drafts(star)).to_have_count(1)
    page.reload()
    expect(control(star, "situation")).to_have_value("last words")


def test_several_drafts_of_a_form_and_deleting_one(page: Page, star: Locator) -> None:
    control(star, "situation").fill("first account")
    star.get_by_label("Name of this draft").fill("The first")
    star.get_by_role("button", name="Start another").click()
    expect(control(star, "situation")).to_have_value("")
    control(star, "situation").fill("second account")
    expect(drafts(star)).to_have_count(2)
    star.get_by_role("button", name="Open the draft The first").click()
    expect(control(star, "situation")).to_have_value("first account")
    star.get_by_role("button", name="Delete the draft The first").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    expect(drafts(star)).to_have_count(2)
    star.get_by_role("button", name="Delete the draft The first").click()
    page.get_by_role("button", name="Delete the draft", exact=True).click()
    expect(drafts(star)).to_have_count(1)
    expect(control(star, "situation")).to_have_value("")
    expect(status(page)).to_have_text("The draft is deleted.")
    page.reload()
    expect(drafts(star)).to_contain_text(re.compile(r"^STAR account, .+ performance .*, \d+ \w+"))
    expect(drafts(star)).not_to_contain_text("second account")


def test_a_draft_deleted_in_another_tab_is_gone_from_this_one(page: Page, star: Locator) -> None:
    control(star, "situation").fill("shared")
    expect(drafts(star)).to_have_count(1)
    tab = page.context.new_page()
    tab.goto(page.url)
    other = form(tab, "star-account")
    other.get_by_role("button", name="Delete the draft").click()
    tab.get_by_role("button", name="Delete the draft", exact=True).click()
    expect(control(star, "situation")).to_have_value("")
    expect(status(page)).to_have_text("The draft that was open here was deleted in another tab.")


def test_a_wipe_of_the_site_takes_the_drafts_too(page: Page, star: Locator, site_url: str) -> None:
    control(star, "situation").fill("to be wiped")
    expect(drafts(star)).to_have_count(1)
    tab = page.context.new_page()
    tab.goto(f"{site_url}units/{UNIT}/portfolio/")
    tab.get_by_role("button", name="Wipe everything kept by this site").click()
    tab.get_by_role("dialog").get_by_role("button", name="Wipe everything").click()
    expect(status(tab)).to_have_text("Everything kept by this site is wiped.")
    expect(control(star, "situation")).to_have_value("")
    expect(drafts(star)).to_have_count(0)
    page.reload()
    expect(drafts(star)).to_have_count(0)


def test_what_has_no_place_any_more_is_shown(page: Page, project: Project) -> None:
    page.goto(f"{project.address}{STAR}?unit=handle-contacts")
    found = form(page, "star-account")
    control(found, "criteria.1.2").check()
    control(found, "task").fill("My part in it")
    expect(drafts(found)).to_have_count(1)
    project.remove("units/handle-contacts.yml", "      - number: 1.2\n", "  - number: 2\n")
    project.rewrite("evidence/star-account.yml", "id: task", "id: duty")
    project.build()
    page.reload()
    kept = found.get_by_role("region", name="Not placed")
    expect(kept).to_contain_text("My part in it")
    expect(kept).to_contain_text("Criterion 1.2")
    control(found, "duty").fill("moved")
    page.reload()
    expect(kept).to_contain_text("My part in it")
    expect(control(found, "duty")).to_have_value("moved")


def test_a_store_that_refuses_is_said_and_asked_about(page: Page, star: Locator) -> None:
    page.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError");
        }; }"""
    )
    control(star, "situation").fill("not kept")
    expect(star.locator("[data-uf-store-warning]")).to_contain_text("storage is full")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    # Answered wherever it comes: a dialog that nobody answers holds up the whole page.
    page.on("dialog", leave)
    page.evaluate("setTimeout(() => location.reload(), 100)")
    expect(control(star, "situation")).to_have_value("")
    assert asked == ["beforeunload"]


def test_without_script_a_form_can_be_filled_in(open_context: OpenContext, site_url: str) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site_url + STAR)
    page.locator("#star-account\\.situation").fill("by hand")
    expect(page.locator("#form-star-account [data-uf-form-tools]")).to_be_hidden()
    expect(page.get_by_label("Numbers of the criteria")).to_be_visible()


def test_by_keyboard_alone(page: Page, star: Locator) -> None:
    control(star, "situation").focus()
    page.keyboard.type("typed")
    page.keyboard.press("Tab")
    page.keyboard.type("and on")
    expect(control(star, "task")).to_have_value("and on")
    expect(drafts(star)).to_have_count(1)
    star.get_by_role("button", name="Start another").focus()
    page.keyboard.press("Enter")
    expect(control(star, "head.learner")).to_be_focused()
    star.get_by_role("button", name="Open the draft").focus()
    page.keyboard.press("Space")
    expect(control(star, "situation")).to_have_value("typed")
    star.get_by_role("button", name="Delete the draft").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(drafts(star)).to_have_count(1)


def test_the_portfolio_page_leads_to_the_form(page: Page, site_url: str, guard: Guard) -> None:
    page.goto(f"{site_url}units/{UNIT}/portfolio/#star-1-2")
    page.locator("#star-1-2").get_by_role("link", name="Write it here").click()
    found = form(page, "star-account")
    expect(control(found, "criteria.1.2")).to_be_checked()
    page.go_back()
    page.get_by_role("link", name="Fill in Witness testimony here").click()
    expect(form(page, "witness-testimony").get_by_label("Unit")).to_have_value(UNIT)
    assert guard.complaints == []


def test_a_tick_is_of_its_unit_alone(page: Page, star: Locator) -> None:
    """Units share numbers: another unit's criterion of the same number is another one."""
    control(star, "situation").fill("One queue")
    expect(drafts(star)).to_have_count(1)
    unit = star.get_by_label("Unit")
    unit.select_option(OTHER)
    expect(control(star, "criteria.1.2")).not_to_be_checked()
    assert values(star) == {"situation": "One queue"}
    others = star.locator("[data-uf-others]")
    expect(others).to_contain_text(
        "Also ticked, of Manage team and individual performance in contact centre operations:"
        " 1.2 Assess how far the KPIs in use"
    )
    expect(star.locator(".uf-map__reworded")).to_have_count(0)
    control(star, "criteria.1.1").check()
    with page.expect_download() as downloading:
        star.get_by_role("button", name="Download Markdown").click()
    text = downloading.value.path().read_text(encoding="utf-8")
    assert re.findall(r"- \[x\] (\S+)", text) == ["1.1"]
    assert "Also ticked, of Manage team and individual performance in contact" in text
    star.get_by_role("button", name="Download Word").click()
    expect(star.locator("[data-uf-word-note]")).to_contain_text(": Also ticked, of Manage team")

    page.reload()
    expect(control(star, "criteria.1.1")).to_be_checked()
    assert values(star) == {"situation": "One queue", "criteria.1.1": True}
    unit.select_option(UNIT)
    expect(control(star, "criteria.1.2")).to_be_checked()
    assert values(star) == {"situation": "One queue", "criteria.1.2": True}
    expect(others).to_contain_text("Also ticked, of Supervise customer service activities")
    unit.select_option("")
    expect(others.locator("p")).to_have_count(2)
    assert values(star) == {"situation": "One queue"}


def test_what_an_address_asks_for_is_ticked_for_its_unit_alone(page: Page, star: Locator) -> None:
    star.get_by_label("Unit").select_option(OTHER)
    expect(control(star, "criteria.1.2")).not_to_be_checked()
    assert values(star) == {}
    star.get_by_label("Unit").select_option(UNIT)
    expect(control(star, "criteria.1.2")).to_be_checked()
