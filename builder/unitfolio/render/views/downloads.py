"""The papers of a unit or qualification as a page lists them: by what they are, then format."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.papers import Format
from unitfolio.render import wording
from unitfolio.render.views.sheets.made import MadePaper


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its format as it is said, its size, and where it is from the page."""

    format: str
    size: str
    href: str


@dataclass(frozen=True, slots=True)
class DownloadLine:
    """A paper in its formats; `number` is the criterion's, or empty.

    `fill` is where it can be filled in as a page, or empty.
    """

    title: str
    number: str
    files: tuple[Download, ...]
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Downloads:
    """The checklist, matrix and pack first; the forms; the forms for one criterion each."""

    whole: tuple[DownloadLine, ...] = ()
    forms: tuple[DownloadLine, ...] = ()
    for_criteria: tuple[DownloadLine, ...] = ()

    @property
    def all(self) -> tuple[DownloadLine, ...]:
        """Every line, in the order in which they are listed."""
        return (*self.whole, *self.forms, *self.for_criteria)


def downloads(
    address: str, papers: Iterable[MadePaper], to_fill: Mapping[str, str] | None = None
) -> Downloads:
    """Return the papers as the page at `address` lists them, in the order they come in.

    `to_fill` says by the path of a paper where it can be filled in as a page.
    """
    found: defaultdict[tuple[str, str, str], list[Download]] = defaultdict(list)
    pages: dict[tuple[str, str, str], str] = {}
    for paper in papers:
        pages[paper.kind, paper.title, paper.number] = (to_fill or {}).get(paper.path, "")
        file = Download(
            wording.FORMATS[Format(paper.format)],
            wording.size(paper.file.size),
            ids.link(address, paper.path),
        )
        found[paper.kind, paper.title, paper.number].append(file)
    lines = [
        (kind, DownloadLine(title, number, tuple(files), pages[kind, title, number]))
        for (kind, title, number), files in found.items()
    ]
    return Downloads(
        whole=tuple(line for kind, line in lines if kind != "form"),
        forms=tuple(line for kind, line in lines if kind == "form" and not line.number),
        for_criteria=tuple(line for kind, line in lines if kind == "form" and line.number),
    )
