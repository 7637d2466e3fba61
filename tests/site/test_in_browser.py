"""The shell in Chromium: nothing on the console, no other origin, and all of it by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.site.browsing import results, served, watched
from tests.site.building import build_fake, new_project
from tests.site.fakes import HOSTILE, hostile_site

UNIT = "units/manage-team-and-individual-performance/"
EVERY_KIND = (
    *("", "units/", UNIT, f"{UNIT}portfolio/", f"{UNIT}assessor/"),
    *("qualifications/", "qualifications/pearson-level-4-nvq-contact-centre/"),
    *("evidence/", "evidence/star-account/", "frameworks/", "frameworks/grow/"),
    *("glossary/", "criteria/", "how-to-use/", "about/", "accessibility/", "privacy/"),
)
VIOLATIONS = """async () => {
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const found = await axe.run(document, { runOnly: { type: "tag", values } });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}"""
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
SCHEMES = {"light": "default", "dark": "slate"}


@pytest.fixture(scope="module")
def home(real_site: Path) -> Iterator[str]:
    """The address of the real site's home page."""
    with served(real_site) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_complains_or_asks_another_origin(browser: Browser, home: str, scheme: str) -> None:
    with watched(browser, home, viewport=DESK, color_scheme=scheme) as page:
        for address in EVERY_KIND:
            page.goto(f"{home}{address}")
            page.wait_for_timeout(200)
        assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[scheme]


def test_the_search_and_the_colours_work_under_the_policy(browser: Browser, home: str) -> None:
    with watched(browser, home, viewport=DESK) as page:
        page.goto(f"{home}{UNIT}")
        page.locator("input[name=query]").click()
        assert results(page, home, "AHT")[:2] == ["glossary/", "glossary/#term-aht"]
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Switch to dark colours").click()
        page.reload()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_an_inline_script_would_not_run(browser: Browser, home: str) -> None:
    """What the empty consoles above rest on: the policy is there, and it is enforced."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(home)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.pwned = 1";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.pwned = 2'>");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.pwned") is None
    context.close()


def test_an_address_that_does_not_exist_offers_a_search(browser: Browser, home: str) -> None:
    with watched(browser, home, expected="404 (", viewport=DESK) as page:
        page.goto(f"{home}units/no-such-unit/")
        page.get_by_label("Search this site").fill("AHT")
        page.get_by_role("button", name="Search", exact=True).last.click()
        page.wait_for_url(f"{home}?q=AHT")
        page.locator(".md-search-result__link").first.wait_for()


def test_a_keyboard_opens_and_closes_the_navigation_on_a_phone(browser: Browser, home: str) -> None:
    with watched(browser, home, viewport=PHONE) as page:
        page.goto(f"{home}{UNIT}")
        assert _tab(page) == "Skip to content"
        assert _tab(page) == "Menu"
        page.keyboard.press("Enter")
        assert _focused(page) == "Home"
        page.get_by_role("navigation", name="Site").get_by_text("Terminology").wait_for()
        page.keyboard.press("Escape")
        assert _focused(page) == "Menu"
        assert _tab(page) == "Switch to dark colours"


def test_a_keyboard_opens_the_search_on_a_phone(browser: Browser, home: str) -> None:
    with watched(browser, home, viewport=PHONE) as page:
        page.goto(f"{home}{UNIT}")
        page.get_by_role("button", name="Search").focus()
        page.keyboard.press("Enter")
        page.keyboard.type("occupancy")
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{home}glossary/**")


def test_a_keyboard_leaves_the_search_for_its_button(browser: Browser, home: str) -> None:
    with watched(browser, home, viewport=PHONE) as page:
        page.goto(f"{home}{UNIT}")
        page.get_by_role("button", name="Search").focus()
        page.keyboard.press("Enter")
        assert results(page, home, "occupancy")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Search")).to_be_focused()
        assert not page.locator("#__search").is_checked()


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_a_keyboard_switches_the_colours(
    browser: Browser, home: str, scheme: str, other: str
) -> None:
    """The button says what it will do, whatever the system is set to."""
    with watched(browser, home, viewport=PHONE, color_scheme=scheme) as page:
        page.goto(f"{home}{UNIT}")
        page.get_by_role("button", name="Menu").focus()
        name = _tab(page)
        for key in ("Space", "Enter", "Space"):
            assert name == f"Switch to {other} colours"
            page.keyboard.press(key)
            assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[other]
            scheme, other, name = other, scheme, _focused(page)
        assert _tab(page) == "Search"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_the_header_opens(
    browser: Browser, home: str, scheme: str, root: Path
) -> None:
    axe = (root / "builder/web/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    with watched(browser, home, viewport=PHONE, color_scheme=scheme) as page:
        page.goto(f"{home}{UNIT}")
        page.evaluate(axe)
        page.get_by_role("button", name="Menu").click()
        page.wait_for_timeout(400)
        assert page.evaluate(VIOLATIONS) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Search").click()
        assert results(page, home, "monitor")
        page.wait_for_timeout(600)
        assert page.evaluate(VIOLATIONS) == []


def test_no_single_letter_does_anything(browser: Browser, home: str) -> None:
    """Material opens its search on s, f and /; WCAG 2.1.4 asks for a way to switch that off."""
    with watched(browser, home, viewport=DESK) as page:
        page.goto(f"{home}{UNIT}")
        for letter in ("s", "f", "/", "n", "p"):
            page.keyboard.press(letter)
            assert not page.locator("#__search").is_checked()
        assert page.url == f"{home}{UNIT}"


def test_skip_to_content_leads_past_the_header(browser: Browser, home: str) -> None:
    with watched(browser, home, viewport=DESK) as page:
        page.goto(f"{home}{UNIT}")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.url == f"{home}{UNIT}#content"
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#content')")


def test_hostile_titles_neither_run_nor_change(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = build_fake(new_project(tmp_path_factory.mktemp("hostile")), hostile_site())
    with served(site) as home, watched(browser, home, viewport=DESK) as page:
        for number, text in enumerate(HOSTILE):
            page.goto(f"{home}units/hostile-{number}/")
            assert page.title() == f"{' '.join(text.split())} {number} - A sample centre"
            assert page.evaluate("window.pwned") is None
        page.locator("input[name=query]").click()
        for number, text in enumerate(HOSTILE):
            for word in (f"hostilepage{number}x", f"hostilesection{number}x"):
                assert results(page, home, word)
                shown = page.locator(".md-search-result__link").last.locator("h1, h2").first
                assert shown.inner_text() == f"{word} {text}"
        assert page.evaluate("window.pwned") is None


def _tab(page: Page) -> str:
    page.keyboard.press("Tab")
    return _focused(page)


def _focused(page: Page) -> str:
    """The name of what has the focus."""
    name: str = page.evaluate(
        "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
    )
    return name.strip()
