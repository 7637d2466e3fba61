"""QR codes of addresses, for papers (ISO/IEC 18004, by segno)."""

from functools import lru_cache
from io import BytesIO
from typing import Final

import segno

QUIET_ZONE: Final = 4
"""Modules of white around the code: what the standard asks for."""
SIDE: Final = 25.0
"""Millimetres of a code on paper, its white included: more than half of one a module, which a
phone's camera and a scan at 150 dots an inch still tell apart."""
_PIXELS: Final = 6


# All papers of a unit have the same few addresses, and a code takes longer than a page does.
@lru_cache(maxsize=64)
def qr_png(address: str) -> bytes:
    """Return the QR code of an address as a PNG; the same address gives the same bytes."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(
        file, kind="png", scale=_PIXELS, border=QUIET_ZONE
    )
    return file.getvalue()


@lru_cache(maxsize=64)
def qr_svg(address: str) -> bytes:
    """Return the QR code of an address as an SVG; the same address gives the same bytes."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="svg", border=QUIET_ZONE)
    return file.getvalue()
