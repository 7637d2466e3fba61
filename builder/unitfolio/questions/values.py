"""What a question is, whichever rule made it: plain text, and ids that no change of text moves."""

from dataclasses import dataclass
from enum import StrEnum

from unitfolio.questions.lot import mixed


class Kind(StrEnum):
    """How a question is answered."""

    CARD = "card"
    """A flashcard: the learner recalls, turns it over and says how well it went."""
    SINGLE = "single"
    MULTIPLE = "multiple"
    MATCHING = "matching"
    ORDERING = "ordering"
    SHORT = "short"
    SCENARIO = "scenario"
    """As a card, with a case to think through; what is compared with is an outline."""


MARKED = frozenset({Kind.SINGLE, Kind.MULTIPLE, Kind.MATCHING, Kind.ORDERING, Kind.SHORT})
"""Kinds of which the page itself can say whether an answer is right."""


class Rule(StrEnum):
    """What a question was made from."""

    TERM = "term"
    MEASURE = "measure"
    MISCONCEPTION = "misconception"
    FRAMEWORK = "framework"
    VERB = "verb"
    CONCEPT = "concept"
    CRITERION = "criterion"
    EVIDENCE = "evidence"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its id within the question, and what is said to whoever chooses it."""

    id: str
    text: str
    right: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A beginning and the ending that belongs to it."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a unit; what its kind has no use for is empty.

    `id` is unique within the unit and made from ids and numbers alone: `term.aht.name`. `case`
    is what is asked about: a definition, a belief, a criterion's wording. `options` are in the
    order in which they are shown, `steps` in their right order; `outline` is a card's back.
    `criteria` are numbers; none means the unit as a whole. `anchor` is the place on the unit's
    page where the answer can be read.
    """

    id: str
    kind: Kind
    rule: Rule
    asks: str
    case: str = ""
    options: tuple[Option, ...] = ()
    matches: tuple[Match, ...] = ()
    other_ends: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    outline: tuple[str, ...] = ()
    why: str = ""
    criteria: tuple[str, ...] = ()
    anchor: str = ""

    @property
    def right(self) -> tuple[Option, ...]:
        """The options that are right."""
        return tuple(option for option in self.options if option.right)

    @property
    def shown_steps(self) -> tuple[str, ...]:
        """The steps as they are to be put in order."""
        return mixed(self.id, self.steps)

    @property
    def shown_ends(self) -> tuple[str, ...]:
        """The endings to choose from, those that belong to no beginning among them."""
        return mixed(self.id, (*(match.end for match in self.matches), *self.other_ends))
