"""Questions and criteria in the formats of other systems: values in, the bytes of a file out.

Each format is a module or a package with a `write` and a `limits`, and knows nothing of the
others. To add one: a member of `ExportFormat`, what it is given in
`render/views/exports/listing.py`, a module here, and a line in the registry.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from unitfolio.exports import anki, competencies, gift, mahara, moodle, qti, scorm, tsv
from unitfolio.model.exports import ExportFormat
from unitfolio.render.views.exports.values import Breach

__all__ = ["FORMATS", "Written", "breaches", "write"]


@dataclass(frozen=True, slots=True)
class Written:
    """How a format is written, and which of its documented limits the content breaks.

    Both take what the listing gives for the format.
    """

    write: Callable[[Any], bytes]
    limits: Callable[[Any], Iterable[Breach]]


FORMATS: Final[Mapping[ExportFormat, Written]] = {
    ExportFormat.ANKI: Written(anki.write, anki.limits),
    ExportFormat.MOODLE: Written(moodle.write, moodle.limits),
    ExportFormat.GIFT: Written(gift.write, gift.limits),
    ExportFormat.COMPETENCIES: Written(competencies.write, competencies.limits),
    ExportFormat.TSV: Written(tsv.write, tsv.limits),
    ExportFormat.SCORM: Written(scorm.write, scorm.limits),
    ExportFormat.QTI: Written(qti.write, qti.limits),
    ExportFormat.MAHARA: Written(mahara.write, mahara.limits),
}


def write(form: ExportFormat, values: object) -> bytes:
    """Return the file; the same values give the same bytes."""
    return FORMATS[form].write(values)


def breaches(form: ExportFormat, values: object) -> tuple[Breach, ...]:
    """Return every limit of the format that the values break, in their order."""
    return tuple(dict.fromkeys(FORMATS[form].limits(values)))
