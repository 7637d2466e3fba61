"""The commands: what they print, and how they end."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests.specs.project import METHOD, written
from tests.unit.commands import run

from unitfolio.report import JSON_SCHEMA, explanations


@pytest.fixture
def advised(sound: Path) -> Path:
    """A project with one piece of advice."""
    file = sound / "content/units/handle.yml"
    file.write_bytes(file.read_bytes().replace(b"level: 3", b"level: 5"))
    return sound


def test_check_finds_nothing_in_a_sound_project(sound: Path) -> None:
    result = run("check", "--root", str(sound))
    assert (result.exit_code, result.output) == (0, "no problems in 5 files\n")


def test_check_lists_problems_and_fails(broken: Path) -> None:
    result = run("check", "--root", str(broken))
    assert result.exit_code == 1
    assert result.output == (
        "content/glossary.yml:1:8: not-yaml this bracket is never closed\n"
        "  1 | terms: [\n"
        "    |        ^\n"
        "    | close it with ] or }; the rest of this file is checked once this is mended\n"
        "1 problem in 1 file\n"
    )


def test_advice_fails_only_when_strict(advised: Path) -> None:
    assert run("check", "--root", str(advised)).exit_code == 0
    strict = run("check", "--root", str(advised), "--strict")
    assert strict.exit_code == 1
    assert strict.output == run("check", "--root", str(advised)).output
    assert strict.output.endswith("1 piece of advice in 1 file\n")


def test_check_serves_programs_and_github(broken: Path) -> None:
    machine = run("check", "--root", str(broken), "--format", "json")
    jsonschema.validate(json.loads(machine.output), JSON_SCHEMA)
    workspace = {"GITHUB_WORKSPACE": str(broken.parent)}
    github = run("check", "--root", str(broken), "--format", "github", env=workspace)
    assert github.output.startswith(
        f"::error file={broken.name}/content/glossary.yml,line=1,col=8,"
    )
    assert (machine.exit_code, github.exit_code) == (1, 1)


def test_check_looks_where_it_is_told(sound: Path) -> None:
    (sound / "content").rename(sound / "texts")
    assert (
        run("check", "--root", str(sound), "--content", "texts").output
        == "no problems in 5 files\n"
    )
    missing = run("check", "--root", str(sound))
    assert missing.exit_code == 1
    assert missing.output.startswith("content:1:1: missing-folder this folder isn't there")


MISSING = "unknown-method no evidence method has the id 'questioning'"


@pytest.fixture
def leaning(sound: Path) -> Path:
    """A project whose unit names a method that only the library has."""
    unit = sound / "content/units/handle.yml"
    unit.write_bytes(unit.read_bytes().replace(b"- discussion", b"- questioning"))
    return sound


@pytest.mark.parametrize(
    ("plugins", "arguments", "is_found"),
    [
        ("", (), True),
        ("", ("--no-library",), False),
        ("[unitfolio]", (), True),
        ("[unitfolio: {library: false}]", (), False),
        ("{search: {}, unitfolio: {library: false}}", (), False),
        ("[{search: {}}, {unitfolio: {library: false}}]", ("--library",), True),
        ("[unitfolio: {library: !ENV [NOT_SET, false]}]", (), False),
        ("[unitfolio: {library: true}]", ("--no-library",), False),
    ],
)
def test_check_has_the_library_unless_it_is_switched_off(
    leaning: Path, plugins: str, arguments: tuple[str, ...], is_found: bool
) -> None:
    if plugins:
        (leaning / "mkdocs.yml").write_text(f"site_name: Mine\nplugins: {plugins}\n")
    result = run("check", "--root", str(leaning), *arguments)
    assert (result.exit_code, MISSING in result.output) == (int(not is_found), not is_found)


def test_check_looks_where_mkdocs_yml_says_unless_it_is_told(sound: Path) -> None:
    (sound / "content").rename(sound / "texts")
    (sound / "base.yml").write_text("plugins:\n  - unitfolio:\n      content: texts\n")
    settings = "INHERIT: base.yml\nextra: !!python/object/apply:os._exit [7]\n"
    (sound / "mkdocs.yml").write_text(settings)
    found = run("check", "--root", str(sound))
    assert (found.exit_code, found.output) == (0, "no problems in 5 files\n")
    told = run("check", "--root", str(sound), "--content", "content")
    assert told.output.startswith("content:1:1: missing-folder this folder isn't there")


def test_check_explains_every_code() -> None:
    assert run("check", "--explain").output == explanations()


def test_today_decides_what_is_past(sound: Path) -> None:
    later = {"SOURCE_DATE_EPOCH": "0"}
    result = run("check", "--root", str(sound), env=later)
    assert "future-date 2026-10-01 is still to come" in result.output


def test_schema_writes_every_schema_alike_each_time(tmp_path: Path, root: Path) -> None:
    for _ in range(2):
        assert run("schema", "--out", str(tmp_path / "made")).exit_code == 0
        made = {file.name: file.read_bytes() for file in (tmp_path / "made").iterdir()}
        kept = {file.name: file.read_bytes() for file in (root / "schemas").iterdir()}
        # What the browser saves is described by hand: no model of ours reads it.
        del kept["portfolio.json"]
        assert made == kept


def test_schema_says_what_it_wrote_or_why_it_cannot(tmp_path: Path) -> None:
    said = run("schema", "--out", str(tmp_path / "made")).output.splitlines()
    assert sorted(said) == sorted(map(str, (tmp_path / "made").iterdir()))
    (tmp_path / "file").touch()
    result = run("schema", "--out", str(tmp_path / "file/deep"))
    reason = f"{tmp_path / 'file'} is a file, where a folder is to be: move it, or name another"
    assert (result.exit_code, result.output) == (1, f"Error: {reason}\n")


def test_pages_writes_pages_hand_written_ones_and_browser_code(sound: Path) -> None:
    (sound / "content/site").mkdir()
    (sound / "content/site/about.md").write_text("# About\n")
    out = sound / "out"
    arguments = ("--root", str(sound), "--out", str(out), "--site-id", "mine", "--no-library")
    result = run("pages", *arguments)
    assert (result.exit_code, result.output) == (0, f"17 files made in {out}\n")
    made = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    assert {"about.md", "assets/unitfolio.css", "assets/unitfolio.js"} <= made
    assert {"index.md", "units/handle/index.md", "units/handle/portfolio/index.md"} <= made
    assert 'data-uf-site="mine"' in (out / "units/handle/index.md").read_text(encoding="utf-8")


def test_pages_writes_nothing_while_content_is_broken(broken: Path) -> None:
    result = run("pages", "--root", str(broken), "--out", str(broken / "out"))
    assert result.exit_code == 1
    assert result.stderr.endswith("1 problem in 1 file\n")
    assert not (broken / "out").exists()


def test_pages_stops_for_advice_when_strict(advised: Path) -> None:
    arguments = ("pages", "--root", str(advised), "--out", str(advised / "out"))
    assert run(*arguments, "--strict").exit_code == 1
    assert not (advised / "out").exists()
    assert run(*arguments).exit_code == 0


def test_pages_leaves_a_strange_folder_alone(sound: Path) -> None:
    result = run("pages", "--root", str(sound), "--out", str(sound))
    assert result.exit_code == 1
    assert "holds files that weren't made here" in result.stderr
    assert (sound / "content/glossary.yml").is_file()


def test_pages_leaves_what_was_added_to_its_folder_alone(sound: Path) -> None:
    arguments = ("pages", "--root", str(sound), "--out", str(sound / "out"))
    assert run(*arguments).exit_code == 0
    assert run(*arguments).exit_code == 0
    (sound / "out/mkdocs.yml").write_text("site_name: Mine\n", encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 1
    assert "holds files that weren't made here, such as mkdocs.yml" in result.stderr
    assert (sound / "out/mkdocs.yml").is_file()


def test_pages_does_not_feed_on_itself(sound: Path) -> None:
    out = sound / "content/site/made"
    result = run("pages", "--root", str(sound), "--out", str(out))
    assert result.exit_code == 1
    assert "whose pages are taken along each time: name a folder elsewhere" in result.stderr
    assert not out.exists()


def test_it_runs_as_a_module_and_prints_to_any_terminal(sound: Path) -> None:
    method = written({"content/evidence/b.yml": METHOD | {"id": "b", "title": "→ é 漢", "x漢": 1}})
    (sound / "content/evidence/b.yml").write_bytes(method["content/evidence/b.yml"])
    made = subprocess.run(
        [sys.executable, "-m", "unitfolio", "check", "--root", sound],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert (made.returncode, made.stderr) == (1, b"")
    assert b"unknown-key 'x?' isn't a key of an evidence method" in made.stdout


def unitfolio(*arguments: str | Path) -> tuple[int, str]:
    """Run the command as a program, since MkDocs prints for itself; return code and output."""
    command = [sys.executable, "-m", "unitfolio", *arguments]
    made = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return made.returncode, made.stdout


def test_build_builds_and_a_build_that_fails_leaves_the_site(sound: Path) -> None:
    (sound / "content/site").mkdir()
    config = (
        "site_name: Mine\ndocs_dir: content/site\ntheme: {name: material}\nplugins: [unitfolio]\n"
    )
    (sound / "mkdocs.yml").write_text(config)
    code, output = unitfolio("build", "--root", sound, "--strict")
    assert (code, "end of life" in output) == (0, False), output
    page = (sound / "site/units/handle/index.html").read_bytes()
    (sound / "content/glossary.yml").write_bytes(b"terms: [\n")
    code, output = unitfolio("build", "--root", sound)
    assert code == 1
    assert "content/glossary.yml:1:8: not-yaml this bracket is never closed" in output
    assert "1 problem in 1 file" in output
    assert "Traceback" not in output
    assert (sound / "site/units/handle/index.html").read_bytes() == page


def test_build_says_what_is_missing(tmp_path: Path) -> None:
    assert unitfolio("build", "--root", tmp_path) == (
        1,
        "Error: Config file 'mkdocs.yml' does not exist.\n",
    )
