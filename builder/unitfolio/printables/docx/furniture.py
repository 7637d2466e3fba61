"""What every page has: its size and margins, its head and its foot."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final, TypeAlias

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.shape import CT_Inline
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.parts.story import StoryPart
from docx.shared import Mm

from unitfolio.printables.docx.controls import Ledger
from unitfolio.printables.docx.markup import ACCENT, HAIRLINE, Element, add, phrase, twips
from unitfolio.printables.docx.tables import PLAIN, cell, row, shared, table
from unitfolio.printables.docx.text import paragraph, run, simple_field
from unitfolio.printables.qr import qr_png
from unitfolio.render.views.sheets.parts import Origin

_LONG, _SHORT = 297.0, 210.0
_SIDE, _TOP, _BOTTOM, _EDGE = 17.0, 21.0, 30.0, 8.0
_LOGO: Final = (42.0, 12.0)
_CODE: Final = 18.0
_LONGEST: Final = 255


Box: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Story:
    """A head or a foot that is being drawn, and how wide it is in twips."""

    part: StoryPart
    ledger: Ledger
    origin: Origin
    width: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """The relationships of a head and a foot."""

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
    top, bottom, side, edge = (str(twips(each)) for each in (_TOP, _BOTTOM, _SIDE, _EDGE))
    margins = {"top": top, "right": side, "bottom": bottom, "left": side}
    add(section, "w:pgMar", **margins, header=edge, footer=edge, gutter="0")


def draw(document: Document, ledger: Ledger, origin: Origin, title: str) -> dict[bool, Furniture]:
    """Add a head and a foot for upright pages, and for wide ones."""
    code = qr_png(origin.address) if origin.address else b""
    made = {}
    for wide in (False, True):
        footer = FooterPart.new(document.part.package)
        _footer(Story(footer, ledger, origin, text_width(wide=wide)), code)
        made[wide] = Furniture(
            head(document, ledger, origin, title, wide=wide),
            document.part.relate_to(footer, RELATIONSHIP_TYPE.FOOTER),
        )
    return made


def head(document: Document, ledger: Ledger, origin: Origin, title: str, *, wide: bool) -> str:
    """Add a head that names a paper, or a part of one. Returns its relationship.

    Each part has a head of its own: LibreOffice before 24.2 doesn't bring up to date the field
    that would name the heading of the page (STYLEREF).
    """
    header = HeaderPart.new(document.part.package)
    _header(Story(header, ledger, origin, text_width(wide=wide)), title)
    return document.part.relate_to(header, RELATIONSHIP_TYPE.HEADER)


def _header(story: Story, title: str) -> None:
    origin = story.origin
    widths = shared(story.width, (0.55, 0.45))
    cells = _cells(story.part.element, widths, "Centre and title of this paper", "bottom")
    words = paragraph(cells[0], "Header")
    if origin.logo:
        _picture(story, words, origin.logo, f"Logo of {origin.centre}", _LOGO)
        run(words, "  ")
    run(words, origin.centre)
    paragraph(cells[1], "PageTitle", title)
    paragraph(story.part.element, "Break")


def _footer(story: Story, code: bytes) -> None:
    origin = story.origin
    square = twips(_CODE + 4) if code else 0
    left, right = shared(story.width - square, (0.76, 0.24))
    widths = [left, right, square] if code else [left, right]
    cells = _cells(story.part.element, widths, "Unit, version, page and address", "top")
    for line in (origin.name, origin.version, origin.note, origin.short):
        if line:
            paragraph(cells[0], "Footer", line)
    page = paragraph(cells[1], "PageNumber", "Page ")
    simple_field(page, "PAGE", "1")
    run(page, " of ")
    simple_field(page, "NUMPAGES", "1")
    if code:
        words = paragraph(cells[2], "PageNumber")
        _picture(story, words, code, f"QR code of {origin.short}", (_CODE, _CODE))
    paragraph(story.part.element, "Break")


def _cells(parent: Element, widths: list[int], title: str, ruled: str) -> list[Element]:
    """Fill a head or a foot with a table of one row, ruled off from the text at one side."""
    for child in list(parent):
        parent.remove(child)
    made = row(table(parent, widths, title, style=PLAIN))
    size, colour = ("8", ACCENT) if ruled == "bottom" else ("4", HAIRLINE)
    cells = []
    for width in widths:
        made_cell = cell(made, width, align=ruled)
        borders = add(made_cell[0], "w:tcBorders")
        made_cell[0].insert(1, borders)
        add(borders, f"w:{ruled}", val="single", sz=size, space="0", color=colour)
        cells.append(made_cell)
    return cells


def _picture(story: Story, parent: Element, image: bytes, says: str, box: Box) -> None:
    """Append a picture, as large as fits in a box in millimetres, with its text equivalent."""
    relation, found = story.part.get_or_add_image(BytesIO(image))
    across, down = found.px_width / found.horz_dpi, found.px_height / found.vert_dpi
    scale = min(box[0] / across, box[1] / down)
    inline = CT_Inline.new_pic_inline(
        story.ledger.number(), relation, "", Mm(across * scale), Mm(down * scale)
    )
    inline.docPr.set("descr", phrase(says, _LONGEST))
    inline.docPr.set("name", f"Picture {inline.docPr.get('id')}")
    add(add(parent, "w:r"), "w:drawing").append(inline)
