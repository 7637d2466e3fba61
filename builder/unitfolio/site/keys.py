"""What mkdocs.yml says to MkDocs itself, looked at as MkDocs does and without running any of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig

from unitfolio.codes import Code
from unitfolio.problems import Problem
from unitfolio.site.written import FILE, Written
from unitfolio.validate.words import did_you_mean, quoted

# MkDocs loads code for these. Of the folders, others here say what is wrong.
_LEFT = frozenset({"plugins", "hooks", "markdown_extensions", "theme", "docs_dir", "site_dir"})
_ADDRESSES = frozenset({"site_url", "repo_url"})
_THEME = "theme"
_MATERIAL = "material"
_CLASS = re.compile(r"<class '(\w+)'>")
_KINDS = {
    "str": "text",
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "list": "a list",
    "dict": "keys and values",
    "date": "a date",
}
_NO_SETTING = "delete it, or put it below 'extra', where templates of your own find it"


def refused(root: Path, found: Written) -> Iterator[Problem]:
    """Yield a problem for each setting that MkDocs doesn't know, or whose value it can't use.

    What isn't said at all is left to MkDocs.
    """
    config = MkDocsConfig(str(root / FILE))
    options: dict[Any, Any] = dict(MkDocsConfig._schema)  # noqa: SLF001 - MkDocs's only list
    for key, value in found.settings.items():
        if key not in options:
            yield _unknown(found, key, frozenset(options))
        elif key == _THEME:
            yield from _other_theme(found, value)
        # Nothing stands for what only code could make of a tag, too.
        elif key not in _LEFT and value is not None:
            yield from _unusable(found, config, key, options[key])


def _unknown(found: Written, key: Any, known: frozenset[str]) -> Problem:
    hint = did_you_mean(str(key), known, _NO_SETTING)
    return found.problem(
        (str(key),), Code.UNKNOWN_KEY, f"MkDocs has no setting {quoted(key)}", hint
    )


def _other_theme(found: Written, theme: object) -> Iterator[Problem]:
    name = theme.get("name") if isinstance(theme, dict) else theme
    if name == _MATERIAL:
        return
    pointer = (_THEME, "name") if isinstance(theme, dict) and "name" in theme else (_THEME,)
    shown = quoted(name) if name else "MkDocs's own"
    message = f"the theme is {shown}; Unitfolio's pages are made for Material"
    yield found.problem(pointer, Code.BAD_VALUE, message, "write 'theme: {name: material}'")


def _unusable(found: Written, config: MkDocsConfig, key: str, option: Any) -> Iterator[Problem]:
    """Yield the problem of a setting that MkDocs refuses, mostly in its own words."""
    value = config[key] = found.settings[key]
    try:
        option.pre_validation(config, key)
        option.validate(value)
    # Python can't read some addresses at all.
    except (ValidationError, ValueError) as error:
        message, hint = f"MkDocs can't use '{key}': {_plain(error)}", ""
        if key in _ADDRESSES and isinstance(value, str):
            message = f"'{key}': {quoted(value)} isn't a whole address"
            if "://" not in value:
                hint = f"write how it begins, too, as in https://{value.lstrip('/')}"
        yield found.problem((key,), Code.BAD_VALUE, message, hint)
    finally:
        # MkDocs has one object for all files, in which it collects them.
        option.reset_warnings()


def _plain(error: Exception) -> str:
    """Return MkDocs's words, less those of Python."""
    return _CLASS.sub(lambda found: _KINDS.get(found[1], found[1]), str(error))
