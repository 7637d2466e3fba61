"""The small parts that views are made of."""

from dataclasses import dataclass

from markupsafe import Markup

from unitfolio.render.terms import Segment

Marked = tuple[Segment, ...]
"""Plain text whose terms are known, in stretches."""


@dataclass(frozen=True, slots=True)
class Link:
    """A label and where it leads, relative to the page; `note` says more about the target."""

    label: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of a unit's pages in the row of them; `current` is the page itself."""

    label: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact at a glance; it is a link where `href` is not empty."""

    name: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What the unit's first qualification calls outcomes and criteria, in small letters."""

    outcome: str
    outcomes: str
    criterion: str
    criteria: str


@dataclass(frozen=True, slots=True)
class StatusTag:
    """A status that a reader has to know of: the vocabulary's word, and how it is said."""

    status: str
    label: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a page: its anchor and heading, shared by template, contents and search."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a wording is from: `origin` is the vocabulary's word, `label` and `meaning` ours."""

    origin: str
    label: str
    meaning: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A titled piece of rich text; `plain` holds its words for search.

    `anchor` is empty where it has no address of its own.
    """

    title: str
    html: Markup
    plain: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A law, standard or source, with where it holds and when it was checked."""

    title: str
    kind: str
    jurisdiction: str
    checked: str
    note: str
    url: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A term with all that the terminology says of it."""

    anchor: str
    term_id: str
    name: str
    short: str
    also: str
    html: Markup
    plain: str
    formula: str
    see_also: tuple[Link, ...]
    used_by: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    glossary_href: str = ""


@dataclass(frozen=True, slots=True)
class VerbNote:
    """What a command verb asks for, in general and at this level."""

    verb: str
    meaning: str
    at_level: str
    evidence: str
