"""The navigation: its skeleton, what an entry is called, and the pages above a page."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import escape
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from unitfolio.site.pages import GeneratedPage

SKELETON = (
    ("Home", "index.md"),
    ("Units", "units/index.md"),
    ("Qualifications", "qualifications/index.md"),
    ("Evidence", "evidence/index.md"),
    ("Frameworks", "frameworks/index.md"),
    ("Glossary", "glossary/index.md"),
    ("Criteria", "criteria/index.md"),
    ("Revise", "revise/index.md"),
    ("My portfolio", "portfolio/index.md"),
    ("How to use", "how-to-use.md"),
    ("About", "about.md"),
    ("Accessibility", "accessibility.md"),
    ("Privacy", "privacy.md"),
)


def skeleton(paths: Iterable[str], hand_written: Iterable[str]) -> list[dict[str, str] | str]:
    """Return a navigation for a project whose mkdocs.yml has none.

    `paths` are the source paths of all pages. Hand-written pages that the skeleton does not
    know follow it, under their own titles.
    """
    present = set(paths)
    known: list[dict[str, str] | str] = [
        {label: path} for label, path in SKELETON if path in present
    ]
    named = {path for _, path in SKELETON}
    return known + sorted(path for path in hand_written if path not in named)


def label_pages(files: Files, navigation: Any) -> None:
    """Give the pages that `nav` of mkdocs.yml names the label that it gives them.

    MkDocs reads those labels only for pages that it makes itself.
    """
    for label, path in _labels(navigation):
        file = files.get_file_from_path(path)
        if file and isinstance(file.page, GeneratedPage):
            file.page.title = escape(label)


def _labels(navigation: Any) -> Iterator[tuple[str, str]]:
    """Yield (label, path) for every labelled entry of a navigation, at any depth."""
    for entry in navigation if isinstance(navigation, list) else []:
        for label, target in entry.items() if isinstance(entry, dict) else []:
            if isinstance(target, str):
                yield label, target
            else:
                yield from _labels(target)


def crumbs(page: Page, pages: Mapping[str, Page]) -> list[Page]:
    """Return the pages above `page`, from the home page down.

    `pages` are all pages of the site by address. A page is above another when its address is
    the beginning of the other's.
    """
    parts = page.url.rstrip("/").split("/")
    above = ("".join(f"{part}/" for part in parts[:depth]) for depth in range(len(parts)))
    return [pages[address] for address in above if address in pages and address != page.url]
