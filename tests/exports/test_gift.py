"""GIFT, read back as Moodle reads it: whole questions, any text, the same bytes."""

from dataclasses import replace

from hypothesis import given, settings
from tests.exports import html
from tests.exports.filed import Filed, filed, share
from tests.exports.gift_reading import Read, read
from tests.exports.sample import HOSTILE, question_set, sets

from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet


def seen(question: Read) -> Filed:
    assert html.tags(question.text) <= {"p"}
    return {
        "type": question.kind,
        "asked": html.lines(question.text),
        "idnumber": question.idnumber,
        "tags": [*question.tags],
        "answers": [answer(question.kind, *each) for each in question.answers],
    }


def answer(kind: str, said: str, feedback: str, last: str) -> tuple[object, ...]:
    match kind:
        case "multichoice":
            return (html.text(said), html.text(feedback), share(last))
        case "matching":
            return (html.text(said), html.text(last))
        case _:
            return (said.replace(r"\*", "*"), share(last))


def expected(held: QuestionSet) -> list[Filed]:
    """What Moodle XML holds, but that steps are matched with their places."""
    found = []
    for each in filed(held):
        if each["type"] == "ordering":
            steps = each["answers"]
            assert isinstance(steps, list)
            places = [(str(place), step) for place, (step,) in enumerate(steps, start=1)]
            found.append({**each, "type": "matching", "answers": places})
        else:
            found.append(each)
    return found


def check(held: QuestionSet) -> None:
    told = breaches(ExportFormat.GIFT, held)
    left_out = {breach.where.split()[-1] for breach in told if "left out" in breach.message}
    wanted = [each for each in expected(held) if each["idnumber"] not in left_out]
    assert left_out <= {"own.short-2-1"}
    assert [seen(each) for each in read(write(ExportFormat.GIFT, held).decode())] == wanted


def short(held: QuestionSet) -> Asked:
    return next(q for q in held.units[0].questions if q.question.kind is Kind.SHORT)


def test_hostile_and_multilingual_texts_come_back_as_whole_questions() -> None:
    for start in range(len(HOSTILE)):
        check(question_set((*HOSTILE[start:], *HOSTILE[:start])))


@settings(deadline=None, max_examples=30)
@given(sets())
def test_any_text_comes_back_as_whole_questions(held: QuestionSet) -> None:
    check(held)
    assert write(ExportFormat.GIFT, held) == write(ExportFormat.GIFT, held)


def test_what_gift_has_no_sign_for_is_left_out_and_told() -> None:
    arrow = question_set(["a", "b", "left -> right"])
    assert any("->" in answer for answer in short(arrow).question.answers)
    (breach,) = breaches(ExportFormat.GIFT, arrow)
    assert breach == Breach(
        "handle, question own.short-2-1",
        "GIFT can't hold a short answer with -> or with letters that Moodle keeps for itself. Word "
        "the answer otherwise. It is left out.",
    )
    assert "own.short" not in write(ExportFormat.GIFT, arrow).decode()


def test_a_step_too_long_for_moodle_costs_its_question_and_no_other() -> None:
    held = question_set(["x"])
    questions = tuple(
        replace(each, question=replace(each.question, steps=("a" * 256, "b", "c")))
        if each.question.kind is Kind.ORDERING
        else each
        for each in held.units[0].questions
    )
    held = replace(held, units=(replace(held.units[0], questions=questions),))
    content = write(ExportFormat.GIFT, held).decode()
    assert [each.idnumber for each in read(content)] == [
        each["idnumber"] for each in filed(held) if each["idnumber"] != "own.ordering-1-1"
    ]
    (breach,) = breaches(ExportFormat.GIFT, held)
    assert breach.where == "handle, question own.ordering-1-1"
    assert breach.message.endswith("It is left out.")
    assert "// 3 questions left out: cards to turn over, and what GIFT or Moodle" in content


def test_categories_names_and_feedback_are_those_of_the_questions() -> None:
    held = question_set(["a: b", "c/d \\n", "e {x}", "f = \\:", "g"])
    unit = held.units[0]
    title = unit.title.replace("/", "//")
    paths = {
        outcome.number: f"$course$/top/{title}/{outcome.number} "
        f"{outcome.statement.replace('/', '//')}"
        for outcome in unit.outcomes
    }
    filed_under = {each.question.id: each for each in unit.questions}
    for question in read(write(ExportFormat.GIFT, held).decode()):
        each = filed_under[question.idnumber]
        outline = each.question.outline if each.question.kind is Kind.SCENARIO else ()
        assert question.category == paths[each.outcome]
        assert question.name == each.name
        assert html.lines(question.general) == [
            *outline,
            *filter(None, [each.question.why]),
            *each.criteria,
            f"Read more: {each.source}",
            unit.credit,
        ]
