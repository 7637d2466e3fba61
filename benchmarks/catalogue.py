"""Writes a project with a catalogue of any size: realistic, varied, and the same for one seed.

    python -m benchmarks.catalogue --units 1000 --out FOLDER --seed 1

A smaller catalogue is the beginning of a larger one. Evidence methods, frameworks, the glossary
and the verbs are this repository's own.
"""

import argparse
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from benchmarks.sentences import Speaker
from benchmarks.shared import FILES, FOLDERS, Shared, shared
from benchmarks.units import FIRST_DAY, Place, Tree, UnitWriter
from benchmarks.words import Vocabulary, Zipf, vocabulary
from unitfolio import ids

CONTENT: Final = Path(__file__).resolve().parents[1] / "content"
UNITS_EACH: Final = 12
"""How many units a qualification has of its own; every fourth is in the one before it too."""
LEVELS: Final = (2, 3, 4, 5, 4, 3)
"""The levels of qualifications, in turn; a unit in two is at most a level from either."""

LINE: Final = 80
"""A text longer than this is written over several lines."""

MKDOCS: Final = {
    "site_name": "A catalogue of units",
    "site_url": "https://units.example/catalogue/",
    "docs_dir": "content/site",
    "theme": {"name": "material", "font": False},
    "plugins": ["search", {"unitfolio": {"offline": False, "papers": [], "exports": []}}],
}


class _Folded(str):
    """Text that is written over several lines, as people write it."""

    __slots__ = ()


class _Dumper(yaml.CSafeDumper):
    """Writes `_Folded` text so."""


_Dumper.add_representer(
    _Folded, lambda by, text: by.represent_scalar("tag:yaml.org,2002:str", str(text), style=">")
)


def write_catalogue(folder: Path, units: int, seed: int, content: Path = CONTENT) -> None:
    """Write a project of so many units into `folder`, which must not exist or be empty."""
    (folder / "content" / "site").mkdir(parents=True)
    for name in FOLDERS:
        shutil.copytree(content / name, folder / "content" / name)
    for name in FILES:
        shutil.copy(content / name, folder / "content" / name)
    _write(folder / "mkdocs.yml", MKDOCS)
    held, words = shared(content), vocabulary(content)
    for kind, trees in (
        ("qualifications", _qualifications(units, seed, words, held)),
        ("units", _units(units, seed, words, held)),
    ):
        (folder / "content" / kind).mkdir()
        for tree in trees:
            _write(folder / "content" / kind / f"{tree['id']}.yml", tree)


def _units(count: int, seed: int, words: Vocabulary, held: Shared) -> Iterator[Tree]:
    titles: set[str] = set()
    for number in range(count):
        writer = UnitWriter(seed, _place(number, words), words, held)
        title = writer.title()
        while title in titles:
            title = writer.title()
        titles.add(title)
        yield writer.unit(f"{ids.slug(title)[:58].strip('-')}-{number + 1:05}", title)


def _place(number: int, words: Vocabulary) -> Place:
    home, local = divmod(number, UNITS_EACH)
    memberships = [_membership(home, f"U{local + 1}", local)]
    if home and local % 4 == 0:
        memberships.append(_membership(home - 1, f"S{local + 1}", local))
    return Place(number, _level(home), home % len(words.sectors), tuple(memberships))


def _membership(qualification: int, number: str, local: int) -> Tree:
    group = "mandatory" if local < UNITS_EACH // 2 else "optional"
    return {"id": _qualification_id(qualification), "group": group, "number": number}


def _qualification_id(number: int) -> str:
    return f"diploma-{number + 1:04}"


def _level(qualification: int) -> int:
    return LEVELS[qualification % len(LEVELS)]


def _qualifications(units: int, seed: int, words: Vocabulary, held: Shared) -> Iterator[Tree]:
    said = Zipf([term["term"].lower() for term in held.terms])
    for number in range(-(-units // UNITS_EACH)):
        dice = Random(f"{seed}/qualification/{number}")
        sector = words.sectors[number % len(words.sectors)]
        yield _qualification(number, Speaker(dice, sector, words, said))


def _qualification(number: int, by: Speaker) -> Tree:
    level, credit = _level(number), by.dice.randint(30, 90)
    return {
        "id": _qualification_id(number),
        "title": f"Level {level} Diploma in {by.sector.name.capitalize()} ({number + 1})",
        "awarding_organisation": "Sample Awards",
        "version": "1.0",
        "updated": FIRST_DAY,
        "level": level,
        "framework": "RQF",
        "size": {"tqt": credit * 10, "glh": credit * 6, "credit": credit},
        "provenance": "sample",
        "summary": by.say("statement"),
        "overview": f"{by.talk(60)}\n\n{by.talk(50)}",
        "how_assessed": by.talk(80),
        "groups": [
            {"id": "mandatory", "title": "Mandatory units", "min_units": UNITS_EACH // 2},
            {"id": "optional", "title": "Optional units", "min_units": 2},
        ],
        "rules": by.talk(45),
        "key_concepts": [{"title": by.say("subject"), "text": by.talk(40)} for _ in range(5)],
        "advice": [" ".join(by.says("advice", 2, 2)) for _ in range(5)],
        "misconceptions": [_misconception(by, place) for place in range(4)],
        "before_you_start": [by.talk(25) for _ in range(3)],
        "faqs": [{"question": q, "answer": by.talk(35)} for q in by.says("question", 4, 4)],
        "progression": by.talk(35),
    }


def _misconception(by: Speaker, place: int) -> Tree:
    return {
        "id": f"belief-{place + 1}",
        "belief": by.say("belief"),
        "correction": by.talk(20),
        "why": by.talk(20),
    }


def _write(file: Path, tree: Tree) -> None:
    with file.open("w", encoding="utf-8") as stream:
        yaml.dump(
            _folded(tree), stream, Dumper=_Dumper, sort_keys=False, width=96, allow_unicode=True
        )


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _folded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_folded(inner) for inner in value]
    return _Folded(value) if isinstance(value, str) and len(value) > LINE else value


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the catalogue that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue", description=__doc__)
    parser.add_argument("--units", type=int, required=True, help="how many units")
    parser.add_argument("--out", type=Path, required=True, help="a folder that is not there yet")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another catalogue")
    given = parser.parse_args(arguments)
    write_catalogue(given.out, given.units, given.seed)


if __name__ == "__main__":
    main()
