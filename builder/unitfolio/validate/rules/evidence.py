"""Criteria and their evidence: enough of both, and evidence that can show what is asked for."""

from collections.abc import Iterator

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.base import Kind
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.qualification import Accounts
from unitfolio.model.unit import Criterion, Unit
from unitfolio.validate.findings import Finding
from unitfolio.validate.rules.subject import Known, Subject, criteria_of

_FEWEST, _MOST = 2, 6


def counts(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield outcomes without criteria, and those with unusually few or many."""
    for index, outcome in enumerate(subject.model.outcomes):
        pointer, count = ("outcomes", index, "criteria"), len(outcome.criteria)
        if not count:
            message = f"outcome {outcome.number} has no criteria, so nothing can be mapped to it"
            hint = f"add criteria {outcome.number}.1, {outcome.number}.2 and so on"
            yield Finding(pointer, Code.NO_CRITERIA, message, hint, at_key=True)
        elif not _FEWEST <= count <= _MOST:
            message = (
                f"outcome {outcome.number} has {count} {'criterion' if count == 1 else 'criteria'}"
            )
            hint = f"outcomes usually have {_FEWEST} to {_MOST}"
            yield Finding(pointer, Code.CRITERIA_COUNT, message, hint, at_key=True)


def methods(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield criteria without a method, and those whose methods can't show what is asked."""
    for pointer, outcome, criterion in criteria_of(subject.model):
        place = (*pointer, "evidence")
        if not criterion.evidence:
            message = f"criterion {criterion.number} names no evidence method"
            hint = "name at least one, such as [observation]"
            yield Finding(place, Code.NO_EVIDENCE_METHOD, message, hint, at_key=True)
        elif not _is_asked(pointer, criterion, subject):
            continue
        elif not _can_show(criterion, asks := criterion.asks or outcome.asks, known):
            message = f"criterion {criterion.number} asks for {_WORDS[asks]}, "
            message += "which no method named here is said to show"
            hint = "add a suited method, or change what the criterion asks"
            yield Finding(place, Code.UNSUITED_EVIDENCE, message, hint, at_key=True)


def about_portfolio(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield methods named as evidence that are about the portfolio itself."""
    for place, name, method in _named(subject.model, known):
        if method.about_portfolio:
            message = f"'{name}' is about the portfolio, so it shows no criterion"
            yield Finding(place, Code.ABOUT_PORTFOLIO, message, "name another method")


def barred(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield reflective methods in a unit all of whose qualifications bar such accounts."""
    given = [known.qualifications.get(member.id) for member in subject.model.qualifications]
    if not all(member and member.accounts is Accounts.BARRED for member in given):
        return
    for place, name, method in _named(subject.model, known):
        if method.reflective:
            message = f"the unit's qualifications bar accounts such as '{name}'"
            yield Finding(place, Code.BARRED_EVIDENCE, message, "name another method")


def _named(unit: Unit, known: Known) -> Iterator[tuple[Pointer, str, EvidenceMethod]]:
    """Yield the methods that criteria name as evidence and that exist, each with its place."""
    for pointer, _outcome, criterion in criteria_of(unit):
        for index, name in enumerate(criterion.evidence):
            if method := known.methods.get(name):
                yield (*pointer, "evidence", index), name, method


_WORDS = {
    Kind.KNOWLEDGE: "knowledge",
    Kind.COMPETENCE: "competence",
    Kind.BOTH: "both knowledge and competence",
}


def _is_asked(pointer: Pointer, criterion: Criterion, subject: Subject[Unit]) -> bool:
    """Return whether what the criterion asks for is what the file says, not what stands in."""
    if criterion.asks:
        return True
    return not {(*pointer, "asks"), (*pointer[:2], "asks")} & subject.mended


def _can_show(criterion: Criterion, asks: Kind, known: Known) -> bool:
    """Return whether the methods together suit; a method that isn't known well may suit."""
    suited: set[Kind] = set()
    for name in criterion.evidence:
        method = known.methods.get(name)
        if method is None:
            return True
        if not method.about_portfolio:
            suited.update(method.suits)
    if Kind.BOTH in suited:
        return True
    return {Kind.KNOWLEDGE, Kind.COMPETENCE} <= suited if asks is Kind.BOTH else asks in suited
