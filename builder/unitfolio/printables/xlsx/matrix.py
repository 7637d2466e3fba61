"""The matrix of a unit: criteria down, pieces of evidence across."""

from typing import Final

from unitfolio.printables.xlsx import places as at
from unitfolio.printables.xlsx.evidence import references, titles
from unitfolio.printables.xlsx.guide import Filled
from unitfolio.printables.xlsx.looks import LARGE, SMALL, Look, Status
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.paper import Paper, break_pages, head, set_up
from unitfolio.printables.xlsx.places import OutcomePlace, UnitPlace, cell
from unitfolio.printables.xlsx.text import clean, height, listed
from unitfolio.render import wording
from unitfolio.render.views.sheets.papers import (
    ChecklistGroup,
    ChecklistRow,
    ChecklistSheet,
)

PAPER: Final = Paper(
    widths=(6, 50, *[3.3] * at.PIECES, 7.5, 11, 26, 11.5, 10.5, 9),
    notes=(at.EVIDENCE_COLUMN, at.EVIDENCE_COLUMN + 15),
    code=(at.EVIDENCE_COLUMN + 16, at.EVIDENCE_COLUMN + at.SHOWN - 1),
    deep=1,
    hidden=range(at.EVIDENCE_COLUMN + at.SHOWN, at.COUNT),
    turn=at.COUNT,
    kept=at.EVIDENCE_COLUMN,
)
_LAST_PIECE: Final = at.EVIDENCE_COLUMN + at.PIECES - 1
_HINT: Final = (
    "Choose Yes where a piece of evidence could serve what the row asks for. More pieces than "
    f"{at.SHOWN}? Select columns {at.letters(PAPER.hidden.start - 1)} to {at.letters(at.COUNT)}, "
    f"right-click, Unhide: up to {at.PIECES}."
)
_TWICE: Final = "Check: one reference stands above two columns."
_NAMELESS: Final = "Check: there is a Yes in a column without a reference."


def coverage(place: UnitPlace, outcome: OutcomePlace | None = None) -> dict[Status, str]:
    """Return for each status the formula, without =, that counts its criteria."""
    found = place.statuses(outcome)
    return {status: f'COUNTIF({found},"{status}")' for status in Status}


def draw_matrix(
    pad: Pad, checklist: ChecklistSheet, place: UnitPlace, names: Filled, rows: int
) -> None:
    """Draw the matrix of a unit; `rows` is how long the register of evidence is."""
    set_up(pad, PAPER, checklist.origin, (at.HEADINGS_ROW, at.HEADINGS_ROW))
    head(pad, PAPER, checklist.origin, checklist.unit, _facts(checklist))
    _names_and_total(pad, checklist, place, names)
    _headings(pad, checklist, place, rows)
    for group, outcome in zip(checklist.groups, place.outcomes, strict=True):
        _outcome(pad, group, outcome, place)
        for row, criterion in enumerate(group.rows, outcome.first):
            _criterion(pad, row, criterion)
    _totals(pad, place)
    _checks(pad, place, rows)
    pad.sheet.freeze_panes(at.FIRST_ROW, at.EVIDENCE_COLUMN)
    kept = {outcome.row for outcome in place.outcomes} | {place.end - 1}
    break_pages(pad, PAPER, range(at.FIRST_ROW, place.end + 1), kept)


def _facts(checklist: ChecklistSheet) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in checklist.facts if fact[1] != checklist.unit)


def _said(counts: dict[Status, str], total: int) -> str:
    """Return a formula that says a coverage in words."""
    mapped, gaps, justified = (counts[each] for each in Status)
    return (
        f'="With evidence mapped: "&{mapped}&" of {total}. Gaps: "&{gaps}'
        f'&". Gaps justified: "&{justified}&"."'
    )


def _unfilled(total: int) -> str:
    return f"With evidence mapped: 0 of {total}. Gaps: {total}. Gaps justified: 0."


def _names_and_total(pad: Pad, checklist: ChecklistSheet, place: UnitPlace, names: Filled) -> None:
    names.draw(pad, at.WORDING)
    total = sum(len(group.rows) for group in checklist.groups)
    pad.merge(2, at.EVIDENCE_COLUMN, _LAST_PIECE, Look.FILLED)
    formula = _said(coverage(place), total)
    pad.formula(2, at.EVIDENCE_COLUMN, formula, _unfilled(total), Look.FILLED)


def _headings(pad: Pad, checklist: ChecklistSheet, place: UnitPlace, rows: int) -> None:
    pad.high(at.TITLES_ROW, 64)
    pad.high(at.HEADINGS_ROW, 28)
    pad.merge(at.TITLES_ROW, 0, at.WORDING, Look.WARNING)
    pad.formula(at.TITLES_ROW, 0, _hint(place), _HINT, Look.WARNING)
    pad.texts(at.HEADINGS_ROW, ("No.", wording.capital(checklist.criterion)), Look.HEAD)
    for number, column in enumerate(range(at.EVIDENCE_COLUMN, at.COUNT), 1):
        above = cell(at.HEADINGS_ROW, column)
        found = f"INDEX({titles(rows)},MATCH({above},{references(rows)},0))"
        pad.formula(at.TITLES_ROW, column, f'=IFERROR({found}&"","")', "", Look.TURNED)
        pad.text(at.HEADINGS_ROW, column, f"E{number}", Look.IN_REFERENCE)
    pad.texts(
        at.HEADINGS_ROW,
        ("Pieces", "Status", "Reason for a gap", "Date", "Assessor's initials", "IQA sampled"),
        Look.HEAD,
        at.COUNT,
    )


