"""How Moodle files questions, in XML as in GIFT: categories, names, shares of a mark, limits.

Sources: Moodle's question/format.php (paths of categories), question/engine/bank.php (shares of
a mark), lib/db/install.xml (lengths of names and idnumbers) and tag/classes/tag.php.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from unitfolio.questions import MARKED, Kind, Option
from unitfolio.render import wording
from unitfolio.render.views.exports.values import Asked, Breach, QuestionSet, UnitQuestions

HELD: Final = MARKED | {Kind.SCENARIO}
"""What Moodle has a question type for. It has none for a card to turn over."""

LONGEST_NAME: Final = 255
LONGEST_IDNUMBER: Final = 100
LONGEST_TAG: Final = 50
MOST_SHARES: Final = 10
"""Moodle knows a half of a mark, a third, and so on to a tenth."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category of a unit: `path` as Moodle writes it, its idnumber, and its questions."""

    path: str
    idnumber: str
    unit: UnitQuestions
    questions: tuple[Asked, ...]


def categories(held: QuestionSet) -> Iterator[Category]:
    """Yield the category of each unit and of each of its outcomes, with what Moodle can hold."""
    several = [held.title] if len(held.units) > 1 or held.id != held.units[0].id else []
    for unit in held.units:
        above = [*several, unit.title]
        yield _category(unit, above, unit.id, "")
        for outcome in unit.outcomes:
            names = [*above, f"{outcome.number} {outcome.statement}"]
            yield _category(unit, names, f"{unit.id}.{outcome.anchor}", outcome.number)


def left_out(held: QuestionSet) -> int:
    """Return how many cards there are that Moodle has no type for."""
    return sum(each.question.kind not in HELD for unit in held.units for each in unit.questions)


def tags(unit_id: str, each: Asked) -> tuple[str, ...]:
    """Return the unit's id, and the anchors of the outcomes and criteria that it helps with."""
    return tuple(dict.fromkeys([unit_id, *(part for tag in each.tags for part in tag.split("::"))]))


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
    for unit in held.units:
        if len(unit.id) > LONGEST_TAG:
            length = len(unit.id)
            yield Breach(
                unit.id, f"The id has {length} characters, and Moodle cuts a tag at {LONGEST_TAG}."
            )
    for category in categories(held):
        for each in category.questions:
            yield from _limits(each)


def _limits(each: Asked) -> Iterator[Breach]:
    question = each.question
    if len(question.id) > LONGEST_IDNUMBER:
        yield Breach(each.where, f"Its id is longer than {LONGEST_IDNUMBER} characters.")
    right = len(question.right)
    if max(right, len(question.options) - right) > MOST_SHARES and question.kind is Kind.MULTIPLE:
        yield Breach(
            each.where,
            f"Moodle can't share a mark among more than {MOST_SHARES} right or wrong choices. "
            "Leave some of them out.",
        )
    if question.kind is Kind.MATCHING and len(question.shown_ends) < _FEWEST_ENDS:
        yield Breach(
            each.where,
            f"Moodle asks for {_FEWEST_ENDS} endings to choose from. Add one that belongs to no "
            "beginning.",
        )


def _category(unit: UnitQuestions, names: list[str], idnumber: str, outcome: str) -> Category:
    path = "/".join(["$course$", "top", *(_step(name) for name in names)])
    questions = tuple(
        each for each in unit.questions if each.outcome == outcome and each.question.kind in HELD
    )
    return Category(path, idnumber, unit, questions)


def _step(name: str) -> str:
    """Return a category's name as a step of a path; a slash in it is doubled, as Moodle does."""
    step = wording.clipped(name, LONGEST_NAME).replace("/", "//")
    before, after = " " * step.startswith("/"), " " * step.endswith("/")
    return f"{before}{step}{after}"


def _share(of: int, among: int) -> str:
    return f"{of / among:.5f}".rstrip("0").rstrip(".") if among else "0"


_FEWEST_ENDS = 3
