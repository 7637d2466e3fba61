"""SmartEvidence frameworks, read as Mahara reads them and compared whole with the model."""

import json
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from tests.exports.asked import HOSTILE

from unitfolio.exports import mahara
from unitfolio.render.views.exports.values import Breach, Competency, CompetencyTree

Row = tuple[str, str, str, str]


def tree(text: str) -> CompetencyTree:
    """Return a qualification of two units, with `text` wherever there can be any."""

    def one(key: str, parent: str, number: str) -> Competency:
        return Competency(key, parent, number, f"{key} {text}", "sample wording", "https://x.org/")

    return CompetencyTree(
        key="diploma",
        title=f"Diploma {text}",
        description=f"About {text}",
        credit="A centre & others",
        address="",
        competencies=(
            one("handle", "", ""),
            one("handle.lo-1", "handle", "1"),
            one("handle.ac-1-1", "handle.lo-1", "1.1"),
            one("handle.ac-1-10", "handle.lo-1", "1.10"),
            one("handle.lo-2", "handle", "2"),
            one("handle.ac-2-1", "handle.lo-2", "2.1"),
            one("lead", "", "U2"),
            one("lead.lo-1", "lead", "1"),
            one("lead.ac-1-1", "lead.lo-1", "1.1"),
        ),
    )


def read(content: bytes) -> tuple[dict[str, Any], list[tuple[int, Row]]]:
    """Read a framework as `Framework::commit` does; return it, and each row with its depth."""
    framework = json.loads(content)["framework"]
    rows: list[tuple[int, Row]] = []
    for standard in framework.pop("standards"):
        rows.append((0, row(standard)))
        depths: dict[str, int] = {}
        for element in framework["standardelements"]:
            if element["standardid"] == standard["standardid"]:
                # As array_search: a parent is found only where it came before.
                depth = depths.get(element.get("parentelementid", ""), 0) + 1
                depths[element["elementid"]] = depth
                rows.append((depth, row(element)))
    del framework["standardelements"]
    return framework, rows


def row(shown: dict[str, str]) -> Row:
    description = unescape(shown["description"])
    return shown["shortname"], shown["name"], description, shown.get("elementid", "")


def expected(each: Competency) -> tuple[int, Row]:
    depth = each.key.count(".") and (1 if ".lo-" in each.key else 2)
    name = f"{each.number} {each.wording}".strip()
    description = f"{each.wording} ({each.note}) {each.address}"
    short = each.number or each.wording
    return depth, (short, name, description, each.key if depth else "")


def check(made: CompetencyTree) -> dict[str, Any]:
    """Read a framework back and compare every row with the model; return the rest of it."""
    framework, rows = read(mahara.write(made))
    assert rows == [expected(each) for each in made.competencies]
    return framework


@pytest.mark.parametrize("text", [text for text in HOSTILE if len(text) < mahara.SHORT_NAME - 10])
def test_a_qualification_is_read_back_whole(text: str) -> None:
    made = tree(text)
    framework = check(made)
    assert unescape(framework.pop("description")) == f"About {text} A centre & others"
    assert framework == {
        "institution": "all",
        "name": f"Diploma {text}",
        "selfassess": False,
        "evidencestatuses": [
            {"begun": "Ready for the assessor"},
            {"incomplete": "The assessor asks for more"},
            {"partialcomplete": "Met in part, in the assessor's judgement"},
            {"completed": "Met, in the assessor's judgement"},
        ],
    }
    assert mahara.write(made) == mahara.write(tree(text))
    assert [*mahara.limits(made)] == []


def test_no_markup_of_ours_reaches_a_description() -> None:
    content = mahara.write(tree("<img src=x onerror=alert(1)>"))
    descriptions = [each["description"] for each in json.loads(content)["framework"]["standards"]]
    assert descriptions == [
        "handle &lt;img src=x onerror=alert(1)&gt; (sample wording) https://x.org/",
        "lead &lt;img src=x onerror=alert(1)&gt; (sample wording) https://x.org/",
    ]


def test_php_takes_no_two_elements_for_the_same() -> None:
    elements = json.loads(mahara.write(tree("x")))["framework"]["standardelements"]
    names = [each["elementid"] for each in elements]
    assert len(set(names)) == len(names)
    assert [name for name in names if name.replace(".", "").isdigit()] == []


def test_what_mahara_has_no_room_for_is_cut_and_reported() -> None:
    made = tree("word " * 60)
    framework, rows = read(mahara.write(made))
    assert len(framework["name"]) <= mahara.NAME
    assert {len(shown[0]) <= mahara.SHORT_NAME for _, shown in rows} == {True}
    assert {len(shown[1]) <= mahara.NAME for _, shown in rows} == {True}
    assert [shown[2] for _, shown in rows] == [
        f"{each.wording} ({each.note}) {each.address}" for each in made.competencies
    ]
    whole = "so its end is cut off there. The description has it whole."
    title, short, name = (
        f"The {what} is longer than Mahara's {most} characters, {whole}"
        for what, most in (("title", 255), ("title", 100), ("number and wording", 255))
    )
    unit = made.competencies[0]
    assert [*mahara.limits(replace(made, competencies=(unit, made.competencies[1])))] == [
        Breach("diploma", title, is_lost=False),
        Breach("handle", short, is_lost=False),
        Breach("handle", name, is_lost=False),
        Breach("handle.lo-1", name, is_lost=False),
    ]
