"""Hand-written pages: what keeps MkDocs from reading them, told before it starts."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import PathSpec
from mkdocs.utils import is_markdown_file

from unitfolio.codes import Code
from unitfolio.load import Document
from unitfolio.load.decode import decode
from unitfolio.load.magic import SAVE_AS
from unitfolio.problems import Problem
from unitfolio.site.written import Written

_SAVE = "open it in your editor and save it as UTF-8"
_WRITE = "write the page in a plain text file, or give this file the ending of what it is"
# What MkDocs leaves out of its own accord: hidden files, and the templates of a theme.
_LEFT_OUT = ".*\n/templates/\n"


def undecodable(root: Path, found: Written) -> Iterator[Problem]:
    """Yield a problem for each page in docs_dir that isn't saved as UTF-8."""
    docs = found.docs
    if not docs:
        return
    for file in _pages(root / docs, found.settings.get("exclude_docs")):
        for flaw in decode(_read(file)).flaws:
            if flaw.code is Code.NOT_UTF_8:
                page = Document((Path(docs) / file.relative_to(root / docs)).as_posix(), "", None)
                hint = _SAVE if flaw.hint == SAVE_AS else _WRITE
                yield page.problem(flaw.spot, flaw.code, flaw.message, hint)


def _pages(docs: Path, excluded: object) -> Iterator[Path]:
    """Yield the pages that MkDocs reads; where it can't be told which it leaves out, none."""
    try:
        left_out = PathSpec().validate(f"{_LEFT_OUT}{excluded or ''}")
    except ValidationError:
        return
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if is_markdown_file(path) and file.is_file() and not left_out.match_file(path):
            yield file


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        # MkDocs says who may not read it.
        return b""
