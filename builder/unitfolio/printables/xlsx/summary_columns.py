"""The columns of the summary, which its tables share."""

from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import xl_range_abs  # type: ignore[import-untyped]  # it ships no types

NUMBER, TITLE, LEVEL, CREDIT, GLH, CHOSEN, TOTAL = range(7)
COUNTS: Final = (7, 8, 9)
"""The columns of the criteria with evidence, with a gap, and with a reason for the gap."""
STATUS: Final = 10
WIDTHS: Final = (9, 44, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 36)

NOT_KNOWN: Final = "not known"
"""What stands where a number is not known; never a nought."""


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of a group's units, from `first` up to before `end`."""

    first: int
    end: int

    def column(self, number: int) -> str:
        """Return the range of a column of these rows."""
        return str(xl_range_abs(self.first, number, self.end - 1, number))
