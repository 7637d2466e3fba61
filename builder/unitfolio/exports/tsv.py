"""Tab-separated text: a card a line, its front, a tab, its back.

Source: Quizlet's "Import" (a tab between term and definition, a new line for each card), the Anki
manual, "Importing: Text Files", and Anki's rslib/src/import_export/text/csv/metadata.rs. Quizlet
takes a quotation mark for a letter, so none is put around a field; Anki takes one at the start of
a field for a quoted field, and `#` or `tags:` at the start of the file for a setting, which
`limits` reports. Where something like a tag stands in the first five lines, Anki takes the whole
file for HTML; a setting could say that it isn't, but Quizlet would make a card of it. So such
cards come last. Neither format has a place for whose the cards are that the other doesn't take
for a card, so a last card says it.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet, in_line

TURNED: Final = frozenset({Kind.CARD, Kind.SHORT, Kind.SCENARIO})
"""What can be asked by a front and answered by a back."""
LOOKED_AT: Final = 5
"""So many lines Anki looks at to find out whether a file is HTML."""
_TAG: Final = re.compile(r"<.*?>")


@dataclass(frozen=True, slots=True)
class Card:
    """A line of the file; `where` finds what it is made of."""

    where: str
    front: str
    back: str

    @property
    def is_like_html(self) -> bool:
        """Whether Anki would take it for HTML."""
        return any(_TAG.search(side) for side in (self.front, self.back))


def write(questions: QuestionSet) -> bytes:
    """Return the cards in UTF-8, each line ended by a line feed."""
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n"
    )
    writer.writerows((each.front, each.back) for each in _cards(questions))
    return text.getvalue().encode()


def limits(questions: QuestionSet) -> Iterator[Breach]:
    """Yield each card that Anki would read wrongly."""
    cards = _cards(questions)
    for each in cards:
        yield from (Breach(each.where, message) for message in _misread(each))
    if cards[0].front.startswith("tags:"):
        yield Breach(cards[0].where, f"The file begins with tags:, {_SETTING}")
    yield from (Breach(each.where, _HTML) for each in cards[:LOOKED_AT] if each.is_like_html)


def _misread(card: Card) -> Iterator[str]:
    for side, text in (("front", card.front), ("back", card.back)):
        if text.startswith('"'):
            yield (
                f"The {side} begins with a straight quotation mark, which Anki takes for the "
                "start of a quoted field. Use a curly one, or begin with another word."
            )
    if card.front.startswith("#"):
        yield f"The front begins with #, {_SETTING}"


def _cards(questions: QuestionSet) -> Sequence[Card]:
    """Return what can be turned over, last of it what looks like HTML, and whose it is."""
    every = (each for unit in questions.units for each in unit.questions)
    cards = (_card(each) for each in every if each.question.kind in TURNED)
    credit = " • ".join(unit.credit for unit in questions.units)
    whose = Card(questions.id, _WHOSE, credit)
    return [*sorted(cards, key=lambda card: card.is_like_html), whose]


def _card(each: Asked) -> Card:
    back = in_line(" • ".join(each.answer), each.question.why)
    return Card(each.where, each.in_line, back)


_WHOSE: Final = "Whose cards are these?"
_SETTING: Final = "which Anki may take for a setting of the file. Begin with another word."
_HTML: Final = (
    "It has what looks like a tag, <so>, and there are too few cards without: Anki takes the whole "
    "file for HTML. Write it in other words, or choose 'Allow HTML in fields: no' there."
)
