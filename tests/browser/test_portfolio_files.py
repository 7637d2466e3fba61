"""A portfolio is saved to a file and loaded from one: previewed, merged, put in place, refused."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import entry, fill, status
from tests.browser.conftest import OpenContext
from tests.browser.evidence import (
    ONE,
    OTHER,
    add,
    edit,
    form,
    kept,
    open_portfolio,
    standing,
    titles,
    typed,
)

File = dict[str, Any]


def save(page: Page) -> File:
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").click()
    assert downloading.value.suggested_filename.startswith("portfolio-unitfolio-20")
    saved: File = json.loads(downloading.value.path().read_text(encoding="utf-8"))
    return saved


def load(page: Page, file: File | bytes) -> None:
    content = file if isinstance(file, bytes) else json.dumps(file).encode()
    page.locator("[data-uf-load]").set_input_files(
        {"name": "portfolio.json", "mimeType": "application/json", "buffer": content}
    )
    expect(page.locator("[data-uf-preview]")).to_be_focused()


def merge(page: Page) -> None:
    page.get_by_role("button", name="Merge into what is here").click()
    expect(status(page)).to_have_text("The file is merged in.")


@pytest.fixture
def portfolio(page: Page, small_url: str) -> Page:
    page.goto(f"{small_url}units/{ONE}/portfolio/")
    fill(page, "1.2", {"gap": "Not on my shift “£50”", "date": "2026-11-20"})
    open_portfolio(page, small_url)
    add(page, "Notes", (f"{ONE}/1.1", f"{OTHER}/1.1"), date="2026-11-19", method="observation")
    edit(page, "Notes")
    form(page).locator("[data-aspect=current]").check()
    form(page).get_by_role("button", name="Close").click()
    return page


def test_what_is_saved_fits_the_published_schema(portfolio: Page, small_site: Path) -> None:
    schema = json.loads((small_site / "schemas" / "portfolio.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema)
    # One name for it, whichever site publishes it.
    assert schema["$id"] == "urn:unitfolio:schema:portfolio"
    file = save(portfolio)
    assert [error.message for error in checker.iter_errors(file)] == []
    assert (len(file["pieces"]), len(file["mappings"])) == (1, 1)
    file["pieces"][0]["checked"].append("complete")
    assert not checker.is_valid(file)


def test_it_moves_to_another_browser_by_file(
    portfolio: Page, open_context: OpenContext, small_url: str
) -> None:
    file = save(portfolio)
    there = open_portfolio(open_context().new_page(), small_url)
    load(there, file)
    preview = there.locator("[data-uf-preview]")
    expect(preview).to_contain_text("2 in the file that are not here")
    expect(preview).not_to_contain_text("differ")
    assert titles(there) == []
    merge(there)
    expect(there.locator(".uf-piece__open")).to_have_text(["E1 Notes"])
    expect(standing(there, f"{ONE}/1.2")).to_have_text("Gap, justified")
    assert kept(there) == kept(portfolio)
    there.goto(f"{small_url}units/{ONE}/portfolio/")
    expect(there.locator("#pieces-map-1-1")).to_be_visible()
    assert entry(there, "1.2")["gap"] == "Not on my shift “£50”"


def test_what_differs_is_shown_and_the_later_one_chosen_unless_told_otherwise(
    portfolio: Page,
) -> None:
    for title in ("Mine is later", "Theirs is later"):
        add(portfolio, title)
    file = save(portfolio)
    by_title = {piece["title"]: piece for piece in file["pieces"]}
    by_title["Mine is later"] |= {"where": "theirs", "updated": "2020-01-01T00:00:00Z"}
    by_title["Theirs is later"] |= {"where": "theirs", "updated": "2099-01-01T00:00:00Z"}
    file["pieces"].append(by_title["Notes"] | {"id": "another", "reference": "E9"})
    load(portfolio, file)
    preview = portfolio.locator("[data-uf-preview]")
    for said in ("1 in the file that is not here", "2 differ from", "2 the same in both"):
        expect(preview).to_contain_text(said)
    mine = preview.get_by_role("group", name="Mine is later")
    expect(mine).to_contain_text("Where the original is: here nothing; in the file theirs")
    expect(mine.get_by_label("When merging")).to_have_value("mine")
    merge(portfolio)
    assert [piece["where"] for piece in kept(portfolio)] == ["", "", "theirs", ""]

    load(portfolio, file)
    mine.get_by_label("When merging").select_option("file")
    merge(portfolio)
    expect(portfolio.get_by_label("Load from a file")).to_be_focused()
    assert [piece["where"] for piece in kept(portfolio)] == ["", "theirs", "theirs", ""]


def test_a_file_is_put_in_place_of_all_after_a_question(portfolio: Page, small_url: str) -> None:
    file = save(portfolio)
    add(portfolio, "Only here")
    checklist = portfolio.context.new_page()
    checklist.goto(f"{small_url}units/{ONE}/portfolio/")
    fill(checklist, "2.1", {"covered": True})
    load(portfolio, file)
    portfolio.get_by_role("button", name="Replace everything here").click()
    portfolio.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert len(kept(portfolio)) == 2
    portfolio.get_by_role("button", name="Replace everything here").click()
    portfolio.get_by_role("dialog").get_by_role("button", name="Replace everything").click()
    expect(status(portfolio)).to_have_text("The file is in place of what was here.")
    assert titles(portfolio) == ["E1 Notes"]
    # The other tab shows what the file has, and does not bring back what it had.
    expect(checklist.locator("#map-2-1 [data-field=covered]")).not_to_be_checked()
    assert entry(checklist, "1.2")["gap"] == "Not on my shift “£50”"
    assert save(portfolio)["pieces"] == file["pieces"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": 3}, "of version 3, which is newer than this site knows (2)"),
        ({"format": "other"}, "no portfolio: it was not saved on this page"),
        ({"saved": "yesterday"}, "does not say when it was saved"),
        ({"version": None}, "does not say of which version it is"),
        ({"pieces": [{"title": "x"}]}, "Piece of evidence 1 (x): “id” is missing or empty"),
        ({"mappings": None}, "The list “mappings” is missing from the file"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_the_reason(
    portfolio: Page, change: File, reason: str
) -> None:
    before = kept(portfolio)
    load(portfolio, save(portfolio) | change)
    preview = portfolio.locator("[data-uf-preview]")
    expect(preview).to_contain_text("This file was not loaded")
    expect(preview).to_contain_text("Nothing here has changed.")
    expect(preview).to_contain_text(reason)
    assert kept(portfolio) == before
    preview.get_by_role("button", name="Close").click()
    expect(preview).to_be_hidden()


def test_a_file_cut_off_or_of_something_else_is_refused(portfolio: Page) -> None:
    whole = json.dumps(save(portfolio)).encode()
    for content in (b"", whole[: len(whole) // 2], b"\x89PNG\r\n\x1a\n\xff\xfe", b"[1, 2]"):
        load(portfolio, content)
        expect(portfolio.locator("[data-uf-preview] h3")).to_have_text("This file was not loaded")
    assert len(kept(portfolio)) == 1


def test_a_file_of_a_stranger_is_text_and_never_markup(portfolio: Page) -> None:
    file = save(portfolio)
    evil = "<img src=x onerror=alert(1)>"
    file["pieces"][0] |= {"id": 'evil"><b', "title": evil, "method": evil, "where": evil}
    file["pieces"][0]["serves"][0] |= {"unit": evil, "wording": evil}
    load(portfolio, file)
    merge(portfolio)
    expect(portfolio.locator(".uf-piece__open", has_text=evil)).to_be_visible()
    # Which of two with one reference is first, their random ids decide.
    assert sorted(titles(portfolio)) == sorted(["E1 Notes", f"E1 {evil}"])
    edit(portfolio, evil)
    expect(typed(portfolio, "method")).to_have_value(evil)
    assert portfolio.locator(".uf-page img").count() == 0


def test_a_full_store_takes_nothing_of_a_file(portfolio: Page) -> None:
    file = save(portfolio)
    file["pieces"].append(file["pieces"][0] | {"id": "another"})
    load(portfolio, file)
    portfolio.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError"); }; }"""
    )
    portfolio.get_by_role("button", name="Replace everything here").click()
    portfolio.get_by_role("dialog").get_by_role("button", name="Replace everything").click()
    expect(portfolio.locator("[data-uf-preview]")).to_contain_text("storage is full")
    assert [piece["title"] for piece in kept(portfolio)] == ["Notes"]


