"""The page of all criteria: filtered, its filter in the address, and no freeze with many rows."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import status


@pytest.fixture
def criteria(page: Page, site_url: str) -> Page:
    page.goto(f"{site_url}criteria/")
    return page


def shown(page: Page) -> list[tuple[str, ...]]:
    """What the shown rows are of: level, unit, verb, methods."""
    found: list[list[str]] = page.locator("tr[data-uf-row]:visible").evaluate_all(
        """rows => rows.map(row => {
          const { level, unit } = row.closest("table").dataset;
          return [level, unit, row.dataset.verb, row.dataset.methods];
        })"""
    )
    return [tuple(row) for row in found]


def test_each_filter_narrows_and_the_count_is_said(criteria: Page) -> None:
    every = shown(criteria)
    assert len(every) == 73
    criteria.get_by_role("combobox", name="Level").select_option("4")
    fours = [row for row in every if row[0] == "4"]
    assert shown(criteria) == fours
    expect(criteria.locator("[data-uf-matches]")).to_have_text(f"{len(fours)} of 73 criteria.")
    expect(status(criteria)).to_have_text(f"{len(fours)} of 73 criteria.")
    criteria.get_by_label("Verb").select_option("evaluate")
    evaluated = [row for row in fours if row[2] == "evaluate"]
    assert 0 < len(evaluated) < len(fours)
    assert shown(criteria) == evaluated
    criteria.get_by_label("Evidence method").select_option("kpi-evidence")
    assert shown(criteria) == [row for row in evaluated if "kpi-evidence" in row[3].split()]
    criteria.get_by_role("button", name="Show all").click()
    # The fields are empty only after the event.
    expect(criteria.locator("[data-uf-matches]")).to_have_text("All 73 criteria.")
    assert shown(criteria) == every


def test_words_are_found_in_any_order_and_case(criteria: Page) -> None:
    criteria.get_by_label("Words").fill("TEAM feedback")
    texts = criteria.locator("tr[data-uf-row]:visible").evaluate_all(
        "rows => rows.map(row => row.closest('table').rows[0].innerText + row.innerText)"
    )
    assert texts
    assert all("team" in text.lower() and "feedback" in text.lower() for text in texts)


def test_the_address_keeps_what_is_asked_for(criteria: Page) -> None:
    criteria.get_by_role("combobox", name="Unit", exact=True).select_option(
        "principles-of-performance-management"
    )
    criteria.get_by_label("Words").fill("explain targets")
    asked = shown(criteria)
    address = criteria.url
    assert address.endswith(
        "criteria/?unit=principles-of-performance-management&words=explain+targets"
    )
    other = criteria.context.new_page()
    other.goto(address)
    assert shown(other) == asked
    expect(other.get_by_label("Words")).to_have_value("explain targets")
    # Material's search takes `q` for itself, and would lie over the rows.
    expect(other.get_by_role("textbox", name="Search")).not_to_be_focused()
    assert not other.locator("#__search").is_checked()
    assert other.url == address


def test_a_unit_without_a_match_is_not_named_and_its_title_is_searched(criteria: Page) -> None:
    headings = criteria.locator("th[scope=colgroup]:visible")
    expect(headings).to_have_count(4)
    criteria.get_by_label("Words").fill("principles of performance")
    expect(headings).to_have_text(
        ["Principles of performance management in a contact centre Level 3"]
    )
    assert {unit for _level, unit, *_ in shown(criteria)} == {
        "principles-of-performance-management"
    }


def test_what_is_not_on_offer_is_not_asked_for(criteria: Page, site_url: str) -> None:
    criteria.goto(f"{site_url}criteria/?level=99&verb=%3Cscript%3E")
    assert len(shown(criteria)) == 73
    assert criteria.url == f"{site_url}criteria/"


def test_nothing_found_is_said(criteria: Page) -> None:
    criteria.get_by_label("Words").fill("zebra")
    expect(criteria.locator("[data-uf-matches]")).to_have_text("None of 73 criteria.")
    assert shown(criteria) == []
    expect(criteria.locator("[data-uf-none]")).to_be_visible()
    criteria.get_by_label("Words").fill("feedback")
    expect(criteria.locator("[data-uf-none]")).to_be_hidden()


def test_on_a_phone_the_count_stands_above_the_fields(criteria: Page) -> None:
    criteria.set_viewport_size({"width": 360, "height": 740})
    count = criteria.locator("[data-uf-matches]").bounding_box()
    level = criteria.get_by_role("combobox", name="Level").bounding_box()
    assert count is not None
    assert level is not None
    assert count["y"] + count["height"] <= level["y"]


def test_the_columns_are_named_once(criteria: Page) -> None:
    """Above the first unit that is shown; in each other table they are there for the ear alone."""
    heights = "rows => rows.map(row => row.offsetHeight).filter(height => height > 1).length"
    columns = criteria.locator(".uf-criteria__columns")
    assert columns.count() == 4
    assert columns.evaluate_all(heights) == 1
    criteria.get_by_label("Words").fill("principles of performance")
    assert columns.evaluate_all(heights) == 1


def group(number: int) -> str:
    """A unit with twenty rows as the page has it, with less in it."""
    rows = "".join(
        '<tr data-uf-row data-verb="plan" data-methods="m">'
        f'<th scope="row"><a href="#{number}-{row}">{row}</a> Plan feedback</th></tr>'
        for row in range(20)
    )
    return (
        f'<table class="uf-criteria" data-uf-group data-level="3" data-unit="u{number}">'
        f'<thead><tr class="uf-criteria__unit"><th colspan="2">Unit {number}</th></tr>'
        '<tr class="uf-criteria__columns"><th>Criterion</th><th>Suited methods</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def test_twenty_thousand_rows_do_not_freeze_it(page: Page, site_url: str) -> None:
    address = f"{site_url}criteria/"
    html = page.request.get(address).text()
    start, end = html.index('<table class="uf-criteria"'), html.rindex("</table>")
    body = html[:start] + "".join(map(group, range(1000))) + html[end + len("</table>") :]
    page.route(address, lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(address, timeout=60_000)
    expect(page.locator("[data-uf-matches]")).to_have_text("All 20000 criteria.")
    expect(page.locator("tr[data-uf-row]:visible")).to_have_count(200)
    took: float = page.get_by_label("Words").evaluate(
        """field => {
          const before = performance.now();
          field.value = "feedback";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          document.body.getBoundingClientRect();
          return performance.now() - before;
        }"""
    )
    assert took < 1000
    more = page.get_by_role("button", name="Show 200 more")
    more.click()
    expect(page.locator("tr[data-uf-row]:visible")).to_have_count(400)
    expect(page.locator("tr[data-uf-row]:visible a").nth(0)).to_be_visible()
    focused = page.evaluate("document.activeElement.closest('table').dataset.unit")
    assert focused == "u10"
