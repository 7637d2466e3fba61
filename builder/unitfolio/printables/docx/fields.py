"""The fields of a form, each in its own way: prompts above, room to write below."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil
from typing import Final

from unitfolio.model.evidence import FieldKind
from unitfolio.printables.colours import TINT
from unitfolio.printables.docx.controls import (
    choice_control,
    date_control,
    text_control,
    tick_control,
)
from unitfolio.printables.docx.fishbone import draw_fishbone
from unitfolio.printables.docx.furniture import text_width
from unitfolio.printables.docx.grid import draw_grid
from unitfolio.printables.docx.markup import Element
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.tables import BOX, cell, row, shared, table
from unitfolio.printables.docx.text import paragraph, run
from unitfolio.render.views.sheets.parts import Choice, FieldView, FormSection

_SHORT: Final = {FieldKind.LINE, FieldKind.DATE, FieldKind.CHOICE}
_LINE: Final = 6.0
"""Millimetres of a line: a little more than it takes when it is typed."""
_WORDS_A_LINE: Final = 12
"""Across an upright page; a few less than when they are typed."""
_LOWEST, _TALLEST = 24.0, 120.0
"""Millimetres of a box. A programme that doesn't split an empty one leaves as much of a page."""
_SHORT_ROW: Final = 12.0
_LABELS: Final = 0.36


def draw_section(page: Page, section: FormSection) -> None:
    """Write the fields of a section under its head."""
    if not section.fields or section.fields[0].kind is not FieldKind.FISHBONE:
        _head(page, section)
    for short, fields in groupby(section.fields, lambda field: field.kind in _SHORT):
        if short:
            _lines(page, tuple(fields), section.writer)
        else:
            for field in fields:
                _whole(page, field, section)


def _head(page: Page, section: FormSection) -> None:
    """Write its title, and who fills it in where it is one person."""
    if section.title:
        page.heading(section.title, 1)
    if section.by:
        paragraph(page.body, "Writer", section.by)


def _whole(page: Page, field: FieldView, section: FormSection) -> None:
    """Draw a field; a group works on a fishbone, so that lies across a page of its own."""
    depth = 2 if section.title else 1
    if field.kind is not FieldKind.FISHBONE:
        _field(page, field, depth, section.writer)
        return
    page.turn()
    across = page.across()
    if field is section.fields[0]:
        _head(across, section)
    _field(across, field, depth, section.writer)
    across.turn()


def _lines(page: Page, fields: Sequence[FieldView], writer: str) -> None:
    """Draw short fields one below the other: what is asked at the left, room at the right."""
    widths = shared(page.width, (_LABELS, 1 - _LABELS))
    made = table(page.body, widths, ", ".join(field.label for field in fields), side=True)
    for field in fields:
        line = row(made, height=_SHORT_ROW)
        _asked(cell(line, widths[0], shade=TINT, align="center"), field, writer)
        answer = paragraph(cell(line, widths[1], align="center"), "Cell")
        _short_control(page, answer, field)
    page.gap()


def _asked(parent: Element, field: FieldView, writer: str) -> None:
    paragraph(parent, "CellLabel", field.label)
    for note in _notes(field, writer):
        paragraph(parent, "CellNote", note)


def _notes(field: FieldView, writer: str) -> Iterator[str]:
    if field.writer and field.writer != writer:
        yield field.by
    if field.help:
        yield field.help
    yield from field.prompts
    # The answers to choose from, so that they can be seen on paper too.
    answers = "; ".join(choice.label for choice in field.choices)
    if said := f"{field.how} {answers}".strip():
        yield said


def _short_control(page: Page, parent: Element, field: FieldView) -> None:
    blank = page.blank(parent, field.tag, field.label)
    if field.kind is FieldKind.DATE:
        date_control(blank)
    elif field.kind is FieldKind.CHOICE:
        choice_control(blank, (choice.label for choice in field.choices))
    else:
        text_control(blank)


def _field(page: Page, field: FieldView, depth: int, writer: str) -> None:
    page.heading(field.label, depth)
    if field.writer and field.writer != writer:
        paragraph(page.body, "Writer", field.by)
    if field.help:
        paragraph(page.body, "Help", field.help)
    for prompt in field.prompts:
        paragraph(page.body, "Prompt", prompt)
    if field.how:
        paragraph(page.body, "Help", field.how)
    if field.kind is FieldKind.TABLE:
        draw_grid(page, field)
    elif field.kind is FieldKind.FISHBONE:
        draw_fishbone(page, field)
    elif field.kind is FieldKind.PARAGRAPH:
        _room(page, field)
    else:
        _ticks(page, field.choices)


def _room(page: Page, field: FieldView) -> None:
    """Draw a box with room for as many words as are wanted, typed; paper is written on as PDF.

    It is one row, which grows with what is written and goes on over the page: what more rows
    would add stays empty when the first one is full.
    """
    made = table(page.body, (page.width,), field.label, style=BOX)
    words_a_line = _WORDS_A_LINE * page.width / text_width(wide=False)
    height = min(_TALLEST, max(_LOWEST, ceil(field.words / words_a_line) * _LINE))
    inside = paragraph(cell(row(made, height=height, split=True), page.width), "Answer")
    text_control(page.blank(inside, field.tag, field.label))
    page.gap()


def _ticks(page: Page, choices: Sequence[Choice]) -> None:
    for number, choice in enumerate(choices, 1):
        made = paragraph(page.body, "Tick", keep=number == 1)
        tick_control(page.blank(made, choice.tag, choice.label))
        run(made, f"\t{choice.label}")
