"""Tab-separated text, read by the csv module: a card a line, any text."""

import csv
import io

from hypothesis import given, settings
from tests.exports.sample import HOSTILE, question_set, sets

from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Breach, QuestionSet, in_line


def check(held: QuestionSet) -> None:
    text = io.StringIO(write(ExportFormat.TSV, held).decode(), newline="")
    rows = list(csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
    wanted = []
    for each in held.units[0].questions:
        question = each.question
        answers = {
            Kind.CARD: question.outline,
            Kind.SCENARIO: question.outline,
            Kind.SHORT: (" or ".join(question.answers),),
        }
        if question.kind in answers:
            back = in_line(" • ".join(answers[question.kind]), question.why)
            wanted.append([in_line(question.case, question.asks), back])
    wanted.append(["Whose cards are these?", held.units[0].credit])
    assert rows == wanted


def test_hostile_and_multilingual_texts_come_back_as_whole_cards() -> None:
    check(question_set(HOSTILE))


@settings(deadline=None, max_examples=50)
@given(sets())
def test_any_text_comes_back_as_whole_cards(held: QuestionSet) -> None:
    check(held)


def test_what_is_joined_can_be_told_apart() -> None:
    assert in_line("A case", "", "Why?", "So.") == "A case – Why? So."
    assert in_line("", "") == ""


def test_what_anki_would_read_otherwise_is_told() -> None:
    where = "handle, question own.card-2-1"
    quoted = [b for b in breaches(ExportFormat.TSV, question_set(['"a"'])) if b.where == where]
    assert quoted == [
        Breach(
            where,
            f"The {side} begins with a straight quotation mark, which Anki takes for the start of "
            "a quoted field. Use a curly one, or begin with another word.",
        )
        for side in ("front", "back")
    ]
    marked = [b for b in breaches(ExportFormat.TSV, question_set(["#a"])) if b.where == where]
    assert marked == [
        Breach(
            where,
            "The front begins with #, which Anki may take for a setting of the file. Begin with "
            "another word.",
        )
    ]
    assert breaches(ExportFormat.TSV, question_set(["a"])) == ()
