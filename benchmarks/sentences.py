"""Sentences of plausible grammar, from the wordings of `grammar.yml`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import yaml

from benchmarks.words import Sector, Vocabulary, Zipf, plural

FEW: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine")

_SLOT = re.compile(r"\{(\w+)\}")
_VOWEL_AHEAD = re.compile(r"\b([Aa]) (?=[aeiou])(?!us|uni|eu|one)")


@cache
def grammar() -> Mapping[str, tuple[str, ...]]:
    """Return the wordings by name."""
    text = (Path(__file__).parent / "grammar.yml").read_text(encoding="utf-8")
    return {name: _wordings(listed) for name, listed in yaml.safe_load(text).items()}


def _wordings(listed: str | list[str]) -> tuple[str, ...]:
    found = listed.split("|") if isinstance(listed, str) else listed
    return tuple(wording.strip() for wording in found)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks of one sector, in terms of the glossary; the same dice, the same words."""

    dice: Random
    sector: Sector
    vocabulary: Vocabulary
    terms: Zipf

    def say(self, name: str) -> str:
        """Return one of the wordings of `name`, filled, with a capital letter."""
        text = _VOWEL_AHEAD.sub(r"\1n ", self._filled(self.dice.choice(grammar()[name])))
        return text[0].upper() + text[1:]

    def says(self, name: str, fewest: int, most: int) -> list[str]:
        """Return from `fewest` to `most` wordings, all different."""
        count = self.dice.randint(fewest, most)
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.say(name)] = None
        return list(found)

    def talk(self, words: int) -> str:
        """Return whole sentences of about this many words in all."""
        said = self.say("statement")
        while len(said.split()) < words - 6:
            said += f" {self.say('statement')}"
        return said

    def deed(self, form: int) -> str:
        """Return what one does: the base form (0), the -ing form (1) or the participle (2)."""
        return self.dice.choice(grammar()["deed"]).split("/")[form]

    def _filled(self, wording: str) -> str:
        return _SLOT.sub(lambda slot: self._fill(slot[1]), wording)

    def _fill(self, name: str) -> str:
        if word := _WORDS.get(name):
            return word(self)
        return self._filled(self.dice.choice(grammar()[name]))


_WORDS: Final[Mapping[str, Callable[[Speaker], str]]] = {
    "thing": lambda by: by.sector.things.draw(by.dice),
    "things": lambda by: plural(by.sector.things.draw(by.dice)),
    "role": lambda by: by.sector.roles.draw(by.dice),
    "person": lambda by: by.sector.person,
    "persons": lambda by: plural(by.sector.person),
    "place": lambda by: by.sector.place,
    "sector": lambda by: by.sector.name,
    "town": lambda by: by.vocabulary.towns.draw(by.dice),
    "quality": lambda by: by.vocabulary.qualities.draw(by.dice),
    "trait": lambda by: by.vocabulary.traits.draw(by.dice),
    "manner": lambda by: by.vocabulary.manners.draw(by.dice),
    "term": lambda by: by.terms.draw(by.dice),
    "do": lambda by: by.deed(0),
    "doing": lambda by: by.deed(1),
    "done": lambda by: by.deed(2),
    "n": lambda by: str(by.dice.randint(2, 98)),
    "few": lambda by: by.dice.choice(FEW),
}
