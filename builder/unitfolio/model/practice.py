"""Questions that an author writes for practice; practice is no assessment, and counts for none."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field

from unitfolio.model.base import Code, Frozen, Id, Text

_OUT_OF_LINE: Final = 1.6
# Of names and figures one is easily twice as long as another: only of sentences does that tell.
_OUT_BY: Final = 30


class QuestionKind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    """One of several choices is right."""
    MULTIPLE = "multiple"
    """Two or more of several choices are right, and all of them are asked for."""
    MATCHING = "matching"
    """Each beginning has one ending."""
    ORDERING = "ordering"
    """Steps are put into their order."""
    SHORT = "short"
    """A word, a few words or a figure is typed."""
    SCENARIO = "scenario"
    """A case to think or talk through; the learner compares with an outline."""


class Choice(Frozen):
    """A choice of a question; `why` tells whoever chooses it why it is right or wrong."""

    text: Text
    right: bool = False
    why: Text | None = Field(None, description="feedback: needed where the choice is wrong")


class Pair(Frozen):
    """A beginning and the ending that belongs to it."""

    start: Text
    end: Text


class PracticeQuestion(Frozen):
    """A question of the author's own, with what its kind needs.

    Choices belong to `single` and `multiple`, pairs and other ends to `matching`, `steps` in
    their right order to `ordering`, `answers` to `short`, an outline to `scenario`.
    """

    id: Id
    kind: QuestionKind
    case: Text | None = Field(None, description="what happened, before the question is asked")
    asks: Text
    criteria: Annotated[
        tuple[Code, ...], Field(min_length=1, description="the criteria it helps with")
    ]
    choices: tuple[Choice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    other_ends: tuple[Text, ...] = Field((), description="endings that belong to no beginning")
    steps: tuple[Text, ...] = Field((), description="in their right order")
    answers: tuple[Text, ...] = Field((), description="every wording that is right")
    outline: tuple[Text, ...] = Field((), description="what a full answer would touch on")
    why: Text | None = Field(None, description="said after any answer")


def stands_out(right: Iterable[str], wrong: Iterable[str]) -> Literal["longer", "shorter"] | None:
    """Return how the right answers of a question stand out by their length, if they do."""
    rights, wrongs = sorted(map(len, right)), sorted(map(len, wrong))
    if not rights or not wrongs:
        return None
    if rights[0] - wrongs[-1] >= _OUT_BY and rights[0] > _OUT_OF_LINE * wrongs[-1]:
        return "longer"
    if wrongs[0] - rights[-1] >= _OUT_BY and wrongs[0] > _OUT_OF_LINE * rights[-1]:
        return "shorter"
    return None
