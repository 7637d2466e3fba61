"""The finished site as a ZIP that works from a folder, without a server: search included.

A browser shows no folder's index page by itself, starts no worker from a file and fetches no
JSON: so addresses name `index.html`, a script stands in for workers, the search index is a script
(where Material looks for it when a page comes from a file), and so are the criteria of each unit;
beside each form for Word stands a script with the same bytes, which its page fills in.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from unitfolio.model.papers import Whole
from unitfolio.output import OutputFile
from unitfolio.site.assets import OFFLINE_SCRIPT, asset

# Nothing in a folder asks for these: error pages, a worker, what search engines read, the maps for
# debugging Material.
_LEFT_OUT = re.compile(
    r"^((404|503)\.html|sw\.js|sitemap\.xml(\.gz)?|downloads/.*-offline\.zip|.*\.map)$"
)
_INDEX = "search/search_index.json"
_UNIT_DATA = re.compile(r"^units/[^/]+/(?:criteria|questions)\.json$")
_FORM = re.compile(rf"^units/[^/]+/papers/(?!.*-(?:{'|'.join(Whole)})\.docx$).*\.docx$")
_ADDRESS = re.compile(r'(<(?:a|form|link)\b[^>]*?\s(?:href|action)=")([^"]*)')
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)')
# The theme marks what only one of both needs.
_ONLY_ONLINE = re.compile(r"<!--online-->.*?<!--/online-->", re.DOTALL)
_ONLY_OFFLINE = re.compile(r"<!--offline (.*?) offline-->", re.DOTALL)


@dataclass(frozen=True)
class OfflineCopy:
    """The ZIP of a site. Its folder, and its own name, begin with the site's id."""

    site_id: str

    @property
    def path(self) -> str:
        """The ZIP's path from the site's root."""
        return f"downloads/{self.site_id}-offline.zip"

    @property
    def placeholder(self) -> OutputFile:
        """What is at the ZIP's path until the site is finished, so that pages can link to it."""
        return OutputFile(self.path, "A preview makes no ZIP; `mkdocs build` does.")

    @cached_property
    def shim(self) -> OutputFile:
        """The script that stands in for workers."""
        return asset(OFFLINE_SCRIPT)

    def write(self, site: Path) -> None:
        """Write the ZIP of the site in the folder `site` into that folder.

        The same site gives the same bytes.
        """
        with ZipFile(site / self.path, "w", ZIP_DEFLATED) as archive:
            archive.writestr(self._entry(self.shim.path), self.shim.encoded())
            for path, content in sorted(_contents(site)):
                archive.writestr(self._entry(path), content)

    def _entry(self, path: str) -> ZipInfo:
        """Return an entry that depends on neither the day nor the machine."""
        entry = ZipInfo(f"{self.site_id}/{path}", date_time=(1980, 1, 1, 0, 0, 0))
        entry.compress_type = ZIP_DEFLATED
        entry.create_system, entry.external_attr = 3, 0o644 << 16
        return entry


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of every file as it is in the folder."""
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if not file.is_file() or _LEFT_OUT.match(path):
            continue
        if path == _INDEX:
            yield path.removesuffix("on"), search_script(file.read_text(encoding="utf-8"))
        elif _UNIT_DATA.match(path):
            yield path.removesuffix("on"), unit_script(file.read_text(encoding="utf-8"))
        elif path.endswith(".html"):
            yield path, folder_page(file.read_text(encoding="utf-8")).encode()
        else:
            yield path, file.read_bytes()
        if _FORM.match(path):
            yield f"{path}.js", file_script(path, file.read_bytes())


def folder_page(html: str) -> str:
    """Return a page as it works from a folder."""
    html = _ONLY_OFFLINE.sub(lambda found: found[1], _ONLY_ONLINE.sub("", html))
    html = _ADDRESS.sub(lambda found: found[1] + folder_address(found[2]), html)
    return _POLICY.sub(lambda found: found[1] + found[2].replace("'self'", "'self' file:"), html, 1)


def folder_address(address: str) -> str:
    """Return a relative address with the file's name where it names only a folder."""
    path, rest = re.match(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    if not path or path.startswith("/") or ":" in path:
        return address
    names_folder = path.rsplit("/", 1)[-1] in {"", ".", ".."}
    return f"{path.rstrip('/')}/index.html{rest}" if names_folder else address


def unit_script(data: str) -> bytes:
    """Return a unit's criteria or questions as a script that hands them over."""
    # On one line and re-written: whatever the file says, it is a value here and never code.
    held = json.dumps(json.loads(data), separators=(",", ":"))
    return f"(self.unitfolioUnits||=[]).push({held});".encode()


def file_script(path: str, content: bytes) -> bytes:
    """Return the file at `path` from the site's root as a script that hands its bytes over."""
    held = json.dumps({"path": path, "base64": b64encode(content).decode()}, separators=(",", ":"))
    return f"(self.unitfolioFiles||=[]).push({held});".encode()


def search_script(index: str) -> bytes:
    """Return Material's search index as a script, its locations naming files."""
    held = json.loads(index)
    for document in held["docs"]:
        location = document["location"]
        bare = not location or location.startswith("#")
        document["location"] = f"index.html{location}" if bare else folder_address(location)
    return b"var __index = " + json.dumps(held, separators=(",", ":")).encode()
