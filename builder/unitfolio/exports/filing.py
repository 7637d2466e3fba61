"""How Moodle files questions, in XML as in GIFT: categories, names, shares of a mark, limits.

Sources: Moodle's question/format.php (paths of categories), question/engine/bank.php (shares of
a mark), lib/db/install.xml and question/type/*/db/install.xml (lengths: names are cut by Moodle
itself, endings are not) and tag/classes/tag.php. A question that its database refuses would stop
the file there, so it is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unitfolio.exports import markup
from unitfolio.questions import MARKED, Kind, Option
from unitfolio.render import wording
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet, UnitQuestions

HELD: Final = MARKED | {Kind.SCENARIO}
"""What Moodle has a question type for. It has none for a card to turn over."""

LONGEST_NAME: Final = 255
LONGEST_IDNUMBER: Final = 100
LONGEST_TAG: Final = 50
LONGEST_END: Final = 255
"""Of an ending that is matched: a column of Moodle's, and its database refuses a longer one."""
ENDING_TOO_LONG: Final = (
    "An ending has more than the 255 characters that Moodle holds, of which & takes 5, and < and "
    "> take 4 each: “{}”. Shorten it."
)
STRIPPED: Final = re.compile(r"<\S").search
"""What PHP's strip_tags takes for the start of a tag: it goes, with all up to the next >."""
TAG_LIKE: Final = "what looks like a tag, <so>,"
QUOTED: Final = 60
"""Characters of what is quoted where a limit is told."""
MOST_SHARES: Final = 10
"""Moodle knows a half of a mark, a third, and so on to a tenth."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category of a unit: `path` as Moodle writes it, and its questions.

    It has no idnumber. Moodle knows a category by the names in its path, makes a new one where
    they are new, and then refuses an idnumber that another category of the course has already:
    so a unit's file would stop its qualification's, and a corrected title its own.
    """

    path: str
    unit: UnitQuestions
    questions: tuple[Asked, ...]


def categories(held: QuestionSet) -> Iterator[Category]:
    """Yield the category of each unit and of each of its outcomes, with what Moodle can hold."""
    several = [held.title] if held.of_qualification else []
    for unit in held.units:
        above = [*several, unit.title]
        yield _category(unit, above, "")
        for outcome in unit.outcomes:
            names = [*above, outcome.name]
            yield _category(unit, names, outcome.number)


def left_out(held: QuestionSet) -> int:
    """Return how many cards there are that Moodle has no type for."""
    return sum(each.question.kind not in HELD for unit in held.units for each in unit.questions)


def refused(held: QuestionSet) -> int:
    """Return how many questions are left out since Moodle would refuse them: `limits` says why."""
    questions = (each for unit in held.units for each in unit.questions)
    return sum(each.question.kind in HELD and not _is_taken(each) for each in questions)


def tags(unit_id: str, each: Asked) -> tuple[str, ...]:
    """Return the ids of the units that ask it, and the anchors of what it helps with."""
    anchors = (part for tag in each.tags for part in tag.split("::"))
    return tuple(dict.fromkeys((unit_id, *each.also, *anchors)))


def shares(options: Iterable[Option], *, several: bool) -> list[str]:
    """Return what each option is worth in hundredths of a mark.

    Where several are right they share the mark, and the wrong ones take as much away, so that
    nobody gets a mark by choosing everything.
    """
    options = list(options)
    right = sum(option.right for option in options) if several else 1
    wrong = (len(options) - right) if several else 0
    return [
        _share(100, right) if option.right else _share(-100 if wrong else 0, wrong)
        for option in options
    ]


def limits(held: QuestionSet) -> Iterator[Breach]:
    """Yield what Moodle would cut short, refuse or mark otherwise."""
    yield from _of_names(held)
    for unit in held.units:
        if len(unit.id) > LONGEST_TAG:
            length = len(unit.id)
            message = f"The id has {length} characters, and Moodle cuts a tag at {LONGEST_TAG}."
            yield Breach(unit.id, message)
        for each in unit.questions:
            if each.question.kind in HELD:
                yield from _of_question(each)


def too_long(text: str) -> bool:
    """Return whether an ending is longer than Moodle's column for it, as it is stored there."""
    # SQL Server, which may be Moodle's database, counts an emoji as two.
    return len(markup.inline(text).encode("utf-16-le")) > 2 * LONGEST_END


def _of_names(held: QuestionSet) -> Iterator[Breach]:
    for where, name in _names(held):
        if STRIPPED(name):
            quoted = wording.clipped(name, QUOTED)
            yield Breach(where, f"Moodle takes {TAG_LIKE} out of a category's name: “{quoted}”.")
        if len(name) > LONGEST_NAME:
            quoted = wording.clipped(name, QUOTED)
            yield Breach(
                where, f"A category's name is cut at {LONGEST_NAME} characters: “{quoted}”."
            )


def _names(held: QuestionSet) -> Iterator[tuple[str, str]]:
    """Yield the names that categories are made of, each with the id of what it is of."""
    if held.of_qualification:
        yield held.id, held.title
    for unit in held.units:
        yield unit.id, unit.title
        yield from ((unit.id, outcome.name) for outcome in unit.outcomes)


def _of_question(each: Asked) -> Iterator[Breach]:
    for refusal in _refusals(each):
        yield Breach(each.where, f"{refusal} It is left out.")
    if STRIPPED(each.name):
        yield Breach(each.where, f"Moodle takes {TAG_LIKE} out of its name in lists.")


def _refusals(each: Asked) -> Iterator[str]:
    """Yield why Moodle would refuse a question, and perhaps the rest of the file after it."""
    question = each.question
    if len(question.id) > LONGEST_IDNUMBER:
        yield f"Its id is longer than the {LONGEST_IDNUMBER} characters that Moodle holds."
    right = len(question.right)
    if max(right, len(question.options) - right) > MOST_SHARES and question.kind is Kind.MULTIPLE:
        yield (
            f"Moodle can't share a mark among more than {MOST_SHARES} right or wrong choices. "
            "Take some of them away."
        )
    if question.kind is Kind.MATCHING:
        yield from _of_endings(question.shown_ends)


def _of_endings(ends: Sequence[str]) -> Iterator[str]:
    if len(ends) < _FEWEST_ENDS:
        yield (
            f"Moodle asks for {_FEWEST_ENDS} endings to choose from. Add one that belongs to no "
            "beginning."
        )
    for end in filter(too_long, ends):
        yield ENDING_TOO_LONG.format(wording.clipped(end, QUOTED))


def _category(unit: UnitQuestions, names: list[str], outcome: str) -> Category:
    path = "/".join(["$course$", "top", *(_step(name) for name in names)])
    questions = tuple(
        each for each in unit.questions if each.outcome == outcome and _is_taken(each)
    )
    return Category(path, unit, questions)


def _is_taken(each: Asked) -> bool:
    return each.question.kind in HELD and not any(_refusals(each))


def _step(name: str) -> str:
    """Return a category's name as a step of a path; a slash in it is doubled, as Moodle does."""
    step = wording.clipped(name, LONGEST_NAME).replace("/", "//")
    before, after = " " * step.startswith("/"), " " * step.endswith("/")
    return f"{before}{step}{after}"


def _share(of: int, among: int) -> str:
    return f"{of / among:.5f}".rstrip("0").rstrip(".") if among else "0"


_FEWEST_ENDS: Final = 3
