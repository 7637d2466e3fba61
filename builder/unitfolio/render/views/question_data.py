"""A unit's questions as plain values, for practice in the browser.

The file is an agreement with `builder/web/lib/question-data.ts`: a field may be added, none
changes.
"""

from collections.abc import Iterable

from unitfolio import ids
from unitfolio.model.unit import Unit
from unitfolio.questions import Option, Question

FORMAT = 1

Value = str | int | bool | list["Value"] | dict[str, "Value"]


def question_data(unit: Unit, questions: Iterable[Question]) -> dict[str, Value]:
    """Return what the browser practises with; the same content gives the same values."""
    return {
        "format": FORMAT,
        "id": unit.id,
        "title": unit.title,
        "version": unit.version,
        "address": ids.unit_address(unit.id),
        "outcomes": [
            {
                "number": outcome.number,
                "statement": outcome.statement,
                "criteria": [criterion.number for criterion in outcome.criteria],
            }
            for outcome in unit.outcomes
        ],
        "questions": [_question(question) for question in questions],
    }


def _question(question: Question) -> dict[str, Value]:
    """Return a question's values; those that are empty are left out."""
    values: dict[str, Value] = {
        "id": question.id,
        "kind": question.kind.value,
        "rule": question.rule.value,
        "asks": question.asks,
        "case": question.case,
        "options": [_option(option) for option in question.options],
        "matches": [[match.start, match.end] for match in question.matches],
        "other_ends": [*question.other_ends],
        "steps": [*question.steps],
        "answers": [*question.answers],
        "outline": [*question.outline],
        "why": question.why,
        "criteria": [*question.criteria],
        "anchor": question.anchor,
    }
    return {name: value for name, value in values.items() if value}


def _option(option: Option) -> dict[str, Value]:
    values: dict[str, Value] = {
        "id": option.id,
        "text": option.text,
        "right": option.right,
        "why": option.why,
    }
    return {name: value for name, value in values.items() if value}
