"""Reading QR codes off printed pages, as a scan at 150 dots an inch shows them."""

import shutil
import subprocess
from pathlib import Path

import pytest

needs_camera = pytest.mark.skipif(
    not (shutil.which("pdftoppm") and shutil.which("zbarimg")),
    reason="no pdftoppm or no zbarimg on this machine: install poppler-utils, zbar-tools",
)


def codes(file: Path) -> list[str]:
    """Return what the code on each page of a PDF says, or nothing where none is read."""
    command = ["pdftoppm", "-r", "150", "-png", file.name, file.stem]
    subprocess.run(command, cwd=file.parent, check=True)
    return [_code(picture) for picture in sorted(file.parent.glob(f"{file.stem}-*.png"))]


def _code(picture: Path) -> str:
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True, check=False
    )
    return read.stdout.strip()
