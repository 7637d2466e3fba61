"""HTML for systems that keep their texts as HTML: made of elements, so that all text is escaped."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring


def paragraphs(*texts: str) -> str:
    """Return each text that isn't empty as a paragraph."""
    return _serialised(_element("p", text) for text in texts if text)


def listed(texts: Sequence[str], tag: str = "ul") -> str:
    """Return the texts as a list; one text alone as a paragraph, none as nothing."""
    if len(texts) == 1:
        return paragraphs(*texts)
    parent = Element(tag)
    for text in texts:
        SubElement(parent, "li").text = text
    return _serialised([parent] if texts else [])


def headed(heading: str, texts: Iterable[str]) -> str:
    """Return a heading in strong type, the texts as a list, and an empty line to write in."""
    top, below, space = Element("p"), Element("ul"), Element("p")
    SubElement(top, "strong").text = heading
    for text in texts:
        SubElement(below, "li").text = text
    SubElement(space, "br")
    return _serialised([top, below, space])


def link(before: str, address: str) -> str:
    """Return a paragraph that ends in a link to `address`; nothing without one."""
    if not address:
        return ""
    made = _element("p", f"{before} ")
    SubElement(made, "a", href=address).text = address
    return _serialised([made])


def inline(text: str) -> str:
    """Return the text with what HTML would take for markup escaped."""
    return _serialised([_element("p", text)]).removeprefix("<p>").removesuffix("</p>")


def _element(tag: str, text: str) -> Element:
    made = Element(tag)
    made.text = text
    return made


def _serialised(elements: Iterable[Element]) -> str:
    return "".join(tostring(each, encoding="unicode", method="html") for each in elements)
