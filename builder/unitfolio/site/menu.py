"""The menu in mkdocs.yml: pages that it names and that nobody writes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.utils import is_markdown_file

from unitfolio import ids
from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.problems import Problem
from unitfolio.site.project import PLUGIN, plugins_named
from unitfolio.site.written import Written

_NAV = "nav"
_FOLDERS = (
    *(ids.UNITS, ids.QUALIFICATIONS, ids.EVIDENCE, ids.FRAMEWORKS, ids.GLOSSARY, ids.CRITERIA),
    *(ids.REVISE, ids.MY_PORTFOLIO),
)
# These make no pages; those of others may, and so may hooks.
_MAKE_NONE = frozenset({PLUGIN, "search", "material/search"})


def unwritten(root: Path, found: Written) -> Iterator[Problem]:
    """Yield a problem for each page of the menu that is no file, and no page of ours.

    Which pages the content gives isn't known yet: what is in the folders of ours may be one. A
    project that tells MkDocs how much to say of such links is left to MkDocs.
    """
    docs = found.docs
    if not docs or not _are_all_known(found.settings):
        return
    if not (root / docs).is_dir():
        # That is told once, not of every page.
        return
    for pointer, page in _pages(found.settings.get(_NAV), (_NAV,)):
        if not (_is_ours(page) or (root / docs / page).is_file()):
            message = f"the menu names '{page}', which is not in {docs}, nor made by Unitfolio"
            hint = f"put the page into {docs}, or delete this line"
            yield found.problem(pointer, Code.BAD_VALUE, message, hint)


def _are_all_known(settings: dict[str, Any]) -> bool:
    """Whether every page is either a file or ours."""
    names = {name for _, name in plugins_named(settings)}
    return PLUGIN in names and names <= _MAKE_NONE and not settings.keys() & {"hooks", "validation"}


def _pages(entry: object, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Yield the pages below an entry of the menu, and the way to each."""
    if isinstance(entry, str):
        address = urlsplit(entry)
        if is_markdown_file(entry) and not (address.scheme or entry.startswith("/")):
            yield pointer, entry
    elif isinstance(entry, list):
        for number, inner in enumerate(entry):
            yield from _pages(inner, (*pointer, number))
    elif isinstance(entry, dict):
        for title, inner in entry.items():
            yield from _pages(inner, (*pointer, str(title)))


def _is_ours(page: str) -> bool:
    return page == ids.page_file(ids.HOME) or page.startswith(_FOLDERS)
