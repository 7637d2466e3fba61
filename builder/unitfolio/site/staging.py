"""A build goes to a folder of its own; only a finished one takes the earlier site's place."""

import logging
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from unitfolio.site.target import BUILDING, ELSEWHERE, REPLACED, why_not


@dataclass(frozen=True, slots=True)
class Staging:
    """Where a build is written until it is finished; `site` is where it belongs."""

    site: Path

    @classmethod
    def begin(cls, config: MkDocsConfig, root: Path, folders: Iterable[str]) -> Self:
        """Make MkDocs build into an empty folder inside its site folder.

        `folders` are those of the project in `root` that the site is made from. Raises PluginError
        where the site would harm them or what else is there, or where no folder can be made.
        """
        if reason := why_not(root, config.site_dir, (*folders, config.docs_dir)):
            raise PluginError(
                f"The site can't be built into {config.site_dir}: {reason}; {ELSEWHERE}."
            )
        staging = cls(Path(config.site_dir))
        shutil.rmtree(staging.folder, ignore_errors=True)
        try:
            staging.folder.mkdir(parents=True)
        except OSError as error:
            raise PluginError(
                f"The site can't be written to {staging.site} ({error.strerror}). "
                "Name another folder, or see that this one may be written to."
            ) from error
        config.site_dir = str(staging.folder)
        return staging

    @property
    def folder(self) -> Path:
        """The folder that the build writes to."""
        return self.site / BUILDING

    def discard(self) -> None:
        """Take the unfinished build away, and the site's folder too if nothing else is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        with suppress(OSError):
            self.site.rmdir()

    def publish(self, config: MkDocsConfig) -> None:
        """Put the finished build in the place of the earlier site, hidden files excepted.

        Where something cannot be moved (on Windows: what another program has open), the earlier
        site is put back, and it raises PluginError.
        """
        replaced = self.site / REPLACED
        shutil.rmtree(replaced, ignore_errors=True)
        replaced.mkdir()
        moved: list[tuple[Path, Path]] = []
        try:
            _move(self.site, replaced, moved, keep_hidden=True)
            _move(self.folder, self.site, moved)
        except OSError as error:
            for source, target in reversed(moved):
                target.rename(source)
            replaced.rmdir()
            raise PluginError(
                f"The site in {self.site} cannot be replaced ({error}). "
                "Close the programs that have its files open, then build again."
            ) from error
        shutil.rmtree(replaced, ignore_errors=True)
        self.discard()
        config.site_dir = str(self.site)


def _move(
    source: Path, target: Path, moved: list[tuple[Path, Path]], *, keep_hidden: bool = False
) -> None:
    """Move what is in `source` into `target`, and note each step in `moved`."""
    for entry in sorted(source.iterdir()):
        if not (keep_hidden and entry.name.startswith(".")):
            place = target / entry.name
            entry.replace(place)
            moved.append((entry, place))


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
