"""Tab-separated text, read by the csv module and by Anki's importer: a card a line, any text."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

from anki.collection import ImportCsvRequest
from hypothesis import given, settings
from tests.exports.anki_reading import collection
from tests.exports.html import text
from tests.exports.sample import HOSTILE, question_set, sets

from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Breach, QuestionSet, in_line

HTML = (
    "It has what looks like a tag, <so>, and there are too few cards without: Anki takes the whole "
    "file for HTML. Write it in other words, or choose 'Allow HTML in fields: no' there."
)
SETTING = "which Anki may take for a setting of the file. Begin with another word."


def cards(held: QuestionSet) -> Iterator[list[str]]:
    for each in held.units[0].questions:
        question = each.question
        answers = {
            Kind.CARD: question.outline,
            Kind.SCENARIO: question.outline,
            Kind.SHORT: (" or ".join(question.answers),),
        }
        if question.kind in answers:
            back = in_line(" • ".join(answers[question.kind]), question.why)
            yield [in_line(question.case, question.asks), back]


def expected(held: QuestionSet) -> list[list[str]]:
    """What could be taken for HTML comes last, but for whose cards they are."""
    made = list(cards(held))
    tagged = [card for card in made if any("<" in side and ">" in _after(side) for side in card)]
    plain = [card for card in made if card not in tagged]
    return [*plain, *tagged, ["Whose cards are these?", held.units[0].credit]]


def _after(side: str) -> str:
    return side.partition("<")[2]


def check(held: QuestionSet) -> None:
    content = io.StringIO(write(ExportFormat.TSV, held).decode(), newline="")
    assert list(csv.reader(content, delimiter="\t", quoting=csv.QUOTE_NONE)) == expected(held)


def taken(held: QuestionSet) -> list[list[str]]:
    """Return the notes that Anki makes of the file when nothing in its window is changed."""
    with collection() as into, TemporaryDirectory() as folder:
        file = Path(folder) / "cards.tsv"
        file.write_bytes(write(ExportFormat.TSV, held))
        metadata = into.get_csv_metadata(str(file), None)
        into.import_csv(ImportCsvRequest(path=str(file), metadata=metadata))
        notes = (into.get_note(note) for note in sorted(into.find_notes("")))
        return [[text(field) for field in note.fields[:2]] for note in notes]


def as_anki_has_it(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[normalize("NFC", side) for side in row] for row in rows]


def test_hostile_and_multilingual_texts_come_back_as_whole_cards() -> None:
    for start in range(len(HOSTILE)):
        check(question_set((*HOSTILE[start:], *HOSTILE[:start])))


@settings(deadline=None, max_examples=50)
@given(sets())
def test_any_text_comes_back_as_whole_cards(held: QuestionSet) -> None:
    check(held)


def test_anki_takes_whole_cards_unless_it_was_told_of_them() -> None:
    known = {text for text in HOSTILE if text.startswith('"') or "<" in text}
    safe = [text for text in HOSTILE if text not in known]
    for start in range(0, len(safe), 4):
        held = question_set((*safe[start:], *safe[:start]))
        assert breaches(ExportFormat.TSV, held) == ()
        assert taken(held) == as_anki_has_it(expected(held))


def test_anki_takes_a_tag_for_text_where_enough_cards_have_none() -> None:
    held = question_set(["a"])
    first, *others = (q for q in held.units[0].questions if q.question.kind is Kind.CARD)
    tagged = replace(first, question=replace(first.question, asks="What is <b>?"))
    plain = (
        replace(q, question=replace(q.question, asks=f"{n}{q.question.id}"))
        for n in range(3)
        for q in (first, *others)
    )
    whole = replace(held, units=(replace(held.units[0], questions=(tagged, *plain)),))
    assert breaches(ExportFormat.TSV, whole) == ()
    assert taken(whole) == as_anki_has_it(expected(whole))
    few = replace(held, units=(replace(held.units[0], questions=(tagged, first)),))
    assert breaches(ExportFormat.TSV, few) == (Breach(first.where, HTML),)
    assert taken(few) != as_anki_has_it(expected(few))


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
    assert marked == [Breach(where, f"The front begins with #, {SETTING}")]
    assert breaches(ExportFormat.TSV, question_set(["a"])) == ()
    assert breaches(ExportFormat.TSV, question_set(["tags: a"])) == (
        Breach("handle, question own.card-1-1", f"The file begins with tags:, {SETTING}"),
    )
