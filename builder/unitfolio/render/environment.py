"""The one Jinja environment: everything is escaped, and an unknown name is an error."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


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

    def render(self, name: str, view: object) -> str:
        """Return the template `name` printed for `view`, which it knows as `page`."""
        return self._environment.get_template(name).render(page=view)
