"""Makes papers in parallel and keeps them on a shelf, so that none is made twice. An edge."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.output import Stored
from unitfolio.papers import Order, code_key
from unitfolio.render.views.sheets.papers import Made, MadePaper, Paper

SHELF: Final = ".unitfolio/papers"
"""Where a project keeps its papers between builds; nothing is lost when it is deleted."""
_LIST: Final = "list.json"
_LIBRARIES: Final = ("python-docx", "segno", "typst", "xlsxwriter", "unitfolio")
_EXPORTING: Final = (
    *("exports", "questions", "catalogue.py", "ids.py", "model/exports.py"),
    *("render/prose.py", "render/wording.py", "render/views/exports", "render/views/practice.py"),
    *("render/views/question_data.py", "assets/scorm.css", "assets/scorm.js"),
)
_EXPORT_LIBRARIES: Final = ("genanki", "markdown-it-py", "unitfolio")
_WORTH_A_POOL: Final = 4
"""So few orders are fulfilled in about the time that it takes to start other processes."""
_KEPT_DAYS: Final = 14
"""After so many days without use a paper is thrown away: other builds may share the shelf."""


_Hands = Callable[[Iterable[Paper]], Iterator[bytes]]
"""What draws papers, in this process or in others."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes papers. `shelf` is a folder of its own, made when it is needed."""

    shelf: Path

    def make(self, orders: Iterable[Order]) -> Made:
        """Return the papers of every order, and throw away what has long not been asked for."""
        orders = list(orders)
        missing = [order for order in orders if not self._list(order.key).is_file()]
        with _hands(len(missing)) as hands:
            for order in missing:
                papers = list(order.papers())
                self._keep(order.key, zip(papers, hands(papers), strict=True))
        made = {order.address: tuple(self._kept(order.key)) for order in orders}
        self._tidy()
        return made

    def _keep(self, key: str, drawn: Iterable[tuple[Paper, bytes]]) -> None:
        """Write the papers of a key; they are there whole or not at all."""
        self.shelf.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.shelf, prefix="making-") as beside:
            folder = Path(beside) / key
            folder.mkdir()
            kept = [_write(folder, paper, content) for paper, content in drawn]
            (folder / _LIST).write_text(json.dumps(kept), encoding="utf-8")
            # Another build may have been quicker; what it made is the same.
            with suppress(OSError):
                folder.rename(self.shelf / key)

    def _kept(self, key: str) -> Iterator[MadePaper]:
        os.utime(self.shelf / key)
        for entry in json.loads(self._list(key).read_text(encoding="utf-8")):
            file = Stored(self.shelf / key / Path(entry["path"]).name, entry.pop("size"))
            yield MadePaper(**{**entry, "format": _format(entry["format"])}, file=file)

    def _tidy(self) -> None:
        oldest = time.time() - _KEPT_DAYS * 24 * 60 * 60
        for folder in self.shelf.iterdir() if self.shelf.is_dir() else ():
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)

    def _list(self, key: str) -> Path:
        return self.shelf / key / _LIST


def drawing_code(package: Path, templates: Iterable[Path]) -> str:
    """Return a key of all that draws papers: our code, the templates and the libraries."""
    folders = (package / "printables", package / "render" / "views" / "sheets", *templates)
    return _key(folders, _LIBRARIES)


def exporting_code(package: Path, templates: Iterable[Path]) -> str:
    """Return a key of all that makes what is taken elsewhere: code, templates and libraries."""
    code = (package / name for name in _EXPORTING)
    return _key((*code, *templates), _EXPORT_LIBRARIES)


def prints_picture(file: Path) -> bool:
    """Return whether the picture in a file can be on papers of every format."""
    from unitfolio.printables.picture import is_printable  # noqa: PLC0415 - they take long to load

    return is_printable(file.read_bytes())


def _key(places: Iterable[Path], libraries: Iterable[str]) -> str:
    """Return a key of the code in files and folders, and of the libraries' versions."""
    files = [
        file
        for place in places
        for file in (place.rglob("*") if place.is_dir() else [place])
        if file.is_file() and file.suffix != ".pyc"
    ]
    return code_key(files, (f"{name} {version(name)}" for name in libraries))


def _format(said: str) -> Format | ExportFormat:
    return Format(said) if said in list(Format) else ExportFormat(said)


def _write(folder: Path, paper: Paper, content: bytes) -> dict[str, object]:
    (folder / Path(paper.path).name).write_bytes(content)
    said = {name: getattr(paper, name) for name in ("path", "kind", "title", "number", "format")}
    return {**said, "size": len(content)}


@contextmanager
def _hands(orders: int) -> Iterator[_Hands]:
    """Yield what draws the papers of so many orders best."""
    if orders < _WORTH_A_POOL:
        yield lambda ordered: map(_draw, ordered)
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield lambda ordered: pool.map(_draw, ordered, chunksize=8)


def _draw(paper: Paper) -> bytes:
    # Here, since a build that finds all papers on the shelf needs none of these libraries.
    if isinstance(paper.format, ExportFormat):
        from unitfolio.exports import write  # noqa: PLC0415 - they take long to load

        return write(paper.format, paper.sheet)
    from unitfolio.printables.draw import draw  # noqa: PLC0415 - they take long to load

    return draw(paper)
