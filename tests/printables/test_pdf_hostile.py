"""Text of a stranger comes out as it was typed, and never stops a build."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.printables.pdf_sheets import ORIGIN, checklist, pack, small_form

from unitfolio.printables.pdf import draw
from unitfolio.render.views.sheets.papers import FormSheet
from unitfolio.render.views.sheets.parts import Origin

MARKUP = (
    '#import "x.typ": *',
    '#read("main.typ") #panic() #sys.inputs',
    "$x^2$ *bold* _low_ `raw` = Heading",
    "@ref <label> // comment /* comment */ \\ #",
    "- list + list / term: --- ~ ... 'quote' \"quote\"",
    "<script>alert(1)</script> & &amp; ]]> {{ x }} {% y %}",
    '=HYPERLINK("http://x") +1 -1 @SUM(A1)',
    "%PDF-1.7 (a) <</S>> endobj",
)
# Blocks of many scripts, controls, private use, halves of surrogates and emoji, beside markup.
ANYTHING = st.one_of(
    st.sampled_from(MARKUP),
    st.text(max_size=40),
    st.text(alphabet=st.characters(max_codepoint=0x2FF), max_size=40),
    st.text(
        alphabet="#$*_@<>\\`[]{}()\"'~-=+/&%\x00\n\t\u202e\u200d\ufeff\ud800😀漢ش", max_size=20
    ),
    st.text(alphabet="wxyz", min_size=200, max_size=900),
)


def said(form: FormSheet) -> str:
    pages = PdfReader(BytesIO(draw(form))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def with_texts(thing: Any, text: Any) -> Any:
    """Return the same with `text()` for each of its texts, but for addresses and pictures."""
    if isinstance(thing, Enum | bytes | int | float):
        return thing
    if isinstance(thing, str):
        return text()
    if isinstance(thing, tuple):
        return tuple(with_texts(each, text) for each in thing)
    assert is_dataclass(thing)
    kept = {"address", "short"} if isinstance(thing, Origin) else {"address"}
    names = [each.name for each in fields(thing) if each.name not in kept]
    new = {name: with_texts(getattr(thing, name), text) for name in names}
    return replace(thing, **new)  # type: ignore[type-var]  # is_dataclass has looked


def with_texts_in(place: str, text: str) -> FormSheet:
    said = (("Criterion", text),) if place == "own" else text
    return replace(small_form(), **{place: said})  # type: ignore[arg-type]  # its name and kind


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    form = replace(small_form(), purpose=text, title=text)
    plain = said(form)
    assert plain.count(text) >= 2


@pytest.mark.parametrize("text", ["Llŷn a dŵr", "Ζήτα", "Київ", "שלום", "naïve façade", "½ × 3 €"])
def test_letters_of_many_languages_have_shapes(text: str) -> None:
    found = said(replace(small_form(), purpose=f"[{text}]"))
    assert f"[{text}]" in found or f"[{text[::-1]}]" in found


def test_a_character_without_a_shape_is_printed_as_its_number() -> None:
    text = said(replace(small_form(), purpose="Smile 😀 and 漢 please"))
    assert "Smile [U+1F600] and [U+6F22] please" in text


def test_what_no_pdf_can_hold_is_left_out() -> None:
    form = replace(small_form(), purpose="be\x00fo\x1bre\ufeff\ud800\x7f after")
    assert "before after" in said(form)


def test_a_word_longer_than_the_page_is_wide_is_whole() -> None:
    word = "abcdefghij" * 40
    pages = PdfReader(BytesIO(draw(replace(small_form(), purpose=word)))).pages
    assert word in re.sub(r"\s", "", pages[0].extract_text())
    pieces = [line for line in pages[0].extract_text().split() if len(line) > 9 and line in word]
    # The page has room for about a hundred letters beside each other.
    assert len(pieces) > 3
    assert max(map(len, pieces)) < 120


@pytest.mark.parametrize("place", ["purpose", "notice", "declaration", "own", "title"])
def test_a_very_long_text_is_whole(place: str) -> None:
    text = " ".join(f"word{number}" for number in range(3000))
    printed = said(with_texts_in(place, text))
    assert all(f"word{number}" in printed for number in range(3000))


@given(st.data())
@settings(max_examples=25)
def test_any_text_in_any_place_makes_a_pdf(data: st.DataObject) -> None:
    sheet = data.draw(st.sampled_from([small_form(), checklist(), pack()]))
    texts = data.draw(st.lists(ANYTHING, min_size=1, max_size=12))
    turn = iter(range(10**9))
    hostile = with_texts(sheet, lambda: texts[next(turn) % len(texts)])
    assert draw(hostile).startswith(b"%PDF-1.7")


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
@settings(max_examples=40)
def test_any_ascii_text_comes_out_as_it_was_typed(text: str) -> None:
    plain = " ".join(text.split())
    assert plain in said(replace(small_form(), purpose=f"|{plain}|", origin=ORIGIN))
