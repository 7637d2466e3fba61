"""SCORM 1.2: a unit's quiz as a package that a learning platform runs.

Sources: ADL SCORM 1.2, Content Aggregation Model (the manifest: IMS Content Packaging 1.1.2 with
ADL's additions) and Run-Time Environment (what the page's script reports, and how long it may
be). No mastery score is set: a platform would make 'passed' or 'failed' of it, and practice is no
assessment.

It is written from these two and run against scorm-again; ADL's conformance test has not been run
on it, so no conformance is claimed. The metadata are those of IMS Meta-data 1.2.1, without the
parts that a package in a catalogue would have to have (a catalogue's entry, a life cycle).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unitfolio.exports.archive import archive
from unitfolio.exports.xml import LANGUAGE, Element, document, element, lom
from unitfolio.problems import UnitfolioError
from unitfolio.questions import Question
from unitfolio.render.views.exports.values import Asked, Breach, QuizPackage

MOST_KEPT: Final = 682
"""So many results fit into the 4,096 characters of `cmi.suspend_data`: see lib/scorm.ts."""
LONGEST: Final = 255
"""Of a CMIIdentifier, and of a CMIFeedback."""
MOST_CHOICES: Final = 36
"""A response names choices by one of a to z or 0 to 9."""

_CODE: Final = Path(__file__).parents[1] / "assets"
_PACKAGE: Final = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADL: Final = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_LOM: Final = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
_PAGE: Final = "index.html"
_FILES: Final = {"quiz.css": "scorm.css", "quiz.js": "scorm.js"}


def write(package: QuizPackage) -> bytes:
    """Return the package as a ZIP archive.

    Raises UnitfolioError where the browser code has not been compiled.
    """
    return archive(
        {
            "imsmanifest.xml": _manifest(package),
            _PAGE: package.page.encode(),
            **{name: _code(file) for name, file in _FILES.items()},
        }
    )


def limits(package: QuizPackage) -> Iterator[Breach]:
    """Yield what SCORM 1.2 has too little room for."""
    if len(package.questions) > MOST_KEPT:
        yield Breach(
            package.id,
            f"A platform keeps the results of {MOST_KEPT} questions at most between two sittings; "
            "the others would be asked again.",
        )
    for each in package.questions:
        yield from _of_question(each)


def _of_question(each: Asked) -> Iterator[Breach]:
    question = each.question
    if len(question.id) > LONGEST or not question.id.isascii() or " " in question.id:
        yield Breach(
            each.where,
            f"SCORM's identifiers have {LONGEST} characters at most, without accents and spaces.",
        )
    if _choices(question) > MOST_CHOICES:
        yield Breach(each.where, f"SCORM can name {MOST_CHOICES} choices at most.")
    if any(len(answer) > LONGEST for answer in question.answers):
        yield Breach(
            each.where,
            f"SCORM reports {LONGEST} characters of an answer at most; a longer one is cut there.",
        )


def _choices(question: Question) -> int:
    ends = len(question.matches) + len(question.other_ends)
    return max(len(question.options), ends, len(question.steps))


def _code(file: str) -> bytes:
    path = _CODE / file
    if not path.is_file():
        raise UnitfolioError(f"Unitfolio's browser code is not there ({file}): run  make  once.")
    return path.read_bytes()


def _manifest(package: QuizPackage) -> bytes:
    name = f"{package.site_id}-{package.id}"
    root = element(
        "manifest",
        _metadata(package),
        element("organizations", _organization(package, f"quiz-{name}"), default=f"quiz-{name}"),
        element("resources", _resource(f"page-{name}")),
        identifier=f"package-{name}",
        version="1.2",
    )
    root.attrib |= {"xmlns": _PACKAGE, "xmlns:adlcp": _ADL, "xmlns:lom": _LOM}
    return document(root)


def _metadata(package: QuizPackage) -> Element:
    return element(
        "metadata",
        element("schema", text="ADL SCORM"),
        element("schemaversion", text="1.2"),
        lom(
            _language,
            package.title,
            package.credit,
            description=package.description,
            keywords=package.keywords,
        ),
    )


def _organization(package: QuizPackage, identifier: str) -> Element:
    item = element(
        "item",
        element("title", text=package.title),
        identifier=f"item-{package.id}",
        identifierref=f"page-{package.site_id}-{package.id}",
        isvisible="true",
    )
    title = element("title", text=package.title)
    return element("organization", title, item, identifier=identifier)


def _resource(identifier: str) -> Element:
    files = (element("file", href=name) for name in (_PAGE, *_FILES))
    resource = element("resource", *files, identifier=identifier, type="webcontent", href=_PAGE)
    resource.set("adlcp:scormtype", "sco")
    return resource


def _language(text: str) -> Element:
    made = element("lom:langstring", text=text)
    made.set("xml:lang", LANGUAGE)
    return made
