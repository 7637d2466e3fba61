"""What a project's mkdocs.yml need not say: the settings of the theme, of search and of links."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugins

from unitfolio.site.search import SEPARATOR

SEARCH = "material/search"
FEATURES = ["content.action.edit", "navigation.path", "navigation.top", "toc.follow"]
PALETTE = [
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "primary": "indigo",
        "accent": "indigo",
        "toggle": {"icon": "material/weather-night", "name": "Switch to dark colours"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "primary": "indigo",
        "accent": "indigo",
        "toggle": {"icon": "material/weather-sunny", "name": "Switch to light colours"},
    },
]
# What MkDocs takes for the place of the pages in a repository when mkdocs.yml does not say.
_MKDOCS_EDIT_URI = "edit/master/docs/"


def complete(config: MkDocsConfig, themes: list[Path]) -> None:
    """Fill in what the project leaves open; whatever it says itself stands, save web fonts.

    `themes` are folders of templates that win over Material's, the strongest first; a folder
    that the project names as `custom_dir` wins over the last of them only.
    """
    if config.theme.name != "material":
        raise PluginError(
            "Unitfolio's pages are made for Material. Write in mkdocs.yml:  theme: {name: material}"
        )
    _complete_theme(config, themes)
    _complete_search(config)
    if config.repo_url and config.edit_uri == _MKDOCS_EDIT_URI:
        config.edit_uri = f"edit/main/{_docs_folder(config)}/"


def _complete_theme(config: MkDocsConfig, themes: list[Path]) -> None:
    theme = config.theme
    theme.dirs[:0] = [str(folder) for folder in themes[:-1]]
    theme.dirs.insert(-2, str(themes[-1]))
    # Web fonts come from another site, which would see who reads here.
    theme["font"] = False
    if theme["language"] == "en":
        theme["language"] = "en-GB"
    theme["features"] = theme["features"] or FEATURES
    theme["palette"] = theme.get("palette") or PALETTE


def _complete_search(config: MkDocsConfig) -> None:
    """Switch Material's search on where the project does not name it, and say what a word is."""
    if SEARCH not in config.plugins:
        config.plugins[SEARCH] = _plugin(SEARCH, config)
    options: Any = config.plugins[SEARCH].config
    options.separator = options.separator or SEPARATOR


def _plugin(name: str, config: MkDocsConfig) -> BasePlugin[Any]:
    plugin: BasePlugin[Any] = get_plugins()[name].load()()
    plugin.load_config({}, config_file_path=config.config_file_path)
    return plugin


def _docs_folder(config: MkDocsConfig) -> str:
    root = Path(config.config_file_path or ".").parent
    return PurePath(os.path.relpath(config.docs_dir, root)).as_posix()
