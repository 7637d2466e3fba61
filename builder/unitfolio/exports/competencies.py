"""Moodle's competency framework as a CSV file, as the tool "Import competency framework" reads it.

Source: Moodle's admin/tool/lpimportcsv (classes/framework_exporter.php for the columns and
values, classes/framework_importer.php for the limits) and its csv_import_reader, which reads the
file with PHP's fgetcsv, writes it anew with fputcsv and reads it again. To both a backslash takes
its meaning from the quotation mark after it, though it stays there: so none comes before one. A
qualification is the framework; its
units, their outcomes and criteria are its competencies. Rows go by the scale "Not yet competent,
Competent", which every Moodle brings; whether anybody is, is for an assessor to say.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from unitfolio.exports import filing, markup
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
_BEFORE_MARK: Final = re.compile(r'\\(?="|$)')
"""A backslash before a quotation mark, or before the one that may be put around a field."""


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
    named = [(tree.key, tree.title), *((each.key, each.name) for each in tree.competencies)]
    for key, name in named:
        if len(key) > LONGEST:
            yield Breach(key, f"Its ID number is longer than {LONGEST} characters.")
        if key in keys:
            yield Breach(key, "Two competencies have this ID number. Change one of the ids.")
        if len(name) > LONGEST:
            yield Breach(key, _TOO_LONG, is_lost=False)
        if filing.STRIPPED(name):
            yield Breach(key, f"Moodle takes {filing.TAG_LIKE} out of a short name.")
        keys.add(key)


_TOO_LONG: Final = (
    f"The short name, its number and wording, is longer than Moodle's {LONGEST} characters, so its "
    "end is cut off there. The description has it whole."
)


def _framework(tree: CompetencyTree) -> list[str]:
    about = markup.paragraphs(tree.description, tree.credit) + markup.link("From", tree.address)
    head = ["", tree.key, _short(tree.title), _html(about), HTML, SCALE, SCALE_CONFIGURATION]
    return [*head, "", "", "", "", "", "1", TAXONOMY]


def _row(each: Competency, place: int) -> list[str]:
    about = markup.paragraphs(each.name, f"Wording: {each.note}.")
    about += markup.link("From", each.address)
    head = [each.parent, each.key, _short(each.name), _html(about), HTML, "", ""]
    # No rule, as Moodle writes it; a comma within an ID number would be written %2C.
    return [*head, "", "0", "null", ",".join(each.related), str(place), "", ""]


def _short(name: str) -> str:
    """Return a name that fits, a space after each backslash that stands before a mark."""
    room = LONGEST
    while len(spaced := _BEFORE_MARK.sub(r"\\ ", wording.clipped(name, room))) > LONGEST:
        room -= 1
    return spaced


def _html(html: str) -> str:
    return html.replace("\\", "&#92;")
