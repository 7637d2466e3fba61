"""What tests of the commands share: small projects, each in a folder of its own."""

from pathlib import Path

import pytest
from tests.specs.project import project, written


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A project without problems."""
    for path, content in written(project()).items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.fixture
def broken(sound: Path) -> Path:
    """A project with one error."""
    (sound / "content/glossary.yml").write_bytes(b"terms: [\n")
    return sound
