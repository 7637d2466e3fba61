"""Which papers there are beside forms, and in which formats: mkdocs.yml may switch those off."""

from enum import StrEnum


class Format(StrEnum):
    """A format of a paper; its value is the suffix of the file."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"


class Whole(StrEnum):
    """A paper of a whole unit, by which its file is called; no form may have such an id."""

    CHECKLIST = "checklist"
    PACK = "pack"
    MATRIX = "matrix"
