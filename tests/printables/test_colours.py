"""Colours of papers: what is written is readable on what stands behind it (WCAG 2.2, 1.4.3)."""

from itertools import product

from unitfolio.printables.colours import ACCENT, INK, QUIET, SHADE, TINT


def light(colour: str) -> float:
    """Return the relative luminance of a colour."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, behind: str) -> float:
    """Return the contrast of two colours, the darker one first."""
    return (light(behind) + 0.05) / (light(colour) + 0.05)


def test_all_that_is_written_is_readable_on_every_shade() -> None:
    pairs = product((INK, ACCENT, QUIET), (SHADE, TINT, "FFFFFF"))
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 6} == {}
