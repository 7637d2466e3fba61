"""Paragraphs and runs."""

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


def mark_field(parent: Element, kind: str) -> None:
    """Append the mark that begins, separates or ends a field of several runs."""
    add(add(parent, "w:r"), "w:fldChar", fldCharType=kind)


def begin_field(parent: Element, instruction: str) -> None:
    """Begin a field of several runs: what follows is what it shows, up to its end mark."""
    mark_field(parent, "begin")
    code = add(add(parent, "w:r"), "w:instrText")
    code.text = f" {instruction} "
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    mark_field(parent, "separate")


def link(parent: Element, relation: str, text: str) -> None:
    """Append a link to the address that a relationship holds."""
    made = add(parent, "w:hyperlink", history="1")
    relate(made, relation)
    run(made, text, "Hyperlink")
