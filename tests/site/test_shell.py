"""What Material's shell says around a generated page."""

import json
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from tests.site.building import HOME, MKDOCS_YML, Project, build_fake, new_project
from tests.site.documents import Document, text_of
from tests.site.fakes import HOSTILE, INDEXES, SITE, UNIT, hostile_site


def test_a_page_says_what_it_is(plain_site: Path) -> None:
    shown = Document.of(plain_site / "units/plan/index.html")
    assert shown.title == "Plan the work - A sample centre"
    assert shown.tree.get("lang") == "en-GB"
    said = shown.meta()
    assert said.pop("Content-Security-Policy").startswith("default-src 'none'; script-src 'self' '")
    assert said == {
        "viewport": "width=device-width,initial-scale=1",
        "description": "Plan & check the work.",
        "generator": "Unitfolio",
        "og:type": "article",
        "og:title": "Plan the work",
        "og:description": "Plan & check the work.",
        "og:url": f"{HOME}units/plan/",
        "og:site_name": "A sample centre",
        "og:locale": "en_GB",
    }
    assert [e.get("href") for e in shown.all("link", rel="canonical")] == [f"{HOME}units/plan/"]
    assert shown.structured == {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": "Plan",
    }


def test_the_body_arrives_as_it_was_made(plain_site: Path) -> None:
    assert f'<div id="content">{UNIT.content!s}</div>' in (
        plain_site / "units/plan/index.html"
    ).read_text(encoding="utf-8")


def test_the_section_is_marked_and_the_pages_above_are_named(plain_site: Path) -> None:
    shown = Document.of(plain_site / "units/plan/portfolio/index.html")
    assert [text_of(e) for e in shown.all("a") if e.get("aria-current")] == ["Units"]
    assert shown.links_in("md-path") == [
        ("Home", "../../../"),
        ("Units", "../../../units/"),
        ("Plan the work", "../../../units/plan/"),
    ]


def test_the_navigation_is_the_skeleton_when_mkdocs_yml_has_none(plain_site: Path) -> None:
    shown = Document.of(plain_site / "units/plan/index.html")
    assert shown.links_in("md-nav--primary") == [
        ("", "../../"),
        ("Home", "../../"),
        ("Units", "../../units/"),
        ("Glossary", "../../glossary/"),
        ("About", "../../about/"),
        ("Outcomes", "#outcomes"),
        ("Terms", "#terms"),
    ]


def test_the_table_of_contents_is_made_from_the_headings(plain_site: Path) -> None:
    shown = Document.of(plain_site / "units/plan/index.html")
    assert shown.links_in("md-nav--secondary") == [
        ("Outcomes", "#outcomes"),
        ("1 Plan", "#lo-1"),
        ("Terms", "#terms"),
    ]
    assert [e.get("href") for e in shown.of_class("md-skip")] == ["#content"]


def test_mkdocs_yml_decides_the_navigation_and_its_labels(project: Project) -> None:
    nav = "nav:\n  - Every unit: units/index.md\n  - More:\n      - Words: glossary/index.md\n"
    project.write("mkdocs.yml", f"{MKDOCS_YML}{nav}      - about.md\n")
    shown = Document.of(build_fake(project, SITE) / "units/index.html")
    labels = [label for label, _ in shown.links_in("md-nav--primary")]
    assert labels == ["", "Every unit", "Words", "About us"]


def test_a_file_that_is_no_page_is_copied(plain_site: Path) -> None:
    assert (plain_site / "downloads/plan.txt").read_text(encoding="utf-8") == "As it is.\n"


def test_an_old_address_leads_to_the_new_one(plain_site: Path) -> None:
    html = (plain_site / "units/old-plan/index.html").read_text(encoding="utf-8")
    shown = Document(html)
    assert [e.get("href") for e in shown.all("link", rel="canonical")] == [f"{HOME}units/plan/"]
    assert shown.meta()["robots"] == "noindex"
    assert (
        '<noscript><meta http-equiv="refresh" content="0; url=../../units/plan/"></noscript>'
        in html
    )


def test_a_hand_written_page_wins_and_may_link_to_generated_ones(project: Project) -> None:
    project.write("content/site/index.md", "# Ours\n\n[AHT](glossary/index.md#term-aht)\n")
    assert "<h1" in (build_fake(project, SITE) / "index.html").read_text(encoding="utf-8")
    shown = Document.of(project.site / "index.html")
    assert ("AHT", "glossary/#term-aht") in shown.links_in("md-content")


def test_a_link_to_change_a_page_leads_to_its_content_file(project: Project) -> None:
    project.write("mkdocs.yml", f"{MKDOCS_YML}repo_url: https://github.com/centre/units\n")
    site = build_fake(project, SITE)
    edit = "https://github.com/centre/units/edit/main/content"
    for path, source in (
        ("units/plan/index.html", f"{edit}/units/plan/x.yml"),
        ("about/index.html", f"{edit}/site/about.md"),
    ):
        shown = Document.of(site / path)
        assert [e.get("href") for e in shown.all("a", rel="edit")] == [source]
        assert not shown.all("a", **{"data-md-component": "source"})


