"""Terms, command verbs and named frameworks: what units share."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from unitfolio.model.base import AnyLevel, Frozen, Id, Kind, Passage, Prose, Reference, Text


class TermKind(StrEnum):
    """What sort of thing a term names: a question offers others of the same sort beside it."""

    LAW = "law"
    ORGANISATION = "organisation"
    SYSTEM = "system"
    MODEL = "model"
    DOCUMENT = "document"
    MEETING = "meeting"
    PLANNING = "planning"
    """Work that makes people and contacts meet, such as forecasting."""
    ACTIVITY = "activity"
    DEVELOPMENT = "development"
    """Help for people to do better, such as coaching."""
    MORALE = "morale"
    """What makes people willing or unwilling, such as motivation."""
    YARDSTICK = "yardstick"
    """What work is compared with or judged by, such as a target."""
    EVENT = "event"
    """What happens and has to be dealt with, such as a complaint."""


class Term(Frozen):
    """A term with its definition; `measure` marks what is counted, such as AHT."""

    id: Id
    term: Text
    short: Text | None = Field(None, description="short form, such as AHT")
    also: tuple[Text, ...] = Field((), description="other wordings that mean the same")
    definition: Prose
    formula: Text | None = None
    measure: bool = False
    kind: TermKind | None = Field(None, description="what sort of thing it names")
    see_also: tuple[Id, ...] = ()
    references: tuple[Reference, ...] = ()


class Glossary(Frozen):
    """The shared terms: `content/glossary.yml`."""

    terms: tuple[Term, ...]


class Verb(Frozen):
    """A command verb: what it asks for, in general and at a level."""

    verb: Annotated[str, Field(pattern=r"^[a-z]+(?: [a-z]+)*$")]
    asks: Kind
    meaning: Text
    evidence: Text = Field(description="what evidence that answers this verb shows")
    levels: dict[AnyLevel, Text] = Field(default_factory=dict)


class Verbs(Frozen):
    """The command verbs: `content/verbs.yml`."""

    verbs: tuple[Verb, ...]


class Step(Frozen):
    """A step or part of a framework, in order; `prompt` asks, it never answers."""

    title: Text
    text: Prose
    prompt: Text | None = None


class Framework(Frozen):
    """A named model that people at work use: GROW, SBI, Kotter's eight steps."""

    id: Id
    title: Text
    short: Text | None = None
    summary: Prose
    ordered: bool = Field(False, description="whether the steps have an order")
    own_titles: bool = Field(
        False, description="whether the steps' titles are the author's, so that nobody knows them"
    )
    steps: tuple[Step, ...] = Field(min_length=2)
    origin: Text | None = Field(None, description="who put it forward, and when")
    use_when: tuple[Text, ...] = ()
    watch_out: tuple[Text, ...] = ()
    evidence_of_use: tuple[Text, ...] = ()
    example: Passage | None = None
    references: tuple[Reference, ...] = ()
