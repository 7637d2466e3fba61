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

    `fill` is where it can be filled in as a page, and `suits` names the criteria that a form suits;
    both may be empty.
    """

    title: str
    number: str
    files: tuple[Download, ...]
    fill: str = ""
    suits: str = ""


@dataclass(frozen=True, slots=True)
class FormNote:
    """Where a form can be filled in as a page, and the criteria that it suits."""

    fill: str = ""
    suits: str = ""


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
    address: str, papers: Iterable[MadePaper], notes: Mapping[str, FormNote] | None = None
) -> Downloads:
    """Return the papers as the page at `address` lists them, in the order they come in.

    `notes` are by the paths of papers that are forms.
    """
    found: defaultdict[tuple[str, str, str], list[Download]] = defaultdict(list)
    said: dict[tuple[str, str, str], FormNote] = {}
    for paper in papers:
        said[paper.kind, paper.title, paper.number] = (notes or {}).get(paper.path, FormNote())
        file = Download(
            wording.FORMATS[Format(paper.format)],
            wording.size(paper.file.size),
            ids.link(address, paper.path),
        )
        found[paper.kind, paper.title, paper.number].append(file)
    lines = [
        (key[0], DownloadLine(*key[1:], tuple(files), said[key].fill, said[key].suits))
        for key, files in found.items()
    ]
    return Downloads(
        whole=tuple(line for kind, line in lines if kind != "form"),
        forms=tuple(line for kind, line in lines if kind == "form" and not line.number),
        for_criteria=tuple(line for kind, line in lines if kind == "form" and line.number),
    )
