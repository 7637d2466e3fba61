"""What loading remarked of a text, told where it matters: it depends on what belongs there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from unitfolio.codes import Code
from unitfolio.load import Document, Pointer
from unitfolio.load.document import Remark
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import Guide

_COMMENT = "a # begins a comment; put quotation marks around the text if the # belongs to it"


def remarked(document: Document, findings: Iterable[Finding], guide: Guide) -> Iterator[Finding]:
    """Yield the findings, each with the remark on its value, and remarks on other free texts.

    Nothing is said of a comment after an id, a level or a word of a list: it is meant as one.
    """
    told: set[Pointer] = set()
    for finding in findings:
        pointer = _of_value(document, finding.pointer)
        remark = document.remarks.get(pointer)
        told.add(pointer)
        yield replace(finding, hint=_hint(finding, remark)) if remark else finding
    for pointer, remark in document.remarks.items():
        if pointer not in told and guide.is_free_text(pointer):
            yield Finding(pointer, remark.code, remark.message, remark.hint, phrase=remark.phrase)


def _of_value(document: Document, pointer: Pointer) -> Pointer:
    """Return the pointer of what is there: a word can stand for a group of keys."""
    while pointer and pointer not in document.places:
        pointer = pointer[:-1]
    return pointer


def _hint(finding: Finding, remark: Remark) -> str:
    if remark.code is Code.CURLY_QUOTES:
        return remark.hint
    return f"{finding.hint}; {_COMMENT}" if finding.code is Code.EMPTY_VALUE else finding.hint
