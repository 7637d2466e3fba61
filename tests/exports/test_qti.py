"""QTI packages, read back by a reader of their own and compared whole with the model.

What items and the test are made of is checked against a schema of the part of QTI 2.1 that is
written; their scoring is carried out as the specification says.
"""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from tests.exports.asked import HOSTILE, every_kind, question_set

from unitfolio.exports import qti
from unitfolio.questions import MARKED, Kind, Option, Question, Rule
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet

NAMESPACES = {
    "q": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "cp": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "lom": "http://ltsc.ieee.org/xsd/LOM",
    "usage": "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
}
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("qti_subset.xsd")))
Node = etree._Element  # noqa: SLF001 - lxml has no other name for the type


def opened(questions: QuestionSet) -> dict[str, Node]:
    with zipfile.ZipFile(io.BytesIO(qti.write(questions))) as packed:
        assert packed.testzip() is None
        return {name: etree.fromstring(packed.read(name)) for name in packed.namelist()}


def found(node: Node, path: str) -> list[Node]:
    nodes = node.xpath(path, namespaces=NAMESPACES)
    assert isinstance(nodes, list)
    return [each for each in nodes if isinstance(each, Node)]


def texts(node: Node, path: str) -> tuple[str, ...]:
    values = node.xpath(path, namespaces=NAMESPACES)
    assert isinstance(values, list)
    return tuple(str(each) for each in values)


def read(item: Node) -> dict[str, object]:
    """Return all that an item says, by the identifiers in it."""
    return {
        "label": item.get("label"),
        "title": item.get("title"),
        "lang": item.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "asks": texts(item, "q:itemBody/q:p/text() | q:itemBody//q:prompt/text()"),
        "choices": {
            str(each.get("identifier")): each.text
            for each in found(item, "q:itemBody//q:*[@identifier]")
        },
        "right": texts(item, "q:responseDeclaration/q:correctResponse/q:value/text()"),
        "taken": texts(item, "q:responseDeclaration/q:mapping/q:mapEntry/@mapKey"),
        "feedback": {
            str(each.get("identifier")): texts(each, ".//text()")
            for each in found(item, "q:modalFeedback")
        },
    }


def expected(each: Asked) -> dict[str, object]:
    """Return what an item has to say of a question."""
    question = each.question
    marked = question.kind in MARKED
    explained = (*(() if marked else each.answer), *filter(None, (question.why,)))
    why = {f"option-{option.id}": (option.why,) for option in question.options if option.why}
    return {
        "label": question.id,
        "title": each.name,
        "lang": "en-GB",
        "asks": (*filter(None, (question.case,)), question.asks),
        "choices": choices(question),
        "right": right(question),
        "taken": question.answers,
        "feedback": {**why, **({"explained": explained} if explained else {})},
    }


def choices(question: Question) -> dict[str, str]:
    ends = [*(match.end for match in question.matches), *question.other_ends]
    return {
        **{f"option-{option.id}": option.text for option in question.options},
        **{f"start-{n}": match.start for n, match in enumerate(question.matches, 1)},
        **{f"end-{n}": end for n, end in enumerate(ends, 1)},
        **{f"step-{n}": step for n, step in enumerate(question.steps, 1)},
    }


def right(question: Question) -> tuple[str, ...]:
    return {
        Kind.MATCHING: tuple(f"start-{n} end-{n}" for n, _ in enumerate(question.matches, 1)),
        Kind.ORDERING: tuple(f"step-{n}" for n, _ in enumerate(question.steps, 1)),
        Kind.SHORT: question.answers[:1],
    }.get(question.kind, tuple(f"option-{option.id}" for option in question.right))


def scored(item: Node, response: tuple[str, ...]) -> tuple[float | None, set[str]]:
    """Carry out an item's response processing; return the score and the feedback shown."""
    score: float | None = None
    chosen = set(response) if found(item, ".//q:multiple/q:variable") else set()
    for rule in found(item, "q:responseProcessing/*"):
        if found(rule, "self::q:responseCondition"):
            declared = found(item, "q:responseDeclaration")[0]
            correct = texts(declared, "q:correctResponse/q:value/text()")
            ordered = declared.get("cardinality") == "ordered"
            same = response == correct if ordered else sorted(response) == sorted(correct)
            branch = "q:responseIf" if same else "q:responseElse"
            score = float(texts(rule, f"{branch}/q:setOutcomeValue/q:baseValue/text()")[0])
        elif found(rule, "q:mapResponse"):
            taken = {str(each.get("mapKey")).lower() for each in found(item, ".//q:mapEntry")}
            score = float(response[0].lower() in taken)
        else:
            assert rule.get("identifier") == "FEEDBACK"
            chosen |= set(texts(rule, "q:multiple/q:baseValue/text()"))
    given = set(texts(item, "q:modalFeedback[@outcomeIdentifier='FEEDBACK']/@identifier"))
    return score, chosen & given