def test_what_differs_in_a_draft_is_told_field_by_field(portfolio: Page) -> None:
    file = save(portfolio)
    long = "Listen to three calls. " * 20
    draft = {
        "site": "unitfolio",
        "id": "d1",
        "format": 1,
        "form": "star-account",
        "method": "star-account",
        "unit": ONE,
        "piece": file["pieces"][0]["id"],
        "title": "Calls",
        "values": {"head.learner": "A", "situation": long, "criteria.1.1": True},
        "updated": "2026-11-20T12:00:00Z",
    }
    file["drafts"] = [draft]
    load(portfolio, file)
    merge(portfolio)
    load(portfolio, file | {"drafts": [draft | {"format": 3, "wordings": {}}]})
    preview = portfolio.locator("[data-uf-preview]")
    expect(preview).to_contain_text(re.compile(r"the same in both \(.*1 draft"))
    expect(preview).not_to_contain_text("differ")
    written = draft["values"] | {"situation": f"{long}Then act.", "criteria.1.1": False}
    load(portfolio, file | {"drafts": [draft | {"unit": OTHER, "values": written}]})
    lines = preview.get_by_role("group", name="Draft Calls").get_by_role("listitem")
    expect(lines).to_have_text(
        [
            "Unit: here Handle contacts; in the file Observe contacts",
            re.compile(r"^Situation: here …[\w. ]+; in the file …[\w. ]+Then act\.$"),
            "Criterion 1.1: here ticked; in the file nothing",
        ]
    )
