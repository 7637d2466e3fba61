"""Word files that are filled in, and how much of the paper is taken up by what nobody wrote."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
from docx.oxml.ns import qn
from tests.printables.docx_sheets import FORM
from tests.printables.office import needs_office, printed, words

from unitfolio.model.evidence import FieldKind
from unitfolio.printables.docx import draw
from unitfolio.render.views.sheets.parts import FieldView, FormSection

ASKED = 220
ACCOUNT = replace(
    FORM,
    sections=(
        FormSection(
            "",
            tuple(
                FieldView(name, name, FieldKind.PARAGRAPH, (), "", "", ASKED)
                for name in ("First", "Second", "Third", "Fourth")
            ),
        ),
    ),
)


def filled(file: bytes, words_each: int) -> bytes:
    """The file with so many words in each of its boxes."""
    document, changed = docx.Document(BytesIO(file)), BytesIO()
    for control in document.element.body.iter(qn("w:sdt")):
        tag, text = control.find(f".//{qn('w:tag')}"), control.find(f".//{qn('w:t')}")
        if tag.get(qn("w:val")) in {"First", "Second", "Third", "Fourth"}:
            text.text = " ".join(["written"] * words_each)
    document.save(changed)
    return changed.getvalue()


@needs_office
def test_what_is_written_fills_a_box_before_the_box_grows(tmp_path: Path) -> None:
    blank = draw(ACCOUNT)
    files = {
        "blank.docx": blank,
        "full.docx": filled(blank, ASKED),
        "long.docx": filled(blank, 900),
    }
    found = {name: words(reader) for name, reader in printed(files, tmp_path).items()}
    assert len(found["full"]) == len(found["blank"]) == 4
    # 3600 words at about 600 a page, the head and the end: boxes go on over pages, none is empty.
    assert len(found["long"]) <= 9
    counts = [page.count("written") for page in found["long"]]
    assert sum(counts) == 3600
    assert min(counts[1:-1]) > 300
