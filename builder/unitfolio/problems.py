"""Problems found in content, each with its place, and the one error that carries them.

Validators yield `Problem`; only an edge (the command line, the MkDocs plugin) prints or raises.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error stops a build, advice does so only with `--strict`."""

    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a content file: path from the project's root, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where, and what to do about it.

    `code` is a short fixed name such as `unknown-key`; `excerpt` is the source line. Of several at
    one place, the one with the lower `rank` is named first.
    """

    place: Place
    rank: int = field(default=0, kw_only=True)
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    excerpt: str = field(default="", compare=False)


class UnitfolioError(Exception):
    """The root of every error that Unitfolio raises on purpose."""


class ContentError(UnitfolioError):
    """Content that cannot be built; carries every problem of every file, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep `problems`, sorted by place."""
        self.problems = tuple(sorted(problems))
        super().__init__(f"{len(self.problems)} problems in the content")
