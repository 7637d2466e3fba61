"""The same site as plain MkDocs and Material build it: Markdown pages of the same words.

    python -m benchmarks.plain PROJECT FOLDER

Takes the body of every page of ours apart into headings, paragraphs, lists and tables. Links,
emphasis and what only a script uses (buttons, filters) are left out, so the plain build has less
to do than a site that offers the same.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import yaml
from lxml import html

from benchmarks.navigation import Leaf, navigation
from unitfolio.output import OutputFile
from unitfolio.pipeline import Settings, gather

TODAY: Final = date(2026, 11, 23)
UNSEEN: Final = (
    ".//*[@hidden or self::button or self::select or self::noscript or @class='headerlink']"
)

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt"),
    *("fieldset", "figure", "footer", "form", "header", "legend", "li", "nav", "ol", "p"),
    *("section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul", *_HEADINGS),
}
_LINE_END = re.compile(r"\n(?=[^\n])")
_INLINE_SIGN = re.compile(r"([\\`*_\[\]|])")
_FIRST_SIGN = re.compile(r"^([#>+-])|^(\d+)(\.\s)")


def write_plain(files: Iterable[OutputFile], project: Path, folder: Path) -> int:
    """Write the pages of our `project` as a plain one into `folder`: mkdocs.yml and docs/.

    Returns how many words the pages have.
    """
    count, leaves = 0, list[Leaf]()
    for file in files:
        if file.page:
            target = folder / "docs" / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            body = seen(str(file.content))
            count += len(words(body))
            target.write_text(markdown(body), encoding="utf-8")
            source = project / file.source if file.source else None
            leaves.append(Leaf(file.path, file.page, source))
    settings = {
        "site_name": "A catalogue of units",
        "site_url": "https://units.example/catalogue/",
        "theme": {"name": "material", "font": False, "features": ["navigation.prune"]},
        "plugins": ["search"],
        "nav": navigation(leaves),
    }
    with (folder / "mkdocs.yml").open("w", encoding="utf-8") as stream:
        yaml.dump(settings, stream, Dumper=yaml.CSafeDumper, sort_keys=False, width=1000)
    return count


def markdown(root: html.HtmlElement) -> str:
    """Return the words of an element as Markdown."""
    return "\n\n".join(_blocks(root)) + "\n"


def words(root: html.HtmlElement) -> list[str]:
    """Return the words of an element, in order; a block's end is a word's end."""
    return "".join(_pieces(root)).split()


def seen(body: str) -> html.HtmlElement:
    """Return the body of a page without what is there for a script only."""
    root = html.fragment_fromstring(body, create_parent="div")
    for element in root.xpath(UNSEEN):
        element.drop_tree()
    return root


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    edge = " " if element.tag in _BLOCKS else ""
    yield edge + (element.text or "")
    for child in element.iterchildren("*"):
        yield from _pieces(child)
        yield child.tail or ""
    yield edge


def _blocks(element: html.HtmlElement) -> Iterator[str]:
    """Yield the blocks within `element`; text between two of them is a paragraph of its own."""
    between = element.text or ""
    for child in element.iterchildren("*"):
        if any(inner.tag in _BLOCKS for inner in child.iter("*")):
            yield from _paragraph(between)
            yield from _block(child)
            between = child.tail or ""
        else:
            between += "".join(_pieces(child)) + (child.tail or "")
    yield from _paragraph(between)


def _block(element: html.HtmlElement) -> Iterator[str]:
    if element.tag == "table":
        yield from _table(element)
    elif element.tag in {"ul", "ol"}:
        yield _list(element)
    elif level := _HEADINGS.get(element.tag):
        yield f"{'#' * level} {_line(element)}"
    else:
        yield from _blocks(element)


def _paragraph(text: str) -> Iterator[str]:
    if text.strip():
        yield _FIRST_SIGN.sub(r"\2\\\1\3", _escaped(text))


def _list(element: html.HtmlElement) -> str:
    mark = "1.  " if element.tag == "ol" else "-   "
    entries = ["\n\n".join(_blocks(entry)) for entry in element.iterchildren("li")]
    # Under one of several paragraphs, the next entry would read on as the last of them.
    between = "\n\n" if any("\n" in entry for entry in entries) else "\n"
    return between.join(mark + _LINE_END.sub("\n    ", entry) for entry in entries)


def _table(table: html.HtmlElement) -> Iterator[str]:
    for caption in table.iterchildren("caption"):
        yield from _blocks(caption)
    rows = [[_line(cell) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
    columns = max(map(len, rows))
    head, *body = (_row(row, columns) for row in rows)
    yield "\n".join((head, _row(["---"] * columns, columns), *body))


def _row(cells: Sequence[str], columns: int) -> str:
    return f"| {' | '.join([*cells, *[''] * (columns - len(cells))])} |"


def _line(element: html.HtmlElement) -> str:
    return _escaped("".join(_pieces(element)))


def _escaped(text: str) -> str:
    plain = _INLINE_SIGN.sub(r"\\\1", " ".join(text.split()))
    return plain.replace("&", "&amp;").replace("<", "&lt;")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the plain project that the command line asks for, and print its number of words."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.plain", description=__doc__)
    parser.add_argument("project", type=Path, help="a project of ours")
    parser.add_argument("folder", type=Path, help="where the plain one goes")
    given = parser.parse_args(arguments)
    result = gather(Settings(given.project, TODAY))
    print(write_plain(result.files, given.project, given.folder))


if __name__ == "__main__":
    main()
