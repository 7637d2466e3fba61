"""How each kind of question is answered in QTI: the interaction, and the response it gives.

Choices stand in the order in which the practice page shows them, so nothing is shuffled.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from unitfolio.exports.qti.names import option_identifier, place_identifier
from unitfolio.exports.xml import Element, element
from unitfolio.questions import Kind, Question
from unitfolio.questions.lot import mixed


@dataclass(frozen=True, slots=True)
class Interaction:
    """What declares the response, and what the body asks with.

    `names_choices` says that a response is made of choices' identifiers, each with its feedback.
    """

    response: Element
    body: tuple[Element, ...]
    names_choices: bool = False


CALLED: Final[Mapping[Kind, str]] = {
    Kind.CARD: "extendedTextInteraction",
    Kind.SINGLE: "choiceInteraction",
    Kind.MULTIPLE: "choiceInteraction",
    Kind.MATCHING: "matchInteraction",
    Kind.ORDERING: "orderInteraction",
    Kind.SHORT: "textEntryInteraction",
    Kind.SCENARIO: "extendedTextInteraction",
}
"""What QTI calls the interaction of each kind: the manifest says it too."""


def _choice(question: Question) -> Interaction:
    single = question.kind is Kind.SINGLE
    options = (
        element("simpleChoice", text=option.text, identifier=option_identifier(option))
        for option in question.options
    )
    right = (option_identifier(option) for option in question.right)
    asks = element(
        CALLED[question.kind],
        _prompt(question),
        *options,
        responseIdentifier="RESPONSE",
        shuffle="false",
        maxChoices="1" if single else "0",
    )
    cardinality = "single" if single else "multiple"
    return Interaction(_response(cardinality, "identifier", right), (asks,), names_choices=True)


def _matching(question: Question) -> Interaction:
    starts = [match.start for match in question.matches]
    ends = [*(match.end for match in question.matches), *question.other_ends]
    right = (
        f"{place_identifier('start', place)} {place_identifier('end', place)}"
        for place in range(len(starts))
    )
    asks = element(
        CALLED[question.kind],
        _prompt(question),
        element("simpleMatchSet", *_associable("start", starts, range(len(starts)))),
        element("simpleMatchSet", *_associable("end", ends, _shown(question, ends))),
        responseIdentifier="RESPONSE",
        shuffle="false",
        maxAssociations=str(len(starts)),
    )
    return Interaction(_response("multiple", "directedPair", right), (asks,))


def _ordering(question: Question) -> Interaction:
    steps = (
        element(
            "simpleChoice", text=question.steps[place], identifier=place_identifier("step", place)
        )
        for place in _shown(question, question.steps)
    )
    right = (place_identifier("step", place) for place in range(len(question.steps)))
    asks = element(
        CALLED[question.kind],
        _prompt(question),
        *steps,
        responseIdentifier="RESPONSE",
        shuffle="false",
    )
    return Interaction(_response("ordered", "identifier", right), (asks,))


def _short(question: Question) -> Interaction:
    # Case never makes an answer wrong, so of answers that differ by it only one is mapped.
    # Small letters, not folded ones: whoever reads it may not take ß for ss.
    answers = {answer.lower(): answer for answer in reversed(question.answers)}
    mapped = (
        element("mapEntry", mapKey=answer, mappedValue="1", caseSensitive="false")
        for answer in reversed(answers.values())
    )
    response = _response("single", "string", question.answers[:1])
    response.append(element("mapping", *mapped, lowerBound="0", upperBound="1", defaultValue="0"))
    field = element(CALLED[question.kind], responseIdentifier="RESPONSE")
    return Interaction(response, (element("p", text=question.asks), element("p", field)))


def _text(question: Question) -> Interaction:
    asks = element(CALLED[question.kind], _prompt(question), responseIdentifier="RESPONSE")
    return Interaction(_response("single", "string", ()), (asks,))


INTERACTIONS: Final[Mapping[Kind, Callable[[Question], Interaction]]] = {
    Kind.CARD: _text,
    Kind.SINGLE: _choice,
    Kind.MULTIPLE: _choice,
    Kind.MATCHING: _matching,
    Kind.ORDERING: _ordering,
    Kind.SHORT: _short,
    Kind.SCENARIO: _text,
}


def _prompt(question: Question) -> Element:
    return element("prompt", text=question.asks)


def _response(cardinality: str, base: str, right: Iterable[str]) -> Element:
    values = [element("value", text=each) for each in right]
    correct = [element("correctResponse", *values)] if values else []
    return element(
        "responseDeclaration",
        *correct,
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType=base,
    )


def _associable(kind: str, texts: list[str], places: Iterable[int]) -> Iterator[Element]:
    for place in places:
        yield element(
            "simpleAssociableChoice",
            text=texts[place],
            identifier=place_identifier(kind, place),
            matchMax="1",
        )


def _shown(question: Question, texts: Iterable[str]) -> Iterator[int]:
    """Yield the places of the texts in the order in which they are shown."""
    places = [str(place) for place, _ in enumerate(texts)]
    return map(int, mixed(question.id, places))
