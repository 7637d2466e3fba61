"""The structure of content, the layout of its folder, and what one run makes of all files."""

import time
from typing import Any

import pytest
from tests.specs.project import METHOD, QUALIFICATION, TODAY, UNIT, project, written

from unitfolio.model.specification import Specification
from unitfolio.problems import Place, Problem, Severity
from unitfolio.validate import validate

HEAD = b"""\
id: handle
title: Handle contacts
version: 1.0
updated: 2026-10-01
level: 3
kind: knowledge
qualifications: [{id: diploma}]
provenance: sample
summary: A sample.
"""
OUTCOMES = b"""\
outcomes:
  - number: 1
    statement: Understand contacts
    provenance: sample
    asks: knowledge
    criteria:
      - {number: 1.1, statement: Explain one, provenance: sample, evidence: [discussion]}
      - {number: 1.2, statement: Explain two, provenance: sample, evidence: [discussion]}
"""
Listed = list[tuple[int, int, str, str, str]]


def listed(unit: bytes) -> Listed:
    """Return line, column, code, message and hint of each problem of a unit's YAML."""
    problems = validate({**written(project()), "content/units/handle.yml": unit}, TODAY)[1]
    return [(p.place.line, p.place.column, p.code, p.message, p.hint) for p in problems]


def test_a_sound_unit_is_read() -> None:
    assert listed(HEAD + OUTCOMES) == []


SPELLING = "check its spelling and its indentation"
ENTRIES = "write each entry on a line of its own, begun with '- '"


@pytest.mark.parametrize(
    ("line", "column", "code", "message", "hint"),
    [
        (
            "sumary: x",
            1,
            "unknown-key",
            "'sumary' isn't a key of a unit",
            "did you mean 'summary'?",
        ),
        ("zzz: x", 1, "unknown-key", "'zzz' isn't a key of a unit", SPELLING),
        ("<<: {title: x}", 1, "unknown-key", "'<<' isn't a key of a unit", SPELLING),
        ("tips: no", 7, "wrong-type", "a list belongs here, not the text 'no'", ENTRIES),
        ("tips:", 1, "empty-value", "there is no value here", "write one, or delete the key"),
        ("tips: [{}]", 8, "missing-key", "a tip needs the key 'text'", "add a line 'text: …'"),
        (
            *("before_you_start: [Read: this]", 20, "wrong-type"),
            *("text belongs here, not keys and values",),
            "put the whole text in quotes if the colon is a part of it",
        ),
        (
            *("local_code: false", 13, "wrong-type", "text belongs here, not the word false"),
            "put it in quotes if it is meant as text",
        ),
        (
            *("credit: '4'", 9, "wrong-type", "a whole number belongs here, not the text '4'"),
            "write it in digits, without quotes or a unit",
        ),
        ("credit: 501", 9, "out-of-range", "501 is too large; at most 500", "write 500 or less"),
        (
            *("star: x", 7, "wrong-type"),
            *("star prompts with keys of its own belongs here, not the text 'x'",),
            "its keys are situation, task, action, result",
        ),
        (
            *("status: drafty", 9, "unknown-word", "'drafty' isn't one of the words for this"),
            "did you mean 'draft'? allowed: draft, current, legacy or withdrawn",
        ),
        (
            *("reference: 503/0342", 12, "bad-format"),
            *("'503/0342' isn't of the form that is asked for here", "write it like T/503/0342"),
        ),
        (
            *("moved_from: [Old Id]", 14, "bad-id"),
            "'Old Id' isn't an id: small letters, digits and hyphens, at most 64",
            "write 'old-id'",
        ),
        (
            *('local_code: " "', 13, "empty-value", "this is empty"),
            "write something here or leave the key out",
        ),
        (
            *('local_code: "a\\x07"', 13, "invisible-character"),
            *("this contains the invisible character U+0007", "delete it"),
        ),
        (
            *("tips: [{text: x, criteria: [12345678901234567]}]", 29, "too-long"),
            *("this text has 17 characters; at most 16 fit here", ""),
        ),
    ],
)
def test_each_mistake_of_structure_in_plain_words(
    line: str, column: int, code: str, message: str, hint: str
) -> None:
    found = listed(HEAD + line.encode() + b"\n" + OUTCOMES)
    assert found == [(10, column, code, message, hint)]


