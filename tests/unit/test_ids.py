"""Addresses and anchors never change; codes sort as people count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitfolio import ids


def test_addresses_are_those_that_assessors_cite() -> None:
    assert [
        ids.unit_address("x"),
        ids.portfolio_address("x"),
        ids.assessor_address("x"),
        ids.qualification_address("q"),
        ids.evidence_address("m"),
        ids.framework_address("f"),
        ids.outcome_anchor("1"),
        ids.criterion_anchor("1.10"),
        ids.criterion_anchor("P1"),
        ids.term_anchor("aht"),
        ids.star_anchor(),
        ids.star_anchor("1.2"),
        ids.checklist_anchor("1.2"),
        ids.page_file("units/x/"),
        ids.page_file(""),
    ] == [
        "units/x/",
        "units/x/portfolio/",
        "units/x/assessor/",
        "qualifications/q/",
        "evidence/m/",
        "frameworks/f/",
        "lo-1",
        "ac-1-10",
        "ac-p1",
        "term-aht",
        "star",
        "star-1-2",
        "map-1-2",
        "units/x/index.md",
        "index.md",
    ]


def test_titles_have_anchors_of_their_own() -> None:
    titles = ("Is it enough?", "Is it enough", "2", "Ydy?", "", "是吗", "")
    assert ids.titled_anchors("faq", titles) == (
        "faq-is-it-enough",
        "faq-is-it-enough-2",
        "faq-2",
        "faq-ydy",
        "faq",
        "faq-3",
        "faq-4",
    )


@given(st.lists(st.text()))
def test_no_two_titles_share_an_anchor(titles: list[str]) -> None:
    anchors = ids.titled_anchors("faq", titles)
    assert len(set(anchors)) == len(titles)


@pytest.mark.parametrize(
    ("origin", "address", "anchor", "expected"),
    [
        ("", "", "", "./"),
        ("", "units/x/", "", "units/x/"),
        ("units/x/", "", "", "../../"),
        ("units/x/", "units/x/", "", "./"),
        ("units/x/", "units/x/", "lo-1", "#lo-1"),
        ("units/x/portfolio/", "units/x/", "ac-1-1", "../../../units/x/#ac-1-1"),
    ],
)
def test_links_are_relative(origin: str, address: str, anchor: str, expected: str) -> None:
    assert ids.link(origin, address, anchor) == expected


def test_codes_sort_naturally() -> None:
    codes = ["P10", "1.10", "2.1", "P2", "1.2", "1.2a", "M1", "1.1"]
    assert sorted(codes, key=ids.natural_key) == [
        *("1.1", "1.2", "1.2a", "1.10", "2.1", "M1", "P2", "P10"),
    ]


CODES = st.lists(st.from_regex(ids.CODE_PATTERN, fullmatch=True).filter(str.isascii))


@given(CODES.flatmap(lambda codes: st.tuples(st.permutations(codes), st.permutations(codes))))
def test_the_order_of_codes_is_total(shuffled: tuple[list[str], list[str]]) -> None:
    one, other = shuffled
    assert sorted(one, key=ids.natural_key) == sorted(other, key=ids.natural_key)


@given(st.text())
def test_a_slug_is_safe_in_an_address(text: str) -> None:
    assert set(ids.slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_a_fingerprint_changes_with_the_wording_and_not_with_its_spacing() -> None:
    assert ids.fingerprint("Explain  how\nit works") == ids.fingerprint("Explain how it works")
    assert ids.fingerprint("Explain how it works") != ids.fingerprint("Explain why it works")
    assert ids.fingerprint("Explain how it works") == "87aaa34110b8"
