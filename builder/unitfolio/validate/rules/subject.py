"""What a rule is given: one file's content, and what the other files are known to hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from unitfolio.load import Pointer
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Term
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Criterion, Outcome, Unit

M_co = TypeVar("M_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Subject(Generic[M_co]):
    """One file: its model, and every text in it with its pointer, as the file has it.

    `mended` are the places where the model has something that the file hasn't.
    """

    model: M_co
    texts: tuple[tuple[Pointer, str], ...]
    mended: frozenset[Pointer] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What the shared files hold, by id; None where a file that can't be read may hold more.

    An entry whose own file is broken is there without its model.
    """

    today: date
    terms: Mapping[str, Term] | None = None
    verbs: frozenset[str] | None = None
    methods: Mapping[str, EvidenceMethod | None] = field(default_factory=dict)
    frameworks: frozenset[str] = frozenset()
    qualifications: Mapping[str, Qualification | None] = field(default_factory=dict)


def criteria_of(unit: Unit) -> Iterator[tuple[Pointer, Outcome, Criterion]]:
    """Yield every criterion of `unit` with its pointer and its outcome."""
    for index, outcome in enumerate(unit.outcomes):
        for place, criterion in enumerate(outcome.criteria):
            yield ("outcomes", index, "criteria", place), outcome, criterion
