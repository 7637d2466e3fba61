"""Contents: the parts of a file with the pages that they begin on."""

from collections.abc import Sequence

from unitfolio.printables.docx.markup import Element, add
from unitfolio.printables.docx.page import Page
from unitfolio.printables.docx.text import begin_field, mark_field, paragraph, run


def bookmark(number: int) -> str:
    """Return the name by which the contents know the heading of a part."""
    return f"_Toc{number:06}"


def draw_contents(page: Page, titles: Sequence[str]) -> None:
    """Write the contents as a field that shows its entries before Word has brought it up to date.

    The page numbers are fields too, and empty: which page a part begins on is known only to what
    lays the pages out. Word fills them in when it prints, or with F9.
    """
    for number, title in enumerate(titles, 1):
        entry = paragraph(page.body, "TOC1")
        if number == 1:
            begin_field(entry, r'TOC \o "1-1" \h \z \u')
        _entry(entry, title, bookmark(number))
        if number == len(titles):
            mark_field(entry, "end")


def _entry(parent: Element, title: str, bookmark: str) -> None:
    made = add(parent, "w:hyperlink", anchor=bookmark, history="1")
    run(made, title)
    add(add(made, "w:r"), "w:tab")
    begin_field(made, rf"PAGEREF {bookmark} \h")
    mark_field(made, "end")
