"""LibreOffice, as another programme that reads papers: each run takes it seconds to start."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(
    not OFFICE, reason="no LibreOffice on this machine: install libreoffice-writer-nogui"
)


def printed(files: Mapping[str, bytes], folder: Path) -> dict[str, PdfReader]:
    """Return files by their names (`form.docx`) as LibreOffice prints them, by their stems."""
    assert OFFICE
    for name, content in files.items():
        (folder / name).write_bytes(content)
    subprocess.run(
        [
            *(OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(folder)),
            *(str(folder / name) for name in sorted(files)),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {stem: PdfReader(folder / f"{stem}.pdf") for stem in (Path(n).stem for n in files)}


def words(reader: PdfReader) -> list[str]:
    """Return what each page says, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]
