"""Text from strangers in Word files: it comes out as typed, whatever it is."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.printables.docx_reading import controls, faults, opened, texts
from tests.printables.docx_sheets import form_saying

from unitfolio.printables.docx import draw
from unitfolio.printables.docx.markup import clean, phrase

ANYTHING = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)
HOSTILE = (
    "<w:p>&amp;</w:p> & \" ' ]]> <!-- -->",
    "=HYPERLINK(1) +1 -1 @x",
    '#import "x": $ * @ref \\ `',
    "\x00\x01\x0b\x0c\x1b\x7f\x85\ufffe\uffff\ud800",
    "one\ntwo\r\nthree\rfour\tfive",
    "شكرا \u202eevil\u202c 👩🏽‍🚀 e\u0301",
    "  spaces  at  both  ends  ",
    "W" * 3000,
    "{ PAGE } _x000D_ %s {0}",
)


def _typed(text: str) -> str:
    """The text as XML can hold it: no control characters, new lines of one kind."""
    return re.sub("\r\n|\r", "\n", clean(text))


def test_clean_drops_what_xml_forbids_and_nothing_else() -> None:
    assert clean("a\x00b\x0bc\ud800d\ufffee") == "abcde"
    assert clean("\t\n\r é☐👩\x7f\x85\ufffd") == "\t\n\r é☐👩\x7f\x85\ufffd"


@given(ANYTHING)
@example(HOSTILE[0])
@example(HOSTILE[1])
@example(HOSTILE[2])
@example(HOSTILE[3])
@example(HOSTILE[4])
@example(HOSTILE[5])
@example(HOSTILE[6])
@example(HOSTILE[7])
@example(HOSTILE[8])
@settings(max_examples=60)
def test_text_comes_out_as_typed(text: str) -> None:
    file = draw(form_saying(text))
    typed = _typed(text)
    found = texts(file)
    # The title, the facts, the notice, a reminder, prompts, labels: each says it and nothing else.
    assert found.count(typed) >= 20
    assert found.count(f"Filled in by {typed}.") >= 2
    assert f"☐\t{typed}" in found
    assert texts(file, "word/header1.xml")[:2] == [typed, typed]
    assert texts(file, "word/footer1.xml")[:4] == [typed] * 4
    assert faults(file) == []
    assert opened(file).core_properties.title == phrase(text, 255)
    assert all(each.text == "☐" or each.placeholder for each in controls(file))


@given(ANYTHING, st.integers(2, 70))
def test_phrases_are_one_line_and_never_too_long(text: str, longest: int) -> None:
    line = phrase(text, longest)
    assert len(line.encode("utf-16-le")) <= 2 * longest
    assert "\n" not in line
    assert clean(line) == line
