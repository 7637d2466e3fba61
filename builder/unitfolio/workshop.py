"""Makes papers in parallel and keeps them on a shelf, so that none is made twice. An edge."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.output import Stored
from unitfolio.papers import Order, code_key
from unitfolio.render.views.sheets.made import Made, MadePaper, Paper

SHELF: Final = ".unitfolio/papers"
"""Where a project keeps its papers between builds; nothing is lost when it is deleted."""
_LIST: Final = "list.json"
_LIBRARIES: Final = (
    *("genanki", "jinja2", "lxml", "markdown-it-py", "nh3", "python-docx", "segno", "typst"),
    *("unitfolio", "xlsxwriter"),
)
_PRINT: Final = "print"
_CODE: Final = ("*.py", "assets/scorm.*")
_WORTH_A_POOL: Final = 4
"""So few orders are fulfilled in about the time that it takes to start other processes."""
_KEPT_DAYS: Final = 14
"""After so many days without use a paper is thrown away: other builds may share the shelf."""


_Hands = Callable[[Iterable[Paper]], Iterator[bytes]]
"""What draws papers, in this process or in others."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes papers. `shelf` is a folder of its own, made when it is needed.

    `templates` is the folder of the project's own templates, in which those for PDFs are `print`.
    """

    shelf: Path
    templates: Path | None = None

    def make(self, orders: Iterable[Order]) -> Made:
        """Return the papers of every order, and throw away what has long not been asked for."""
        orders = list(orders)
        kept = {order.key: self._kept(order.key) for order in orders}
        missing = [order for order in orders if kept[order.key] is None]
        own = self.templates / _PRINT if self.templates else None
        with _hands(len(missing), partial(_draw, own)) as hands:
            for order in missing:
                ordered = list(order.papers())
                self._keep(order.key, zip(ordered, hands(ordered), strict=True))
        made: dict[str, tuple[MadePaper, ...]] = {}
        for each in orders:
            papers = kept[each.key] or self._read(each.key)
            made[each.address] = (*made.get(each.address, ()), *papers)
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

    def _kept(self, key: str) -> tuple[MadePaper, ...] | None:
        """Return the papers of a key; what is left of papers that were damaged is thrown away."""
        try:
            return self._read(key)
        except (OSError, ValueError, KeyError, TypeError):
            shutil.rmtree(self.shelf / key, ignore_errors=True)
            return None

    def _read(self, key: str) -> tuple[MadePaper, ...]:
        """Return the papers of a key. Raises ValueError and the like where they are not whole."""
        folder = self.shelf / key
        os.utime(folder)
        sizes = {file.name: file.stat().st_size for file in os.scandir(folder)}
        listed = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        return tuple(_made(folder, entry, sizes) for entry in listed)

    def _tidy(self) -> None:
        oldest = time.time() - _KEPT_DAYS * 24 * 60 * 60
        for folder in self.shelf.iterdir() if self.shelf.is_dir() else ():
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)


def making_code(package: Path, templates: Iterable[Path]) -> str:
    """Return a key of all that makes papers and exports: code, templates, libraries.

    `templates` are the folders that have `print` and `packages`. All our code is in the key, since
    what a paper says comes from nearly everywhere.
    """
    files = [file for pattern in _CODE for file in package.rglob(pattern)]
    for folder in (place / name for place in templates for name in (_PRINT, "packages")):
        files.extend(file for file in folder.rglob("*") if file.is_file())
    return code_key(files, (f"{name} {version(name)}" for name in _LIBRARIES))


def prints_picture(file: Path) -> bool:
    """Return whether the picture in a file can be on papers of every format."""
    from unitfolio.printables.picture import is_printable  # noqa: PLC0415 - they take long to load

    return is_printable(file.read_bytes())


def _format(said: str) -> Format | ExportFormat:
    return Format(said) if said in list(Format) else ExportFormat(said)


def _made(folder: Path, entry: dict[str, Any], sizes: Mapping[str, int]) -> MadePaper:
    """Return a paper that is listed. Raises KeyError or ValueError where it isn't there whole."""
    name, size = Path(entry["path"]).name, entry.pop("size")
    if sizes[name] != size:
        raise ValueError(f"{name} has been cut off")
    file = Stored(folder / name, size)
    return MadePaper(**{**entry, "format": _format(entry["format"])}, file=file)


def _write(folder: Path, paper: Paper, content: bytes) -> dict[str, object]:
    (folder / Path(paper.path).name).write_bytes(content)
    said = {name: getattr(paper, name) for name in ("path", "kind", "title", "number", "format")}
    return {**said, "size": len(content)}


@contextmanager
def _hands(orders: int, draws: Callable[[Paper], bytes]) -> Iterator[_Hands]:
    """Yield what draws the papers of so many orders best."""
    if orders < _WORTH_A_POOL:
        yield partial(map, draws)
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield lambda ordered: pool.map(draws, ordered, chunksize=8)


def _draw(templates: Path | None, paper: Paper) -> bytes:
    # Here, since a build that finds all papers on the shelf needs none of these libraries.
    if isinstance(paper.format, ExportFormat):
        from unitfolio.exports import write  # noqa: PLC0415 - they take long to load

        return write(paper.format, paper.sheet)
    from unitfolio.printables.draw import draw  # noqa: PLC0415 - they take long to load

    return draw(paper, templates)
