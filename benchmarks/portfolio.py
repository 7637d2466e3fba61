"""How smooth My portfolio is with 1,000 pieces of evidence and 500 criteria, four times slowed.

    python -m benchmarks.portfolio [--pieces 1000] [--units 25] [--repeats 7]

`make bench-portfolio` runs this. Chromium is slowed down four-fold, as a cheap phone is. Prints the
median of each interaction: from the event to the frame after it has been drawn. Ends with 1 if one
takes longer than `GOAL_MS`.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from tests.browser.conftest import build
from tests.browser.serving import served
from tests.conftest import BROWSER_FLAGS, NO_BROWSER, browser_path

from benchmarks.interactions import INTERACTIONS, Interaction
from benchmarks.learner import PER_UNIT, pieces, project

GOAL_MS: Final = 100
SLOWER: Final = 4
PAINTED: Final = """async (act) => {
  const before = performance.now();
  await (0, eval)(act)();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return performance.now() - before;
}"""


PUT: Final = """(pieces) => new Promise((resolve) => {
  const opening = indexedDB.open("unitfolio");
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("pieces", "readwrite");
    for (const piece of pieces) transaction.objectStore("pieces").put(piece);
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""


FILE: Final = "window.benchFile"
"""Where the page keeps the file that it is to load: as many pieces as there are, all changed."""


def _offer_file(page: Page) -> None:
    """Save to a file without a download, then change a word in every piece of it."""
    page.evaluate(
        """async () => {
          const parts = [];
          const made = URL.createObjectURL;
          URL.createObjectURL = (blob) => { parts.push(blob); return made.call(URL, blob); };
          document.querySelector("[data-uf-save]").click();
          while (parts.length === 0) await new Promise((next) => setTimeout(next, 20));
          URL.createObjectURL = made;
          const text = (await parts[0].text()).replaceAll("my part in it", "our part in it");
          window.benchFile = new DataTransfer();
          window.benchFile.items.add(new File([text], "portfolio.json"));
        }"""
    )
    page.wait_for_timeout(1500)


def measure(page: Page, interaction: Interaction, repeats: int) -> float:
    """Return the median of the milliseconds that an interaction takes on a page opened anew."""
    opening(page, 1)
    taken = []
    for _ in range(repeats):
        interaction.before(page)
        page.evaluate("window.longest = undefined")
        milliseconds = float(page.evaluate(PAINTED, interaction.act))
        taken.append(float(page.evaluate("window.longest") or milliseconds))
    return median(taken)


YARDSTICK: Final = """() => {
  const list = document.body.appendChild(document.createElement("div"));
  for (let count = 0; count < 500; count += 1) {
    list.appendChild(document.createElement("p")).textContent = `Line ${count}`;
  }
}"""


def yardstick(browser: Browser, repeats: int) -> float:
    """Return the median of the milliseconds in which a bare page shows 500 lines.

    Machines differ, and one machine from minute to minute: what an interaction takes says more as a
    multiple of this.
    """
    page = browser.new_page()
    slow_down(page)
    taken = []
    for _ in range(repeats):
        page.goto("about:blank")
        taken.append(float(page.evaluate(PAINTED, YARDSTICK)))
    page.close()
    return median(taken)


def slow_down(page: Page) -> None:
    """Let a page compute as slowly as on a cheap phone."""
    slowed = page.context.new_cdp_session(page)
    slowed.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def opening(page: Page, repeats: int) -> float:
    """Return the median of the milliseconds from the start of the page until all of it is shown."""
    taken = []
    for _ in range(repeats):
        page.reload()
        page.wait_for_function(
            "document.querySelector('[data-uf-matrix-total]').textContent.includes(' of ')",
            polling=20,
        )
        taken.append(float(page.evaluate("performance.now()")))
    return median(taken)


def loading(page: Page) -> float:
    """Return the milliseconds from choosing a file, in which each piece differs, to its preview.

    Once, and no goal: nobody loads files in a row.
    """
    _offer_file(page)
    page.evaluate(
        f"""() => {{
          window.begun = performance.now();
          const input = document.querySelector("[data-uf-load]");
          input.files = {FILE}.files;
          input.dispatchEvent(new Event("change", {{ bubbles: true }}));
        }}"""
    )
    page.locator("[data-uf-preview] .uf-differs").first.wait_for()
    return float(page.evaluate("performance.now() - window.begun"))


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__, usage="python -m benchmarks.portfolio")
    parser.add_argument("--pieces", type=int, default=1000)
    parser.add_argument("--units", type=int, default=25)
    parser.add_argument("--repeats", type=int, default=7)
    asked = parser.parse_args()
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build(project(Path(folder) / "project", root, asked.units), site)
        browser = _browser(playwright)
        with served(site) as address:
            # The scripts that measure are text, which the site's own policy does not run.
            page = browser.new_page(
                viewport={"width": 1280, "height": 900}, bypass_csp=True, service_workers="block"
            )
            page.goto(f"{address}portfolio/")
            page.locator("[data-uf-pieces-total]:not(:empty)").wait_for()
            page.evaluate(PUT, pieces(asked.pieces, site, asked.units))
            slow_down(page)
            print(
                f"{asked.pieces:,} pieces, {asked.units * PER_UNIT:,} criteria, {SLOWER} x slower"
            )
            bare = yardstick(browser, asked.repeats)
            print(f"  {'to compare with: a bare page shows 500 lines':52}{bare:8.0f} ms")
            print(f"  {'open the page, all of it shown':52}{opening(page, asked.repeats):8.0f} ms")
            slow = [_measured(page, each, asked.repeats, bare) for each in INTERACTIONS]
            told = "preview a file in which every piece differs, once"
            print(f"  {told:52}{loading(page):8.0f} ms")
        browser.close()
    return int(any(slow))


def _browser(playwright: Playwright) -> Browser:
    path = browser_path()
    if path is None:
        raise SystemExit(NO_BROWSER)
    return playwright.chromium.launch(executable_path=path, args=list(BROWSER_FLAGS))


def _measured(page: Page, interaction: Interaction, repeats: int, bare: float) -> bool:
    milliseconds = measure(page, interaction, repeats)
    is_slow = milliseconds > GOAL_MS
    told = f"  more than {GOAL_MS}" if is_slow else ""
    ratio = f"{milliseconds / bare:6.1f} x"
    print(f"  {interaction.name:52}{milliseconds:8.0f} ms {ratio}{told}", flush=True)
    return is_slow


if __name__ == "__main__":
    sys.exit(main())
