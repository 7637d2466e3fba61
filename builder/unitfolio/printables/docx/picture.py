"""Pictures in a line of text."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from docx.image.image import Image
from docx.oxml.shape import CT_Inline
from docx.parts.story import StoryPart
from docx.shared import Mm

from unitfolio.printables.docx.controls import Ledger
from unitfolio.printables.docx.markup import Element, add, phrase

_LONGEST: Final = 255
_DISTANCES: Final = ("distT", "distB", "distL", "distR")
"""What keeps text away; where it is not said, LibreOffice takes 3.2 millimetres for each side."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a picture is kept: the part of the file that it is drawn in, and what numbers it."""

    part: StoryPart
    ledger: Ledger


def draw_picture(
    place: Place, parent: Element, image: bytes, says: str, box: tuple[float, float]
) -> None:
    """Append a picture, as large as fits in a box in millimetres, with its text equivalent."""
    relation, found = place.part.get_or_add_image(BytesIO(image))
    across, down = _within(found, box)
    inline = CT_Inline.new_pic_inline(place.ledger.number(), relation, "", Mm(across), Mm(down))
    for side in _DISTANCES:
        inline.set(side, "0")
    inline.docPr.set("descr", phrase(says, _LONGEST))
    inline.docPr.set("name", f"Picture {inline.docPr.get('id')}")
    add(add(parent, "w:r"), "w:drawing").append(inline)


def fitted(image: bytes, box: tuple[float, float]) -> tuple[float, float]:
    """Return the width and the height that a picture is drawn with in a box, in millimetres."""
    return _within(Image.from_blob(image), box)


def _within(image: Image, box: tuple[float, float]) -> tuple[float, float]:
    across, down = image.px_width / image.horz_dpi, image.px_height / image.vert_dpi
    scale = min(box[0] / across, box[1] / down)
    return across * scale, down * scale
