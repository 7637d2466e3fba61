"""The competency framework, read as Moodle's tool reads it: by PHP's rules, twice, and by place."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports import html, php
from tests.exports.sample import HOSTILE, TEXT

from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.render.views.exports.values import Breach, Competency, CompetencyTree

# The columns in the order of list_required_headers() in Moodle's framework_importer.php.
COLUMNS = (
    *("parent", "idnumber", "shortname", "description", "format", "scale", "configuration"),
    *("rule", "outcome", "config", "related", "exported", "framework", "taxonomy"),
)


def tree(texts: list[str]) -> CompetencyTree:
    title, unit, outcome, first, second, note = texts
    site = "https://college.example/"
    return CompetencyTree(
        "diploma",
        title,
        outcome,
        note,
        site,
        (
            Competency("one", "", "F1", unit, note, site),
            Competency("one.lo-1", "one", "1", outcome, note, ""),
            Competency("one.ac-1-1", "one.lo-1", "1.1", first, note, "", ("two.ac-1-1",)),
            Competency("two", "", "", unit, note, ""),
            Competency("two.lo-1", "two", "1", outcome, note, ""),
            Competency("two.ac-1-1", "two.lo-1", "1.1", second, note, "", ("one.ac-1-1",)),
        ),
    )


def read(content: bytes) -> list[dict[str, str]]:
    """Return the rows as csv_import_reader has them: read, written anew and read again."""
    rows = php.read(php.written(php.read(content.decode())))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]


def check(held: CompetencyTree) -> None:
    framework, *rows = read(write(ExportFormat.COMPETENCIES, held))
    assert html.lines(framework.pop("description")) == [
        held.description,
        held.credit,
        f"From {held.address}",
    ]
    assert _whole(framework.pop("shortname"), held.title)
    assert framework == {
        **dict.fromkeys(("parent", "rule", "outcome", "config", "related", "exported"), ""),
        "idnumber": "diploma",
        "format": "1",
        "scale": "Not yet competent,Competent",
        "configuration": '[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]',
        "framework": "1",
        "taxonomy": "competency,outcome,indicator,indicator",
    }
    for place, (row, each) in enumerate(zip(rows, held.competencies, strict=True), start=1):
        name = f"{each.number} {each.wording}" if each.number else each.wording
        at = [f"From {each.address}"] if each.address else []
        assert html.lines(row.pop("description")) == [name, f"Wording: {each.note}.", *at]
        assert _whole(row.pop("shortname"), name)
        assert row == {
            **dict.fromkeys(("scale", "configuration", "rule", "framework", "taxonomy"), ""),
            "parent": each.parent,
            "idnumber": each.key,
            "format": "1",
            "outcome": "0",
            "config": "null",
            "related": ",".join(each.related),
            "exported": str(place),
        }


def _whole(short: str, name: str) -> bool:
    """Return whether a short name is the name or its beginning, spaces after backslashes apart."""
    said = re.sub(r'\\ (?="|$)', r"\\", short)
    return len(short) <= 100 and (said == name or name.startswith(said.removesuffix("…")))


def test_hostile_and_multilingual_texts_come_back_as_whole_competencies() -> None:
    for start in range(len(HOSTILE)):
        check(tree([HOSTILE[(start + place) % len(HOSTILE)] for place in range(6)]))


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXT.map(lambda text: f"{text} {text}" * 3), min_size=6, max_size=6))
def test_any_text_comes_back_as_whole_competencies(texts: list[str]) -> None:
    check(tree([" ".join(text.split()) for text in texts]))


def test_a_backslash_before_a_quotation_mark_does_not_run_on_into_the_next_fields() -> None:
    titles = ['"C:\\"', 'a, "b" \\', '\\"' * 60, "\\" * 100, 'C:\\, "D:\\"']
    for title in titles:
        check(tree([title] * 6))


def test_limits_are_told_in_plain_words() -> None:
    held = tree(["title", "a <b> unit", "outcome", "first", "second", "note"])
    twice = replace(held, competencies=(*held.competencies, held.competencies[2]))
    tag = "Moodle takes what looks like a tag, <so>, out of a short name."
    assert breaches(ExportFormat.COMPETENCIES, twice) == (
        Breach("one", tag),
        Breach("two", tag),
        Breach("one.ac-1-1", "Two competencies have this ID number. Change one of the ids."),
    )


def test_a_short_name_that_is_cut_is_told_and_stands_whole_in_the_description() -> None:
    held = tree(["title", "unit", "w" * 101, "first", "second", "note"])
    told = (
        "The short name, its number and wording, is longer than Moodle's 100 characters, so its "
        "end is cut off there. The description has it whole."
    )
    assert breaches(ExportFormat.COMPETENCIES, held) == (
        Breach("one.lo-1", told, is_lost=False),
        Breach("two.lo-1", told, is_lost=False),
    )
    check(held)
