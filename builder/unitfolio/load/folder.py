"""The content folder as values: each file's path and its bytes, or why it can't be read."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from unitfolio.codes import Code
from unitfolio.load.document import Document
from unitfolio.load.flaws import Flaw, too_large
from unitfolio.load.loader import MAX_BYTES
from unitfolio.problems import Problem, UnitfolioError

Contents = Mapping[str, bytes | Problem]
"""Content files by path from the project's root, with forward slashes: bytes, or what is wrong.

A file of the library beneath the project has a path that begins with `<unitfolio library>`."""

NOT_OURS = "site"
"""The folder within the content that holds hand-written Markdown, which MkDocs reads."""


class Folder(Mapping[str, bytes | Problem]):
    """The files of a content folder; each is read when it is asked for, and none is kept.

    `root` is the project's folder, `content` the content folder's name within it.
    """

    def __init__(self, root: Path, content: str = "content") -> None:
        """List the files, none where there is no such folder; nothing is read yet.

        Raises UnitfolioError where `content` isn't given from the project's folder.
        """
        if Path(content).is_absolute():
            raise UnitfolioError(f"say where {content} is from the project's folder")
        self._root = root
        folder = root / content
        self._paths = tuple(sorted(_files(root, folder))) if folder.is_dir() else ()
        self._known = frozenset(self._paths)

    def __getitem__(self, path: str) -> bytes | Problem:
        if path not in self._known:
            raise KeyError(path)
        return read_file(self._root / path, path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def read_file(file: Path, path: str) -> bytes | Problem:
    """Return the bytes of `file`; a problem at `path` where it is no file of a fitting size.

    The size is asked for before anything is read. A link isn't followed: it could lead out of
    the project, and what it leads to would be printed.
    """
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode):
            return _problem(path, _not_a_file(status.st_mode))
        if status.st_size > MAX_BYTES:
            return _problem(path, too_large(status.st_size, MAX_BYTES))
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system gives no reason"
        message = f"this file can't be opened: {reason}"
        return _problem(path, Flaw((1, 1), Code.UNREADABLE, message, "check who may read it"))


def _files(root: Path, folder: Path) -> Iterator[str]:
    """Yield the paths of what is in `folder` and below; of a folder named like a file, its own."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or (is_folder and path == folder / NOT_OURS):
            continue
        if is_folder and not entry.name.lower().endswith((".yml", ".yaml")):
            yield from _files(root, path)
        else:
            yield path.relative_to(root).as_posix()


def _not_a_file(mode: int) -> Flaw:
    if stat.S_ISDIR(mode):
        return Flaw((1, 1), Code.NOT_A_FILE, "this is a folder, not a file", "rename the folder")
    if stat.S_ISLNK(mode):
        message, hint = "this is a link, and links aren't followed", "put the file itself here"
        return Flaw((1, 1), Code.NOT_A_FILE, message, hint)
    return Flaw((1, 1), Code.NOT_A_FILE, "this isn't a file that can be read", "delete it")


def _problem(path: str, flaw: Flaw) -> Problem:
    return Document(path, "", None).problem(flaw.spot, flaw.code, flaw.message, flaw.hint)
