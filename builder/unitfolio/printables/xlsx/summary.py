"""The sheet 'Summary': how the units combine, and the coverage and gaps of units and outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from unitfolio.printables.xlsx.guide import Filled
from unitfolio.printables.xlsx.looks import LARGE, Look, Status
from unitfolio.printables.xlsx.matrix import coverage
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.paper import Paper, break_pages, head, set_up
from unitfolio.printables.xlsx.places import OutcomePlace, UnitPlace, cell
from unitfolio.printables.xlsx.rules import draw_rules, rows_of_rules
from unitfolio.printables.xlsx.summary_columns import (
    CHOSEN,
    COUNTS,
    CREDIT,
    GLH,
    LEVEL,
    NOT_KNOWN,
    NUMBER,
    STATUS,
    TITLE,
    TOTAL,
    WIDTHS,
    Block,
)
from unitfolio.printables.xlsx.text import clean, height
from unitfolio.render.views.sheets.papers import ChecklistSheet, MatrixSheet

PAPER: Final = Paper(widths=WIDTHS, notes=(CHOSEN + 1, STATUS - 1), code=(STATUS, STATUS))
_FIRST_ROW: Final = 4
_HEADINGS: Final = (
    *("No.", "Unit", "Level", "Credit", "Guided learning hours", "Chosen"),
    *("Criteria", "Evidence mapped", "Gaps", "Gaps justified", "Status"),
)
_Member = tuple[ChecklistSheet, UnitPlace]


@dataclass(frozen=True, slots=True)
class _Part:
    """The units of a group, in the order in which they are listed."""

    title: str
    members: tuple[_Member, ...]


def draw_summary(
    pad: Pad, sheet: MatrixSheet, places: Sequence[UnitPlace], names: Filled, *, whole: bool
) -> None:
    """Draw the summary, of a `whole` qualification or of a unit."""
    parts = tuple(_parts(sheet, tuple(zip(sheet.units, places, strict=True))))
    first = _FIRST_ROW + (rows_of_rules(sheet) if whole else 0)
    set_up(pad, PAPER, sheet.origin, (first, first))
    head(pad, PAPER, sheet.origin, "Summary", (("For", sheet.origin.name),))
    names.draw(pad, GLH)
    pad.sheet.freeze_panes(1, LEVEL)
    blocks, row = _units(pad, first, parts, whole=whole)
    if whole:
        draw_rules(pad, sheet, _FIRST_ROW, blocks)
    else:
        pad.sheet.set_column(CHOSEN, CHOSEN, None, None, {"hidden": True})
    members = tuple(chain.from_iterable(part.members for part in parts))
    bands, end = _outcomes(pad, row + 1, members)
    break_pages(pad, PAPER, range(first + 1, end), bands | {block.first - 1 for block in blocks})


def _parts(sheet: MatrixSheet, members: Sequence[_Member]) -> Iterator[_Part]:
    """Yield the groups with their units, then the units of no group; each unit once."""
    left = dict(enumerate(members))
    for group in sheet.groups:
        found = [i for i, (unit, _) in left.items() if unit.unit_id in group.unit_ids]
        yield _Part(group.title, tuple(left.pop(i) for i in found))
    title = "Group not known" if sheet.groups and left else ""
    yield _Part(title, tuple(left.values()))


def _units(
    pad: Pad, first: int, parts: Sequence[_Part], *, whole: bool
) -> tuple[tuple[Block, ...], int]:
    """Draw the table of units; return where each group's are, and the row below."""
    pad.high(first, 40)
    pad.texts(first, _HEADINGS, Look.HEAD)
    row, blocks = first + 1, []
    for part in parts:
        if part.title:
            _band(pad, row, part.title)
            row += 1
        blocks.append(Block(row, row + len(part.members)))
        for checklist, place in part.members:
            _unit(pad, row, checklist, place, whole=whole)
            row += 1
    _checks(pad, first + 1, row - 1, blocks if whole else ())
    if not whole or not any(part.members for part in parts):
        return tuple(blocks), row
    _together(pad, row, first + 1)
    return tuple(blocks), row + 1


def _band(pad: Pad, row: int, text: str) -> None:
    pad.high(row, height(text, PAPER.digits(0, STATUS) * 0.9, LARGE, 22))
    pad.merge(row, 0, STATUS, Look.OUTCOME)
    pad.text(row, 0, text, Look.OUTCOME)