def test_a_misspelt_key_is_not_said_to_be_missing_as_well() -> None:
    assert listed(HEAD.replace(b"summary", b"sumary") + OUTCOMES) == [
        (9, 1, "unknown-key", "'sumary' isn't a key of a unit", "did you mean 'summary'?")
    ]


@pytest.mark.parametrize("day", ["2026-02-30", "26-11-23", "20261123", "23/11/2026", "86400"])
def test_a_day_is_written_one_way(day: str) -> None:
    hint = "write it as year, month and day, like 2026-11-23"
    assert listed(HEAD.replace(b"2026-10-01", day.encode()) + OUTCOMES) == [
        (4, 10, "bad-date", f"'{day}' isn't a day of the calendar", hint)
    ]


def test_a_number_is_no_word_and_yes_is_not_true() -> None:
    hint = "allowed: knowledge, competence or both"
    assert listed(HEAD.replace(b"kind: knowledge", b"kind: 4") + OUTCOMES) == [
        (6, 7, "unknown-word", "'4' isn't one of the words for this", hint)
    ]
    glossary = b"terms: [{id: aht, term: AHT, definition: A., measure: yes}]"
    files = {**written(project()), "content/glossary.yml": glossary}
    assert [p.code for p in validate(files, TODAY)[1]] == ["wrong-type"]


def test_one_run_finds_mistakes_of_structure_and_of_content() -> None:
    broken = OUTCOMES.replace(b"asks: knowledge", b"asks: knowlege").replace(b"1.2", b"1.3")
    broken = broken.replace(b"Explain one", b"Explian one")
    found = listed(HEAD + b"key: 1\nkey: 2\n" + broken)
    assert [(line, code) for line, _, code, _, _ in found] == [
        (10, "unknown-key"),
        (11, "duplicate-key"),
        (16, "unknown-word"),
        (18, "unknown-verb"),
        (19, "skipped-number"),
    ]


def test_what_stands_in_for_a_broken_value_is_never_complained_of() -> None:
    broken = OUTCOMES.replace(b"1.1, statement: Explain one", b"[], statement: [x]")
    broken = broken.replace(b"[discussion]}", b"nothing}", 1)
    found = listed(HEAD + b"tips: [{text: A tip., criteria: [1.1]}]\n" + broken)
    assert [(line, column, code) for line, column, code, _, _ in found] == [
        (17, 18, "wrong-type"),
        (17, 33, "wrong-type"),
        (17, 68, "wrong-type"),
    ]


def test_exam_words_are_pointed_at_within_a_long_text() -> None:
    unit = HEAD.replace(b"knowledge", b"both").replace(
        b"A sample.\n", b"|\n  A long text.\n\n  Ask the examiner\n  about it.\n"
    )
    assert [(line, column) for line, column, *_ in listed(unit + OUTCOMES)] == [(12, 11)]


def test_a_file_lists_at_most_a_hundred_problems_and_says_so() -> None:
    found = listed(HEAD + b"".join(b"key%d: 1\n" % n for n in range(500)) + OUTCOMES)
    assert len(found) == 101
    assert [message for _, _, code, message, _ in found if code != "unknown-key"] == [
        "this file has more problems than the 100 that are listed"
    ]


def misplaced(*paths: str) -> list[tuple[str, str, str]]:
    files = {**written(project()), **dict.fromkeys(paths, b"id: x\n")}
    problems = validate(files, TODAY)[1]
    return [(p.place.path, p.code, p.hint) for p in problems if p.place.path in paths]


def test_files_are_where_something_reads_them() -> None:
    known = "files are glossary.yml, verbs.yml, home.yml or are in qualifications, evidence, "
    known += "frameworks, units"
    assert misplaced(
        *("content/LICENSE", "content/README.md", "content/units/notes.txt"),
        *("content/glossery.yml", "content/unit/x.yml", "content/units/deep/x.yml"),
        *("content/units/x.yaml", "content/units/y.YML", "content/units/z.json"),
    ) == [
        ("content/glossery.yml", "misplaced-file", f"did you mean 'glossary'? {known}"),
        ("content/unit/x.yml", "misplaced-file", f"did you mean 'units'? {known}"),
        ("content/units/deep/x.yml", "misplaced-file", f"did you mean 'units'? {known}"),
        ("content/units/x.yaml", "wrong-suffix", "rename it to x.yml"),
        ("content/units/y.YML", "wrong-suffix", "rename it to y.yml"),
        ("content/units/z.json", "stray-file", "move it out of the content folder"),
    ]


