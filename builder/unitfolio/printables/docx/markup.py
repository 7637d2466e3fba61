"""WordprocessingML, element by element: from the top down, which lxml does fastest."""

import re
from functools import cache
from typing import Final, TypeAlias

from docx.oxml.ns import nsmap, qn
from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for it

_NAMESPACES: Final = {**nsmap, "w14": "http://schemas.microsoft.com/office/word/2010/wordml"}
_SPACE: Final = qn("xml:space")
_FORBIDDEN: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK: Final = re.compile("\r\n|[\r\n]")
_GAP: Final = re.compile(r"[\t\r\n ]+")


@cache
def _name(prefix: str, local: str) -> str:
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def add(parent: Element, tag: str, **attributes: str) -> Element:
    """Append an element such as `w:r` and return it; its attributes are of its own namespace."""
    prefix, _, local = tag.partition(":")
    element = etree.SubElement(parent, _name(prefix, local))
    for name, value in attributes.items():
        element.set(_name(prefix, name), value)
    return element


def relate(element: Element, relation: str) -> None:
    """Name the relationship (`rId7`) of a link, a header or a footer."""
    element.set(qn("r:id"), relation)


def clean(text: str) -> str:
    """Return the text without the characters that XML 1.0 cannot hold."""
    return _FORBIDDEN.sub("", text)


def phrase(text: str, longest: int) -> str:
    """Return the text as an attribute holds it: one line, at most `longest` UTF-16 units."""
    line = _GAP.sub(" ", clean(text)).strip()
    if len(line.encode("utf-16-le")) // 2 <= longest:
        return line
    cut = line.encode("utf-16-le")[: 2 * (longest - 1)]
    return cut.decode("utf-16-le", errors="ignore").rstrip() + "…"


def write(run: Element, text: str) -> None:
    """Put text into a run, exactly: new lines become breaks, tabs become tabs."""
    for number, line in enumerate(_BREAK.split(clean(text))):
        if number:
            add(run, "w:br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                add(run, "w:tab")
            words = add(run, "w:t")
            words.text = piece
            words.set(_SPACE, "preserve")


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)
