"""What a project's mkdocs.yml says of its content, read without starting MkDocs or a plugin."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from unitfolio.problems import UnitfolioError
from unitfolio.site.options import Options

PLUGIN = "unitfolio"
_READ = ("content", "library", "site_id", "centre")
# What MkDocs and PyYAML raise for a file that can't be opened, decoded or understood, or that is
# nested without end.
_UNREADABLE = (ConfigurationError, OSError, ValueError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Said:
    """Where the content is, and whether the library is beneath it; by default as in `Options`.

    `site_id` and `centre` say whose it is.
    """

    content: str
    library: bool
    site_id: str
    centre: str


def said_of_content(root: Path) -> Said:
    """Return what mkdocs.yml in `root` says of the content; the defaults where there is none.

    Raises UnitfolioError where the file can't be read, or says what can't be.
    """
    file = root / "mkdocs.yml"
    given = _options(file) if file.is_file() else {}
    options = Options()
    options.load_dict({key: given[key] for key in _READ if key in given})
    for key, error in options.validate()[0]:
        raise UnitfolioError(f"{file} says of '{key}' what can't be: {error}")
    return Said(options.content, options.library, options.site_id, options.centre)


def _options(file: Path) -> dict[str, Any]:
    """Return what stands below our plugin, whether plugins are written as a list or as keys."""
    try:
        with file.open("rb") as stream:
            settings: Any = yaml_load(stream, _loader())
    except _UNREADABLE as error:
        reason = " ".join(str(error).split()) or "it is nested too deeply"
        raise UnitfolioError(f"{file} can't be read: {reason}") from error
    plugins = settings.get("plugins") if isinstance(settings, dict) else None
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get(PLUGIN), dict):
            return dict(entry[PLUGIN])
    return {}


def _loader() -> Any:
    """Return MkDocs's own loader, less what runs code: who checks a stranger's files wants none."""
    loader: Any = get_yaml_loader()
    loader.yaml_multi_constructors = {"": lambda *_: None}
    return loader
