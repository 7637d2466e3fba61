"""How values of the model are said to a reader: dates, levels, kinds, statuses, origins."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from unitfolio.model.base import Kind, Level, Origin, ReferenceKind, Status
from unitfolio.model.evidence import Writer
from unitfolio.model.papers import Format
from unitfolio.model.provenance import Provenance
from unitfolio.questions import Kind as QuestionKind

_MOST_KB: Final = 999_499
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

KINDS: Final[Mapping[Kind, str]] = {
    Kind.KNOWLEDGE: "knowledge",
    Kind.COMPETENCE: "competence",
    Kind.BOTH: "knowledge and competence",
}

STATUSES: Final[Mapping[Status, str]] = {
    Status.DRAFT: "draft",
    Status.CURRENT: "current",
    Status.LEGACY: "older qualification: check before you rely on it",
    Status.WITHDRAWN: "withdrawn",
}

ORIGINS: Final[Mapping[Origin, str]] = {
    Origin.OFFICIAL: "official wording",
    Origin.QUOTED: "quoted, not checked",
    Origin.PARAPHRASE: "paraphrase",
    Origin.SAMPLE: "sample wording",
}

QUESTION_KINDS: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.CARD: "flashcard",
    QuestionKind.SINGLE: "one answer",
    QuestionKind.MULTIPLE: "several answers",
    QuestionKind.MATCHING: "match",
    QuestionKind.ORDERING: "put in order",
    QuestionKind.SHORT: "short answer",
    QuestionKind.SCENARIO: "case",
}

ORIGIN_MEANINGS: Final[Mapping[Origin, str]] = {
    Origin.OFFICIAL: "checked against the awarding organisation's own document",
    Origin.QUOTED: "as a third party gives it; not checked against the awarding organisation",
    Origin.PARAPHRASE: "said in our words; look up the awarding organisation's wording",
    Origin.SAMPLE: "written by this site as an example; not an awarding organisation's criterion",
}

WRITERS: Final[Mapping[Writer, str]] = {
    Writer.LEARNER: "the learner",
    Writer.WITNESS: "a witness",
    Writer.OBSERVER: "an observer",
    Writer.ASSESSOR: "the assessor",
    Writer.IQA: "the IQA",
    Writer.COLLEAGUE: "the colleague concerned",
}

FORMATS: Final[Mapping[Format, str]] = {
    Format.DOCX: "Word",
    Format.XLSX: "Excel",
    Format.PDF: "PDF",
}

REFERENCES: Final[Mapping[ReferenceKind, str]] = {
    ReferenceKind.LAW: "law",
    ReferenceKind.REGULATOR: "regulator",
    ReferenceKind.STANDARD: "standard",
    ReferenceKind.GUIDANCE: "guidance",
    ReferenceKind.SOURCE: "source",
}


def capital(words: str) -> str:
    """Return words with a capital at their beginning; the others stay as they are."""
    return words[:1].upper() + words[1:]


def source(provenance: Provenance) -> str:
    """Return in a word or two where a wording is from: `official wording`, `paraphrase`."""
    return ORIGINS[provenance.origin]


def day(when: date) -> str:
    """Return a date as it is said in Britain: `23 November 2026`, whatever the machine's locale."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def level(value: Level) -> str:
    """Return a level's name: `Level 4`, `Entry level 3`."""
    return f"Entry level {value[1]}" if value.startswith("E") else f"Level {value}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 outcome`, `5 outcomes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """Return words as a list in a sentence: `a, b and c`."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def size(count: int) -> str:
    """Return a number of bytes as a reader knows it: `38 KB`, `1.2 MB`."""
    return f"{count / 1e6:.1f} MB" if count > _MOST_KB else f"{max(1, round(count / 1000))} KB"


def clipped(text: str, length: int = 155) -> str:
    """Return `text` cut at a word within `length` characters, for a page's description."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
