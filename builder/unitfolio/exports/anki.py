"""An Anki package: a deck for each unit, a note for each question.

Sources: genanki's documentation, and Anki's manual, "Packaged Decks" and "Importing". Anki knows
a note by its GUID, which is made of ids alone, so that a correction changes the note and keeps
its history. What is asked about a term, a framework or a verb that all units share is one note,
whichever units ask it: its GUID names none of them, so it stays when another unit joins. The type
of note is in it, since Anki leaves a note of another type as it is: a question that has been given
choices is a new note, beside the one of before. Anki takes a change where the time of the note is
another than the one it has, and unless "Update notes: always" is chosen in its window, only where
it is later.

So where the time of the content as a whole is known (a site is built from a commit), every note
has that time, and whatever is taken later is newer: every correction arrives. Anki then writes
over what a learner has changed in a note, as it says of a newer note. Where it isn't known, the
time is within the day that `updated` of the unit's file says, drawn from the note's own words: so
a newer `updated` always arrives, and any other correction (of a term in the glossary, say) by
"always". A note that Anki itself has changed since, as by the tag of a leech, is newer than that.

A deck has its title for a name, and Anki knows one that it has only by the name, whatever the
number: after a corrected title what is new goes into a deck of the new name, while the cards that
are known stay where they are. A name of ids could not change, and could not be read either.
"""

import hashlib
import itertools
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Final

import genanki  # type: ignore[import-untyped] # it has no types

from unitfolio.exports import markup
from unitfolio.exports.archive import archive
from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet, UnitQuestions

# Anki lists notes by the first: what tells them apart, in other units too; no card shows it.
_FIELDS: Final = (
    "Name",
    "Question",
    "About",
    "Choices",
    "Answer",
    "Feedback",
    "Criteria",
    "Source",
)

# Of this class MathJax leaves text alone, so that a typed \( stays one.
_FRONT: Final = """\
<div class="tex2jax_ignore">
{{#About}}<div class="about">{{About}}</div>{{/About}}
<div class="asks">{{Question}}</div>
{{#Choices}}<div class="choices">{{Choices}}</div>{{/Choices}}
</div>
"""
_BACK: Final = """\
{{FrontSide}}
<hr id="answer">
<div class="tex2jax_ignore">
<div class="answer">{{Answer}}</div>
{{#Feedback}}<div class="feedback">{{Feedback}}</div>{{/Feedback}}
<div class="small">{{Criteria}}{{Source}}</div>
</div>
"""
_CSS: Final = """\
.card { font-family: sans-serif; font-size: 20px; text-align: left; max-width: 40em; margin: auto; }
.about { border-left: 4px solid #999; padding-left: 0.8em; }
.asks { font-weight: bold; margin: 0.8em 0; }
.feedback { font-size: 0.9em; }
.small { font-size: 0.75em; margin-top: 1.5em; }
"""


def write(held: QuestionSet) -> bytes:
    """Return the package: a collection of Anki's schema 11 in a ZIP archive without a date."""
    newest = max((_seconds(unit.updated) for unit in held.units), default=0)
    # A number of Anki's own is a time in thousandths; it gives others where one is taken.
    numbers = itertools.count(newest * 1000)
    # A database in memory: genanki's own way leaves one behind in the machine's folder for them.
    connection = sqlite3.connect(":memory:")
    genanki.Package([]).write_to_db(connection.cursor(), newest, numbers)
    for unit, deck in _decks(held):
        deck.write_to_db(connection.cursor(), _seconds(unit.updated), numbers)
    connection.commit()
    collection = connection.serialize()
    connection.close()
    return archive({"collection.anki2": collection, "media": b"{}"})


def limits(held: QuestionSet) -> Iterator[Breach]:
    """Yield what Anki would take otherwise than it is meant."""
    for unit in held.units:
        if "::" in unit.title:
            yield Breach(unit.id, "Anki takes :: in a title for the start of a deck within a deck.")
        for each in unit.questions:
            if any(" " in tag for tag in _tags(unit, each)):
                yield Breach(each.where, "Anki takes a space in a tag for the start of another.")


