"""Moodle XML, read back by lxml and html5lib: whole questions, any text, the same bytes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from lxml import etree
from tests.exports import html
from tests.exports.filed import Filed, filed, share
from tests.exports.sample import HOSTILE, question_set, sets

from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.questions import Kind, Match
from unitfolio.render.views.exports.values import Breach, QuestionSet

ELEMENTS = {"p", "ul", "li", "a", "strong", "br"}


def read(held: QuestionSet) -> list[etree._Element]:
    quiz = etree.fromstring(write(ExportFormat.MOODLE, held))
    assert quiz.tag == "quiz"
    return list(quiz.findall("question"))


def text(node: etree._Element, path: str) -> str:
    found = node.find(f"{path}/text")
    assert found is not None, path
    return found.text or ""


def seen(node: etree._Element) -> Filed:
    kind = node.get("type")
    return {
        "type": kind,
        "asked": html.lines(text(node, "questiontext")),
        "idnumber": node.findtext("idnumber"),
        "tags": [tag.findtext("text") for tag in node.iterfind("tags/tag")],
        "answers": [answer(kind, each) for each in node if each.tag in {"answer", "subquestion"}],
    }


def answer(kind: str | None, node: etree._Element) -> tuple[object, ...]:
    said = node.findtext("text") or ""
    worth = node.get("fraction", "")
    match kind:
        case "multichoice":
            feedback = html.lines(text(node, "feedback"))
            return ("".join(html.lines(said)), "".join(feedback), share(worth))
        case "matching":
            return ("".join(html.lines(said)), html.text(text(node, "answer")))
        case "ordering":
            return (html.text(said),)
        case _:
            assert not set(said.replace(r"\*", "")) & {"*"}
            return (said.replace(r"\*", "*"), share(worth))


def check(held: QuestionSet) -> None:
    nodes = [node for node in read(held) if node.get("type") != "category"]
    assert [seen(node) for node in nodes] == filed(held)
    for node in nodes:
        for each in (each for each in node.iter() if each.get("format") == "html"):
            assert html.tags(each.findtext("text") or "") <= ELEMENTS


def test_hostile_and_multilingual_texts_come_back_as_whole_questions() -> None:
    for start in range(len(HOSTILE)):
        check(question_set((*HOSTILE[start:], *HOSTILE[:start])))


@settings(deadline=None, max_examples=30)
@given(sets())
def test_any_text_comes_back_as_whole_questions(held: QuestionSet) -> None:
    check(held)
    assert write(ExportFormat.MOODLE, held) == write(ExportFormat.MOODLE, held)


def test_categories_are_those_of_units_and_outcomes_with_a_credit() -> None:
    held = question_set(["a/b", "c"])
    nodes = [node for node in read(held) if node.get("type") == "category"]
    unit = held.units[0]
    title = unit.title.replace("/", "//")
    assert [(text(node, "category"), html.lines(text(node, "info"))) for node in nodes] == [
        (
            f"$course$/top/{title}/{outcome.number} {outcome.statement.replace('/', '//')}",
            [unit.credit, f"From {unit.address}"],
        )
        for outcome in unit.outcomes
    ]


def test_a_qualification_is_a_category_above_its_units_even_where_it_has_the_id_of_one() -> None:
    held = question_set(["x"])
    whole = replace(held, title="Diploma", of_qualification=True)
    paths = [text(n, "category") for n in read(whole) if n.get("type") == "category"]
    assert paths == ["$course$/top/Diploma/x/1 x", "$course$/top/Diploma/x/2 x"]


def test_no_two_categories_of_a_course_can_have_the_same_idnumber() -> None:
    """Moodle refuses the second, and then the file: a unit's, its qualification's, a corrected."""
    held = question_set(["x"])
    unit = held.units[0]
    files = (
        held,
        replace(held, title="Diploma", id="diploma", of_qualification=True),
        replace(held, units=(replace(unit, title="y"),)),
    )
    nodes = [node for file in files for node in read(file) if node.get("type") == "category"]
    assert len(nodes) == 6
    assert [node.find("idnumber") for node in nodes] == [None] * 6


def test_a_case_is_an_essay_with_prompts_to_write_by_and_an_outline_for_who_reads_it() -> None:
    held = question_set(["one", "two", "three", "four", "five"])
    case = next(q for q in held.units[0].questions if q.question.kind is Kind.SCENARIO)
    (node,) = (node for node in read(held) if node.get("type") == "essay")
    assert html.lines(text(node, "graderinfo")) == [*case.question.outline]
    assert html.lines(text(node, "responsetemplate")) == [
        line for part in case.prompts for line in (part.label, *part.questions)
    ]
    assert html.lines(text(node, "generalfeedback")) == [
        *case.question.outline,
        case.question.why,
        *case.criteria,
        f"Read more: {case.source}",
    ]


def test_the_file_says_how_many_cards_are_left_out() -> None:
    quiz = etree.fromstring(write(ExportFormat.MOODLE, question_set(["x"])))
    (comment,) = quiz.iter(etree.Comment)
    assert comment.text == " 2 flashcards left out: Moodle has no such question "


@pytest.mark.parametrize("letters", ["a" * 300, "あ" * 300, "👩🏽‍💻 " * 90])
def test_names_keep_within_what_moodle_holds(letters: str) -> None:
    nodes = read(question_set([letters.strip()]))
    for node in nodes:
        if node.get("type") == "category":
            steps = text(node, "category").split("/")
            assert max(map(len, steps)) <= 255
        else:
            name = text(node, "name")
            assert len(name) <= 255
            assert node.get("type") != "ordering" or len(name.encode()) <= 42


def matching(end: str) -> QuestionSet:
    """A set in which one matching question has this ending."""
    held = question_set(["x"])
    questions = [
        replace(each, question=replace(each.question, matches=(Match("a", end),) * 3))
        if each.question.kind is Kind.MATCHING
        else each
        for each in held.units[0].questions
    ]
    return replace(held, units=(replace(held.units[0], questions=tuple(questions)),))


@pytest.mark.parametrize(
    ("end", "taken"),
    [
        ("a" * 255, True),
        ("a" * 256, False),
        ("&" * 51, True),
        ("&" * 51 + "a", False),
        ("👩" * 128, False),
    ],
)
def test_an_ending_that_moodle_has_no_room_for_costs_its_question_and_no_other(
    end: str, *, taken: bool
) -> None:
    held = matching(end)
    names = [node.findtext("idnumber") for node in read(held) if node.get("type") != "category"]
    every = [each["idnumber"] for each in filed(held)]
    assert names == [each for each in every if taken or each != "own.matching-1-1"]
    quoted = end if len(end) <= 60 else f"{end[:59]}…"
    assert breaches(ExportFormat.MOODLE, held) == (
        ()
        if taken
        else (
            Breach(
                "handle, question own.matching-1-1",
                "An ending has more than the 255 characters that Moodle holds, of which & takes "
                f"5, and < and > take 4 each: “{quoted}”. Shorten it. It is left out.",
            ),
        )
    )
    (comment,) = etree.fromstring(write(ExportFormat.MOODLE, held)).iter(etree.Comment)
    assert taken or comment.text == (
        " 2 flashcards left out: Moodle has no such question; 1 question left out, which Moodle "
        "would refuse "
    )


def test_what_moodle_takes_out_of_names_is_told() -> None:
    held = question_set(["x"])
    unit = held.units[0]
    asked = replace(unit.questions[2], name="AHT <5 min")
    named = replace(unit, title="a <b>unit</b>", questions=(asked,))
    tag = "Moodle takes what looks like a tag, <so>, out of"
    assert breaches(ExportFormat.MOODLE, replace(held, units=(named,))) == (
        Breach("handle", f"{tag} a category's name: “a <b>unit</b>”."),
        Breach("handle, question own.single-1-1", f"{tag} its name in lists."),
    )
    spaced = replace(unit, title="a < b", questions=())
    assert breaches(ExportFormat.MOODLE, replace(held, units=(spaced,))) == ()


def test_limits_are_told_in_plain_words() -> None:
    held = question_set(["x"], date(2026, 10, 1))
    assert breaches(ExportFormat.MOODLE, held) == ()
    unit = held.units[0]
    long = QuestionSet("sample", "u" * 51, "x", (replace(unit, id="u" * 51),))
    assert breaches(ExportFormat.MOODLE, long) == (
        Breach("u" * 51, "The id has 51 characters, and Moodle cuts a tag at 50."),
    )


def test_a_category_whose_name_is_cut_is_told() -> None:
    held = question_set(["x"])
    unit = replace(held.units[0], title="t" * 256)
    assert breaches(ExportFormat.MOODLE, replace(held, units=(unit,))) == (
        Breach("handle", f"A category's name is cut at 255 characters: “{'t' * 59}…”."),
    )
