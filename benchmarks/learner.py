"""A learner to measure with: units with criteria, and pieces of evidence that serve them."""

import json
import shutil
from pathlib import Path
from typing import Any, Final

PER_UNIT: Final = 20
"""Criteria of each unit."""
METHODS: Final = ("observation", "work-product", "witness-testimony", "reflective-account")
SITE: Final = "bench"


def project(folder: Path, root: Path, units: int) -> Path:
    """Write a project of so many units of `PER_UNIT` criteria, with this repository's methods."""
    content = folder / "content"
    (folder / "docs").mkdir(parents=True)
    content.mkdir()
    for name in ("evidence", "frameworks", "qualifications", "glossary.yml", "verbs.yml"):
        copy = shutil.copytree if (root / "content" / name).is_dir() else shutil.copy
        copy(root / "content" / name, content / name)
    (folder / "mkdocs.yml").write_text(
        "site_name: Bench\nsite_url: https://example.org/\ntheme: {name: material}\n"
        f"plugins: [unitfolio: {{site_id: {SITE}, papers: [], exports: []}}]\n"
    )
    (content / "units").mkdir()
    first = sorted((content / "qualifications").iterdir())[0].stem
    for number in range(1, units + 1):
        unit = json.dumps(_unit(number, first))
        (content / "units" / f"unit-{number}.yml").write_text(unit)
    return folder


def _unit(number: int, qualification: str) -> dict[str, Any]:
    criteria = [
        {
            "number": f"{1 + place // 5}.{1 + place % 5}",
            "statement": f"Explain how matter {number} {place} is dealt with at work",
            "provenance": "sample",
            "evidence": [METHODS[place % len(METHODS)]],
        }
        for place in range(PER_UNIT)
    ]
    outcomes = [
        {
            "number": str(1 + start // 5),
            "statement": f"Understand matter {start}",
            "provenance": "sample",
            "asks": "both",
            "criteria": criteria[start : start + 5],
        }
        for start in range(0, PER_UNIT, 5)
    ]
    return {
        "id": f"unit-{number}",
        "title": f"Unit number {number}",
        "version": "1",
        "updated": "2026-01-01",
        "level": 4,
        "kind": "both",
        "qualifications": [{"id": qualification}],
        "provenance": "sample",
        "summary": "A unit to measure with.",
        "outcomes": outcomes,
    }


def pieces(count: int, site: Path, units: int) -> list[dict[str, Any]]:
    """Return so many pieces that serve five criteria each."""
    places = [
        (unit["id"], criterion)
        for number in range(1, units + 1)
        for unit in [json.loads((site / f"units/unit-{number}/criteria.json").read_text())]
        for outcome in unit["outcomes"]
        for criterion in outcome["criteria"]
    ]
    return [
        _piece(number, [places[(number * 7 + step * 13) % len(places)] for step in range(5)])
        for number in range(1, count + 1)
    ]


def _piece(number: int, served: list[tuple[str, dict[str, str]]]) -> dict[str, Any]:
    return {
        "site": SITE,
        "id": f"p{number}",
        "format": 1,
        "reference": f"E{number}",
        "title": f"Evidence number {number} of a long portfolio",
        "method": METHODS[number % len(METHODS)],
        "date": f"2026-{1 + number % 12:02}-{1 + number % 28:02}",
        "where": f"Folder {number % 9}, page {number}",
        "note": "What it shows and my part in it. " * 5,
        "serves": [
            {
                "unit": unit,
                "criterion": criterion["number"],
                "wording": criterion["statement"],
                "fingerprint": criterion["fingerprint"],
            }
            for unit, criterion in served
        ],
        "checked": ["valid", "current"],
        "updated": "2026-11-23T12:00:00.000Z",
    }
