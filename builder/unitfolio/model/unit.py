"""A unit of a qualification: outcomes, criteria, and what helps a learner to evidence them."""

from typing import Annotated

from pydantic import Field

from unitfolio import ids
from unitfolio.model.base import (
    AnyLevel,
    Code,
    Day,
    Frozen,
    Id,
    Kind,
    OfqualReference,
    Passage,
    Prose,
    Question,
    Reference,
    Status,
    Text,
)
from unitfolio.model.glossary import Term
from unitfolio.model.practice import PracticeQuestion
from unitfolio.model.provenance import AnyProvenance


class StarPrompts(Frozen):
    """Questions that help a learner to recall; they never answer for the learner."""

    situation: tuple[Text, ...] = ()
    task: tuple[Text, ...] = ()
    action: tuple[Text, ...] = ()
    result: tuple[Text, ...] = ()


class Part(Frozen):
    """A sub-criterion such as 1.1a, with its own wording."""

    number: Code
    statement: Text


class Criterion(Frozen):
    """An assessment criterion: what a learner must show, and how it can be evidenced."""

    number: Code
    statement: Text
    provenance: AnyProvenance
    asks: Kind | None = Field(None, description="left out: as its outcome asks")
    parts: tuple[Part, ...] = ()
    range: tuple[Text, ...] = Field((), description="the range or scope that has to be covered")
    evidence: tuple[Id, ...] = Field(description="ids of suited evidence methods, best first")
    frameworks: tuple[Id, ...] = ()
    terms: tuple[Id, ...] = ()
    look_for: tuple[Text, ...] = Field((), description="what an assessor looks for")
    questions: tuple[Text, ...] = Field((), description="for a professional discussion")
    sufficiency: Text | None = None
    star: StarPrompts = StarPrompts()

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits that change when the wording does."""
        wording = [self.statement, *(f"{p.number} {p.statement}" for p in self.parts), *self.range]
        return ids.fingerprint("\n".join(wording))


class Outcome(Frozen):
    """A learning outcome and its assessment criteria, in the order of their numbers."""

    number: Code
    statement: Text
    provenance: AnyProvenance
    asks: Kind
    criteria: tuple[Criterion, ...]


class Membership(Frozen):
    """A unit's place in a qualification: its group there and its number in the handbook."""

    id: Id
    group: Id | None = None
    number: Code | None = None


class Tip(Frozen):
    """Advice for building evidence, with the criteria it helps with."""

    text: Prose
    criteria: tuple[Code, ...] = ()


class Mistake(Frozen):
    """What often happens, and what to do instead."""

    happens: Text
    instead: Text
    criteria: tuple[Code, ...] = ()


class Misconception(Frozen):
    """A false belief, its correction and the reason."""

    id: Id
    belief: Text
    correction: Text
    why: Text
    criteria: tuple[Code, ...] = ()


class Concept(Passage):
    """A key concept; with an id it is a flashcard too, and the id keeps what learners remember."""

    id: Id | None = None

    @property
    def name(self) -> str:
        """What its address is made of: the id outlasts a title that is reworded."""
        return self.id or self.title


class Unit(Frozen):
    """One unit, as its YAML file says it. The file's stem is the id."""

    id: Id
    title: Text
    version: Text = Field(description="the version of this file")
    updated: Day = Field(description="the day this file's content last changed")
    status: Status = Status.CURRENT
    level: AnyLevel
    kind: Kind
    reference: OfqualReference | None = None
    local_code: Text | None = None
    credit: Annotated[int, Field(ge=0, le=500)] | None = None
    glh: Annotated[int, Field(ge=0, le=5000)] | None = None
    qualifications: tuple[Membership, ...] = Field(min_length=1)
    provenance: AnyProvenance = Field(description="where the unit's title and facts are from")
    summary: Prose
    key_concepts: tuple[Concept, ...] = ()
    outcomes: tuple[Outcome, ...] = Field(min_length=1)
    tips: tuple[Tip, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    practice: tuple[PracticeQuestion, ...] = ()
    terms: tuple[Id, ...] = Field((), description="ids of shared glossary terms that it uses")
    own_terms: tuple[Term, ...] = Field((), description="terms that only this unit defines")
    skills: tuple[Passage, ...] = ()
    before_you_start: tuple[Prose, ...] = ()
    faqs: tuple[Question, ...] = ()
    star: StarPrompts = StarPrompts()
    references: tuple[Reference, ...] = ()
    moved_from: tuple[Id, ...] = Field((), description="earlier ids; their addresses stay alive")

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria of all outcomes, in order."""
        return tuple(criterion for outcome in self.outcomes for criterion in outcome.criteria)
