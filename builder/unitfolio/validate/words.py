"""Small helps with wording: near matches, and content quoted safely in a message."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_MAX_SHOWN = 60
_ALIKE = 0.6


def quoted(text: object) -> str:
    """Return `text` in quotes, on one line and cut to a length that can be read."""
    flat = " ".join(str(text).split())
    return f"'{flat}'" if len(flat) <= _MAX_SHOWN else f"'{flat[:_MAX_SHOWN].rstrip()}…'"


def listed(words: Iterable[str]) -> str:
    """Return `words` joined by commas, the last by 'or'."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def near(word: str, known: frozenset[str], likeness: float = _ALIKE) -> str | None:
    """Return the one of `known` that `word` was probably meant to be, if any is near.

    `likeness` is how much of the two has to be the same, from 0 to 1.
    """
    return _near(word[:_MAX_SHOWN], known, likeness)


def did_you_mean(word: str, known: frozenset[str], otherwise: str) -> str:
    """Return a hint that names the near match of `word`, or else the hint `otherwise`."""
    match = near(word, known)
    return f"did you mean '{match}'?" if match else otherwise


@lru_cache(maxsize=1024)
def _near(word: str, known: frozenset[str], likeness: float) -> str | None:
    by_lower_case = {other.lower(): other for other in sorted(known, reverse=True)}
    matches = get_close_matches(word.lower(), sorted(by_lower_case), n=1, cutoff=likeness)
    return by_lower_case[matches[0]] if matches else None
