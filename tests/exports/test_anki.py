"""An Anki package, taken by Anki itself: whole notes, tags, history kept after a correction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.decks import DeckId
from anki.notes import Note
from hypothesis import given, settings
from tests.exports import html
from tests.exports.anki_reading import collection
from tests.exports.sample import HOSTILE, question_set, sets

from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet, UnitQuestions

IF_NEWER, ALWAYS = 0, 1
DAY = date(2026, 10, 1)
ELEMENTS = {"p", "ul", "ol", "li", "a", "div", "hr", "style"}


def take(into: Collection, held: QuestionSet, *, always: bool = False) -> None:
    """Import a package as Anki's own window does when at most 'Update notes' is changed in it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "deck.apkg"
        file.write_bytes(write(ExportFormat.ANKI, held))
        chosen = ALWAYS if always else IF_NEWER
        options = ImportAnkiPackageOptions(update_notes=chosen)  # type: ignore[arg-type] # its enum
        into.import_anki_package(ImportAnkiPackageRequest(package_path=str(file), options=options))


def notes(held: Collection) -> list[Note]:
    return [held.get_note(note) for note in sorted(held.find_notes(""))]


def seen(note: Note) -> dict[str, object]:
    read = {name: html.lines(text) or [html.text(text)] for name, text in note.items()}
    kind = note.note_type()
    assert kind is not None
    return {"type": kind["name"], "tags": [*note.tags], **read}


def expected(unit: UnitQuestions, each: Asked) -> dict[str, object]:
    question = each.question
    # What is the same for every choice is said once.
    others = (each for each in question.options if each.why not in {"", question.why})
    whys = [f"{option.text} – {option.why}" for option in others]
    stem = f"unitfolio::unit::{unit.id}"
    found = {
        "type": "Unitfolio choice" if each.choices else "Unitfolio card",
        "tags": sorted(
            [
                *([f"{stem}::{tag}" for tag in each.tags] or [stem]),
                *(f"unitfolio::unit::{other}" for other in each.also),
            ]
        ),
        "Name": [f"{each.name} ({unit.title})"],
        "Question": [question.asks],
        "About": [question.case],
        "Choices": [*_choices(each)] or [""],
        "Answer": [*_answer(each)],
        "Feedback": [text for text in (question.why, *whys) if text] or [""],
        "Criteria": [*each.criteria] or [""],
        "Source": [f"Read more: {each.source}", unit.credit],
    }
    # Anki keeps letters with their marks as one character wherever there is one.
    return {
        name: [normalize("NFC", text) for text in value] if isinstance(value, list) else value
        for name, value in found.items()
    }


def _choices(each: Asked) -> Iterator[str]:
    question = each.question
    yield from (option.text for option in question.options)
    yield from (match.start for match in question.matches)
    yield from question.shown_steps
    if question.matches:
        yield "To choose from:"
        yield from question.shown_ends


def _answer(each: Asked) -> Iterator[str]:
    question = each.question
    yield from (option.text for option in question.right)
    yield from (f"{match.start} → {match.end}" for match in question.matches)
    yield from (*question.steps, *question.outline)
    if question.kind is Kind.SHORT:
        yield " or ".join(question.answers)


def check(held: QuestionSet) -> None:
    unit = held.units[0]
    with collection() as into:
        take(into, held)
        assert [seen(note) for note in notes(into)] == [
            expected(unit, each) for each in unit.questions
        ]
        for note, each in zip(notes(into), unit.questions, strict=True):
            (card,) = note.cards()
            assert html.tags(card.answer()) <= ELEMENTS
            shown = html.text(card.question())
            assert normalize("NFC", each.question.asks) in shown


def test_hostile_and_multilingual_texts_come_back_as_whole_notes() -> None:
    for start in range(0, len(HOSTILE), 5):
        check(question_set((*HOSTILE[start:], *HOSTILE[:start])))


@settings(deadline=None, max_examples=8)
@given(sets())
def test_any_text_comes_back_as_whole_notes(held: QuestionSet) -> None:
    check(held)


@pytest.mark.parametrize("days", [0, 1])
def test_a_corrected_deck_changes_its_notes_and_keeps_their_history(days: int) -> None:
    """A day later by itself; where no day changed, as for a term in the glossary, by 'always'."""
    held = question_set([f"text {number}" for number in range(60)], DAY)
    with collection() as into:
        take(into, held)
        deck = into.decks.id_for_name(held.units[0].title)
        assert deck is not None
        into.decks.select(deck)
        for _ in range(3):
            card = into.sched.getCard()
            assert card is not None
            into.sched.answerCard(card, 3)
        before = {note.guid: _history(note) for note in notes(into)}
        answered = into.db.all("select cid, ease, ivl from revlog order by id")  # type: ignore[union-attr]
        take(into, corrected(held, "corrected", days), always=days == 0)
        after = notes(into)
        assert {note.guid: _history(note) for note in after} == before
        assert [note["Question"] for note in after] == ["corrected"] * len(after)
        assert into.db.all("select cid, ease, ivl from revlog order by id") == answered  # type: ignore[union-attr]
        assert len(answered) == 3
        assert into.decks.id_for_name(held.units[0].title) == deck


