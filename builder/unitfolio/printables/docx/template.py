"""The empty document that every paper begins with: python-docx's own, made ours."""

from datetime import datetime
from functools import cache
from typing import Final
from zipfile import ZIP_STORED

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships

from unitfolio.printables.colours import ACCENT
from unitfolio.printables.docx.binding import attach
from unitfolio.printables.docx.markup import Element, add
from unitfolio.printables.docx.package import packed
from unitfolio.printables.docx.styles import BULLETS, define

MADE: Final = datetime(2020, 1, 1)  # noqa: DTZ001 - python-docx writes it as it is, as UTC
"""A constant: a paper says nothing of when it was built."""
_KEPT: Final = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS, RELATIONSHIP_TYPE.NUMBERING}
_OF_THE_FILE: Final = {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}
_WORD_2013: Final = "15"
_WORD: Final = "http://schemas.microsoft.com/office/word"
_SETTINGS: Final = (
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
    "differentiateMultirowTableHeaders",
)


@cache
def template() -> bytes:
    """Return the empty document as a .docx; it is not compressed, so it opens fast."""
    document = docx.Document()
    _drop(document.part.rels, _KEPT)
    _drop(document.part.package.rels, _OF_THE_FILE)
    define(document)
    _settings(document.settings.element)
    _bullets(document.part.numbering_part.element)
    document.element.body.clear()
    attach(document)
    _properties(document)
    return packed(document, ZIP_STORED)


def _drop(relations: Relationships, kept: set[str]) -> None:
    """Let go of parts that say what is not so: another's theme, program and thumbnail."""
    for name in [name for name, relation in relations.items() if relation.reltype not in kept]:
        del relations[name]


def _settings(settings: Element) -> None:
    settings.clear()
    add(settings, "w:zoom", percent="100")
    add(settings, "w:defaultTabStop", val="720")
    add(settings, "w:characterSpacingControl", val="doNotCompress")
    compatibility = add(settings, "w:compat")
    add(compatibility, "w:compatSetting", name="compatibilityMode", uri=_WORD, val=_WORD_2013)
    for name in _SETTINGS:
        add(compatibility, "w:compatSetting", name=name, uri=_WORD, val="1")
    add(settings, "w:themeFontLang", val="en-GB")
    add(settings, "w:decimalSymbol", val=".")
    add(settings, "w:listSeparator", val=",")


def _bullets(numbering: Element) -> None:
    numbering.clear()
    kind = add(numbering, "w:abstractNum", abstractNumId="0")
    add(kind, "w:multiLevelType", val="singleLevel")
    level = add(kind, "w:lvl", ilvl="0")
    add(level, "w:start", val="1")
    add(level, "w:numFmt", val="bullet")
    add(level, "w:lvlText", val="•")
    add(level, "w:lvlJc", val="left")
    add(add(level, "w:pPr"), "w:ind", left="284", hanging="284")
    add(add(level, "w:rPr"), "w:color", val=ACCENT)
    add(add(numbering, "w:num", numId=BULLETS), "w:abstractNumId", val="0")


def _properties(document: Document) -> None:
    said = document.core_properties
    said.author = said.last_modified_by = said.comments = said.keywords = ""
    said.created = said.modified = MADE
    said.language = "en-GB"
    said.revision = 1