@pytest.mark.parametrize("name", ["Take-Calls.yaml", "Take Calls.YML", "TAKE_CALLS.yml.txt"])
def test_a_file_is_to_be_named_as_an_id_can_be(name: str) -> None:
    ((_, code, hint),) = misplaced(f"content/units/{name}")
    assert (code, hint.partition(";")[0]) == ("wrong-suffix", "rename it to take-calls.yml")


def test_names_that_differ_in_case_are_told_apart_by_no_other_system() -> None:
    files = {**written(project()), "content/units/Handle.yml": HEAD + OUTCOMES}
    assert [(p.place.path, p.code) for p in validate(files, TODAY)[1]] == [
        ("content/units/Handle.yml", "id-not-file-name"),
        ("content/units/handle.yml", "ids-differ-in-case"),
        ("content/units/handle.yml", "duplicate-id"),
    ]


def test_an_empty_folder_is_one_problem() -> None:
    assert validate({}, TODAY) == (
        None,
        (
            Problem(
                Place("content"),
                "missing-folder",
                "this folder isn't there, or has no content in it",
                "add a unit as content/units/my-unit.yml, or say where the content is",
            ),
        ),
    )


def test_what_is_missing_is_said() -> None:
    problems = validate(written({"content/evidence/discussion.yml": METHOD}), TODAY)[1]
    assert [(p.place.path, p.code, p.severity) for p in problems] == [
        ("content", "no-units", Severity.ERROR),
        ("content/glossary.yml", "missing-file", Severity.ADVICE),
        ("content/verbs.yml", "missing-file", Severity.ADVICE),
    ]


def test_shared_files_that_cannot_be_read_cause_no_more_problems() -> None:
    files = written(project())
    broken = {path: b"a: b: c" for path in files if "/units/" not in path}
    assert [(p.place.path, p.code) for p in validate({**files, **broken}, TODAY)[1]] == [
        (path, "not-yaml") for path in sorted(broken)
    ]


def test_a_file_that_cannot_be_opened_is_one_problem() -> None:
    refused = Problem(Place("content/units/handle.yml"), "not-a-file", "this is a folder")
    files: dict[str, bytes | Problem] = {**written(project())}
    files["content/units/handle.yml"] = refused
    assert validate(files, TODAY) == (None, (refused,))


def test_content_may_be_in_a_folder_of_another_name() -> None:
    moved = {path.replace("content/", "a/b/"): text for path, text in written(project()).items()}
    specification, problems = validate(moved, TODAY, "a/b")
    assert problems == ()
    assert specification is not None
    assert specification.sources == {
        "evidence/discussion": "a/b/evidence/discussion.yml",
        "qualifications/diploma": "a/b/qualifications/diploma.yml",
        "units/handle": "a/b/units/handle.yml",
        "glossary": "a/b/glossary.yml",
        "verbs": "a/b/verbs.yml",
    }


def test_a_specification_holds_each_kind_sorted_by_id() -> None:
    units = [{**UNIT, "id": name} for name in ("c", "a", "b")]
    files: dict[str, Any] = project(*units)
    files["content/qualifications/another.yml"] = {**QUALIFICATION, "id": "another"}
    term = {"id": "acw", "term": "After-call work", "definition": "Work."}
    files["content/glossary.yml"]["terms"].append(term)
    specification, problems = validate(written(files), TODAY)
    assert problems == ()
    assert isinstance(specification, Specification)
    assert [unit.id for unit in specification.units] == ["a", "b", "c"]
    assert [each.id for each in specification.qualifications] == ["another", "diploma"]
    assert [term.id for term in specification.terms] == ["acw", "aht"]
    assert specification.home is None


def test_advice_alone_stops_nothing() -> None:
    files: dict[str, Any] = project()
    files["content/units/handle.yml"]["level"] = 6
    specification, [problem] = validate(written(files), TODAY)
    assert specification is not None
    assert (problem.code, problem.severity) == ("level-differs", Severity.ADVICE)


def test_time_grows_with_the_size_of_the_content() -> None:
    def seconds(amount: int) -> float:
        text = HEAD + OUTCOMES
        units = {
            f"content/units/u{n}.yml": text.replace(b"handle", b"u%d" % n) for n in range(amount)
        }
        files = {**written(project()), **units}
        start = time.process_time()
        assert validate(files, TODAY)[1] == ()
        return time.process_time() - start

    seconds(20)
    few, many = seconds(100), seconds(1000)
    assert many < 20 * few
