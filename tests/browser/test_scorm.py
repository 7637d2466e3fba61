"""A unit's quiz in a learning platform: scorm-again around it, and the whole of what it reports."""

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import html5lib
import pytest
from playwright.sync_api import FrameLocator, Page, expect
from tests.browser.conftest import OpenContext
from tests.browser.serving import served
from tests.specs.project import TODAY, UNIT, Tree, project, written

from unitfolio.exports import write
from unitfolio.model.exports import ExportFormat
from unitfolio.pipeline import ExportSettings, Settings, exports

MODULES = Path("builder") / "web" / "node_modules"
HOSTILE = "</script><script>alert(1)</script> {{x}} & \"q\" 'a' £ ŵ مرحبا 顧客 👩🏽‍💼"
HOST = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A learning platform</title></head>
<body><script src="scorm12.min.js"></script></body></html>
"""
LEARNER = {"student_id": "u-1", "student_name": "Learner, A", "lesson_mode": "normal"}


def asked(kind: str, **said: object) -> Tree:
    return {"id": kind, "kind": kind, "asks": f"Asks {kind}?", "criteria": ["1.1"], **said}


def choice(text: str, *, right: bool = False) -> Tree:
    return {"text": text, "right": right, "why": f"Because {text}"}


QUESTIONS = [
    asked(
        "single",
        case=HOSTILE,
        choices=[choice(f"Best {HOSTILE}", right=True), choice("Worse"), choice("Worst")],
    ),
    asked(
        "multiple",
        choices=[choice("One", right=True), choice("Two", right=True), choice("Three")],
    ),
    asked(
        "matching",
        pairs=[{"start": f"s{n} {HOSTILE}", "end": f"e{n} {HOSTILE}"} for n in (1, 2, 3)],
        other_ends=["e4"],
    ),
    asked("ordering", steps=["First", f"Second {HOSTILE}", "Third"]),
    asked("short", answers=["per cent", "share in a hundred"], criteria=["1.1", "1.2"]),
]
# What the quiz is answered with here, and what has to be reported of it.
OBJECTIVES = {"0": {"id": "1.1"}}
REPORTS = {
    "own.single": ("choice", "correct", ["1"], "1", OBJECTIVES),
    "own.multiple": ("choice", "wrong", ["1,2"], "1,3", OBJECTIVES),
    "own.matching": ("matching", "correct", ["a.a,b.b,c.c"], "a.a,b.b,c.c", OBJECTIVES),
    "own.ordering": ("sequencing", "correct", ["a,b,c"], "a,b,c", OBJECTIVES),
    "own.short": (
        "fill-in",
        "wrong",
        ["per cent", "share in a hundred"],
        "a part",
        {"0": {"id": "1.1"}, "1": {"id": "1.2"}},
    ),
}


@dataclass(frozen=True)
class Platform:
    """A folder with a platform's page and an opened package, and where it is served."""

    folder: Path
    address: str


