"""From a project's folder to the files of its site, in one direction.

Everything is read, checked and made here, in memory; an edge writes it afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from unitfolio.catalogue import Catalogue
from unitfolio.output import OutputFile
from unitfolio.pages import Press, pages
from unitfolio.problems import ContentError, Problem, Severity
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.validate import validate

PACKAGE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a project's content and templates are, relative to `root`, and the site's id.

    `today` is handed in by the edge, since the core has no clock.
    """

    root: Path
    today: date
    content: str = "content"
    templates: str = "templates"
    site_id: str = "unitfolio"
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The files of a site, sorted by path, and the advice that its content gave rise to."""

    files: tuple[OutputFile, ...]
    advice: tuple[Problem, ...] = ()


def gather(settings: Settings) -> Result:
    """Return every file of the site.

    Raises ContentError with all problems of all content files at once if there is any error
    (with `strict`, any advice too).
    """
    contents = read(settings)
    specification, problems = validate(contents, settings.today)
    stopping = problems if settings.strict else errors(problems)
    if stopping or specification is None:
        raise ContentError(problems)
    catalogue = Catalogue(specification)
    press = Press(catalogue, templates(settings), Prose(), settings.site_id)
    files = sorted(pages(press), key=lambda file: file.path)
    return Result(tuple(files), tuple(problems))


def read(settings: Settings) -> Mapping[str, bytes]:
    raise NotImplementedError


def errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems that stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def templates(settings: Settings) -> Templates:
    """Return the project's templates, before the packaged ones of the same name."""
    packaged = PACKAGE / "templates"
    ours = packaged if packaged.is_dir() else PACKAGE.parent.parent / "templates"
    return Templates((settings.root / settings.templates, ours))
