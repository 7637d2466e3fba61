"""One content file: loaded, and every problem found that it has by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from pydantic import BaseModel

from unitfolio.codes import Code
from unitfolio.load import Document, Pointer, load
from unitfolio.problems import Problem
from unitfolio.validate.findings import Finding, located
from unitfolio.validate.guide import guide_to
from unitfolio.validate.layout import FileKind
from unitfolio.validate.parts import parts
from unitfolio.validate.remarks import remarked
from unitfolio.validate.rules.entries import entries
from unitfolio.validate.rules.subject import Known, Subject
from unitfolio.validate.structure import structure
from unitfolio.validate.words import quoted

# Names that Windows keeps for devices: no folder of a site can be called so there.
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)

# What Windows, macOS and browsers call a second copy.
_COPY = re.compile(r" \(\d+\)$| - copy\b|^copy of | copy( \d+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checked:
    """A file's model and problems; without `is_whole` the model has gaps filled with stand-ins."""

    model: BaseModel | None
    is_whole: bool
    problems: tuple[Problem, ...]


def check_file(
    path: str, source: bytes | str | Problem, kind: FileKind, known: Known, stem: str | None = None
) -> Checked:
    """Return the content of one file and all its problems.

    `stem` is the file's name without its ending where that has to be the id.
    """
    if isinstance(source, Problem):
        return Checked(None, is_whole=False, problems=(source,))
    document = load(path, source)
    if document.value is None:
        return Checked(None, is_whole=False, problems=document.problems)
    model, findings, mended = structure(kind.model, document.value)
    named = _name(stem, document) if stem is not None else ()
    inner = parts(document.value)
    ruled = _ruled(Subject(model, tuple(inner.texts), mended), kind, known) if model else ()
    right = (finding for finding in ruled if not _is_within(finding.pointer, mended))
    told = remarked(document, findings, guide_to(kind.model))
    problems = located(document, chain(told, named, entries(inner.lists), right))
    whole = model is not None and not mended and not document.problems
    return Checked(model, whole, tuple(sorted((*document.problems, *problems))))


def _ruled(subject: Subject[BaseModel], kind: FileKind, known: Known) -> Iterator[Finding]:
    for rule in kind.rules:
        yield from rule(subject, known)


def _name(stem: str, document: Document) -> Iterator[Finding]:
    given = (document.value or {}).get("id")
    if isinstance(given, str) and given != stem:
        message = f"the id {quoted(given)} isn't the file's name, {quoted(stem)}"
        hint = "rename the file, or write its name here; addresses are made from the id"
        if _COPY.search(stem):
            hint = "this looks like a copy of another file: delete it, or give it a name and an id"
        yield Finding(("id",), Code.ID_NOT_FILE_STEM, message, hint)
    if isinstance(given, str) and given.lower() in _RESERVED:
        message = f"Windows keeps the name {quoted(given)} for itself"
        yield Finding(("id",), Code.RESERVED_ID, message, "choose another id")


def _is_within(pointer: Pointer, mended: frozenset[Pointer]) -> bool:
    return bool(mended) and any(pointer[:n] in mended for n in range(len(pointer) + 1))
