"""The parts that sheets are made of.

What is printed beside the content (who fills in, how to answer) is said here, once for all formats.
"""

import re
from dataclasses import dataclass
from typing import Final

from unitfolio.model.evidence import FieldKind

SIGNING: Final = ("Who signs", "Name", "Signature", "Date")
"""What stands above the lines to sign on."""
EFFECT: Final = "The effect"
"""What the spine of a fishbone leads to."""


def _filled_in_by(writer: str) -> str:
    """Return the words that say who writes, or nothing where that goes without saying."""
    return f"Filled in by {writer}." if writer else ""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the head and the foot of every page of a paper say, and where the paper came from.

    `centre` is the name of the site; `logo` the bytes of a PNG or JPEG, empty without one.
    `address` is the full address of the page that the paper belongs to, for its QR code, and
    `short` the same as it is printed; both are empty where the site has no address of its own.
    `name` is the unit's or qualification's title, `version` its version and date as a phrase, and
    `note` says that no awarding organisation endorses it.
    """

    centre: str
    logo: bytes
    name: str
    version: str
    address: str
    short: str
    note: str

    @property
    def page(self) -> tuple[tuple[str, str], ...]:
        """The page that the paper belongs to, as a fact at its head."""
        return (("Web page", self.short),) if self.address else ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick or an answer to choose; `tag` is its name in a file that is filled in."""

    tag: str
    label: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a table to fill in; `share` is its part of the width, all of them add up to 1.

    `writer` says who fills it in where that is not who fills in the form ("the assessor").
    """

    heading: str
    kind: FieldKind
    share: float
    choices: tuple[str, ...] = ()
    writer: str = ""

    @property
    def by(self) -> str:
        """Say whose the column is."""
        return f"for {self.writer}" if self.writer else ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row to fill in: a `label` where its first cell is printed, and a tag for every cell.

    The tag of a labelled first cell is empty: there is nothing to write into it.
    """

    label: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a form. `tag` is its name in a file that is filled in, unique on its sheet.

    `writer` says who fills it in where that is not the learner ("a witness", "the assessor").
    `words` is a guide and 0 where there is none. `choices` belong to a choice or to ticks (and are
    the ribs of a fishbone); `columns` and `rows` to a table; the criteria of a field of the kind
    `criteria` are its `choices` too, each with its number and wording as the label. `source` says
    where the wording of all of them is from; where that differs, each label says its own.
    """

    tag: str
    label: str
    kind: FieldKind
    prompts: tuple[str, ...]
    help: str
    writer: str
    words: int
    choices: tuple[Choice, ...] = ()
    columns: tuple[ColumnView, ...] = ()
    rows: tuple[RowView, ...] = ()
    source: str = ""

    @property
    def by(self) -> str:
        """Say who fills it in."""
        return _filled_in_by(self.writer)

    @property
    def how(self) -> str:
        """Say how it is answered: how many words, or what to do with the boxes."""
        if self.kind is FieldKind.CHOICE:
            return "One of:"
        if self.kind is FieldKind.TICKS:
            return "" if re.search(r"\btick\b", self.label.lower()) else "Tick all that hold."
        if self.source:
            return f"Wording of all of them: {self.source}."
        return f"About {self.words} words." if self.words else ""

    @property
    def ribs(self) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
        """The branches of a fishbone above its spine, and those below."""
        half = (len(self.choices) + 1) // 2
        return self.choices[:half], self.choices[half:]

    @property
    def end(self) -> str:
        """Say what the branches of a fishbone lead to."""
        return EFFECT if self.kind is FieldKind.FISHBONE else ""


class Signed:
    """What ends with lines to sign on, below what is declared by them."""

    __slots__ = ()
    declaration: str
    signatures: tuple["Signature", ...]

    @property
    def ending(self) -> str:
        """The heading above what is declared and signed, or empty where nothing is."""
        if self.declaration:
            return "Declaration"
        if not self.signatures:
            return ""
        return "Signatures" if len(self.signatures) > 1 else "Signature"

    @property
    def signing(self) -> tuple[str, ...]:
        """What stands above the lines to sign on."""
        return SIGNING


@dataclass(frozen=True, slots=True)
class FormSection(Signed):
    """Fields under a heading, which may be empty; `declaration` and `signatures` stand below."""

    title: str
    fields: tuple[FieldView, ...]
    declaration: str = ""
    signatures: tuple["Signature", ...] = ()

    @property
    def writer(self) -> str:
        """Who fills in all of it, or empty: said once, below its title."""
        writers = {field.writer for field in self.fields}
        return writers.pop() if self.title and len(writers) == 1 else ""

    @property
    def by(self) -> str:
        """Say who fills in all of it."""
        return _filled_in_by(self.writer)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs ("The learner"), with the tags for name, signature and date."""

    writer: str
    name: str
    signature: str
    date: str
