"""What ends a form, its declaration and signatures, stays with the last field on any page."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from tests.printables.pdf_sheets import choices, field, small_form

from unitfolio.model.evidence import FieldKind
from unitfolio.printables.pdf import draw
from unitfolio.render.views.sheets.papers import FormSheet
from unitfolio.render.views.sheets.parts import ColumnView, FieldView, FormSection, RowView

TOP = 842 - 48
"""Where the text of a page begins, in points from its lower edge."""
ROWS = tuple(RowView("", (f"{number}.a", f"{number}.b")) for number in range(1, 7))
COLUMNS = (ColumnView("Day", FieldKind.DATE, 0.3), ColumnView("Note", FieldKind.LINE, 0.7))
LAST = {
    "short text": field(FieldKind.PARAGRAPH, words=30),
    "text": field(FieldKind.PARAGRAPH, words=120),
    "ticks": field(FieldKind.CRITERIA, choices=choices(*(f"1.{n} Do it" for n in range(1, 14)))),
    "table": field(FieldKind.TABLE, columns=COLUMNS, rows=ROWS),
}


def signed_at_its_end(*fields: FieldView) -> FormSheet:
    return replace(small_form(), sections=(FormSection("", fields),))


def signed_in_the_middle(*fields: FieldView) -> FormSheet:
    form = small_form()
    after = FormSection("After", (field(FieldKind.LINE),))
    sections = (FormSection("Part", fields, form.declaration, form.signatures), after)
    return replace(form, sections=sections, declaration="", signatures=())


def place_of_the_end(form: FormSheet) -> float:
    """Return how high on its page the heading of the declaration stands, in points."""
    found: list[float] = []

    def look(text: str, matrix: Any, *_: object) -> None:
        if text.strip() == "Declaration":
            found.append(matrix[5])

    for page in PdfReader(BytesIO(draw(form))).pages:
        page.extract_text(visitor_text=look)
    (place,) = found
    return place


@pytest.mark.parametrize("last", LAST.values(), ids=LAST)
@pytest.mark.parametrize("form_of", [signed_at_its_end, signed_in_the_middle])
def test_what_ends_a_form_or_a_part_never_begins_a_page(
    form_of: Callable[[FieldView, FieldView], FormSheet], last: FieldView
) -> None:
    """However many lines go before it: two pages of them, three more each time."""
    before = field(FieldKind.PARAGRAPH, "Before")
    forms = (form_of(replace(before, words=count), last) for count in range(30, 500, 27))
    places = [place_of_the_end(form) for form in forms]
    assert max(places) < TOP - 60
