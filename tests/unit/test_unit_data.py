"""A unit's criteria as data: stable, small, and the shortest of its qualifications' periods."""

import json
import shutil
from datetime import date
from pathlib import Path

from unitfolio.pipeline import Settings, gather

TODAY = date(2026, 11, 23)


def data_of(project: Path, unit: str) -> dict[str, object]:
    files = {file.path: file for file in gather(Settings(project, TODAY)).files}
    held: dict[str, object] = json.loads(str(files[f"units/{unit}/criteria.json"].content))
    return held


def laid_down(root: Path, folder: Path, **months: int) -> Path:
    """The project of tests/golden, a unit of it in two qualifications with these periods."""
    shutil.copytree(root / "tests" / "golden" / "content", folder / "content")
    for name, period in months.items():
        file = folder / "content" / "qualifications" / f"{name.replace('_', '-')}.yml"
        file.write_text(f"{file.read_text(encoding='utf-8')}\ncurrent_months: {period}\n")
    file = folder / "content" / "units" / "handle-contacts.yml"
    text = file.read_text(encoding="utf-8")
    first = "  - {id: level-3-sample, group: mandatory, number: 1}\n"
    assert first in text
    file.write_text(text.replace(first, f"{first}  - {{id: barred-sample}}\n"))
    return folder


def test_the_shortest_period_of_all_qualifications_holds(root: Path, tmp_path: Path) -> None:
    none = laid_down(root, tmp_path / "none")
    one = laid_down(root, tmp_path / "one", barred_sample=24)
    both = laid_down(root, tmp_path / "both", barred_sample=24, level_3_sample=12)
    periods = [data_of(each, "handle-contacts")["current_months"] for each in (none, one, both)]
    assert periods == [None, 24, 12]


def test_it_is_the_same_each_time_and_names_what_is_alike(root: Path) -> None:
    project = root / "tests" / "golden"
    once, again = (data_of(project, "handle-contacts") for _ in range(2))
    assert once == again
    assert once["address"] == "units/handle-contacts/"
    text = json.dumps(once)
    assert '"alike": [["observe-contacts", "1.1"]]' in text
    assert '"methods": ["observation", "star-account"]' in text
