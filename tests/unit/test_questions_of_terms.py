"""Questions from terms: which wrong names stand beside the right one, and in what words."""

import copy
from dataclasses import replace
from typing import Any

import pytest
from tests.specs.project import UNIT, Tree, project
from tests.unit.asking import by_id, made, with_measures

from unitfolio.questions import Kind, Option, Question, Rule


def test_a_measure_is_known_by_its_meaning_and_its_formula() -> None:
    found = by_id(made(with_measures()))
    name = found["term.average-handling-time.name"]
    feedback = "{0}: How {1} turn out.".format
    said = feedback("Average handling time (AHT)", "minutes per contact")
    assert replace(name, options=()) == Question(
        id="term.average-handling-time.name",
        kind=Kind.SINGLE,
        rule=Rule.MEASURE,
        asks="Which measure would show this?",
        case="How minutes per contact turn out.",
        why=said,
        criteria=("1.1", "1.2"),
        anchor="term-average-handling-time",
    )
    assert sorted(name.options, key=lambda option: option.id) == [
        Option("attrition", "Attrition", False, "Attrition: How many leave. Attrition has a cost."),
        Option("average-handling-time", "Average handling time (AHT)", True),
        Option("occupancy", "Occupancy", False, "Occupancy: Occupancy says how busy people are."),
        Option("shrinkage", "Shrinkage", False, feedback("Shrinkage", "absent hours")),
    ]
    formula = found["term.average-handling-time.formula"]
    assert (formula.asks, formula.case) == (
        "Which measure is worked out like this?",
        "minutes per contact",
    )


def test_a_meaning_that_begins_with_its_name_is_not_asked_and_never_told() -> None:
    found = by_id(made(with_measures()))
    assert "term.occupancy.name" not in found
    assert found["term.attrition.name"].case == "How many leave."


def test_terms_that_are_linked_come_first_and_those_whose_names_overlap_never() -> None:
    files = with_measures()
    terms: Any = files["content/glossary.yml"]["terms"]
    for term in terms:
        term.pop("measure"), term.pop("formula")
    terms.append({"id": "fifth", "term": "Fifth", "definition": "x"})
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][0]["terms"].append("fifth")
    for linked in ("fifth", "attrition"):
        # Occupancy is linked already.
        terms[2]["see_also"] = ["occupancy", linked]
        options = {o.id for o in by_id(made(files))["term.shrinkage.name"].options}
        assert {"shrinkage", "occupancy", linked} < options
    terms[0]["also"] = ["attrition rate"]
    options = {o.id for o in by_id(made(files))["term.attrition.name"].options}
    assert options == {"attrition", "occupancy", "shrinkage", "fifth"}


def lawful(*units: Tree) -> dict[str, Tree]:
    """Return a unit with two Acts and a body; other units use what else the glossary has."""
    files = project(UNIT, *units)
    acts = [
        {"id": f"act-{n}", "term": f"Rule {n}", "definition": f"Says {n}.", "kind": "law"}
        for n in (1, 2, 3)
    ]
    body = {"id": "body", "term": "Body", "definition": "It rules.", "kind": "organisation"}
    idea = {"id": "idea", "term": "Idea", "definition": "A thought."}
    glossary: Any = files["content/glossary.yml"]
    glossary["terms"] += [*acts, body, idea]
    own: Any = files["content/units/handle.yml"]
    own["terms"] = ["act-1", "act-2", "body", "idea"]
    return files


def elsewhere(level: int, term: str) -> Tree:
    unit: Any = copy.deepcopy(UNIT) | {"id": f"level-{level}", "level": level, "terms": [term]}
    return dict(unit)


