"""HTML as its texts, read by html5lib: a line for each paragraph or list entry."""

import html5lib

BLOCKS = {"p", "li", "div", "strong", "ul", "ol", "body"}


def lines(html: str) -> list[str]:
    """Return the texts of paragraphs and of list entries, in their order."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    found = ["".join(each.itertext()) for each in tree.iter() if each.tag in {"p", "li"}]
    return [text for text in found if text]


def text(html: str) -> str:
    """Return the text of an inline fragment."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return "".join(tree.itertext())


def tags(html: str) -> set[str]:
    """Return the names of all elements, so that nothing typed has become one."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return {str(each.tag) for each in tree.iter()} - {"DOCUMENT_FRAGMENT"}
