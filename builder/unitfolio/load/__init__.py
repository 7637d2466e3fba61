"""Content files into plain values, of which each keeps its place.

Nothing else in Unitfolio reads YAML. `Folder` gives the files, `contents_of` those of a library
beneath them, `load` reads one of them.
"""

from unitfolio.load.document import Document, Pointer
from unitfolio.load.folder import Contents, Folder, read_file
from unitfolio.load.library import Layered, Library, contents_of, is_of_library, within
from unitfolio.load.loader import load

__all__ = [
    "Contents",
    "Document",
    "Folder",
    "Layered",
    "Library",
    "Pointer",
    "contents_of",
    "is_of_library",
    "load",
    "read_file",
    "within",
]
