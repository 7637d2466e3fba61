"""A content file as plain values, each with its place, and every way in which it can be broken."""

import codecs
import time

import pytest
import yaml

from unitfolio.load import Document, load
from unitfolio.load.flaws import LATER, MAX_PROBLEMS
from unitfolio.load.loader import MAX_BYTES
from unitfolio.load.reading import PARSER, Reading

PARSERS = (PARSER, yaml.SafeLoader)

UNIT = """\
# yaml-language-server: $schema=../../schemas/unit.json
id: my-unit
number: 1.10
level: 4
open: true
closed: no
updated: 2026-11-23
credit:
quoted: "1"
outcomes:
  - number: 007
    text: |
      Two
      lines
  - {number: -2, tags: [a, null, ~, 0]}
"""


def said(document: Document) -> list[tuple[int, int, str]]:
    return [(p.place.line, p.place.column, p.code) for p in document.problems]


def test_only_null_whole_numbers_and_true_are_more_than_text() -> None:
    assert load("x.yml", UNIT).value == {
        "id": "my-unit",
        "number": "1.10",
        "level": 4,
        "open": True,
        "closed": "no",
        "updated": "2026-11-23",
        "credit": None,
        "quoted": "1",
        "outcomes": [
            {"number": "007", "text": "Two\nlines\n"},
            {"number": -2, "tags": ["a", None, None, 0]},
        ],
    }


@pytest.mark.parametrize(
    "text",
    [
        *("1.0", "1e3", "0x1F", "0o17", "1_000", "+1", "01", "-0.5", ".inf", "NaN", "True", "NULL"),
        *("yes", "off", "12:30", "2026-11-23 10:00:00", "=", "<<", "1" * 5000, "١"),
    ],
)
def test_everything_else_stays_the_text_that_it_is(text: str) -> None:
    assert load("x.yml", f"a: {text}").value == {"a": text}


def test_every_value_and_every_key_has_its_place() -> None:
    document = load("x.yml", UNIT)
    assert document.places == {
        (): (2, 1),
        ("id",): (2, 5),
        ("number",): (3, 9),
        ("level",): (4, 8),
        ("open",): (5, 7),
        ("closed",): (6, 9),
        ("updated",): (7, 10),
        ("credit",): (8, 8),
        ("quoted",): (9, 9),
        ("outcomes",): (11, 3),
        ("outcomes", 0): (11, 5),
        ("outcomes", 0, "number"): (11, 13),
        ("outcomes", 0, "text"): (12, 11),
        ("outcomes", 1): (15, 5),
        ("outcomes", 1, "number"): (15, 14),
        ("outcomes", 1, "tags"): (15, 24),
        ("outcomes", 1, "tags", 0): (15, 25),
        ("outcomes", 1, "tags", 1): (15, 28),
        ("outcomes", 1, "tags", 2): (15, 34),
        ("outcomes", 1, "tags", 3): (15, 37),
    }
    assert document.keys[("outcomes", 1, "tags")] == (15, 18)
    assert document.keys.keys() == {p for p in document.places if p and isinstance(p[-1], str)}
    assert document.line(3) == "number: 1.10"
    assert document.line(99) == ""


def test_what_is_not_there_has_the_place_of_what_should_hold_it() -> None:
    document = load("x.yml", UNIT)
    assert document.spot(("outcomes", 0, "statement")) == (11, 5)
    assert document.spot(("outcomes", 0, "number"), of_key=True) == (11, 5)
    assert document.spot(("outcomes", 0), of_key=True) == (11, 5)


def test_columns_count_characters_and_all_line_ends_are_known() -> None:
    document = load("x.yml", "é: 👩‍🎓x\r\nb: '漢'\rc: d\ne: f".encode())
    assert document.value == {"é": "👩‍🎓x", "b": "漢", "c": "d", "e": "f"}
    assert document.places[("é",)] == (1, 4)
    assert document.places[("c",)] == (3, 4)
    assert document.places[("e",)] == (4, 4)
    assert document.lines == ("é: 👩‍🎓x", "b: '漢'", "c: d", "e: f")


