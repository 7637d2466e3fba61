"""Small projects whose questions tests look at, and those questions by id."""

import copy
from collections.abc import Mapping
from typing import Any

from tests.specs.project import TODAY, UNIT, Tree, project, written

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.questions import Question, questions_of
from unitfolio.render.prose import Prose
from unitfolio.validate import validate


def measure(term: str, formula: str, **said: object) -> Tree:
    definition = f"How {formula} turn out."
    return {
        "id": ids.slug(term),
        "term": term,
        "definition": definition,
        "formula": formula,
        "measure": True,
        **said,
    }


MEASURES: Tree = {
    "terms": [
        measure("Average handling time", "minutes per contact", short="AHT"),
        measure("Occupancy", "busy shares", definition="Occupancy says how busy people are."),
        measure("Shrinkage", "absent hours", see_also=["occupancy"]),
        measure("Attrition", "leavers", definition="How many leave. Attrition has a cost."),
    ]
}


def made(files: Mapping[str, Tree], unit: str = "handle") -> tuple[Question, ...]:
    specification, _ = validate(written(files), TODAY)
    assert specification
    catalogue = Catalogue(specification)
    return questions_of(catalogue, catalogue.units_by_id[unit], Prose().plain)


def with_measures(**changed: object) -> dict[str, Tree]:
    files = project(UNIT | changed)
    files["content/glossary.yml"] = copy.deepcopy(MEASURES)
    unit: Any = files["content/units/handle.yml"]
    for criterion in unit["outcomes"][0]["criteria"]:
        criterion["terms"] = ["average-handling-time", "occupancy", "shrinkage", "attrition"]
    return files


def by_id(questions: tuple[Question, ...]) -> dict[str, Question]:
    found = {question.id: question for question in questions}
    assert len(found) == len(questions)
    return found
