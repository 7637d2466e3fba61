"""How problems are shown: to people, to GitHub, and to other programs.

Everything here returns text; only an edge prints it. Content may be a stranger's, so no control
character of it reaches a terminal.
"""

from unitfolio.report.github import as_github
from unitfolio.report.machine import JSON_SCHEMA, as_json
from unitfolio.report.text import Line, LineKind, as_lines, as_text, count, explanations

__all__ = [
    "JSON_SCHEMA",
    "Line",
    "LineKind",
    "as_github",
    "as_json",
    "as_lines",
    "as_text",
    "count",
    "explanations",
]
