"""Words of an exam, which don't belong to a unit that is met through evidence.

To say that there is no exam is right and often needed, so a phrase is let pass where its sentence
denies it, where it stands in quotation marks, and where a belief, a slip or a question of a
learner is told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.base import Kind
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.problems import Severity
from unitfolio.validate.findings import Finding
from unitfolio.validate.rules.statements import severity_of
from unitfolio.validate.rules.subject import Known, Subject
from unitfolio.validate.words import quoted

_DENIAL = (
    r"\b(?:no|not|never|none|nor|neither|nothing|without|cannot|unlike|instead of|rather than"
    r"|\w+n['’]t)\b"
)


class _Denial(StrEnum):
    """Where a denial has to stand so that a phrase is right, and what denies it there."""

    BEFORE = rf"{_DENIAL}(?:\W+\w+){{0,3}}\W*\Z"
    AFTER = rf"\A\W*(?:\w+\W+){{0,3}}{_DENIAL}"
    SENTENCE = _DENIAL
    APPRENTICES = rf"{_DENIAL}|\bapprentice"


_NEARBY = (_Denial.BEFORE, _Denial.AFTER)
_DENIES = {denial: re.compile(denial, re.IGNORECASE) for denial in _Denial}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of exams, what to say instead, and which denials make it right."""

    pattern: str
    instead: str
    denied: tuple[_Denial, ...] = _NEARBY
    severity: Severity | None = None


_NO_MARKS = "a unit is met or not yet met; say what the evidence has to show"

# The longer phrases stand before the shorter that they contain.
_PHRASES = (
    _Phrase(r"exam(?:ination)? (?:tips?|techniques?)", "say 'tips for building evidence'", ()),
    _Phrase(r"examiners?", "say 'assessor'"),
    _Phrase(r"mark(?:ing)? (?:schemes?|points?|guides?)", "say 'assessment criteria'"),
    _Phrase(r"pass marks?|grade (?:boundar(?:y|ies)|descriptors?)", _NO_MARKS),
    _Phrase(r"(?:higher|highest|top|better|best) grades?", _NO_MARKS),
    _Phrase(
        r"(?:lose|loses|losing|lost|gain|gains|gaining|allow|allows|award|awards|awarding|earn"
        r"|earns|score|scores|drop|extra|more|full|maximum|easy) marks",
        _NO_MARKS,
        (),
    ),
    _Phrase(r"revision (?:strateg(?:y|ies)|tips?|techniques?)", "say how to build evidence", ()),
    _Phrase(r"past papers?", "name the evidence to look at instead"),
    _Phrase(
        r"end[- ]point assessments?",
        "that belongs to apprenticeships; delete it",
        (_Denial.APPRENTICES,),
    ),
    _Phrase(
        r"exams?|examinations?|marks (?:for|are|will be|if|when)|[0-9]+ marks",
        "name the evidence or the assessment that is meant",
        (_Denial.SENTENCE,),
        Severity.ADVICE,
    ),
)
_ANY = re.compile(
    "|".join(rf"(?P<p{i}>\b(?:{p.pattern})\b)" for i, p in enumerate(_PHRASES)), re.IGNORECASE
)
# A quick look that spares most texts the long one.
_HINTS = ("exam", "mark", "grade", "revision", "past paper", "point assess")

_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n\s*\n")
_REACH = 200
_QUOTES = "'\"‘“*_"

# Where a learner's own belief, slip or question is told, and where others' titles stand.
_TOLD = frozenset({"belief", "happens", "question", "id", "url", "source", "reference"})
_OTHERS = frozenset({"provenance", "references"})
_WORDING = frozenset({"statement", "parts", "range"})


def of_unit(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield words of an exam in a unit; advice where the unit asks for knowledge alone.

    A unit of a qualification with a final assessment of its own may name that one.
    """
    unit = subject.model
    members = [known.qualifications.get(member.id) for member in unit.qualifications]
    if any(member and member.vocabulary.final_assessment for member in members):
        return
    usual = Severity.ADVICE if unit.kind is Kind.KNOWLEDGE else None
    for pointer, found in _phrases(subject.texts):
        yield _finding(pointer, found, usual or _of_theirs(unit, pointer))


def of_qualification(subject: Subject[Qualification], _known: Known) -> Iterator[Finding]:
    """Yield words of an exam in a qualification that names no final assessment."""
    if subject.model.vocabulary.final_assessment is None:
        for pointer, found in _phrases(subject.texts):
            yield _finding(pointer, found, None)


def _phrases(texts: tuple[tuple[Pointer, str], ...]) -> Iterator[tuple[Pointer, re.Match[str]]]:
    for pointer, text in texts:
        lower = text.lower()
        if any(hint in lower for hint in _HINTS) and not _is_told(pointer):
            for sentence in _SENTENCE_END.split(text):
                found = (match for match in _ANY.finditer(sentence) if not _is_denied(match))
                yield from ((pointer, match) for match in found)


def _is_told(pointer: Pointer) -> bool:
    return pointer[-1] in _TOLD or not _OTHERS.isdisjoint(pointer)


def _phrase_of(found: re.Match[str]) -> _Phrase:
    return _PHRASES[int(str(found.lastgroup)[1:])]


def _is_denied(found: re.Match[str]) -> bool:
    sentence, (start, end) = found.string, found.span()
    if start and sentence[start - 1] in _QUOTES:
        return True
    # Enough of the sentence for a few long words, and no more, however long it is.
    around = sentence[max(0, start - _REACH) : end + _REACH]
    parts = {
        _Denial.BEFORE: sentence[max(0, start - _REACH) : start],
        _Denial.AFTER: sentence[end : end + _REACH],
    }
    denied = _phrase_of(found).denied
    return any(_DENIES[denial].search(parts.get(denial, around)) for denial in denied)


def _of_theirs(unit: Unit, pointer: Pointer) -> Severity | None:
    """Return advice for official or quoted wording of the unit, which isn't ours to change."""
    match pointer:
        case ("title",):
            return severity_of(unit.provenance)
        case ("outcomes", int(index), "statement"):
            return severity_of(unit.outcomes[index].provenance)
        case ("outcomes", int(index), "criteria", int(place), str(key), *_) if key in _WORDING:
            return severity_of(unit.outcomes[index].criteria[place].provenance)
    return None


def _finding(pointer: Pointer, found: re.Match[str], severity: Severity | None) -> Finding:
    phrase = _phrase_of(found)
    message = f"{quoted(found[0])} is a word of exams, and this has no exam"
    return Finding(
        pointer,
        Code.EXAM_VOCABULARY,
        message,
        phrase.instead,
        phrase=found[0],
        severity=phrase.severity or severity,
    )
