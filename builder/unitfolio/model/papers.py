"""In which formats papers are made: what mkdocs.yml may switch on and off."""

from enum import StrEnum


class Format(StrEnum):
    """A format of a paper; its value is the suffix of the file."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
