"""A project with nearly everything wrong: the complete, ordered list of its problems.

`pytest tests/specs --update-golden` writes the expectations anew; read the difference.
"""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from unitfolio.codes import Code
from unitfolio.load import Folder
from unitfolio.problems import Problem, Severity
from unitfolio.report import JSON_SCHEMA, as_github, as_json, as_text
from unitfolio.validate import validate

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)

# What no file of a project can show, or what can't be committed: tested in tests/unit.
ELSEWHERE = {
    *(Code.MISSING_FOLDER, Code.MISSING_FILE, Code.NO_UNITS, Code.NOT_A_FILE, Code.UNREADABLE),
    Code.CONFLICT,
    *(Code.TOO_LARGE, Code.TOO_MANY_VALUES, Code.TOO_MANY_PROBLEMS, Code.TOO_LONG, Code.BAD_VALUE),
}


@pytest.fixture(scope="module")
def problems() -> tuple[Problem, ...]:
    specification, problems = validate(Folder(HERE / "awful"), TODAY)
    assert specification is None
    return problems


def compare(name: str, made: str, *, update: bool) -> None:
    file = HERE / "awful" / name
    if update:
        file.write_text(made, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == made


def test_every_problem_is_listed_for_people(
    problems: tuple[Problem, ...], update_golden: bool
) -> None:
    compare("expected.txt", as_text(problems), update=update_golden)


def test_every_problem_is_listed_for_github(
    problems: tuple[Problem, ...], update_golden: bool
) -> None:
    compare("expected.github.txt", as_github(problems), update=update_golden)


def test_every_problem_is_listed_for_programs(problems: tuple[Problem, ...]) -> None:
    made = json.loads(as_json(problems))
    jsonschema.validate(made, JSON_SCHEMA)
    kept = [(p["path"], p["line"], p["column"], p["code"], p["message"]) for p in made["problems"]]
    assert kept == [
        (p.place.path, p.place.line, p.place.column, p.code, p.message) for p in problems
    ]
    count = Counter(p.severity for p in problems)
    assert (made["errors"], made["advice"]) == (count[Severity.ERROR], count[Severity.ADVICE])


def test_the_project_shows_every_code(problems: tuple[Problem, ...]) -> None:
    assert {problem.code for problem in problems} == set(Code) - ELSEWHERE


def test_problems_are_sorted_and_none_is_there_twice(problems: tuple[Problem, ...]) -> None:
    assert list(problems) == sorted(set(problems))


def test_the_order_of_files_changes_nothing(problems: tuple[Problem, ...]) -> None:
    backwards = dict(reversed(list(Folder(HERE / "awful").items())))
    assert validate(backwards, TODAY)[1] == problems
