"""The marks that Git leaves in a file where it couldn't join two versions of the same lines."""

import re
from collections.abc import Iterator
from itertools import islice

from unitfolio.codes import Code
from unitfolio.load.flaws import MAX_PROBLEMS, Flaw

_MARK = re.compile(r"^<{7} ", re.MULTILINE)
_HINT = (
    "two versions of the same lines stand between <<<<<<< and >>>>>>>, parted by =======; "
    "keep one of them, and delete the three marks"
)


def conflicts(text: str) -> tuple[Flaw, ...]:
    """Return a flaw for each place of `text` where a merge was left undone."""
    if not _MARK.search(text):
        return ()
    return tuple(islice(_each(text), MAX_PROBLEMS + 1))


def _each(text: str) -> Iterator[Flaw]:
    message = "this is a mark of Git: two people changed the same lines, and nobody has chosen yet"
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if _MARK.match(line):
            yield Flaw((number, 1), Code.CONFLICT, message, _HINT)
