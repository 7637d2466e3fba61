"""Wording that reads the same, stands in other wording, or is near-identical to it.

Two statements are alike when at least `ALIKE` of the words that either uses stand in both
(the Jaccard index of their word sets, function words left out). Candidates come from an index
of each statement's rarest words; two sets that are alike enough must share one of those
(prefix filtering: Chaudhuri, Ganti and Kaushik, 2006), so nothing is compared with everything.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeVar

ALIKE: Final = 0.6
CROWD: Final = 40
"""How many statements that share a rare word are looked at: a catalogue may repeat one wording."""

_WORD = re.compile(r"[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"[^\W_]+")
_IN_WORDS: Final = frozenset({"L", "M", "N"})
"""Letters, the marks that many scripts write vowels with, and numbers (Unicode, 4.5)."""
_PLURALS: Final = (("", "s"), ("", "es"), ("y", "ies"))
"""Endings of one and of several."""
_FEWEST_INITIALS: Final = 3
_FUNCTION_WORDS = frozenset(
    """a an and are as at be been being by can for from has have how in into is it its of on or own
    that the their them they this those to was were what when where which who why will with
    """.split()  # noqa: SIM905 - one word a line would bury the code
)

_FINAL: Final = " .,;:!?"
_ARTICLES: Final = frozenset({"a", "an", "the"})

Key = TypeVar("Key", bound=Hashable)


def as_read(text: str) -> str:
    """Return what texts share that read the same: case, width, spaces, articles, full stops apart.

    Every other sign counts: £5 is not 5%, and `AHT < target` is not `AHT > target`.
    """
    words = unicodedata.normalize("NFKC", text).casefold().split()
    plain = " ".join([word for word in words if word not in _ARTICLES] or words)
    return plain.rstrip(_FINAL) or plain


# The names of a unit's terms are compared each with each.
@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """Return `text` as its words in small letters, to look for words in it."""
    if text.isascii():
        return " ".join(_WORD_OR_NUMBER.findall(text.lower()))
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    signs = (sign if unicodedata.category(sign)[0] in _IN_WORDS else " " for sign in plain)
    return " ".join("".join(signs).split())


def names(text: str, names_: Iterable[str]) -> bool:
    """Return whether one of the names stands in `text` as whole words, of one or of several."""
    words = f" {folded(text)} "
    return any(
        f" {form} " in words for name in map(folded, names_) if name for form in _forms(name)
    )


def _forms(name: str) -> Iterator[str]:
    """Yield a name as it is, then for one thing and for several: query, queries."""
    yield name
    for one, several in _PLURALS:
        if name.endswith(several):
            yield name.removesuffix(several) + one
        if name.endswith(one):
            yield name.removesuffix(one) + several


def in_capitals(text: str, name: str) -> bool:
    """Return whether the name stands in `text` as a word or words, in capitals as it has them."""
    words, said = (" ".join(_WORD_OR_NUMBER.findall(each)) for each in (name, text))
    return words.isupper() and f" {words} " in f" {said} "


def in_order(text: str, steps: Iterable[str]) -> bool:
    """Return whether the steps stand in `text` one after the other, or as initials do in GROW."""
    wanted = [folded(step) for step in steps]
    if not (wanted and all(wanted)):
        return False
    initials = "".join(step[0] for step in wanted).upper()
    if len(wanted) >= _FEWEST_INITIALS and in_capitals(text, initials):
        return True
    rest = folded(text)
    for step in wanted:
        # Something may stand between them: 'plan, then do, check and act'.
        found = re.search(rf"\b{re.escape(step)}(?:s|es)?\b", rest)
        if not found:
            return False
        rest = rest[found.end() :]
    return True


def content_words(statement: str) -> frozenset[str]:
    """Return the statement's words in small letters, without function words and numbers."""
    return frozenset(_WORD.findall(statement.lower())) - _FUNCTION_WORDS


def near_identical(statements: Mapping[Key, str]) -> dict[Key, tuple[Key, ...]]:
    """Return for each key the keys of other statements that are alike, most alike first."""
    keys = tuple(statements)
    bags = [content_words(statement) for statement in statements.values()]
    common = Counter(word for bag in bags for word in bag)
    prefixes = [_rarest(bag, common) for bag in bags]
    # Statements are known by their place: looking up a number is quicker than a key of any kind.
    crowds: defaultdict[str, list[int]] = defaultdict(list)
    for place, prefix in enumerate(prefixes):
        for word in prefix:
            if len(crowds[word]) < CROWD:
                crowds[word].append(place)
    return {
        key: tuple(keys[other] for other in _alike(place, prefixes[place], crowds, bags))
        for place, key in enumerate(keys)
    }


def _rarest(bag: frozenset[str], common: Mapping[str, int]) -> tuple[str, ...]:
    ordered = sorted(bag, key=lambda word: (common[word], word))
    return tuple(ordered[: len(bag) - math.ceil(ALIKE * len(bag)) + 1])


def _alike(
    place: int,
    prefix: tuple[str, ...],
    crowds: Mapping[str, list[int]],
    bags: Sequence[frozenset[str]],
) -> list[int]:
    candidates = dict.fromkeys(other for word in prefix for other in crowds[word])
    candidates.pop(place, None)
    shares = {other: _share(bags[place], bags[other]) for other in candidates}
    found = [other for other, share in shares.items() if share >= ALIKE]
    return sorted(found, key=lambda other: -shares[other])


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    either = len(one) + len(other) - both
    return both / either if either else 0.0
