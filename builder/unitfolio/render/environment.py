"""The one Jinja environment: everything is escaped, and an unknown name is an error."""

from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import TemplateError, TemplateSyntaxError

from unitfolio.problems import UnitfolioError
from unitfolio.render import wording


class BrokenTemplateError(UnitfolioError):
    """A template that cannot be printed; the message says where and why."""


class Templates:
    """The templates of a project: a folder that comes earlier wins over a later one."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Look for templates in `folders`, in that order."""
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        # Jinja's own filter makes the rest small: 'iqa', 'kpi'.
        self._environment.filters["capital"] = wording.capital

    def render(self, name: str, view: object) -> str:
        """Return the template `name` printed for `view`, which it knows as `page`.

        Raises BrokenTemplateError for a mistake in it or in one that it uses.
        """
        try:
            return self._environment.get_template(name).render(page=view)
        except TemplateSyntaxError as error:
            raise _broken(error.filename or name, error.lineno, error) from error
        except (TemplateError, AttributeError, TypeError, ValueError) as error:
            # Jinja puts the template's own lines into the traceback.
            frames = [f for f in extract_tb(error.__traceback__) if f.filename.endswith(".jinja")]
            if not frames and not isinstance(error, TemplateError):
                raise
            place = frames[-1] if frames else None
            raise _broken(
                place.filename if place else name, place.lineno if place else None, error
            ) from error


def _broken(file: str, line: int | None, error: Exception) -> BrokenTemplateError:
    where = f"{file}, line {line}" if line else file
    return BrokenTemplateError(f"The template {where} can't be printed: {error}")
