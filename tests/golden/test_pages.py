"""Two small units in, every page whole out. `make golden` writes the expectations anew."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from unitfolio.output import OutputFile
from unitfolio.pipeline import Settings, gather

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
TODAY = date(2026, 11, 23)


def test_every_page_is_as_expected(update_golden: bool) -> None:
    made = dict(part for file in gather(Settings(HERE, TODAY)).files for part in _parts(file))
    if update_golden:
        _refresh(made)
    assert _kept() == made


def _parts(file: OutputFile) -> list[tuple[str, str]]:
    if file.page is None:
        return [(file.path, str(file.content))]
    stem = file.path.removesuffix(".md")
    facts = {"source": file.source, **asdict(file.page)}
    said = json.dumps(facts, indent=1, ensure_ascii=False, default=str) + "\n"
    return [(f"{stem}.html", str(file.content) + "\n"), (f"{stem}.json", said)]


def _kept() -> dict[str, str]:
    """A file that no page is made for any more is in here too, and so fails the test."""
    return {
        path.relative_to(EXPECTED).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(EXPECTED.rglob("*"))
        if path.is_file()
    }


def _refresh(made: dict[str, str]) -> None:
    for stale in _kept().keys() - made.keys():
        (EXPECTED / stale).unlink()
    for path, text in made.items():
        target = EXPECTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
