"""The JSON Schemas: fresh, sound, and of one mind with what our loader takes."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from tests.specs.project import GLOSSARY, METHOD, QUALIFICATION, UNIT, VERBS

from unitfolio.schema import DIALECT, MODELS, schemas

FILES = {
    "units/*.yml": "unit",
    "qualifications/*.yml": "qualification",
    "evidence/*.yml": "evidence",
    "frameworks/*.yml": "framework",
    "glossary.yml": "glossary",
    "verbs.yml": "verbs",
    "home.yml": "home",
}
SMALL = {
    "unit": UNIT,
    "qualification": QUALIFICATION,
    "evidence": METHOD,
    "glossary": GLOSSARY,
    "verbs": VERBS,
}


class EditorsLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: 1.10 is a number, `no` and 2026-11-23 are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorsLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), [*first, ""]
    )


def check(name: str, value: object) -> None:
    schema = json.loads(dict(schemas())[f"{name}.json"])
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(value)


def contents(root: Path) -> list[tuple[str, Path]]:
    return [(name, file) for glob, name in FILES.items() for file in root.glob(f"content/{glob}")]


def test_the_schemas_that_are_committed_are_fresh(root: Path) -> None:
    """`make schema` writes them anew."""
    made = dict(schemas())
    kept = {
        file.name: file.read_text(encoding="utf-8")
        for file in (root / "schemas").glob("*.json")
        if file.name not in {"problems.json", "portfolio.json"}
    }
    assert kept == made
    assert set(made) == {f"{name}.json" for name in MODELS}


@pytest.mark.parametrize("name", sorted(MODELS))
def test_each_schema_is_itself_sound(name: str) -> None:
    schema = json.loads(dict(schemas())[f"{name}.json"])
    assert schema["$schema"] == DIALECT
    jsonschema.Draft202012Validator.check_schema(schema)


def test_all_content_fits_its_schema_as_an_editor_reads_it(root: Path) -> None:
    files = contents(root)
    assert {name for name, _ in files} == set(MODELS)
    for name, file in files:
        check(name, yaml.load(file.read_text(encoding="utf-8"), EditorsLoader))  # noqa: S506 - a safe loader


def test_each_content_file_names_its_schema_in_its_first_line(root: Path) -> None:
    for name, file in contents(root):
        first, *_ = file.read_text(encoding="utf-8").splitlines()
        target = (file.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
        assert target == root / "schemas" / f"{name}.json"


@pytest.mark.parametrize("name", sorted(SMALL))
def test_a_small_file_fits(name: str) -> None:
    check(name, SMALL[name])


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 1.10},
        {"version": 2},
        {"level": "E3"},
        {"level": 4},
        {"title": 2026},
        {"provenance": {"origin": "quoted", "source": "A page"}},
        {"provenance": "paraphrase"},
        {"credit": None},
        {"qualifications": [{"id": "diploma", "number": 4.10}]},
    ],
)
def test_what_an_editor_reads_as_a_number_fits_as_well(changes: dict[str, Any]) -> None:
    check("unit", UNIT | changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"sumary": "misspelt"},
        {"level": 9},
        {"level": 4.5},
        {"title": None},
        {"title": ["a"]},
        {"updated": "2026-02-30"},
        {"updated": 2026},
        {"kind": "competense"},
        {"provenance": "sampel"},
        {"provenance": {"source": "without an origin"}},
        {"id": "Big Letters"},
        {"qualifications": []},
        {"reference": "503/0342"},
    ],
)
def test_what_the_build_refuses_an_editor_marks(changes: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        check("unit", UNIT | changes)


@pytest.mark.parametrize("key", ["id", "title", "level", "outcomes", "provenance", "summary"])
def test_a_key_that_has_to_be_there_is_missed(key: str) -> None:
    unit = copy.deepcopy(UNIT)
    del unit[key]
    with pytest.raises(jsonschema.ValidationError):
        check("unit", unit)
