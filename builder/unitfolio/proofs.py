"""Reading the proofs of what rules have made: whether a question gives its own answer away.

Only whole content makes these questions, so this comes after every rule about single files.
"""

from collections.abc import Callable, Iterator

from unitfolio.catalogue import Catalogue
from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.practice import stands_out
from unitfolio.model.unit import Unit
from unitfolio.questions import Kind, Question, Rule, is_shared, questions_of
from unitfolio.validate.findings import Finding

_SHARED = {Rule.VERB: "verbs", Rule.TERM: "glossary", Rule.MEASURE: "glossary"}


def proofread(catalogue: Catalogue, plain: Callable[[str], str]) -> Iterator[tuple[str, Finding]]:
    """Yield the path and the finding of each question whose right answer its length tells.

    What an author wrote is not read again: there is a rule for it.
    """
    for unit in catalogue.units:
        for question in questions_of(catalogue, unit, plain):
            if how := _out_of_line(question):
                message = f"in the question {question.id} the right answer is far {how} than others"
                hint = "that tells it: make alike in length what it is made from"
                path, pointer = _home(catalogue, unit, question)
                if path:
                    yield path, Finding(pointer, Code.TELLING_LENGTH, message, hint)


def _out_of_line(question: Question) -> str | None:
    if question.kind is not Kind.SINGLE or question.rule is Rule.AUTHOR:
        return None
    wrong = (option.text for option in question.options if not option.right)
    return stands_out((option.text for option in question.right), wrong)


def _home(catalogue: Catalogue, unit: Unit, question: Question) -> tuple[str | None, Pointer]:
    """Return the file, and the place in it, of what a question is made from, as far as known."""
    for place, each in enumerate(unit.misconceptions):
        if question.id.startswith(f"misconception.{each.id}."):
            return catalogue.source("units", unit.id), ("misconceptions", place, "correction")
    if question.rule in _SHARED and is_shared(unit, question):
        return catalogue.source(_SHARED[question.rule]), ()
    return catalogue.source("units", unit.id), ()
