"""The styles of all papers: what each kind of paragraph, of text and of table looks like."""

from dataclasses import dataclass
from typing import Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle, ParagraphStyle

from unitfolio.printables.colours import ACCENT, INK, LINE, QUIET
from unitfolio.printables.docx.markup import Element, add
from unitfolio.printables.docx.tables import margins

FONT: Final = "Arial"
"""Word has it everywhere; elsewhere Liberation Sans stands in, letter for letter as wide."""
BULLETS: Final = "1"
"""The number of the bulleted list in numbering.xml."""
_IDS: Final = {"toc 1": "TOC1"}
"""Where Word's own id of a style is not its name without spaces."""
_KEPT: Final = ("Normal", "Default Paragraph Font", "Normal Table", "No List")


@dataclass(frozen=True, slots=True)
class Look:
    """A style of paragraphs; sizes and spaces are in points, indents in twips."""

    name: str
    size: float = 10
    before: float = 0
    after: float = 4
    colour: str = INK
    bold: bool = False
    italic: bool = False
    keep: bool = False
    outline: int = -1
    left: int = 0
    hanging: int = 0
    bullet: bool = False
    builtin: bool = False
    align: str = ""
    rule: str = ""
    exact: float = 0


LOOKS: Final = (
    Look("Title", 22, 0, 4, ACCENT, bold=True, keep=True, builtin=True),
    Look("Subtitle", 14, 0, 14, INK, keep=True, builtin=True),
    Look("Heading 1", 15, 12, 3, ACCENT, bold=True, keep=True, outline=0, builtin=True),
    Look("Heading 2", 12, 9, 2, ACCENT, bold=True, keep=True, outline=1, builtin=True),
    Look("Heading 3", 10.5, 8, 2, INK, bold=True, keep=True, outline=2, builtin=True),
    Look("Cover", 13, 110, 6, QUIET, keep=True),
    Look("Contents Heading", 15, 0, 8, ACCENT, bold=True, keep=True),
    Look("Lead", 10.5, 0, 8),
    Look("Prompt", 9.5, 0, 2, left=284, hanging=284, bullet=True, keep=True),
    Look("Help", 9, 0, 3, QUIET, italic=True, keep=True),
    Look("Writer", 9, 0, 3, ACCENT, bold=True, keep=True),
    Look("Notice", 9.5, 6, 6, left=113, rule="left"),
    Look("Reminder", 9.5, 0, 2, left=284, hanging=284, bullet=True),
    Look("Label", 9.5, 6, 2, bold=True, keep=True),
    Look("Tick", 9.5, 0.5, 1.5, left=340, hanging=340),
    Look("Declaration", 10, 0, 6, keep=True),
    Look("Answer", 10.5, 2, 4),
    Look("Cell", 9, 0, 0),
    Look("Cell Owner", 9, 0, 0, QUIET),
    Look("Cell Label", 9, 0, 0, bold=True),
    Look("Cell Heading", 8, 0, 0, INK, bold=True, keep=True),
    Look("Cell Note", 8, 0, 0, QUIET),
    Look("Cell Tick", 12, 0, 0, align="center"),
    Look("Gap", 2, 0, 0, exact=6),
    Look("Bone", 1, 0, 0),
    Look("Break", 1, 0, 0, exact=1),
    Look("Header", 9, 0, 2, QUIET, builtin=True),
    Look("Page Title", 9, 0, 2, QUIET, align="right"),
    Look("Page Owner", 9, 0, 2, QUIET),
    Look("Footer", 7.5, 0, 0, QUIET, builtin=True),
    Look("Page Number", 7.5, 0, 0, QUIET, align="right"),
    Look("toc 1", 10.5, 0, 5, builtin=True),
)


def define(document: Document) -> None:
    """Replace the styles of an empty document by those of our papers."""
    for style in list(document.styles):
        if style.name not in _KEPT:
            style.delete()
    _defaults(document.styles.element)
    for look in LOOKS:
        _paragraph_style(document, look)
    _character_style(document, "Hyperlink", ACCENT, underline=True)
    _character_style(document, "Placeholder Text", QUIET, size=8)
    _table_style(document, "Form Table", ("top", "left", "bottom", "right", "insideH", "insideV"))
    _table_style(document, "Form Box", ("top", "left", "bottom", "right"))


def _defaults(styles: Element) -> None:
    """Set the font and the language of everything that says nothing of its own."""
    look = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    spaces = styles.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
    assert look is not None and spaces is not None  # noqa: S101, PT018 - python-docx's own template
    look.clear()
    add(look, "w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    add(look, "w:color", val=INK)
    add(look, "w:sz", val="20")
    add(look, "w:szCs", val="20")
    add(look, "w:lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA")
    spaces.clear()
    add(spaces, "w:spacing", before="0", after="80", line="252", lineRule="auto")


def _paragraph_style(document: Document, look: Look) -> None:
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, look.builtin)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - narrows the type for mypy
    style.element.set(qn("w:styleId"), _IDS.get(look.name, look.name.replace(" ", "")))
    style.base_style = document.styles["Normal"]
    style.quick_style, style.hidden, style.unhide_when_used = True, False, False
    element = style.element
    _paragraph_look(add(element, "w:pPr"), look)
    _run_look(add(element, "w:rPr"), look)


def _paragraph_look(properties: Element, look: Look) -> None:
    if look.keep:
        add(properties, "w:keepNext")
        add(properties, "w:keepLines")
    if look.bullet:
        add(add(properties, "w:numPr"), "w:numId", val=BULLETS)
    if look.rule:
        add(
            add(properties, "w:pBdr"),
            f"w:{look.rule}",
            val="single",
            sz="24",
            space="6",
            color=ACCENT,
        )
    _spacing(properties, look)
    if look.left:
        add(properties, "w:ind", left=str(look.left), hanging=str(look.hanging))
    if look.align:
        add(properties, "w:jc", val=look.align)
    if look.outline >= 0:
        add(properties, "w:outlineLvl", val=str(look.outline))


def _spacing(properties: Element, look: Look) -> None:
    spacing = add(
        properties,
        "w:spacing",
        before=str(round(look.before * 20)),
        after=str(round(look.after * 20)),
    )
    if look.exact:
        spacing.set(qn("w:line"), str(round(look.exact * 20)))
        spacing.set(qn("w:lineRule"), "exact")


def _run_look(properties: Element, look: Look) -> None:
    if look.bold:
        add(properties, "w:b")
        add(properties, "w:bCs")
    if look.italic:
        add(properties, "w:i")
        add(properties, "w:iCs")
    add(properties, "w:color", val=look.colour)
    add(properties, "w:sz", val=str(round(look.size * 2)))
    add(properties, "w:szCs", val=str(round(look.size * 2)))


def _character_style(
    document: Document, name: str, colour: str, *, underline: bool = False, size: int = 0
) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=True)
    look = add(style.element, "w:rPr")
    add(look, "w:color", val=colour)
    if size:
        add(look, "w:sz", val=str(2 * size))
        add(look, "w:szCs", val=str(2 * size))
    if underline:
        add(look, "w:u", val="single")


def _table_style(document: Document, name: str, sides: tuple[str, ...]) -> None:
    style: BaseStyle = document.styles.add_style(name, WD_STYLE_TYPE.TABLE)
    properties = add(style.element, "w:tblPr")
    borders = add(properties, "w:tblBorders")
    for side in sides:
        add(borders, f"w:{side}", val="single", sz="4", space="0", color=LINE)
    margins(properties, "w:tblCellMar")
