"""What a project's mkdocs.yml need not say: the settings of the theme, of search and of links."""

import os
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugins
from mkdocs.theme import Theme

from unitfolio.site.assets import browser_code, themes
from unitfolio.site.search import PIPELINE, SEPARATOR, TITLE_BOOST

SEARCH = "material/search"
FEATURES = ["content.action.edit", "navigation.path", "navigation.top", "toc.follow"]
PALETTE = [
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/weather-night", "name": "Switch to dark colours"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/weather-sunny", "name": "Switch to light colours"},
    },
]
# What MkDocs takes for the place of the pages in a repository when mkdocs.yml does not say.
_MKDOCS_EDIT_URI = "edit/master/docs/"


def complete(config: MkDocsConfig, project_templates: Path) -> None:
    """Fill in what the project leaves open; whatever it says itself stands, save web fonts.

    Raises PluginError for any theme but Material.
    """
    if config.theme.name != "material":
        raise PluginError(
            "Unitfolio's pages are made for Material. Write in mkdocs.yml:  theme: {name: material}"
        )
    _complete_theme(config.theme, themes(project_templates))
    _complete_search(config)
    styles, script = browser_code()
    # Before the project's own, so that its styles win.
    config.extra_css.insert(0, styles.path)
    config.extra_javascript.insert(0, script.path)
    if config.repo_url and config.edit_uri == _MKDOCS_EDIT_URI:
        config.edit_uri = f"edit/main/{_docs_folder(config)}/"


def _complete_theme(theme: Theme, folders: list[Path]) -> None:
    """Put our overrides before Material's templates (the last but one), the project's first."""
    *own, packaged = map(str, folders)
    theme.dirs[:] = [*own, *theme.dirs[:-2], packaged, *theme.dirs[-2:]]
    # Web fonts come from another site, which would see who reads here.
    theme["font"] = False
    if theme["language"] == "en":
        theme["language"] = "en-GB"
    theme["features"] = theme["features"] or FEATURES
    theme["palette"] = theme.get("palette") or PALETTE


def _complete_search(config: MkDocsConfig) -> None:
    """Switch Material's search on where the project does not name it; say how words count."""
    if SEARCH not in config.plugins:
        config.plugins[SEARCH] = _plugin(SEARCH, config)
    options: Any = config.plugins[SEARCH].config
    options.separator = options.separator or SEPARATOR
    if options.pipeline is None:
        options.pipeline = PIPELINE
    options.fields.setdefault("title", {"boost": TITLE_BOOST})


def _plugin(name: str, config: MkDocsConfig) -> Any:
    plugin = get_plugins()[name].load()()
    plugin.load_config({}, config_file_path=config.config_file_path)
    return plugin


def _docs_folder(config: MkDocsConfig) -> str:
    root = Path(config.config_file_path or ".").parent
    return PurePath(os.path.relpath(config.docs_dir, root)).as_posix()
