"""`unitfolio export`: what it writes, what it prints, and how it ends."""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner, Result
from tests.specs.project import UNIT, Tree, project, written

from unitfolio.cli import main


@pytest.fixture
def unasking(tmp_path: Path) -> Path:
    """A project that gives no question: no term, case or belief, and no method to choose from."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [unitfolio: {library: false}]\n")
    unit = copy.deepcopy(UNIT)
    unit["outcomes"] = [
        {**each, "criteria": [{**one, "terms": []} for one in each["criteria"]]}
        for each in cast("list[Any]", unit["outcomes"])
    ]
    return lay_down(tmp_path, project(unit))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A project without problems, whose one unit has a belief in quotation marks."""
    files = project()
    files["content/units/handle.yml"]["misconceptions"] = [
        {"id": "fast", "belief": '"Fast" is good', "correction": "No.", "why": "Ask the customer."}
    ]
    return lay_down(tmp_path, files)


def lay_down(root: Path, files: Mapping[str, Tree]) -> Path:
    for path, content in written(files).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments, "--root", str(root)])


def test_it_writes_every_file_and_says_which(sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    said = run(sound, "moodle", "--out", str(out))
    files = [out / "units/handle-moodle.xml", out / "qualifications/diploma-moodle.xml"]
    assert (said.exit_code, said.output.splitlines()) == (0, [str(file) for file in files])
    assert sorted(file for file in out.rglob("*") if file.is_file()) == sorted(files)
    first = [file.read_bytes() for file in files]
    run(sound, "moodle", "--out", str(out))
    assert [file.read_bytes() for file in files] == first


def test_the_time_that_a_build_is_told_is_in_anki_s_files_and_in_no_others(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(form: str, told: str) -> bytes:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
        assert run(sound, form, "--unit", "handle", "--out", str(tmp_path / told)).exit_code == 0
        (file,) = (tmp_path / told / "units").glob(f"handle-{form}.*")
        return file.read_bytes()

    assert made("anki", "1795392000") == made("anki", "1795392000")
    assert made("anki", "1795392000") != made("anki", "1795392001")
    assert made("moodle", "1795392000") == made("moodle", "1795392001")


def test_one_unit_or_one_qualification_may_be_named(sound: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert run(sound, "tsv", "--unit", "handle", "--out", out).output == f"{out}/units/handle.tsv\n"
    assert run(sound, "competencies", "--qualification", "diploma", "--out", out).output == (
        f"{out}/qualifications/diploma-competencies.csv\n"
    )
    unknown = run(sound, "tsv", "--unit", "none", "--out", out)
    assert (unknown.exit_code, unknown.output) == (
        1,
        "Error: 'none' isn't among what the content holds: handle\n",
    )


def test_a_format_without_a_file_of_what_is_named_says_so(sound: Path, tmp_path: Path) -> None:
    said = run(sound, "competencies", "--unit", "handle", "--out", str(tmp_path / "out"))
    assert (said.exit_code, said.output) == (
        1,
        (
            "Error: this format is written for a qualification: name one with --qualification, or "
            "none for all\n"
        ),
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", ["anki", "gift", "qti", "scorm"])
@pytest.mark.parametrize("named", [(), ("--check",), ("--unit", "handle")])
def test_without_questions_nothing_is_said_to_be_named_wrongly(
    unasking: Path, form: str, named: tuple[str, ...]
) -> None:
    said = run(unasking, form, *named, "--out", str(unasking / "out"))
    assert (said.exit_code, said.output) == (
        1,
        "Error: there is nothing to write in this format\n",
    )


@pytest.mark.parametrize("form", ["tsv", "moodle"])
def test_a_centre_s_name_is_on_one_line_and_without_signs_that_nobody_sees(
    sound: Path, tmp_path: Path, form: str
) -> None:
    """YAML ends what it folds with a new line, and takes a control character in quotes."""
    (sound / "mkdocs.yml").write_text(
        "site_name: A\nplugins:\n  - unitfolio:\n      centre: >\n        North\n        College\n"
    )
    (sound / "docs").mkdir()
    said = run(sound, form, "--out", str(tmp_path / "folded"))
    assert said.exit_code == 0, said.output
    (sound / "mkdocs.yml").write_text(
        'site_name: A\nplugins:\n  - unitfolio:\n      centre: "North\\x0bCollege"\n'
    )
    assert run(sound, form, "--out", str(tmp_path / "quoted")).exit_code == 0
    (file,) = (tmp_path / "folded" / "units").iterdir()
    assert "North College: " in file.read_text(encoding="utf-8")
    assert (tmp_path / "quoted" / "units" / file.name).read_bytes() == file.read_bytes()


def test_a_qualification_has_no_scorm_package_of_its_own(sound: Path) -> None:
    said = run(sound, "scorm", "--qualification", "diploma")
    assert said.output == (
        "Error: this format is written for a unit: name one with --unit, or none for all\n"
    )


def test_check_tells_each_limit_once_writes_nothing_and_fails(sound: Path, tmp_path: Path) -> None:
    said = run(sound, "tsv", "--check", "--out", str(tmp_path / "out"))
    told = (
        "handle, question misconception.fast.answer: The front begins with a straight quotation "
        "mark, which Anki takes for the start of a quoted field. Use a curly one, or begin with "
        "another word."
    )
    assert (said.exit_code, said.output) == (
        1,
        f"{told}\nBroken limits of the format: 1\n",
    )
    assert not (tmp_path / "out").exists()
    cut = run(sound, "competencies", "--check")
    assert cut.exit_code == 0
    assert "Nothing is lost" in cut.output or "All limits" in cut.output
    well = run(sound, "moodle", "--check")
    assert (well.exit_code, well.output) == (0, "All limits of the format are kept.\n")


def test_broken_content_is_told_as_check_does_and_nothing_is_written(
    sound: Path, tmp_path: Path
) -> None:
    (sound / "content/glossary.yml").write_bytes(b"terms: [\n")
    said = run(sound, "anki", "--out", str(tmp_path / "out"))
    assert said.exit_code == 1
    assert said.output == CliRunner().invoke(main, ["check", "--root", str(sound)]).output
    assert not (tmp_path / "out").exists()


def test_mkdocs_yml_and_the_content_are_told_at_once(sound: Path, tmp_path: Path) -> None:
    (sound / "mkdocs.yml").write_text("site_name: A\nplugins: [unitfolio: {papper: []}]\n")
    (sound / "docs").mkdir()
    (sound / "content/glossary.yml").write_bytes(b"terms: [\n")
    check = CliRunner().invoke(main, ["check", "--root", str(sound)])
    assert "\n2 problems in 2 files\n" in check.output
    for command in (("build",), ("export", "anki"), ("export", "anki", "--check")):
        said = CliRunner().invoke(main, [*command, "--root", str(sound)])
        assert (said.exit_code, said.output) == (1, check.output)


def test_no_file_is_left_where_one_cannot_be_written(sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "qualifications").touch()
    said = run(sound, "moodle", "--out", str(out))
    reason = (
        f"{out / 'qualifications'} is a file, where a folder is to be: move it, or name another"
    )
    assert (said.exit_code, said.output) == (1, f"Error: {reason}\n")
    assert list(out.iterdir()) == [out / "qualifications"]


def test_nothing_is_written_among_the_content(sound: Path) -> None:
    out = sound / "content" / "units"
    before = sorted(sound.rglob("*"))
    said = run(sound, "tsv", "--out", str(out))
    reason = f"{out} is in {sound / 'content'}, which holds content alone: name a folder elsewhere"
    assert (said.exit_code, said.output) == (1, f"Error: {reason}\n")
    assert sorted(sound.rglob("*")) == before


def test_a_project_s_folder_that_is_not_there(tmp_path: Path) -> None:
    said, check = (
        CliRunner().invoke(main, [*each, "--root", str(tmp_path / "none")])
        for each in (("export", "tsv"), ("check",))
    )
    assert "does not exist." in said.output
    assert said.output.splitlines()[-1] == check.output.splitlines()[-1]
