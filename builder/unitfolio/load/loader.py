"""One content file into a document; the bounds of what is read."""

from collections.abc import Iterator
from dataclasses import replace

from unitfolio.codes import Code
from unitfolio.load.decode import clean, decode
from unitfolio.load.document import Document
from unitfolio.load.flaws import MAX_PROBLEMS, MORE, Flaw, too_large
from unitfolio.load.reading import Reading
from unitfolio.problems import Problem

MAX_BYTES = 2_000_000
"""The size of the largest file that is read; a unit of usual length has 11,000 bytes."""


def load(path: str, source: bytes | str) -> Document:
    """Return the document in `source`; `path` is its path from the project's root.

    Never raises: what is wrong is in the document's problems, at most `MAX_PROBLEMS` and a last
    one that says so if there are more.
    """
    if len(source) > MAX_BYTES:
        return _document(path, "", Reading(), (too_large(len(source), MAX_BYTES),))
    text, flaws = decode(source) if isinstance(source, bytes) else clean(source)
    if any(flaw.code is Code.NOT_UTF_8 for flaw in flaws):
        return _document(path, "", Reading(), flaws)
    reading = Reading()
    reading.read(text)
    return _document(path, text, reading, (*flaws, *reading.flaws))


def _document(path: str, text: str, reading: Reading, flaws: tuple[Flaw, ...]) -> Document:
    bare = Document(path, text, reading.value, (), reading.places, reading.keys)
    return replace(bare, problems=tuple(_problems(bare, flaws))) if flaws else bare


def _problems(document: Document, flaws: tuple[Flaw, ...]) -> Iterator[Problem]:
    listed = sorted(flaws, key=lambda flaw: flaw.spot)[:MAX_PROBLEMS]
    for flaw in listed:
        yield document.problem(flaw.spot, flaw.code, flaw.message, flaw.hint)
    if len(flaws) > len(listed):
        yield document.problem(listed[-1].spot, Code.TOO_MANY_PROBLEMS, MORE)
