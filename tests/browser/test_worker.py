"""A site that was visited once is read without its server, each time one version of it whole."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.checklist import field as input_of
from tests.browser.conftest import Guard, OpenContext
from tests.browser.practice import answers, asked, begin, open_practice
from tests.browser.revising import ONE, card, choose, open_revise, said, total
from tests.browser.serving import served
from tests.browser.test_axe import axe, violations  # noqa: F401 - a fixture

from unitfolio.site.worker import retired

# As in site_url, which the error pages' addresses begin with.
UNDER = "/small/"
UNIT = "units/handle-contacts/"
WHOLE = "This site can be read without a connection on this device."
IN_PART = "Pages that you have opened can be read without a connection on this device."
UPDATED = "This site has been updated."
STORES = "async () => (await caches.keys()).sort()"
WORKER = """async () => {
  const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
  return [active?.state, waiting?.state];
}"""

# Look for a new version now, and say what has become of it.
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const coming = registration.installing ?? registration.waiting;
  if (coming.state === "installing") {
    await new Promise((resolve) => coming.addEventListener("statechange", resolve));
  }
  return coming.state;
}"""


@dataclass
class Published:
    """A site of two small units on a server that can be switched off."""

    folder: Path
    address: str
    server: ExitStack = field(repr=False)

    def release(self, path: str, old: str, new: str, *, listed: bool = True) -> None:
        """Publish a version with another text in one file; unlisted, its upload went wrong."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        self.list_file(path, _hash(file.read_bytes() if listed else b"not there yet"), 1)

    def list_file(self, path: str, digest: str, size: int) -> None:
        """List a file otherwise, as a version of its own."""
        listing = json.loads((self.folder / "sw-files.json").read_text())
        listing[path] = [digest, size]
        (self.folder / "sw-files.json").write_text(json.dumps(listing))
        digest = _hash((self.folder / "sw-files.json").read_bytes())
        script = (self.folder / "sw.js").read_text(encoding="utf-8")
        for name in ("version", "listing"):
            script = re.sub(f'"{name}": "[^"]*"', f'"{name}": "{digest}"', script, count=1)
        (self.folder / "sw.js").write_text(script, encoding="utf-8")


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]


@pytest.fixture
def published(small_site: Path, tmp_path: Path) -> Iterator[Published]:
    """A copy of the small site, served."""
    folder = tmp_path / "site"
    shutil.copytree(small_site, folder)
    with ExitStack() as server:
        yield Published(folder, server.enter_context(served(folder, UNDER)), server)


@pytest.fixture
def reader(open_context: OpenContext) -> BrowserContext:
    """A fresh profile that runs service workers."""
    return open_context(workers=True, viewport={"width": 1280, "height": 800})


def visit(reader: BrowserContext, published: Published, kept: str = WHOLE) -> Page:
    """Visit for the first time, and stay until the site is kept."""
    page = reader.new_page()
    page.goto(published.address)
    expect(page.locator("[data-uf-worker-ready]")).to_have_text(kept)
    return page


def cut_off(reader: BrowserContext, published: Published) -> None:
    """Take the connection away, and the site as well: open connections outlive a server."""
    reader.set_offline(offline=True)
    published.server.close()
    shutil.rmtree(published.folder)


def slip(page: Page) -> str:
    return page.locator("[data-uf-worker]").inner_text()


def becomes(page: Page, script: str, expected: object) -> None:
    """Wait until a script of the page returns what is expected."""
    deadline = time.monotonic() + 10
    while (seen := page.evaluate(script)) != expected and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert seen == expected


def test_after_one_visit_it_is_read_without_a_server(
    reader: BrowserContext, published: Published, guard: Guard
) -> None:
    page = visit(reader, published)
    assert page.get_by_role("status").filter(has_text=WHOLE).count() == 1
    cut_off(reader, published)

    page.reload()
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{published.address}{UNIT}?unit=handle-contacts#ac-1-1")
    assert page.url == f"{published.address}{UNIT}?unit=handle-contacts#ac-1-1"
    expect(page.locator("#ac-1-1")).to_be_in_viewport()
    page.goto(f"{published.address}units/handle-contacts")
    assert page.url == published.address + UNIT

    page.goto(f"{published.address}{UNIT}portfolio/")
    input_of(page, "1.1", "evidence").fill("Folder 2")
    page.reload()
    expect(input_of(page, "1.1", "evidence")).to_have_value("Folder 2")

    page.goto(f"{published.address}portfolio/?unit=handle-contacts")
    page.locator("tr[data-uf-criterion]").first.wait_for()

    page.locator("input[name=query]").fill("AHT")
    page.locator("input[name=query]").press("Shift")
    page.locator(".md-search-result__link[href*='#term-aht']").first.wait_for()
    assert guard.complaints == []

    page.goto(f"{published.address}units/nowhere/")
    expect(page.locator("h1")).to_have_text("No connection")
    page.get_by_role("link", name="Glossary").last.click()
    page.wait_for_url(f"{published.address}glossary/")
    guard.take(page, "503")


def test_after_one_visit_it_is_practised_and_revised_without_a_server(
    reader: BrowserContext, published: Published
) -> None:
    page = visit(reader, published)
    cut_off(reader, published)
    open_revise(page, published.address)
    choose(page, ONE)
    assert said(total(page)) == ["Nothing due today, 10 new to begin."]

    open_practice(page, published.address)
    begin(page)
    first = asked(page).inner_text()
    page.get_by_role("button", name=re.compile("Show the answer|I do not know")).click()
    page.get_by_role("button", name=re.compile("Easy|Continue")).click()
    expect(asked(page)).not_to_have_text(first)
    assert len(answers(page)) == 1

    open_revise(page, published.address)
    expect(card(page, ONE)).to_contain_text("Weakest first:")
    assert said(total(page)) == ["Nothing due today, 9 new to begin."]
    page.reload()
    expect(total(page)).to_have_text("Nothing due today, 9 new to begin.")


def test_of_a_large_site_what_was_opened_is_kept(
    reader: BrowserContext, published: Published, guard: Guard
) -> None:
    index = published.folder / "glossary/index.html"
    published.list_file("glossary/index.html", _hash(index.read_bytes()), 15_000_000)
    page = visit(reader, published, IN_PART)
    page.goto(published.address + UNIT)
    kept = f"async () => Boolean(await caches.match('{published.address}{UNIT}criteria.json'))"
    becomes(page, kept, expected=True)
    cut_off(reader, published)
    page.goto(f"{published.address}{UNIT}portfolio/")
    input_of(page, "1.1", "evidence").fill("Folder 2")
    page.goto(f"{published.address}glossary/")
    expect(page.locator("h1")).to_have_text("No connection")
    guard.take(page, "503")


def test_a_new_version_waits_until_the_reader_agrees(
    reader: BrowserContext,
    published: Published,
    axe: Path,  # noqa: F811 - a fixture
) -> None:
    reader.add_init_script(path=axe)
    page = visit(reader, published)
    before = page.evaluate(STORES)
    published.release(f"{UNIT}index.html", "<h1>", "<h1>New: ")
    page.goto(published.address + UNIT)
    expect(page.locator("[data-uf-worker]")).to_contain_text(UPDATED)
    page.reload()
    expect(page.locator("[data-uf-worker]")).to_contain_text(UPDATED)
    expect(page.locator("h1")).not_to_contain_text("New:")
    assert violations(page) == []

    other = reader.new_page()
    other.goto(f"{published.address}glossary/")
    other.get_by_role("button", name="Not now").click()
    assert slip(other) == ""
    page.get_by_role("button", name="Reload", exact=True).click()
    expect(page.locator("h1")).to_contain_text("New:")
    expect(other.locator("[data-uf-worker]")).to_contain_text(UPDATED)
    after = page.evaluate(STORES)
    assert len(before) == len(after) == 1
    assert before != after
    assert page.evaluate(WORKER) == ["activated", None]
    assert slip(page) == ""


def test_what_has_not_changed_is_not_fetched_again(
    reader: BrowserContext, published: Published
) -> None:
    page = visit(reader, published)
    published.release("index.html", "<h1", "<h1 data-new")
    for path in published.folder.rglob("*"):
        if path.is_file() and path.name not in {"sw.js", "sw-files.json"}:
            path.touch() if path == published.folder / "index.html" else path.unlink()
    page.reload()
    expect(page.locator("[data-uf-worker]")).to_contain_text(UPDATED)
    page.get_by_role("button", name="Reload", exact=True).click()
    page.locator("h1[data-new]").wait_for()
    page.goto(published.address + UNIT)
    expect(page.locator("#ac-1-1")).to_be_visible()


def test_a_site_that_is_half_uploaded_changes_nothing(
    reader: BrowserContext, published: Published
) -> None:
    page = visit(reader, published)
    before = page.evaluate(STORES)
    published.release(f"{UNIT}index.html", "<h1>", "<h1>New: ", listed=False)
    assert page.evaluate(UPDATE) == "redundant"
    page.goto(published.address + UNIT)
    expect(page.locator("h1")).not_to_contain_text("New:")
    assert page.evaluate(WORKER) == ["activated", None]
    assert slip(page) == ""
    becomes(page, STORES, before)
    # The rest arrives.
    published.release(f"{UNIT}index.html", "<h1>New: ", "<h1>Newer: ")
    page.reload()
    page.get_by_role("button", name="Reload", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Newer:")


def test_switched_off_it_takes_away_what_was_kept(
    reader: BrowserContext, published: Published
) -> None:
    page = visit(reader, published)
    page.evaluate("() => caches.open('unitfolio /small/b/ other 1')")
    (published.folder / "sw.js").write_bytes(retired().encoded())
    page.reload()
    becomes(page, STORES, ["unitfolio /small/b/ other 1"])
    becomes(page, WORKER, [None, None])
    page.reload()
    assert page.evaluate("navigator.serviceWorker.controller") is None
    # The page asks for it again, and it takes itself away again.
    becomes(page, WORKER, [None, None])
