"""Bytes into text: UTF-8 alone, and no character that can't be seen."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from unitfolio.codes import Code
from unitfolio.load.document import Spot
from unitfolio.load.flaws import MAX_PROBLEMS, Flaw

# Control characters, line ends that editors don't count, marks that reverse the reading
# order, and code points that are no characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_STAND_IN = "\ufffd"

# The longer marks first: UTF-32's begins with UTF-16's.
_OTHER_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_SAVE_AS = "open it in your editor and save it as UTF-8"


def decode(source: bytes) -> tuple[str, tuple[Flaw, ...]]:
    """Return the text of a file's bytes, and what is wrong with them.

    The text is empty where the bytes aren't UTF-8. A mark at the very start that says UTF-8
    (a byte order mark) is dropped.
    """
    if other := _other_encoding(source):
        return "", (Flaw((1, 1), Code.NOT_UTF_8, f"this file is saved as {other}", _SAVE_AS),)
    try:
        return clean(source.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # The position counts from after the byte order mark, if there is one.
        return "", (_not_utf_8(source.removeprefix(codecs.BOM_UTF8), error),)


def clean(text: str) -> tuple[str, tuple[Flaw, ...]]:
    """Return `text` with each invisible character replaced by U+FFFD, and a flaw for each.

    Only the first of a line is reported, and no more than can be listed. As one character stands
    for one, columns stay right.
    """
    if not _INVISIBLE.search(text):
        return text, ()
    return _INVISIBLE.sub(_STAND_IN, text), tuple(islice(_invisible(text), MAX_PROBLEMS + 1))


def _other_encoding(source: bytes) -> str | None:
    for mark, name in _OTHER_ENCODINGS.items():
        if source.startswith(mark):
            return name
    # English in UTF-16 without a mark: every other byte is zero.
    return "UTF-16" if len(source) > 1 and source[:2].count(0) == 1 else None


def _not_utf_8(source: bytes, error: UnicodeDecodeError) -> Flaw:
    before = source[: error.start].decode("utf-8")
    byte = source[error.start : error.start + 1]
    likely = byte.decode("cp1252", "ignore")
    guess = f"; it may be '{likely}' as older Windows programs save it" if likely else ""
    message = f"the byte {byte.hex().upper()} here isn't UTF-8 text{guess}"
    return Flaw(_spot_after(before), Code.NOT_UTF_8, message, _SAVE_AS)


def _invisible(text: str) -> Iterator[Flaw]:
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if found := _INVISIBLE.search(line):
            message = f"the invisible character U+{ord(found[0]):04X} is here"
            yield Flaw((number, found.start() + 1), Code.INVISIBLE, message, "delete it")


def _spot_after(text: str) -> Spot:
    lines = re.split(r"\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1
