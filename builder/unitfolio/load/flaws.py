"""What can be wrong with a file before its keys are looked at, in plain words."""

from dataclasses import dataclass

from unitfolio.codes import Code
from unitfolio.load.document import Spot

MAX_PROBLEMS = 100
"""How many problems of one file are listed."""

MORE = f"this file has more problems than the {MAX_PROBLEMS} that are listed"

LATER = "the rest of this file is checked once this is mended"

_MAX_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with a file's text, at a spot of it."""

    spot: Spot
    code: Code
    message: str
    hint: str = ""


EMPTY_FILE = Flaw(
    (1, 1), Code.EMPTY_FILE, "there is nothing in this file", "fill it in, or delete the file"
)


def too_large(size: int, most: int) -> Flaw:
    """Return the flaw of a file of `size` bytes, where at most `most` are read."""
    message = f"this file has {size:,} bytes; at most {most:,} are read"
    return Flaw((1, 1), Code.TOO_LARGE, message, "split it into smaller files")


def too_many_values(spot: Spot, most: int) -> Flaw:
    """Return the flaw of a file with more than `most` values."""
    message = f"this file holds more than {most:,} values"
    return Flaw(spot, Code.TOO_MANY_VALUES, message, "split it into smaller files")


def too_deep(spot: Spot, most: int) -> Flaw:
    """Return the flaw of lists and keys nested more than `most` deep."""
    message = f"lists and keys are nested more than {most} deep here"
    return Flaw(spot, Code.TOO_DEEP, message, "check the indentation and the brackets")


def second_document(spot: Spot) -> Flaw:
    """Return the flaw of a file in which a second document begins at `spot`."""
    message = "a second document begins here; a file holds one"
    hint = "delete the '---', or move what follows to a file of its own"
    return Flaw(spot, Code.SECOND_DOCUMENT, message, hint)


def not_a_mapping(value: object, spot: Spot) -> Flaw:
    """Return the flaw of a file whose whole value is `value`: a list, a text, a number."""
    is_list = isinstance(value, list)
    message = f"this file begins with {'a list' if is_list else 'bare text'} where a key belongs"
    hint = "each file begins with keys, such as 'id: my-unit'"
    return Flaw(spot, Code.NOT_A_MAPPING, message, hint)


def duplicate_key(key: str, spot: Spot, first_line: int) -> Flaw:
    """Return the flaw of `key` standing at `spot` and before that on line `first_line`."""
    shown = key if len(key) <= _MAX_SHOWN else f"{key[:_MAX_SHOWN]}…"
    message = f"the key '{shown}' is here on line {spot[0]} and before on line {first_line}"
    return Flaw(spot, Code.DUPLICATE_KEY, message, "keep one of them")


def anchor(spot: Spot) -> Flaw:
    """Return the flaw of an anchor (`&name`) or an alias (`*name`)."""
    message = "'&' and '*' before a name have a meaning of their own in YAML, which isn't read here"
    hint = "put the text in quotes if the sign is meant, or write the value out"
    return Flaw(spot, Code.ANCHOR, message, hint)


def tag(spot: Spot) -> Flaw:
    """Return the flaw of a tag (`!name`)."""
    message = "'!' before a word has a meaning of its own in YAML, which isn't read here"
    hint = "put the text in quotes if the sign is meant, or delete the tag"
    return Flaw(spot, Code.TAG, message, hint)


def key_not_text(spot: Spot) -> Flaw:
    """Return the flaw of a list or of keys that stand where a key belongs."""
    message = "a list or a group of keys stands where a key belongs"
    hint = "put the text in quotes if it begins with [ or { or ?"
    return Flaw(spot, Code.KEY_NOT_TEXT, message, hint)


def no_key(spot: Spot) -> Flaw:
    """Return the flaw of a colon with nothing before it."""
    return Flaw(spot, Code.KEY_NOT_TEXT, "there is no key before this colon", "write the key")
