"""A qualification: whose it is, how big it is, how units combine, and its own advice."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from unitfolio.model.base import (
    AnyLevel,
    Day,
    Frozen,
    Id,
    Passage,
    Prose,
    QualificationNumber,
    Question,
    Reference,
    Status,
    Text,
)
from unitfolio.model.provenance import AnyProvenance
from unitfolio.model.unit import Misconception


class Accounts(StrEnum):
    """Whether an assessment plan takes STAR and reflective accounts as evidence."""

    ALLOWED = "allowed"
    BARRED = "barred"


class Group(Frozen):
    """A group of units with its rule, such as mandatory, or optional group B."""

    id: Id
    title: Text
    rule: Text | None = None
    min_units: Annotated[int, Field(ge=0)] | None = None
    min_credit: Annotated[int, Field(ge=0)] | None = None


class Vocabulary(Frozen):
    """What a qualification calls things, where that differs from our words."""

    outcome: Text = "outcome"
    outcomes: Text = "outcomes"
    criterion: Text = "criterion"
    criteria: Text = "criteria"
    final_assessment: Text | None = Field(
        None, description="such as 'apprenticeship assessment'; none for a competence unit"
    )


class Dates(Frozen):
    """A qualification's dates as the register gives them."""

    operational_start: Day | None = None
    operational_end: Day | None = None
    certification_end: Day | None = None


class Size(Frozen):
    """How big it is: total qualification time and guided learning in hours, and credit."""

    tqt: Annotated[int, Field(ge=1, le=20000)] | None = None
    glh: Annotated[int, Field(ge=0, le=20000)] | None = None
    credit: Annotated[int, Field(ge=0, le=2000)] | None = None


class Qualification(Frozen):
    """One qualification, as its YAML file says it. The file's stem is the id."""

    id: Id
    title: Text
    awarding_organisation: Text
    number: QualificationNumber | None = None
    version: Text
    updated: Day
    status: Status = Status.CURRENT
    status_note: Text | None = None
    level: AnyLevel
    framework: Text | None = Field(None, description="such as RQF, or QCF for an older one")
    size: Size = Size()
    dates: Dates = Dates()
    provenance: AnyProvenance
    accounts: Accounts = Accounts.ALLOWED
    vocabulary: Vocabulary = Vocabulary()
    summary: Text
    overview: Prose
    how_assessed: Prose
    groups: tuple[Group, ...] = ()
    rules: Prose | None = Field(None, description="the rules of combination, if known")
    key_concepts: tuple[Passage, ...] = ()
    advice: tuple[Prose, ...] = Field((), description="general advice; shown as inherited")
    misconceptions: tuple[Misconception, ...] = ()
    before_you_start: tuple[Prose, ...] = ()
    faqs: tuple[Question, ...] = ()
    progression: Prose | None = None
    references: tuple[Reference, ...] = ()
    current_months: Annotated[int, Field(ge=1, le=120)] | None = Field(
        None,
        description="evidence older than so many months may not count as current; leave it out "
        "where the qualification sets no period, and nothing is said about age",
    )
