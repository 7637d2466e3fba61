"""Practice outlives two tabs, a wipe, a file and a store that does not work, or says so."""

import json
import zipfile
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Page, expect
from tests.browser.checklist import status
from tests.browser.conftest import OpenContext
from tests.browser.evidence import open_portfolio, saved
from tests.browser.pages import UNIT
from tests.browser.practice import (
    CARD,
    KEPT,
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

FULL = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
THREE = [SINGLE, SHORT, CARD]
FILES = Path("builder/web/tests/lib/files")


@pytest.fixture
def practice(page: Page, small_url: str) -> Page:
    offer(page, THREE)
    return open_practice(page, small_url)


def load(page: Page, content: bytes) -> None:
    page.locator("[data-uf-load]").set_input_files(
        {"name": "portfolio.json", "mimeType": "application/json", "buffer": content}
    )


def wipe(page: Page) -> None:
    page.get_by_role("button", name="Wipe everything kept by this site").click()
    page.get_by_role("dialog").get_by_role("button", name="Wipe everything").click()
    expect(status(page)).to_have_text("Everything kept by this site is wiped.")


def test_another_tab_shows_what_was_answered_and_a_wipe_empties_both(practice: Page) -> None:
    other = practice.context.new_page()
    other.goto(practice.url)
    expect(standing(other)).to_contain_text("0 of 3 practised so far")
    begin(practice)
    not_known(practice)
    expect(standing(other)).to_contain_text("1 of 3 practised so far")
    wipe(other)
    expect(practice.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    expect(standing(practice)).to_contain_text("0 of 3 practised so far")
    practice.reload()
    expect(practice.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    assert (answers(practice), recalled(practice)) == ([], [])


def test_an_answer_given_in_the_moment_of_leaving_is_kept(practice: Page) -> None:
    begin(practice)
    with practice.expect_event("load"):
        practice.evaluate(
            """() => {
              [...document.querySelectorAll(".uf-stage button")]
                .find((button) => button.textContent === "I do not know").click();
              location.reload();
            }"""
        )
    expect(done(practice)).to_be_visible()
    practice.get_by_role("button", name="Stop").click()
    expect(standing(practice)).to_contain_text("1 of 3 practised so far")
    assert len(answers(practice)) == 1


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (FULL, "The browser's storage is full"),
        ("delete window.indexedDB", "does not let the site keep anything"),
    ],
)
def test_without_a_store_practice_works_for_the_sitting_and_says_so(
    page: Page, small_url: str, broken: str, reason: str
) -> None:
    page.add_init_script(f"({broken})()" if broken.startswith("(") else broken)
    offer(page, THREE)
    open_practice(page, small_url)
    begin(page)
    first = asked(page).inner_text()
    not_known(page)
    expect(page.locator("[data-uf-store-warning]")).to_contain_text(reason)
    expect(page.locator("[data-uf-store-warning]")).to_contain_text("You can still practise.")
    page.keyboard.press("u")
    expect(asked(page)).to_have_text(first)
    not_known(page)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Stop").click()
    expect(standing(page)).to_contain_text("1 of 3 practised so far")


def test_practice_moves_to_another_browser_by_file(
    practice: Page, open_context: OpenContext, small_url: str, small_site: Path
) -> None:
    begin(practice)
    not_known(practice)
    practice.get_by_role("button", name="Stop").click()
    open_portfolio(practice, small_url)
    file = saved(practice)
    schema = json.loads((small_site / "schemas" / "portfolio.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in checker.iter_errors(file)] == []
    assert (file["version"], len(file["recalls"]), len(file["reviews"])) == (2, 1, 1)

    there = open_portfolio(open_context().new_page(), small_url)
    load(there, json.dumps(file).encode())
    preview = there.locator("[data-uf-preview]")
    preview.get_by_text("2 in the file that are not here").click()
    expect(preview).to_contain_text("Practice: 1 practised question and 1 answer")
    there.get_by_role("button", name="Merge into what is here").click()
    expect(status(there)).to_have_text("The file is merged in.")
    for store in ("recalls", "reviews"):
        assert there.evaluate(KEPT, store) == practice.evaluate(KEPT, store)


def test_a_file_of_version_1_is_loaded_and_practice_stays(
    practice: Page, small_url: str, root: Path
) -> None:
    begin(practice)
    not_known(practice)
    kept = answers(practice)
    open_portfolio(practice, small_url)
    load(practice, (root / FILES / "portfolio-1.json").read_bytes())
    practice.get_by_role("button", name="Merge into what is here").click()
    expect(practice.locator(".uf-piece__open")).to_have_text("E1 Coaching notes")
    assert answers(practice) == kept
    practice.go_back()
    expect(done(practice)).to_have_text("1 of 3 answered, 1 to ask once more")


def test_from_a_folder_questions_come_as_a_script(
    open_context: OpenContext, site_dir: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(site_dir / "downloads" / "unitfolio-offline.zip") as archive:
        archive.extractall(tmp_path)
    page = open_context().new_page()
    address = tmp_path / "unitfolio" / UNIT / "practice" / "index.html"
    page.goto(f"{address.as_uri()}?mode=cards&criterion=1.1")
    expect(page.get_by_label("Questions from")).to_have_value("criterion 1.1")
    begin(page)
    question = asked(page).inner_text()
    page.keyboard.press(" ")
    page.get_by_role("link", name="Criterion 1.1").click()
    expect(page.locator("#ac-1-1")).to_be_visible()
    page.go_back()
    expect(asked(page)).to_have_text(question)