def test_what_mkdocs_yml_says_of_the_look_stands(project: Project) -> None:
    look = "  language: en\n  features: [toc.integrate]\n  palette: {primary: red}\n"
    project.write(
        "mkdocs.yml", MKDOCS_YML.replace("  name: material\n", f"  name: material\n{look}")
    )
    shown = Document.of(build_fake(project, SITE) / "index.html")
    (body,) = shown.all("body")
    assert body.get("data-md-color-primary") == "red"
    (settings,) = shown.all("script", id="__config")
    assert json.loads(settings.text or "")["features"] == ["toc.integrate"]


def test_web_fonts_are_never_asked_for(project: Project) -> None:
    font = "  name: material\n  font: {text: Lato}\n"
    project.write("mkdocs.yml", MKDOCS_YML.replace("  name: material\n", font))
    assert "fonts.g" not in (build_fake(project, SITE) / "index.html").read_text(encoding="utf-8")


def test_another_theme_is_refused_with_what_to_write(project: Project) -> None:
    project.write("mkdocs.yml", MKDOCS_YML.replace("material", "readthedocs"))
    with pytest.raises(Abort):
        build_fake(project, SITE)
    assert not project.site.exists()


def test_a_project_overrides_a_template_of_ours(project: Project) -> None:
    project.write("templates/theme/partials/copyright.html", "<p>Our own foot</p>")
    assert "<p>Our own foot</p>" in (build_fake(project, SITE) / "units/plan/index.html").read_text(
        encoding="utf-8"
    )


def test_the_foot_says_whose_content_it_is_and_that_nobody_endorses_it(project: Project) -> None:
    project.write("mkdocs.yml", f"{MKDOCS_YML}copyright: Our centre, CC BY 4.0\n")
    (foot,) = Document.of(build_fake(project, SITE) / "units/plan/index.html").of_class(
        "md-copyright"
    )
    assert text_of(foot) == (
        "Our centre, CC BY 4.0 Not endorsed by any awarding organisation. "
        "Made with Unitfolio and Material for MkDocs."
    )


def test_the_page_for_missing_addresses_searches_and_leads_back(plain_site: Path) -> None:
    shown = Document.of(plain_site / "404.html")
    (form,) = [e for e in shown.all("form") if e.get("role") == "search"]
    assert (form.get("action"), form.get("method")) == ("/unitfolio/", "get")
    assert [e.get("name") for e in form.iter("input")] == ["q"]
    assert shown.links_in("uf-page--missing") == [
        ("Home", "/unitfolio/"),
        ("Units", "/unitfolio/units/"),
        ("Glossary", "/unitfolio/glossary/"),
        ("About", "/unitfolio/about/"),
    ]


def test_the_sitemap_dates_pages_by_their_content(plain_site: Path) -> None:
    entries = "".join(
        f"\n  <url>\n    <loc>{HOME}{address}</loc>{date_line}\n  </url>"
        for address, date_line in (
            ("about/", ""),
            ("", ""),
            ("units/", ""),
            ("glossary/", ""),
            ("units/plan/", "\n    <lastmod>2026-03-04</lastmod>"),
            ("units/plan/portfolio/", "\n    <lastmod>2026-03-05</lastmod>"),
        )
    )
    assert (plain_site / "sitemap.xml").read_text(encoding="utf-8") == (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}\n</urlset>'
    )


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_is_shown_as_typed(number: int, hostile_pages: Path) -> None:
    facts = hostile_site().files[len(INDEXES) + number].page
    assert facts
    shown = Document.of(hostile_pages / f"units/hostile-{number}/index.html")
    typed = " ".join(facts.title.split())
    said = shown.meta()
    assert shown.title == f"{typed} - A sample centre"
    assert said["og:title"] == typed
    assert said["description"] == said["og:description"] == facts.description
    assert shown.structured == facts.structured
    heading = " ".join(facts.headings[0].title.split())
    assert [label for label, _ in shown.links_in("md-nav--secondary")] == [heading, heading]
    assert [text_of(e) for e in shown.of_class("md-header__topic")] == ["A sample centre", typed]
    plain = Document.of(hostile_pages / "units/index.html")
    assert _skeleton(shown) == _skeleton(plain)


@pytest.fixture(scope="module")
def hostile_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of hostile pages, built once."""
    return build_fake(new_project(tmp_path_factory.mktemp("hostile")), hostile_site())


def _skeleton(shown: Document) -> list[str]:
    """What could act on a page: its scripts, and every attribute that starts one."""
    scripts = [e.get("src") or e.get("type") or "inline" for e in shown.all("script")]
    acting = [name for e in shown.tree.iter() for name in e.attrib if name.startswith("on")]
    kinds = [s.replace("../", "") for s in scripts if s != "application/ld+json"]
    return sorted(kinds) + acting + [e.tag for e in shown.all("iframe")]
