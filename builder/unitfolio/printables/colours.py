"""The colours of every paper, as hexadecimal digits: each format writes them its own way."""

from typing import Final

INK: Final = "17212B"
ACCENT: Final = "0C5866"
QUIET: Final = "4D5863"
"""What is said aside; readable on every shade too, at 6:1 and more."""
LINE: Final = "999999"
SHADE: Final = "E9F0F1"
"""Behind the heads of tables."""
TINT: Final = "F4F7F8"
"""Behind labels."""
