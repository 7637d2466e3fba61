"""One content file into a document; the bounds of what is read."""

from collections.abc import Iterator
from dataclasses import replace

from unitfolio.codes import Code
from unitfolio.load.conflicts import conflicts
from unitfolio.load.decode import clean, decode
from unitfolio.load.document import Document
from unitfolio.load.flaws import LATER, MAX_PROBLEMS, MORE, Flaw, too_large
from unitfolio.load.reading import Reading
from unitfolio.problems import Problem

MAX_BYTES = 2_000_000
"""The size of the largest file that is read; a unit of usual length has 11,000 bytes."""

# After these, there may be more to find in the file.
_STOPPED = frozenset(
    {Code.NOT_YAML, Code.TAB, Code.CONFLICT, Code.TOO_DEEP, Code.SECOND_DOCUMENT, Code.INVISIBLE}
)


def load(path: str, source: bytes | str) -> Document:
    """Return the document in `source`; `path` is its path from the project's root.

    Never raises: what is wrong is in the document's problems, at most `MAX_PROBLEMS` and a last
    one that says so if there are more.
    """
    if len(source) > MAX_BYTES:
        return _document(path, "", Reading(), (too_large(len(source), MAX_BYTES),))
    text = decode(source) if isinstance(source, bytes) else clean(source)
    if any(flaw.code is Code.NOT_UTF_8 for flaw in text.flaws):
        return _document(path, "", Reading(), text.flaws)
    reading = Reading()
    if marks := conflicts(text.shown):
        # The lines between the marks are there twice, so whatever else is said of them is no use.
        return _document(path, text.shown, reading, (*text.flaws, *marks))
    reading.read(text.read)
    # Of a line with an invisible character, nobody could see why it can't be read.
    unseen = {flaw.spot[0] for flaw in text.flaws}
    seen = (flaw for flaw in reading.flaws if flaw.spot[0] not in unseen)
    return _document(path, text.shown, reading, (*text.flaws, *seen))


def _document(path: str, text: str, reading: Reading, flaws: tuple[Flaw, ...]) -> Document:
    bare = Document(path, text, reading.value, (), reading.places, reading.keys, reading.remarks)
    return replace(bare, problems=tuple(_problems(bare, flaws))) if flaws else bare


def _problems(document: Document, flaws: tuple[Flaw, ...]) -> Iterator[Problem]:
    listed = sorted(flaws, key=lambda flaw: flaw.spot)[:MAX_PROBLEMS]
    # What stopped the reading was found last.
    stopped = flaws[-1] if document.value is None and flaws[-1].code in _STOPPED else None
    for flaw in listed:
        hint = f"{flaw.hint}; {LATER}" if flaw is stopped else flaw.hint
        yield document.problem(flaw.spot, flaw.code, flaw.message, hint)
    if len(flaws) > len(listed):
        yield document.problem(listed[-1].spot, Code.TOO_MANY_PROBLEMS, MORE)
