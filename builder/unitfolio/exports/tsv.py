"""Tab-separated text: a card a line, its front, a tab, its back.

Source: Quizlet's "Import" (a tab between term and definition, a new line for each card) and the
Anki manual, "Importing: Text Files". Quizlet takes a quotation mark for a letter, so none is put
around a field; Anki takes one at the start of a field for a quoted field, and a `#` at the start
of the file for a setting, which `limits` reports. Neither format has a place for whose the cards
are that the other doesn't take for a card, so a last card says it.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from unitfolio.questions import Kind
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet, in_line

TURNED: Final = frozenset({Kind.CARD, Kind.SHORT, Kind.SCENARIO})
"""What can be asked by a front and answered by a back."""


def write(questions: QuestionSet) -> bytes:
    """Return the cards in UTF-8, each line ended by a line feed."""
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n"
    )
    writer.writerows(_sides(each) for each in _cards(questions))
    writer.writerow((_WHOSE, " • ".join(unit.credit for unit in questions.units)))
    return text.getvalue().encode()


def limits(questions: QuestionSet) -> Iterator[Breach]:
    """Yield each card that Anki would read wrongly."""
    for each in _cards(questions):
        front, back = _sides(each)
        for side, text in (("front", front), ("back", back)):
            if text.startswith('"'):
                yield Breach(
                    each.where,
                    f"The {side} begins with a straight quotation mark, which Anki takes for the "
                    "start of a quoted field. Use a curly one, or begin with another word.",
                )
        if front.startswith("#"):
            yield Breach(
                each.where,
                "The front begins with #, which Anki may take for a setting of the file. Begin "
                "with another word.",
            )


def _cards(questions: QuestionSet) -> Iterable[Asked]:
    return (
        each for unit in questions.units for each in unit.questions if each.question.kind in TURNED
    )


def _sides(each: Asked) -> tuple[str, str]:
    return each.in_line, in_line(" • ".join(each.answer), each.question.why)


_WHOSE: Final = "Whose cards are these?"
