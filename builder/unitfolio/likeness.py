"""Near-identical wording: which criteria of other units ask for almost the same.

Two statements are alike when at least `ALIKE` of the words that either uses stand in both
(the Jaccard index of their word sets, function words left out). Candidates come from an index
of each statement's rarest words; two sets that are alike enough must share one of those
(prefix filtering: Chaudhuri, Ganti and Kaushik, 2006), so nothing is compared with everything.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import Final, TypeVar

ALIKE: Final = 0.6
CROWD: Final = 40
"""How many statements that share a rare word are looked at: a catalogue may repeat one wording."""

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    """a an and are as at be been being by can for from has have how in into is it its of on or own
    that the their them they this those to was were what when where which who why will with
    """.split()  # noqa: SIM905 - one word a line would bury the code
)

Key = TypeVar("Key", bound=Hashable)


def content_words(statement: str) -> frozenset[str]:
    """Return the statement's words in small letters, without function words and numbers."""
    return frozenset(_WORD.findall(statement.lower())) - _FUNCTION_WORDS


def near_identical(statements: Mapping[Key, str]) -> dict[Key, tuple[Key, ...]]:
    """Return for each key the keys of other statements that are alike, most alike first."""
    words = {key: content_words(text) for key, text in statements.items()}
    common = Counter(word for bag in words.values() for word in bag)
    prefixes = {key: _rarest(bag, common) for key, bag in words.items()}
    holders: defaultdict[str, list[Key]] = defaultdict(list)
    for key, prefix in prefixes.items():
        for word in prefix:
            holders[word].append(key)
    return {key: _alike(key, prefixes[key], holders, words) for key in statements}


def _rarest(bag: frozenset[str], common: Mapping[str, int]) -> tuple[str, ...]:
    ordered = sorted(bag, key=lambda word: (common[word], word))
    return tuple(ordered[: len(bag) - math.ceil(ALIKE * len(bag)) + 1])


def _alike(
    key: Key,
    prefix: tuple[str, ...],
    holders: Mapping[str, list[Key]],
    words: Mapping[Key, frozenset[str]],
) -> tuple[Key, ...]:
    candidates = {other: None for word in prefix for other in holders[word][:CROWD]}
    candidates.pop(key, None)
    shares = {other: _share(words[key], words[other]) for other in candidates}
    found = [other for other, share in shares.items() if share >= ALIKE]
    return tuple(sorted(found, key=lambda other: -shares[other]))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    either = one | other
    return len(one & other) / len(either) if either else 0.0
