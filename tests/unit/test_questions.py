"""Questions made by rules: sound, the same each time, and named apart from their wording."""

import copy
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.specs.project import TODAY, UNIT, Tree, project, written

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.load import Folder
from unitfolio.questions import Kind, Option, Question, Rule, questions_of
from unitfolio.questions.choosing import FEWEST, WRONG, first_sentence, names
from unitfolio.questions.lot import mixed
from unitfolio.render.prose import Prose
from unitfolio.validate import validate

ROOT = Path(__file__).resolve().parents[2]
UNITS = sorted(path.stem for path in (ROOT / "content" / "units").glob("*.yml"))


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


def beliefs(correction: str) -> dict[str, Question]:
    held = [
        {"id": f"b{n}", "belief": f"B{n}", "correction": correction, "why": f"W{n}.", "criteria": c}
        for n, c in enumerate((["1.1"], ["1.2"], ["1.1", "1.2"], ["1.2"], ["1.2"]))
    ]
    return by_id(made(project(UNIT | {"misconceptions": held})))


def test_a_belief_is_judged_and_put_right() -> None:
    # It can't be judged, or told, without the belief that it speaks of.
    found = beliefs("It is otherwise.")
    assert found["misconception.b0.belief"] == Question(
        id="misconception.b0.belief",
        kind=Kind.SINGLE,
        rule=Rule.MISCONCEPTION,
        asks="Right or wrong? Say why before you choose.",
        case="B0",
        options=(
            Option("right", "Right", right=False, why="It is otherwise. W0."),
            Option("wrong", "Wrong", right=True),
        ),
        why="It is otherwise. W0.",
        criteria=("1.1",),
        anchor="misconception-b0",
    )
    assert "misconception.b0.instead" not in found
    assert found["misconception.b2.answer"].outline == ("It is otherwise.", "W2.")


def test_by_lot_it_is_the_correction_that_is_judged() -> None:
    found = beliefs("Measures are otherwise. And more.")
    judged = {question.case: question for name, question in found.items() if "belief" in name}
    assert {"Measures are otherwise."} < judged.keys()
    assert judged.keys() & {"B0", "B1", "B2", "B3", "B4"}
    for case, question in judged.items():
        verdict = "Right" if case == "Measures are otherwise." else "Wrong"
        assert [option.text for option in question.right] == [verdict]
    # What tells somebody to do a thing is neither right nor wrong.
    told = beliefs("Look at measures.")
    assert {q.case for name, q in told.items() if "belief" in name} == {f"B{n}" for n in range(5)}


def test_what_to_say_instead_stands_among_beliefs() -> None:
    question = beliefs("Look at measures. And more.")["misconception.b0.instead"]
    right = [option.text for option in question.options if option.right]
    wrong = {option.text: option.why for option in question.options if not option.right}
    assert (question.asks, right) == (
        "Which of these would you tell a colleague?",
        ["Look at measures"],
    )
    assert len(wrong) == WRONG
    assert wrong["B0"] == "Look at measures. And more. W0."


def test_only_methods_that_cannot_show_a_criterion_are_wrong_for_it() -> None:
    files = project()
    for number, suits in enumerate((["competence"], ["competence"], ["both"], ["knowledge"])):
        method: Any = copy.deepcopy(files["content/evidence/discussion.yml"])
        method |= {"id": f"m{number}", "title": f"Method {number}", "suits": suits}
        files[f"content/evidence/m{number}.yml"] = method
    asked = [question for question in made(files) if question.rule is Rule.EVIDENCE]
    assert [question.id for question in asked] in (
        ["criterion.1.1.evidence"],
        ["criterion.1.2.evidence"],
    )
    assert {option.id: option.right for option in asked[0].options} == {
        "discussion": True,
        "m0": False,
        "m1": False,
    }
    # What is recommended may be shown by what is done: it asks for more than knowledge.
    verb: Any = files["content/verbs.yml"]
    verb["verbs"][0]["asks"] = "both"
    assert [question for question in made(files) if question.rule is Rule.EVIDENCE] == []


