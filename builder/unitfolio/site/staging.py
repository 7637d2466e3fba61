"""A build goes to a folder of its own; only a finished one takes the earlier site's place."""

import logging
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils import CountHandler

# Both are inside the site's folder: that is surely on the same disk, so that moving is quick, and
# the folder itself need not be renamed (it may be a mount point, or the root of a server).
BUILDING = ".unitfolio-building"
REPLACED = ".unitfolio-replaced"


@dataclass(frozen=True, slots=True)
class Staging:
    """Where a build is written until it is finished; `site` is where it belongs."""

    site: Path

    @property
    def folder(self) -> Path:
        """The folder that the build writes to."""
        return self.site / BUILDING

    def begin(self) -> None:
        """Make the folder, empty; what a build that was killed left there goes."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def discard(self) -> None:
        """Take the unfinished build away, and the site's folder too if nothing else is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        with suppress(OSError):
            self.site.rmdir()

    def publish(self) -> None:
        """Put the finished build in the place of the earlier site, hidden files excepted.

        What cannot be moved (a file that another program holds open, on Windows) raises
        `OSError`, and the earlier site is put back.
        """
        replaced = self.site / REPLACED
        shutil.rmtree(replaced, ignore_errors=True)
        replaced.mkdir()
        moved: list[tuple[Path, Path]] = []
        try:
            _move(self.site, replaced, moved, keep_hidden=True)
            _move(self.folder, self.site, moved)
        except OSError:
            for source, target in reversed(moved):
                target.rename(source)
            raise
        shutil.rmtree(replaced, ignore_errors=True)
        self.discard()


def _move(
    source: Path, target: Path, moved: list[tuple[Path, Path]], *, keep_hidden: bool = False
) -> None:
    """Move what is in `source` into `target`, and note each step in `moved`."""
    for name in sorted(os.listdir(source)):
        if not (keep_hidden and name.startswith(".")):
            (source / name).replace(target / name)
            moved.append((source / name, target / name))


def warnings_counted() -> bool:
    """Whether MkDocs, run with `--strict`, is about to fail because of warnings.

    It counts them in a handler of its logger, and looks only when every plugin has finished.
    ProperDocs counts in the logger above.
    """
    logger: logging.Logger | None = logging.getLogger("mkdocs")
    while logger:
        for handler in logger.handlers:
            if isinstance(handler, CountHandler) and handler.get_counts():
                return True
        logger = logger.parent
    return False
