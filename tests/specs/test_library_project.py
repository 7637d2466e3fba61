"""A whole project with the library beneath it: one unit, a method overridden, and one added."""

from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
import yaml
from tests.printables.docx_reading import texts
from tests.site.documents import Document
from tests.specs.project import TODAY, project, written

from unitfolio.model.papers import Format
from unitfolio.output import OutputFile
from unitfolio.pipeline import PaperSettings, Settings, gather, packaged_library
from unitfolio.workshop import Workshop

HOME = "https://example.org/"
FIELD = {"id": "told", "label": "What was told"}


def method(method_id: str, title: str) -> dict[str, object]:
    form = {"id": method_id, "title": title, "purpose": f"{title} is ours.", "fields": [FIELD]}
    return {
        "id": method_id,
        "title": title,
        "summary": "The centre's own.",
        "suits": ["knowledge"],
        "made_by": ["learner"],
        "forms": [form],
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, OutputFile]:
    """Every file of the site and the Word papers, by path."""
    root = tmp_path_factory.mktemp("centre")
    files: dict[str, Any] = project()
    del files["content/evidence/discussion.yml"]
    for criterion in files["content/units/handle.yml"]["outcomes"][0]["criteria"]:
        criterion["evidence"] = ["star-account", "site-visit", "questioning"]
        criterion["frameworks"] = ["grow"]
    for name, title in (("star-account", "Our own account"), ("site-visit", "Site visit")):
        files[f"content/evidence/{name}.yml"] = method(name, title)
    for path, content in written(files).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    papers = PaperSettings(formats=(Format.DOCX,))
    settings = Settings(root, TODAY, papers=papers, library=packaged_library())
    result = gather(settings, Workshop(root / "shelf"))
    assert result.advice == ()
    return {file.path: file for file in result.files}


def test_every_method_and_framework_of_the_library_has_its_page(
    root: Path, made: dict[str, OutputFile]
) -> None:
    for folder, added in (("evidence", {"site-visit"}), ("frameworks", set[str]())):
        names = {file.stem for file in (root / "content" / folder).glob("*.yml")} | added
        pages = {path for path in made if path.startswith(f"{folder}/")}
        assert pages == {f"{folder}/{name}/index.md" for name in names} | {f"{folder}/index.md"}


def test_its_own_is_shown_in_place_of_the_librarys(made: dict[str, OutputFile]) -> None:
    ours, added, theirs = (
        str(made[f"evidence/{name}/index.md"].content)
        for name in ("star-account", "site-visit", "questioning")
    )
    assert ("Our own account is ours." in ours, "Situation" in ours) == (True, False)
    assert "Site visit is ours." in added
    assert 'id="form-question-record"' in theirs


def test_only_files_of_its_own_can_be_edited(made: dict[str, OutputFile]) -> None:
    sources = {path: file.source for path, file in made.items() if path.startswith("evidence/")}
    assert {path: source for path, source in sources.items() if source} == {
        "evidence/star-account/index.md": "content/evidence/star-account.yml",
        "evidence/site-visit/index.md": "content/evidence/site-visit.yml",
    }
    assert {file.source for path, file in made.items() if path.startswith("frameworks/")} == {None}


def test_one_word_file_has_its_own_the_added_and_the_librarys(
    root: Path, made: dict[str, OutputFile]
) -> None:
    library = [yaml.safe_load(f.read_text("utf-8")) for f in (root / "content/evidence").iterdir()]
    forms = [form for held in library if held["id"] != "star-account" for form in held["forms"]]
    names = {form["id"] for form in forms} | {"star-account", "site-visit", "checklist", "pack"}
    whole = {f"units/handle/papers/handle-{name}.docx" for name in names}
    assert whole <= {path for path in made if path.endswith(".docx")}
    said = texts(made["units/handle/papers/handle-pack.docx"].encoded())
    ours = {"Our own account is ours.", "Site visit is ours."}
    named = {"question-record", "evidence-index"}
    # The pack holds the forms that the unit's criteria name, and the index of all.
    purposes = {form["purpose"] for form in forms} | ours
    asked = {form["purpose"] for form in forms if form["id"] in named} | ours
    assert purposes & set(said) == asked
    # A prompt of the library's account, which the project's own replaces.
    assert "Who else was concerned, by role and not by name?" not in said


def test_every_link_of_the_librarys_pages_leads_somewhere(made: dict[str, OutputFile]) -> None:
    """Also where the project has none of the terms that this repository's glossary has."""
    bodies = {f.page.address: Document(str(f.content)) for f in made.values() if f.page}
    there = {
        f"{HOME}{address}": {element.get("id") for element in body.tree.iter()} | {""}
        for address, body in bodies.items()
    } | {f"{HOME}{path}": {""} for path in made}
    broken = [
        (address, link.get("href"))
        for address, body in bodies.items()
        for link in body.all("a")
        for target, anchor in [urldefrag(urljoin(f"{HOME}{address}", link.get("href", "")))]
        if target.startswith(HOME)
        if anchor not in there.get(target.partition("?")[0], ())
    ]
    assert broken == []
    assert len([address for address in bodies if "evidence/" in address]) == 21
