"""Terms in running text."""

from hypothesis import given
from hypothesis import strategies as st

from unitfolio.model.glossary import Term
from unitfolio.render.terms import Segment, TermMarker

AHT = Term(id="aht", term="average handling time", short="AHT", definition="x")
TIME = Term(id="time", term="handling time", also=("handle time",), definition="x")


def test_the_longest_wording_wins_and_only_the_first_mention_is_marked() -> None:
    marker = TermMarker([AHT, TIME])
    assert marker.segments("Average handling times and AHT, or handle time: AHT.") == (
        Segment("Average handling times", "aht"),
        Segment(" and AHT, or "),
        Segment("handle time", "time"),
        Segment(": AHT."),
    )


def test_a_short_form_is_matched_as_it_is_written_and_never_inside_a_word() -> None:
    marker = TermMarker([AHT])
    assert marker.segments("aht, BAHT, AHTs") == (Segment("aht, BAHT, "), Segment("AHTs", "aht"))


def test_without_terms_text_is_one_segment() -> None:
    assert TermMarker().segments("") == (Segment(""),)
    assert TermMarker().segments("AHT") == (Segment("AHT"),)


@given(st.text(), st.lists(st.text(min_size=1), max_size=4))
def test_segments_put_together_are_the_text(text: str, wordings: list[str]) -> None:
    terms = [
        Term.model_construct(id=f"t{n}", term=wording, short=wording, also=(), definition="x")
        for n, wording in enumerate(wordings)
    ]
    assert "".join(segment.text for segment in TermMarker(terms).segments(text)) == text
