"""Files that are no UTF-8 text at all, known by how they begin: Word, PDF, pictures, UTF-16."""

import codecs

from unitfolio.codes import Code
from unitfolio.load.flaws import LATER, Flaw

SAVE_AS = f"open it in your editor and save it as UTF-8; {LATER}"
_COPY = "open it in its own program, and copy its text into a plain text file that ends in .yml"
_NO_CONTENT = "move it out of the content folder, and write the content in a plain text file"

_ZIP = b"PK\x03\x04"
_OFFICE = {b"word/": "a Word document", b"xl/": "an Excel workbook", b"ppt/": "a PowerPoint file"}
_DOCUMENTS = {
    b"\xd0\xcf\x11\xe0": "a Word document or another Office file of the older kind",
    b"{\\rtf": "a document with formatting (RTF), as Word or WordPad saves it",
    b"%PDF": "a PDF file",
}
_OTHERS = {
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"\x1f\x8b": "a compressed file (gzip)",
}

# The longer marks first: UTF-32's begins with UTF-16's.
_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def not_text(source: bytes) -> Flaw | None:
    """Return the flaw of bytes that begin as no UTF-8 text does; None where they may be text."""
    if source.startswith(_ZIP):
        office = (name for part, name in _OFFICE.items() if part in source)
        name = next(office, "a ZIP file, or a document of an office program")
        return _flaw(f"this is {name}, not text", _COPY)
    for names, hint in ((_DOCUMENTS, _COPY), (_OTHERS, _NO_CONTENT)):
        for start, name in names.items():
            if source.startswith(start):
                return _flaw(f"this is {name}, not text", hint)
    if encoding := _other_encoding(source):
        return _flaw(f"this file is saved as {encoding}", SAVE_AS)
    return None


def _other_encoding(source: bytes) -> str | None:
    for mark, name in _ENCODINGS.items():
        if source.startswith(mark):
            return name
    # English in UTF-16 without a mark: every other byte is zero.
    return "UTF-16" if len(source) > 1 and source[:2].count(0) == 1 else None


def _flaw(message: str, hint: str) -> Flaw:
    return Flaw((1, 1), Code.NOT_UTF_8, message, hint)
