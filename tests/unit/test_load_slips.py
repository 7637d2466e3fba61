"""Slips of the pen in a file's text, told where they are and in words that help."""

import pytest
import yaml

from unitfolio.load import load
from unitfolio.load.document import Remark
from unitfolio.load.reading import Reading

LATER = "; the rest of this file is checked once this is mended"
NO_SPACE = "there is no space after this dash"
DASH = "put a space after the dash, so that it begins an entry of a list"
COLON = "put a space after the colon"
SIGN = "this sign doesn't begin an entry of a list"
HYPHEN = "write an ordinary hyphen and a space in its place"
CLOSE = "close it with ] or }"
ENDS = "the text in quotation marks ends before this"
TWICE = "within single quotes write an apostrophe twice, or put double quotes around the text"
COMMENT = "a # after a space begins a comment, so the text ends before it"
QUOTE = "put the whole text in quotation marks if the # belongs to it"


def found(source: bytes | str) -> list[tuple[int, int, str, str, str]]:
    """Return line, column, code, message and hint of each problem of a file."""
    problems = load("x.yml", source).problems
    return [(p.place.line, p.place.column, p.code, p.message, p.hint) for p in problems]


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("a:\n  -b: x\n    c: y\n", 2, 3, NO_SPACE, DASH),
        ("a:\n  - b: x\n    c: y\n  -b: x\n    c: y", 4, 3, NO_SPACE, DASH),
        ("a:\n  \u2013 b: x\n    c: y\n", 2, 3, SIGN, HYPHEN),
        ("a:\n  - b: x\n  \u2022 b: x\n    c: y\n", 3, 3, SIGN, HYPHEN),
        (
            *("a:\n  - - b: x\n    c: y\n", 2, 5),
            *("a second dash begins a list within the list here", "delete one of the two dashes"),
        ),
        ("a:\n  - b\n  -c\n", 3, 3, NO_SPACE, DASH),
        ("a:\n  - {b: c}\n  -{b: d}\n", 3, 3, NO_SPACE, DASH),
        ("a: b\n\u2013 c\nd: e", 2, 1, SIGN, HYPHEN),
        ("a:\n  - b:x\n    c: y", 2, 6, "there is no space after this colon", COLON),
        ("a: x\nb:x\nc: y", 2, 2, "there is no space after this colon", COLON),
        (
            *("a: 'b\nc: d\ne: It's f\n", 1, 4, "the quotation mark here is closed only in line 3"),
            f"close it where the text ends; {TWICE}",
        ),
        ("bad: [", 1, 6, "this bracket is never closed", CLOSE),
        ("a: 1\nbad: [b, {c: 1\n\n", 2, 10, "this bracket is never closed", CLOSE),
        ("a: [b #1, c]\nd: 1", 1, 7, COMMENT, QUOTE),
        ("a: b #1\n  c\nd: 1", 1, 6, COMMENT, QUOTE),
        ("a: 'It's short'\n", 1, 8, ENDS, TWICE),
        ("a:\n  - 'Don't'\n  - b", 2, 10, ENDS, TWICE),
        ("a: {b: 'it's'}", 1, 12, ENDS, TWICE),
        (
            *('a: "said" he', 1, 11, ENDS),
            "put single quotes around the whole text if it has double ones in it",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_told_where_it_is(
    text: str, line: int, column: int, message: str, hint: str
) -> None:
    assert found(text) == [(line, column, "not-yaml", message, hint + LATER)]
    # PyYAML's own parser, where there is no libyaml, says something else of the same slip.
    reading = Reading()
    reading.read(text, yaml.SafeLoader)
    assert [(flaw.spot, flaw.message) for flaw in reading.flaws] == [((line, column), message)]


def test_marks_of_git_are_named_and_nothing_else_is_said() -> None:
    message = "this is a mark of Git: two people changed the same lines, and nobody has chosen yet"
    hint = "two versions of the same lines stand between <<<<<<< and >>>>>>>, parted by =======; "
    hint += "keep one of them, and delete the three marks"
    sides = "<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n"
    assert found(f"a: 1\n{sides}c: 1\n{sides}") == [
        (2, 1, "merge-conflict", message, hint),
        (8, 1, "merge-conflict", message, hint + LATER),
    ]
    assert found("a: |\n  Heading\n  =======\n") == []


WORDS = "open it in its own program, and copy its text into a plain text file that ends in .yml"
PICTURE = "move it out of the content folder, and write the content in a plain text file"


@pytest.mark.parametrize(
    ("source", "name", "hint"),
    [
        (b"PK\x03\x04\x14\x00\x80word/document.xml", "a Word document", WORDS),
        (b"PK\x03\x04\x14\x00\x80xl/workbook.xml", "an Excel workbook", WORDS),
        (b"PK\x03\x04", "a ZIP file, or a document of an office program", WORDS),
        (
            *(b"\xd0\xcf\x11\xe0\xa1", "a Word document or another Office file of the older kind"),
            WORDS,
        ),
        (
            *(b"{\\rtf1\\ansi", "a document with formatting (RTF), as Word or WordPad saves it"),
            WORDS,
        ),
        (b"%PDF-1.7\n", "a PDF file", WORDS),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", PICTURE),
        (b"\xff\xd8\xff\xe0", "a picture (JPEG)", PICTURE),
        (b"GIF89a", "a picture (GIF)", PICTURE),
        (b"\x1f\x8b\x08", "a compressed file (gzip)", PICTURE),
    ],
)
def test_what_is_no_text_is_called_by_its_name(source: bytes, name: str, hint: str) -> None:
    assert found(source) == [(1, 1, "not-utf-8", f"this is {name}, not text", hint)]


SPACE = "delete it, and type an ordinary space if one belongs here"
NO_BREAK = "the invisible character U+00A0, a non-breaking space, is here"
NO_WIDTH = "the invisible character U+200B, a space of no width, is here"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "value"),
    [
        ("a:\u00a0b\nc: d", 1, 3, NO_BREAK, {"a": "b", "c": "d"}),
        ("a:\n  - b: c\n \u00a0  d: e", 3, 2, NO_BREAK, {"a": [{"b": "c", "d": "e"}]}),
        ("a\u00a0: b\nc: d", 1, 2, NO_BREAK, {"a": "b", "c": "d"}),
        ("a:\n  -\u00a0b", 2, 4, NO_BREAK, {"a": ["b"]}),
        ("a:\n  - b:\u00a0c", 2, 7, NO_BREAK, {"a": [{"b": "c"}]}),
        ("a: \u200bb", 1, 4, NO_WIDTH, {"a": "b"}),
        ("\u200ba: b", 1, 1, NO_WIDTH, {"a": "b"}),
        ("a: b\u200bc \u200bd", 1, 5, NO_WIDTH, {"a": "bc d"}),
    ],
)
def test_a_space_that_is_none_is_told_and_read_as_if_it_were_right(
    text: str, line: int, column: int, message: str, value: object
) -> None:
    assert found(text) == [(line, column, "invisible-character", message, SPACE)]
    assert load("x.yml", text).value == value


