"""A generated unit: as long as the real ones, and different from every other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from benchmarks.sentences import Speaker
from benchmarks.shared import Shared
from benchmarks.words import Vocabulary, Zipf

Tree = dict[str, Any]

FIRST_DAY: Final = date(2025, 1, 6)
DAYS: Final = 500
COMMON: Final = 25
"""One criterion in so many is worded as in other units."""

_KINDS: Final = {"knowledge": "understanding", "competence": "action"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit belongs: its qualifications, each with the unit's group and number there."""

    number: int
    level: int
    sector: int
    memberships: tuple[Tree, ...]


class UnitWriter:
    """Writes the specification of one unit."""

    def __init__(self, seed: int, place: Place, vocabulary: Vocabulary, shared: Shared) -> None:
        """Write with dice of its own, so that a unit is the same in a catalogue of any size."""
        self._dice = Random(f"{seed}/unit/{place.number}")
        self._place, self._shared = place, shared
        self._stated: set[str] = set()
        ranked = Zipf([term["id"] for term in shared.terms])
        self._terms = sorted(ranked.some(self._dice, self._dice.randint(48, 58)))
        wordings = {t["id"]: t.get("short") or t["term"].lower() for t in shared.terms}
        sector = vocabulary.sectors[place.sector].narrowed(self._dice)
        said = Zipf([wordings[term] for term in self._dice.sample(self._terms, 30)])
        self._by = Speaker(self._dice, sector, vocabulary, said)

    def title(self) -> str:
        """Return a title; each time another."""
        return self._by.say("title")

    def unit(self, unit_id: str, title: str) -> Tree:
        """Return the unit as its YAML file says it."""
        by, outcomes = self._by, self._outcomes()
        criteria = [criterion for outcome in outcomes for criterion in outcome["criteria"]]
        numbers = [criterion["number"] for criterion in criteria]
        named = {term for criterion in criteria for term in criterion["terms"]}
        return {
            "id": unit_id,
            "title": title,
            "version": f"1.{self._dice.randrange(9)}",
            "updated": FIRST_DAY + timedelta(self._dice.randrange(DAYS)),
            "level": self._place.level,
            "kind": _kind_of(outcomes),
            "qualifications": list(self._place.memberships),
            "provenance": "sample",
            "summary": f"{by.talk(50)}\n\n{by.talk(40)}",
            "key_concepts": [_titled(by, 46) for _ in range(self._dice.randint(7, 8))],
            "outcomes": outcomes,
            "tips": [self._tip(numbers) for _ in range(self._dice.randint(6, 7))],
            "mistakes": [self._mistake(numbers) for _ in range(self._dice.randint(5, 6))],
            "misconceptions": [
                self._misconception(place, numbers) for place in range(self._dice.randint(5, 6))
            ],
            "terms": [term for term in self._terms if term in named],
            "own_terms": [self._own_term(place) for place in range(self._dice.randint(4, 8))],
            "skills": [_titled(by, 18) for _ in range(5)],
            "before_you_start": [by.talk(28) for _ in range(self._dice.randint(3, 4))],
            "faqs": [{"question": q, "answer": self._answer()} for q in by.says("question", 8, 8)],
            "star": self._star(3),
            "references": self._some(self._shared.references, 6, 9),
        }

    def _outcomes(self) -> list[Tree]:
        kinds = [self._dice.choice(list(_KINDS)) for _ in range(self._dice.randint(4, 6))]
        total = self._dice.randint(15, 21)
        return [
            self._outcome(place + 1, kind, total // len(kinds) + (place < total % len(kinds)))
            for place, kind in enumerate(kinds)
        ]

    def _outcome(self, number: int, kind: str, count: int) -> Tree:
        return {
            "number": number,
            "statement": self._by.say(kind),
            "provenance": "sample",
            "asks": kind,
            "criteria": [self._criterion(f"{number}.{c + 1}", kind) for c in range(count)],
        }

    def _criterion(self, number: str, kind: str) -> Tree:
        by, dice, shared = self._by, self._dice, self._shared
        criterion: Tree = {
            "number": number,
            "statement": self._new_statement(kind),
            "provenance": "sample",
            "evidence": self._some(shared.methods[kind], 3, 4),
            "frameworks": self._some(shared.frameworks, 0, 2),
            "terms": self._some(self._terms, 3, 6),
            "look_for": by.says("evidence", 2, 4),
            "questions": by.says("question", 2, 2),
        }
        if dice.random() < 1 / 12:
            criterion["range"] = by.says("subject", 2, 3)
        if dice.random() < 1 / 6:
            criterion["sufficiency"] = by.talk(22)
        if dice.random() < 1 / 4:
            criterion["star"] = self._star(1)
        return criterion

    def _new_statement(self, kind: str) -> str:
        statement = self._statement(kind)
        while statement in self._stated:
            statement = self._statement(kind)
        self._stated.add(statement)
        return statement

    def _statement(self, kind: str) -> str:
        if self._dice.random() < 1 / COMMON:
            return self._dice.choice(self._shared.statements[kind])
        verb = self._dice.choice(self._shared.verbs[kind])
        wording = self._by.say(_KINDS[kind])
        return f"{verb.capitalize()} {wording[0].lower()}{wording[1:]}"

    def _star(self, most: int) -> Tree:
        parts = ("situation", "task", "action", "result")
        return {part: self._by.says("question", 1, most) for part in parts}

    def _tip(self, numbers: Sequence[str]) -> Tree:
        said = " ".join(self._by.says("advice", 2, 2))
        return {"text": said, "criteria": self._in_order(numbers, 4)}

    def _mistake(self, numbers: Sequence[str]) -> Tree:
        return {
            "happens": self._by.say("happening"),
            "instead": self._by.say("remedy"),
            "criteria": self._in_order(numbers, 2),
        }

    def _misconception(self, place: int, numbers: Sequence[str]) -> Tree:
        return {
            "id": f"belief-{place + 1}",
            "belief": self._by.say("belief"),
            "correction": self._by.talk(20),
            "why": self._by.talk(20),
            "criteria": self._in_order(numbers, 3),
        }

    def _own_term(self, place: int) -> Tree:
        return {
            "id": f"own-term-{place + 1}",
            "term": self._by.say("subject"),
            "definition": f"{self._by.say('definition')} {self._by.talk(20)}",
            "see_also": self._some(self._terms, 2, 3),
        }

    def _answer(self) -> str:
        if self._dice.random() < 1 / 8:
            listed = "\n".join(f"- {said}" for said in self._by.says("advice", 2, 3))
            return f"{self._by.talk(16)}\n\n{listed}"
        return self._by.talk(42)

    def _some(self, those: Sequence[Any], fewest: int, most: int) -> list[Any]:
        return self._dice.sample(those, self._dice.randint(fewest, most))

    def _in_order(self, numbers: Sequence[str], most: int) -> list[str]:
        chosen = set(self._some(numbers, 1, most))
        return [number for number in numbers if number in chosen]


def _titled(by: Speaker, words: int) -> Tree:
    return {"title": by.say("subject"), "text": by.talk(words)}


def _kind_of(outcomes: Iterable[Mapping[str, Any]]) -> str:
    kinds = {outcome["asks"] for outcome in outcomes}
    return kinds.pop() if len(kinds) == 1 else "both"
