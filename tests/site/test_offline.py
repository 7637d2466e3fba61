"""The ZIP of the site works from a folder, the search included."""

import hashlib
import json
from base64 import b64encode
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page
from tests.site.browsing import results, watched
from tests.site.building import HOME, MKDOCS_YML, Project, build_fake
from tests.site.documents import Document
from tests.site.fakes import SITE

from unitfolio.site.offline import (
    file_script,
    folder_address,
    folder_page,
    search_script,
    unit_script,
)

UNIT = "units/manage-team-and-individual-performance/"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ""),
        ("#ac-1-1", "#ac-1-1"),
        ("?q=x", "?q=x"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../../", "../../index.html"),
        ("../units/", "../units/index.html"),
        ("../units/x/#ac-1-1", "../units/x/index.html#ac-1-1"),
        ("../?q=aht", "../index.html?q=aht"),
        ("units/x/index.html", "units/x/index.html"),
        ("../assets/unitfolio.css", "../assets/unitfolio.css"),
        ("/units/", "/units/"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_an_address_names_a_file(address: str, expected: str) -> None:
    assert folder_address(address) == expected


def test_a_page_is_made_fit_for_a_folder() -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src {}; img-src {}">'
    canonical = '<link rel="canonical" href="https://example.org/x/">'
    text = """<p>'self' href="../y/"</p>"""
    page = (
        f"""{policy.format("'self'", "'self'")}{canonical}<a class="a" href="../y/#z">y</a>"""
        f"""<form method="get" action="../"></form>{text}"""
        '<!--online--><a href="x.zip">ZIP</a><!--/online-->'
        '<!--offline <script src="shim.js"></script> offline-->'
    )
    assert folder_page(page) == (
        f"""{policy.format("'self' file:", "'self' file:")}{canonical}"""
        f"""<a class="a" href="../y/index.html#z">y</a>"""
        f"""<form method="get" action="../index.html"></form>{text}"""
        '<script src="shim.js"></script>'
    )


def test_a_form_for_word_becomes_a_script() -> None:
    path = "units/x/papers/x-star-account.docx"
    script = file_script(path, b"PK</script>").decode()
    held = script.removeprefix("(self.unitfolioFiles||=[]).push(").removesuffix(");")
    assert json.loads(held) == {"path": path, "base64": b64encode(b"PK</script>").decode()}


def test_the_search_index_becomes_a_script() -> None:
    docs = [{"location": place} for place in ("", "#a", "units/x/", "units/x/#ac-1-1")]
    script = search_script(json.dumps({"config": {}, "docs": docs})).decode()
    name, _, held = script.partition(" = ")
    assert name == "var __index"
    assert [doc["location"] for doc in json.loads(held)["docs"]] == [
        "index.html",
        "index.html#a",
        "units/x/index.html",
        "units/x/index.html#ac-1-1",
    ]


def test_a_units_criteria_become_a_script() -> None:
    script = unit_script('{"id": "x", "title": "</script>\u2028"}\n').decode()
    held = script.removeprefix("(self.unitfolioUnits||=[]).push(").removesuffix(");")
    assert json.loads(held) == {"id": "x", "title": "</script>\u2028"}
    assert "\u2028" not in script


def test_it_is_made_only_where_it_is_asked_for(project: Project) -> None:
    build_fake(project, SITE)
    assert not list(project.site.rglob("*.zip"))


def test_it_holds_the_site_the_same_each_time(project: Project) -> None:
    asked = MKDOCS_YML.replace("- unitfolio", "- unitfolio: {offline: true, site_id: centre}")
    project.write("mkdocs.yml", asked)
    project.write("content/site/how.md", "[The ZIP](downloads/centre-offline.zip)\n")
    zips = [build_fake(project, SITE) / "downloads" / "centre-offline.zip" for _ in range(2)]
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in zips}
    assert len(digests) == 1
    with ZipFile(zips[0]) as archive:
        names = archive.namelist()
        unit = Document(archive.read("centre/units/plan/index.html").decode())
    assert {name.split("/")[0] for name in names} == {"centre"}
    own = {
        f"centre/{name}" for name in ("index.html", "units/plan/index.html", "downloads/plan.txt")
    }
    assert own <= set(names)
    assert not [
        name for name in names if name.endswith((".map", ".zip", "404.html", ".xml", ".gz"))
    ]
    assert "offline" not in " ".join(href for _, href in unit.links_in("md-copyright"))
    shown = Document.of(project.site / "units/plan/index.html")
    assert ("Download this site", "../../downloads/centre-offline.zip") in shown.links_in(
        "md-copyright"
    )


@pytest.fixture(scope="module")
def unpacked(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(real_site / "downloads" / "unitfolio-offline.zip") as archive:
        archive.extractall(folder)
    return folder / "unitfolio"


def test_every_link_in_the_folder_leads_to_a_file(unpacked: Path) -> None:
    broken = [
        (page.relative_to(unpacked).as_posix(), link)
        for page in unpacked.rglob("*.html")
        for element in Document.of(page).tree.iter()
        if (link := element.get("href") or element.get("src") or element.get("action"))
        and not link.startswith(("https:", "mailto:", "#", "data:"))
        and not (page.parent / link.split("#")[0].split("?")[0]).is_file()
    ]
    assert broken == []


def test_a_browser_shows_and_searches_it_without_a_server(browser: Browser, unpacked: Path) -> None:
    home = f"{unpacked.as_uri()}/"
    with watched(browser, home, viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{home}index.html")
        page.locator("input[name=query]").click()
        place = "glossary/index.html#term-aht"
        assert results(page, home, "AHT")[:2] == ["glossary/index.html", place]
        page.locator(f".md-search-result__link[href$='{place}']").click()
        page.wait_for_url(f"{home}{place}")
        page.locator(".md-nav--primary").get_by_text("Units", exact=True).click()
        page.wait_for_url(f"{home}units/index.html")
        page.goto(f"{home}{UNIT}portfolio/index.html")
        assert page.locator("h1").count() == 1
        page.goto(f"{home}{UNIT}index.html")
        page.get_by_role("link", name="Link to criterion 2.2", exact=True).click()
        page.get_by_text("Link to criterion 2.2 copied.").wait_for()
        assert _clipboard(page) == f"{HOME}{UNIT}#ac-2-2"
        page.goto(f"{home}index.html?q=occupancy")
        page.locator(".md-search-result__link").first.wait_for()


def _clipboard(page: Page) -> str:
    """What is pasted into the search field."""
    page.locator("input[name=query]").click()
    page.keyboard.press("Control+V")
    return page.locator("input[name=query]").input_value()


def test_my_portfolio_reads_criteria_without_a_server(browser: Browser, unpacked: Path) -> None:
    home = f"{unpacked.as_uri()}/"
    with watched(browser, home, viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{home}portfolio/index.html")
        page.locator("[data-uf-unit-choice]").select_option(index=1)
        page.get_by_role("button", name="Add this unit").click()
        row = page.locator("tr[data-uf-criterion]").first
        row.wait_for()
        assert row.locator(".uf-cover").inner_text() == "Gap"
        row.locator("a.uf-permalink").click()
        page.wait_for_url(f"{home}units/*/portfolio/index.html#map-*")
        page.get_by_role("link", name="My portfolio", exact=True).last.click()
        page.wait_for_url(f"{home}portfolio/index.html?unit=*")
