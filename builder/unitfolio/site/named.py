"""What mkdocs.yml names for the site, and whether it is there: read without starting MkDocs."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from unitfolio.codes import Code
from unitfolio.problems import Problem
from unitfolio.site.assets import themes
from unitfolio.site.target import ELSEWHERE, why_not
from unitfolio.site.written import Written

_DOCS, _SITE, _THEME, _CUSTOM = "docs_dir", "site_dir", "theme", "custom_dir"
_PICTURES = ("logo", "favicon")
# Where MkDocs builds where mkdocs.yml doesn't say.
_MKDOCS_SITE = "site"
_MAKE_FOLDER = (
    "make it, or name another folder as docs_dir; it may be empty, but Git keeps a folder only "
    "with a file in it, such as an empty .gitkeep"
)


def missing(root: Path, found: Written, templates: str) -> Iterator[Problem]:
    """Yield a problem for each thing that mkdocs.yml in `root` names in vain.

    `templates` is the folder of the project's own. There is none where there is no such file, or
    where it can't be read.
    """
    docs = found.docs
    if not docs:
        return
    if not (root / docs).is_dir():
        yield _no_folder(found, docs)
        return
    theme = found.settings.get(_THEME)
    if isinstance(theme, dict):
        yield from _no_pictures(
            found, docs, theme, [root / docs, *_theme_folders(root, templates, theme)]
        )


def misplaced(root: Path, found: Written, folders: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem where a build would put the site onto what it is made from, or on others'.

    `folders` are those of the project that have its content and templates.
    """
    site = found.settings.get(_SITE) or _MKDOCS_SITE
    # MkDocs itself says what is wrong with any other value.
    if not (found.docs and isinstance(site, str)):
        return
    if reason := why_not(root, site, (*folders, found.docs)):
        message = f"the site can't be built into '{site}': {reason}"
        yield found.problem((_SITE,), Code.BAD_VALUE, message, ELSEWHERE)


def _no_folder(found: Written, docs: str) -> Problem:
    message = f"there is no folder '{docs}', in which hand-written pages are looked for"
    return found.problem((_DOCS,), Code.MISSING_FOLDER, message, _MAKE_FOLDER)


def _no_pictures(
    found: Written, docs: str, theme: dict[str, Any], folders: list[Path]
) -> Iterator[Problem]:
    """Yield a problem for each picture of the theme that every page would show as broken."""
    for key in _PICTURES:
        name = theme.get(key)
        if name and isinstance(name, str) and not _is_there(name, folders):
            message = f"theme, '{key}': there is no file '{name}' in {docs}"
            hint = f"put the picture into {docs}, or correct its name, which begins from there"
            yield found.problem((_THEME, key), Code.BAD_VALUE, message, hint)


def _theme_folders(root: Path, templates: str, theme: dict[str, Any]) -> Iterator[Path]:
    """Yield the folders whose files come onto the site beside those for pages."""
    custom = theme.get(_CUSTOM)
    if isinstance(custom, str):
        yield root / custom
    yield from themes(root / templates)
    material = find_spec("material")
    for folder in (material and material.submodule_search_locations) or ():
        yield Path(folder) / "templates"


def _is_there(name: str, folders: list[Path]) -> bool:
    """Return whether a picture is in one of `folders`; elsewhere on the web nobody looks."""
    address = urlsplit(name)
    is_elsewhere = address.scheme or address.netloc or name.startswith("/")
    path = unquote(address.path)
    return bool(is_elsewhere or any((folder / path).is_file() for folder in folders))
