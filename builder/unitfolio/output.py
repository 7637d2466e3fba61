"""The one type of output: what the pipeline yields and an edge writes."""

import zlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page for its table of contents; `level` is 2 or 3, `title` plain text."""

    level: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What the search index holds for one place of a page: plain text, never markup.

    `anchor` is empty for the page as a whole; `boost` multiplies the rank.
    """

    anchor: str
    title: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is said about a page outside its body; every text is plain, never markup.

    `section` is the address of the index page under which the navigation shows it, `structured`
    its JSON-LD as a tree of plain values, `moved_to` the address that an old one leads on to.
    """

    address: str
    title: str
    description: str
    section: str
    headings: tuple[Heading, ...] = ()
    search: tuple[SearchEntry, ...] = ()
    structured: dict[str, object] | None = None
    updated: date | None = None
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """A text that waits to be written in about a twentieth of its room; `str` gives it back.

    All pages of a site are made before any is written, and a thousand units make 450 MB of HTML.
    """

    deflated: bytes

    @classmethod
    def of(cls, text: str) -> Self:
        """Pack `text`; the same text always packs to the same bytes."""
        return cls(zlib.compress(text.encode(), level=3))

    def __str__(self) -> str:
        return zlib.decompress(self.deflated).decode()


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that lies ready on disk, and its size in bytes."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: `path` from the site's root with forward slashes.

    A page's path is its source path (`units/x/index.md`), its content the HTML of the body, and
    `page` is set; any other file is written as it is. `source` is the content file that it was
    made from, relative to the project's root.
    """

    path: str
    content: str | bytes | Packed | Stored
    source: str | None = None
    page: PageFacts | None = None

    def encoded(self) -> bytes:
        """Return the content as the bytes of a file, text in UTF-8."""
        if isinstance(self.content, Stored):
            return self.content.path.read_bytes()
        return self.content if isinstance(self.content, bytes) else str(self.content).encode()
