"""Text as cells can hold it, and how much room it takes."""

import re
from collections.abc import Iterable
from itertools import accumulate
from math import ceil
from typing import Final
from unicodedata import east_asian_width

LONGEST: Final = 32_000
"""Characters of a cell's text that are kept; Excel's own limit is 32 767 UTF-16 units."""
_TALLEST: Final = 409.0
"""Points: the tallest row that Excel draws."""

# What XML 1.0 cannot hold or keep, and the halves of pairs that no encoding holds.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return the text without what XML 1.0 cannot hold, and no longer than a cell takes."""
    kept = _UNHOLDABLE.sub("", text)
    return kept if len(kept) < LONGEST // 2 else shortened(kept, LONGEST)


def units(text: str) -> int:
    """Return a text's length as Excel counts it: in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def shortened(text: str, room: int) -> str:
    """Return a text cut to `room` UTF-16 units, with an ellipsis where something is left off."""
    if units(text) <= room:
        return text
    widths = accumulate(1 + (char > "\uffff") for char in text)
    return text[: sum(width < room for width in widths)] + "…"


def listed(texts: Iterable[str]) -> str:
    """Return texts with commas between them."""
    return ", ".join(texts)


def lines(text: str, width: float) -> int:
    """Return how many lines a text takes in `width` digits of the sheet's font, when wrapped."""
    return sum(_wrapped(paragraph, width) for paragraph in text.split("\n"))


def height(text: str, width: float, size: float, least: float = 0.0) -> float:
    """Return the points that a text of `size` points takes in a column of `width` digits.

    XlsxWriter cannot fit a row to its text. A line more than needed does no harm; one less does.
    """
    fitted = lines(text, width * 10 / size) * (size * 1.15 + 1.6) + 5
    return min(_TALLEST, max(least, fitted))


def _wrapped(paragraph: str, width: float) -> int:
    count, used = 1, 0.0
    for word in paragraph.split(" "):
        size = _width(word)
        if used and used + size > width:
            count, used = count + 1, 0.0
        if size > width:
            count += ceil(size / width) - 1
            size %= width
        used += size + 0.6
    return count


def _width(word: str) -> float:
    """Return a word's width in digits of Arial: capitals are wider, CJK is twice as wide."""
    if word.isascii():
        return len(word) * 0.97 + 0.28 * sum(char.isupper() or char in "mwMW@%" for char in word)
    return sum(1.9 if char > "\uffff" or east_asian_width(char) in "WF" else 1.2 for char in word)
