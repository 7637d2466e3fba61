"""Moodle's competency framework as a CSV file, as the tool "Import competency framework" reads it.

Source: Moodle's admin/tool/lpimportcsv (classes/framework_exporter.php for the columns and
values, classes/framework_importer.php for the limits). A qualification is the framework; its
units, their outcomes and criteria are its competencies. Rows go by the scale "Not yet competent,
Competent", which every Moodle brings; whether anybody is, is for an assessor to say.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from unitfolio.exports import markup
from unitfolio.render import wording
from unitfolio.render.views.exports.values import Breach, Competency, CompetencyTree

COLUMNS: Final = (
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
)
LONGEST: Final = 100
"""Characters of a short name and of an ID number."""
HTML: Final = "1"
SCALE: Final = "Not yet competent,Competent"
SCALE_CONFIGURATION: Final = '[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]'
TAXONOMY: Final = "competency,outcome,indicator,indicator"
_TAG: Final = re.compile(r"<[A-Za-z/!?]")


def write(tree: CompetencyTree) -> bytes:
    """Return the framework with its competencies in UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerow(_framework(tree))
    for place, each in enumerate(tree.competencies, start=1):
        writer.writerow(_row(each, place))
    return text.getvalue().encode()


def limits(tree: CompetencyTree) -> Iterator[Breach]:
    """Yield each short name and ID number that Moodle would change, and each that comes twice."""
    keys: set[str] = set()
    named = [(tree.key, tree.title), *((each.key, _name(each)) for each in tree.competencies)]
    for key, name in named:
        if len(key) > LONGEST:
            yield Breach(key, f"Its ID number is longer than {LONGEST} characters.")
        if key in keys:
            yield Breach(key, "Two competencies have this ID number. Change one of the ids.")
        if _TAG.search(name):
            yield Breach(key, "Moodle takes what looks like a tag, <so>, out of a short name.")
        keys.add(key)


def _framework(tree: CompetencyTree) -> list[str]:
    about = markup.paragraphs(tree.description, tree.credit) + markup.link("From", tree.address)
    name = wording.clipped(tree.title, LONGEST)
    head = ["", tree.key, name, about, HTML, SCALE, SCALE_CONFIGURATION]
    return [*head, "", "", "", "", "", "1", TAXONOMY]


def _row(each: Competency, place: int) -> list[str]:
    about = markup.paragraphs(_name(each), f"Wording: {each.note}.")
    name = wording.clipped(_name(each), LONGEST)
    head = [each.parent, each.key, name, about + markup.link("From", each.address), HTML, "", ""]
    # No rule, as Moodle writes it; a comma within an ID number would be written %2C.
    return [*head, "", "0", "null", ",".join(each.related), str(place), "", ""]


def _name(each: Competency) -> str:
    return f"{each.number} {each.wording}".strip()
