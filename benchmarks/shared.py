"""What a generated catalogue shares with this repository's content: ids, verbs, laws, wordings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

FOLDERS: Final = ("evidence", "frameworks")
FILES: Final = ("glossary.yml", "verbs.yml")
EITHER: Final = "both"


@dataclass(frozen=True, slots=True)
class Shared:
    """What units refer to, as the content files give it.

    `methods` and `verbs` are those that fit each kind of outcome; `statements` are criteria of
    the real units by kind, which many units have in common.
    """

    terms: tuple[Mapping[str, Any], ...]
    methods: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    frameworks: tuple[str, ...]
    references: tuple[Mapping[str, Any], ...]
    statements: Mapping[str, tuple[str, ...]]


def shared(content: Path) -> Shared:
    """Read what the units of `content` share."""
    methods = _all(content / "evidence")
    units = _all(content / "units")
    verbs = _read(content / "verbs.yml")["verbs"]
    return Shared(
        terms=tuple(_read(content / "glossary.yml")["terms"]),
        methods=_by_kind(
            (each["id"], each["suits"]) for each in methods if not each.get("about_portfolio")
        ),
        verbs=_by_kind((each["verb"], [each["asks"]]) for each in verbs),
        frameworks=tuple(each["id"] for each in _all(content / "frameworks")),
        references=tuple({r["title"]: r for u in units for r in u.get("references", ())}.values()),
        statements=_by_kind(
            (criterion["statement"], [criterion.get("asks", outcome["asks"])])
            for unit in units
            for outcome in unit["outcomes"]
            for criterion in outcome["criteria"]
        ),
    )


def _by_kind(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    pairs = [(name, frozenset(kinds)) for name, kinds in named]
    return {
        kind: tuple(name for name, kinds in pairs if kinds & {kind, EITHER})
        for kind in ("knowledge", "competence")
    }


def _all(folder: Path) -> list[Mapping[str, Any]]:
    return [_read(file) for file in sorted(folder.glob("*.yml"))]


def _read(file: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found
