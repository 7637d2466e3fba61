"""A learner's own Anki."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from anki.collection import Collection


@contextmanager
def collection() -> Iterator[Collection]:
    """Yield an empty collection, closed and thrown away afterwards."""
    with TemporaryDirectory() as folder:
        opened = Collection(str(Path(folder) / "collection.anki2"))
        try:
            yield opened
        finally:
            opened.close()
