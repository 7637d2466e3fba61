"""The templates that typst prints with, and where in them a mistake is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import typst

from unitfolio.render.environment import BrokenTemplateError

_PLACE: Final = re.compile(r"┌─ (?P<name>.+?\.typ):(?P<line>\d+):\d+")
"""How typst's diagnostics name a place."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template's file and what is in it."""

    path: Path
    text: bytes


@cache
def templates_of(folders: tuple[Path, ...]) -> dict[str, Template]:
    """Return templates by the names under which they import one another.

    A folder that comes later wins over an earlier one.
    """
    return {
        path.relative_to(folder).as_posix(): Template(path, path.read_bytes())
        for folder in folders
        for path in sorted(folder.rglob("*.typ"))
    }


def broken(
    error: typst.TypstError, templates: Mapping[str, Template], own: Path | None
) -> BrokenTemplateError:
    """Return what is wrong and where: in a project's `own` templates, if one had a part in it."""
    found = [
        (templates[place["name"]].path, place["line"])
        for place in _PLACE.finditer(error.diagnostic)
        if place["name"] in templates
    ]
    theirs = [each for each in found if own and each[0].is_relative_to(own)]
    where = next((f"{path}, line {line}" for path, line in theirs + found), "")
    named = where or "for PDFs"
    return BrokenTemplateError(f"The template {named} can't be printed: {error.message}")
