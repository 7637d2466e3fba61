"""What questions and criteria can be taken elsewhere as: the vocabulary of formats."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class ExportFormat(StrEnum):
    """A format of another system, as mkdocs.yml and the command line name it."""

    ANKI = "anki"
    MOODLE = "moodle"
    GIFT = "gift"
    COMPETENCIES = "competencies"
    TSV = "tsv"
    SCORM = "scorm"
    QTI = "qti"
    MAHARA = "mahara"

    @property
    def facts(self) -> "ExportFacts":
        """What is said of the format."""
        return _FACTS[self]


@dataclass(frozen=True, slots=True)
class ExportFacts:
    """What readers call a format, what it is for, and for what there is a file of it.

    `suffix` is that of its files.
    """

    title: str
    suffix: str
    purpose: str
    of_unit: bool = True
    of_qualification: bool = True


_FACTS: Final[Mapping[ExportFormat, ExportFacts]] = {
    ExportFormat.ANKI: ExportFacts(
        "Anki",
        "apkg",
        "Flashcards for the Anki app. Import it again after a correction: it changes the cards, "
        "and what Anki knows of your answers stays. Choose 'Update notes: Always' in Anki's "
        "window if an old wording is still there afterwards.",
    ),
    ExportFormat.MOODLE: ExportFacts(
        "Moodle XML",
        "xml",
        "For a Moodle question bank: categories, tags, feedback for each answer, and STAR prompts "
        "for the cases. Flashcards aren't in it, since Moodle has no such question. Steps to order "
        "need Moodle 4.4 or newer: in an older one choose 'Stop on error: No', or nothing is "
        "taken. Importing it again adds copies, so delete the questions that you had first.",
    ),
    ExportFormat.GIFT: ExportFacts(
        "GIFT",
        "txt",
        "For other question banks that read GIFT. It holds less than Moodle XML: steps to order "
        "become matches, and flashcards aren't in it. Importing it again adds copies.",
    ),
    ExportFormat.COMPETENCIES: ExportFacts(
        "Moodle competency framework",
        "csv",
        "For a Moodle administrator: the qualification's units, outcomes and criteria as "
        "competencies, with references between those of its criteria that are alike.",
        of_unit=False,
    ),
    ExportFormat.TSV: ExportFacts(
        "Tab-separated text",
        "tsv",
        "For Quizlet or Anki: a card a line, front and back. Only what can be "
        "answered without choices is in it.",
    ),
    ExportFormat.SCORM: ExportFacts(
        "SCORM 1.2",
        "zip",
        "For a learning platform: this unit's quiz as an activity, which reports each answer and "
        "how many were right. It says 'completed', and never 'passed': it is no assessment.",
        of_qualification=False,
    ),
    ExportFormat.QTI: ExportFacts(
        "QTI 2.1",
        "zip",
        "For assessment systems that read QTI packages, such as TAO: an item for each question, "
        "and a test that has them under their outcomes. Flashcards become open questions.",
        of_qualification=False,
    ),
    ExportFormat.MAHARA: ExportFacts(
        "Mahara SmartEvidence",
        "matrix",
        "For a Mahara administrator: the qualification's units, outcomes and criteria as a "
        "framework that learners place evidence on and assessors judge.",
        of_unit=False,
    ),
}
