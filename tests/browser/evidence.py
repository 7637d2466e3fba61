"""How tests add pieces of evidence on My portfolio, and read what is kept."""

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

PORTFOLIO = "portfolio/"
ONE, OTHER = "handle-contacts", "observe-contacts"
KEPT = """() => new Promise((resolve) => {
  const opening = indexedDB.open("unitfolio");
  opening.onsuccess = () => {
    const all = opening.result.transaction("pieces").objectStore("pieces").getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result); };
  };
})"""


def open_portfolio(page: Page, address: str) -> Page:
    page.goto(address + PORTFOLIO)
    expect(page.locator("[data-uf-pieces-total]")).not_to_be_empty()
    return page


def form(page: Page) -> Locator:
    return page.locator(".uf-piece__form")


def typed(page: Page, name: str) -> Locator:
    return form(page).locator(f"[data-field={name}]")


def add(page: Page, title: str, serves: tuple[str, ...] = (), **fields: str) -> None:
    """Add a piece that serves criteria such as `handle-contacts/1.1`, and close its form."""
    page.get_by_role("button", name="Add a piece of evidence").click()
    typed(page, "title").fill(title)
    for name, value in fields.items():
        control = typed(page, name)
        if name == "method":
            control.select_option(value)
        else:
            control.fill(value)
    for criterion in serves:
        serve(page, criterion)
    form(page).get_by_role("button", name="Close").click()


def serve(page: Page, criterion: str) -> None:
    form(page).locator("[data-uf-serve-unit]").select_option(criterion.split("/", maxsplit=1)[0])
    form(page).locator(f"[data-serve='{criterion}']").check()


def edit(page: Page, name: str) -> None:
    page.locator(".uf-piece__open", has_text=name).click()
    expect(form(page)).to_be_visible()


def standing(page: Page, criterion: str) -> Locator:
    return page.locator(f"tr[data-uf-criterion='{criterion}'] .uf-cover")


def kept(page: Page) -> list[dict[str, Any]]:
    """What the database holds, without what is made at random."""
    found: list[dict[str, Any]] = page.evaluate(KEPT)
    return sorted(found, key=lambda piece: str(piece["reference"]))


def saved(page: Page) -> dict[str, Any]:
    """The file that My portfolio saves."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").click()
    found: dict[str, Any] = json.loads(downloading.value.path().read_text(encoding="utf-8"))
    return found


def titles(page: Page) -> list[str]:
    return page.locator(".uf-piece__open").all_text_contents()
