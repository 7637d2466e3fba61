"""What refers to something else: the term, method, framework, group or criterion is there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Glossary, Term
from unitfolio.model.practice import PracticeQuestion
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Misconception, Mistake, Tip, Unit
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import STAND_IN
from unitfolio.validate.rules.subject import Known, Subject, criteria_of
from unitfolio.validate.words import did_you_mean, quoted


@dataclass(frozen=True, slots=True)
class _Target:
    """What is referred to, and what to do where it isn't there."""

    code: Code
    missing: str
    hint: str


_QUALIFICATION = _Target(
    Code.UNKNOWN_QUALIFICATION, "no qualification has the id", "add its file to qualifications/"
)
_GROUP = _Target(
    Code.UNKNOWN_GROUP, "that qualification has no group", "add it to the qualification's groups"
)
_METHOD = _Target(Code.UNKNOWN_METHOD, "no evidence method has the id", "add its file to evidence/")
_FRAMEWORK = _Target(
    Code.UNKNOWN_FRAMEWORK, "no framework has the id", "add its file to frameworks/"
)
_TERM = _Target(Code.UNKNOWN_TERM, "no term has the id", "add it to glossary.yml or to own_terms")
_SHARED_TERM = _Target(Code.UNKNOWN_TERM, "no shared term has the id", "add it to glossary.yml")
_CRITERION = _Target(
    Code.UNKNOWN_CRITERION, "this unit has no criterion", "name one of the unit's criteria"
)


def qualifications(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield the unit's qualifications, and groups in them, that don't exist."""
    names = frozenset(known.qualifications)
    for index, membership in enumerate(subject.model.qualifications):
        pointer = ("qualifications", index)
        yield from _unknown(membership.id, names, (*pointer, "id"), _QUALIFICATION)
        qualification = known.qualifications.get(membership.id)
        if qualification and membership.group:
            groups = frozenset(group.id for group in qualification.groups)
            yield from _unknown(membership.group, groups, (*pointer, "group"), _GROUP)


def of_criteria(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield evidence methods, frameworks and terms of criteria that don't exist."""
    methods, terms = frozenset(known.methods), _terms(subject.model.own_terms, known)
    for pointer, _outcome, criterion in criteria_of(subject.model):
        yield from _each(criterion.evidence, methods, (*pointer, "evidence"), _METHOD)
        yield from _each(
            criterion.frameworks, known.frameworks, (*pointer, "frameworks"), _FRAMEWORK
        )
        if terms is not None:
            yield from _each(criterion.terms, terms, (*pointer, "terms"), _TERM)


def moved_forms(subject: Subject[EvidenceMethod], known: Known) -> Iterator[Finding]:
    """Yield forms that were on the page of a method that doesn't exist: nothing leads from it."""
    methods = frozenset(known.methods)
    for index, form in enumerate(subject.model.forms):
        pointer = ("forms", index, "moved_from")
        if form.moved_from == subject.model.id:
            message = f"{quoted(form.moved_from)} is where the form is now"
            hint = "name the method that it was on before, or delete this line"
            yield Finding(pointer, Code.REFERS_TO_ITSELF, message, hint)
        elif form.moved_from:
            yield from _unknown(form.moved_from, methods, pointer, _METHOD)


def to_criteria(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield criteria that an entry of the unit names and the unit hasn't."""
    unit = subject.model
    numbers = frozenset(criterion.number for criterion in unit.criteria)
    if STAND_IN in numbers:
        return
    lists: dict[str, tuple[Tip | Mistake | Misconception | PracticeQuestion, ...]] = {
        "tips": unit.tips,
        "mistakes": unit.mistakes,
        "misconceptions": unit.misconceptions,
        "practice": unit.practice,
    }
    for key, entries in lists.items():
        for index, entry in enumerate(entries):
            yield from _each(entry.criteria, numbers, (key, index, "criteria"), _CRITERION)


def terms_of_unit(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield terms that a unit lists, or refers to from its own, and that don't exist."""
    if known.terms is None:
        return
    yield from _each(subject.model.terms, frozenset(known.terms), ("terms",), _SHARED_TERM)
    terms = _terms(subject.model.own_terms, known)
    for index, term in enumerate(subject.model.own_terms):
        if term.id in known.terms:
            message = f"{quoted(term.id)} is in the glossary as well"
            hint = "delete it here, or give this term an id of its own"
            yield Finding(("own_terms", index, "id"), Code.DUPLICATE_ID, message, hint)
        yield from _see_also(term, terms or frozenset(), ("own_terms", index))


def terms_of_glossary(subject: Subject[Glossary], _known: Known) -> Iterator[Finding]:
    """Yield terms of the glossary that refer to none, or to themselves."""
    terms = subject.model.terms
    names = frozenset(term.id for term in terms)
    for index, term in enumerate(terms):
        yield from _see_also(term, names, ("terms", index))


def criteria_of_qualification(subject: Subject[Qualification], _known: Known) -> Iterator[Finding]:
    """Yield criteria that a qualification's misconception names: only a unit has criteria."""
    for index, misconception in enumerate(subject.model.misconceptions):
        if misconception.criteria:
            message = "a qualification has no criteria of its own"
            pointer = ("misconceptions", index, "criteria")
            yield Finding(
                pointer, Code.UNKNOWN_CRITERION, message, "delete this, or move it to the unit"
            )


def _terms(own: Iterable[Term], known: Known) -> frozenset[str] | None:
    return None if known.terms is None else frozenset(known.terms) | {term.id for term in own}


def _see_also(term: Term, known: frozenset[str], pointer: Pointer) -> Iterator[Finding]:
    for index, other in enumerate(term.see_also):
        place = (*pointer, "see_also", index)
        if other == term.id:
            message = f"{quoted(other)} names itself"
            yield Finding(place, Code.REFERS_TO_ITSELF, message, "delete it")
        yield from _unknown(other, known, place, _TERM)


def _each(
    names: Iterable[str], known: frozenset[str], pointer: Pointer, target: _Target
) -> Iterator[Finding]:
    for index, name in enumerate(names):
        yield from _unknown(name, known, (*pointer, index), target)


def _unknown(
    name: str, known: frozenset[str], pointer: Pointer, target: _Target
) -> Iterator[Finding]:
    if name not in known and name != STAND_IN:
        # 5.2 is near 1.2 by its letters alone: whoever followed that would name another criterion.
        is_number = target is _CRITERION
        hint = target.hint if is_number else did_you_mean(name, known, target.hint)
        yield Finding(pointer, target.code, f"{target.missing} {quoted(name)}", hint)
