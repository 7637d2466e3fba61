"""The manifest of a QTI package: what is in it, what each item is about, and whose it is.

Source: IMS Content Packaging 1.2 as profiled by QTI 2.1 (integration guide, section 3); what is
said of an item is IEEE LOM and QTI's own usage data.
"""

from collections.abc import Iterator
from typing import Final

from unitfolio.exports.qti.interactions import CALLED
from unitfolio.exports.qti.markup import XSI
from unitfolio.exports.qti.names import item_identifier, item_path
from unitfolio.exports.xml import LANGUAGE, Element, element, lom
from unitfolio.questions import MARKED
from unitfolio.render.views.exports.values import Asked, QuestionSet, UnitQuestions

MANIFEST: Final = "imsmanifest.xml"
TEST: Final = "test.xml"

_PACKAGE: Final = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LOM: Final = "http://ltsc.ieee.org/xsd/LOM"
_USAGE: Final = "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1"
_SCHEMAS: Final = (
    _PACKAGE,
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    _LOM,
    "http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd",
    _USAGE,
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1.xsd",
)


def manifest(questions: QuestionSet) -> Element:
    """Return the manifest: the test, which depends on every item, and the items."""
    made = element(
        "manifest",
        element(
            "metadata",
            element("schema", text="QTIv2.1 Package"),
            element("schemaversion", text="1.0.0"),
            lom(_string, questions.title, " ".join(unit.credit for unit in questions.units)),
        ),
        element("organizations"),
        element("resources", _test(questions), *_items(questions)),
        identifier=f"package-{questions.id}",
    )
    made.attrib |= {
        "xmlns": _PACKAGE,
        "xmlns:lom": _LOM,
        "xmlns:qti": _USAGE,
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": " ".join(_SCHEMAS),
    }
    return made


def _test(questions: QuestionSet) -> Element:
    needed = (
        element("dependency", identifierref=item_identifier(unit.id, each.question))
        for unit in questions.units
        for each in unit.questions
    )
    return element(
        "resource",
        element("file", href=TEST),
        *needed,
        identifier="test",
        type="imsqti_test_xmlv2p1",
        href=TEST,
    )


def _items(questions: QuestionSet) -> Iterator[Element]:
    for unit in questions.units:
        for each in unit.questions:
            yield _item(unit, each)


def _item(unit: UnitQuestions, asked: Asked) -> Element:
    path = item_path(unit.id, asked.question)
    return element(
        "resource",
        element(
            "metadata",
            lom(_string, asked.name, unit.credit, keywords=asked.criteria),
            _usage(asked),
        ),
        element("file", href=path),
        identifier=item_identifier(unit.id, asked.question),
        type="imsqti_item_xmlv2p1",
        href=path,
    )


def _usage(asked: Asked) -> Element:
    question = asked.question
    solved = question.kind in MARKED
    return element(
        "qti:qtiMetadata",
        element("qti:timeDependent", text="false"),
        element("qti:interactionType", text=CALLED[question.kind]),
        element("qti:feedbackType", text="nonadaptive"),
        element("qti:solutionAvailable", text="true" if solved else "false"),
    )


def _string(text: str) -> Element:
    return element("lom:string", text=text, language=LANGUAGE)
