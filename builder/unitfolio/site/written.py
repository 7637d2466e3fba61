"""A project's mkdocs.yml as it is written: what it says, and where each part of it stands."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from unitfolio.codes import Code
from unitfolio.load import Document, Pointer, load
from unitfolio.problems import Problem

FILE = "mkdocs.yml"
_INHERIT = "INHERIT"
_FILL_IN = "write site_name, docs_dir, theme and plugins in it, as the sample project's has"
# What MkDocs and PyYAML raise for a file that can't be opened, decoded or understood, or that is
# nested without end.
_UNREADABLE = (ConfigurationError, OSError, ValueError, TypeError, RecursionError)
# What content may not hold, and these files may.
_ALLOWED = frozenset({Code.ANCHOR, Code.TAG, Code.DUPLICATE_KEY})


@dataclass(frozen=True)
class Written:
    """What the file says as MkDocs reads it, and the same file as content is read, for places.

    It says nothing where it can't be read; `problems` tells why.
    """

    settings: dict[str, Any]
    document: Document
    problems: tuple[Problem, ...] = ()

    @property
    def docs(self) -> str:
        """The folder of hand-written pages; empty where MkDocs says what is wrong with it."""
        docs = self.settings.get("docs_dir") or "docs"
        return docs if self.settings and isinstance(docs, str) else ""

    def problem(self, pointer: Pointer, code: Code, message: str, hint: str = "") -> Problem:
        """Return a problem of the key at `pointer`.

        Where the file only inherits that key, the problem stands at the line that says from where.
        """
        is_here = pointer in self.document.keys or pointer in self.document.places
        at = pointer if is_here else (_INHERIT,)
        return self.document.problem(self.document.spot(at, of_key=True), code, message, hint)


def written(root: Path) -> Written:
    """Return what mkdocs.yml in `root` says; nothing where there is none.

    What PyYAML takes and no other program of ours does is a problem too: UTF-16, or nothing at all.
    """
    file, empty = root / FILE, Document(FILE, "", None)
    if not file.is_file():
        return Written({}, empty)
    try:
        with file.open("rb") as stream:
            settings: Any = yaml_load(stream, _loader())
        if not isinstance(settings, dict):
            raise TypeError
        document = load(FILE, file.read_bytes())
        wrong = tuple(_unusable(document, is_empty=not settings))
        return Written({} if wrong else settings, document, wrong)
    except _UNREADABLE as error:
        return Written({}, empty, _reasons(root, error))


def _unusable(document: Document, *, is_empty: bool) -> Iterator[Problem]:
    """Yield why nothing can be made of a file that PyYAML takes."""
    if is_empty:
        yield document.problem((1, 1), Code.EMPTY_FILE, "there is nothing in this file", _FILL_IN)
    else:
        yield from (each for each in document.problems if each.code == Code.NOT_UTF_8)


def _reasons(root: Path, error: Exception) -> tuple[Problem, ...]:
    """Return why mkdocs.yml can't be read: as is said of content, else in MkDocs's own words."""
    # PyYAML's error, around which MkDocs lays its own, knows in which file it was, and where.
    mark = getattr(error.__context__, "problem_mark", None)
    file = Path(mark.name) if mark else root / FILE
    try:
        document = load(_path(file, root), file.read_bytes())
    except OSError as closed:
        message = f"this file can't be opened: {closed.strerror}"
        bare = Document(FILE, "", None)
        return (bare.problem((1, 1), Code.UNREADABLE, message, "check who may read it"),)
    found = document.problems
    known = tuple(each for each in found if each.code not in _ALLOWED)
    there = tuple(each for each in found if mark and each.place.line == mark.line + 1)
    return known or there or (_unexplained(document, error),)


def _unexplained(document: Document, error: Exception) -> Problem:
    """Return the problem of a file that is sound in itself."""
    reason = " ".join(str(error).split()) or "it is nested too deeply"
    is_heir = (_INHERIT,) in document.keys
    hint = "correct the file's name, or delete this line" if is_heir else ""
    spot = document.spot((_INHERIT,), of_key=True)
    return document.problem(spot, Code.NOT_YAML, f"this can't be read: {reason}", hint)


def _path(file: Path, root: Path) -> str:
    return Path(os.path.relpath(file, root)).as_posix()


def _loader() -> Any:
    """Return MkDocs's own loader, less what runs code: who checks a stranger's files wants none."""
    loader: Any = get_yaml_loader()
    loader.yaml_multi_constructors = {"": lambda *_: None}
    return loader
