"""What isn't there: keys that are missing, and files that nothing reads."""

import pytest
from tests.specs.project import TODAY, project, written
from tests.unit.test_validate import HEAD, OUTCOMES, listed

from unitfolio.validate import validate

KINDS = "allowed: knowledge, competence or both"


def test_missing_keys_are_told_in_the_order_in_which_they_are_written() -> None:
    assert [(message, hint) for *_, message, hint in listed(b"id: handle\n")] == [
        ("a unit needs the key 'title': what it is called", "add a line 'title: …'"),
        (
            "a unit needs the key 'version': the version of this file",
            "add a line 'version: \"1.0\"'",
        ),
        (
            "a unit needs the key 'updated': the day this file's content last changed",
            "add a line 'updated: 2026-11-23'",
        ),
        (
            "a unit needs the key 'level': the level of the qualification framework",
            "add a line 'level: 3'; allowed: E1, E2, E3, 1, 2, 3, 4, 5, 6, 7 or 8",
        ),
        (
            "a unit needs the key 'kind': whether it is about knowledge, competence or both",
            f"add a line 'kind: knowledge'; {KINDS}",
        ),
        (
            "a unit needs the key 'qualifications': the qualifications that it is a unit of",
            (
                "add a line 'qualifications:', and below it a list whose entries begin like "
                "'- id: my-diploma'"
            ),
        ),
        (
            "it isn't said where the wording is from: a unit has no 'provenance'",
            "add 'provenance: sample' if the wording is your own",
        ),
        (
            "a unit needs the key 'summary': a few sentences on what it is about",
            "add a line 'summary: …'",
        ),
        (
            "a unit needs the key 'outcomes': the learning outcomes, each with its criteria",
            "add a line 'outcomes:', and below it a list whose entries begin like '- number: 1'",
        ),
    ]


def test_a_missing_list_of_words_is_told_with_its_words() -> None:
    path = "content/evidence/discussion.yml"
    files = {**written(project()), path: b"id: discussion\ntitle: x\nsummary: y\n"}
    assert [(p.message, p.hint) for p in validate(files, TODAY)[1]] == [
        (
            "an evidence method needs the key 'suits': what it can show",
            f"add a line 'suits: [knowledge]', a list in brackets; {KINDS}",
        ),
        (
            "an evidence method needs the key 'made_by': who makes this evidence",
            (
                "add a line 'made_by: [learner]', a list in brackets; allowed: learner, witness, "
                "observer, assessor, iqa or colleague"
            ),
        ),
    ]


def test_files_saved_under_another_ending_are_told() -> None:
    names = ("a.yml.txt", "b.yml.docx", "c.yml.bak", "d.yml~", "e.YAML.TXT", "notes.txt")
    paths = {f"content/units/{name}": b"" for name in names}
    problems = validate({**written(project()), **paths}, TODAY)[1]
    shown = "Windows shows the whole name if 'File name extensions' is on"
    assert [(p.place.path[14:], p.code, p.message, p.hint) for p in problems] == [
        ("a.yml.txt", "wrong-suffix", NOT_READ.format(".yml.txt"), f"rename it to a.yml; {shown}"),
        (
            "b.yml.docx",
            "wrong-suffix",
            NOT_READ.format(".yml.docx"),
            "save it from its own program as plain text, under the name b.yml",
        ),
        ("c.yml.bak", "stray-file", "nothing reads this file", "move it out of the content folder"),
        ("d.yml~", "stray-file", "nothing reads this file", "move it out of the content folder"),
        (
            "e.YAML.TXT",
            "wrong-suffix",
            NOT_READ.format(".YAML.TXT"),
            f"rename it to e.yml; {shown}",
        ),
    ]


NOT_READ = "this file isn't read: its name ends in {}, not in .yml"


@pytest.mark.parametrize("name", ["handle (1)", "handle - Copy", "Copy of handle", "handle copy"])
def test_a_second_copy_of_a_file_is_told(name: str) -> None:
    path = f"content/units/{name}.yml"
    problems = validate({**written(project()), path: HEAD + OUTCOMES}, TODAY)[1]
    assert [(p.message, p.hint) for p in problems if p.place.path == path][:1] == [
        (
            f"the id 'handle' isn't the file's name, '{name}'",
            "this looks like a copy of another file: delete it, or give it a name and an id",
        )
    ]