@pytest.fixture(scope="module")
def platform(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """The package of one unit, made once."""
    content = tmp_path_factory.mktemp("content")
    for path, text in written(project(UNIT | {"practice": QUESTIONS})).items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(text)
    said = ExportSettings((ExportFormat.SCORM,), "A centre", "https://example.org/kit/")
    (paper,) = exports(Settings(content, TODAY, site_id="sample", exports=said))
    folder = tmp_path_factory.mktemp("platform")
    with zipfile.ZipFile(BytesIO(write(ExportFormat.SCORM, paper.sheet))) as package:
        package.extractall(folder / "package")
    (folder / "index.html").write_text(HOST, encoding="utf-8")
    script = root / MODULES / "scorm-again" / "dist" / "scorm12.min.js"
    assert script.is_file(), "run the tests with `make test`, which fetches scorm-again"
    (folder / script.name).write_bytes(script.read_bytes())
    with served(folder) as address:
        yield Platform(folder, address)


def launch(page: Page, platform: Platform, kept: dict[str, Any] | None = None) -> FrameLocator:
    """Open the package in a frame of the platform, which remembers what it `kept`."""
    page.goto(platform.address)
    page.evaluate(
        """(cmi) => {
          window.API = new Scorm12API({ autocommit: false, logLevel: 4 });
          API.loadFromJSON(cmi);
          const frame = document.createElement("iframe");
          Object.assign(frame, { title: "Quiz", width: 1000, height: 700 });
          frame.src = "package/index.html";
          document.body.append(frame);
        }""",
        kept or {"core": LEARNER},
    )
    return page.frame_locator("iframe")


def reported(page: Page) -> dict[str, Any]:
    cmi: dict[str, Any] = page.evaluate("() => API.renderCMIToJSONObject().cmi")
    return cmi


def leave(page: Page) -> dict[str, Any]:
    """Close the package as a platform does, by leading its frame elsewhere."""
    page.evaluate("() => { document.querySelector('iframe').src = 'about:blank'; }")
    page.wait_for_function("() => API.isTerminated()")
    return reported(page)


def choose(page: Page, quiz: FrameLocator) -> None:
    texts = quiz.locator(".uf-option__text").all_inner_texts()
    page.keyboard.press(str(texts.index(f"Best {HOSTILE}") + 1))
    page.keyboard.press("Enter")


def tick(page: Page, quiz: FrameLocator) -> None:
    quiz.get_by_label("One").check()
    quiz.get_by_label("Three").check()


def match(page: Page, quiz: FrameLocator) -> None:
    ends = quiz.locator(".uf-ends li").all_inner_texts()
    for n in (1, 2, 3):
        place = ends.index(f"e{n} {HOSTILE}")
        quiz.get_by_label(f"s{n} {HOSTILE}").select_option(str(place))


def order(page: Page, quiz: FrameLocator) -> None:
    for place, step in enumerate(("First", "Second", "Third")):
        up = quiz.get_by_role("button", name=re.compile(f"Move up: {step}"))
        while step not in quiz.locator(".uf-order__step").nth(place).inner_text():
            up.press("Enter")


def write_down(page: Page, quiz: FrameLocator) -> None:
    quiz.get_by_label("Your answer").fill("a part")
    page.keyboard.press("Enter")


ANSWERS = {
    "single": choose,
    "multiple": tick,
    "matching": match,
    "ordering": order,
    "short": write_down,
}


def answer(page: Page, quiz: FrameLocator) -> str:
    """Answer the question that is asked, as REPORTS says; return its kind."""
    heading = quiz.get_by_role("heading", level=3)
    expect(heading).to_be_focused()
    kind = heading.inner_text().removeprefix("Asks ").removesuffix("?")
    ANSWERS[kind](page, quiz)
    if quiz.get_by_role("button", name="Check").count():
        quiz.get_by_role("button", name="Check").click()
    expect(quiz.get_by_role("button", name="Continue")).to_be_focused()
    return kind


def lettered(platform: Platform) -> dict[str, tuple[object, ...]]:
    """Return REPORTS with a choice's number as its letter: its place among the choices."""
    text = (platform.folder / "package" / "index.html").read_text(encoding="utf-8")
    page = html5lib.parse(text, namespaceHTMLElements=False)
    data = json.loads(page.findtext(".//script[@id='uf-questions']") or "")
    options = {each["id"]: each.get("options", []) for each in data["questions"]}

    def letters(question: str, numbers: str) -> str:
        chosen = numbers.split(",")
        return ",".join(
            letter
            for letter, option in zip("abc", options[question], strict=True)
            if option["id"] in chosen
        )

    return {
        name: (kind, result, [letters(name, patterns[0])], letters(name, said), objectives)
        if kind == "choice"
        else (kind, result, patterns, said, objectives)
        for name, (kind, result, patterns, said, objectives) in REPORTS.items()
    }


def interactions(cmi: dict[str, Any]) -> dict[str, tuple[object, ...]]:
    """Return what was reported of each question, and check when and how long."""
    found: dict[str, tuple[object, ...]] = {}
    for each in cmi["interactions"].values():
        assert re.fullmatch(r"\d\d:\d\d:\d\d(\.\d+)?", each["time"])
        assert re.fullmatch(r"\d{2,4}:\d\d:\d\d(\.\d+)?", each["latency"])
        assert each["weighting"] == "1"
        patterns = [pattern["pattern"] for _, pattern in sorted(each["correct_responses"].items())]
        found[each["id"]] = (
            each["type"],
            each["result"],
            patterns,
            each["student_response"],
            each["objectives"],
        )
    return found


def test_a_whole_quiz_is_reported(page: Page, platform: Platform) -> None:
    quiz = launch(page, platform)
    expect(quiz.get_by_role("heading", level=3)).to_have_text("5 questions")
    assert reported(page)["core"]["lesson_status"] == "incomplete"
    quiz.get_by_role("button", name="Begin").click()
    for number in range(1, 6):
        kind = answer(page, quiz)
        assert reported(page)["interactions"][str(number - 1)]["id"] == f"own.{kind}"
        expect(quiz.locator(".uf-stage__count")).to_have_text(f"{number} of 5 answered")
        page.keyboard.press("Enter")
    heading = quiz.get_by_role("heading", level=3)
    expect(heading).to_have_text("Answered: 5 of 5. Right the last time: 3.")
    expect(heading).to_be_focused()
    cmi = leave(page)
    assert interactions(cmi) == lettered(platform)
    core = cmi["core"]
    assert (core["lesson_status"], core["exit"]) == ("completed", "")
    assert core["score"] == {"raw": "60", "min": "0", "max": "100"}
    assert re.fullmatch(r"\d{2,4}:\d\d:\d\d(\.\d+)?", core["session_time"])
    assert re.fullmatch(r"1([0-9a-z]{5}[+-]){5}", cmi["suspend_data"])


def test_it_goes_on_where_it_was_left(page: Page, platform: Platform) -> None:
    quiz = launch(page, platform)
    quiz.get_by_role("button", name="Begin").click()
    first = {answer(page, quiz)}
    page.keyboard.press("Enter")
    first.add(answer(page, quiz))
    left = leave(page)
    assert (left["core"]["lesson_status"], left["core"]["exit"]) == ("incomplete", "suspend")
    kept = {
        "core": LEARNER | {"lesson_status": "incomplete", "entry": "resume"},
        "suspend_data": left["suspend_data"],
    }
    quiz = launch(page, platform, kept)
    expect(quiz.get_by_role("heading", level=3)).to_contain_text("Answered: 2 of 5.")
    quiz.get_by_role("button", name="Go on").click()
    rest = set()
    for _ in range(3):
        rest.add(answer(page, quiz))
        page.keyboard.press("Enter")
    assert rest == {"single", "multiple", "matching", "ordering", "short"} - first
    quiz.get_by_role("button", name="Ask again what was not right").click()
    expect(quiz.locator(".uf-asking__reason")).to_have_text("Once more.")
    quiz.get_by_role("button", name="I do not know").click()
    cmi = leave(page)
    assert cmi["interactions"]["3"]["result"] == "wrong"
    # Complete it stays, whatever is asked once more.
    assert (cmi["core"]["lesson_status"], cmi["core"]["score"]["raw"]) == ("completed", "60")


@pytest.mark.parametrize("status", ["failed", "completed"])
def test_what_the_platform_has_judged_stays(page: Page, platform: Platform, status: str) -> None:
    quiz = launch(page, platform, {"core": LEARNER | {"lesson_status": status}})
    quiz.get_by_role("button", name="Begin").click()
    answer(page, quiz)
    assert leave(page)["core"]["lesson_status"] == status


def test_a_review_records_nothing(page: Page, platform: Platform) -> None:
    core = LEARNER | {"lesson_mode": "review", "lesson_status": "completed", "score": {"raw": "40"}}
    quiz = launch(page, platform, {"core": core})
    quiz.get_by_role("button", name="Begin").click()
    answer(page, quiz)
    cmi = leave(page)
    assert (cmi["core"]["score"]["raw"], cmi["suspend_data"]) == ("40", "")
    assert cmi["interactions"] == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_works_from_a_folder_and_axe_finds_nothing(
    root: Path, platform: Platform, open_context: OpenContext, scheme: str
) -> None:
    context = open_context(color_scheme=scheme, viewport={"width": 360, "height": 740})
    context.add_init_script(path=root / MODULES / "axe-core" / "axe.min.js")
    page = context.new_page()
    page.goto((platform.folder / "package" / "index.html").as_uri())
    expect(page.locator(".uf-warning")).to_have_text(
        "No learning platform was found here, so nothing is reported or kept."
    )
    assert violations(page) == []
    page.get_by_role("button", name="Begin").click()
    for _ in range(5):
        assert violations(page) == []
        page.get_by_role("button", name="I do not know").click()
        expect(page.get_by_role("button", name="Continue")).to_be_focused()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        link = page.locator(".uf-asking__links a").first
        expect(link).to_have_attribute("href", "https://example.org/kit/units/handle/#ac-1-1")
        expect(link).to_have_attribute("target", "_blank")
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=3)).to_contain_text("Answered: 5 of 5.")


def violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        # From a folder it may not ask for the style sheet a second time.
        """async () => {
          const { violations } = await axe.run({ preload: false });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
        }"""
    )
    return found