def test_a_mark_that_says_utf_8_is_dropped() -> None:
    document = load("x.yml", codecs.BOM_UTF8 + b"id: x")
    assert (document.value, document.places[("id",)]) == ({"id": "x"}, (1, 5))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"", [(1, 1, "empty-file")]),
        (b"# only a remark\n", [(1, 1, "empty-file")]),
        (b"---\n", [(2, 1, "not-a-mapping")]),
        (b"- a\n- b\n", [(1, 1, "not-a-mapping")]),
        (b"just text", [(1, 1, "not-a-mapping")]),
        (b"42", [(1, 1, "not-a-mapping")]),
        (b"a: 1\n---\nb: 2", [(2, 1, "second-document")]),
        (b"a: 1\n...\nb: 2", [(3, 1, "not-yaml")]),
        (b"a: 1\nb:\n\t- c", [(3, 1, "tab")]),
        (b"a: 1\n  \tb: 2", [(2, 3, "tab")]),
        (b"a: Explain: this", [(1, 11, "not-yaml")]),
        (b"a: 'never closed\nb: 1", [(1, 4, "not-yaml")]),
        (b"a: 1\nfoo\nb: 2", [(2, 1, "not-yaml")]),
        (b"a: [1, 2\nb: 3", [(2, 2, "not-yaml")]),
        (b"a: @x", [(1, 4, "not-yaml")]),
        (b"a: `x`", [(1, 4, "not-yaml")]),
        (b"a: - b", [(1, 4, "not-yaml")]),
        (b"a: | b\n  c", [(1, 6, "not-yaml")]),
        (b"a: 'it's'", [(1, 8, "not-yaml")]),
        (b'a: "said" he', [(1, 11, "not-yaml")]),
        (b"a:\n  b: 1\n c: 2", [(3, 2, "not-yaml")]),
        (b"a: ]", [(1, 4, "not-yaml")]),
        (b"a: * b", [(1, 5, "not-yaml")]),
        (b"a: !x!y z", [(1, 4, "not-yaml")]),
        (b"%YAML 3.0\n---\na: 1", [(1, 1, "not-yaml")]),
        (b"a: 1\nb: 2\na: 3\na: 4", [(3, 1, "duplicate-key"), (4, 1, "duplicate-key")]),
        (b"a: &x 1\nb: *x", [(1, 4, "anchor"), (2, 4, "anchor")]),
        (b"&x a: 1", [(1, 1, "anchor")]),
        (b"a: !!python/object/apply:os.system [ls]", [(1, 4, "tag")]),
        (b"!t a: !t {b: !t c}", [(1, 1, "tag"), (1, 7, "tag"), (1, 14, "tag")]),
        (b"? [a]\n: 1", [(1, 3, "key-not-text")]),
        (b"{'': 1}", [(1, 2, "key-not-text")]),
        (b"a: caf\xe9", [(1, 7, "not-utf-8")]),
        (b"a: 1\nb: \xc3\xa9 \xff", [(2, 6, "not-utf-8")]),
        (codecs.BOM_UTF8 + b"a: \xff", [(1, 4, "not-utf-8")]),
        ("a: 1".encode("utf-16"), [(1, 1, "not-utf-8")]),
        ("a: 1".encode("utf-16-le"), [(1, 1, "not-utf-8")]),
        ("a: 1".encode("utf-32"), [(1, 1, "not-utf-8")]),
        (b"\x89PNG\r\n\x1a\n\0\0", [(1, 1, "not-utf-8")]),
        ("a: b\u202ec\nd: \x1b[31m\ne: f\u2028g".encode(), [
            (1, 5, "invisible-character"),
            (2, 4, "invisible-character"),
            (3, 5, "invisible-character"),
        ]),
        (b"a: b\0c", [(1, 5, "invisible-character")]),
        (b"[" * 100_000, [(1, 33, "too-deep")]),
        (b"{a: " * 100_000, [(1, 129, "too-deep")]),
        (b"- " * 100_000, [(1, 65, "too-deep")]),
        (b"? " * 100_000, [(1, 65, "too-deep")]),
        ("\n".join(" " * n + "a:" for n in range(1_900)).encode(), [(33, 33, "too-deep")]),
        (b"a: [" + b"1," * 100_000 + b"]", [(1, 200_001, "too-many-values")]),
        (b"a: " + b"b" * MAX_BYTES, [(1, 1, "file-too-large")]),
    ],
    ids=lambda given: repr(given[:30]) if isinstance(given, bytes) else "",
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(
    source: bytes, expected: list[tuple[int, int, str]]
) -> None:
    assert said(load("x.yml", source)) == expected


