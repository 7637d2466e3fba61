"""Terms in running text: where a term of the page stands in a piece of plain text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unitfolio.model.glossary import Term

SHORT = 2
"""A wording of fewer letters than this is never marked."""

NOTHING = "(?!)"
"""A pattern that matches nowhere."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of plain text, and the id of the term that it names, if any."""

    text: str
    term: str | None = None


class TermMarker:
    """Finds the terms of one page. Short forms match as written, words in any case."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        """Know `terms` by their wording, short form and other wordings."""
        self._by_short: dict[str, str] = {}
        self._by_words: dict[str, str] = {}
        for term in terms:
            for wording in (term.term, *term.also):
                self._by_words.setdefault(wording.casefold(), term.id)
            if term.short:
                self._by_short.setdefault(term.short, term.id)
        self._pattern = self._compile()

    def segments(self, text: str) -> tuple[Segment, ...]:
        """Split `text` at its terms; only the first mention of each term is marked."""
        return tuple(self._segments(text))

    def _segments(self, text: str) -> Iterator[Segment]:
        end, met = 0, set[str]()
        for found in self._pattern.finditer(text):
            term = self._term(found[0])
            if term is None or term in met:
                continue
            met.add(term)
            if found.start() > end:
                yield Segment(text[end : found.start()])
            yield Segment(found[0], term)
            end = found.end()
        if end < len(text) or not text:
            yield Segment(text[end:])

    def _term(self, wording: str) -> str | None:
        for form in (wording, wording.removesuffix("s")):
            if found := self._by_short.get(form) or self._by_words.get(form.casefold()):
                return found
        return None

    def _compile(self) -> re.Pattern[str]:
        wordings = {w for w in (*self._by_words, *self._by_short) if len(w) >= SHORT}
        longest_first = sorted(wordings, key=lambda wording: (-len(wording), wording))
        choices = "|".join(re.escape(wording) for wording in longest_first) or NOTHING
        return re.compile(rf"(?<!\w)(?:{choices})s?(?!\w)", re.IGNORECASE)
