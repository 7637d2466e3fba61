"""What a project's mkdocs.yml says of its content, read without starting MkDocs or a plugin."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from unitfolio.problems import UnitfolioError
from unitfolio.site.options import DEFAULTS, Options

PLUGIN = "unitfolio"
# MkDocs takes this one for itself.
_OF_MKDOCS = "enabled"
# What MkDocs and PyYAML raise for a file that can't be opened, decoded or understood, or that is
# nested without end.
_UNREADABLE = (ConfigurationError, OSError, ValueError, TypeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Said:
    """Where the content is, and whether the library is beneath it; by default as in `Options`.

    `site_id` and `centre` say whose it is, `site_url` (empty, or ending in `/`) where its site is,
    and `licence` what stands at the foot of its pages; each as a build of the site takes it.
    """

    content: str
    library: bool
    templates: str
    site_id: str
    centre: str
    site_url: str
    licence: str


def said_of_content(root: Path) -> Said:
    """Return what mkdocs.yml in `root` says of the content; the defaults where there is none.

    Raises UnitfolioError where the file can't be read, or where an option of ours, whatever it is
    for, says what can't be.
    """
    said, faults = read(root)
    if faults:
        raise UnitfolioError(faults)
    return said


def read(root: Path) -> tuple[Said, str]:
    """Return the same, and what is wrong with options of ours, a line each: their defaults hold.

    Raises UnitfolioError where the file can't be read.
    """
    file = root / "mkdocs.yml"
    settings = _settings(file) if file.is_file() else {}
    given = _options(settings)
    options = Options(str(file))
    options.load_dict({key: value for key, value in given.items() if key != _OF_MKDOCS})
    failed = options.validate()[0]
    faults = [f"{file}{_line(file, key)} says of '{key}': {error}" for key, error in failed]
    options.load_dict({key: DEFAULTS[key] for key, _ in failed if key in DEFAULTS})
    address = _text(settings, "site_url")
    said = Said(
        content=options.content,
        library=options.library,
        templates=options.templates,
        site_id=options.site_id,
        centre=options.centre or _text(settings, "site_name"),
        # As MkDocs completes it.
        site_url=f"{address.rstrip('/')}/" if address else "",
        licence=plain(_text(settings, "copyright")),
    )
    return said, "\n".join(faults)


def plain(html: str) -> str:
    """Return the words of a line of HTML, such as the copyright at the foot of pages."""
    return Markup(html).striptags()  # noqa: S704 - it is read here, and nowhere shown as HTML


def _text(settings: dict[str, Any], key: str) -> str:
    value = settings.get(key)
    return value if isinstance(value, str) else ""


def _settings(file: Path) -> dict[str, Any]:
    """Return the whole of mkdocs.yml. Raises UnitfolioError where it can't be read."""
    try:
        with file.open("rb") as stream:
            settings: Any = yaml_load(stream, _loader())
    except _UNREADABLE as error:
        reason = " ".join(str(error).split()) or "it is nested too deeply"
        raise UnitfolioError(f"{file} can't be read: {reason}") from error
    return settings if isinstance(settings, dict) else {}


def _options(settings: dict[str, Any]) -> dict[str, Any]:
    """Return what stands below our plugin, whether plugins are written as a list or as keys."""
    plugins = settings.get("plugins")
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get(PLUGIN), dict):
            return dict(entry[PLUGIN])
    return {}


def _line(file: Path, key: str) -> str:
    """Return `, line 12`, where the option is on a line of its own below our plugin."""
    ours = False
    for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1):
        ours = ours or re.match(rf"\s*(?:-\s+)?['\"]?{PLUGIN}['\"]?\s*:", line) is not None
        if ours and re.match(rf"\s*['\"]?{re.escape(key)}['\"]?\s*:", line):
            return f", line {number}"
    return ""


def _loader() -> Any:
    """Return MkDocs's own loader, less what runs code: who checks a stranger's files wants none."""
    loader: Any = get_yaml_loader()
    loader.yaml_multi_constructors = {"": lambda *_: None}
    return loader
