"""Rich text is made safe in one place."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitfolio.model.glossary import Term
from unitfolio.render.prose import Prose
from unitfolio.render.terms import TermMarker

AHT = Term(id="aht", term="average handling time", short="AHT", definition="x")
MARK = '<a class="uf-term" href="#term-aht" data-uf-term="aht">'


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("two *words*\nhere", "<p>two <em>words</em>\nhere</p>\n"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        (
            "[site](https://example.org)",
            '<p><a href="https://example.org" rel="noopener noreferrer">site</a></p>\n',
        ),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](data:text/html,x)", "<p>[x](data:text/html,x)</p>\n"),
        ("[x](../secret)", "<p>[x](../secret)</p>\n"),
        ("# no heading", "<p># no heading</p>\n"),
        ("no heading\n===", "<p>no heading\n===</p>\n"),
        ("{{ 7*7 }} {: onclick=x }", "<p>{{ 7*7 }} {: onclick=x }</p>\n"),
        ("the AHT, and AHT", f"<p>the {MARK}AHT</a>, and AHT</p>\n"),
        ("`AHT`", "<p><code>AHT</code></p>\n"),
    ],
)
def test_what_is_typed_and_what_is_shown(typed: str, shown: str) -> None:
    assert Prose().render(typed, TermMarker([AHT])) == shown


def test_an_image_is_not_fetched() -> None:
    assert "<img" not in Prose().render("![x](https://example.org/x.png)")


def test_plain_words_keep_blocks_apart() -> None:
    assert Prose().plain("One *two*\nthree\n\n- four\n- five") == "One two three four five"


def test_paragraphs_stay_paragraphs() -> None:
    text = "One *two*\nthree\n\nFour.\n\n- five\n- six\n"
    assert Prose().paragraphs(text) == ("One two three", "Four.", "five", "six")
    assert Prose().paragraphs("") == ()


ESCAPED = re.compile(r"([!-/:-@\[-`{-~])")
TYPED = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")), min_size=1
)


@given(TYPED)
def test_any_escaped_text_comes_back_equal(text: str) -> None:
    words = " ".join(text.split())
    shown = re.sub(r"<[^>]+>", "", Prose().render(ESCAPED.sub(r"\\\1", "x" + words)))
    assert html.unescape(shown).strip() == "x" + words
