"""Search entries of generated pages, as Material's search index holds them."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from unitfolio.output import PageFacts, SearchEntry

# What stands between words. A full stop before a digit is part of a number (1.2), every other one
# ends a word; so do an apostrophe with what follows it (customer's) and an escaped character.
SEPARATOR = (
    r"[\s\-\u2013\u2014,:;!?=\[\](){}\u2018\u201c\u201d/|]+'?|\.(?!\d)"
    r"|['\u2019]\w{0,2}(?!\w)|&(?:amp|lt|gt|quot|#39|#34);"
)
# A hit in a title counts so many times a hit in a text. Material's own 1000 drowns the texts.
TITLE_BOOST = 20
# Material counts a page's own entry 2.5 times; a section that says the same shall come first.
PAGE_BOOST = 0.3
# "Service level" comes before "Service level agreement": the words typed are all of its title.
SHORT_TITLE_BOOST = 0.8
# Material's own leaves out words such as "not", "after" and "other", which set beliefs and terms
# apart. The script of the pages takes the small words out of what is asked.
PIPELINE: list[str] = []

Document = dict[str, str | float]


def documents(address: str, facts: PageFacts) -> Iterator[Document]:
    """Yield the index's documents for one page; its own comes first, as Material relies on.

    Titles and texts go into the page as HTML, so they are escaped here and nowhere else.
    """
    own = next((entry for entry in facts.search if not entry.anchor), None)
    yield _document(address, own or SearchEntry("", facts.title, facts.description), PAGE_BOOST)
    for entry in facts.search:
        if entry.anchor:
            yield _document(f"{address}#{entry.anchor}", entry)


def _document(location: str, entry: SearchEntry, boost: float = 1) -> Document:
    words = len(entry.title.split()) or 1
    return {
        "location": location,
        "title": str(escape(entry.title)),
        "text": _paragraphs(entry.text.splitlines()),
        "boost": round(entry.boost * boost * (1 + SHORT_TITLE_BOOST / words), 3),
    }


def _paragraphs(lines: Iterable[str]) -> str:
    """Return a paragraph a line: a result shows only the paragraphs with a hit."""
    return Markup().join(Markup("<p>{}</p>").format(line) for line in lines if line.strip())
