"""The navigation of the plain site, as a centre would write it into mkdocs.yml."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from unitfolio import ids
from unitfolio.output import PageFacts

Navigation = list[Any]

LANDINGS: Final = (
    ("Evidence methods", ids.EVIDENCE),
    ("Frameworks", ids.FRAMEWORKS),
    ("Glossary", ids.GLOSSARY),
    ("All criteria", ids.CRITERIA),
    ("My portfolio", ids.MY_PORTFOLIO),
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: its path in docs/, what is said about it, and the content file it is made from."""

    path: str
    facts: PageFacts
    source: Path | None


def navigation(leaves: Sequence[Leaf]) -> Navigation:
    """Return the navigation by sections; units by qualification, each unit with its pages."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for leaf in sorted(leaves, key=lambda leaf: (leaf.path.count("/"), leaf.path)):
        held[leaf.facts.section].append(leaf.path)
    return [
        {"Home": ids.page_file(ids.HOME)},
        {"Qualifications": held[ids.QUALIFICATIONS]},
        {"Units": [ids.page_file(ids.UNITS), *_units(leaves, held[ids.UNITS])]},
        *({label: held[address]} for label, address in LANDINGS),
    ]


def _units(leaves: Sequence[Leaf], paths: Sequence[str]) -> Iterator[dict[str, Navigation]]:
    titles = {leaf.facts.address: leaf.facts.title for leaf in leaves}
    below: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        below["/".join(path.split("/")[:2])].append(path)
    units: defaultdict[str, Navigation] = defaultdict(list)
    for leaf in leaves:
        folder = leaf.facts.address.rstrip("/")
        if folder in below and leaf.source:
            units[_qualification(leaf.source)].append({leaf.facts.title: below[folder]})
    return ({titles[ids.qualification_address(key)]: held} for key, held in units.items())


def _qualification(unit: Path) -> str:
    """Return the id of the first qualification that a unit's file names."""
    with unit.open(encoding="utf-8") as stream:
        return str(yaml.load(stream, yaml.CSafeLoader)["qualifications"][0]["id"])