def test_laws_stand_beside_laws_if_need_be_of_another_unit_of_the_level() -> None:
    alone = by_id(made(lawful()))["term.act-1.name"]
    assert (alone.asks, alone.case) == ("Which is described here?", "Says 1.")
    shown = {option.id for option in alone.options}
    assert ({"act-1", "act-2"} < shown, "act-3" in shown, len(shown)) == (True, False, 4)
    level = int(str(UNIT["level"]))
    beside = by_id(made(lawful(elsewhere(level, "act-3"))))["term.act-1.name"]
    assert {"act-1", "act-2", "act-3"} < {option.id for option in beside.options}
    assert by_id(made(lawful(elsewhere(level + 1, "act-3"))))["term.act-1.name"] == alone


def test_an_act_is_not_asked_for_its_meaning() -> None:
    found = by_id(made(lawful()))
    cards = [found[f"term.{name}.meaning"] for name in ("act-1", "idea")]
    assert [(card.asks, card.case) for card in cards] == [
        ("Say in your own words what this is.", "Rule 1"),
        ("What does ‘Idea’ mean?", ""),
    ]


def test_a_model_stands_beside_named_models() -> None:
    files = lawful()
    glossary: Any = files["content/glossary.yml"]
    glossary["terms"][1]["kind"] = "model"
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][0]["frameworks"] = ["steps", "statute"]
    for name, title in (("steps", "Two steps"), ("statute", "Rule 1")):
        files[f"content/frameworks/{name}.yml"] = {
            "id": name,
            "title": title,
            "summary": "Step by step.",
            "steps": [{"title": "A", "text": "x"}, {"title": "B", "text": "y"}],
        }
    options = by_id(made(files))["term.act-1.name"].options
    said = {option.id: option.why for option in options}
    assert said["steps"] == "Two steps: Step by step."
    # It has the term's own name, so it may be right as well.
    assert "statute" not in said


@pytest.mark.parametrize("is_own", [True, False])
def test_a_model_that_is_a_term_too_is_offered_once(*, is_own: bool) -> None:
    """Also where another unit uses the term and this one only the model."""
    files = lawful(elsewhere(3, "scorecard"))
    files["content/frameworks/scorecard.yml"] = {
        "id": "scorecard",
        "title": "Scorecard (of somebody)",
        "summary": "Four sides.",
        "steps": [{"title": "A", "text": "x"}, {"title": "B", "text": "y"}],
    }
    glossary: Any = files["content/glossary.yml"]
    card = {"id": "scorecard", "term": "Scorecard", "definition": "Sides.", "kind": "model"}
    glossary["terms"] = [*glossary["terms"], card]
    glossary["terms"][1]["kind"] = "model"
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][0]["frameworks"] = ["scorecard"]
    unit["terms"] += ["scorecard"] * is_own
    options = by_id(made(files))["term.act-1.name"].options
    assert [each.text for each in options if each.id == "scorecard"] == ["Scorecard"]
    assert len({each.id for each in options}) == len(options)


def test_what_the_meaning_names_is_never_offered() -> None:
    files = lawful()
    glossary: Any = files["content/glossary.yml"]
    glossary["terms"][1]["definition"] = "Completes rule 2. More."
    options = by_id(made(files))["term.act-1.name"].options
    assert "act-2" not in {option.id for option in options}


def test_a_word_that_would_tell_is_in_a_wrong_answer_too() -> None:
    files = with_measures()
    terms: Any = files["content/glossary.yml"]["terms"]
    terms[0]["definition"] = "How customers turn out."
    terms[0]["term"] = "Customer count"
    assert "term.average-handling-time.name" not in by_id(made(files))
    extra = copy.deepcopy(terms[3]) | {"id": "love", "term": "Customer love", "formula": "hearts"}
    terms += [extra, *(copy.deepcopy(extra) | {"id": f"x{n}", "term": f"X{n}"} for n in range(9))]
    unit: Any = files["content/units/handle.yml"]
    unit["terms"] = ["love", *(f"x{n}" for n in range(9))]
    options = by_id(made(files))["term.average-handling-time.name"].options
    assert "love" in {option.id for option in options}
