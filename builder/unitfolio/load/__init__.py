"""Content files into plain values, of which each keeps its place.

Nothing else in Unitfolio reads YAML. `Folder` gives the files, `load` reads one of them.
"""

from unitfolio.load.document import Document, Pointer
from unitfolio.load.folder import Contents, Folder, read_file
from unitfolio.load.loader import load

__all__ = ["Contents", "Document", "Folder", "Pointer", "load", "read_file"]
