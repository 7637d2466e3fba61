"""How problems are shown to people, to GitHub and to other programs; hostile content included."""

import json
import unicodedata
from datetime import date

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unitfolio.codes import Code
from unitfolio.problems import Place, Problem, Severity
from unitfolio.report import JSON_SCHEMA, as_github, as_json, as_lines, as_text, count, explanations
from unitfolio.validate import validate

ERROR = Problem(
    Place("content/units/b.yml", 12, 5),
    Code.UNKNOWN_KEY,
    "'sumary' isn't a key of a unit",
    "did you mean 'summary'?",
    excerpt="    sumary: x",
)
ADVICE = Problem(
    Place("content/units/a.yml"), Code.STRAY_FILE, "nothing reads it", severity=Severity.ADVICE
)

TEXTS = st.text(st.characters(exclude_categories=())) | st.sampled_from(
    ["::error::x", "%0A::stop-commands::x", "##[error]x", "\x1b[2J", "a\r\nb", "%, :", "\u202e"]
)
PROBLEMS = st.builds(
    Problem,
    st.builds(Place, TEXTS.map("content/{}".format), st.integers(1, 10**6), st.integers(1, 300)),
    st.sampled_from(Code),
    TEXTS,
    TEXTS,
    st.sampled_from(Severity),
    TEXTS,
)


def test_a_report_has_place_code_message_line_caret_hint_and_count() -> None:
    assert as_text([ERROR, ADVICE]) == (
        "content/units/a.yml:1:1: stray-file nothing reads it (advice)\n"
        "content/units/b.yml:12:5: unknown-key 'sumary' isn't a key of a unit\n"
        "  12 |     sumary: x\n"
        "     |     ^\n"
        "     | did you mean 'summary'?\n"
        "1 problem and 1 piece of advice in 2 files\n"
    )


@pytest.mark.parametrize(
    ("problems", "files", "expected"),
    [
        ([], 0, "no problems"),
        ([], 1, "no problems in 1 file"),
        ([], 1200, "no problems in 1,200 files"),
        ([ERROR], 27, "1 problem in 1 file"),
        ([ERROR] * 1200, 0, "1,200 problems in 1 file"),
        ([ADVICE, ADVICE], 27, "2 pieces of advice in 1 file"),
        ([ERROR, ERROR, ADVICE], 0, "2 problems and 1 piece of advice in 2 files"),
    ],
)
def test_the_count(problems: list[Problem], files: int, expected: str) -> None:
    assert count(problems, files) == expected
    assert as_text(problems, files).splitlines()[-1] == expected
    assert as_github(problems, "", files).splitlines()[-1] == expected


def shown(excerpt: str, column: int) -> list[str]:
    problem = Problem(Place("x", 1, column), Code.TAB, "m", excerpt=excerpt)
    return as_text([problem]).splitlines()[1:3]


@pytest.mark.parametrize(
    ("excerpt", "column", "source", "caret"),
    [
        ("\tkey: x", 1, "  1 | →key: x", "    | ^"),
        ("é: x", 4, "  1 | é: x", "    |    ^"),
        ("e\u0301: x", 4, "  1 | e\u0301: x", "    |   ^"),
        ("漢字: x", 5, "  1 | 漢字: x", "    |       ^"),
        ("red \x1b[31m", 5, "  1 | red \ufffd[31m", "    |     ^"),
        ("short", 99, "  1 | short", "    |      ^"),
        ("x" * 200, 150, f"  1 | …{'x' * 92}…", f"    | {' ' * 61}^"),
        ("x" * 100, 3, f"  1 | {'x' * 92}…", "    |   ^"),
    ],
)
def test_the_caret_stands_under_its_character(
    excerpt: str, column: int, source: str, caret: str
) -> None:
    assert shown(excerpt, column) == [source, caret]


def test_github_gets_one_escaped_command_a_problem() -> None:
    hostile = Problem(
        Place("a,b:c%.yml", 2, 3), Code.TAB, "100% ::error::\nx", "line\r\n::warning::y"
    )
    assert as_github([ERROR, ADVICE, hostile], "courses/") == (
        "::error file=courses/a%2Cb%3Ac%25.yml,line=2,col=3,title=tab::"
        "100%25 ::error::\ufffdx%0Aline\ufffd\ufffd::warning::y\n"
        "::warning file=courses/content/units/a.yml,line=1,col=1,title=stray-file::"
        "nothing reads it\n"
        "::error file=courses/content/units/b.yml,line=12,col=5,title=unknown-key::"
        "'sumary' isn't a key of a unit%0Adid you mean 'summary'?\n"
        "2 problems and 1 piece of advice in 3 files\n"
    )


def test_programs_get_json_of_one_shape() -> None:
    assert json.loads(as_json([ERROR])) == {
        "version": 1,
        "errors": 1,
        "advice": 0,
        "problems": [
            {
                "path": "content/units/b.yml",
                "line": 12,
                "column": 5,
                "code": "unknown-key",
                "severity": "error",
                "message": "'sumary' isn't a key of a unit",
                "hint": "did you mean 'summary'?",
                "excerpt": "    sumary: x",
            }
        ],
    }


def test_the_shape_is_itself_a_sound_schema_and_refuses_another() -> None:
    jsonschema.Draft202012Validator.check_schema(JSON_SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": 2, "errors": 0, "advice": 0, "problems": []}, JSON_SCHEMA)


@settings(deadline=None)  # a busy machine takes many times as long
@given(st.lists(PROBLEMS, max_size=4))
def test_nothing_that_a_stranger_wrote_moves_the_cursor_or_gives_a_command(
    problems: list[Problem],
) -> None:
    text, commands, machine = as_text(problems), as_github(problems), as_json(problems)
    for character in set(text + commands + machine) - {"\n"}:
        assert unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    # GitHub takes a line that begins with two colons, after any white space, for a command.
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    lines = commands.splitlines()
    assert len(lines) == len(problems) + 1
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines[:-1])
    assert "##[" not in commands
    jsonschema.validate(json.loads(machine), JSON_SCHEMA)
    assert len(list(as_lines(problems))) == text.count("\n")


def test_every_code_is_explained_in_one_line() -> None:
    lines = explanations().splitlines()
    assert [line.split()[0] for line in lines] == [code.value for code in Code]
    assert all(line.endswith(".") and len(line) <= 120 for line in lines)
    assert "past-certification-end  advice  A qualification" in explanations()


def test_a_terminal_never_gets_content_raw() -> None:
    hostile = {"content/units/x\x1b[31m.yml": b"a: \x1b]0;title\x07\n"}
    _, problems = validate(hostile, date(2026, 11, 23))
    assert "\x1b" not in as_text(problems) + as_github(problems) + as_json(problems)
