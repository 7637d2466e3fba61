"""Whatever is in a file, loading it gives values or problems, never an exception."""

import json
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from unitfolio.load import Document, load

Leaf = st.text() | st.integers(-(10**12), 10**12) | st.booleans() | st.none()
# What a content file may hold: no invisible character (the loader says so, and looks further).
VISIBLE = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "))
PLAIN = VISIBLE | st.integers(-(10**12), 10**12) | st.booleans() | st.none()


def nested(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    inner = st.recursive(
        leaves,
        lambda kept: (
            st.lists(kept, max_size=4) | st.dictionaries(VISIBLE.filter(bool), kept, max_size=4)
        ),
        max_leaves=20,
    )
    return st.dictionaries(VISIBLE.filter(bool), inner, min_size=1, max_size=5)


# Text made of what means something in YAML.
SIGNS = st.sampled_from(
    [
        *(
            "a",
            "b",
            "1",
            "1.10",
            "true",
            "no",
            "~",
            ": ",
            ":\n",
            "\n",
            "\n  ",
            "\n    ",
            "- ",
            "? ",
        ),
        *("[", "]", "{", "}", ", ", "'", '"', "|\n", ">-\n", "#", " #", "&x ", "*x", "!t ", "%"),
        *("@", "---\n", "...\n", "\t", "\\", "<<", "é", "\ufeff", "\r\n", "\x85", "\u2028", "="),
    ]
)


def check_sound(document: Document) -> None:
    """A document has a value or says why not, and every problem is at a place in the text."""
    assert (document.value is None) <= bool(document.problems)
    for problem in document.problems:
        assert problem.place.path == "x.yml"
        assert problem.message
        assert 1 <= problem.place.line <= len(document.lines) + 1
        assert problem.place.column >= 1
        assert problem.excerpt == document.line(problem.place.line)
        assert "\n" not in problem.message + problem.hint + problem.excerpt
    assert list(document.problems) == sorted(document.problems, key=lambda p: p.place)


@given(st.binary(max_size=400))
def test_any_bytes(source: bytes) -> None:
    check_sound(load("x.yml", source))


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check_sound(load("x.yml", text))


@given(st.lists(SIGNS, max_size=40).map("".join))
def test_any_text_of_signs_that_mean_something(text: str) -> None:
    document = load("x.yml", text)
    check_sound(document)
    if document.value is not None and not document.problems:
        # PyYAML's own reading, which takes every leaf for text.
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        assert as_text(document.value) == as_text(yaml.load(text, loader))  # noqa: S506 - see above


def as_text(value: Any) -> Any:
    """Return `value` with every leaf as text; what means nothing, or null, is empty."""
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    words = {None: "", True: "true", False: "false", "~": "", "null": ""}
    return (
        words[value] if value is None or isinstance(value, bool) else words.get(value, str(value))
    )


@given(nested(PLAIN))
def test_what_pyyaml_writes_is_read_as_it_was(tree: dict[str, Any]) -> None:
    for style in (None, True, False):
        text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=style)
        document = load("x.yml", text)
        assert (document.value, document.problems) == (tree, ())


@given(nested(Leaf))
def test_what_json_holds_is_read_as_it_was(tree: dict[str, Any]) -> None:
    document = load("x.yml", json.dumps(tree, ensure_ascii=False))
    check_sound(document)
    if not document.problems:
        assert document.value == tree


@given(st.lists(st.lists(st.integers(0, 3), max_size=3), min_size=1, max_size=8), st.data())
def test_every_place_is_where_its_text_stands(shape: list[list[int]], data: st.DataObject) -> None:
    # Each leaf is a word of its own, so that its place can be looked up in the text.
    names = (f"word{n}" for n in range(1000))
    tree = {
        next(names): [{next(names): next(names) for _ in range(n)} for n in row] for row in shape
    }
    flow = data.draw(st.sampled_from([None, True, False]))
    text = yaml.safe_dump(tree, default_flow_style=flow, width=data.draw(st.integers(20, 90)))
    document = load("x.yml", text)
    assert document.value == tree
    for pointer, (line, column) in document.keys.items():
        assert document.line(line)[column - 1 :].startswith(str(pointer[-1]))
    for pointer, (line, column) in document.places.items():
        value: Any = document.value
        for key in pointer:
            value = value[key]
        if isinstance(value, str):
            assert document.line(line)[column - 1 :].startswith(value)
