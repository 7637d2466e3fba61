"""Paragraphs and runs."""

from docx.oxml.ns import qn

from unitfolio.printables.docx.markup import Element, add, relate, write


def paragraph(parent: Element, style: str, text: str = "", *, keep: bool = False) -> Element:
    """Append a paragraph; `keep` holds it on the page of the one after it."""
    made = add(parent, "w:p")
    properties = add(made, "w:pPr")
    add(properties, "w:pStyle", val=style)
    if keep:
        add(properties, "w:keepNext")
    if text:
        run(made, text)
    return made


def run(parent: Element, text: str, style: str = "") -> Element:
    """Append a run of text, in a character style if one is named."""
    made = add(parent, "w:r")
    if style:
        add(add(made, "w:rPr"), "w:rStyle", val=style)
    write(made, text)
    return made


def simple_field(parent: Element, instruction: str, shown: str) -> None:
    """Append a field such as PAGE with what it shows until it is brought up to date."""
    run(add(parent, "w:fldSimple", instr=f" {instruction} "), shown)


def stale_field(parent: Element, instruction: str) -> None:
    """Append a field that shows nothing yet, and says that it is to be brought up to date."""
    _mark(parent, "begin").set(qn("w:dirty"), "true")
    code = add(add(parent, "w:r"), "w:instrText")
    code.text = f" {instruction} "
    code.set(qn("xml:space"), "preserve")
    _mark(parent, "separate")
    _mark(parent, "end")


def _mark(parent: Element, kind: str) -> Element:
    """Append the mark that begins, separates or ends a field of several runs."""
    return add(add(parent, "w:r"), "w:fldChar", fldCharType=kind)


def link(parent: Element, relation: str, text: str) -> None:
    """Append a link to the address that a relationship holds."""
    made = add(parent, "w:hyperlink", history="1")
    relate(made, relation)
    run(made, text, "Hyperlink")
