"""What a sheet is on paper: A4 landscape, head, foot, QR code, logo, the rows that repeat."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from xlsxwriter.image import Image  # type: ignore[import-untyped]  # it ships no types

from unitfolio.printables.qr import SIDE
from unitfolio.printables.xlsx.looks import Look
from unitfolio.printables.xlsx.pad import Pad
from unitfolio.printables.xlsx.text import clean, height, shortened, units
from unitfolio.render.views.sheets.parts import Origin

_A4: Final = 9
_MARGIN: Final = 0.32
_TOP, _BOTTOM = 0.75, 0.7
_DOWN: Final = (210 / 25.4 - _TOP - _BOTTOM) * 72 * 0.98
"""Points of rows that surely fit on a page at full size: programs round differently."""
_ROW: Final = 12.75
_ACROSS: Final = (297 / 25.4 - 2 * _MARGIN) * 96
"""Pixels of a row that fit on A4 landscape at full size."""
_POINTS: Final = 0.75
"""Points in a pixel."""
_QR: Final = SIDE / 25.4 * 96
"""Pixels of a QR code on paper."""
_HAND: Final = 12 / 25.4 * 72
"""Points of a row to write in by hand: 12 mm."""
_ADDRESS: Final = 150
"""Characters of an address that fit at the foot; Excel takes 255 of head or foot in all."""
_PROTECTED: Final = {"format_columns": True, "format_rows": True}


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet's columns, in digits of its font, and what of its head stands where.

    `notes` are the columns for the logo and the address, `code` those that the QR code covers;
    the columns before them are for the title. `deep` is the last row of the head. The columns of
    `hidden` are not seen to begin with. A sheet with a `turn` is two pages across: the second
    begins with that column, after the first `kept` columns, which stand on both.
    """

    widths: tuple[float, ...]
    notes: tuple[int, int]
    code: tuple[int, int]
    deep: int = 2
    hidden: range = range(0)
    turn: int = 0
    kept: int = 0

    @property
    def scale(self) -> float:
        """How much smaller the sheet is on paper, so that its columns fit."""
        # Without fitting, some room is left: LibreOffice draws columns up to 5 % wider.
        sure = _ACROSS * 0.92 if self.turn else _ACROSS
        return min(1.0, sure / max(self._across()))

    def _across(self) -> tuple[int, ...]:
        """Return how many pixels wide what is seen of each page is."""
        last = len(self.widths) - 1
        if not self.turn:
            return (self.pixels(0, last),)
        hidden = sum(self.pixels(column, column) for column in self.hidden)
        repeated = self.pixels(0, self.kept - 1)
        return self.pixels(0, self.turn - 1) - hidden, repeated + self.pixels(self.turn, last)

    @property
    def writing(self) -> float:
        """Points of a row that is high enough to write in by hand."""
        return _HAND / self.scale

    @property
    def qr(self) -> float:
        """Pixels of the QR code."""
        return _QR / self.scale

    def pixels(self, first: int, last: int) -> int:
        """Return the width of columns in pixels, as Excel draws them."""
        return sum(int(width * 7 + 5.5) for width in self.widths[first : last + 1])

    def digits(self, first: int, last: int) -> float:
        """Return the width of columns in digits."""
        return self.pixels(first, last) / 7 - 1


def set_up(pad: Pad, paper: Paper, origin: Origin, repeat: tuple[int, int] | None) -> None:
    """Set a sheet's columns, print set-up and protection; `repeat` are rows to repeat."""
    sheet = pad.sheet
    for column, width in enumerate(paper.widths):
        sheet.set_column(column, column, width, None, {"hidden": column in paper.hidden})
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=_TOP, bottom=_BOTTOM)
    _fit(sheet, paper)
    sheet.hide_gridlines(2)
    if repeat:
        sheet.repeat_rows(*repeat)
    _head_and_foot(sheet, origin)
    sheet.protect("", _PROTECTED)
    sheet.ignore_errors({"number_stored_as_text": "A1:AZ3000"})


def _fit(sheet: Any, paper: Paper) -> None:
    """Fit a sheet to the width of a page, or of two: these side by side, then the next rows."""
    if not paper.turn:
        sheet.fit_to_pages(1, 0)
        return
    sheet.set_print_scale(int(paper.scale * 100))
    sheet.repeat_columns(0, paper.kept - 1)
    sheet.set_v_pagebreaks([paper.turn])
    sheet.print_across()


