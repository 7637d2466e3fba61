"""Questions that an author writes for practice; practice is no assessment, and counts for none."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from unitfolio.model.base import Code, Frozen, Id, Text


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