def check(questions: QuestionSet) -> None:
    """Read a package back and compare every question of it with the model."""
    files = opened(questions)
    (unit,) = questions.units
    names = [f"items/u-{unit.id}_{e.question.id.replace('.', '_')}.xml" for e in unit.questions]
    assert list(files) == ["imsmanifest.xml", "test.xml", *names]
    for each, name in zip(unit.questions, names, strict=True):
        assert read(files[name]) == expected(each)
        SCHEMA.assertValid(files[name])
    SCHEMA.assertValid(files["test.xml"])


@pytest.mark.parametrize("text", HOSTILE)
def test_each_question_is_read_back_whole(text: str) -> None:
    check(question_set(*every_kind(text)))


def test_choices_stand_in_the_order_of_the_practice_page() -> None:
    questions = question_set(*every_kind("x"))
    files = opened(questions)
    for each in questions.units[0].questions:
        item = files[f"items/u-handle_own_{each.question.kind}.xml"]
        shown = texts(item, "q:itemBody//q:*[@identifier]/text()")
        assert shown == (
            *(option.text for option in each.question.options),
            *(match.start for match in each.question.matches),
            *each.question.shown_ends,
            *each.question.shown_steps,
        )


@pytest.mark.parametrize(
    ("kind", "response", "score", "feedback"),
    [
        (Kind.CARD, ("anything",), None, {"explained"}),
        (Kind.SCENARIO, ("anything",), None, {"explained"}),
        (Kind.SINGLE, ("option-1",), 1, {"explained"}),
        (Kind.SINGLE, ("option-2",), 0, {"option-2", "explained"}),
        (Kind.MULTIPLE, ("option-3", "option-1"), 1, {"explained"}),
        (Kind.MULTIPLE, ("option-1",), 0, {"explained"}),
        (Kind.MULTIPLE, ("option-1", "option-2"), 0, {"option-2", "explained"}),
        (Kind.MATCHING, ("start-2 end-2", "start-1 end-1"), 1, {"explained"}),
        (Kind.MATCHING, ("start-2 end-1", "start-1 end-2"), 0, {"explained"}),
        (Kind.MATCHING, ("start-1 end-1",), 0, {"explained"}),
        (Kind.ORDERING, ("step-1", "step-2", "step-3"), 1, {"explained"}),
        (Kind.ORDERING, ("step-1", "step-3", "step-2"), 0, {"explained"}),
        (Kind.SHORT, ("Y ANSWER",), 1, {"explained"}),
        (Kind.SHORT, ("no",), 0, {"explained"}),
    ],
)
def test_an_answer_scores_one_or_nothing_and_gets_its_feedback(
    kind: Kind, response: tuple[str, ...], score: float | None, feedback: set[str]
) -> None:
    item = opened(question_set(*every_kind("y")))[f"items/u-handle_own_{kind}.xml"]
    assert scored(item, response) == (score, feedback)


def test_the_test_adds_up_what_its_marked_items_have_got() -> None:
    files = opened(question_set(*every_kind("x")))
    tree = files["test.xml"]
    assert texts(tree, "q:outcomeDeclaration/@identifier") == ("SCORE",)
    assert texts(tree, "q:outcomeProcessing/q:setOutcomeValue/@identifier") == ("SCORE",)
    assert texts(tree, "//q:sum/q:testVariables/@variableIdentifier") == ("SCORE",)
    scoring = [
        name
        for name, item in files.items()
        if texts(item, "q:outcomeDeclaration[@identifier='SCORE']/@identifier")
        and name != "test.xml"
    ]
    assert scoring == [f"items/u-handle_own_{kind}.xml" for kind in Kind if kind in MARKED]


