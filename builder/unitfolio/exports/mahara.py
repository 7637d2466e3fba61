"""Mahara SmartEvidence: a qualification's units, outcomes and criteria as a .matrix file.

Source: Mahara's module/framework, `PluginModuleFramework::matrix_is_valid_json` and
`Framework::commit` (what is read), db/install.xml (how long it may be) and matrix.tpl (names are
shown as text, descriptions as HTML). A unit is a standard, an outcome an element of it and a
criterion an element below that.

Learners don't assess themselves with it: whether a criterion is met is an assessor's judgement.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from unitfolio.exports import markup
from unitfolio.render.views.exports.values import Breach, Competency, CompetencyTree
from unitfolio.render.wording import clipped

NAME: Final = 255
SHORT_NAME: Final = 100

STATUSES: Final = (
    ("begun", "Ready for the assessor"),
    ("incomplete", "The assessor asks for more"),
    ("partialcomplete", "Met in part, in the assessor's judgement"),
    ("completed", "Met, in the assessor's judgement"),
)
"""Mahara's four states of evidence, said so that nobody takes a tick for competence."""


def write(tree: CompetencyTree) -> bytes:
    """Return the framework as JSON in UTF-8."""
    standards = {each.key: place for place, each in enumerate(_units(tree), start=1)}
    framework = {
        "institution": "all",
        "name": clipped(tree.title, NAME),
        "description": _paragraph(tree.description, tree.credit, tree.address),
        "selfassess": False,
        "evidencestatuses": [{name: said} for name, said in STATUSES],
        "standards": [_standard(unit, standards[unit.key]) for unit in _units(tree)],
        "standardelements": [*_elements(tree, standards)],
    }
    return json.dumps({"framework": framework}, ensure_ascii=False, indent=1).encode() + b"\n"


def limits(tree: CompetencyTree) -> Iterator[Breach]:
    """Yield each name that Mahara has too little room for; its description has it whole."""
    if len(tree.title) > NAME:
        yield Breach(tree.key, _too_long("title", NAME), is_lost=False)
    for each in tree.competencies:
        if len(_short_name(each)) > SHORT_NAME:
            yield Breach(each.key, _too_long("title", SHORT_NAME), is_lost=False)
        if len(each.name) > NAME:
            yield Breach(each.key, _too_long("number and wording", NAME), is_lost=False)


def _too_long(what: str, most: int) -> str:
    return (
        f"The {what} is longer than Mahara's {most} characters, so its end is cut off there. The "
        "description has it whole."
    )


def _units(tree: CompetencyTree) -> Iterable[Competency]:
    return (each for each in tree.competencies if not each.parent)


def _standard(unit: Competency, place: int) -> dict[str, str | int]:
    return {
        "shortname": clipped(_short_name(unit), SHORT_NAME),
        "name": clipped(unit.name, NAME),
        "description": _description(unit),
        "standardid": place,
    }


def _elements(tree: CompetencyTree, standards: dict[str, int]) -> Iterator[dict[str, str | int]]:
    """Yield outcomes and criteria, each after what it is below, as Mahara needs it."""
    held = dict(standards)
    for each in tree.competencies:
        if each.parent:
            held[each.key] = held[each.parent]
            below = {} if each.parent in standards else {"parentelementid": each.parent}
            yield {
                "shortname": clipped(_short_name(each), SHORT_NAME),
                "name": clipped(each.name, NAME),
                "description": _description(each),
                "standardid": held[each.key],
                # Never a number alone: PHP takes '1.1' and '1.10' for the same.
                "elementid": each.key,
                **below,
            }


def _short_name(each: Competency) -> str:
    """Return what Mahara shows beside a row: a number, or the title of a unit that has none."""
    return each.number or each.wording


def _description(each: Competency) -> str:
    return _paragraph(each.wording, f"({each.note})", each.address)


def _paragraph(*parts: str) -> str:
    """Return plain text as Mahara's HTML shows it."""
    return markup.inline(" ".join(filter(None, parts)))
