"""Search entries of generated pages, as Material's search index holds them."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from unitfolio.output import PageFacts, SearchEntry

# Letters and digits make words: `1.2` and `T/503/0342` stay whole words of a query only as far
# as this says. A full stop between two digits is part of a number, every other one ends a word;
# the five escaped characters are not words; neither is what follows an apostrophe ("customer's").
SEPARATOR = (
    r"[\s\-\u2013\u2014,:;!?=\[\](){}\u2018\u201c\u201d/|]+'?|\.(?!\d)"
    r"|['\u2019]\w{0,2}(?!\w)|&(?:amp|lt|gt|quot|#39|#34);"
)
# Material counts a page's own entry 2.5 times; a section that says the same shall come first.
PAGE_BOOST = 0.25

Document = dict[str, str | float]


def documents(address: str, facts: PageFacts) -> Iterator[Document]:
    """Yield the index's documents for one page; its own comes first, as Material relies on.

    Titles and texts go into the page as HTML, so they are escaped here and nowhere else.
    """
    own = next((entry for entry in facts.search if not entry.anchor), None)
    own = own or SearchEntry("", facts.title, facts.description)
    yield _document(address, own, own.boost * PAGE_BOOST)
    for entry in facts.search:
        if entry.anchor:
            yield _document(f"{address}#{entry.anchor}", entry, entry.boost)


def _document(location: str, entry: SearchEntry, boost: float) -> Document:
    return {
        "location": location,
        "title": str(escape(entry.title)),
        "text": _paragraphs(entry.text.splitlines()),
        "boost": boost,
    }


def _paragraphs(lines: Iterable[str]) -> str:
    """Return a paragraph a line: a result shows only the paragraphs with a hit."""
    return Markup().join(Markup("<p>{}</p>").format(line) for line in lines if line.strip())
