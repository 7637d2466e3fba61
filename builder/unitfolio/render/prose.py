"""Rich text, made safe: CommonMark with HTML off, then an allow-list. Nowhere else is it done.

A unit file may come from a stranger. Headings and images are off as well: the page's outline is
the template's, and a picture would be a request to somewhere else. A link goes to the web or to
an e-mail address; any other is shown as it was typed.
"""

import re
from collections.abc import Iterator, MutableMapping
from typing import Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from unitfolio import ids
from unitfolio.render.terms import Segment, TermMarker

_TAGS: Final = {
    *("p", "ul", "ol", "li", "em", "strong", "a", "code", "pre", "blockquote", "br", "hr")
}
_ATTRIBUTES: Final = {"a": {"href", "class", "rel", "data-uf-term", "title"}, "ol": {"start"}}
_SCHEMES: Final = {"http", "https", "mailto"}
_SAFE_LINK: Final = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)


class Prose:
    """Renders CommonMark to safe markup, marking the terms that it is given."""

    def __init__(self) -> None:
        """Set up the parser and the allow-list once; both are reused for every text."""
        self._parser = MarkdownIt("commonmark", {"html": False})
        self._parser.disable(["image", "heading", "lheading", "reference"])
        self._parser.validateLink = _may_link  # type: ignore[method-assign]  # its documented hook
        self._cleaner = nh3.Cleaner(
            tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None
        )

    def render(self, text: str, marker: TermMarker | None = None) -> Markup:
        """Return `text` as HTML; the first mention of each of the marker's terms is a link."""
        environment: MutableMapping[str, object] = {}
        tokens = self._parser.parse(text, environment)
        for token in tokens:
            if token.children:
                token.children = list(_prepared(token.children, marker))
        html = self._parser.renderer.render(tokens, self._parser.options, environment)
        return Markup(self._cleaner.clean(html))  # noqa: S704 - the allow-list has just passed it

    def plain(self, text: str) -> str:
        """Return the words of `text` without markup, for search and descriptions."""
        return " ".join(self.paragraphs(text))

    def paragraphs(self, text: str) -> tuple[str, ...]:
        """Return the words of each paragraph, list entry or other block of `text`, in order."""
        tokens = self._parser.parse(text, {})
        parts = [child for token in tokens for child in (token.children or [token])]
        words = (" " if part.type.endswith("break") else part.content for part in parts)
        blocks = (" ".join(block.split()) for block in _spaced(parts, words))
        return tuple(filter(None, blocks))


def _spaced(parts: list[Token], words: Iterator[str]) -> Iterator[str]:
    line = ""
    for part, word in zip(parts, words, strict=True):
        if part.type.endswith(("_open", "_close")) and part.block:
            yield line
            line = ""
        line += word
    yield line


def _may_link(url: str) -> bool:
    return bool(_SAFE_LINK.match(url.strip()))


def _prepared(children: list[Token], marker: TermMarker | None) -> Iterator[Token]:
    inside_link = False
    for child in children:
        if child.type == "link_open":
            inside_link = True
            child.attrSet("rel", "noopener noreferrer")
        elif child.type == "link_close":
            inside_link = False
        if child.type == "text" and marker and not inside_link:
            for segment in marker.segments(child.content):
                yield from _tokens(segment)
        else:
            yield child


def _tokens(segment: Segment) -> Iterator[Token]:
    text = Token("text", "", 0, content=segment.text)
    if segment.term is None:
        yield text
        return
    address = f"#{ids.term_anchor(segment.term)}"
    attributes = {"class": "uf-term", "href": address, "data-uf-term": segment.term}
    yield Token("link_open", "a", 1, attrs=dict(attributes))
    yield text
    yield Token("link_close", "a", -1)
