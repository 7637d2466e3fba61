"""The wording of outcomes and criteria: one thing in each, begun with a command verb."""

import re
from collections.abc import Iterator

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.base import Origin
from unitfolio.model.provenance import Provenance
from unitfolio.model.unit import Unit
from unitfolio.problems import Severity
from unitfolio.validate.findings import Finding
from unitfolio.validate.rules.subject import Known, Subject, criteria_of
from unitfolio.validate.words import near, quoted

# What outcomes begin with in UK units; a second such beginning is a second outcome.
_BEGINNING = re.compile(
    r"(?:^|[,;.:/]\s*(?:and\s+)?)(?:be able to|understand|know)\b|\band\s+be able to\b",
    re.IGNORECASE,
)
# A capital after a comma, a semicolon or a full stop begins another statement if it is a verb.
_NEXT_START = re.compile(r"[,;.]\s+(?:and\s+)?([A-Z][a-z]+)\b")
# How alike two verbs are if one is taken for a slip of the pen: 'respond' isn't 'recommend'.
_NEAR = 0.8


def several(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield statements that hold several outcomes or criteria in one text."""
    for index, outcome in enumerate(subject.model.outcomes):
        if _is_several(outcome.statement, known):
            yield _several(("outcomes", index, "statement"), "outcomes", outcome.provenance)
    for pointer, _outcome, criterion in criteria_of(subject.model):
        if _is_several(criterion.statement, known):
            yield _several((*pointer, "statement"), "criteria", criterion.provenance)


def verbs(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield criteria that don't begin with one of the command verbs of verbs.yml."""
    if known.verbs is None:
        return
    longest = max((verb.count(" ") + 1 for verb in known.verbs), default=1)
    for pointer, _outcome, criterion in criteria_of(subject.model):
        words = [word.strip(".,;:") for word in criterion.statement.lower().split()[:longest]]
        if not any(" ".join(words[:length]) in known.verbs for length in range(1, longest + 1)):
            yield _unknown_verb((*pointer, "statement"), words[0], criterion.provenance, known)


def _unknown_verb(pointer: Pointer, word: str, provenance: Provenance, known: Known) -> Finding:
    message = f"{quoted(word)} isn't a command verb that verbs.yml knows"
    severity = severity_of(provenance)
    match = near(word, known.verbs or frozenset(), _NEAR)
    hint = "begin with one that it knows, or add this one to verbs.yml if it is a verb"
    if match:
        hint = f"did you mean '{match}'? If not, add this one to verbs.yml"
    if severity:
        hint = "leave wording that isn't yours as it is; add the verb to verbs.yml if there is one"
    return Finding(pointer, Code.UNKNOWN_VERB, message, hint, severity=severity)


def repeated(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield criteria that have the wording of an earlier one."""
    first: dict[str, str] = {}
    for pointer, _outcome, criterion in criteria_of(subject.model):
        other = first.setdefault(criterion.statement.casefold(), criterion.number)
        if other != criterion.number:
            message = f"criterion {criterion.number} has the same wording as {other}"
            yield Finding((*pointer, "statement"), Code.SAME_WORDING, message, "word one anew")


def severity_of(provenance: Provenance) -> Severity | None:
    """Return advice for wording that isn't ours to change, else None."""
    is_theirs = provenance.origin in {Origin.OFFICIAL, Origin.QUOTED}
    return Severity.ADVICE if is_theirs else None


def _is_several(statement: str, known: Known) -> bool:
    if len(_BEGINNING.findall(statement)) > 1:
        return True
    starts = _NEXT_START.findall(statement)
    return bool(starts and known.verbs and any(start.lower() in known.verbs for start in starts))


def _several(pointer: Pointer, what: str, provenance: Provenance) -> Finding:
    message, hint = f"several {what} are in this one text", "give each its own number and statement"
    severity = severity_of(provenance)
    return Finding(pointer, Code.SEVERAL_OUTCOMES, message, hint, severity=severity)
