"""The kinds of text, the vocabularies and the base class that every model is built from.

Text is kept plain: whitespace is folded, and invisible control characters are refused, so that
what is typed in YAML is what a reader sees. `Prose` alone may hold CommonMark.
"""

import re
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from unitfolio import ids

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    "\u202a-\u202e\u2066-\u2069]"
)
"""What nobody sees: control characters, marks of direction, halves of pairs, no characters."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _visible(text: str) -> str:
    if found := INVISIBLE.search(text):
        raise ValueError(f"contains the invisible character U+{ord(found[0]):04X}; delete it")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; write something here or leave the key out")
    return text


def _fold(text: str) -> str:
    return " ".join(text.split())


def _trim(text: str) -> str:
    return text.strip()


def integer_as_text(value: object) -> object:
    """Return a whole number as text: a bare `1` is read as one, and a code is text all the same."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _day(value: object) -> object:
    # Read here, so that a strict model takes the text of a file; what is no day is left as it is.
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    return value


_PLAIN = (AfterValidator(_visible), AfterValidator(_not_blank))

Text = Annotated[str, *_PLAIN, AfterValidator(_fold), BeforeValidator(integer_as_text)]
"""Plain text: shown exactly as typed, runs of white space folded to one space."""

Prose = Annotated[
    str,
    *_PLAIN,
    AfterValidator(_trim),
    Field(json_schema_extra={"description": "CommonMark; HTML is shown as typed"}),
]
"""CommonMark: paragraphs, lists, emphasis and links; HTML in it is shown as typed."""

Id = Annotated[str, Field(pattern=ids.ID_PATTERN), BeforeValidator(integer_as_text)]
"""A file's or an entry's id: small letters, digits and hyphens, at most 64."""

Code = Annotated[
    str, Field(pattern=ids.CODE_PATTERN, max_length=16), BeforeValidator(integer_as_text)
]
"""A number as a specification prints it: `1`, `1.10`, `2.3a`, `P1`, `K12`. Always text."""

OfqualReference = Annotated[str, Field(pattern=r"^[A-Z]/\d{3}/\d{4}$")]
"""A unit's reference as Ofqual's register prints it: `T/503/0342`."""

QualificationNumber = Annotated[str, Field(pattern=r"^\d{3}/\d{4}/[0-9X]$")]
"""A qualification number as Ofqual's register prints it: `600/1234/5`."""

Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]
"""A day, written as 2026-11-23."""

WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s<>\"'`{}|\\^]+$", max_length=500)]


class Frozen(BaseModel):
    """The base of all models: frozen, and no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Level(StrEnum):
    """A level of the Regulated Qualifications Framework (Ofqual)."""

    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    L1 = "1"
    L2 = "2"
    L3 = "3"
    L4 = "4"
    L5 = "5"
    L6 = "6"
    L7 = "7"
    L8 = "8"


AnyLevel = Annotated[Level, BeforeValidator(integer_as_text)]


class Kind(StrEnum):
    """What a unit, an outcome or a criterion asks of a learner; suited evidence depends on it."""

    KNOWLEDGE = "knowledge"
    COMPETENCE = "competence"
    BOTH = "both"


class Status(StrEnum):
    """Where a specification stands in its life."""

    DRAFT = "draft"
    CURRENT = "current"
    LEGACY = "legacy"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """Where a wording is from: nothing that is not official may look official."""

    OFFICIAL = "official"
    QUOTED = "quoted"
    PARAPHRASE = "paraphrase"
    SAMPLE = "sample"


class ReferenceKind(StrEnum):
    """What a reference points to."""

    LAW = "law"
    REGULATOR = "regulator"
    STANDARD = "standard"
    GUIDANCE = "guidance"
    SOURCE = "source"


class Reference(Frozen):
    """A law, standard, regulator or source, with where it holds and when it was checked."""

    title: Text
    kind: ReferenceKind
    jurisdiction: Text
    checked: Day
    note: Text | None = None
    url: WebAddress | None = None


class Passage(Frozen):
    """A titled paragraph: a key concept, a skill, a strength."""

    title: Text
    text: Prose

    @property
    def name(self) -> str:
        """What its address is made of."""
        return self.title


class Question(Frozen):
    """A frequent question with its answer."""

    question: Text
    answer: Prose
