"""A document on its way: what drawers are handed and add to."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.oxml.ns import qn

from unitfolio.printables.docx import furniture
from unitfolio.printables.docx.controls import Blank, Ledger
from unitfolio.printables.docx.furniture import Furniture, Said
from unitfolio.printables.docx.markup import Element, add, phrase, relate
from unitfolio.printables.docx.template import template
from unitfolio.printables.docx.text import paragraph, run
from unitfolio.render.views.sheets.parts import Origin

_LONGEST: Final = 255
_TITLE: Final = "Title"
_GAP: Final = "Gap"
_SECTION: Final = f"{qn('w:pPr')}/{qn('w:sectPr')}"
_STYLE_OF_A_GAP: Final = f"{qn('w:pPr')}/{qn('w:pStyle')}[@{qn('w:val')}='{_GAP}']"


@dataclass(frozen=True, slots=True)
class Page:
    """Where to draw: the body, what is used up of ids and tags, and what pages look like here.

    `feet` are the feet drawn so far, so that parts share them. `prefix` begins the tags of this
    part; `level` is the level of the heading that its title is, 0 where the title is the
    document's own.
    """

    document: Document
    body: Element
    ledger: Ledger
    said: Said
    furniture: Furniture
    feet: dict[tuple[Origin, bool], str]
    prefix: str = ""
    level: int = 0

    @classmethod
    def begin(cls, origin: Origin, title: str, owner: str, *, wide: bool = False) -> "Page":
        """Begin a document; `owner` is what is asked of whose it is, and may be empty."""
        document, ledger = docx.Document(BytesIO(template())), Ledger()
        about = document.core_properties
        about.title, about.subject = phrase(title, _LONGEST), phrase(origin.name, _LONGEST)
        about.author = about.last_modified_by = phrase(origin.centre, _LONGEST)
        said = Said(origin, title, owner, wide)
        drawn = furniture.draw(document, ledger, said)
        feet = {(origin, wide): drawn.footer}
        return cls(document, document.element.body, ledger, said, drawn, feet)

    @property
    def width(self) -> int:
        """The width of the text in twips."""
        return self.said.width

    def part(self, title: str, origin: Origin, *, prefix: str = "", wide: bool = False) -> "Page":
        """Return the page for a part: its title is a heading, its tags have a prefix.

        The heads of its pages name it, and their feet say where it comes from.
        """
        said = Said(origin, title, self.said.owner, wide)
        return replace(self._with(said), prefix=prefix, level=1)

    def across(self) -> "Page":
        """Return a wide page for something in the middle of a part, below its title."""
        return self if self.said.wide else self._with(replace(self.said, wide=True), titled=False)

    def _with(self, said: Said, *, titled: bool = True) -> "Page":
        foot = self.feet.get((said.origin, said.wide), "")
        drawn = furniture.draw(self.document, self.ledger, said, foot, titled=titled)
        self.feet[said.origin, said.wide] = drawn.footer
        return replace(self, said=said, furniture=drawn)

    def blank(self, parent: Element, tag: str, label: str) -> Blank:
        """Return a place to write in; in a part with a prefix its tag begins with that."""
        return Blank(self.ledger, parent, f"{self.prefix}.{tag}" if self.prefix else tag, label)

    def title(self, text: str, bookmark: str = "") -> None:
        """Write the title of this part."""
        self.ledger.titled = True
        self._heading(text, f"Heading{self.level}" if self.level else _TITLE, bookmark)

    def heading(self, text: str, depth: int) -> None:
        """Write a heading, `depth` levels below the title of this part."""
        self._heading(text, f"Heading{self.level + depth}")

    def _heading(self, text: str, style: str, bookmark: str = "") -> None:
        made = paragraph(self.body, style)
        if not bookmark:
            run(made, text)
            return
        number = str(self.ledger.number())
        add(made, "w:bookmarkStart", id=number, name=bookmark)
        run(made, text)
        add(made, "w:bookmarkEnd", id=number)

    def gap(self) -> None:
        """Part two tables, which Word would join, or a table and what follows."""
        paragraph(self.body, _GAP)

    def tie(self) -> None:
        """Hold the end of what was drawn on the page of what comes next: a row, or a few lines."""
        for last in list(self.body)[-3:]:
            *_, end = last.iter(qn("w:tr")) if last.tag == qn("w:tbl") else (last,)
            for properties in end.iter(qn("w:pPr")):
                if properties.find(qn("w:keepNext")) is None:
                    add(properties, "w:keepNext")
                    properties.insert(1, properties[-1])

    def close(self) -> None:
        """End the document: what was drawn since the last turn is laid out as this page is."""
        section = self._turned()
        if section is None:
            self._last_line()
            self._section(self.body)
        else:
            # Another one would be an empty page.
            self.body.append(section)

    def turn(self) -> None:
        """End this part: what follows begins on a new page, unless it does so already."""
        if self._turned() is None:
            self._section(self._last_line()[0])

    def _turned(self) -> Element | None:
        """Return the section that has just been ended, if nothing was drawn since."""
        return self.body[-1].find(_SECTION) if len(self.body) else None

    def _last_line(self) -> Element:
        """Return the paragraph that ends a part: Word wants one, so low that it starts no page.

        A gap after the last table becomes that paragraph.
        """
        if len(self.body) and self.body[-1].find(_STYLE_OF_A_GAP) is not None:
            self.body.remove(self.body[-1])
        return paragraph(self.body, "Break")

    def _section(self, parent: Element) -> None:
        section = add(parent, "w:sectPr")
        drawn = self.furniture
        heads = {"default": drawn.header}
        if self.ledger.titled:
            heads["first"] = drawn.first
        for kind, header in heads.items():
            relate(add(section, "w:headerReference", type=kind), header)
        for kind in heads:
            relate(add(section, "w:footerReference", type=kind), drawn.footer)
        add(section, "w:type", val="nextPage")
        furniture.size(section, wide=self.said.wide)
        if self.ledger.titled:
            add(section, "w:titlePg")
        self.ledger.titled = False
