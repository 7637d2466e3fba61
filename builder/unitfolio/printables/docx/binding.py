"""What is typed once and shown everywhere: controls bound to a part of the file.

The part is custom XML (ECMA-376 part 1, 17.5.2.6 and 22.5). Word writes what is typed in a bound
control into it, and shows what it holds in all others, also in the heads of pages; so does
LibreOffice when it opens a file. A programme that fills a paper has to write there too, since what
the part holds wins over what the control holds.
"""

from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from unitfolio.printables.docx.markup import Element, add

SPACE: Final = "urn:unitfolio:paper"
STORE: Final = "{8C4C1D5E-2B0A-4E63-9D37-6B1F0A7C52E4}"
"""Names the part: a constant, so that the same paper is the same bytes."""
_PARTS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def attach(document: Document) -> None:
    """Add the part, with nothing typed yet."""
    paper = etree.Element(f"{{{SPACE}}}paper", nsmap={"u": SPACE})
    etree.SubElement(paper, f"{{{SPACE}}}owner")
    about = etree.Element(f"{{{_PARTS}}}datastoreItem", nsmap={"ds": _PARTS})
    about.set(f"{{{_PARTS}}}itemID", STORE)
    etree.SubElement(about, f"{{{_PARTS}}}schemaRefs")
    held = _part(document, "item1", CONTENT_TYPE.XML, paper)
    named = _part(document, "itemProps1", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, about)
    held.relate_to(named, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(held, RELATIONSHIP_TYPE.CUSTOM_XML)


def bind(properties: Element) -> None:
    """Let a control show whose the paper is: the owner that the part names."""
    add(
        properties,
        "w:dataBinding",
        prefixMappings=f"xmlns:u='{SPACE}'",
        xpath="/u:paper[1]/u:owner[1]",
        storeItemID=STORE,
    )


def _part(document: Document, name: str, kind: str, root: Element) -> Part:
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Part(PackURI(f"/customXml/{name}.xml"), kind, content, document.part.package)