@pytest.mark.parametrize("marked", [False, True])
def test_a_correction_of_the_same_day_arrives_by_itself_where_the_time_is_known(
    *, marked: bool
) -> None:
    """Also in notes that Anki has changed since: as by the tag that it gives a leech."""
    commit = 1_790_000_000
    held = replace(question_set([f"text {n}" for n in range(60)], DAY), changed=commit)
    with collection() as into:
        take(into, held)
        for note in notes(into)[::2] if marked else ():
            note.add_tag("leech")
            into.update_note(note)
            into.db.execute("update notes set mod = ? where id = ?", commit + 60, note.id)  # type: ignore[union-attr]
        into.decks.select(into.decks.id_for_name(held.units[0].title) or DeckId(0))
        card = into.sched.getCard()
        assert card is not None
        into.sched.answerCard(card, 3)
        before = {note.guid: _history(note) for note in notes(into)}
        take(into, replace(corrected(held, "corrected", 0), changed=commit + 120))
        assert {note.guid: _history(note) for note in notes(into)} == before
        assert [note["Question"] for note in notes(into)] == ["corrected"] * len(before)
        assert into.db.scalar("select count() from revlog") == 1  # type: ignore[union-attr]


def test_the_same_time_gives_the_same_bytes_and_another_other_ones() -> None:
    held = replace(question_set(HOSTILE, DAY), changed=1)
    assert write(ExportFormat.ANKI, held) == write(ExportFormat.ANKI, held)
    later = replace(held, changed=2)
    assert write(ExportFormat.ANKI, held) != write(ExportFormat.ANKI, later)


def test_a_corrected_title_makes_a_deck_for_what_is_new_and_moves_nothing() -> None:
    held = question_set([f"text {number}" for number in range(60)], DAY)
    unit = held.units[0]
    first = replace(held, units=(replace(unit, questions=unit.questions[1:]),))
    with collection() as into:
        take(into, first)
        take(into, replace(held, units=(replace(unit, title="Corrected"),)))
        decks = {
            deck.name: into.decks.card_count(into.decks.id_for_name(deck.name) or DeckId(0), False)
            for deck in into.decks.all_names_and_ids()
        }
        assert decks == {"Default": 0, unit.title: len(unit.questions) - 1, "Corrected": 1}


def corrected(held: QuestionSet, asks: str, days: int) -> QuestionSet:
    """Return the same questions, worded otherwise so many days later."""
    unit = held.units[0]
    questions = tuple(
        replace(each, question=replace(each.question, asks=asks)) for each in unit.questions
    )
    later = replace(unit, questions=questions, updated=unit.updated + timedelta(days))
    return replace(held, units=(later,))


def _history(note: Note) -> tuple[object, ...]:
    (card,) = note.cards()
    return (note.id, card.id, card.type, card.queue, card.due, card.reps, card.ivl)


def test_a_unit_taken_alone_and_with_its_qualification_is_one_deck_without_doubles() -> None:
    alone = question_set([f"text {number}" for number in range(60)], DAY)
    unit = alone.units[0]
    other = replace(unit, id="other", title="Other")
    with collection() as into:
        take(into, alone)
        take(into, QuestionSet("sample", "diploma", "Diploma", (unit, other)))
        assert into.note_count() == 2 * len(unit.questions)
        names = {each.name for each in into.decks.all_names_and_ids()}
        assert names == {unit.title, "Other", "Default"}


def test_the_same_bytes_each_time_and_other_ones_for_another_site() -> None:
    held = question_set(HOSTILE, DAY)
    assert write(ExportFormat.ANKI, held) == write(ExportFormat.ANKI, held)
    assert write(ExportFormat.ANKI, replace(held, site_id="x")) != write(ExportFormat.ANKI, held)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("plain", ()),
        (
            "a::b",
            (Breach("handle", "Anki takes :: in a title for the start of a deck within a deck."),),
        ),
    ],
)
def test_limits_are_told_in_plain_words(title: str, told: tuple[Breach, ...]) -> None:
    held = question_set(["x"], DAY)
    renamed = replace(held, units=(replace(held.units[0], title=title),))
    assert breaches(ExportFormat.ANKI, renamed) == told


def test_a_question_that_has_been_given_choices_is_there_beside_the_one_of_before() -> None:
    """Anki would leave a note of another type as it is."""
    held = question_set(["x"], DAY)
    (unit,) = held.units
    scenario, single = (
        next(each for each in unit.questions if each.question.kind is kind)
        for kind in (Kind.SCENARIO, Kind.SINGLE)
    )
    turned = replace(single, question=replace(single.question, id=scenario.question.id))
    before, after = (
        replace(held, units=(replace(unit, questions=(each,)),)) for each in (scenario, turned)
    )
    with collection() as into:
        take(into, before)
        take(into, after, always=True)
        types = [note.note_type() for note in notes(into)]
        assert [each and each["name"] for each in types] == ["Unitfolio card", "Unitfolio choice"]
