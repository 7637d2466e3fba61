"""What the commands say of mkdocs.yml: each mistake with its place, by check and build alike."""

import json
from pathlib import Path

import jsonschema
import pytest
from tests.unit.commands import run

from unitfolio.report import JSON_SCHEMA

UNREADABLE = [
    (b"plugins: [\n", "mkdocs.yml:1:10: not-yaml this bracket is never closed"),
    (
        b"theme:\n  name: material\n language: en\n",
        "mkdocs.yml:3:2: not-yaml this doesn't fit what stands above it",
    ),
    (b"theme:\n\tname: material\n", "mkdocs.yml:2:1: tab this line is indented with a tab"),
    (b"site_name: \xff\n", "mkdocs.yml:1:12: not-utf-8 the byte FF here isn't UTF-8 text"),
    (b"7\n", "mkdocs.yml:1:1: not-a-mapping this file begins with bare text"),
    (b"- a\n", "mkdocs.yml:1:1: not-a-mapping this file begins with a list"),
    (
        b"extra: !!python/name:a.b\nINHERIT: none.yml\n",
        "mkdocs.yml:2:1: not-yaml this can't be read: Inherited config file 'none.yml' does not",
    ),
    (b"a: 1\nINHERIT: base.yml\n", "base.yml:2:1: tab this line is indented with a tab"),
    (b"a: 1\nb: *c\n", "mkdocs.yml:2:4: anchor '&' and '*' before a name have a meaning"),
    (b"a: " + b"[" * 600, "mkdocs.yml:1:35: too-deep lists and keys are nested more than 32"),
]


@pytest.mark.parametrize(("settings", "expected"), UNREADABLE)
def test_check_says_where_mkdocs_yml_cannot_be_read_and_checks_the_content(
    broken: Path, settings: bytes, expected: str
) -> None:
    of_content = run("check", "--root", str(broken)).output.removesuffix("1 problem in 1 file\n")
    (broken / "base.yml").write_text("theme:\n\tname: material\n")
    (broken / "mkdocs.yml").write_bytes(settings)
    result = run("check", "--root", str(broken))
    assert (result.exit_code, result.stderr) == (1, "")
    assert f"\n{expected}" in f"\n{result.output}"
    assert of_content in result.output
    assert result.output.endswith("\n2 problems in 2 files\n")
    asked = ("--content", "content", "--no-library")
    assert "1 problem in 1 file\n" in run("check", "--root", str(broken), *asked).output


def test_check_does_not_miss_content_of_which_mkdocs_yml_cannot_tell(sound: Path) -> None:
    (sound / "content").rename(sound / "texts")
    (sound / "mkdocs.yml").write_text("plugins: [\n")
    result = run("check", "--root", str(sound))
    assert result.output.endswith("\n1 problem in 1 file\n")
    assert "missing-folder" not in result.output


@pytest.mark.parametrize("command", ["build", "serve"])
def test_build_says_as_check_does_where_mkdocs_yml_cannot_be_read(
    sound: Path, command: str
) -> None:
    (sound / "mkdocs.yml").write_text("theme:\n\tname: material\n")
    result = run(command, "--root", str(sound))
    assert result.exit_code == 1
    assert result.stderr == run("check", "--root", str(sound)).output
    assert result.stderr.startswith("mkdocs.yml:2:1: tab ")


@pytest.mark.parametrize(
    ("settings", "named", "place"),
    [
        ("site_name: A\ndocs_dir: content/site\n", "content/site", "2:1"),
        ("# Ours\nsite_name: A\n", "docs", "2:1"),
        ("site_name: A\nINHERIT: base.yml\n", "pages", "2:1"),
    ],
)
def test_a_missing_folder_for_pages_stops_check_and_build_alike(
    sound: Path, settings: str, named: str, place: str
) -> None:
    (sound / "docs").rmdir()
    (sound / "base.yml").write_text("docs_dir: pages\n")
    (sound / "mkdocs.yml").write_text(settings + "plugins: [unitfolio]\n")
    check, build = (run(each, "--root", str(sound)) for each in ("check", "build"))
    assert check.output.startswith(
        f"mkdocs.yml:{place}: missing-folder there is no folder '{named}', in which hand-written"
    )
    assert "make it, or name another folder as docs_dir; it may be empty" in check.output
    assert (check.exit_code, build.exit_code, build.stderr) == (1, 1, check.output)
    (sound / named).mkdir()
    assert run("check", "--root", str(sound)).output == "no problems in 5 files\n"


