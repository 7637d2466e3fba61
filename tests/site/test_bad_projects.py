"""Mistakes in mkdocs.yml and in a project's own templates: one plain line each, no traceback."""

from pathlib import Path

import pytest
from tests.site.building import MKDOCS_YML, Project
from tests.specs.project import project as content
from tests.specs.project import written


@pytest.fixture
def sound(project: Project) -> Project:
    """A project that builds."""
    for path, text in written(content()).items():
        project.write(path, text.decode())
    project.write("content/site/about.md", "# About\n")
    project.write("mkdocs.yml", MKDOCS_YML)
    return project


def option(line: str) -> str:
    return MKDOCS_YML.replace("  - unitfolio\n", f"  - unitfolio:\n      {line}\n")


def test_it_builds_and_says_where_the_site_is(sound: Project) -> None:
    said = sound.run("unitfolio", "build")
    assert f"The site is in {sound.site}" in said
    assert said.endswith("exit 0")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (option("site_id: ../../../away"), "'../../../away' can't be an id: use small letters"),
        (option("site_id: My Centre"), "'My Centre' can't be an id"),
        (
            option("paper: [docx]"),
            "option 'paper': there is no such option; did you mean 'papers'?",
        ),
        (
            option("logo: mkdocs.yml"),
            "'mkdocs.yml' is no PNG or JPEG picture that papers can print",
        ),
        (option("content: /nowhere/at/all"), "say where /nowhere/at/all is from the project's"),
        (
            MKDOCS_YML.replace("plugins:\n  - unitfolio\n", ""),
            "mkdocs.yml doesn't name the plugin, so no unit would be on the site",
        ),
    ],
)
def test_settings_that_cannot_work(sound: Project, settings: str, expected: str) -> None:
    sound.write("mkdocs.yml", settings)
    before = sorted(sound.root.rglob("*"))
    said = sound.run("unitfolio", "build")
    assert expected in said
    assert "Traceback" not in said
    assert said.endswith("exit 1")
    assert sorted(sound.root.rglob("*")) == before


def test_a_site_that_is_a_file(sound: Project) -> None:
    sound.write("site", "mine")
    said = sound.run("unitfolio", "build")
    assert f"The site can't be written to {sound.site}" in said
    assert "Traceback" not in said
    assert sound.site.read_text(encoding="utf-8") == "mine"


def test_a_broken_template_of_its_own_for_pdfs(sound: Project) -> None:
    sound.write("templates/print/form.typ", "\n#let form-pages = {")
    said = sound.run("unitfolio", "build")
    file = sound.root / "templates" / "print" / "form.typ"
    assert f"The template {file}, line 2 can't be printed: unclosed delimiter" in said
    assert "Traceback" not in said
    assert said.endswith("exit 1")
    assert not sound.site.exists()
    assert list((sound.root / ".unitfolio" / "papers").iterdir()) == []


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>{{ page.title }</p>", "unit.html.jinja, line 1 can't be printed: unexpected '}'"),
        ("\n\n{{ page.nothing }}", "unit.html.jinja, line 3 can't be printed"),
        ("{{ page.title | louder }}", "unit.html.jinja, line 1 can't be printed: No filter"),
        ('{% include "none.html" %}', "unit.html.jinja, line 1 can't be printed: 'none.html'"),
        ("{{ 1 + page.title }}", "unit.html.jinja, line 1 can't be printed"),
    ],
)
def test_a_broken_template_of_its_own(
    sound: Project, template: str, expected: str, tmp_path: Path
) -> None:
    sound.write("templates/pages/unit.html.jinja", template)
    for command in (("build",), ("pages", "--out", str(tmp_path / "out"))):
        said = sound.run("unitfolio", *command)
        assert expected in said
        assert "Traceback" not in said
        assert said.endswith("exit 1")
