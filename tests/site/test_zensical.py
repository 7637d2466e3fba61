"""Pages as Markdown files: what they say survives Python-Markdown, and Zensical builds them."""

import shutil
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown  # type: ignore[import-untyped] # it has no types
from markupsafe import escape
from tests.site.building import Project
from tests.site.documents import Document
from tests.site.fakes import HOSTILE, SITE, UNIT, hostile_site, page

from unitfolio.markdown import as_markdown
from unitfolio.output import OutputFile

BLANK_LINES = """
<p>A line</p>


    <p>indented</p>
```
fence
```

--8<-- "mkdocs.yml"
<textarea rows="2">kept

so</textarea><pre>
a

b</pre>
<p
  class="on two
  lines">x</p>
- [ ] task
*[HTML]: abbreviation
[^1]: note
<br><input type="checkbox">
"""

# Zensical has no plugins: it is told what ours does in MkDocs.
ZENSICAL_YML = """\
INHERIT: mkdocs.yml
docs_dir: pages
theme:
  name: material
  font: false
  palette:
    primary: custom
    accent: custom
extra_css:
  - assets/unitfolio.css
extra_javascript:
  - assets/unitfolio.js
"""


def test_a_page_is_front_matter_and_one_line_of_html() -> None:
    assert as_markdown(page("x/", "A & <b>", "<p>one\ntwo</p>", description='"c"')) == (
        "---\n"
        'title: "A &amp; &lt;b&gt;"\n'
        'description: "&#34;c&#34;"\n'
        "---\n\n"
        '<div class="uf-page"><h1>The page</h1><p>one&#10;two</p></div>\n'
    )


def test_a_file_that_is_no_page_has_no_markdown() -> None:
    with pytest.raises(ValueError, match=r"downloads/plan\.txt is not a page"):
        as_markdown(OutputFile("downloads/plan.txt", ""))


@given(st.text(), st.text())
def test_any_title_comes_back(title: str, description: str) -> None:
    _, front, _ = as_markdown(page("x/", title, description=description)).split("---\n", 2)
    said = yaml.safe_load(front)
    assert said == {"title": str(escape(title)), "description": str(escape(description))}


@given(st.text())
def test_any_text_in_the_body_comes_back(text: str) -> None:
    # Python-Markdown keeps two control characters for itself and drops them.
    kept = text.replace("\x02", "").replace("\x03", "")
    file = page("x/", "Title", f'<p title="{escape(kept)}">{escape(kept)}</p>{BLANK_LINES}')
    body = as_markdown(file).split("---\n\n", 1)[1]
    assert _tree(Markdown().convert(body)) == _tree(str(file.content))


def _tree(html: str) -> bytes:
    """The body as a browser reads it; a break or tab in an attribute is a blank."""
    (body,) = Document(html).of_class("uf-page")
    for element in body.iter():
        for name, value in element.attrib.items():
            element.set(name, value.replace("\n", " ").replace("\t", " "))
    body.tail = None
    return tostring(body)


@pytest.fixture(scope="module")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Zensical makes of plain and hostile pages, under a mkdocs.yml with our plugin."""
    pytest.importorskip("zensical", reason="Zensical is not installed")
    project = Project(tmp_path_factory.mktemp("zensical"))
    project.write(
        "mkdocs.yml",
        "site_name: A sample centre\nsite_url: https://example.org/\n"
        "theme: {name: material, font: false}\nplugins:\n  - unitfolio: {offline: true}\n",
    )
    for file in (*SITE.files, *hostile_site().files):
        project.write(f"docs/{file.path}", as_markdown(file) if file.page else str(file.content))
    blank = page("units/blank/", "Blank lines", BLANK_LINES)
    project.write(f"docs/{blank.path}", as_markdown(blank))
    said = project.run("zensical", "build")
    assert said.endswith("exit 0"), said
    return project.site


def test_zensical_builds_the_pages(zensical_site: Path) -> None:
    shown = Document.of(zensical_site / "units/plan/index.html")
    assert shown.title == "Plan the work - A sample centre"
    assert shown.meta()["description"] == "Plan & check the work."
    body = zensical_site / "units/plan/index.html"
    assert _tree(body.read_text(encoding="utf-8")) == _tree(str(UNIT.content))
    assert (zensical_site / "downloads/plan.txt").read_text() == "As it is.\n"


def test_zensical_keeps_blank_lines_and_marks_in_the_body(zensical_site: Path) -> None:
    html = (zensical_site / "units/blank/index.html").read_text(encoding="utf-8")
    expected = page("units/blank/", "Blank lines", BLANK_LINES)
    assert _tree(html) == _tree(str(expected.content))


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_zensical_shows_hostile_titles_as_typed(zensical_site: Path, number: int) -> None:
    shown = Document.of(zensical_site / f"units/hostile-{number}/index.html")
    plain = Document.of(zensical_site / "units/plan/index.html")
    assert shown.title == " ".join(f"{HOSTILE[number]} {number} - A sample centre".split())
    assert shown.meta()["description"] == HOSTILE[number]
    assert len(shown.all("script")) == len(plain.all("script"))
    acting = [name for e in shown.tree.iter() for name in e.attrib if name.startswith("on")]
    assert acting == []


def test_zensical_builds_the_whole_real_site(root: Path, tmp_path: Path) -> None:
    pytest.importorskip("zensical", reason="Zensical is not installed")
    project = Project(tmp_path / "project")
    shutil.copytree(root / "content", project.root / "content")
    shutil.copy(root / "mkdocs.yml", project.root)
    said = project.run("unitfolio", "pages", "--out", "pages")
    assert said.endswith("exit 0"), said
    project.write("zensical.yml", ZENSICAL_YML)
    said = project.run("zensical", "build", "--config-file", "zensical.yml")
    assert said.endswith("exit 0"), said
    made = {p.relative_to(project.root / "pages") for p in project.root.glob("pages/**/index.md")}
    built = {p.relative_to(project.site).with_suffix(".md") for p in project.site.rglob("*.html")}
    assert made <= built
    home = Document.of(project.site / "index.html")
    assert [e.get("href") for e in home.all("link", rel="stylesheet")][
        -1
    ] == "./assets/unitfolio.css"
    assert "https://fonts." not in (project.site / "index.html").read_text(encoding="utf-8")
