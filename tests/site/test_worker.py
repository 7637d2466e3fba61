"""What the service worker is told of a finished site."""

import hashlib
import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from tests.site.building import HOME, MKDOCS_YML, Project, build_fake
from tests.site.documents import Document
from tests.site.fakes import SITE

from unitfolio import mkdocs_plugin
from unitfolio.site.worker import ReadingWorker, listed, retired

OURS = {"sw.js", "sw-files.json"}


def _release(site: Path) -> dict[str, str]:
    """What `sw.js` is told: one assignment, and then the script."""
    first = (site / "sw.js").read_text(encoding="utf-8").splitlines()[0]
    told: dict[str, str] = json.loads(first.removeprefix("const unitfolioRelease = ").rstrip(";"))
    return told


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def test_it_lists_every_file_as_it_is(real_site: Path) -> None:
    expected = {
        file.relative_to(real_site).as_posix(): [_hash(file), file.stat().st_size]
        for file in sorted(real_site.rglob("*"))
        if file.is_file() and file.suffix not in {".map", ".gz", ".zip"}
    }
    for path in (*OURS, "404.html", "sitemap.xml"):
        del expected[path]
    found = json.loads((real_site / "sw-files.json").read_bytes())
    assert found == expected
    assert list(found) == sorted(found)
    assert {"index.html", "503.html", "search/search_index.json"} <= set(found)
    assert _release(real_site)["listing"] == _hash(real_site / "sw-files.json")


def test_the_same_site_gives_the_same_bytes(project: Project) -> None:
    builds = []
    for _ in range(2):
        site = build_fake(project, SITE)
        builds.append({name: (site / name).read_bytes() for name in OURS})
    assert builds[0] == builds[1]


def test_a_changed_file_makes_a_new_version(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("one", encoding="utf-8")
    ReadingWorker("college").write(tmp_path)
    before = _release(tmp_path)
    (tmp_path / "index.html").write_text("two", encoding="utf-8")
    ReadingWorker("college").write(tmp_path)
    after = _release(tmp_path)
    assert before["site"] == after["site"] == "college"
    assert before["version"] != after["version"]
    assert before["listing"] != after["listing"]


def test_no_file_is_listed_that_nobody_reads(tmp_path: Path) -> None:
    names = (
        "404.html",
        "a.html",
        "b/a.zip",
        "b/c.map",
        "sitemap.xml",
        "sitemap.xml.gz",
        "b/sitemap.xml",
    )
    for name in (*names, *OURS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    known = (hashlib.sha256(b"x").hexdigest()[:16], 1)
    assert dict(listed(tmp_path)) == {"a.html": known, "b/sitemap.xml": known}


def test_every_page_names_the_worker_at_the_sites_root(plain_site: Path) -> None:
    for file in plain_site.rglob("*.html"):
        page = urljoin(HOME, file.relative_to(plain_site).as_posix())
        (slip,) = Document.of(file).tree.iterfind(".//*[@data-uf-worker]")
        assert urljoin(page, slip.get("data-uf-worker")) == f"{HOME}sw.js"


def test_switched_off_it_only_takes_away_what_an_earlier_one_kept(project: Project) -> None:
    off = MKDOCS_YML.replace("- unitfolio", "- unitfolio: {worker: false}")
    project.write("mkdocs.yml", off)
    site = build_fake(project, SITE)
    assert (site / "sw.js").read_bytes() == retired().encoded()
    assert not (site / "sw-files.json").exists()
    assert not (site / "503.html").exists()
    assert [file for file in site.rglob("*.html") if "data-uf-worker" in file.read_text()] == []


def test_a_preview_has_none(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mkdocs_plugin, "gather", lambda *_: SITE)
    config = load_config(str(project.root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(Files([]), config=config)
    assert "503.html" not in config.theme.static_templates
    script = files.get_file_from_path("sw.js")
    assert script is not None
    assert script.content_bytes == retired().encoded()
