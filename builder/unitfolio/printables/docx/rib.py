"""A rib of a fishbone as a picture (PNG, ISO/IEC 15948): a sloping line with soft edges."""

import struct
import zlib
from functools import lru_cache
from typing import Final

_DOTS: Final = 8
"""In a millimetre: about 200 an inch."""
_THICK: Final = 4.5
"""Dots across, measured along a row."""
_START, _END = 0.55, 0.92
"""Where the line begins and ends, as parts of the width: it leans towards the effect."""
_INK, _PAPER = 0x21, 0xFF


# A diagram has ribs of one size, and so have all papers with as many of them.
@lru_cache(maxsize=16)
def rib_png(width: float, height: float, *, rising: bool) -> bytes:
    """Return a line down to the right, or `rising` up to it, in a picture of these millimetres."""
    across, down = round(width * _DOTS), round(height * _DOTS)
    rows = [_row(across, (number + 0.5) / down) for number in range(down)]
    return _png(across, rows[::-1] if rising else rows)


def _row(across: int, share: float) -> bytes:
    """Return the dots of a row, `share` of the way down; each is as dark as the line covers it."""
    left = across * (_START + (_END - _START) * share) - _THICK / 2
    dots = bytearray([_PAPER]) * across
    for dot in range(max(0, int(left)), min(across, int(left + _THICK) + 1)):
        covered = min(left + _THICK, dot + 1) - max(left, dot)
        dots[dot] = round(_PAPER - (_PAPER - _INK) * covered)
    return bytes(dots)


def _png(across: int, rows: list[bytes]) -> bytes:
    head = struct.pack(">IIBBBBB", across, len(rows), 8, 0, 0, 0, 0)
    metre = struct.pack(">IIB", _DOTS * 1000, _DOTS * 1000, 1)
    # Each row begins with the number of its filter: none.
    dots = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    # Paper is see-through: LibreOffice would cover the border of the boxes below with it.
    clear = struct.pack(">H", _PAPER)
    kinds = (b"IHDR", b"tRNS", b"pHYs", b"IDAT", b"IEND")
    chunks = zip(kinds, (head, clear, metre, dots, b""), strict=True)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check
