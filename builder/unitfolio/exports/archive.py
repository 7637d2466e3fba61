"""ZIP archives that are the same bytes each time."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP archive can name: what is made has no clock."""
_READABLE: Final = 0o644 << 16
_UNIX: Final = 3
_BEST: Final = 9


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return the files, by their paths in it and in their order, as a ZIP archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, _FIRST_DAY)
            # The same bytes on every system, whichever made the archive.
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            packed.writestr(entry, content, zipfile.ZIP_DEFLATED, _BEST)
    return written.getvalue()
