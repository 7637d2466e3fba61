"""Which file of the content folder is what, and what is wrong with the names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pydantic import BaseModel

from unitfolio.codes import Code
from unitfolio.ids import slug
from unitfolio.load import within
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Framework, Glossary, Verbs
from unitfolio.model.home import Home
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.problems import Place, Problem
from unitfolio.validate.rules import OF_ANY, OF_GLOSSARY, OF_METHOD, OF_QUALIFICATION, OF_UNIT, Rule
from unitfolio.validate.words import did_you_mean


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of content file: its model, and the rules for it beyond the model."""

    model: type[BaseModel]
    rules: tuple[Rule, ...] = OF_ANY


FOLDERS: Mapping[str, FileKind] = {
    "qualifications": FileKind(Qualification, OF_QUALIFICATION),
    "evidence": FileKind(EvidenceMethod, OF_METHOD),
    "frameworks": FileKind(Framework),
    "units": FileKind(Unit, OF_UNIT),
}
"""The folders in which each file is one entry, named by its id."""

FILES: Mapping[str, FileKind] = {
    "glossary": FileKind(Glossary, OF_GLOSSARY),
    "verbs": FileKind(Verbs),
    "home": FileKind(Home),
}
"""The single files at the top of the content folder."""

# Files that people keep beside content: licences, notes, what an editor leaves behind.
_NOTES = frozenset({"", ".md", ".txt"})


# A content file's name with another ending after it, and endings of what programs put aside.
_CONTENT = re.compile(r"\.ya?ml(?=\.[^.]+$)", re.IGNORECASE)
_OFFICE = frozenset({".doc", ".docx", ".odt", ".pdf", ".rtf"})
_KEPT = frozenset({".bak", ".old", ".orig", ".tmp", ".swp", ".save"})


@dataclass(frozen=True, slots=True)
class Layout:
    """Paths by what they are: `folders["units"]["x"]`, `files["glossary"]`; and bad names."""

    folders: Mapping[str, dict[str, str]] = field(default_factory=lambda: {k: {} for k in FOLDERS})
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def layout(paths: Iterable[str], content: str) -> Layout:
    """Return what each of `paths` is; `content` is the content folder's path from the root."""
    found = Layout()
    for path in sorted(paths):
        inner = within(path, content)
        if inner.suffix in _NOTES and not _is_hidden(inner):
            continue
        folder = inner.parent.as_posix()
        if inner.suffix == ".yml" and folder in FOLDERS:
            found.folders[folder][inner.stem] = path
        elif inner.suffix == ".yml" and folder == "." and inner.stem in FILES:
            found.files[inner.stem] = path
        else:
            found.problems.append(_misplaced(path, inner))
    for names in found.folders.values():
        found.problems.extend(_same_but_for_case(names))
    return found


def _misplaced(path: str, inner: PurePosixPath) -> Problem:
    if inner.suffix.lower() in {".yml", ".yaml"} and inner.suffix != ".yml":
        message = "this file isn't read: a content file's name ends in .yml"
        return _problem(path, Code.WRONG_SUFFIX, message, f"rename it to {_name(inner.stem)}")
    if _is_hidden(inner) and inner.suffix.lower() not in _KEPT:
        name = _name(_CONTENT.split(inner.name)[0])
        ending = "".join(inner.suffixes[-2:])
        message = f"this file isn't read: its name ends in {ending}, not in .yml"
        hint = f"rename it to {name}; Windows shows the whole name if 'File name extensions' is on"
        if inner.suffix.lower() in _OFFICE:
            hint = f"save it from its own program as plain text, under the name {name}"
        return _problem(path, Code.WRONG_SUFFIX, message, hint)
    if inner.suffix != ".yml":
        message, hint = "nothing reads this file", "move it out of the content folder"
        return _problem(path, Code.STRAY_FILE, message, hint)
    message = "nothing reads a file of this name here"
    if inner.parent.as_posix() == ".":
        hint = did_you_mean(inner.stem, frozenset(FILES), "")
    else:
        hint = did_you_mean(inner.parts[0], frozenset(FOLDERS), "")
    known = f"files are {', '.join(f'{n}.yml' for n in FILES)} or are in {', '.join(FOLDERS)}"
    return _problem(path, Code.MISPLACED_FILE, message, f"{hint} {known}".strip())


def _name(stem: str) -> str:
    """Return the name that a file should have: that of an id, which takes small letters alone."""
    return f"{slug(stem) or stem}.yml"


def _is_hidden(inner: PurePosixPath) -> bool:
    """Return whether another ending stands after .yml, as Notepad and Word save a file."""
    return bool(_CONTENT.search(inner.name))


def _same_but_for_case(names: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for name, path in names.items():
        other = first.setdefault(name.casefold(), name)
        if other != name:
            message = f"'{name}.yml' and '{other}.yml' differ only in capital letters"
            hint = "Windows and macOS take them for one file; rename one of them"
            yield _problem(path, Code.IDS_DIFFER_IN_CASE, message, hint)


def _problem(path: str, code: Code, message: str, hint: str) -> Problem:
    return Problem(Place(path), code, message, hint, code.severity)
