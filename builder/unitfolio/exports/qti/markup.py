"""The outermost element of QTI's documents, with the names that its texts go by."""

from typing import Final

from unitfolio.exports.xml import Element, element

QTI: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
QTI_SCHEMA: Final = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"


def root(name: str, /, *children: Element, **said: str) -> Element:
    """Return the outermost element of a QTI document."""
    made = element(name, *children, **said)
    made.attrib |= {
        "xmlns": QTI,
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": f"{QTI} {QTI_SCHEMA}",
    }
    return made
