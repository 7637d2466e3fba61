"""XML as a tree: elements with attributes and text, what is said of a package, and documents."""

from collections.abc import Callable, Iterable
from typing import Final
from xml.etree import ElementTree as ET

Element = ET.Element

LANGUAGE: Final = "en-GB"
"""What content is written in, as the pages of the site say."""


def element(name: str, /, *children: Element, text: str | None = None, **said: str) -> Element:
    """Return an element with its attributes, its text and its children, in their order."""
    made = ET.Element(name, said)
    made.text = text
    made.extend(children)
    return made


def lom(
    string: Callable[[str], Element],
    title: str,
    rights: str,
    *,
    description: str = "",
    keywords: Iterable[str] = (),
) -> Element:
    """Return what IEEE LOM says of something; `string` makes a text, which each version has so."""
    said = [element("lom:description", string(description))] if description else []
    return element(
        "lom:lom",
        element(
            "lom:general",
            element("lom:title", string(title)),
            element("lom:language", text=LANGUAGE),
            *said,
            *(element("lom:keyword", string(each)) for each in keywords),
        ),
        element("lom:rights", element("lom:description", string(rights))),
    )


def document(tree: Element) -> bytes:
    """Return a document in UTF-8 with its declaration."""
    content: bytes = ET.tostring(tree, encoding="utf-8", xml_declaration=True)
    return content
