"""A sheet to write on: text that stays text, formulas with their values, cells to choose in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from unitfolio.printables.xlsx.looks import Look, Looks, Status
from unitfolio.printables.xlsx.text import clean, shortened

# Excel takes 2079 characters of an address, and 255 of what a message of ours says.
_LONGEST_ADDRESS: Final = 2000

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0."""


@dataclass(frozen=True, slots=True)
class Pad:
    """A worksheet of XlsxWriter (untyped), with the looks and status colours of its workbook.

    `codes` are the QR codes of all addresses that the workbook's sheets belong to, as PNGs;
    `heights` are the points of the rows that are not as high as others.
    """

    sheet: Any
    looks: Looks
    colours: dict[Status, Any]
    codes: Mapping[str, bytes]
    heights: dict[int, float] = field(default_factory=dict)

    def high(self, row: int, points: float) -> None:
        """Set the height of a row, and remember it for the breaks of pages."""
        self.sheet.set_row(row, points)
        self.heights[row] = points

    def text(self, row: int, column: int, text: str, look: Look) -> None:
        """Write a text, which stays text whatever it begins with."""
        kept, drawn = clean(text), self.looks[look]
        if kept.startswith("<r>") and kept.endswith("</r>"):
            # XlsxWriter takes such a string for one that it has marked up itself.
            self.sheet.write_rich_string(row, column, drawn, kept[:1], drawn, kept[1:], drawn)
        else:
            self.sheet.write_string(row, column, kept, drawn)

    def two_texts(self, row: int, column: int, texts: tuple[str, str], look: Look) -> None:
        """Write a text and a smaller one below it, into one cell."""
        first, second = map(clean, texts)
        if first and second:
            fonts = self.looks[look], self.looks[Look.QUIET]
            parts = (fonts[0], first, fonts[1], f"\n{second}", fonts[0])
            self.sheet.write_rich_string(row, column, *parts)
        else:
            self.text(row, column, first or second, look)

    def link(self, row: int, column: int, text: str, address: str) -> None:
        """Write a text that leads to an address, if there is one that Excel takes."""
        if not address.startswith(("https://", "http://")) or len(address) > _LONGEST_ADDRESS:
            self.text(row, column, text, Look.BOLD)
            return
        self.sheet.write_url(row, column, address, self.looks[Look.LINK], "-")
        self.text(row, column, text, Look.LINK)

    def texts(self, row: int, texts: Iterable[str], look: Look, column: int = 0) -> None:
        """Write texts side by side."""
        for offset, text in enumerate(texts):
            self.text(row, column + offset, text, look)

    def formula(self, row: int, column: int, formula: str, value: str | int, look: Look) -> None:
        """Write a formula with the value that it has in an unfilled workbook."""
        self.sheet.write_formula(row, column, formula, self.looks[look], value)

    def blank(self, row: int, columns: Iterable[int], look: Look) -> None:
        """Draw empty cells."""
        for column in columns:
            self.sheet.write_blank(row, column, None, self.looks[look])

    def merge(self, row: int, column: int, last_column: int, look: Look) -> None:
        """Make one cell of several side by side; write into its first afterwards."""
        if last_column > column:
            self.sheet.merge_range(row, column, row, last_column, "", self.looks[look])

    def choose(self, area: Area, source: str | Sequence[str], message: str) -> None:
        """Let cells take only what is listed: in a range of cells, or in a few short words."""
        chosen = source if isinstance(source, str) else list(source)
        self._check(area, {"validate": "list", "source": chosen}, "Not in the list", message)

    def dates(self, area: Area) -> None:
        """Let cells take only dates."""
        rule = {
            "validate": "date",
            "criteria": "between",
            "minimum": date(1990, 1, 1),
            "maximum": date(2199, 12, 31),
        }
        self._check(area, rule, "Not a date", "Type a date as day/month/year: 23/11/2026.")

    def numbers(self, area: Area) -> None:
        """Let cells take only whole numbers."""
        rule = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 2000}
        self._check(area, rule, "Not a number", "Type a whole number, 0 or more.")

    def _check(self, area: Area, rule: dict[str, object], title: str, message: str) -> None:
        said = {"error_title": title, "error_message": shortened(message, 255)}
        self.sheet.data_validation(*area, {**rule, **said})

    def colour(self, area: Area) -> None:
        """Let the colour of cells follow the status that they say."""
        for status, drawn in self.colours.items():
            self.sheet.conditional_format(
                *area,
                {"type": "cell", "criteria": "==", "value": f'"{status}"', "format": drawn},
            )
