"""What mkdocs.yml names for the site, and whether it is there: read without starting MkDocs."""

from collections.abc import Iterator
from pathlib import Path

from unitfolio.codes import Code
from unitfolio.problems import Problem
from unitfolio.site.written import Written, written

_DOCS = "docs_dir"
# What MkDocs looks in where mkdocs.yml doesn't say.
_MKDOCS_DOCS = "docs"
_MAKE_FOLDER = (
    "make it, or name another folder as docs_dir; it may be empty, but Git keeps a folder only "
    "with a file in it, such as an empty .gitkeep"
)


def missing(root: Path) -> Iterator[Problem]:
    """Yield a problem for each thing that mkdocs.yml in `root` names in vain.

    There is none where there is no such file, or where it can't be read.
    """
    found = written(root)
    docs = found.settings.get(_DOCS) or _MKDOCS_DOCS
    # MkDocs itself says what is wrong with any other value.
    if found.settings and isinstance(docs, str) and not (root / docs).is_dir():
        yield _no_folder(found, docs)


def _no_folder(found: Written, docs: str) -> Problem:
    message = f"there is no folder '{docs}', in which hand-written pages are looked for"
    return found.problem((_DOCS,), Code.MISSING_FOLDER, message, _MAKE_FOLDER)
