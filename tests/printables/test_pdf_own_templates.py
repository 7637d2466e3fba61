"""A project's own templates for PDFs win over the packaged ones; a mistake in one has its place."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.printables.pdf_sheets import small_form

from unitfolio.model.papers import Format
from unitfolio.papers import Order
from unitfolio.printables.pdf import draw
from unitfolio.problems import UnitfolioError
from unitfolio.render.views.sheets.made import Paper
from unitfolio.workshop import Workshop

OWN = """#import "own/words.typ": greeting
#let form-pages(sheet, alone: true) = {
  heading(sheet.title)
  greeting
}
"""


def order() -> Order:
    paper = Paper("units/one/papers/one.pdf", "form", "Form", "", Format.PDF, small_form())
    return Order("units/one/", "key", lambda: [paper])


def write(folder: Path, name: str, text: str) -> None:
    file = folder / "print" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_project_s_template_wins_and_may_have_files_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "form.typ", OWN)
    write(tmp_path, "own/words.typ", "#let greeting = [Our own form]")
    (papers,) = Workshop(tmp_path / "shelf", tmp_path).make([order()]).values()
    (page,) = PdfReader(papers[0].file.path).pages
    assert page.extract_text().split("\n") == ["Small form", "Our own form"]
    assert len(PdfReader(BytesIO(draw(small_form()))).pages) > 1


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n#let form-pages(sheet) = {", 2, "unclosed delimiter"),
        ("#let form-pages(sheet) = [#sheet.nothing]", 1, "dictionary does not contain key"),
        (
            '#import "parts.typ": *\n#let form-pages(sheet) = {\n  letterhead(7)\n}',
            3,
            "cannot access fields on type integer",
        ),
        ('#import "none.typ": *', 1, "file not found"),
        ("\n\n#let form-pages = 1 + none-such", 3, "unknown variable: none-such"),
    ],
)
def test_a_mistake_in_it_has_its_place_and_nothing_is_kept(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    write(tmp_path, "form.typ", text)
    with pytest.raises(UnitfolioError) as caught:
        Workshop(tmp_path / "shelf", tmp_path).make([order()])
    file = tmp_path / "print" / "form.typ"
    assert str(caught.value).startswith(
        f"The template {file}, line {line} can't be printed: {reason}"
    )
    assert list((tmp_path / "shelf").iterdir()) == []
