"""What a program costs, and how big the site is that it writes."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1024
"""Linux gives peak memory in KiB."""


class FailedError(Exception):
    """A program that was measured did not end well."""


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """Seconds by the clock and of all cores, and the most memory held at once."""

    wall: float
    cpu: float
    peak_mib: float


@dataclass(frozen=True, slots=True)
class Size:
    """How big a site is, in bytes; `pages` are its HTML files, those for errors left out."""

    pages: int
    total: int
    search: int


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run `command` in `folder` and return what it cost.

    The child's peak memory is at least this process's own (Linux), so this one stays small.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise FailedError(f"{' '.join(command)} ended with {child.returncode}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MIB)


def size(site: Path) -> Size:
    """Return how big the site in a folder is."""
    files = {file: file.stat().st_size for file in site.rglob("*") if file.is_file()}
    pages = sum(
        file.suffix == ".html" and file.name not in {"404.html", "503.html"} for file in files
    )
    search = files.get(site / "search" / "search_index.json", 0)
    return Size(pages, sum(files.values()), search)
