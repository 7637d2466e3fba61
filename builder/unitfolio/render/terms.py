"""Terms in running text: where a term of the page stands in a piece of plain text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unitfolio.model.glossary import Term

SHORT = 2
"""A wording of fewer characters than this is never marked, nor is one without a word."""

_WORD = re.compile(r"\w+")


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
        self._openings = _by_first_word((*self._by_words, *self._by_short))

    def segments(self, text: str) -> tuple[Segment, ...]:
        """Split `text` at its terms; only the first mention of each term is marked."""
        return tuple(self._segments(text)) if self._openings else (Segment(text),)

    def _segments(self, text: str) -> Iterator[Segment]:
        end, met = 0, set[str]()
        for start, stop in self._mentions(_lower(text)):
            wording = text[start:stop]
            term = self._term(wording)
            if term is None or term in met:
                continue
            met.add(term)
            if start > end:
                yield Segment(text[end:start])
            yield Segment(wording, term)
            end = stop
        if end < len(text) or not text:
            yield Segment(text[end:])

    def _mentions(self, lowered: str) -> Iterator[tuple[int, int]]:
        """Yield where a wording stands, as whole words; of several, the longest."""
        reached = 0
        for word in _WORD.finditer(lowered):
            for wording, lead in self._openings.get(word[0], ()):
                start = word.start() - lead
                stop = _stop(lowered, wording, start) if start >= reached else 0
                if stop:
                    yield start, stop
                    reached = stop
                    break

    def _term(self, wording: str) -> str | None:
        for form in (wording, wording.removesuffix("s")):
            if found := self._by_short.get(form) or self._by_words.get(form.casefold()):
                return found
        return None


def _by_first_word(wordings: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
    """Return the wordings by their first word, and how many signs stand before it; longest first.

    A page has many terms and a text few of them, so a look-up for each word of the text is far
    quicker than one pattern of all wordings, which each page would have to compile.
    """
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    lowered = {_lower(wording) for wording in wordings if len(wording) >= SHORT}
    for wording in sorted(lowered, key=lambda wording: (-len(wording), wording)):
        if first := _WORD.search(wording):
            forms = (first[0], f"{first[0]}s") if first.end() == len(wording) else (first[0],)
            for form in forms:
                found[form].append((wording, first.start()))
    return dict(found)


def _stop(lowered: str, wording: str, start: int) -> int:
    """Return where `wording`, or its plural, ends if it stands at `start` in whole words, or 0."""
    stop = start + len(wording)
    if not lowered.startswith(wording, start) or _is_inside(lowered, start, wording):
        return 0
    if lowered[stop : stop + 1] == "s" and not _is_word(lowered[stop + 1 : stop + 2]):
        return stop + 1
    return 0 if _is_word(lowered[stop : stop + 1]) else stop


def _is_inside(lowered: str, start: int, wording: str) -> bool:
    # A wording that begins with a sign, such as `.NET`, must not stand right after a word.
    return start > 0 and not _is_word(wording[0]) and _is_word(lowered[start - 1])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _lower(text: str) -> str:
    """Return `text` in small letters, each in the place that it has in `text`."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
