"""Contents: the parts of a file with the pages that they begin on."""

from collections.abc import Sequence

from unitfolio.printables.docx.markup import add
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.text import paragraph, run, stale_field


def bookmark(number: int) -> str:
    """Return the name by which the contents know the heading of a part."""
    return f"_Toc{number:06}"


def draw_contents(page: Page, titles: Sequence[str]) -> None:
    """Write the contents: a line for each part, with the page that it begins on.

    Which page that is only what lays the pages out knows. LibreOffice works it out when it opens
    the file; Word asks once whether it may, since the fields say that they are out of date. Within
    a field of the whole list (TOC) LibreOffice would leave the numbers as they are.
    """
    for number, title in enumerate(titles, 1):
        _entry(page, title, bookmark(number))


def _entry(page: Page, title: str, bookmark: str) -> None:
    line = paragraph(page.body, "TOC1")
    edge = str(page.width)
    add(add(line[0], "w:tabs"), "w:tab", val="right", leader="dot", pos=edge)
    made = add(line, "w:hyperlink", anchor=bookmark, history="1")
    run(made, title)
    add(add(made, "w:r"), "w:tab")
    stale_field(made, rf"PAGEREF {bookmark} \h")
