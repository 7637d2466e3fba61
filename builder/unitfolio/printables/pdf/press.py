"""Runs typst: PDF 1.7 with tags, as ISO 14289-1 (PDF/UA-1) asks for them.

typst stops where PDF/UA would be broken, such as at a character for which no font has a shape.
Only the fonts in the typst package are used, so that every machine makes the same bytes.
"""

from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Final

import typst

from unitfolio.printables.pdf.templates import broken, templates_of
from unitfolio.printables.pdf.values import as_files
from unitfolio.render.views.sheets.papers import AnyPrinted

_PACKAGE: Final = Path(__file__).parents[2]
_PROBE: Final = b'#set document(title: "Probe", date: none)\n#read("text")'


def packaged() -> Path:
    """Return the folder of the templates: in the wheel, or in a checkout beside the package."""
    shipped = _PACKAGE / "templates"
    return (shipped if shipped.is_dir() else _PACKAGE.parent.parent / "templates") / "print"


def draw(sheet: AnyPrinted, own: Path | None = None) -> bytes:
    """Return the sheet as a PDF; the same sheet gives the same bytes.

    A template in the folder `own`, a project's, wins over the packaged one of the same name.

    A character that no font has a shape for is printed as its number, such as [U+1F600]. One
    thread of a process may draw; a process that is forked after it has drawn hangs when it draws,
    since typst's own threads are not copied: start workers before, or by spawning. Raises
    BrokenTemplateError where a template is wrong.
    """
    templates = templates_of((packaged(), own) if own else (packaged(),))
    try:
        return _pressed(sheet, {name: each.text for name, each in templates.items()})
    except typst.TypstError as error:
        raise broken(error, templates, own) from error


def _pressed(sheet: AnyPrinted, sources: dict[str, bytes]) -> bytes:
    try:
        return _compiled({**sources, **as_files(sheet, str)})
    except typst.TypstError:
        # Looking for shapes takes longer than a page does, so it waits until there is a reason.
        shapeless = _shapeless(_characters(sheet))
        if not shapeless:
            raise
        return _compiled({**sources, **as_files(sheet, partial(_respelt, shapeless))})


@cache
def _compiler() -> typst.Compiler:
    """Return the one compiler of this process: reading the fonts takes longer than a page does."""
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))


def _compiled(files: dict[str, bytes]) -> bytes:
    made = _compiler().compile(
        input=files,  # type: ignore[type-var]  # files in memory, which its stubs leave out
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    if not isinstance(made, bytes):
        raise TypeError("typst made no PDF")
    return made


def _characters(sheet: object) -> str:
    """Return every character of the sheet beyond ASCII, once."""
    found: set[str] = set()

    def gather(text: str) -> str:
        found.update(text)
        return text

    as_files(sheet, gather)
    return "".join(sorted(character for character in found if not character.isascii()))


@lru_cache(maxsize=1024)
def _shapeless(characters: str) -> frozenset[str]:
    """Return those of the characters that no font has a shape for, by halving."""
    if not characters or _shown(characters):
        return frozenset()
    if len(characters) == 1:
        return frozenset(characters)
    half = len(characters) // 2
    return _shapeless(characters[:half]) | _shapeless(characters[half:])


def _shown(characters: str) -> bool:
    try:
        # Apart, since a mark on a letter may have a shape where the mark alone has none.
        _compiled({"main.typ": _PROBE, "text": "\n".join(characters).encode()})
    except typst.TypstError:
        return False
    return True


def _respelt(shapeless: frozenset[str], text: str) -> str:
    return "".join(f"[U+{ord(c):04X}]" if c in shapeless else c for c in text)
