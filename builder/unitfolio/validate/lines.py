"""What to write for a key: a line to copy, and what may stand in it."""

from unitfolio.load import Pointer
from unitfolio.validate.guide import Guide
from unitfolio.validate.words import listed

# What keys are for, where the model doesn't say: in words for whoever writes content.
_MEANINGS = {
    "id": "its name in addresses, the same as the file's name without .yml",
    "title": "what it is called",
    "level": "the level of the qualification framework",
    "kind": "whether it is about knowledge, competence or both",
    "qualifications": "the qualifications that it is a unit of",
    "summary": "a few sentences on what it is about",
    "outcomes": "the learning outcomes, each with its criteria",
    "criteria": "the assessment criteria of this outcome",
    "number": "as the specification prints it",
    "statement": "its wording",
    "asks": "what a learner has to show",
    "awarding_organisation": "whose it is",
    "overview": "what a learner should know about it",
    "how_assessed": "how it is assessed",
    "made_by": "who makes this evidence",
    "version": "the version of this file",
    "updated": "the day this file's content last changed",
    "definition": "what it means",
    "steps": "its steps or parts",
}
_SAMPLES = {
    "id": "my-id",
    "evidence": "[observation]",
    "number": "1.1",
    "level": "3",
    "version": '"1.0"',
    "jurisdiction": "England",
    "provenance": "sample",
}
_SAMPLE_ENTRIES = {"qualifications": "id: my-diploma", "outcomes": "number: 1"}
_DAY = "2026-11-23"


def meaning(pointer: Pointer, guide: Guide) -> str:
    """Return what the key at the end of `pointer` is for; empty where nothing says so."""
    return guide.description(pointer) or _MEANINGS.get(str(pointer[-1]), "")


def line(pointer: Pointer, guide: Guide) -> str:
    """Return a line such as `kind: knowledge`, in quotes, with what may be written instead."""
    key = str(pointer[-1])
    words = guide.words(pointer)
    if not guide.is_list(pointer):
        value = _SAMPLES.get(key) or (words[0] if words else _DAY if guide.is_day(pointer) else "…")
        return f"'{key}: {value}'{_allowed(words)}"
    inner = (*pointer, 0)
    if words := guide.words(inner):
        return f"'{key}: [{words[0]}]', a list in brackets{_allowed(words)}"
    if needed := guide.needed(inner):
        entry = _SAMPLE_ENTRIES.get(key, f"{needed[0]}: …")
        return f"'{key}:', and below it a list whose entries begin like '- {entry}'"
    return f"'{key}: {_SAMPLES.get(key, '[…]')}', a list in brackets"


def _allowed(words: tuple[str, ...]) -> str:
    return f"; allowed: {listed(words)}" if words else ""
