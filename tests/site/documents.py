"""Reading finished pages as a browser does."""

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib


class Document:
    """A page as html5lib reads it, which follows the HTML standard's own parsing rules."""

    def __init__(self, html: str) -> None:
        self.tree: Element = html5lib.parse(html, namespaceHTMLElements=False)

    @classmethod
    def of(cls, path: Path) -> "Document":
        return cls(path.read_text(encoding="utf-8"))

    @property
    def title(self) -> str:
        return text_of(self.all("title")[0])

    @property
    def structured(self) -> Any:
        found = [e for e in self.all("script") if e.get("type") == "application/ld+json"]
        return json.loads(found[0].text or "") if found else None

    def all(self, tag: str, **attributes: str) -> list[Element]:
        return [
            element
            for element in self.tree.iter(tag)
            if all(element.get(name) == value for name, value in attributes.items())
        ]

    def of_class(self, name: str) -> list[Element]:
        return [e for e in self.tree.iter() if name in e.get("class", "").split()]

    def meta(self) -> dict[str, str]:
        """The page's named facts."""
        return {
            name: element.get("content", "")
            for element in self.all("meta")
            if (name := element.get("name") or element.get("property") or element.get("http-equiv"))
        }

    def links_in(self, name: str) -> list[tuple[str, str]]:
        """Text and address of every link in the elements of a class."""
        return [
            (text_of(link), link.get("href", ""))
            for part in self.of_class(name)
            for link in part.iter("a")
        ]


def text_of(element: Element) -> str:
    """The text of an element, its blanks run together."""
    return " ".join("".join(element.itertext()).split())
