"""Where a site may be built: a build replaces all that is there, hidden files excepted."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

# Both are inside the site's folder: that is surely on the same disk, so that moving is quick, and
# the folder itself need not be renamed (it may be a mount point, or the root of a server).
BUILDING: Final = ".unitfolio-building"
REPLACED: Final = ".unitfolio-replaced"

ELSEWHERE: Final = "name a new or an empty folder as site_dir, such as site"
"""What to do about a folder that a site may not be built into."""

# Every site has the first. The second stands only while a site is replaced: a build that is
# killed then may have moved the first away.
_OF_A_SITE = ("index.html", REPLACED)


def why_not(root: Path, site: str, folders: Iterable[str]) -> str:
    """Return why a site may not be built into the folder `site`; nothing where it may.

    `folders` are those that the project in `root` is written in; all are named from there.
    """
    reasons = (*_overlaps(root, root / site, folders), *_strangers(root / site))
    return next(iter(reasons), "")


def _overlaps(root: Path, site: Path, folders: Iterable[str]) -> Iterator[str]:
    """Yield why a site would replace what it is made from, or stand amidst that."""
    whole, place = root.resolve(), site.resolve()
    for folder in (whole, *((root / each).resolve() for each in folders)):
        name = "the project's folder" if folder == whole else f"'{_from(whole, folder)}'"
        if folder == place:
            yield f"it is {name} itself, which the site would replace"
        elif folder.is_relative_to(place):
            yield f"it holds {name}, which the site would replace"
        # Of a folder that holds the whole project, the site's may be a part too.
        elif place.is_relative_to(folder) and not whole.is_relative_to(folder):
            yield f"it is within {name}, which the site is made from"


def _strangers(site: Path) -> Iterator[str]:
    """Yield why a folder isn't an earlier site, if anything is in it."""
    try:
        names = sorted(each.name for each in site.iterdir())
    except OSError:
        # Nothing is there, or nothing that can be replaced: making the folder tells why.
        return
    shown = [name for name in names if not name.startswith(".")]
    if shown and not any(name in names for name in _OF_A_SITE):
        yield f"it holds '{shown[0]}' and no index.html of an earlier site, and would be replaced"


def _from(root: Path, folder: Path) -> str:
    return Path(os.path.relpath(folder, root)).as_posix()
