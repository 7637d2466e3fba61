"""Makes papers and exports of this repository's units and says how long one takes.

Medians, after a warm-up.

    python -m benchmarks.papers

`make bench` runs this too. Ends with 1 if a goal is missed.
"""

import math
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final

from pypdf import PdfReader

from unitfolio.catalogue import Catalogue
from unitfolio.exports import write
from unitfolio.load import Folder
from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.pipeline import packaged
from unitfolio.printables.draw import draw
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views.exports.listing import EXPORT, unit_exports
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.sheets.listing import unit_papers
from unitfolio.render.views.sheets.made import Paper
from unitfolio.render.views.sheets.papers import FormSheet
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import validate

ROOT: Final = Path(__file__).resolve().parents[1]
TODAY: Final = date(2026, 11, 23)
WARM_UP: Final = 3
DRAWN: Final = 60


@dataclass(frozen=True, slots=True)
class Goal:
    """What one paper of a kind may take: the median, in milliseconds."""

    name: str
    kind: str
    format: Format | ExportFormat
    most: float

    def fits(self, paper: Paper) -> bool:
        """Return whether the goal is about this paper."""
        return (paper.kind, paper.format) == (self.kind, self.format)


_TWO: Final = 2
TWO_PAGES: Final = Goal("a two-page form as PDF", "form", Format.PDF, 30)
GOALS: Final = (
    Goal("a form of any length as PDF", "form", Format.PDF, math.inf),
    Goal("a form as Word", "form", Format.DOCX, 60),
    Goal("a unit's matrix as Excel", "matrix", Format.XLSX, 60),
    Goal("a unit's questions for Anki", EXPORT, ExportFormat.ANKI, 100),
    Goal("a unit's questions for Moodle", EXPORT, ExportFormat.MOODLE, 60),
)


def papers() -> list[Paper]:
    """Return every paper of this repository's units, and what can be taken elsewhere."""
    specification, problems = validate(Folder(ROOT, "content"), TODAY)
    if specification is None:
        raise SystemExit(f"the content has problems: {problems}")
    stationery = Stationery(
        Catalogue(specification), Prose(), "Sample college", b"", "https://example.org/units/"
    )
    sender = Sender(stationery, "sample", Templates((packaged(""),)))
    return [
        paper
        for unit in stationery.catalogue.units
        for paper in (
            *unit_papers(stationery, unit, tuple(Format)),
            *unit_exports(sender, unit, tuple(ExportFormat)),
        )
    ]


def make(paper: Paper) -> bytes:
    """Return the file of a paper, or of an export."""
    if isinstance(paper.format, ExportFormat):
        return write(paper.format, paper.sheet)
    return draw(paper)


def median(chosen: Iterable[Paper], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the median milliseconds of making each of these papers, after a warm-up."""
    chosen = list(chosen)
    for paper in chosen[:WARM_UP]:
        make(paper)
    taken = []
    for paper in (chosen * DRAWN)[:DRAWN]:
        start = clock()
        make(paper)
        taken.append((clock() - start) * 1000)
    return statistics.median(taken)


def of_two_pages(every: Iterable[Paper]) -> Iterator[Paper]:
    """Yield forms as PDF, each with so many of its sections that it has two pages.

    With all of their sections the forms of this repository have four pages or more.
    """
    for paper in filter(TWO_PAGES.fits, every):
        if isinstance(paper.sheet, FormSheet) and not paper.number:
            sections = paper.sheet.sections
            shorter = (sections[:count] for count in range(len(sections), 0, -1))
            cut = (replace(paper, sheet=replace(paper.sheet, sections=some)) for some in shorter)
            yield from (each for each in cut if _pages(each) == _TWO)


def _pages(paper: Paper) -> int:
    return len(PdfReader(BytesIO(draw(paper))).pages)


def main() -> None:
    """Print the median of every goal."""
    every = papers()
    chosen = [(TWO_PAGES, list(of_two_pages(every)))]
    chosen += [(goal, list(filter(goal.fits, every))) for goal in GOALS]
    met = True
    for goal, measured in chosen:
        took = median(measured)
        met = met and took <= goal.most
        verdict = "met   " if took <= goal.most else "MISSED"
        within = f"within {goal.most:.0f} ms" if goal.most < math.inf else "(no goal)"
        print(f"  {verdict} {goal.name} {within}: {took:.1f} ms, of {len(measured)} papers")
    sys.exit(not met)


if __name__ == "__main__":
    main()