def test_a_bomb_of_aliases_is_named_and_does_not_grow() -> None:
    lines = ["a0: &a0 lol"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    document = load("x.yml", "\n".join(lines))
    assert said(document)[:2] == [(1, 5, "anchor"), (2, 5, "anchor")]
    assert len(document.problems) == MAX_PROBLEMS + 1
    last = document.problems[-1]
    assert (last.code, last.message) == (
        "too-many-problems",
        "this file has more problems than the 100 that are listed",
    )


@pytest.mark.parametrize(
    "source",
    [
        *(b"a: " * 600_000, b'"' * 1_999_999, b"&a " * 600_000, b"!a " * 600_000),
        *(b"---\n" * 490_000, b"#\n" * 999_999, b"%YAML 1.1\n" * 190_000, b"a: 1\n" * 300_000),
        *(b"a: [" + b"*a, " * 400_000, b"{" + b"[a]: 1," * 200_000, b"\x01\n" * 900_000),
        *(b"\n" * 1_999_999, b":" * 1_999_999),
        *(
            "\u00a0".encode() * 900_000,
            b" " * 1_900_000 + "\u00a0".encode(),
            b"a " * 900_000 + b"\n: b",
        ),
        *(
            b"a: 'b' c\n" + b"x #y\n" * 300_000,
            b"a: [b\n" + b" c #d\n" * 250_000,
            b"<<<<<<< \n" * 200_000,
        ),
        *(
            "\u200ba\n".encode() * 300_000,
            b"a: \n" + b"-b\n" * 600_000,
            b"a\xc2\xa0" * 600_000 + b"\n- b",
        ),
    ],
    ids=lambda source: repr(source[:12]),
)
def test_no_file_takes_long_to_refuse(source: bytes) -> None:
    start = time.process_time()
    assert load("x.yml", source).problems
    assert time.process_time() - start < 5


@pytest.mark.parametrize("parser", PARSERS)
def test_both_parsers_read_alike(parser: type[object]) -> None:
    reading = Reading()
    reading.read(UNIT, parser)
    document = load("x.yml", UNIT)
    assert (reading.value, reading.places, reading.flaws) == (document.value, document.places, [])


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: Explain: this", "the colon here makes what stands before it a key, and no key can"),
        ("a: 'x\nb: 1", "the quotation mark here is never closed"),
        ("a: 1\nfoo\nb: 2", "this is neither 'key: value' nor a part of the text above it"),
        ("a: [1, 2\nb: 3", "the bracket opened on line 1 isn't closed before this"),
        ('a: "\\q"', "a backslash in double quotes has a meaning of its own in YAML"),
        ("a: *", "'&' and '*' at the start of a text have a meaning of their own in YAML"),
        ("a: %x", "a text can't begin with this sign in YAML"),
        ("a:\n\t- b", "this line is indented with a tab"),
        ("a: - b", "a list can't begin here"),
        ("a: | b\n  c", "nothing can follow '|' or '>' on its line"),
        ("a: !x!y z", "'!' before a word has a meaning of its own in YAML, which isn't read here"),
        ("a: 'it's'", "the text in quotation marks ends before this"),
        ("a:\n  b: 1\n c: 2", "this doesn't fit what stands above it"),
        ("a:\n  -b: 1\n    c: 2", "there is no space after this dash"),
        ("a: [", "this bracket is never closed"),
        ("a: b #1\n  c", "a # after a space begins a comment, so the text ends before it"),
        ("a: ]", "a value belongs here"),
        ("%YAML 3.0\n---\na: 1", "this can't be read as YAML"),
        ("a: 1\nb: 2\nb: 3", "the key 'b' is here on line 3 and before on line 2"),
    ],
)
def test_both_parsers_are_put_into_the_same_plain_words(
    parser: type[object], text: str, expected: str
) -> None:
    reading = Reading()
    reading.read(text, parser)
    assert [flaw.message[: len(expected)] for flaw in reading.flaws] == [expected]


def test_an_unknown_byte_is_guessed_at() -> None:
    [problem] = load("x.yml", b"a: it\x92s").problems
    assert (problem.message, problem.hint) == (
        "the byte 92 here isn't UTF-8 text; it may be '’' as older Windows programs save it",
        f"open it in your editor and save it as UTF-8; {LATER}",
    )


def test_the_first_of_two_equal_keys_stays_and_the_second_is_looked_into() -> None:
    document = load("x.yml", "a: 1\na: [&x b]")
    assert document.value == {"a": 1}
    assert said(document) == [(2, 1, "duplicate-key"), (2, 5, "anchor")]