def _hint(place: UnitPlace) -> str:
    """Return a formula that says what is wrong with the references, or else what to do."""
    headings, totals = place.headings, place.totals
    twice = f'SUMPRODUCT(({headings}<>"")*(COUNTIF({headings},{headings})>1))>0'
    nameless = f'SUMPRODUCT(({headings}="")*({totals}>0))>0'
    return f'=IF({twice},"{_TWICE}",IF({nameless},"{_NAMELESS}","{_HINT}"))'


def _outcome(pad: Pad, group: ChecklistGroup, outcome: OutcomePlace, place: UnitPlace) -> None:
    said = clean(group.statement), f"Wording: {group.source}" if group.source else ""
    pad.high(outcome.row, _deep(said, PAPER.widths[at.WORDING] * 0.92, 30))
    pad.text(outcome.row, at.NUMBER, group.number, Look.OUTCOME)
    pad.two_texts(outcome.row, at.WORDING, said, Look.OUTCOME)
    pad.merge(outcome.row, at.EVIDENCE_COLUMN, _LAST_PIECE, Look.OUTCOME)
    total = len(group.rows)
    if total:
        formula = _said(coverage(place, outcome), total)
        value = _unfilled(total)
        pad.formula(outcome.row, at.EVIDENCE_COLUMN, formula, value, Look.OUTCOME)
    pad.blank(outcome.row, range(at.COUNT, at.SAMPLED + 1), Look.OUTCOME)


def _deep(texts: tuple[str, str], width: float, least: float) -> float:
    return height(texts[0], width, LARGE, least - 12) + height(texts[1], width, SMALL) - 5


def _criterion(pad: Pad, row: int, criterion: ChecklistRow) -> None:
    texts = _wording(criterion)
    deep = _deep(texts, PAPER.widths[at.WORDING], 0)
    pad.high(row, min(409.0, max(deep, PAPER.writing)))
    pad.link(row, at.NUMBER, criterion.number, criterion.address)
    pad.two_texts(row, at.WORDING, texts, Look.WORDING)
    pad.blank(row, range(at.EVIDENCE_COLUMN, at.COUNT), Look.IN_SHORT)
    _status(pad, row)
    pad.blank(row, (at.WHY,), Look.IN_TEXT)
    pad.blank(row, (at.DATE,), Look.IN_DATE)
    pad.blank(row, (at.INITIALS, at.SAMPLED), Look.IN_SHORT)


def _wording(criterion: ChecklistRow) -> tuple[str, str]:
    """Return a criterion's wording with its parts, and where it is from and what suits it."""
    parts = (f"{number} {statement}" for number, statement in criterion.parts)
    below = [f"Range: {'; '.join(criterion.range)}"] if criterion.range else []
    below += [f"Wording: {criterion.source}"] if criterion.source else []
    below += [f"Suited: {listed(criterion.methods)}"] if criterion.methods else []
    return "\n".join((criterion.statement, *parts)), "\n".join(below)


def _status(pad: Pad, row: int) -> None:
    first, last = (cell(row, column) for column in (at.EVIDENCE_COLUMN, _LAST_PIECE))
    named = ":".join(
        cell(at.HEADINGS_ROW, column, row_fixed=True, column_fixed=True)
        for column in (at.EVIDENCE_COLUMN, _LAST_PIECE)
    )
    counted = f'=SUMPRODUCT(({first}:{last}="Yes")*({named}<>""))'
    pad.formula(row, at.COUNT, counted, 0, Look.TALLY)
    pieces, why = cell(row, at.COUNT), cell(row, at.WHY)
    reason = f'IF(LEN(TRIM({why}))>0,"{Status.JUSTIFIED}","{Status.GAP}")'
    formula = f'=IF({pieces}>0,"{Status.MAPPED}",{reason})'
    pad.formula(row, at.STATUS, formula, Status.GAP.value, Look.COUNT)


def _totals(pad: Pad, place: UnitPlace) -> None:
    pad.high(place.end, 26)
    pad.merge(place.end, 0, at.WORDING, Look.OUTCOME)
    pad.text(place.end, 0, "How often each piece is mapped", Look.OUTCOME)
    last = max(at.FIRST_ROW, place.end - 1)
    for column in range(at.EVIDENCE_COLUMN, at.COUNT):
        range_above = f"{cell(at.FIRST_ROW, column)}:{cell(last, column)}"
        pad.formula(place.end, column, f'=COUNTIF({range_above},"Yes")', 0, Look.TALLY)


def _checks(pad: Pad, place: UnitPlace, rows: int) -> None:
    pieces = at.HEADINGS_ROW, at.EVIDENCE_COLUMN, at.HEADINGS_ROW, _LAST_PIECE
    said = "Choose a reference of the sheet 'Evidence', such as E21."
    pad.choose(pieces, f"={references(rows)}", said)
    for outcome in place.outcomes:
        if outcome.end > outcome.first:
            _checks_of(pad, outcome.first, outcome.end - 1)


def _checks_of(pad: Pad, first: int, last: int) -> None:
    ticks = first, at.EVIDENCE_COLUMN, last, _LAST_PIECE
    pad.choose(ticks, ("Yes",), "Choose Yes, or leave the cell empty.")
    pad.dates((first, at.DATE, last, at.DATE))
    sampled = first, at.SAMPLED, last, at.SAMPLED
    pad.choose(sampled, ("Yes", "No"), "Choose Yes or No, or leave the cell empty.")
    pad.colour((first, at.STATUS, last, at.STATUS))