def _head_and_foot(sheet: Any, origin: Origin) -> None:
    sheet.set_header(margin=0.35)
    sheet.set_footer(margin=0.35)
    # Assigned, since set_header() would read "&G" and "&[Picture]" inside of a name as a picture.
    left = f"{_said(origin.centre, 70)}\n{_said(origin.name, 110)}"
    sheet.header = f"&L{left}&R{_said(origin.version, 60)}"
    # Part of an address would lead nowhere; the head of the sheet has all of it.
    address = _said(origin.short, _ADDRESS) if units(origin.short) <= _ADDRESS else ""
    sheet.footer = f"&L{address}\n{_said(origin.note, 70)}&RPage &P of &N"


def _said(text: str, room: int) -> str:
    """Return text for a head or a foot, in at most `room` units: an & is written twice there."""
    plain = clean(text).replace("\n", " ")
    while units(plain) + plain.count("&") > room:
        plain = shortened(plain, units(plain) - 1)
    return plain.replace("&", "&&")


def break_pages(pad: Pad, paper: Paper, rows: range, kept: Collection[int]) -> None:
    """Break the pages of `rows` so that each row in `kept` stays with the next one.

    The row before the first is that of headings, which every page but the first repeats.
    """
    room = _DOWN / paper.scale
    used = sum(pad.heights.get(row, _ROW) for row in range(rows.start))
    breaks, group = [], 0.0
    first = rows.start
    for row in rows:
        group += pad.heights.get(row, _ROW)
        if row in kept and row + 1 < rows.stop:
            continue
        if used + group > room and first > rows.start:
            breaks.append(first)
            used = pad.heights.get(rows.start - 1, _ROW)
        used, group, first = used + group, 0.0, row + 1
    pad.sheet.set_h_pagebreaks(breaks)


def head(
    pad: Pad, paper: Paper, origin: Origin, title: str, facts: Sequence[tuple[str, str]]
) -> None:
    """Draw a sheet's title, facts, logo, address and QR code."""
    last = paper.notes[0] - 1
    said = clean(". ".join(_fact(label, value) for label, value in facts if value))
    sizes = _heights(paper, clean(title), said)
    for row, points in enumerate(sizes):
        pad.high(row, points)
    for row, text, look in ((0, title, Look.TITLE), (1, said, Look.FACTS)):
        pad.merge(row, 0, last, look)
        pad.text(row, 0, text, look)
    _notes(pad, paper, origin)
    _pictures(pad, paper, origin)


def _fact(label: str, value: str) -> str:
    return value if value.startswith(label) else f"{label}: {value}"


def _heights(paper: Paper, title: str, facts: str) -> tuple[float, float, float]:
    across = paper.digits(0, paper.notes[0] - 1)
    first, second = height(title, across, 14, 22), height(facts, across, 10, 22)
    # The rows of the head, two or three, hold the QR code too.
    rest = (paper.qr + 6) * _POINTS - first
    if paper.deep == 1:
        return first, max(second, rest), 24.0
    return first, second, max(24.0, rest - second)


def _notes(pad: Pad, paper: Paper, origin: Origin) -> None:
    if not origin.short:
        return
    first, last = paper.notes
    look = pad.looks[Look.ADDRESS]
    pad.sheet.merge_range(0, first, paper.deep, last, "", look)
    pad.text(0, first, f"Its page on the web:\n{origin.short}", Look.ADDRESS)


def _pictures(pad: Pad, paper: Paper, origin: Origin) -> None:
    if origin.logo:
        room = paper.pixels(*paper.notes) - 8, paper.qr * 0.45
        _picture(pad, (0, paper.notes[0], 2), origin.logo, room, clean(origin.centre))
    if origin.address:
        offset = paper.pixels(*paper.code) - paper.qr - 2
        said = f"QR code of {clean(origin.address)}"
        _picture(
            pad,
            (0, paper.code[0], max(0, offset)),
            pad.codes[origin.address],
            (paper.qr, paper.qr),
            said,
        )


def _picture(
    pad: Pad, at: tuple[int, int, float], content: bytes, room: tuple[float, float], said: str
) -> None:
    """Place a PNG or JPEG at a row, a column and pixels to the right, within pixels of room."""
    row, column, offset = at
    image = Image(BytesIO(content))
    # Both are in pixels at the picture's own density.
    width, tall = image.width * 96 / image.x_dpi, image.height * 96 / image.y_dpi
    scale = min(room[0] / width, room[1] / tall)
    options = {
        "x_offset": offset,
        "y_offset": 2,
        "x_scale": scale,
        "y_scale": scale,
        "description": shortened(said, 250),
    }
    pad.sheet.insert_image(row, column, image, options)