def test_check_tells_wrong_options_beside_the_problems_of_content(broken: Path) -> None:
    alone = run("check", "--root", str(broken), "--no-library").output
    (broken / "mkdocs.yml").write_text("plugins: [unitfolio: {content: 7, library: maybe, a: 1}]\n")
    result = run("check", "--root", str(broken), "--no-library")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith(alone.removesuffix("1 problem in 1 file\n"))
    assert result.stdout.endswith("\n4 problems in 2 files\n")
    lines = [line for line in result.stdout.splitlines() if line.startswith("mkdocs.yml:1:")]
    said = [line.partition(" option ")[2].partition(":")[0] for line in lines]
    assert said == ["'content'", "'library'", "'a'"]


def test_a_wrong_option_is_in_every_list_and_count(sound: Path) -> None:
    (sound / "mkdocs.yml").write_text("plugins:\n  - unitfolio:\n      paper: [docx]\n")
    said = {
        form: run("check", "--root", str(sound), "--format", form)
        for form in ("text", "json", "github")
    }
    assert {result.exit_code for result in said.values()} == {1}
    assert said["text"].output == (
        "mkdocs.yml:3:7: unknown-key option 'paper': there is no such option; "
        "did you mean 'papers'?\n"
        "  3 |       paper: [docx]\n"
        "    |       ^\n"
        "1 problem in 1 file\n"
    )
    machine = json.loads(said["json"].output)
    jsonschema.validate(machine, JSON_SCHEMA)
    assert (machine["errors"], [each["path"] for each in machine["problems"]]) == (
        1,
        ["mkdocs.yml"],
    )
    assert "mkdocs.yml,line=3,col=7,title=unknown-key::option 'paper'" in said["github"].output


THEME = "site_name: A\nplugins: [unitfolio]\ntheme:\n  name: material\n"


@pytest.mark.parametrize("key", ["logo", "favicon"])
def test_a_picture_of_the_theme_that_is_not_there(sound: Path, key: str) -> None:
    (sound / "mkdocs.yml").write_text(f"{THEME}  {key}: my picture.png\n")
    check, build = (run(each, "--root", str(sound)) for each in ("check", "build"))
    assert check.output == (
        f"mkdocs.yml:5:3: bad-value theme, '{key}': there is no file 'my picture.png' in docs\n"
        f"  5 |   {key}: my picture.png\n"
        "    |   ^\n"
        "    | put the picture into docs, or correct its name, which begins from there\n"
        "1 problem in 1 file\n"
    )
    assert (check.exit_code, build.exit_code, build.stderr) == (1, 1, check.output)


@pytest.mark.parametrize(
    "said",
    [
        "logo: img/my logo.png",
        "logo: img/my%20logo.png?v=2",
        "logo: https://college.example/logo.png",
        "logo: //college.example/logo.png",
        "logo: /logo.png",
        "favicon: assets/images/favicon.png",
        "custom_dir: own\n  logo: ours.png",
        "logo: theirs.png",
        "logo: ''",
        "favicon: null",
    ],
)
def test_a_picture_that_is_there_or_elsewhere(sound: Path, said: str) -> None:
    for path in ("docs/img/my logo.png", "own/ours.png", "templates/theme/theirs.png"):
        (sound / path).parent.mkdir(parents=True, exist_ok=True)
        (sound / path).touch()
    (sound / "mkdocs.yml").write_text(f"{THEME}  {said}\n")
    assert run("check", "--root", str(sound)).output == "no problems in 5 files\n"
