"""Near-identical wording is found without comparing everything with everything."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unitfolio.likeness import ALIKE, as_read, content_words, in_order, names, near_identical
from unitfolio.questions.choosing import offered
from unitfolio.questions.values import Option

WORDS = st.lists(
    st.sampled_from(["plan", "monitor", "review", "act", "team", "target"]), max_size=6
)


def test_the_most_alike_comes_first() -> None:
    statements = {
        "a": "Explain how individual targets link to team objectives",
        "b": "Explain how targets link to the objectives of a team",
        "c": "Explain how individual targets link to team objectives and values",
        "d": "Describe one way to record a complaint",
    }
    assert near_identical(statements) == {
        "a": ("c", "b"),
        "b": ("a", "c"),
        "c": ("a", "b"),
        "d": (),
    }


def test_function_words_and_numbers_do_not_count() -> None:
    assert content_words("The 3 targets of a team") == {"targets", "team"}


@given(st.lists(WORDS, max_size=12))
def test_it_finds_what_comparing_all_pairs_finds(bags: list[list[str]]) -> None:
    statements = {place: " ".join(words) for place, words in enumerate(bags)}
    alike = {place: set[int]() for place in statements}
    for one, other in combinations(statements, 2):
        a, b = content_words(statements[one]), content_words(statements[other])
        if a | b and len(a & b) / len(a | b) >= ALIKE:
            alike[one].add(other)
            alike[other].add(one)
    assert {key: set(found) for key, found in near_identical(statements).items()} == alike


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("Paris", "PARIS.", True),
        ("a  b", "a b", True),
        ("５％", "5%", True),
        ("£5", "5%", False),
        ("£5", "5", False),
        ("AHT < target", "AHT > target", False),
        ("...", "", False),
        ("e\u0301tape", "\u00e9tape", True),
    ],
)
def test_texts_read_the_same_where_only_case_width_spaces_or_a_full_stop_differ(
    text: str, other: str, *, same: bool
) -> None:
    assert (as_read(text) == as_read(other)) is same


@pytest.mark.parametrize(
    ("text", "name", "is_there"),
    [
        ("How are contacts handled?", "contact", True),
        ("Who coaches?", "coach", True),
        ("Who coached?", "coach", False),
        ("Draw a fishbone diagram", "Fishbones", True),
        ("How are queries sorted?", "query", True),
        ("Which query came first?", "queries", True),
        ("A process is mapped", "processing", False),
        ("Average Handling-Time", "average handling time", True),
        ("Anything", "...", False),
        ("The cafe\u0301 rule", "caf\u00e9", True),
        ("The caf\u00e9 rule", "cafe\u0301", True),
        ("The cafe\u0301 rule", "cafe", False),
        ("\u092e\u0948\u0902\u0928\u0947 \u0915\u093e\u092e", "\u092e", False),
    ],
)
def test_a_name_stands_in_a_text_as_whole_words(text: str, name: str, *, is_there: bool) -> None:
    assert names(text, [name]) is is_there


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Why customers come back", "Why the customers come back.", True),
        ("A", "B", False),
        ("A", "The", False),
        ("Plan a call", "Plan call", True),
        ("£5", "5%", False),
    ],
)
def test_texts_that_an_article_alone_tells_apart_read_the_same(
    one: str, other: str, *, is_same: bool
) -> None:
    assert (as_read(one) == as_read(other)) is is_same


@pytest.mark.parametrize(
    ("text", "steps", "is_told"),
    [
        ("Plan, then do, check and act", ("Plan", "Do", "Check", "Act"), True),
        ("Plan and prepare, do and review", ("Plan and prepare", "Do", "Review"), True),
        ("Plans, checks, acts", ("Plan", "Check", "Act"), True),
        ("Do, plan, check", ("Plan", "Do", "Check"), False),
        ("Plan once", ("Plan", "Plan"), False),
        ("The PDCA cycle", ("Plan", "Do", "Check", "Act"), True),
        ("This, that and more", ("Ask", "Note", "Decide"), False),
        ("IT", ("Inform", "Train"), False),
        ("Anything", (), False),
        ("Anything", ("...",), False),
    ],
)
def test_steps_are_told_by_a_text_that_lists_them(
    text: str, steps: tuple[str, ...], *, is_told: bool
) -> None:
    assert in_order(text, steps) is is_told


def test_signs_tell_the_options_of_a_question_apart() -> None:
    texts = ("£5", "5%", "5", "5.")
    right, *wrong = (Option(str(n), text, right=n == 0) for n, text in enumerate(texts))
    assert {option.text for option in offered("q", right, wrong)} == {"£5", "5%", "5"}
