"""XML as a tree: elements with attributes and text, and the bytes of a document."""

from typing import Final
from xml.etree import ElementTree as ET

Element = ET.Element

QTI: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
QTI_SCHEMA: Final = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"


def element(name: str, /, *children: Element, text: str | None = None, **said: str) -> Element:
    """Return an element with its attributes, its text and its children, in their order."""
    made = ET.Element(name, said)
    made.text = text
    made.extend(children)
    return made


def root(name: str, /, *children: Element, **said: str) -> Element:
    """Return the outermost element of a QTI document."""
    made = element(name, *children, **said)
    made.attrib |= {
        "xmlns": QTI,
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": f"{QTI} {QTI_SCHEMA}",
    }
    return made


def document(tree: Element) -> bytes:
    """Return a document in UTF-8 with its declaration."""
    content: bytes = ET.tostring(tree, encoding="utf-8", xml_declaration=True)
    return content
