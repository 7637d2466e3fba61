"""SCORM packages, read back: the manifest, the page and the questions in it."""

import io
import json
import zipfile
from pathlib import Path

import html5lib
import pytest
from lxml import etree
from tests.exports.asked import HOSTILE, asked, every_kind, question_set
from tests.specs.project import TODAY, UNIT, project, written

from unitfolio.catalogue import Catalogue
from unitfolio.exports import scorm
from unitfolio.model.unit import Unit
from unitfolio.pipeline import packaged
from unitfolio.problems import UnitfolioError
from unitfolio.questions import MARKED, Kind, Match, Option, Question, Rule
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views.exports.packaged import quiz_package
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.exports.values import Breach, QuestionSet, QuizPackage
from unitfolio.render.views.question_data import question_data
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import validate

NAMESPACES = {
    "cp": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "lom": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
}


def catalogue() -> Catalogue:
    unit = {**UNIT, "key_concepts": [{"title": "An idea", "text": "Thought."}]}
    specification, _ = validate(written(project(unit)), TODAY)
    assert specification
    return Catalogue(specification)


def sender(site_url: str = "https://example.org/kit/") -> Sender:
    stationery = Stationery(catalogue(), Prose(), "A centre", b"", site_url)
    return Sender(stationery, "sample", Templates((packaged(""),)))


def package(*questions: Question, site_url: str = "https://example.org/kit/") -> QuizPackage:
    sent = sender(site_url)
    unit = sent.stationery.catalogue.units_by_id["handle"]
    return quiz_package(sent, unit, question_set(*questions))


def opened(quiz: QuizPackage) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(scorm.write(quiz))) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def held_in(quiz: QuizPackage) -> object:
    """Return the questions in the page of a package, as a browser reads them."""
    page = html5lib.parse(opened(quiz)["index.html"].decode(), namespaceHTMLElements=False)
    return json.loads(page.findtext(".//script[@id='uf-questions']") or "")


def check(sender: Sender, unit: Unit, questions: QuestionSet) -> None:
    """Read a package back and compare every question in it with the model."""
    every = (each.question for each in questions.units[0].questions)
    marked = [question for question in every if question.kind in MARKED]
    assert held_in(quiz_package(sender, unit, questions)) == question_data(unit, marked)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_page_holds_every_question_that_can_be_marked(text: str) -> None:
    questions = every_kind(text)
    sent = sender()
    check(sent, sent.stationery.catalogue.units_by_id["handle"], question_set(*questions))
    files = opened(package(*questions))
    page = html5lib.parse(files["index.html"].decode(), namespaceHTMLElements=False)
    assert [script.get("src") for script in page.iter("script")] == [None, "quiz.js"]
    assert page.findtext(".//h1") == "Quiz: Handle contacts"
    assert page.findtext(".//footer/p") == question_set().units[0].credit
    section = page.find(".//section")
    assert section is not None
    assert section.get("data-unit") == "https://example.org/kit/units/handle/"


def test_nothing_is_asked_of_another_host() -> None:
    files = opened(package(*every_kind("x"), site_url=""))
    assert [name for name, content in files.items() if b"http" in content] == ["imsmanifest.xml"]
    assert b"url(" not in files["quiz.css"]


def test_the_manifest_names_the_page_and_every_file() -> None:
    quiz = package(*every_kind("x"))
    files = opened(quiz)
    manifest = etree.fromstring(files["imsmanifest.xml"])

    def texts(path: str) -> list[str]:
        found = manifest.xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [str(each) for each in found]

    assert texts("cp:metadata/cp:schema/text()") == ["ADL SCORM"]
    assert texts("cp:metadata/cp:schemaversion/text()") == ["1.2"]
    assert texts("//lom:general/lom:title/lom:langstring/text()") == ["Quiz: Handle contacts"]
    assert texts("//lom:general/lom:language/text()") == ["en-GB"]
    assert texts("//lom:general/lom:description/lom:langstring/text()") == ["A sample."]
    assert texts("//lom:general/lom:keyword/lom:langstring/text()") == ["An idea"]
    assert texts("//lom:rights//lom:langstring/text()") == [quiz.credit]
    assert set(texts("//lom:langstring/@xml:lang")) == {"en-GB"}
    assert texts("cp:organizations/@default") == texts("//cp:organization/@identifier")
    assert texts("//cp:title/text()") == ["Quiz: Handle contacts"] * 2
    assert texts("//cp:item/@identifierref") == texts("//cp:resource/@identifier")
    assert texts("//cp:resource/@adlcp:scormtype") == ["sco"]
    assert texts("//cp:resource/@href") == ["index.html"]
    assert {"imsmanifest.xml", *texts("//cp:file/@href")} == set(files)
    # A mastery score would let a platform say 'passed' or 'failed'.
    assert b"mastery" not in files["imsmanifest.xml"]
    assert scorm.write(quiz) == scorm.write(package(*every_kind("x")))


def test_browser_code_that_is_not_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scorm, "_CODE", tmp_path)
    with pytest.raises(UnitfolioError, match=r"^Unitfolio's browser code is not there \(scorm.css"):
        scorm.write(package(*every_kind("x")))


def test_limits_of_scorm_are_reported() -> None:
    def question(name: str, kind: Kind, **said: object) -> Question:
        return Question(name, kind, Rule.AUTHOR, "Which?", **said)  # type: ignore[arg-type]

    many = tuple(Option(str(n), str(n), right=n == 0) for n in range(37))
    ends = tuple(Match(str(n), str(n)) for n in range(36))
    wrong = (
        question("own.ü", Kind.SINGLE, options=many[:3]),
        question("own.many", Kind.SINGLE, options=many),
        question("own.ends", Kind.MATCHING, matches=ends, other_ends=("x",)),
        question("own.long", Kind.SHORT, answers=("x" * 256,)),
    )
    assert [*scorm.limits(package(*wrong))] == [
        Breach(
            "handle, question own.ü",
            "SCORM's identifiers have 255 characters at most, without accents and spaces.",
        ),
        Breach("handle, question own.many", "SCORM can name 36 choices at most."),
        Breach("handle, question own.ends", "SCORM can name 36 choices at most."),
        Breach(
            "handle, question own.long",
            "SCORM reports 255 characters of an answer at most; a longer one is cut there.",
        ),
    ]
    assert [*scorm.limits(package(*every_kind("x")))] == []
    plenty = (question(f"own.q{n}", Kind.SINGLE, options=many[:3]) for n in range(683))
    held = QuizPackage("handle", "sample", "", "", "", tuple(map(asked, plenty)))
    assert [breach.where for breach in scorm.limits(held)] == ["handle"]
