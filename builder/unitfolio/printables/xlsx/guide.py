"""The sheet 'How to use': a few plain lines, and the names that are filled in once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unitfolio.printables.xlsx.looks import Look, Status
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.paper import Paper, head, set_up
from unitfolio.printables.xlsx.places import EVIDENCE, GUIDE, PIECES, SHOWN, SUMMARY, reference
from unitfolio.printables.xlsx.text import clean, height
from unitfolio.render.views.sheets.papers import MatrixSheet

PAPER: Final = Paper(widths=(26, 84, 20, 24), notes=(2, 2), code=(3, 3))
TO_FILL_ROW: Final = 4
_BY_HAND: Final = "_" * 30
"""A line to write a name on by hand, 5 cm long or more."""
_LINE: Final = 13.0
"""Points of a line of text. Each second one is empty: 7 mm or more to write on."""

_ON_EVIDENCE: Final = (
    "List each piece of evidence once: its title, its method, its date and where the original is "
    "kept. Leave out names of customers. The row's reference (E1, E2, ...) is its name everywhere "
    "else."
)
_ON_UNITS: Final = (
    f"choose Yes under every piece of evidence that could serve it. There are {PIECES} columns, "
    f"which is the limit; those after the first {SHOWN} are hidden, and a line above them says how "
    "to show them. Above each column you can choose another reference of the sheet Evidence."
)
_ON_STATUS: Final = (
    f"'{Status.MAPPED}': at least one piece is chosen. '{Status.GAP}': none yet. "
    f"'{Status.JUSTIFIED}': none, and the reason is written beside it. The colours say the same. A "
    "status says what is mapped, never that anything is met: that is for the assessor to decide "
    "and for the IQA to check."
)
_ON_CELLS: Final = (
    "They are pale yellow. The others are protected, without a password, so that formulas stay as "
    "they are. You can change the widths of columns and the heights of rows."
)
_ON_PAPER: Final = (
    "Every sheet prints on A4, landscape; that of a unit two pages across, each with the wording. "
    "Blank rows are high enough to write in by hand."
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What is filled in once for the whole workbook: its labels, and how other sheets show it."""

    labels: tuple[str, ...]

    def draw(self, pad: Pad, last_column: int) -> None:
        """Show it in the third row of another sheet, as far as a column, each on a line of its own.

        What is not filled in is a line to write on by hand.
        """
        if not self.labels:
            return
        rows = range(TO_FILL_ROW, TO_FILL_ROW + len(self.labels))
        value = "\n\n".join(f"{label}: {_BY_HAND}" for label in self.labels)
        pad.high(2, max(pad.heights[2], _LINE * (2 * len(rows) - 1) + 5))
        pad.merge(2, 0, last_column, Look.NAMES)
        pad.formula(2, 0, "=" + "&CHAR(10)&CHAR(10)&".join(map(_shown, rows)), value, Look.NAMES)


def _shown(row: int) -> str:
    """Return a formula, without =, for a label of the guide and what is filled in beside it."""
    label, filled = (reference(GUIDE, row, column, row, column) for column in (0, 1))
    return f'{label}&": "&IF(LEN(TRIM({filled}))>0,{filled},"{_BY_HAND}")'


def is_whole(sheet: MatrixSheet) -> bool:
    """Whether a matrix is a whole qualification's: it came from another page than its unit."""
    return len(sheet.units) != 1 or sheet.units[0].origin != sheet.origin


def to_fill(sheet: MatrixSheet) -> Filled:
    """Return what is filled in once for the whole workbook, such as the learner's name."""
    labels = (clean(label) for unit in sheet.units for label, _ in unit.to_fill)
    return Filled(tuple(dict.fromkeys(labels)))


def draw_guide(pad: Pad, sheet: MatrixSheet) -> None:
    """Draw the sheet."""
    set_up(pad, PAPER, sheet.origin, None)
    head(pad, PAPER, sheet.origin, sheet.title, _facts(sheet))
    row = TO_FILL_ROW
    for label in to_fill(sheet).labels:
        pad.high(row, PAPER.writing)
        pad.text(row, 0, label, Look.HEAD_LEFT)
        pad.blank(row, (1,), Look.IN_TEXT)
        row += 1
    for row_below, (name, said) in enumerate(_lines(sheet), row + 1):
        pad.high(row_below, height(said, PAPER.widths[1], 10, 20))
        pad.text(row_below, 0, name, Look.BOLD)
        pad.text(row_below, 1, said, Look.BODY)


def _facts(sheet: MatrixSheet) -> tuple[tuple[str, str], ...]:
    if not is_whole(sheet):
        return (*sheet.units[0].facts, ("Made by", sheet.origin.centre))
    return (("Qualification", sheet.origin.name), ("Made by", sheet.origin.centre))


def _lines(sheet: MatrixSheet) -> Iterator[tuple[str, str]]:
    said = sheet.units[0].criterion if sheet.units else "criterion"
    yield EVIDENCE, _ON_EVIDENCE
    leads = " The number leads to its page." if sheet.origin.address else ""
    yield "The sheet of a unit", f"In the row of each {said}, {_ON_UNITS}{leads}"
    yield "Status", _ON_STATUS
    yield SUMMARY, _on_the_summary(sheet)
    yield "Cells to fill in", _ON_CELLS
    yield "On paper", _ON_PAPER
    yield "What this is", sheet.origin.note


def _on_the_summary(sheet: MatrixSheet) -> str:
    said = "It counts by itself: what is mapped, the gaps, and the gaps with a reason."
    if is_whole(sheet):
        said += (
            " Choose Yes for each unit that the learner takes, the mandatory ones too; it then "
            "compares the numbers with the rule of combination, as far as that is known here."
        )
    return said
