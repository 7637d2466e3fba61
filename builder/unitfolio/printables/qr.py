"""QR codes of addresses, for papers (ISO/IEC 18004, by segno)."""

from io import BytesIO
from typing import Final

import segno

QUIET_ZONE: Final = 4
"""Modules of white around the code: what the standard asks for."""
_PIXELS: Final = 6


def qr_png(address: str) -> bytes:
    """Return the QR code of an address as a PNG; the same address gives the same bytes."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(
        file, kind="png", scale=_PIXELS, border=QUIET_ZONE
    )
    return file.getvalue()


def qr_svg(address: str) -> bytes:
    """Return the QR code of an address as an SVG; the same address gives the same bytes."""
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="svg", border=QUIET_ZONE)
    return file.getvalue()
