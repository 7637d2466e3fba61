"""The library beneath a project: evidence methods and frameworks that it has without a file.

A file of the project's own wins whole over the library's of the same folder and name; any other
file of the library is there beside the project's.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from unitfolio.load.folder import Contents, Folder, read_file
from unitfolio.problems import Problem, UnitfolioError

LIBRARY: Final = "<unitfolio library>"
"""Where the paths of the library begin: no folder is called so, on Windows none can be."""

FOLDERS: Final = ("evidence", "frameworks")
"""The folders of content that a library has."""


class Library(Mapping[str, bytes | Problem]):
    """The files of a library, such as `<unitfolio library>/evidence/star-account.yml`.

    Each is read when it is asked for. Links are followed here: the files came with the package,
    and some installers link to what they install.
    """

    def __init__(self, folder: Path) -> None:
        """List the files in `folder`. Raises UnitfolioError where there is no such folder."""
        if not folder.is_dir():
            raise UnitfolioError(f"the library isn't in {folder}: install Unitfolio again")
        files = (file for name in FOLDERS for file in (folder / name).glob("*.yml"))
        self._files = {
            f"{LIBRARY}/{file.relative_to(folder).as_posix()}": file for file in sorted(files)
        }

    def __getitem__(self, path: str) -> bytes | Problem:
        return read_file(self._files[path].resolve(), path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class Layered(Mapping[str, bytes | Problem]):
    """A project's own files over those of a library, sorted by path; nothing is read here."""

    def __init__(self, own: Contents, library: Contents, content: str = "content") -> None:
        """Lay `own`, whose paths begin with the `content` folder, over `library`."""
        self._own, self._library = own, library
        # Windows and macOS take names that differ in capitals for one, so here they are, too.
        taken = {str(within(path, content)).casefold() for path in own}
        left = (path for path in library if str(within(path, content)).casefold() not in taken)
        self._paths = tuple(sorted((*own, *left)))
        self._known = frozenset(self._paths)

    def __getitem__(self, path: str) -> bytes | Problem:
        if path not in self._known:
            raise KeyError(path)
        return (self._library if is_of_library(path) else self._own)[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def contents_of(root: Path, content: str, library: Path | None) -> Contents:
    """Return the files of the project in `root`, over those of the `library` if there is one.

    Raises UnitfolioError where `content` isn't given from the project's folder.
    """
    own = Folder(root, content)
    return Layered(own, Library(library), content) if library else own


def is_of_library(path: str) -> bool:
    """Return whether a content file's path is that of a file of the library."""
    return path.startswith(f"{LIBRARY}/")


def within(path: str, content: str = "content") -> PurePosixPath:
    """Return where a file is in its content folder, be that the library or `content`."""
    return PurePosixPath(path).relative_to(LIBRARY if is_of_library(path) else content)
