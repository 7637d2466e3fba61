"""What an author's question gives away: by the same rules as questions that are made."""

from typing import Any

import pytest
from tests.specs.project import TODAY, project, written

from unitfolio.validate import validate


def told(**question: object) -> list[str]:
    """Return what is said of a question of a unit that is sound otherwise."""
    files: dict[str, Any] = project()
    said = {"id": "one", "criteria": ["1.1"], **question}
    files["content/units/handle.yml"]["practice"] = [said]
    return [problem.message for problem in validate(written(files), TODAY)[1]]


@pytest.mark.parametrize("asks", ["What does a coach do?", "What is it that coaches do?"])
def test_an_answer_is_told_in_the_plural_as_well(asks: str) -> None:
    assert told(kind="short", asks=asks, answers=["coach"]) == [
        "the question holds its own answer, 'coach'"
    ]


@pytest.mark.parametrize("asks", ["Plan, then do and check?", "In which order is PDC done?"])
def test_steps_are_told_in_a_list_or_by_their_initials(asks: str) -> None:
    assert told(kind="ordering", asks=asks, steps=["Plan", "Do", "Check"]) == [
        "the question names the steps in their order"
    ]