def _unit(pad: Pad, row: int, checklist: ChecklistSheet, place: UnitPlace, *, whole: bool) -> None:
    pad.high(row, max(26.0, height(clean(checklist.unit), WIDTHS[TITLE], 10)))
    pad.text(row, NUMBER, checklist.number, Look.BODY)
    pad.text(row, TITLE, checklist.unit, Look.BODY)
    pad.text(row, LEVEL, checklist.level or NOT_KNOWN, Look.COUNT)
    for column, known in ((CREDIT, checklist.credit), (GLH, checklist.glh)):
        if known:
            pad.sheet.write_number(row, column, known, pad.looks[Look.COUNT])
        else:
            pad.text(row, column, NOT_KNOWN, Look.COUNT)
    pad.blank(row, (CHOSEN,), Look.IN_SHORT if whole else Look.COUNT)
    total = sum(len(group.rows) for group in checklist.groups)
    _coverage(pad, row, total, coverage(place))


def _coverage(pad: Pad, row: int, total: int, counts: dict[Status, str]) -> None:
    pad.sheet.write_number(row, TOTAL, total, pad.looks[Look.COUNT])
    values = {Status.MAPPED: 0, Status.GAP: total, Status.JUSTIFIED: 0}
    for column, status in zip(COUNTS, Status, strict=True):
        formula = f"={counts[status]}" if total else "=0"
        pad.formula(row, column, formula, values[status], Look.COUNT)
    _status(pad, row, total)


def _status(pad: Pad, row: int, total: int) -> None:
    """Say in words what the counts of a row come to: any gap, then any reason, then neither."""
    if not total:
        pad.blank(row, (STATUS,), Look.COUNT)
        return
    gaps, justified = (cell(row, column) for column in COUNTS[1:])
    reasons = f'IF({justified}>0,"{Status.JUSTIFIED}","{Status.MAPPED}")'
    formula = f'=IF({gaps}>0,"{Status.GAP}",{reasons})'
    pad.formula(row, STATUS, formula, Status.GAP.value, Look.COUNT)


def _checks(pad: Pad, first: int, last: int, blocks: Sequence[Block]) -> None:
    for block in blocks:
        if block.end > block.first:
            area = block.first, CHOSEN, block.end - 1, CHOSEN
            pad.choose(area, ("Yes",), "Choose Yes, or leave the cell empty.")
    if last >= first:
        pad.colour((first, STATUS, last, STATUS))


def _together(pad: Pad, row: int, first: int) -> None:
    """Add up the units that are chosen."""
    pad.high(row, 26)
    pad.merge(row, 0, GLH, Look.OUTCOME)
    pad.text(row, 0, "All units chosen", Look.OUTCOME)
    chosen = f"{cell(first, CHOSEN)}:{cell(row - 1, CHOSEN)}"
    pad.formula(row, CHOSEN, f'=COUNTIF({chosen},"Yes")', 0, Look.COUNT)
    for column in (TOTAL, *COUNTS):
        added = f"{cell(first, column)}:{cell(row - 1, column)}"
        pad.formula(row, column, f'=SUMIF({chosen},"Yes",{added})', 0, Look.COUNT)
    pad.blank(row, (STATUS,), Look.OUTCOME)


def _outcomes(pad: Pad, row: int, members: Sequence[_Member]) -> tuple[set[int], int]:
    """Draw the table of outcomes; return the rows that name a unit, and the row below all.

    The columns of counts are those of the units' table.
    """
    first, bands = row, set()
    for checklist, place in members:
        _band(pad, row, f"{checklist.number} {checklist.unit}".strip())
        bands.add(row)
        for group, outcome in zip(checklist.groups, place.outcomes, strict=True):
            row += 1
            said = clean(group.statement)
            _outcome(pad, row, (group.number, said), place, outcome)
        row += 1
    if row > first:
        pad.colour((first, STATUS, row - 1, STATUS))
    return bands, row


def _outcome(
    pad: Pad, row: int, said: tuple[str, str], place: UnitPlace, outcome: OutcomePlace
) -> None:
    number, statement = said
    pad.high(row, height(statement, PAPER.digits(TITLE, CHOSEN - 1), 10, 22))
    pad.text(row, NUMBER, number, Look.BODY)
    pad.merge(row, TITLE, CHOSEN, Look.BODY)
    pad.text(row, TITLE, statement, Look.BODY)
    _coverage(pad, row, outcome.end - outcome.first, coverage(place, outcome))