def test_the_order_is_not_asked_where_the_name_tells_it() -> None:
    framework: Tree = {"summary": "A model.", "ordered": True}
    steps = [{"title": title, "text": "x"} for title in ("Ask", "Look", "Act")]
    files = project()
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][0]["frameworks"] = ["one", "two", "three"]
    for name, title in (("one", "The ALA model"), ("two", "Ask, look, act"), ("three", "A model")):
        files[f"content/frameworks/{name}.yml"] = {
            **framework,
            "id": name,
            "title": title,
            "steps": steps,
        }
    asked = {question.id for question in made(files) if question.kind is Kind.ORDERING}
    assert asked == {"framework.three.order"}


WORDING = st.text("abcdefgh ,.;:-'", min_size=1).map(lambda text: f"Some {text} words")


@settings(deadline=None, max_examples=15)
@given(wording=WORDING)
def test_no_wording_changes_an_id_or_the_order_of_answers(wording: str) -> None:
    files, reworded = with_measures(), with_measures()
    terms: Any = reworded["content/glossary.yml"]["terms"]
    terms[2]["term"], terms[3]["definition"] = wording, wording
    before, after = made(files), made(reworded)
    assert [question.id for question in before] == [question.id for question in after]
    orders = ([[o.id for o in question.options] for question in each] for each in (before, after))
    assert next(orders) == next(orders)


@given(st.lists(st.text(), min_size=2, unique=True), st.text())
def test_what_is_to_be_put_in_order_is_never_in_order_already(texts: list[str], name: str) -> None:
    assert mixed(name, texts) != tuple(texts)
    assert Counter(mixed(name, texts)) == Counter(texts)
    assert mixed(name, texts) == mixed(name, texts)


def test_a_name_is_seen_as_whole_words_and_in_the_plural() -> None:
    assert names("Targets, not wishes.", ["target"])
    assert names("The AHT’s end", ["aht"])
    assert not names("Retargeting", ["target"])
    assert first_sentence("One thing: e.g. this. Then more. And more.") == "One thing: e.g. this."


@cache
def real() -> Catalogue:
    specification, _ = validate(Folder(ROOT), date(2026, 11, 23))
    assert specification
    return Catalogue(specification)


@cache
def of_unit(unit: str) -> tuple[Question, ...]:
    return questions_of(real(), real().units_by_id[unit], Prose().plain)


@pytest.mark.parametrize("unit", UNITS)
def test_each_real_unit_has_forty_questions_and_more_that_are_sound(unit: str) -> None:
    questions = of_unit(unit)
    by_id(questions)
    assert sum(question.kind is not Kind.CARD for question in questions) >= 40
    numbers = {criterion.number for criterion in real().units_by_id[unit].criteria}
    for question in questions:
        assert set(question.criteria) <= numbers
        assert question.anchor
        if question.kind in {Kind.SINGLE, Kind.MULTIPLE}:
            _choices_are_sound(question)


def _choices_are_sound(question: Question) -> None:
    texts = [option.text.casefold() for option in question.options]
    assert len(texts) == len(set(texts)), question.id
    assert (len(question.right) == 1) is (question.kind is Kind.SINGLE), question.id
    wrong = [option for option in question.options if not option.right]
    least, most = (FEWEST, WRONG) if question.rule is not Rule.AUTHOR else (1, 6)
    if [option.id for option in question.options] == ["right", "wrong"]:
        least = 1
    assert least <= len(wrong) <= most, question.id
    assert all(option.why for option in wrong), question.id
    if question.rule in {Rule.TERM, Rule.MEASURE}:
        [right] = question.right
        assert not names(question.case, [right.text.split(" (")[0]]), question.id


@pytest.mark.parametrize("unit", UNITS)
def test_every_outcome_of_a_real_unit_is_practised(unit: str) -> None:
    asked = {number for question in of_unit(unit) for number in question.criteria}
    for outcome in real().units_by_id[unit].outcomes:
        assert asked & {criterion.number for criterion in outcome.criteria}, outcome.number
