"""What every page has: its size and margins, its head and its foot."""

from dataclasses import dataclass, replace
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.parts.story import StoryPart

from unitfolio.printables.colours import ACCENT, LINE
from unitfolio.printables.docx.controls import Blank, Ledger, owner_control
from unitfolio.printables.docx.markup import Element, add, twips
from unitfolio.printables.docx.picture import Place, draw_picture, fitted
from unitfolio.printables.docx.tables import PLAIN, cell, row, rule, shared, table
from unitfolio.printables.docx.text import paragraph, run, simple_field
from unitfolio.printables.qr import SIDE, qr_png
from unitfolio.render.views.sheets.parts import Origin

_LONG, _SHORT = 297.0, 210.0
_SIDE, _TOP, _BOTTOM = 17.0, 21.0, 33.0
_HEAD, _FOOT = 7.0, 6.0
"""From the edges of the paper; the white of the code adds two millimetres to that at the foot."""
_LOGO: Final = (42.0, 12.0)
_INSET: Final = 2.0
"""A hair more than plain tables leave at either side of what is in a cell (108 twips)."""
_CLEAR: Final = 8.3
"""Between the rule of a head of one line and the text: what a higher head has to leave, too."""
_SHARES, _SHARES_OF_THREE, _SHARES_BESIDE_A_LOGO = (0.5, 0.5), (0.3, 0.3, 0.4), (0.3, 0.26, 0.44)
"""How the words of a head share what a logo leaves of it."""
_EMPTY: Final = "\u2002" * 5
"""En spaces: a hint that leaves the line free to be written on by hand."""


@dataclass(frozen=True, slots=True)
class Said:
    """What pages say at head and foot: where they come from, their title, and whose they are.

    `owner` is what is asked of the owner ("Learner's name"), empty where it is not.
    """

    origin: Origin
    title: str
    owner: str
    wide: bool

    @property
    def width(self) -> int:
        """The width of the text in twips."""
        return text_width(wide=self.wide)


@dataclass(frozen=True, slots=True)
class Story:
    """A head or a foot that is being drawn."""

    part: StoryPart
    ledger: Ledger
    said: Said


@dataclass(frozen=True, slots=True)
class Furniture:
    """The relationships of two heads, on the page of a title and on others, and of the foot.

    `first` is empty where no title will stand.
    """

    first: str
    header: str
    footer: str


def text_width(*, wide: bool) -> int:
    """Return the width between the margins, in twips."""
    return twips((_LONG if wide else _SHORT) - 2 * _SIDE)


def size(section: Element, *, wide: bool) -> None:
    """Lay the pages of a section out as A4."""
    paper = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    across, down = (str(twips(side)) for side in paper)
    turned = {"orient": "landscape"} if wide else {}
    add(section, "w:pgSz", w=across, h=down, **turned)
    places = {"top": _TOP, "right": _SIDE, "bottom": _BOTTOM, "left": _SIDE}
    edges = {**places, "header": _HEAD, "footer": _FOOT}
    add(section, "w:pgMar", **{name: str(twips(each)) for name, each in edges.items()}, gutter="0")


def draw(
    document: Document, ledger: Ledger, said: Said, footer: str = "", *, titled: bool = True
) -> Furniture:
    """Add the heads and the foot of pages, unless there is already such a foot.

    Each part has heads of its own: LibreOffice before 24.2 doesn't bring up to date the field
    that would name the heading of the page (STYLEREF).
    """
    first = _head(document, ledger, replace(said, owner="")) if titled else ""
    header = _head(document, ledger, said) if said.owner or not titled else first
    return Furniture(first, header, footer or _foot(document, ledger, said))


def _head(document: Document, ledger: Ledger, said: Said) -> str:
    header = HeaderPart.new(document.part.package)
    _header(Story(header, ledger, said))
    return document.part.relate_to(header, RELATIONSHIP_TYPE.HEADER)


def _foot(document: Document, ledger: Ledger, said: Said) -> str:
    footer = FooterPart.new(document.part.package)
    _footer(Story(footer, ledger, said))
    return document.part.relate_to(footer, RELATIONSHIP_TYPE.FOOTER)


def _header(story: Story) -> None:
    said = story.said
    cells = _cells(story.part.element, _heads(said), "Centre and title of this paper", "bottom")
    if said.origin.logo:
        _logo(story, cells.pop(0))
    centre, title, *whose = cells
    run(paragraph(centre, "Header"), said.origin.centre)
    paragraph(title, "Header" if said.owner else "PageTitle", said.title)
    for each in whose:
        _owner(story, each)
    _end(story)


def _end(story: Story) -> None:
    """End a head; one with a logo is higher than the margin, and the text begins where it ends."""
    made = paragraph(story.part.element, "Break")
    if story.said.origin.logo:
        add(made[0], "w:spacing", line=str(twips(_CLEAR)), lineRule="exact")


def _heads(said: Said) -> list[int]:
    """Return the widths of a head's cells: a logo has its own, so that no word falls below it."""
    aside = twips(fitted(said.origin.logo, _LOGO)[0] + 2 * _INSET) if said.origin.logo else 0
    words = shared(said.width - aside, _shares(said))
    return [aside, *words] if aside else words


def _shares(said: Said) -> tuple[float, ...]:
    """Return how the centre, the title and whose it is, where that is asked, share a head."""
    if not said.owner:
        return _SHARES
    return _SHARES_BESIDE_A_LOGO if said.origin.logo else _SHARES_OF_THREE


def _logo(story: Story, parent: Element) -> None:
    where, origin = Place(story.part, story.ledger), story.said.origin
    says = f"Logo of {origin.centre}"
    draw_picture(where, paragraph(parent, "Header"), origin.logo, says, _LOGO)


def _owner(story: Story, parent: Element) -> None:
    """Say whose the page is; on paper the rest of the line, above the rule, is to write on."""
    line = paragraph(parent, "PageOwner", f"{story.said.owner}: ")
    owner_control(Blank(story.ledger, line, "", story.said.owner), hint=_EMPTY)


def _footer(story: Story) -> None:
    origin = story.said.origin
    square = twips(SIDE + 4) if origin.address else 0
    left, right = shared(story.said.width - square, (0.76, 0.24))
    widths = [left, right, square] if square else [left, right]
    cells = _cells(story.part.element, widths, "Unit, version, page and address", "top")
    for line in (origin.name, origin.version, origin.note, origin.short):
        if line:
            paragraph(cells[0], "Footer", line)
    page = paragraph(cells[1], "PageNumber", "Page ")
    simple_field(page, "PAGE", "1")
    run(page, " of ")
    simple_field(page, "NUMPAGES", "1")
    if square:
        words = paragraph(cells[2], "PageNumber")
        code = qr_png(origin.address)
        where = Place(story.part, story.ledger)
        draw_picture(where, words, code, f"QR code of {origin.short}", (SIDE, SIDE))
    paragraph(story.part.element, "Break")


def _cells(parent: Element, widths: list[int], title: str, ruled: str) -> list[Element]:
    """Fill a head or a foot with a table of one row, ruled off from the text at one side."""
    for child in list(parent):
        parent.remove(child)
    made = row(table(parent, widths, title, style=PLAIN))
    size, colour = ("8", ACCENT) if ruled == "bottom" else ("4", LINE)
    cells = []
    for width in widths:
        cells.append(cell(made, width, align=ruled))
        rule(cells[-1], (ruled,), size, colour)
    return cells
