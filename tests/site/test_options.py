"""What mkdocs.yml may say below the plugin: each mistake gets one plain sentence."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from unitfolio.pipeline import PaperSettings, Settings
from unitfolio.printables.qr import qr_png
from unitfolio.problems import Problem
from unitfolio.site.options import Options
from unitfolio.site.papers import advice
from unitfolio.site.project import read

PICTURE = qr_png("https://example.org/")


def wrong(said: dict[str, Any], folder: Path = Path()) -> list[str]:
    options = Options(str(folder / "mkdocs.yml"))
    options.load_dict(said)
    failed, warnings = options.validate()
    assert warnings == []
    return [f"{key}: {error}" for key, error in failed]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"papers": ["docx", "docs"]}, "'docs' is no format; use docx, xlsx or pdf, as in [docx, "),
        ({"papers": [True, "a"]}, "'true' and 'a' are no formats; use docx, xlsx or pdf, as in ["),
        ({"papers": "docx"}, "'docx' isn't a list; put it in brackets, as in [docx, "),
        ({"exports": "anki"}, "'anki' isn't a list; put it in brackets, as in [anki, "),
        ({"library": "maybe"}, "'maybe' is neither true nor false; write one of them"),
        ({"centre": 2026}, "'2026' isn't text; put it in quotes, as in \"2026\""),
        ({"paper": ["docx"]}, "there is no such option; did you mean 'papers'?"),
        ({"zzz": 1}, "there is no such option; the options are centre, content, exports, library"),
    ],
)
def test_a_mistake_says_what_to_write(said: dict[str, Any], expected: str) -> None:
    (key,) = said
    (message,) = wrong(said)
    assert message.startswith(f"{key}: {expected}")


def test_what_is_right_is_taken() -> None:
    assert wrong({"papers": [], "exports": ["anki", "anki"], "centre": "A", "offline": True}) == []
    assert wrong({"papers": None, "logo": None}) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mark.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("text.png", b"not a picture"),
        ("cut.png", PICTURE[:-40]),
        ("head.png", PICTURE[:20]),
        ("cut.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01"),
        ("empty.png", b""),
    ],
)
def test_a_logo_that_papers_cannot_print(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    (message,) = wrong({"logo": name}, tmp_path)
    assert message == (
        f"logo: '{name}' is no PNG or JPEG picture that papers can print, or a damaged one; "
        "open it and save it as PNG"
    )


def test_a_logo_that_papers_can_print(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PICTURE)
    assert wrong({"logo": "logo.png"}, tmp_path) == []


def test_every_mistake_at_once_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        "site_name: A\n"
        "site_url: https://example.org/unitfolio/\n"
        "theme: {name: material}\n"
        "logo: theirs.png\n"
        "plugins:\n"
        "  - unitfolio:\n"
        "      enabled: true\n"
        "      content: 7\n"
        "      librari: false\n"
        "      exports: [anky]\n"
        "      logo: none.png\n",
        encoding="utf-8",
    )
    problems = sorted(read(tmp_path)[1])
    begins = "put the picture there, or correct its name, which begins from the folder that "
    begins += "mkdocs.yml is in"
    formats = "use anki, moodle, gift, competencies, tsv, scorm, qti or mahara"
    assert [(*told(problem), problem.message) for problem in problems] == [
        (8, 7, "bad-value", "option 'content': '7' isn't text; put it in quotes, as in \"2026\""),
        (
            *(9, 7, "unknown-key"),
            "option 'librari': there is no such option; did you mean 'library'?",
        ),
        (
            *(10, 7, "bad-value"),
            f"option 'exports': 'anky' is no format; {formats}, as in [anki, moodle]",
        ),
        (
            *(11, 7, "bad-value"),
            f"option 'logo': there is no file 'none.png'; {begins}",
        ),
    ]


def told(problem: Problem) -> tuple[int, int, str]:
    """Return where in mkdocs.yml a problem is, and its code."""
    assert problem.place.path == "mkdocs.yml"
    return problem.place.line, problem.place.column, problem.code


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ("plugins: [search, unitfolio: {paper: [docx]}]\n", (1, 31)),
        ("plugins:\n  search: {}\n  'unitfolio':\n    'paper': [docx]\n", (4, 5)),
        ("theme: !ENV [X, {a: 1}]\nINHERIT: base.yml\n", (2, 1)),
    ],
)
def test_a_mistake_is_found_however_plugins_are_written(
    tmp_path: Path, settings: str, place: tuple[int, int]
) -> None:
    (tmp_path / "base.yml").write_text("plugins:\n  - unitfolio:\n      paper: [docx]\n")
    (tmp_path / "mkdocs.yml").write_text(settings)
    (problem,) = read(tmp_path)[1]
    assert told(problem) == (*place, "unknown-key")


def test_papers_without_an_address_are_mentioned(tmp_path: Path) -> None:
    def said(**given: Any) -> str:
        return advice(Settings(tmp_path, date(2026, 11, 23), papers=PaperSettings(**given)))

    assert said() == (
        "mkdocs.yml says no site_url, so papers have no QR code and no address to lead back to: "
        "add a line such as site_url: https://college.example/units/"
    )
    assert said(site_url="https://college.example/") == ""
    assert said(formats=()) == ""
