"""Text that is safe to print: nothing invisible in it, and its width known."""

import unicodedata

# Control characters, marks that change the reading order, line ends, and halves of characters.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_WIDE = frozenset({"W", "F"})
_NO_WIDTH = frozenset({"Mn", "Me"})


def visible(text: str) -> str:
    """Return `text` on one line with each unsafe character replaced by one that shows."""
    return "".join(map(_shown, text))


def width(text: str) -> int:
    """Return how many columns of a terminal `text` takes, once made visible."""
    return sum(map(_width, text))


def _shown(character: str) -> str:
    if character == "\t":
        return "→"
    return "\ufffd" if unicodedata.category(character) in _UNSAFE else character


def _width(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
