"""A question as a QTI item: what is answered, what is right, and what is said after it."""

from collections.abc import Iterator
from typing import Final

from unitfolio.exports.qti.interactions import INTERACTIONS, Interaction
from unitfolio.exports.qti.markup import root
from unitfolio.exports.qti.names import item_identifier, option_identifier
from unitfolio.exports.xml import LANGUAGE, Element, element
from unitfolio.questions import MARKED, Kind, Question
from unitfolio.render.views.exports.values import Asked

_EXPLAINED: Final = "explained"
"""The feedback that every answer gets; no option's identifier reads like this."""


def item(unit_id: str, asked: Asked) -> Element:
    """Return an item with its response, its scoring (1 or 0) and its feedback."""
    question = asked.question
    made = INTERACTIONS[question.kind](question)
    tree = root(
        "assessmentItem",
        made.response,
        *_outcomes(question),
        element("itemBody", *_case(question), *made.body),
        element("responseProcessing", *_processing(question, made)),
        *_feedback(asked),
        identifier=item_identifier(unit_id, question),
        title=asked.name,
        label=question.id,
        adaptive="false",
        timeDependent="false",
    )
    tree.set("xml:lang", LANGUAGE)
    return tree


def _outcomes(question: Question) -> Iterator[Element]:
    if question.kind in MARKED:
        yield element(
            "outcomeDeclaration",
            element("defaultValue", element("value", text="0")),
            identifier="SCORE",
            cardinality="single",
            baseType="float",
            normalMaximum="1",
        )
    yield element(
        "outcomeDeclaration", identifier="FEEDBACK", cardinality="multiple", baseType="identifier"
    )


def _case(question: Question) -> Iterator[Element]:
    if question.case:
        yield element("p", text=question.case)


def _processing(question: Question, made: Interaction) -> Iterator[Element]:
    if question.kind is Kind.SHORT:
        yield _set("SCORE", element("mapResponse", identifier="RESPONSE"))
    elif question.kind in MARKED:
        yield _marked()
    said = [element("baseValue", text=_EXPLAINED, baseType="identifier")]
    if made.names_choices:
        said.insert(0, element("variable", identifier="RESPONSE"))
    yield _set("FEEDBACK", element("multiple", *said))


def _marked() -> Element:
    match = element(
        "match",
        element("variable", identifier="RESPONSE"),
        element("correct", identifier="RESPONSE"),
    )
    return element(
        "responseCondition",
        element("responseIf", match, _set("SCORE", _number("1"))),
        element("responseElse", _set("SCORE", _number("0"))),
    )


def _feedback(asked: Asked) -> Iterator[Element]:
    for option in asked.question.options:
        if option.why:
            yield _modal(option_identifier(option), element("p", text=option.why))
    if explained := [*_explanation(asked)]:
        yield _modal(_EXPLAINED, *explained)


def _explanation(asked: Asked) -> Iterator[Element]:
    if asked.question.kind not in MARKED:
        yield element("ul", *(element("li", text=line) for line in asked.answer))
    if asked.question.why:
        yield element("p", text=asked.question.why)


def _modal(identifier: str, *said: Element) -> Element:
    return element(
        "modalFeedback",
        *said,
        outcomeIdentifier="FEEDBACK",
        identifier=identifier,
        showHide="show",
    )


def _set(identifier: str, value: Element) -> Element:
    return element("setOutcomeValue", value, identifier=identifier)


def _number(value: str) -> Element:
    return element("baseValue", text=value, baseType="float")
