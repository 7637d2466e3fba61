"""What a learner does in My portfolio, as scripts for its page, each to be measured."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Page

from benchmarks.learner import METHODS


@dataclass(frozen=True, slots=True)
class Interaction:
    """What a learner does, as a script for the page; `before` puts the page in place for it."""

    name: str
    act: str
    before: Callable[[Page], None] = lambda _: None


def _open_piece(page: Page) -> None:
    page.evaluate("document.querySelector('.uf-piece__open[aria-expanded=true]')?.click()")
    page.locator(".uf-piece__open").nth(3).click()
    page.locator("[data-serve]").first.wait_for(state="attached")
    page.evaluate("document.querySelector('.uf-piece__outcome details').open = true")
    page.wait_for_timeout(1500)


def _choose(name: str, value: str) -> str:
    return (
        f"() => {{ const select = document.querySelector('[data-uf-matrix-filter] [name={name}]');"
        f" select.value = {value};"
        " select.dispatchEvent(new Event('change', { bubbles: true })); }"
    )


def _rest(page: Page) -> None:
    page.wait_for_timeout(1500)


def _show_list(page: Page) -> None:
    page.locator("[data-uf-view-as=list]").click()
    page.wait_for_timeout(1500)


def _show_grid(page: Page) -> None:
    page.locator("[data-uf-view-as=grid]").click()
    page.wait_for_timeout(1500)


def _plan(page: Page) -> None:
    page.locator(f"[data-uf-planner] [name=method][value={METHODS[0]}]").check()
    page.wait_for_timeout(1500)


INTERACTIONS: Final = (
    Interaction("filter: only gaps or weak", _choose("cover", "select.value ? '' : 'weak'"), _rest),
    Interaction("filter: unit", _choose("unit", "select.value ? '' : 'unit-3'"), _rest),
    Interaction(
        "find by words",
        "() => { const find = document.querySelector('[data-uf-find]');"
        " find.value = find.value ? '' : 'number 77';"
        " find.dispatchEvent(new Event('input', { bubbles: true })); }",
        _rest,
    ),
    Interaction(
        "open a piece's form",
        "() => { document.querySelectorAll('.uf-piece__open')[5].click(); }",
        _rest,
    ),
    Interaction(
        "add a piece",
        "() => { document.querySelector('[data-uf-add]').click(); }",
        _rest,
    ),
    Interaction(
        "tick a criterion", "() => { document.querySelector('[data-serve]').click(); }", _open_piece
    ),
    Interaction(
        "type a letter",
        "() => { const field = document.querySelector('.uf-piece__form [data-field=note]');"
        " field.value += 'x'; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        _open_piece,
    ),
    Interaction(
        "close a piece",
        "() => { document.querySelector('.uf-piece__form [data-uf-close]').click(); }",
        _open_piece,
    ),
    Interaction(
        "show the grid",
        "() => { document.querySelector('[data-uf-view-as=grid]').click(); }",
        _show_list,
    ),
    Interaction(
        "grid: more criteria",
        "() => { document.querySelector('[data-uf-grid-rows]').click(); }",
        _show_grid,
    ),
    Interaction(
        "grid: more pieces",
        "() => { document.querySelector('[data-uf-grid-columns]').click(); }",
        _show_grid,
    ),
    Interaction(
        "plan: choose a method",
        f"() => {{ document.querySelector('[data-uf-planner] [value={METHODS[1]}]').click(); }}",
        _rest,
    ),
    Interaction(
        "plan: tick a criterion",
        "() => { document.querySelector('[data-plan]').click(); }",
        _plan,
    ),
    Interaction(
        "what follows, settled (250 ms of waiting left out)",
        "async () => { const field = document.querySelector('.uf-piece__form [data-field=note]');"
        " field.value += 'x'; field.dispatchEvent(new Event('input', { bubbles: true }));"
        " let longest = 0, last = performance.now(); const end = last + 900;"
        " while (performance.now() < end) { await new Promise((next) => setTimeout(next));"
        " const now = performance.now(); longest = Math.max(longest, now - last); last = now; }"
        " window.longest = longest; }",
        _open_piece,
    ),
)
