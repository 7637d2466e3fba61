"""What somebody who has never programmed is told of usual mistakes, word for word."""

import pytest
from tests.unit.test_validate import HEAD, OUTCOMES, Listed, listed

UNIT = (HEAD + OUTCOMES).decode()


def said(old: str, new: str) -> Listed:
    """Return the problems of a sound unit in which `old` is `new`."""
    assert old in UNIT
    return listed(UNIT.replace(old, new, 1).encode())


NO_VALUE = "there is no value here"
KINDS = "allowed: knowledge, competence or both"
COMMENT = "a # begins a comment; put quotation marks around the text if the # belongs to it"
CURLY = (
    "YAML knows only straight quotation marks (\" or '): write those, or put them around all of it "
)
CURLY += "if the curly ones are meant to be seen"
FULL = "{origin: official, source: …, page: …, version: …, checked: 2026-11-23}"
OURS = "or 'sample' or 'paraphrase' if the wording is yours"
NOT_KNOWN = "isn't a command verb that verbs.yml knows"
MEMBERS = "'qualifications:', and below it a list whose entries begin like '- id: my-diploma'"
THEIRS = "leave wording that isn't yours as it is; add the verb to verbs.yml if there is one"
DASH = "put a space after the dash, so that it begins an entry of a list"
NO_ID = "isn't an id: small letters, digits and hyphens, at most 64"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # A comment
        (
            *("Understand contacts", "Understand customer #1 needs"),
            (
                12,
                36,
                "comment-in-text",
                "a # after a space begins a comment, so the rest of this line isn't published",
                (
                    "put the whole text in quotation marks if the # belongs to it, or move the "
                    "comment to a line of its own"
                ),
            ),
        ),
        ("level: 3", "level: 3 # or 4", None),
        ("kind: knowledge", "kind: knowledge # of work", None),
        ("version: 1.0", "version: 1.0 # the first", None),
        (
            *("summary: A sample.", "summary: #1 Handle"),
            (9, 1, "empty-value", NO_VALUE, f"write one, like 'summary: …'; {COMMENT}"),
        ),
        (
            *("summary: A sample.", "summary: A sample.\ntips: # none"),
            (10, 1, "empty-value", NO_VALUE, f"write one, or delete the key; {COMMENT}"),
        ),
        # No value
        (
            *("kind: knowledge", "kind:"),
            (6, 1, "empty-value", NO_VALUE, f"write one, like 'kind: knowledge'; {KINDS}"),
        ),
        (
            *("2026-10-01", ""),
            (4, 1, "empty-value", NO_VALUE, "write one, like 'updated: 2026-11-23'"),
        ),
        (
            *("[{id: diploma}]", ""),
            (
                7,
                1,
                "empty-value",
                NO_VALUE,
                f"write one, like {MEMBERS}",
            ),
        ),
        (
            *("asks: knowledge", "asks:"),
            (14, 5, "empty-value", NO_VALUE, f"write one, like 'asks: knowledge'; {KINDS}"),
        ),
        (
            *("summary: A sample.", "summary: A sample.\ntips: [null]"),
            (10, 8, "empty-value", NO_VALUE, "write one, or delete the entry"),
        ),
        (
            *("summary: A sample.", "summary: ''"),
            (9, 10, "empty-value", "this is empty", "write something here"),
        ),
        (
            *("provenance: sample", "provenance:"),
            (8, 1, "empty-value", NO_VALUE, "write one, like 'provenance: sample'"),
        ),
        # Of another kind
        (
            *("level: 3", "level: [3]"),
            (5, 8, "wrong-type", "one word belongs here, not a list", "write 3 without brackets"),
        ),
        (
            *("kind: knowledge", "kind: [competence]"),
            (
                6,
                7,
                "wrong-type",
                "one word belongs here, not a list",
                "write competence without brackets",
            ),
        ),
        (
            *("kind: knowledge", "kind: true"),
            (6, 7, "wrong-type", "one word belongs here, not the word true", KINDS),
        ),
        (
            *("2026-10-01", "[x]"),
            (
                4,
                10,
                "bad-date",
                "a list isn't a day of the calendar",
                "write it as year, month and day, like 2026-11-23",
            ),
        ),
        (
            *("[{id: diploma}]", "[x]"),
            (
                7,
                18,
                "wrong-type",
                "a membership with keys of its own belongs here, not the text 'x'",
                "its keys are id, group, number; write it like '- id: x'",
            ),
        ),
        (
            *("[discussion]", "[discussion; log / plan]"),
            (
                16,
                78,
                "bad-id",
                f"'discussion; log / plan' {NO_ID}",
                "a comma stands between entries: write discussion, log, plan",
            ),
        ),
        (
            *("[discussion]", "discussion"),
            (
                16,
                77,
                "wrong-type",
                "a list belongs here, not the text 'discussion'",
                "write it in brackets, with commas between several: [discussion]",
            ),
        ),
        (
            *("summary: A sample.", "summary: A sample.\nbefore_you_start:\n  –one\n  –two"),
            (
                11,
                3,
                "wrong-type",
                "a list belongs here, not the text '–one –two'",
                "begin each entry with an ordinary hyphen and a space: '- '",
            ),
        ),
        (
            *("summary: A sample.", "summary: A sample.\nfaqs:\n  -question: a\n  -answer: b"),
            (11, 3, "wrong-type", "a list belongs here, not keys and values", DASH),
        ),
        (
            *("summary: A sample.", "summary: A sample.\nbefore_you_start:\n  - - a"),
            (
                11,
                5,
                "wrong-type",
                "text belongs here, not a list",
                "begin the entry with one dash, and write it without brackets",
            ),
        ),
        # Where wording is from
        (
            *("provenance: sample", "provenance: official"),
            (
                8,
                13,
                "missing-source",
                "this says 'official' but gives no source, no page, no version, no checked",
                f"write 'provenance: {FULL}'; {OURS}",
            ),
        ),
        (
            *("provenance: sample", "provenance: quoted"),
            (
                8,
                13,
                "missing-source",
                "this says 'quoted' but gives no source",
                f"write 'provenance: {{origin: quoted, source: …}}'; {OURS}",
            ),
        ),
        # Verbs
        (
            *("Explain one", "Respond to one"),
            (
                16,
                34,
                "unknown-verb",
                f"'respond' {NOT_KNOWN}",
                "begin with one that it knows, or add this one to verbs.yml if it is a verb",
            ),
        ),
        (
            *("Explain one", "Explian one"),
            (
                16,
                34,
                "unknown-verb",
                f"'explian' {NOT_KNOWN}",
                "did you mean 'explain'? If not, add this one to verbs.yml",
            ),
        ),
        (
            *(
                "Explain one, provenance: sample",
                "Explian, provenance: {origin: quoted, source: x}",
            ),
            (16, 34, "unknown-verb", f"'explian' {NOT_KNOWN}", THEIRS),
        ),
        # Numbers
        (
            *("number: 1\n", "number: 01\n"),
            (
                11,
                13,
                "bad-number",
                "01 has a zero before its figures, so it isn't the same as 1",
                "write 1, unless the specification prints it as 01",
            ),
        ),
        (
            *("number: 1.2", "number: 1.1"),
            (
                17,
                18,
                "duplicate-number",
                "the number 1.1 is used twice; the other is in line 16",
                "give each its own number",
            ),
        ),
        # Curly quotation marks
        (
            *("version: 1.0", "version: “1.0”"),
            (
                3,
                10,
                "curly-quotes",
                "the curly quotation marks around this become a part of it",
                CURLY,
            ),
        ),
        (
            *("level: 3", "level: “3”"),
            (5, 8, "unknown-word", "'“3”' isn't one of the words for this", CURLY),
        ),
        (
            *("provenance: sample", "provenance: “sample”"),
            (8, 13, "unknown-word", "'“sample”' isn't one of the words for this", CURLY),
        ),
        ("id: diploma", "id: “diploma”", (7, 23, "bad-id", f"'“diploma”' {NO_ID}", CURLY)),
    ],
)
def test_each_usual_mistake(
    old: str, new: str, expected: tuple[int, int, str, str, str] | None
) -> None:
    assert said(old, new) == ([expected] if expected else [])


def test_a_mistake_behind_an_invisible_character_is_not_guessed_at() -> None:
    assert [(*found[:3],) for found in said("Explain one", "Exp\u200blain one")] == [
        (16, 37, "invisible-character")
    ]
