"""Questions made by rules: sound, the same each time, and named apart from their wording."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.asking import by_id, made, with_measures

from unitfolio.catalogue import Catalogue
from unitfolio.likeness import names
from unitfolio.load import Folder
from unitfolio.questions import Kind, Question, Rule, questions_of
from unitfolio.questions.choosing import FEWEST, WRONG, first_sentence
from unitfolio.questions.lot import mixed
from unitfolio.render.prose import Prose
from unitfolio.validate import validate

ROOT = Path(__file__).resolve().parents[2]
UNITS = sorted(path.stem for path in (ROOT / "content" / "units").glob("*.yml"))


WORDING = st.text("abcdefgh ,.;:-'", min_size=1).map(lambda text: f"Some {text} words")


@settings(deadline=None, max_examples=15)
@given(wording=WORDING)
def test_no_wording_changes_an_id_or_the_order_of_answers(wording: str) -> None:
    files, reworded = with_measures(), with_measures()
    terms: Any = reworded["content/glossary.yml"]["terms"]
    # A term that the other's definition names would not be offered beside it.
    terms[2]["term"], terms[3]["definition"] = f"Other {wording}", wording
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
        assert not any(names(question.case, [o.text.split(" (")[0]]) for o in wrong), question.id


@pytest.mark.parametrize("unit", UNITS)
def test_every_outcome_of_a_real_unit_is_practised(unit: str) -> None:
    asked = {number for question in of_unit(unit) for number in question.criteria}
    for outcome in real().units_by_id[unit].outcomes:
        assert asked & {criterion.number for criterion in outcome.criteria}, outcome.number


def named_at(level: str) -> frozenset[str]:
    """The ids of all terms that units of a level use, and of the models that they name."""
    units = [unit for unit in real().units if unit.level == level]
    terms = {term.id for unit in units for term in real().terms_of(unit)}
    models = {name for unit in units for each in unit.criteria for name in each.frameworks}
    return frozenset(terms | models)


@pytest.mark.parametrize("unit", UNITS)
def test_beside_a_term_stand_those_of_the_units_level_alone(unit: str) -> None:
    near = named_at(real().units_by_id[unit].level)
    asked = [each for each in of_unit(unit) if each.rule in {Rule.TERM, Rule.MEASURE}]
    assert any(question.options for question in asked)
    far = {each.id: [o.id for o in each.options if o.id not in near] for each in asked}
    assert {question: options for question, options in far.items() if options} == {}
