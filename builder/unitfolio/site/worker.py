"""The service worker: what it needs to know of the finished site, so that it works offline.

`sw-files.json` lists every file with its hash and its size. `sw.js` is the compiled worker with one
assignment in front that names the listing by its hash: browsers take a changed `sw.js` for a new
version of the site, and otherwise read no more than those few kilobytes.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from unitfolio.output import OutputFile
from unitfolio.site.assets import RETIRED_WORKER, WORKER, asset

PATH = "sw.js"
LISTING = "sw-files.json"
# The page shown for one that is not kept. MkDocs makes the addresses in it absolute, as in
# 404.html, since it is named as the error page of a server: it stands at any address.
UNREACHABLE = "503.html"
# A worker keeps neither these nor itself: what search engines read, the maps for debugging
# Material, archives (the site itself once more), and a page that some hosts send as an error.
_NOT_KEPT = re.compile(r"^(404\.html|sitemap\.xml|sw\.js|sw-files\.json)$|\.(gz|map|zip)$")
# As builder/web/worker/fetching.ts compares: 64 bits tell a half-uploaded site from a whole one.
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class ReadingWorker:
    """The worker of a site; stores of the browser are named by the site's id."""

    site_id: str

    def write(self, site: Path) -> None:
        """List the finished site in the folder `site`, and write its worker there.

        The same site gives the same bytes.
        """
        listing = json.dumps(dict(listed(site)), separators=(",", ":")).encode()
        script = asset(WORKER).encoded()
        release = {
            "site": self.site_id,
            "version": _hash(script + listing),
            "listing": _hash(listing),
        }
        (site / LISTING).write_bytes(listing)
        (site / PATH).write_bytes(
            b"const unitfolioRelease = " + json.dumps(release).encode() + b";\n" + script
        )


def retired() -> OutputFile:
    """Return what stands in the worker's place on a site without one.

    It takes away what an earlier worker kept; where there was none, nobody asks for it.
    """
    return OutputFile(PATH, asset(RETIRED_WORKER).encoded())


def listed(site: Path) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield the path of every file that can be kept, in order, with its hash and its size."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    for path in sorted(files):
        if not _NOT_KEPT.search(path):
            content = files[path].read_bytes()
            yield path, (_hash(content), len(content))


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:_DIGITS]
