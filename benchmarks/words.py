"""The words of a generated catalogue: this repository's own, and compounds of its sectors.

Words are drawn as they are in real text: a few very often, most seldom (Zipf's law, with
Mandelbrot's correction for the commonest).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import Final

import yaml

MANDELBROT: Final = 2.7
"""Keeps the commonest word from being twice as common as the next."""
FOCUS: Final = 24
"""How many words of its sector a unit comes back to."""

_WORD = re.compile(r"[a-z]+")
_SHAPES: Final = {
    "qualities": re.compile(r"[a-z]{3,}(?:tion|sion|ment|ness|ity|ance|ence|ship)"),
    "traits": re.compile(r"[a-z]{3,}(?:able|ible|ful|ive|ous|ical|less|ial|onal|ual)"),
    "manners": re.compile(r"[a-z]{4,}ly"),
}
_MISFITS: Final = {
    *("arrive", "costly", "family", "handful", "implement", "incentive", "likely", "material"),
    *("mention", "motive", "objective", "ofqual", "sexual", "supply"),
}
_HISSING = ("s", "sh", "ch", "x", "z")


class Zipf:
    """Words by rank: the word at rank r is drawn with a weight of 1 / (r + `MANDELBROT`)."""

    def __init__(self, words: Sequence[str]) -> None:
        """Rank `words` in the order in which they are given."""
        self.words = tuple(words)
        self._weights = tuple(accumulate(1 / (rank + MANDELBROT) for rank in range(len(words))))

    def draw(self, dice: Random) -> str:
        """Return one of the words."""
        return dice.choices(self.words, cum_weights=self._weights)[0]

    def some(self, dice: Random, count: int) -> tuple[str, ...]:
        """Return `count` different words, or as many as there are."""
        found: dict[str, None] = {}
        while len(found) < min(count, len(self.words)):
            found[self.draw(dice)] = None
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Sector:
    """A line of work: where, for whom, its things and its jobs."""

    name: str
    place: str
    person: str
    things: Zipf
    roles: Zipf

    def narrowed(self, dice: Random) -> "Sector":
        """Return the sector as one unit sees it: its own few things and jobs come first."""
        things, roles = self.things.some(dice, FOCUS), self.roles.some(dice, FOCUS // 4)
        rest = self.things.some(dice, 10 * FOCUS)
        return Sector(
            self.name,
            self.place,
            self.person,
            Zipf(tuple(dict.fromkeys((*things, *rest)))),
            Zipf(tuple(dict.fromkeys((*roles, *self.roles.words[:FOCUS])))),
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words that sentences are filled with; the sectors in their order."""

    sectors: tuple[Sector, ...]
    qualities: Zipf
    traits: Zipf
    manners: Zipf
    towns: Zipf


def vocabulary(content: Path) -> Vocabulary:
    """Return the words of the content folder and of the sectors beside this file."""
    listed = yaml.safe_load((Path(__file__).parent / "sectors.yml").read_text(encoding="utf-8"))
    things, roles = listed["things"].split(), listed["roles"].split()
    common = _counted(content)
    return Vocabulary(
        sectors=tuple(_sector(each, things, roles) for each in listed["sectors"]),
        qualities=_of_shape(common, "qualities"),
        traits=_of_shape(common, "traits"),
        manners=_of_shape(common, "manners"),
        towns=Zipf(_shuffled(_compounds(listed["places"].split(), listed["towns"].split()), "")),
    )


def plural(noun: str) -> str:
    """Return the plural of a regular noun."""
    if noun == "child":
        return "children"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


def _sector(listed: dict[str, str], things: Sequence[str], roles: Sequence[str]) -> Sector:
    name, heads = listed["name"], listed["heads"]
    return Sector(
        name,
        listed["place"],
        listed["person"],
        Zipf(_shuffled(_compounds(heads, things), name)),
        Zipf(_shuffled(_compounds(heads, roles), name)),
    )


def _compounds(heads: Iterable[str], tails: Iterable[str]) -> list[str]:
    return [f"{head}{tail}" for head, tail in product(heads, tails)]


def _shuffled(words: list[str], name: str) -> list[str]:
    """The order is the rank, and belongs to the words: it is the same for every seed."""
    return Random(name).sample(words, len(words))


def _counted(content: Path) -> Counter[str]:
    files = sorted(content.rglob("*.yml"))
    return Counter(
        word for file in files for word in _WORD.findall(file.read_text(encoding="utf-8").lower())
    )


def _of_shape(counted: Counter[str], shape: str) -> Zipf:
    fitting = [w for w in counted if _SHAPES[shape].fullmatch(w) and w not in _MISFITS]
    return Zipf(sorted(fitting, key=lambda word: (-counted[word], word)))
