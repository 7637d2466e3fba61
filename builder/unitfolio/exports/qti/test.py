"""The test of a QTI package: all items, filed under their outcomes, in any order."""

from collections.abc import Iterator

from unitfolio.exports.qti.markup import root
from unitfolio.exports.qti.names import item_identifier, item_path
from unitfolio.exports.xml import Element, element
from unitfolio.render.views.exports.values import QuestionSet, UnitQuestions

WHOLE = "The whole unit"


def test(questions: QuestionSet) -> Element:
    """Return the test: a part for each unit, with feedback on and as many attempts as wanted."""
    return root(
        "assessmentTest",
        element("outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float"),
        *(_part(unit) for unit in questions.units),
        element("outcomeProcessing", _sum()),
        identifier=f"test-{questions.id}",
        title=f"Practice: {questions.title}",
    )


def _sum() -> Element:
    """Return how the test is scored: what the items that can be marked have got, together."""
    scores = element("testVariables", variableIdentifier="SCORE")
    return element("setOutcomeValue", element("sum", scores), identifier="SCORE")


def _part(unit: UnitQuestions) -> Element:
    control = element(
        "itemSessionControl", maxAttempts="0", showFeedback="true", showSolution="true"
    )
    rubric = element("rubricBlock", element("p", text=unit.credit), view="candidate")
    section = _section(f"u-{unit.id}", unit.title, rubric, *_sections(unit))
    return element(
        "testPart",
        control,
        section,
        identifier=f"part-{unit.id}",
        navigationMode="nonlinear",
        submissionMode="individual",
    )


def _sections(unit: UnitQuestions) -> Iterator[Element]:
    outcomes = [(each.number, each.anchor, each.statement) for each in unit.outcomes]
    for number, anchor, statement in [*outcomes, ("", "whole", WHOLE)]:
        refs = [
            element(
                "assessmentItemRef",
                identifier=item_identifier(unit.id, each.question),
                href=item_path(unit.id, each.question),
            )
            for each in unit.questions
            if each.outcome == number
        ]
        if refs:
            title = f"{number} {statement}".strip()
            yield _section(f"u-{unit.id}_{anchor}", title, *refs)


def _section(identifier: str, title: str, *children: Element) -> Element:
    return element(
        "assessmentSection", *children, identifier=identifier, title=title, visible="true"
    )
