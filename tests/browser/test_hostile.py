"""Hostile text in every text field of a unit: none of it runs, each is shown as it was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect
from tests.browser.checklist import field
from tests.browser.conftest import SUB_PATH, build, small_project
from tests.browser.hostile import PAYLOADS, hostile_unit
from tests.browser.reading import markdown_lines, text_lines
from tests.browser.revising import choose_all, on, said, take_calendar
from tests.browser.serving import served

PAGES = ("", "portfolio/", "assessor/")

# What a page of ours never has in its body, and what it must not have become.
FOUND = """() => {
  const body = document.querySelector(".uf-page");
  const elements = [...document.querySelectorAll("*")];
  const never = "script, iframe, object, embed, base, link, meta, style, svg, math, img, template";
  const led = [...body.querySelectorAll("[href], [src], [action], [data]")]
    .map((element) => element.href ?? element.src ?? element.action ?? element.data);
  // In CommonMark a link to another site is meant. It is not followed by itself.
  return {
    ran: window.pwned ?? null,
    handlers: elements.flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith("on"))),
    elements: [...body.querySelectorAll(never)].map((element) => element.outerHTML),
    schemes: led.filter((address) => !/^https?:/.test(address)),
    text: body.textContent,
    title: document.title,
  };
}"""


@dataclass(frozen=True)
class HostileSite:
    address: str
    shown: list[dict[str, str]]


@pytest.fixture(scope="module")
def hostile(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostileSite]:
    folder = small_project(root, tmp_path_factory.mktemp("hostile") / "project")
    shown = []
    for number, payload in enumerate(PAYLOADS):
        unit, plain = hostile_unit(number, payload)
        text = yaml.safe_dump(unit, allow_unicode=True, sort_keys=False)
        (folder / f"content/units/hostile-{number}.yml").write_text(text, encoding="utf-8")
        shown.append(plain)
    unit, _ = hostile_unit(0, "x")
    unit |= {"id": "all-of-them", "title": "All of them"}
    unit["outcomes"][0]["criteria"][0]["star"] = {"situation": list(PAYLOADS)}
    text = yaml.safe_dump(unit, allow_unicode=True, sort_keys=False)
    (folder / "content/units/all-of-them.yml").write_text(text, encoding="utf-8")
    build(folder, folder / "site")
    with served(folder / "site", SUB_PATH) as address:
        yield HostileSite(address, shown)


def folded(text: str) -> str:
    return " ".join(text.split())


def test_there_are_enough_of_them() -> None:
    assert len(set(PAYLOADS)) >= 40


def test_in_every_field_of_a_unit(page: Page, hostile: HostileSite) -> None:
    # The search has its own test of hostile text; to index it all again takes long on every page.
    index = page.request.get(f"{hostile.address}search/search_index.json").json() | {"docs": []}
    page.route("**/search_index.json", lambda route: route.fulfill(json=index))
    missing, harm = [], []
    for number, plain in enumerate(hostile.shown):
        seen = ""
        for name in PAGES:
            page.goto(f"{hostile.address}units/hostile-{number}/{name}")
            page.evaluate("document.querySelectorAll('details').forEach((it) => (it.open = true))")
            found = page.evaluate(FOUND)
            seen += folded(f"{found['title']} {found['text']} ")
            bad = [found[key] for key in ("ran", "handlers", "elements", "schemes")]
            if any(bad):
                harm.append((PAYLOADS[number], name, bad))
        missing += [(PAYLOADS[number], key) for key, text in plain.items() if text not in seen]
    assert harm == []
    assert missing == []


def test_in_the_lists_of_units_terms_and_criteria(page: Page, hostile: HostileSite) -> None:
    for address, key in (("units/", "title{}"), ("criteria/", "criterion-1.1"), ("", "title{}")):
        page.goto(hostile.address + address)
        found = page.evaluate(FOUND)
        text = folded(found["text"])
        assert [found[name] for name in ("ran", "handlers", "elements", "schemes")] == [
            None,
            [],
            [],
            [],
        ]
        wanted = [plain[key.format(at)] for at, plain in enumerate(hostile.shown)]
        assert [each for each in wanted if each not in text] == []


def test_in_a_revision_plan_and_its_calendar(page: Page, hostile: HostileSite) -> None:
    """What another program reads in the calendar is what the page says."""
    on(page, "2026-11-23")
    units = [f"hostile-{at}" for at in range(len(PAYLOADS))]
    choose_all(page, hostile.address, units, "2026-11-26")
    found = page.evaluate(FOUND)
    assert [found[name] for name in ("ran", "handlers", "schemes")] == [None, [], []]
    shown = said(page.locator("[data-uf-sessions] tbody tr").first)
    first = take_calendar(page, "revision-plan-2026-11-23.ics")[0]
    told = [line.strip().removeprefix("- ") for line in first.description.splitlines()]
    never_shown = ("First what is due", hostile.address)
    assert [folded(line) for line in told if line and not line.startswith(never_shown)] == [
        folded(line) for line in shown[1:]
    ]
    titles = [plain[f"title{at}"] for at, plain in enumerate(hostile.shown)]
    assert [title for title in titles if title not in first.summary] == []


def test_in_a_star_template_that_is_downloaded(
    page: Page, hostile: HostileSite, tmp_path: Path
) -> None:
    """The last unit asks all of them in one template."""
    page.goto(f"{hostile.address}units/all-of-them/portfolio/#star-1-1")
    written = {}
    for kind in ("Markdown", "plain text"):
        with page.expect_download() as download:
            page.locator("#star-1-1").get_by_role("button", name=f"Download {kind}").click()
        download.value.save_as(tmp_path / "star")
        written[kind] = (tmp_path / "star").read_text(encoding="utf-8")
    asked = text_lines(written["plain text"])
    assert [payload for payload in PAYLOADS if folded(payload) not in asked] == []
    assert markdown_lines(written["Markdown"]) == asked


def test_typed_into_the_checklist(page: Page, site_url: str) -> None:
    address = f"{site_url}units/manage-team-and-individual-performance/portfolio/"
    page.goto(address)
    rows = page.locator("tr[data-criterion]").evaluate_all(
        "rows => rows.map(({ dataset }) => dataset.criterion)"
    )
    places = [(row, name) for row in rows for name in ("evidence", "gap")]
    for summary in page.locator("[data-uf-gap] > summary").all():
        summary.click()
    for start in range(0, len(PAYLOADS), len(places)):
        typed = dict(zip(places, PAYLOADS[start:], strict=False))
        for (row, name), payload in typed.items():
            field(page, row, name).fill(payload)
        page.reload()
        row, name = next(iter(typed))
        expect(field(page, row, name)).to_have_value(typed[row, name])
        kept = {place: field(page, *place).input_value() for place in typed}
        assert kept == typed
        assert page.evaluate("window.pwned ?? null") is None
