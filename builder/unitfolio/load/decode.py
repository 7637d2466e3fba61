"""Bytes into text: UTF-8 alone, and no character that can't be seen."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from unitfolio.codes import Code
from unitfolio.load.document import Spot
from unitfolio.load.flaws import MAX_PROBLEMS, Flaw
from unitfolio.load.magic import SAVE_AS, not_text

# Control characters, line ends that editors don't count, marks that reverse the reading
# order, and code points that are no characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_STAND_IN = "\ufffd"
_LINE_END = re.compile(r"\r\n|\r|\n")

# Spaces of no width: they come along with text from web pages, and no word is what it looks like.
_NO_WIDTH = "\u200b\u2060"
# A space other than the ordinary one, where YAML takes only that: in the indentation, after a
# list's dash, before or after a key's colon. Within a text it is as good as any.
_ODD = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_WRONG_SPACE = re.compile(
    rf"^(?P<before>[ ]*+(?:-[ ]++)*+(?:-|[a-z_]++(?={_ODD}++:)|[a-z_]++:)?+)"
    rf"(?P<spaces>[ ]*+{_ODD}(?:[ ]|{_ODD})*+)",
    re.MULTILINE,
)
_NOTHING = re.compile(f"[{_NO_WIDTH}]")
_ANY = re.compile(f"{_INVISIBLE.pattern}|{_NOTHING.pattern}")
_SUSPECT = re.compile(f"{_ANY.pattern}|{_ODD}")
_NAMES = {
    "\u00a0": "a non-breaking space",
    "\u200b": "a space of no width",
    "\u2060": "a joiner of no width",
    "\ufeff": "a byte order mark",
}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file's text as it is shown, as it is read (each line stays a line), and its flaws."""

    shown: str
    read: str
    flaws: tuple[Flaw, ...] = ()


def decode(source: bytes) -> Cleaned:
    """Return the text of a file's bytes, and what is wrong with them.

    The text is empty where the bytes aren't UTF-8. A mark at the very start that says UTF-8
    (a byte order mark) is dropped.
    """
    if flaw := not_text(source):
        return Cleaned("", "", (flaw,))
    try:
        return clean(source.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # The position counts from after the byte order mark, if there is one.
        return Cleaned("", "", (_not_utf_8(source.removeprefix(codecs.BOM_UTF8), error),))


def clean(text: str) -> Cleaned:
    """Return `text` with each invisible character replaced by U+FFFD, and a flaw for each.

    Only the first of a line is reported, and no more than can be listed. As one character stands
    for one, columns stay right. What is read is as if a space of no width weren't there and a
    wrong one were right, so that nothing else is said of it.
    """
    if not _SUSPECT.search(text):
        return Cleaned(text, text)
    flaws = tuple(islice(_invisible(text), MAX_PROBLEMS + 1))
    read = _INVISIBLE.sub(_STAND_IN, _NOTHING.sub("", text))
    read = _WRONG_SPACE.sub(lambda found: found["before"] + " " * len(found["spaces"]), read)
    return Cleaned(_ANY.sub(_STAND_IN, text), read, flaws)


def _not_utf_8(source: bytes, error: UnicodeDecodeError) -> Flaw:
    before = source[: error.start].decode("utf-8")
    byte = source[error.start : error.start + 1]
    likely = byte.decode("cp1252", "ignore")
    guess = f"; it may be '{likely}' as older Windows programs save it" if likely else ""
    message = f"the byte {byte.hex().upper()} here isn't UTF-8 text{guess}"
    return Flaw(_spot_after(before), Code.NOT_UTF_8, message, SAVE_AS)


def _invisible(text: str) -> Iterator[Flaw]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        found = _ANY.search(line)
        wrong = _WRONG_SPACE.match(line)
        places = [found.start()] if found else []
        if wrong:
            spaces = wrong["spaces"]
            places.append(wrong.start("spaces") + len(spaces) - len(spaces.lstrip(" ")))
        if places:
            yield _flaw(line, number, min(places))


def _flaw(line: str, number: int, place: int) -> Flaw:
    character = line[place]
    name = f", {_NAMES[character]}," if character in _NAMES else ""
    message = f"the invisible character U+{ord(character):04X}{name} is here"
    hint = "delete it"
    if character in _NO_WIDTH or character.isspace():
        hint = "delete it, and type an ordinary space if one belongs here"
    return Flaw((number, place + 1), Code.INVISIBLE, message, hint)


def _spot_after(text: str) -> Spot:
    lines = _LINE_END.split(text)
    return len(lines), len(lines[-1]) + 1
