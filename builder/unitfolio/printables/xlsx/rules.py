"""The rule of combination in numbers: what is chosen beside what the rule asks for.

It says what is still needed at least, or that the numbers are met; never that a qualification is
achieved, since the wording of a rule may ask for more than numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unitfolio.printables.xlsx.looks import SMALL, Look
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.places import cell
from unitfolio.printables.xlsx.summary_columns import (
    CHOSEN,
    CREDIT,
    NOT_KNOWN,
    STATUS,
    WIDTHS,
    Block,
)
from unitfolio.printables.xlsx.text import clean, height
from unitfolio.render.views.sheets.papers import GroupOfUnits, MatrixSheet

_HEADINGS: Final = (
    *("Group", "", "Units needed", "Units chosen", "Other units", "Units short"),
    *("Credit needed", "Credit chosen", "Other credit", "Credit short", "By the numbers"),
)
_NEEDED, _TAKEN, _OTHER, _SHORT = range(2, 6)
"""The columns of units; those of credit are four further."""
_TO_CREDIT: Final = 4
_NOT_GIVEN: Final = "not given"
_NO_RULE: Final = (
    "The rule of combination is not known here. Take it from the specification that your centre "
    "holds."
)
_NO_NUMBERS: Final = "The rule gives no numbers here."
_MET: Final = "Meets the numbers of the rule."
_BY: Final = " needed by the rule given. "
_LONGEST: Final = (
    "At least 99 more units needed by the rule given. Known credit is 999 short of the rule "
    "given; that of 99 units is not known."
)
"""As much as a line's last cell may come to say: its row is as high as that."""
_HINT: Final = (
    "Choose units in the table below. Units that are not in this workbook are filled in here as "
    "'Other units', with their credit as 'Other credit'."
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the table; `blocks` are the rows of its units, `adds` the lines it adds up.

    `partly` are the columns of what is needed where not all of it is known: it is a least.
    """

    title: str
    rule: str
    units: int
    credit: int
    blocks: tuple[Block, ...]
    adds: tuple[int, ...] = ()
    partly: tuple[int, ...] = ()


def rows_of_rules(sheet: MatrixSheet) -> int:
    """Return how many rows the table takes, with the wording above and an empty row below."""
    return len(sheet.groups) + 6


def draw_rules(pad: Pad, sheet: MatrixSheet, row: int, blocks: Sequence[Block]) -> None:
    """Draw the rule's wording and the table at a row; `blocks` has a group's units at its place."""
    pad.merge(row, 0, STATUS, Look.HEADING)
    pad.text(row, 0, "How the units combine", Look.HEADING)
    _across(pad, row + 1, sheet.rules or _NO_RULE)
    _across(pad, row + 2, _HINT)
    pad.high(row + 3, 30)
    pad.merge(row + 3, 0, 1, Look.HEAD)
    pad.texts(row + 3, _HEADINGS, Look.HEAD)
    first = row + 4
    for offset, line in enumerate(_lines(sheet, blocks, first)):
        _draw(pad, first + offset, line)


def _across(pad: Pad, row: int, text: str) -> None:
    pad.high(row, height(clean(text), sum(WIDTHS), 10, 18))
    pad.merge(row, 0, STATUS, Look.LINE)
    pad.text(row, 0, text, Look.LINE)


def _lines(sheet: MatrixSheet, blocks: Sequence[Block], first: int) -> tuple[_Line, ...]:
    lines = tuple(map(_of_group, sheet.groups, blocks))
    return (*lines, _overall(sheet, lines, tuple(blocks), first))


def _of_group(group: GroupOfUnits, block: Block) -> _Line:
    return _Line(group.title, group.rule, group.min_units, group.min_credit, (block,))


def _overall(
    sheet: MatrixSheet, lines: Sequence[_Line], blocks: tuple[Block, ...], first: int
) -> _Line:
    units = sum(line.units for line in lines)
    stated = sum(line.credit for line in lines)
    adds = tuple(range(first, first + len(lines)))
    partly = []
    if not all(line.units for line in lines):
        partly.append(_NEEDED)
    if stated > sheet.credit and not all(line.credit for line in lines):
        partly.append(_NEEDED + _TO_CREDIT)
    credit = max(sheet.credit, stated)
    return _Line("All units", "", units, credit, blocks, adds, tuple(partly))


def _draw(pad: Pad, row: int, line: _Line) -> None:
    said = clean(line.title), clean(line.rule)
    deep = (
        height(said[0], 48, 10) + height(said[1], 48, SMALL),
        height(_LONGEST, WIDTHS[STATUS], 10),
    )
    pad.high(row, max(deep))
    pad.merge(row, 0, 1, Look.BODY)
    pad.two_texts(row, 0, said, Look.BOLD)
    blocks = [block for block in line.blocks if block.end > block.first]
    counted = [f'COUNTIF({block.column(CHOSEN)},"Yes")' for block in blocks]
    points = [_where_chosen(block) for block in blocks]
    _side(pad, row, line, 0, (line.units, counted))
    _side(pad, row, line, _TO_CREDIT, (line.credit, points))
    _verdict(pad, row, line, blocks)


def _where_chosen(block: Block) -> str:
    chosen, credit = (block.column(number) for number in (CHOSEN, CREDIT))
    return f'SUMIF({chosen},"Yes",{credit})'


def _side(pad: Pad, row: int, line: _Line, offset: int, said: tuple[int, list[str]]) -> None:
    """Draw what is needed, what is chosen, what comes from elsewhere and what is short."""
    needed, counted = said
    columns = [column + offset for column in (_NEEDED, _TAKEN, _OTHER, _SHORT)]
    pad.formula(row, columns[1], f"={'+'.join(counted) or '0'}", 0, Look.COUNT)
    if line.adds:
        pad.formula(row, columns[2], f"={_sum(line, columns[2])}", 0, Look.COUNT)
    else:
        pad.blank(row, columns[2:3], Look.IN_NUMBER)
        pad.numbers((row, columns[2], row, columns[2]))
    if needed:
        look = Look.LEAST if columns[0] in line.partly else Look.COUNT
        pad.sheet.write_number(row, columns[0], needed, pad.looks[look])
        formula = f"={_short(row, columns, line)}"
        pad.formula(row, columns[3], formula, needed, Look.COUNT)
    else:
        pad.text(row, columns[0], _NOT_GIVEN, Look.COUNT)
        pad.text(row, columns[3], NOT_KNOWN, Look.COUNT)


def _sum(line: _Line, column: int) -> str:
    return f"SUM({cell(line.adds[0], column)}:{cell(line.adds[-1], column)})"


def _short(row: int, columns: Sequence[int], line: _Line) -> str:
    """Return what is short: what one group has too much does not make up for another's lack."""
    needed, taken, other = (cell(row, column) for column in columns[:3])
    own = f"{needed}-{taken}-{other}"
    return f"MAX({own},{_sum(line, columns[3])})" if line.adds else f"MAX(0,{own})"


def _verdict(pad: Pad, row: int, line: _Line, blocks: Sequence[Block]) -> None:
    if not line.units and not line.credit:
        pad.text(row, STATUS, _NO_NUMBERS, Look.BODY)
        return
    units, credit = cell(row, _SHORT), cell(row, _SHORT + _TO_CREDIT)
    met, said = [], []
    if line.units:
        met.append(f"{units}=0")
        said.append(
            f'IF({units}>0,"At least "&{units}&" more "&{_plural(units, "unit")}&"{_BY}","")'
        )
    if line.credit:
        met.append(f"{credit}=0")
        said.append(f'IF({credit}>0,{_credit(credit, blocks)},"")')
    formula = f'=IF(AND({",".join(met)}),"{_MET}",TRIM({"&".join(said)}))'
    pad.formula(row, STATUS, formula, _unfilled(line), Look.BODY)


def _plural(count: str, one: str) -> str:
    return f'IF({count}=1,"{one}","{one}s")'


def _credit(short: str, blocks: Sequence[Block]) -> str:
    """Return a formula for what credit is short; some of it may be that of units not known."""
    least = f'"At least "&{short}&" more "&{_plural(short, "credit")}&"{_BY}"'
    if not blocks:
        return least
    unknown = "+".join(
        f'COUNTIFS({block.column(CHOSEN)},"Yes",{block.column(CREDIT)},"{NOT_KNOWN}")'
        for block in blocks
    )
    so_far = (
        f'"Known credit is "&{short}&" short of the rule given; that of "&({unknown})&" "'
        f'&{_plural(f"({unknown})", "unit")}&" is not known. "'
    )
    return f"IF({unknown}>0,{so_far},{least})"


def _unfilled(line: _Line) -> str:
    """Return what the formula says while nothing is chosen."""
    counts = (line.units, "unit"), (line.credit, "credit")
    said = (
        f"At least {count} more {one if count == 1 else f'{one}s'}{_BY}"
        for count, one in counts
        if count
    )
    return "".join(said).strip()