class _Note(genanki.Note):  # type: ignore[misc] # genanki has no types
    """A note with the time of the content, or else with one that changes with its words."""

    changed: int = 0

    def write_to_db(
        self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]
    ) -> None:
        """Write the note as changed at `changed`, or at some time of the day that begins then."""
        words = "\x1f".join((*self.fields, *self.tags)).encode()
        within = int.from_bytes(hashlib.sha256(words).digest()[:8], "big") % _DAY
        time_of_note = self.changed or timestamp + within
        super().write_to_db(cursor, time_of_note, deck_id, id_gen)


def _decks(held: QuestionSet) -> Iterator[tuple[UnitQuestions, genanki.Deck]]:
    """Yield each unit with its deck: what several units ask is in that of the first."""
    decks = {unit.id: _deck(held, unit) for unit in held.units}
    for guid, asking in _asking(held).items():
        unit, each = asking[0]
        tags = dict.fromkeys(tag for asked in asking for tag in _tags(*asked))
        note = _Note(_note_type(_type(each)), _fields(unit, each), tags=[*tags], guid=guid)
        note.changed = held.changed
        decks[unit.id].add_note(note)
    yield from ((unit, decks[unit.id]) for unit in held.units)


def _deck(held: QuestionSet, unit: UnitQuestions) -> genanki.Deck:
    about = markup.paragraphs(unit.credit, _ADVICE) + markup.link("From", unit.address)
    return genanki.Deck(_number("deck", held.site_id, unit.id), unit.title, about)


def _asking(held: QuestionSet) -> dict[str, list[tuple[UnitQuestions, Asked]]]:
    """Return every question by its GUID, as each of the units asks it that do."""
    found: dict[str, list[tuple[UnitQuestions, Asked]]] = {}
    for unit in held.units:
        for each in unit.questions:
            whose = () if each.is_shared else (unit.id,)
            guid = genanki.guid_for(held.site_id, *whose, each.question.id, _type(each))
            found.setdefault(guid, []).append((unit, each))
    return found


def _type(each: Asked) -> str:
    return "choice" if each.choices else "card"


@cache
def _note_type(kind: str) -> genanki.Model:
    template = {"name": "Card 1", "qfmt": _FRONT, "afmt": _BACK}
    fields = [{"name": field} for field in _FIELDS]
    number = _number("note type", kind)
    return genanki.Model(number, f"Unitfolio {kind}", fields, [template], _CSS)


def _fields(unit: UnitQuestions, each: Asked) -> list[str]:
    question = each.question
    fields = [
        markup.inline(f"{each.name} ({unit.title})"),
        markup.inline(question.asks),
        markup.inline(question.case),
        markup.listed(each.choices) + _ends(each),
        markup.listed(each.answer, "ol" if question.kind is Kind.ORDERING else "ul"),
        markup.paragraphs(*_feedback(each)),
        markup.listed(each.criteria),
        markup.link("Read more:", each.source) + markup.paragraphs(unit.credit),
    ]
    # A typed [sound:x] or [latex] is text, and no order to Anki.
    return [field.replace("[", "&#91;") for field in fields]


def _ends(each: Asked) -> str:
    return markup.paragraphs("To choose from:") + markup.listed(each.ends) if each.ends else ""


def _feedback(each: Asked) -> Iterator[str]:
    """Yield why the answer is right, and why each of the others isn't."""
    yield each.question.why
    for option in each.question.options:
        if option.why and option.why != each.question.why:
            yield f"{option.text} – {option.why}"


def _tags(unit: UnitQuestions, each: Asked) -> list[str]:
    stem, *also = (f"unitfolio::unit::{unit_id}" for unit_id in (unit.id, *each.also))
    return [*([f"{stem}::{tag}" for tag in each.tags] or [stem]), *also]


def _number(*ids: str) -> int:
    """Return a number by which Anki knows a deck or a type of note: of ids alone, under 2^53."""
    digest = hashlib.sha256("/".join(("unitfolio", *ids)).encode()).digest()
    return int.from_bytes(digest[:6], "big") + _ABOVE


def _seconds(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())


_ABOVE: Final = 1 << 41
"""Numbers of Anki's own decks and types are times, below this."""
_DAY: Final = 24 * 60 * 60
"""Seconds."""
_ADVICE: Final = (
    "After a correction, import the new file: what you have answered stays. If a correction "
    "doesn't arrive, choose 'Always' under 'Update notes' when you import."
)
