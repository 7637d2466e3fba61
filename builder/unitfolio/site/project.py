"""What a project's mkdocs.yml says of its content, read without starting MkDocs or a plugin."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.base import INVISIBLE
from unitfolio.problems import Problem
from unitfolio.site.options import DEFAULTS, KNOWN, Options
from unitfolio.site.written import FILE, Written, written
from unitfolio.validate.words import near

PLUGIN = "unitfolio"
_PLUGINS = "plugins"
# MkDocs takes this one for itself.
_OF_MKDOCS = "enabled"
# Above what `portfolio` and `unitfolio` have in common.
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Said:
    """Where the content is, and whether the library is beneath it; by default as in `Options`.

    `site_id` and `centre` say whose it is, `site_url` (empty, or ending in `/`) where its site is,
    and `licence` what stands at the foot of its pages; each as a build of the site takes it.
    `is_read` is false where the file is there and can't be read, so that all are the defaults.
    """

    content: str
    library: bool
    templates: str
    site_id: str
    centre: str
    site_url: str
    licence: str
    is_read: bool


def read(root: Path) -> tuple[Said, tuple[Problem, ...]]:
    """Return what mkdocs.yml in `root` says of the content; the defaults where there is none.

    Beside it stands what is wrong with the file, or with options of ours: there the defaults hold.
    """
    found = written(root)
    pointer, given = _given(found.settings)
    options = Options(str(root / FILE))
    options.load_dict({key: value for key, value in given.items() if key != _OF_MKDOCS})
    failed = options.validate()[0]
    wrong = [_wrong(found, (*pointer, key), error) for key, error in failed]
    options.load_dict({key: DEFAULTS[key] for key, _ in failed if key in DEFAULTS})
    return _said(options, found), (*found.problems, *wrong, *_misspelt(found))


def _said(options: Options, found: Written) -> Said:
    address = _text(found.settings, "site_url")
    return Said(
        content=options.content,
        library=options.library,
        templates=options.templates,
        site_id=options.site_id,
        centre=in_line(options.centre or _text(found.settings, "site_name")),
        # As MkDocs completes it.
        site_url=f"{address.rstrip('/')}/" if address else "",
        licence=plain(_text(found.settings, "copyright")),
        is_read=not found.problems,
    )


def plain(html: str) -> str:
    """Return the words of a line of HTML, such as the copyright at the foot of pages."""
    return in_line(Markup(html).striptags())  # noqa: S704 - it is read here, nowhere shown as HTML


def in_line(text: str) -> str:
    """Return a name on one line, without signs that no file could hold (`INVISIBLE`).

    YAML ends what it folds (`centre: >`) with a new line, and mkdocs.yml is no model of ours.
    """
    return " ".join(INVISIBLE.sub(" ", text).split())


def _text(settings: dict[str, Any], key: str) -> str:
    value = settings.get(key)
    return value if isinstance(value, str) else ""


def _wrong(found: Written, pointer: Pointer, error: Exception) -> Problem:
    """Return the problem of an option, in the words in which a build tells it too."""
    code = Code.BAD_VALUE if pointer[-1] in KNOWN else Code.UNKNOWN_KEY
    return found.problem(pointer, code, f"option '{pointer[-1]}': {error}")


def _misspelt(found: Written) -> Iterator[Problem]:
    """Yield a problem for each plugin whose name was probably meant to be ours."""
    for pointer, name in plugins_named(found.settings):
        if name != PLUGIN and near(name, frozenset({PLUGIN}), _ALIKE):
            hint = f"did you mean '{PLUGIN}'?"
            yield found.problem(pointer, Code.UNKNOWN_WORD, f"there is no plugin '{name}'", hint)


def plugins_named(settings: dict[str, Any]) -> Iterator[tuple[Pointer, str]]:
    """Yield the name of each plugin in mkdocs.yml, and the way there."""
    plugins = settings.get(_PLUGINS)
    is_list = isinstance(plugins, list)
    for number, entry in enumerate(plugins if isinstance(plugins, list) else [plugins]):
        at: Pointer = (_PLUGINS, *([number] if is_list else []))
        for name in entry if isinstance(entry, dict) else [entry]:
            if isinstance(name, str):
                yield ((*at, name) if isinstance(entry, dict) else at), name


def _given(settings: dict[str, Any]) -> tuple[Pointer, dict[str, Any]]:
    """Return what stands below our plugin, and the way there; nothing where it isn't named."""
    return next(_below(settings.get(_PLUGINS)), ((), {}))


def _below(plugins: object) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Yield the options of our plugin, whether plugins are written as a list or as keys."""
    is_list = isinstance(plugins, list)
    for number, entry in enumerate(plugins if isinstance(plugins, list) else [plugins]):
        if isinstance(entry, dict) and isinstance(entry.get(PLUGIN), dict):
            yield (_PLUGINS, *([number] if is_list else []), PLUGIN), dict(entry[PLUGIN])
