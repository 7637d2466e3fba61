"""Axe finds nothing wrong by WCAG 2.2 A and AA: every kind of page, light and dark, two widths."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.browser import forms
from tests.browser.checklist import field, fill
from tests.browser.conftest import OpenContext, Project
from tests.browser.evidence import ONE, add, edit, open_portfolio, typed
from tests.browser.pages import PAGES
from tests.browser.practice import ALL, asked, begin, offer, open_practice
from tests.browser.revising import on, seed

WIDTHS = (360, 1280)
FORMS = {
    "star-account": "star-account",
    "compliance-checklist": "compliance-checklist",
    "root-cause-analysis": "fishbone-analysis",
    "professional-discussion": "professional-discussion",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# All that another scheme can change.
RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"]
SCHEMES = ("slate", "default")


@pytest.fixture(scope="session")
def axe(root: Path) -> Path:
    script = root / "builder" / "web" / "node_modules" / "axe-core" / "axe.min.js"
    assert script.is_file(), "run the tests with `make test`, which fetches axe"
    return script


def violations(page: Page) -> list[str]:
    """What is wrong, and where: one line for each element; light and dark.

    At the top of the page: a target that scrolls away below the header counts as too small.
    """
    # What is fading in has less contrast for a moment.
    page.emulate_media(reduced_motion="reduce")
    page.evaluate("scrollTo(0, 0)")
    found: list[str] = page.evaluate(
        """async ([tags, rules, schemes]) => {
          const body = document.body, found = [], grounds = new Set();
          for (const scheme of schemes) {
            body.setAttribute("data-md-color-scheme", scheme);
            grounds.add(getComputedStyle(body).backgroundColor);
            const runOnly = scheme === schemes.at(-1) ? tags : { type: "rule", values: rules };
            const options = { runOnly, resultTypes: ["violations"] };
            const { violations } = await axe.run(document, options);
            found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) =>
              `${scheme}: ${id}: ${node.target.join(" ")}: ${node.failureSummary}`)));
          }
          return grounds.size === schemes.length ? found : ["the scheme makes no difference"];
        }""",
        [RULES, RULES_OF_COLOUR, SCHEMES],
    )
    return found


def opened(open_context: OpenContext, axe: Path, width: int) -> BrowserContext:
    context = open_context(viewport={"width": width, "height": 800}, color_scheme="light")
    context.add_init_script(path=axe)
    return context


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page(
    open_context: OpenContext, axe: Path, site_url: str, width: int
) -> None:
    page = opened(open_context, axe, width).new_page()
    found = {}
    for kind, address in PAGES.items():
        page.goto(site_url + address)
        found[kind] = violations(page)
    assert found == {kind: [] for kind in PAGES}


@pytest.mark.parametrize("width", WIDTHS)
def test_what_opens_and_appears(
    open_context: OpenContext, axe: Path, project: Project, width: int
) -> None:
    page = opened(open_context, axe, width).new_page()
    found = {}
    page.goto(f"{project.address}units/handle-contacts/portfolio/")
    fill(page, "1.1", {"covered": True, "evidence": "Folder 2"})
    fill(page, "1.2", {"gap": "Not on my shift"})
    file = "units/handle-contacts.yml"
    project.rewrite(file, "Explain how AHT is worked out", "Explain what AHT leaves out")
    project.remove(file, "      - number: 1.2\n", "  - number: 2\n")
    project.build()
    page.reload()
    page.locator("#reworded-map-1-1").wait_for()
    page.get_by_role("region", name="Not placed").wait_for()
    page.locator("#star-1-1 > summary").click()
    found["checklist and template"] = violations(page)

    page.get_by_role("button", name="Wipe this checklist").click()
    page.get_by_role("dialog").wait_for()
    found["question"] = violations(page)
    page.keyboard.press("Escape")

    page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new Error(); }; }")
    field(page, "2.1", "evidence").fill("not kept")
    page.locator("[data-uf-store-warning]").wait_for()
    found["warning"] = violations(page)

    page.goto(f"{project.address}units/handle-contacts/")
    for details in page.locator(".uf-page details > summary").all():
        details.click()
    page.locator("a.uf-permalink[data-uf-copy]").first.click()
    page.keyboard.press("Tab")
    page.locator("a[data-uf-term]").first.focus()
    page.get_by_role("group", name="Definition of").wait_for()
    found["unit, all unfolded, with a definition"] = violations(page)
    assert found == {state: [] for state in found}


@pytest.mark.parametrize("width", WIDTHS)
def test_forms_filled_in(open_context: OpenContext, axe: Path, site_url: str, width: int) -> None:
    page = opened(open_context, axe, width).new_page()
    found = {}
    for method, name in FORMS.items():
        page.goto(f"{site_url}evidence/{method}/?unit={forms.UNIT}")
        form = forms.form(page, name)
        form.locator("[data-uf-unit-criteria] li").first.wait_for()
        forms.fill_all(form, "as typed")
        forms.drafts(form).first.wait_for()
        found[method] = violations(page)
    assert found == {method: [] for method in FORMS}


@pytest.mark.parametrize("width", WIDTHS)
def test_what_opens_and_appears_on_my_portfolio(
    open_context: OpenContext, axe: Path, project: Project, width: int
) -> None:
    page = opened(open_context, axe, width).new_page()
    found = {}
    open_portfolio(page, project.address)
    add(page, "Notes", (f"{ONE}/1.1", f"{ONE}/1.2", f"{ONE}/2.1"), date="2026-11-20")
    add(page, "Plan", (f"{ONE}/2.1",))
    file = "units/handle-contacts.yml"
    project.rewrite(file, "Explain how AHT is worked out", "Explain what AHT leaves out")
    project.remove(file, "      - number: 1.2\n", "  - number: 2\n")
    project.build()
    page.reload()
    page.get_by_role("region", name="Not placed").wait_for()
    edit(page, "Notes")
    page.get_by_role("button", name="It still fits 1.1").wait_for()
    page.locator("[data-uf-planner] [name=criterion]").select_option(f"{ONE}/2.1")
    found["form, matrix and plan"] = violations(page)
    page.get_by_role("button", name="As a grid").click()
    page.locator("[data-uf-grid]").wait_for()
    found["grid"] = violations(page)

    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").click()
    page.locator("[data-uf-load]").set_input_files(downloading.value.path())
    page.get_by_role("heading", name="What this file would do").wait_for()
    found["preview"] = violations(page)
    page.locator("[data-uf-load]").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b"{"}
    )
    page.get_by_role("heading", name="This file was not loaded").wait_for()
    page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new Error(); }; }")
    typed(page, "note").fill("not kept")
    page.locator("[data-uf-store-warning]").wait_for()
    found["refusal and warning"] = violations(page)

    page.goto(f"{project.address}units/handle-contacts/portfolio/")
    page.locator("#pieces-map-1-1").wait_for()
    found["checklist"] = violations(page)
    assert found == {state: [] for state in found}


def test_what_appears_on_the_page_to_revise(
    open_context: OpenContext, axe: Path, small_url: str
) -> None:
    page = opened(open_context, axe, WIDTHS[0]).new_page()
    on(page, "2026-11-23")
    seed(page, small_url, "handle-contacts", "2026-11-23T18:00:00.000Z", "2026-12-18")
    for summary in page.locator(".uf-fold > summary").all():
        summary.click()
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = violations(page)
    assert found == {width: [] for width in WIDTHS}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_sitting_of_practice(
    open_context: OpenContext, axe: Path, small_url: str, width: int
) -> None:
    page = opened(open_context, axe, width).new_page()
    found = {}
    offer(page, ALL)
    open_practice(page, small_url)
    begin(page)
    for _ in range(2 * len(ALL)):
        question = asked(page).inner_text()
        page.get_by_role("button", name=re.compile("Show the answer|I do not know")).click()
        if question not in found:
            found[question] = violations(page)
        page.get_by_role("button", name=re.compile("Easy|Continue")).click()
    found["asked again"] = violations(page)
    assert len(found) == len(ALL) + 1
    assert found == {state: [] for state in found}
