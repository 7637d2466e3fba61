"""How cells look: each look is one format of the workbook."""

from enum import StrEnum
from typing import Any, Final

from unitfolio.printables import colours

INK, ACCENT, QUIET, _LINE, _SHADE = (
    f"#{each}" for each in (colours.INK, colours.ACCENT, colours.QUIET, colours.LINE, colours.SHADE)
)
_PAPER: Final = "#fffbea"

FONT: Final = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
"""Of no scheme: Excel would draw a theme's font in its place."""


LARGE, SMALL = 10.5, 9.5
"""Points of a wording, and of all that is less: on paper a sheet is up to 15 % smaller."""


class Status(StrEnum):
    """What a criterion's or an outcome's status says. It never says that anything is met."""

    MAPPED = "Evidence mapped"
    GAP = "Gap"
    JUSTIFIED = "Gap justified"


COLOURS: Final = {
    Status.MAPPED: ("#dcefe3", "#12492b"),
    Status.GAP: ("#fbdcd5", "#7a1f0e"),
    Status.JUSTIFIED: ("#fdeec4", "#5c4300"),
}
"""Background and text of a status. The text says the same as the colour."""


class Look(StrEnum):
    """The looks there are. Those that begin with `IN` are unlocked: cells to fill in."""

    TITLE = "title"
    HEADING = "heading"
    LINE = "line"
    FACTS = "facts"
    ADDRESS = "address"
    FILLED = "filled"
    NAMES = "names, or lines to write them on"
    HEAD = "head"
    HEAD_LEFT = "head left"
    TURNED = "turned"
    OUTCOME = "outcome"
    WORDING = "wording"
    BODY = "body"
    BOLD = "bold"
    LINK = "link"
    COUNT = "count"
    LEAST = "count that may be more"
    TALLY = "count that leaves a nought blank, to be written in by hand"
    QUIET = "quiet"
    WARNING = "warning"
    IN_TEXT = "text to fill in"
    IN_SHORT = "a few letters to fill in"
    IN_DATE = "date to fill in"
    IN_NUMBER = "number to fill in"
    IN_REFERENCE = "reference to choose"


_BOX: Final = {"border": 1, "border_color": _LINE}
_TOP: Final = {"text_wrap": True, "valign": "top"}
_LEFT: Final = {"text_wrap": True, "valign": "vcenter", "indent": 1}
_MIDDLE: Final = {"text_wrap": True, "valign": "vcenter", "align": "center"}
_INPUT: Final = {"locked": False, "bg_color": _PAPER, **_BOX}
# Number 49 is "@", text: what a user types with a leading = stays text.
_AS_TEXT: Final = {"num_format": 49}

LOOKS: Final[dict[Look, dict[str, object]]] = {
    Look.TITLE: {"font_size": 14, "bold": True, "font_color": ACCENT, "text_wrap": True},
    Look.HEADING: {"font_size": 12, "bold": True, "font_color": ACCENT, "valign": "bottom"},
    Look.LINE: _TOP,
    Look.FACTS: {**_TOP, "font_color": QUIET},
    Look.ADDRESS: {"text_wrap": True, "valign": "bottom", "font_size": SMALL, "font_color": QUIET},
    Look.FILLED: {"bottom": 1, "border_color": _LINE, "valign": "bottom", "text_wrap": True},
    Look.NAMES: {"valign": "bottom", "text_wrap": True},
    Look.HEAD: {"bold": True, "bg_color": _SHADE, "font_size": SMALL, **_MIDDLE, **_BOX},
    Look.HEAD_LEFT: {"bold": True, "bg_color": _SHADE, **_BOX, **_LEFT},
    Look.TURNED: {"rotation": 90, "font_size": 8.5, "valign": "bottom", "text_wrap": True, **_BOX},
    Look.OUTCOME: {"bold": True, "font_size": LARGE, "bg_color": _SHADE, **_LEFT, **_BOX},
    Look.WORDING: {"font_size": LARGE, **_LEFT, **_BOX},
    Look.BODY: {**_LEFT, **_BOX},
    Look.BOLD: {"bold": True, **_LEFT, **_BOX},
    Look.LINK: {"bold": True, "font_color": ACCENT, "underline": 1, **_LEFT, **_BOX},
    Look.COUNT: {**_MIDDLE, **_BOX},
    Look.LEAST: {**_MIDDLE, **_BOX, "num_format": '"at least "0'},
    Look.TALLY: {**_MIDDLE, **_BOX, "num_format": "0;-0;;@"},
    Look.QUIET: {"font_size": SMALL, "font_color": QUIET},
    Look.WARNING: {**_TOP, "font_size": SMALL, "font_color": QUIET},
    Look.IN_TEXT: {**_LEFT, **_INPUT, **_AS_TEXT},
    Look.IN_SHORT: {"font_size": SMALL, **_MIDDLE, **_INPUT, **_AS_TEXT},
    Look.IN_DATE: {**_MIDDLE, **_INPUT, "num_format": "dd/mm/yyyy"},
    Look.IN_NUMBER: {**_MIDDLE, **_INPUT, "num_format": "0"},
    Look.IN_REFERENCE: {"bold": True, "font_size": SMALL, **_MIDDLE, **_INPUT, "bg_color": _SHADE},
}

# A format is an object of XlsxWriter, which ships no types.
Looks = dict[Look, Any]


def looks_of(book: Any) -> Looks:
    """Return the formats of a workbook."""
    plain = {"font_color": INK, **FONT}
    return {look: book.add_format({**plain, **said}) for look, said in LOOKS.items()}


def colours_of(book: Any) -> dict[Status, Any]:
    """Return the formats that follow the text of a status."""
    return {
        status: book.add_format({"bg_color": background, "font_color": text, "bold": True})
        for status, (background, text) in COLOURS.items()
    }
