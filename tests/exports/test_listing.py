"""Where files can be taken from: the practice page and the qualification's page list them."""

from pathlib import Path, PurePosixPath

import html5lib
import pytest
from mkdocs.config.defaults import MkDocsConfig
from tests.exports.test_exporting import files, press

from unitfolio.model.exports import ExportFormat
from unitfolio.pages import Press, pages
from unitfolio.pipeline import ExportSettings, packaged
from unitfolio.render import wording
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views.sheets.made import Made
from unitfolio.site import papers
from unitfolio.site.options import Options
from unitfolio.workshop import Workshop

PAGES = {
    "units/handle/practice/": ("units/handle/exports/", "Handle contacts"),
    "qualifications/diploma/": ("qualifications/diploma/exports/", "Sample Diploma"),
}


def listed(made: Made, address: str) -> list[tuple[str, ...]]:
    """What a page lists: name, size, purpose and where the link leads from the site's root."""
    held = press(files())
    site = Press(held.catalogue, Templates((packaged(""),)), Prose(), "sample", made)
    (page,) = (file for file in pages(site) if file.path == f"{address}index.md")
    tree = html5lib.parse(str(page.content), namespaceHTMLElements=False)
    found: list[tuple[str, ...]] = []
    for line in tree.iterfind(".//dl[@class='uf-exports']/div"):
        link, size, purpose = line.find("dt/a"), line.find("dt/small"), line.find("dd")
        assert link is not None
        assert size is not None
        assert purpose is not None
        path = _resolved(address, link.get("href", ""))
        found.append(("".join(link.itertext()), size.text or "", purpose.text or "", path))
    return found


def _resolved(address: str, href: str) -> str:
    parts: list[str] = []
    for part in PurePosixPath(address, href).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_both_pages_list_every_file_with_its_size_and_what_it_is_for(tmp_path: Path) -> None:
    made = Workshop(tmp_path).make(press(files()).orders())
    for address, (folder, title) in PAGES.items():
        assert listed(made, address) == [
            (
                f"{paper.title} of {title}",
                wording.size(paper.file.size),
                ExportFormat(paper.format).facts.purpose,
                paper.path,
            )
            for paper in made[folder]
        ]


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_listed_where_nothing_was_made(address: str) -> None:
    assert listed({}, address) == []


def test_mkdocs_yml_says_which_are_made_and_a_preview_makes_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    config = MkDocsConfig()
    config.load_dict({"site_name": "College", "site_url": "https://college.example/kit/"})
    options = Options()
    options.load_dict({"exports": ["gift", "tsv"]})
    assert options.validate() == ([], [])
    assert papers.exports(options, config, "", preview=True) == ExportSettings(formats=())
    assert papers.code_of(options, Path(), preview=True) == ""
    code = papers.code_of(options, Path(), preview=False)
    said = papers.exports(options, config, code, preview=False)
    assert code
    assert (said.code, said.formats, said.centre, said.site_url, said.changed) == (
        code,
        (ExportFormat.GIFT, ExportFormat.TSV),
        "College",
        "https://college.example/kit/",
        1795392000,
    )
    options.load_dict({"exports": ["word"]})
    ((key, _error),) = options.validate()[0]
    assert key == "exports"
