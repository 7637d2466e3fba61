"""QTI 2.1: a content package of items, and a test that has them in order.

Source: IMS Question and Test Interoperability 2.1 (1EdTech, final, 2012): information model, XML
binding and integration guide. Cards and cases become extended text that nothing marks; what they
are compared with is shown as feedback, as on the practice page.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from unitfolio.exports.archive import archive
from unitfolio.exports.qti import item, package, test
from unitfolio.exports.qti.names import item_identifier, item_path
from unitfolio.exports.xml import document
from unitfolio.render.views.exports.values import Breach, QuestionSet

_IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
"""An identifier as a test can refer to it: an NCName without a full stop."""


def write(questions: QuestionSet) -> bytes:
    """Return the package as a ZIP archive: a manifest, a test, and a file for each question."""
    items = {
        item_path(unit.id, each.question): document(item.item(unit.id, each))
        for unit in questions.units
        for each in unit.questions
    }
    return archive(
        {
            package.MANIFEST: document(package.manifest(questions)),
            package.TEST: document(test.test(questions)),
            **items,
        }
    )


def limits(questions: QuestionSet) -> Iterator[Breach]:
    """Yield each question whose identifier QTI doesn't take, or that another one has too."""
    asked = [(unit.id, each) for unit in questions.units for each in unit.questions]
    taken = Counter(item_identifier(unit, each.question) for unit, each in asked)
    for unit, each in asked:
        identifier = item_identifier(unit, each.question)
        if not _IDENTIFIER.fullmatch(identifier):
            message = "QTI's identifiers are made of the letters a to z, digits, hyphens and _."
            yield Breach(each.where, f"{message} Give it another id.")
        elif taken[identifier] > 1:
            yield Breach(each.where, "Another question gets the same QTI identifier. Rename it.")
