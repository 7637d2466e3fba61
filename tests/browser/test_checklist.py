"""The criteria-mapping checklist: what is typed stays in this browser, counted and filtered."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import BLANK, entry, field, fill, status

UNIT = "manage-team-and-individual-performance"
FILLED = BLANK | {"covered": True, "evidence": "Folder 2, page 4\n£50 “saved”", "initials": "JB"}


@pytest.fixture
def checklist(page: Page, site_url: str) -> Page:
    page.goto(f"{site_url}units/{UNIT}/portfolio/")
    return page


def shown(page: Page) -> list[str]:
    """The numbers of the criteria whose rows are shown."""
    rows = page.locator("tr[data-criterion]:visible").all()
    return [row.get_attribute("data-criterion") or "" for row in rows]


def test_what_is_filled_in_survives_a_reload_that_comes_at_once(checklist: Page) -> None:
    fill(checklist, "1.1", FILLED | {"date": "2026-11-20", "sampled": True})
    fill(checklist, "2.2", BLANK | {"gap": "Not on my shift"})
    field(checklist, "1.2", "evidence").press_sequentially("the last key")
    checklist.reload()
    expect(field(checklist, "1.2", "evidence")).to_have_value("the last key")
    assert entry(checklist, "1.1") == FILLED | {"date": "2026-11-20", "sampled": True}
    assert entry(checklist, "2.2") == BLANK | {"gap": "Not on my shift"}
    assert entry(checklist, "1.3") == BLANK
    expect(field(checklist, "2.2", "gap")).to_be_visible()


def test_each_unit_has_its_own(checklist: Page, site_url: str) -> None:
    fill(checklist, "1.1", FILLED)
    checklist.goto(f"{site_url}units/supervise-customer-service-activities/portfolio/")
    assert entry(checklist, "1.1") == BLANK


def test_the_counts_follow_the_ticks_and_what_is_named(checklist: Page) -> None:
    total = checklist.locator("[data-uf-total]")
    first = checklist.locator("[data-uf-count][data-outcome='1']")
    expect(total).to_have_text("0 covered, 20 not covered")
    fill(checklist, "1.1", {"covered": True, "evidence": "Folder 2"})
    fill(checklist, "1.2", {"gap": "Not on my shift"})
    fill(checklist, "2.1", {"covered": True})
    expect(total).to_have_text(
        "1 covered, 1 ticked but no evidence named, 17 not covered, 1 gap justified"
    )
    expect(first).to_have_text("1 covered, 2 not covered, 1 gap justified")


def test_filters_part_the_criteria(checklist: Page) -> None:
    fill(checklist, "1.1", {"covered": True, "evidence": "Folder 2"})
    fill(checklist, "2.1", {"covered": True})
    fill(checklist, "4.2", {"gap": "No change this year"})
    everything = shown(checklist)
    seen = {}
    for choice in ("covered", "unnamed", "justified", "gaps", "all"):
        checklist.locator("[data-uf-filter]").select_option(choice)
        seen[choice] = shown(checklist)
    gaps = [number for number in everything if number not in {"1.1", "2.1", "4.2"}]
    parted = {"covered": ["1.1"], "unnamed": ["2.1"], "justified": ["4.2"], "gaps": gaps}
    assert seen == parted | {"all": everything}
    checklist.locator("[data-uf-filter]").select_option("justified")
    expect(status(checklist)).to_have_text("Showing 1 of 20 criteria: with a justified gap.")
    expect(checklist.locator("tr.uf-map__outcome:visible")).to_have_count(1)


def test_a_row_does_not_vanish_from_under_the_reader(checklist: Page) -> None:
    checklist.locator("[data-uf-filter]").select_option("gaps")
    field(checklist, "1.1", "covered").check()
    expect(status(checklist)).to_have_text("1.1 is shown until you choose what to show again.")
    expect(field(checklist, "1.1", "covered")).to_be_visible()


UNTICKED = "Not ticked as covered, so it does not count as covered."
UNNAMED = "Ticked, but no evidence is named yet."
BOTH = "Ticked, but a reason for a gap is given too: keep the one that holds."


def test_what_does_not_go_together_is_said_beside_it(checklist: Page) -> None:
    hint, tick = checklist.locator(".uf-map__hint"), field(checklist, "1.1", "covered")
    fill(checklist, "1.1", {"evidence": "Folder 2"})
    expect(hint).to_have_text([UNTICKED])
    expect(tick).to_have_accessible_description(UNTICKED)
    expect(tick).not_to_be_checked()
    checklist.reload()
    expect(hint).to_have_text([UNTICKED])
    tick.check()
    expect(hint).to_have_count(0)
    expect(tick).to_have_accessible_description("")
    fill(checklist, "1.1", {"gap": "Not on my shift"})
    expect(hint).to_have_text([BOTH])
    field(checklist, "1.1", "gap").fill("")
    field(checklist, "1.1", "evidence").fill(" ")
    expect(hint).to_have_text([UNNAMED])
    expect(tick).to_have_accessible_description(UNNAMED)


def test_a_tick_is_shown_in_no_colour_of_approval(checklist: Page) -> None:
    """It says that evidence is mapped, and not that a criterion is met."""
    fill(checklist, "1.1", {"covered": True})
    red, green, blue = checklist.locator("#map-1-1").evaluate(
        "row => getComputedStyle(row).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert green <= max(red, blue)


def test_a_date_that_cannot_be_is_not_dropped_silently(checklist: Page) -> None:
    date, hint = field(checklist, "1.1", "date"), checklist.locator(".uf-map__hint")
    # 31 February, as browsers of both countries take it.
    for typed in ("02312026", "31022026"):
        date.fill("")
        date.focus()
        checklist.keyboard.type(typed)
        if date.evaluate("date => date.validity.badInput"):
            break
    field(checklist, "1.1", "initials").focus()
    expect(hint).to_have_text(["This is no whole, possible date, so it is not kept."])
    expect(date).to_have_accessible_description(hint.inner_text())
    date.fill("2026-02-28")
    expect(hint).to_have_count(0)


HEAD_OVER = """() => {
  const focused = document.activeElement.getBoundingClientRect();
  const head = document.querySelector(".uf-map thead").getBoundingClientRect();
  return focused.top < head.bottom && focused.bottom > head.top;
}"""


@pytest.mark.parametrize("width", [1280, 768])
def test_the_head_covers_nothing_that_has_the_focus(checklist: Page, width: int) -> None:
    """WCAG 2.2, 2.4.11: also on the way back, where the head is what comes into the way."""
    checklist.set_viewport_size({"width": width, "height": 700})
    field(checklist, "3.1", "sampled").focus()
    covered = []
    while not field(checklist, "1.1", "covered").evaluate("f => f === document.activeElement"):
        checklist.keyboard.press("Shift+Tab")
        if checklist.evaluate(HEAD_OVER):
            covered.append(checklist.evaluate("document.activeElement.outerHTML"))
    assert covered == []


@pytest.mark.parametrize("width", [1280, 768])
def test_a_row_that_a_link_led_to_is_below_the_head(checklist: Page, width: int) -> None:
    checklist.set_viewport_size({"width": width, "height": 700})
    checklist.goto(f"{checklist.url}#map-2-4")
    row, head = checklist.locator("#map-2-4"), checklist.locator(".uf-map thead")
    expect(row).to_be_in_viewport()
    below = row.evaluate("row => row.getBoundingClientRect().top") - head.evaluate(
        "head => head.getBoundingClientRect().bottom"
    )
    assert below >= 0


def test_wiping_asks_and_takes_this_unit_alone(checklist: Page, site_url: str) -> None:
    other = f"{site_url}units/supervise-customer-service-activities/portfolio/"
    fill(checklist, "1.1", FILLED)
    checklist.goto(other)
    fill(checklist, "1.1", FILLED)
    wipe = checklist.get_by_role("button", name="Wipe this checklist")
    dialog = checklist.get_by_role("dialog", name="Wipe this checklist?")

    wipe.click()
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    checklist.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(wipe).to_be_focused()
    assert entry(checklist, "1.1") == FILLED

    wipe.click()
    dialog.get_by_role("button", name="Wipe this checklist").click()
    expect(status(checklist)).to_have_text("This checklist is wiped.")
    expect(field(checklist, "1.1", "evidence")).to_have_value("")
    assert entry(checklist, "1.1") == BLANK
    checklist.reload()
    assert entry(checklist, "1.1") == BLANK
    checklist.goto(f"{site_url}units/{UNIT}/portfolio/")
    expect(field(checklist, "1.1", "evidence")).to_have_value(str(FILLED["evidence"]))


def test_wiping_everything_takes_all_units(checklist: Page, site_url: str) -> None:
    other = f"{site_url}units/supervise-customer-service-activities/portfolio/"
    fill(checklist, "1.1", FILLED)
    checklist.goto(other)
    fill(checklist, "1.1", FILLED)
    checklist.get_by_role("button", name="Wipe everything kept by this site").click()
    checklist.get_by_role("dialog").get_by_role("button", name="Wipe everything").click()
    expect(status(checklist)).to_have_text("Everything kept by this site is wiped.")
    assert entry(checklist, "1.1") == BLANK
    checklist.goto(f"{site_url}units/{UNIT}/portfolio/")
    assert entry(checklist, "1.1") == BLANK


def test_it_can_be_taken_away_as_a_table(checklist: Page, tmp_path: Path) -> None:
    fill(checklist, "1.1", FILLED | {"date": "2026-11-20"})
    fill(checklist, "1.2", {"gap": "=HYPERLINK(1)"})
    with checklist.expect_download() as download:
        checklist.get_by_role("button", name="Download as CSV").click()
    assert download.value.suggested_filename == f"checklist-{UNIT}.csv"
    download.value.save_as(tmp_path / "checklist.csv")
    text = (tmp_path / "checklist.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 20
    title = "Manage team and individual performance in contact centre operations"
    wording = checklist.locator("#map-1-1 [data-uf-wording]").inner_text()
    assert rows[0] == {
        "Unit": title,
        "Version": "1.0",
        "Version dated": checklist.locator("[data-uf-checklist]").get_attribute("data-updated"),
        "Qualification": "Pearson Level 4 NVQ Diploma in Contact Centre Operations (QCF)",
        "Outcome": "1",
        "Criterion": "1.1",
        "Wording": wording,
        "Wording is from": "sample wording",
        "Sub-criteria": "",
        "Range": "",
        "My mapping": "covered",
        "My evidence": FILLED["evidence"],
        "Reason for a gap": "",
        "Date": "2026-11-20",
        "Assessor's initials": "JB",
        "IQA sampled": "",
        "Note": "",
    }
    assert rows[1]["Reason for a gap"] == "'=HYPERLINK(1)"
    ranges = [row["Range"] for row in rows if row["Range"]]
    assert ranges == checklist.locator("[data-uf-range]").all_inner_texts()
    assert ranges


def test_an_odd_date_is_told_once_it_is_left(page: Page, small_url: str) -> None:
    page.clock.set_fixed_time("2026-11-28T12:00:00")
    page.goto(f"{small_url}units/handle-contacts/portfolio/")
    date = field(page, "1.1", "date")
    hint = page.locator(".uf-map__hint")
    for typed, told in (
        ("2027-12-01", ["Its date is still to come."]),
        ("0202-11-03", ["Its date is long past: look at the year."]),
        ("2026-11-28", []),
    ):
        date.fill(typed)
        date.blur()
        expect(hint).to_have_text(told)
    date.fill("2027-12-01")
    date.blur()
    page.reload()
    expect(hint).to_have_text(["Its date is still to come."])
