"""A project's mkdocs.yml as it is written: what it says, and where each part of it stands."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from unitfolio.codes import Code
from unitfolio.load import Document, Pointer, load
from unitfolio.problems import Problem, UnitfolioError

FILE = "mkdocs.yml"
_INHERIT = "INHERIT"
# What MkDocs and PyYAML raise for a file that can't be opened, decoded or understood, or that is
# nested without end.
_UNREADABLE = (ConfigurationError, OSError, ValueError, TypeError, RecursionError)


@dataclass(frozen=True)
class Written:
    """What the file says as MkDocs reads it, and the same file as content is read, for places."""

    settings: dict[str, Any]
    document: Document

    def problem(self, pointer: Pointer, code: Code, message: str, hint: str = "") -> Problem:
        """Return a problem of the key at `pointer`.

        Where the file only inherits that key, the problem stands at the line that says from where.
        """
        at = pointer if pointer in self.document.keys else (_INHERIT,)
        return self.document.problem(self.document.spot(at, of_key=True), code, message, hint)


def written(root: Path) -> Written:
    """Return what mkdocs.yml in `root` says; nothing where there is none.

    Raises UnitfolioError where the file can't be read.
    """
    file = root / FILE
    if not file.is_file():
        return Written({}, Document(FILE, "", None))
    try:
        with file.open("rb") as stream:
            settings: Any = yaml_load(stream, _loader())
        document = load(FILE, file.read_bytes())
    except _UNREADABLE as error:
        reason = " ".join(str(error).split()) or "it is nested too deeply"
        raise UnitfolioError(f"{file} can't be read: {reason}") from error
    return Written(settings if isinstance(settings, dict) else {}, document)


def _loader() -> Any:
    """Return MkDocs's own loader, less what runs code: who checks a stranger's files wants none."""
    loader: Any = get_yaml_loader()
    loader.yaml_multi_constructors = {"": lambda *_: None}
    return loader
