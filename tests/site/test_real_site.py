"""The site of this repository's content: links, ids, titles, and the same bytes each time."""

import gzip
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from tests.site.building import HOME, Project
from tests.site.documents import Document

# Shown in place of a page that is not there, or cannot be reached.
IN_PLACE = {"404.html", "503.html"}


@pytest.fixture(scope="module")
def documents(real_site: Path) -> dict[str, Document]:
    """Every page by its address below the home page."""
    return {
        page.relative_to(real_site).as_posix().removesuffix("index.html"): Document.of(page)
        for page in sorted(real_site.rglob("*.html"))
    }


def test_every_link_leads_somewhere(real_site: Path, documents: dict[str, Document]) -> None:
    ids = {address: _ids(document) for address, document in documents.items()}
    broken = [
        (address, link)
        for address, document in documents.items()
        for link in _links(document)
        if not _leads_somewhere(address, link, real_site, ids)
    ]
    assert broken == []


def _links(document: Document) -> set[str]:
    return {
        value
        for element in document.tree.iter()
        for name in ("href", "src", "action", "data-md-search", "poster")
        if (value := element.get(name))
    }


def _leads_somewhere(address: str, link: str, site: Path, ids: dict[str, list[str]]) -> bool:
    target, fragment = urldefrag(urljoin(f"{HOME}{address}", link))
    if not target.startswith(HOME):
        return urlsplit(target).scheme in {"https", "mailto"}
    path = unquote(urlsplit(target).path.removeprefix(urlsplit(HOME).path))
    if path.endswith("/") or not path:
        return path in ids and (not fragment or fragment in ids[path])
    return (site / path).is_file()


def _ids(document: Document) -> list[str]:
    return [value for element in document.tree.iter() if (value := element.get("id"))]


def test_every_id_is_unique(documents: dict[str, Document]) -> None:
    twice = {
        address: [value for value, times in Counter(_ids(document)).items() if times > 1]
        for address, document in documents.items()
    }
    assert {address: values for address, values in twice.items() if values} == {}


def test_every_title_is_unique(documents: dict[str, Document]) -> None:
    titles = Counter(document.title for document in documents.values())
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_says_what_it_is(documents: dict[str, Document]) -> None:
    missing = {
        address: [
            name
            for name in ("description", "og:title", "og:description", "og:url", "viewport")
            if not document.meta().get(name)
        ]
        for address, document in documents.items()
        if address not in IN_PLACE
    }
    assert {address: names for address, names in missing.items() if names} == {}


def test_every_page_names_its_own_address(documents: dict[str, Document]) -> None:
    canonical = {
        address: [link.get("href") for link in document.all("link", rel="canonical")]
        for address, document in documents.items()
        if address not in IN_PLACE and "robots" not in document.meta()
    }
    assert canonical == {address: [f"{HOME}{address}"] for address in canonical}


def test_every_page_has_one_first_heading(documents: dict[str, Document]) -> None:
    assert {address: len(d.all("h1")) for address, d in documents.items()} == dict.fromkeys(
        documents, 1
    )


def test_no_page_brings_its_own_scripts_or_styles(documents: dict[str, Document]) -> None:
    """Only the shell has any: the policy would not let others run."""
    acting = {
        address: [
            element.tag
            for content in document.of_class("md-content")
            for element in content.iter()
            if element.tag in {"script", "style", "iframe", "object"}
            or any(name.startswith("on") or name == "style" for name in element.attrib)
        ]
        for address, document in documents.items()
    }
    assert {address: tags for address, tags in acting.items() if tags} == {}


def test_the_sitemap_names_every_page(real_site: Path, documents: dict[str, Document]) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    text = (real_site / "sitemap.xml").read_bytes()
    named = [str(e.text) for e in ET.fromstring(text).iter(f"{space}loc")]  # noqa: S314 - our own file
    assert sorted(named) == sorted(
        f"{HOME}{address}"
        for address, document in documents.items()
        if address not in IN_PLACE and "robots" not in document.meta()
    )
    assert gzip.decompress((real_site / "sitemap.xml.gz").read_bytes()) == text


def test_two_builds_on_different_days_are_the_same_bytes(real_project: Project) -> None:
    """But for Anki's files, which say when the content was committed: that is told to a build."""
    settings = real_project.root / "mkdocs.yml"
    every = settings.read_text(encoding="utf-8")
    settings.write_text(every.replace("exports: [anki, ", "exports: ["), encoding="utf-8")
    built = []
    for day in ("1795392000", "1800000000"):
        said = real_project.run("mkdocs", "build", "--strict", SOURCE_DATE_EPOCH=day)
        assert said.endswith("exit 0"), said
        built.append(_bytes(real_project.site))
        shutil.rmtree(real_project.root / ".unitfolio")
    assert not [path for path in built[0] if path.endswith(".apkg")]
    assert built[0] == built[1]


def test_properdocs_builds_the_same_site(real_project: Project, real_site: Path) -> None:
    said = real_project.run("properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert said.endswith("exit 0"), said
    assert _bytes(real_project.site) == _bytes(real_site)


def _bytes(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
    }


def test_the_nu_html_checker_finds_no_error(real_site: Path, nu_checker: tuple[str, ...]) -> None:
    command = [*nu_checker, "--skip-non-html", "--errors-only", "--format", "gnu", str(real_site)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    found = done.stderr.replace(real_site.as_uri(), "").splitlines()
    assert (found, done.returncode) == ([], 0)
