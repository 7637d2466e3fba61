"""The file itself: an Open Packaging container whose bytes depend on the sheet alone."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 6
_UNIX: Final = 3


def packed(document: Document, method: int = ZIP_DEFLATED) -> bytes:
    """Return a document as the bytes of a .docx, with no date of its making in it."""
    raw, file = BytesIO(), BytesIO()
    document.save(raw)
    with ZipFile(raw) as parts, ZipFile(file, "w") as target:
        for part in parts.infolist():
            entry = ZipInfo(part.filename, _EPOCH)
            entry.create_system = _UNIX
            target.writestr(entry, parts.read(part), method, _LEVEL)
    return file.getvalue()
