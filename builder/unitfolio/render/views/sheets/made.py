"""Papers: what is to be made of a sheet, and what lies ready."""

from collections.abc import Mapping
from dataclasses import dataclass

from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.output import Stored
from unitfolio.render.views.sheets.papers import AnySheet


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to be made of a sheet: its path from the site's root, and what it is called.

    `kind` groups the papers where they are listed: `checklist`, `form`, `pack`, `matrix` or
    `export`, for what is taken elsewhere; `number` is that of the criterion that it is for, or
    empty.
    """

    path: str
    kind: str
    title: str
    number: str
    format: Format | ExportFormat
    sheet: AnySheet


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that lies ready; `kind`, `title`, `number` and `format` are as in `Paper`."""

    path: str
    kind: str
    title: str
    number: str
    format: Format | ExportFormat
    file: Stored


Made = Mapping[str, tuple[MadePaper, ...]]
"""Papers by the address of the unit or qualification that they belong to.

What is taken elsewhere is under the address of its folder.
"""
