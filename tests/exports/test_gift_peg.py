"""GIFT, read by gift-pegjs, which others wrote: the same questions as our own reader finds.

It leaves the signs that stand for others in the endings of matches; these are put back here.
"""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.exports import html
from tests.exports.filed import Filed, share
from tests.exports.sample import HOSTILE, question_set
from tests.exports.test_gift import expected

import build_web
from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFormat
from unitfolio.render.views.exports.values import QuestionSet

TYPES = {"MC": "multichoice", "Matching": "matching", "Short": "shortanswer", "Essay": "essay"}
READER = Path(__file__).with_name("gift_peg.cjs")
MODULES = build_web.WEB / "node_modules"


def read(content: bytes) -> list[dict[str, Any]]:
    assert (MODULES / "gift-pegjs").is_dir(), "run the tests with `make test`, which fetches it"
    node = build_web.node_on_path() or build_web.node_from_package()
    assert node is not None
    program = (str(node.folder / "node"), str(READER))
    said = subprocess.run(
        program, input=content, capture_output=True, check=True, env={"NODE_PATH": str(MODULES)}
    )
    found = json.loads(said.stdout)
    assert isinstance(found, list)
    return [each for each in found if each["type"] != "Category"]


def seen(question: dict[str, Any]) -> Filed:
    kind = TYPES[question["type"]]
    pairs = (pair(each) for each in question.get("matchPairs", ()))
    choices = (choice(kind, each) for each in question.get("choices", ()))
    return {
        "type": kind,
        "asked": html.lines(question["stem"]["text"]),
        "idnumber": question["id"],
        "tags": question["tags"],
        "answers": [*pairs, *choices],
    }


def pair(said: dict[str, Any]) -> tuple[object, ...]:
    end = re.sub(r"&&(\d{3});", lambda found: chr(int(found[1])), said["subanswer"])
    return (html.text(said["subquestion"]["text"]), html.text(end))


def choice(kind: str, said: dict[str, Any]) -> tuple[object, ...]:
    weight = said["weight"]
    worth = share(str((100 if said["isCorrect"] else 0) if weight is None else weight))
    text = said["text"]["text"]
    if kind == "shortanswer":
        return (text.replace(r"\*", "*"), worth)
    return (html.text(text), html.text(said["feedback"]["text"]), worth)


def check(held: QuestionSet) -> None:
    told = breaches(ExportFormat.GIFT, held)
    left_out = {breach.where.split()[-1] for breach in told if "left out" in breach.message}
    wanted = [each for each in expected(held) if each["idnumber"] not in left_out]
    assert [seen(each) for each in read(write(ExportFormat.GIFT, held))] == wanted


@pytest.mark.parametrize("start", range(len(HOSTILE)))
def test_hostile_and_multilingual_texts_come_back_as_whole_questions(start: int) -> None:
    check(question_set((*HOSTILE[start:], *HOSTILE[:start])))
