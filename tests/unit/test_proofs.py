"""What `unitfolio check` says of the questions that rules have made."""

from pathlib import Path
from typing import Any

from tests.specs.project import TODAY, UNIT, Tree, project, written

from unitfolio.codes import Code
from unitfolio.load import Folder
from unitfolio.pipeline import checked
from unitfolio.problems import Problem

LONG = "Nobody who reads as far as this will be in any doubt about which answer is meant"


def problems_of(files: dict[str, Tree]) -> tuple[Problem, ...]:
    specification, problems = checked(written(files), TODAY)
    assert specification
    return problems


def believed(correction: str) -> Tree:
    held = [
        {"id": f"b{n}", "belief": f"B{n}", "correction": f"C{n}.", "why": "W.", "criteria": ["1.1"]}
        for n in range(4)
    ]
    return UNIT | {"misconceptions": [*held[:3], held[3] | {"correction": correction}]}


def test_a_correction_that_stands_out_among_beliefs_is_found_in_its_place() -> None:
    assert problems_of(project(believed("C3."))) == ()
    [problem] = problems_of(project(believed(LONG)))
    assert (problem.place.path, problem.code, problem.severity) == (
        *("content/units/handle.yml", Code.TELLING_LENGTH, Code.TELLING_LENGTH.severity),
    )
    assert problem.excerpt.strip().startswith("correction: Nobody who reads")
    assert problem.message == (
        "in the question misconception.b3.instead the right answer is far longer than others"
    )


def test_what_units_share_is_found_once_in_its_own_file() -> None:
    other: Any = UNIT | {"id": "other"}
    files = project(UNIT, other)
    verbs: Any = files["content/verbs.yml"]
    for word in ("state", "name"):
        verb = {"verb": word, "asks": "knowledge", "meaning": f"{LONG}: {word}.", "evidence": "It."}
        verbs["verbs"].append(verb)
    [problem] = [each for each in problems_of(files) if each.code is Code.TELLING_LENGTH]
    assert problem.place.path == "content/verbs.yml"
    assert problem.message.startswith("in the question verb.explain the right answer is far short")


def test_without_whole_content_no_questions_are_made() -> None:
    files = project()
    unit: Any = files["content/units/handle.yml"]
    del unit["title"]
    specification, problems = checked(written(files), TODAY)
    assert (specification, [problem.code for problem in problems]) == (None, [Code.MISSING_KEY])


def test_no_question_of_ours_is_told_by_its_length(root: Path) -> None:
    assert checked(Folder(root), TODAY)[1] == ()
