"""What the search index holds for a generated page."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from tests.site.fakes import UNIT

from unitfolio.output import PageFacts, SearchEntry
from unitfolio.site.search import documents


def test_the_page_comes_first_and_sections_have_their_anchors() -> None:
    assert UNIT.page
    assert list(documents("units/plan/", UNIT.page)) == [
        {
            "location": "units/plan/",
            "title": "Plan the work",
            "text": "<p>Plan and check.</p>",
            "boost": 0.38,
        },
        {
            "location": "units/plan/#lo-1",
            "title": "1 Plan",
            "text": "<p>Plan the day.</p>",
            "boost": 2.8,
        },
    ]


def test_a_page_without_an_entry_of_its_own_gets_one_from_its_facts() -> None:
    facts = PageFacts("x/", "Title", "Said.", "", search=(SearchEntry("a", "Part", ""),))
    assert [
        (entry["location"], entry["title"], entry["text"]) for entry in documents("x/", facts)
    ] == [
        ("x/", "Title", "<p>Said.</p>"),
        ("x/#a", "Part", ""),
    ]


@given(st.text(), st.text())
def test_any_text_is_shown_as_typed(title: str, text: str) -> None:
    facts = PageFacts("x/", "", "", "", search=(SearchEntry("", title, text),))
    (document,) = documents("x/", facts)
    shown = re.sub("</?p>", "\n", str(document["text"]))
    assert not {"<", ">"} & {*shown, *str(document["title"])}
    assert unescape(str(document["title"])) == title
    assert [line for line in unescape(shown).splitlines() if line.strip()] == [
        line for line in text.splitlines() if line.strip()
    ]