def test_of_a_line_with_an_invisible_character_nothing_else_is_said() -> None:
    assert found("a: b\n\u00a0\u00a0c: d") == [
        (2, 1, "invisible-character", NO_BREAK, SPACE + LATER)
    ]


def test_a_non_breaking_space_within_a_text_is_as_good_as_any() -> None:
    assert found("a: 5\u00a0kg\nb: |\n  5\u00a0kg") == []


CURLY = Remark(
    "curly-quotes",  # type: ignore[arg-type]
    "the curly quotation marks around this become a part of it",
    "YAML knows only straight quotation marks (\" or '): write those, or put them around all of it "
    "if the curly ones are meant to be seen",
)


def comment(phrase: str) -> Remark:
    return Remark(
        "comment-in-text",  # type: ignore[arg-type]
        "a # after a space begins a comment, so the rest of this line isn't published",
        "put the whole text in quotation marks if the # belongs to it, or move the comment to a "
        "line of its own",
        phrase,
    )


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("a: customer #1 needs", comment("#1 needs")),
        ("a: #1 Handle", comment("#1 Handle")),
        ("a: some\n  words\t# said\nb: c", comment("# said")),
        ("a: C#1 or #2", comment("#2")),
        ("a: 1.0 # the first", None),
        ("a: 'customer' # said", None),
        ("a: |  # said\n  customer #1", None),
        ("a: >-\n  customer #1", None),
        ("# said\na: customer#1\n# said", None),
        ("a: \u201c1.0\u201d", CURLY),
        ("a: \u2018It\u2019s mine\u2019", CURLY),
        ("a: '\u201c1.0\u201d'", None),
        ("a: \u201cYes\u201d and \u201cno\u201d", None),
        ("a: Say \u201cno\u201d", None),
    ],
)
def test_what_looks_right_and_may_not_be_meant_is_remarked(
    text: str, remark: Remark | None
) -> None:
    document = load("x.yml", text)
    assert (document.problems, dict(document.remarks)) == ((), {("a",): remark} if remark else {})
