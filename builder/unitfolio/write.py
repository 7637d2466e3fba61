"""Output files into a folder on disk: all of them or none."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from unitfolio.markdown import as_markdown
from unitfolio.output import OutputFile
from unitfolio.problems import UnitfolioError

MARK = ".unitfolio"
"""The file that lists what was made here, and so may be replaced."""

_MARK_TEXT = "Made by `unitfolio pages`, which replaces the files that are listed here.\n"


class WriteError(UnitfolioError):
    """Files that can't be written where they were asked for; the message says why."""


def write_folder(files: Iterable[OutputFile], folder: Path) -> None:
    """Write `files` as the whole content of `folder`, in the place of what was written before.

    The files are written beside it first, and then the two change places: a write that fails
    leaves the folder as it was. Raises WriteError where `folder` holds anything that wasn't made
    here, where a path leads out of it, or where the system refuses.
    """
    _refuse_strange(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f"{MARK}-") as beside:
            new, old = Path(beside) / "new", Path(beside) / "old"
            new.mkdir()
            made = [_write(new, file) for file in files]
            _write(new, OutputFile(MARK, _MARK_TEXT + "".join(f"{path}\n" for path in made)))
            _exchange(folder, new, old)
    except OSError as error:
        raise WriteError(f"{folder} can't be written: {error.strerror or error}") from error


def write_each(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files by their paths beneath `folder`, in the place of any of these names there.

    Returns where they are; what else is in `folder` stays. Raises WriteError before anything is
    written where one of them can't be, or where the system refuses.
    """
    targets = tuple(folder / path for path in files)
    for target in targets:
        _refuse_blocked(target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=f"{MARK}-") as beside:
            # All of them first, since the disk may be full before the last.
            made = [Path(beside) / str(number) for number in range(len(targets))]
            for file, content in zip(made, files.values(), strict=True):
                file.write_bytes(content)
            for file, target in zip(made, targets, strict=True):
                target.parent.mkdir(parents=True, exist_ok=True)
                file.replace(target)
    except OSError as error:
        raise WriteError(f"{folder} can't be written: {error.strerror or error}") from error
    return targets


def files_of(source: Path, pattern: str = "*", into: str = "") -> Iterator[OutputFile]:
    """Yield the files in `source` and below that fit `pattern`, for the folder `into`.

    They are taken as they are; links aren't followed.
    """
    for file in sorted(source.rglob(pattern)):
        if file.is_file() and not file.is_symlink():
            yield OutputFile(f"{into}{file.relative_to(source).as_posix()}", file.read_bytes())


def _refuse_blocked(target: Path) -> None:
    """Raise WriteError where a folder stands in a file's place, or a file in that of its folder."""
    if target.is_dir():
        raise WriteError(f"{target} is a folder, where a file is to be: move it, or name another")
    above = next(folder for folder in target.parents if os.path.lexists(folder))
    if not above.is_dir():
        raise WriteError(f"{above} is a file, where a folder is to be: move it, or name another")
    if not os.access(above, os.W_OK):
        raise WriteError(f"{above} may not be written to: name another folder")


def _refuse_strange(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise WriteError(f"{folder} is there and is no folder: name another")
    if strange := sorted(_strange(folder)):
        raise WriteError(
            f"{folder} holds files that weren't made here, such as {strange[0]}, and all of it "
            "would be replaced: move them, or name an empty or a new folder"
        )


def _strange(folder: Path) -> set[str]:
    """Return what is in `folder` and isn't listed as made here."""
    held = {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_symlink() or not file.is_dir()
    }
    mark = folder / MARK
    made = mark.read_text(encoding="utf-8").splitlines() if mark.is_file() else []
    return held - {MARK} - set(made)


def _write(folder: Path, file: OutputFile) -> str:
    """Write the file and return its path."""
    path = PurePosixPath(file.path)
    if path.is_absolute() or ".." in path.parts or "\\" in file.path or not path.parts:
        raise WriteError(f"{file.path} leads out of the folder")
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(as_markdown(file).encode() if file.page else file.encoded())
    return path.as_posix()


def _exchange(folder: Path, new: Path, old: Path) -> None:
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
