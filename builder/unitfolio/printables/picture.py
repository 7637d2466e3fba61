"""Whether a picture can be on every paper: looked at by the libraries that print it."""

import json
from io import BytesIO
from typing import Final

import typst
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image

_BEGINNINGS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8")
"""How a PNG (ISO/IEC 15948) and a JPEG (ISO/IEC 10918-1) begin."""
_PAGE: Final = b'#image(bytes(json("picture.json")))'
_UNREADABLE: Final = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)


def is_printable(picture: bytes) -> bool:
    """Return whether it is a whole PNG or JPEG that Word files and PDFs can show.

    python-docx reads its size, and typst all its dots, so that a file that was cut off is found.
    """
    if not picture.startswith(_BEGINNINGS):
        return False
    page = {"main.typ": _PAGE, "picture.json": json.dumps(list(picture)).encode()}
    try:
        found = Image.from_file(BytesIO(picture))
        typst.compile(page, format="svg", ignore_system_fonts=True)  # type: ignore[call-overload]
    except (*_UNREADABLE, typst.TypstError):
        return False
    return bool(found.px_width and found.px_height)