def test_the_test_files_every_item_under_its_outcome() -> None:
    loose = replace(every_kind("x")[0], id="term.x")
    questions = question_set(*every_kind("x"), loose)
    tree = opened(questions)["test.xml"]
    sections = found(tree, "//q:assessmentSection/q:assessmentSection")
    assert {
        str(each.get("title")): texts(each, "q:assessmentItemRef/@href") for each in sections
    } == {
        "1 Understand": tuple(f"items/u-handle_own_{kind}.xml" for kind in Kind),
        "The whole unit": ("items/u-handle_term_x.xml",),
    }
    assert texts(tree, "//q:rubricBlock/q:p/text()") == (questions.units[0].credit,)
    control = found(tree, "//q:itemSessionControl")[0]
    assert control.items() == [
        ("maxAttempts", "0"),
        ("showFeedback", "true"),
        ("showSolution", "true"),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_manifest_names_every_file_and_what_it_is_about(text: str) -> None:
    questions = question_set(*every_kind(text))
    unit = questions.units[0]
    files = opened(questions)
    manifest = files["imsmanifest.xml"]
    resources = found(manifest, "cp:resources/cp:resource")
    assert {str(each.get("href")) for each in resources} == set(files) - {"imsmanifest.xml"}
    assert texts(manifest, "//cp:file/@href") == texts(manifest, "//cp:resource/@href")
    assert texts(manifest, "cp:metadata/cp:schema/text()") == ("QTIv2.1 Package",)
    assert texts(manifest, "//cp:dependency/@identifierref") == texts(
        manifest, "//cp:resource[@type='imsqti_item_xmlv2p1']/@identifier"
    )
    for each, resource in zip(unit.questions, resources[1:], strict=True):
        assert texts(resource, ".//lom:title/lom:string/text()") == (each.name,)
        assert texts(resource, ".//lom:keyword/lom:string/text()") == each.criteria
        assert texts(resource, ".//lom:rights//lom:string/text()") == (unit.credit,)
        item = files[str(resource.get("href"))]
        interaction = texts(resource, ".//usage:interactionType/text()")[0]
        assert found(item, f"//q:{interaction}")


def test_the_manifest_stands_as_content_packaging_has_it() -> None:
    """Which element stands in which, in their order, as IMS Content Packaging 1.2 and LOM say."""
    manifest = opened(question_set(*every_kind("x")))["imsmanifest.xml"]
    identifiers = texts(manifest, "//@identifier")
    assert len(set(identifiers)) == len(identifiers)
    assert set(texts(manifest, "//@identifierref")) <= set(identifiers)
    lom = {
        "lom": ["general", "rights"],
        "title": ["string"],
        "keyword": ["string"],
        "rights": ["description"],
        "description": ["string"],
    }
    held = {
        "manifest": [["metadata", "organizations", "resources"]],
        "metadata": [["schema", "schemaversion", "lom"], ["lom", "qtiMetadata"]],
        "resources": [["resource"] * 8],
        "resource": [["file", *["dependency"] * 7], ["metadata", "file"]],
        "general": [["title", "language"], ["title", "language", "keyword"]],
        "qtiMetadata": [["timeDependent", "interactionType", "feedbackType", "solutionAvailable"]],
        **{name: [inner] for name, inner in lom.items()},
    }
    shown: dict[str, list[list[str]]] = {}
    for node in manifest.iter("{*}*"):
        inner = [etree.QName(each).localname for each in node]
        every = shown.setdefault(etree.QName(node).localname, [])
        if inner and inner not in every:
            every.append(inner)
    assert {name: inner for name, inner in shown.items() if inner} == held
    assert set(texts(manifest, "//lom:string/@language | //lom:language/text()")) == {"en-GB"}


def test_the_same_questions_give_the_same_bytes() -> None:
    assert qti.write(question_set(*every_kind("x"))) == qti.write(question_set(*every_kind("x")))


def test_answers_that_differ_by_case_alone_are_mapped_once() -> None:
    short = Question("own.q", Kind.SHORT, Rule.AUTHOR, "Which?", answers=("AHT", "aht", "a.h.t."))
    item = opened(question_set(short))["items/u-handle_own_q.xml"]
    assert read(item)["taken"] == ("AHT", "a.h.t.")
    SCHEMA.assertValid(item)


def test_names_that_qti_does_not_take_are_reported() -> None:
    options = (Option("1", "A", right=True), Option("2", "B", right=False, why="No."))
    question = Question("own.ü", Kind.SINGLE, Rule.AUTHOR, "Which?", options=options)
    twin, other = (replace(question, id=name) for name in ("own.a_b", "own.a.b"))
    again = "Another question gets the same QTI identifier. Rename it."
    assert [*qti.limits(question_set(question, twin, other))] == [
        Breach(
            "handle, question own.ü",
            "QTI's identifiers are made of the letters a to z, digits, hyphens and _. "
            "Give it another id.",
        ),
        Breach("handle, question own.a_b", again),
        Breach("handle, question own.a.b", again),
    ]
    assert [*qti.limits(question_set(*every_kind("x")))] == []
