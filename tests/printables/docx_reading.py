"""Reading a Word file back: its text, its controls, and whether Word would take it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
KINDS = {
    qn("w:text"): "text",
    qn("w:richText"): "text",
    qn("w:date"): "date",
    qn("w:dropDownList"): "choice",
    f"{W14}checkbox": "tick",
}
# The orders that ECMA-376 part 1 asks for: Word refuses some files that do not keep to them.
ORDERS = {
    "w:pPr": (
        "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl "
        "rPr sectPr"
    ),
    "w:rPr": "rStyle rFonts b bCs i iCs color sz szCs u lang",
    "w:tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "w:tcPr": "tcW gridSpan vMerge tcBorders shd tcMar vAlign",
    "w:sectPr": "headerReference footerReference type pgSz pgMar titlePg",
    "w:sdtPr": (
        "rPr alias tag id lock showingPlcHdr dataBinding richText text date dropDownList checkbox"
    ),
    "w:style": (
        "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr "
        "tblPr trPr tcPr"
    ),
    "w:tbl": "tblPr tblGrid tr",
    "w:sdt": "sdtPr sdtContent",
}


@dataclass(frozen=True, slots=True)
class Control:
    """A content control as a programme that fills it sees it."""

    tag: str
    label: str
    kind: str
    text: str
    placeholder: bool
    choices: tuple[str, ...]


def opened(file: bytes) -> Document:
    """Open it as an independent reader does."""
    return docx.Document(BytesIO(file))


def xml_parts(file: bytes) -> dict[str, etree._Element]:
    """Every part that is XML, parsed."""
    with ZipFile(BytesIO(file)) as parts:
        return {
            name: etree.fromstring(parts.read(name))
            for name in parts.namelist()
            if name.endswith((".xml", ".rels"))
        }


def said(paragraph: etree._Element) -> str:
    """The text of a paragraph with its breaks and tabs, and that of its controls."""
    signs = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    runs = paragraph.iter(qn("w:r"))
    inside = (each for run in runs for each in run.iterchildren(qn("w:t"), *signs))
    return "".join(signs.get(str(each.tag), each.text or "") for each in inside)


def texts(file: bytes, part: str = "word/document.xml") -> list[str]:
    """Every paragraph of a part in reading order, those in tables too."""
    return [said(paragraph) for paragraph in xml_parts(file)[part].iter(qn("w:p"))]


def styled(file: bytes, style: str) -> list[str]:
    """Every paragraph of the body in a style, by the style's id."""
    paragraphs = xml_parts(file)["word/document.xml"].iter(qn("w:p"))
    path = f"{qn('w:pPr')}/{qn('w:pStyle')}"
    found = ((each, each.find(path)) for each in paragraphs)
    return [said(each) for each, named in found if _is(named, style)]


def _is(named: etree._Element | None, style: str) -> bool:
    return named is not None and named.get(qn("w:val")) == style


def controls(file: bytes) -> list[Control]:
    """Every content control of the body, in reading order."""
    return list(_controls(xml_parts(file)["word/document.xml"]))


def _controls(body: etree._Element) -> Iterator[Control]:
    for control in body.iter(qn("w:sdt")):
        properties, content = control
        found = {child.tag: child.get(qn("w:val")) or "" for child in properties}
        kinds = [KINDS[str(tag)] for tag in found if tag in KINDS]
        assert len(kinds) == 1
        assert [child.tag for child in content] == [qn("w:r")], "one run, simple to find"
        yield Control(
            found[qn("w:tag")],
            found[qn("w:alias")],
            kinds[0],
            "".join(words.text or "" for words in content.iter(qn("w:t"))),
            qn("w:showingPlcHdr") in found,
            tuple(str(each.get(qn("w:value"))) for each in properties.iter(qn("w:listItem"))),
        )


def faults(file: bytes) -> list[str]:
    """What Word would not take, as far as one can tell without it."""
    parts = xml_parts(file)
    body = parts["word/document.xml"][0]
    found = [fault for name, part in parts.items() for fault in _disorder(name, part)]
    drawings = [each.get("id") for part in parts.values() for each in part.iter(qn("wp:docPr"))]
    for what, values in (
        ("control's id", [e.get(qn("w:val")) for e in body.iter(qn("w:id"))]),
        ("tag", [e.get(qn("w:val")) for e in body.iter(qn("w:tag"))]),
        ("bookmark", [e.get(qn("w:id")) for e in body.iter(qn("w:bookmarkStart"))]),
        ("drawing's id", drawings),
    ):
        found += [f"{what} {value} twice" for value, count in Counter(values).items() if count > 1]
    for named in (*body.iter(qn("w:tag")), *body.iter(qn("w:alias"))):
        if len(str(named.get(qn("w:val"))).encode("utf-16-le")) > 2 * 64:
            found.append(f"too long for Word: {named.get(qn('w:val'))}")
    return [*found, *_shape(body), *_dangling(parts)]


def _disorder(name: str, part: etree._Element) -> Iterator[str]:
    for tag, order in ORDERS.items():
        places = {local: place for place, local in enumerate(order.split())}
        for element in part.iter(qn(tag)):
            children = [etree.QName(child).localname for child in element]
            unknown = [child for child in children if child not in places]
            if unknown or children != sorted(children, key=places.__getitem__):
                yield f"{name}: {tag} has {children}"


def _shape(body: etree._Element) -> Iterator[str]:
    if [child.tag for child in body][-2:] != [qn("w:p"), qn("w:sectPr")]:
        yield "no paragraph at the end"
    for table in body.iter(qn("w:tbl")):
        after = table.getnext()
        if after is None or after.tag != qn("w:p"):
            yield "a table runs into what follows"
        columns = len(list(table.iter(qn("w:gridCol"))))
        for row in table.iter(qn("w:tr")):
            spans = [
                cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.iter(qn("w:tc"))
            ]
            wide = sum(int(str(s.get(qn("w:val")))) if s is not None else 1 for s in spans)
            if wide != columns:
                yield f"a row of {wide} cells in a table of {columns} columns"
    for cell in body.iter(qn("w:tc")):
        if cell[-1].tag != qn("w:p"):
            yield "a cell does not end in a paragraph"


def _dangling(parts: dict[str, etree._Element]) -> Iterator[str]:
    """Styles, relationships and bookmarks that are named but not there."""
    styles = {each.get(qn("w:styleId")) for each in parts["word/styles.xml"].iter(qn("w:style"))}
    for name, part in parts.items():
        used = part.iter(*map(qn, ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn")))
        lost = {each.get(qn("w:val")) for each in used} - styles
        yield from (f"{name}: no style {style}" for style in lost)
        folder, _, file = name.rpartition("/")
        relations = parts.get(f"{folder}/_rels/{file}.rels", etree.Element("none"))
        asked = {
            each.get(attribute) for each in part.iter() for attribute in (qn("r:id"), qn("r:embed"))
        }
        lost = asked - {None} - {each.get("Id") for each in relations}
        yield from (f"{name}: no relationship {relation}" for relation in lost)
    body = parts["word/document.xml"]
    marks = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    anchors = {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))}
    yield from (f"no bookmark {anchor}" for anchor in anchors - {None} - marks)
