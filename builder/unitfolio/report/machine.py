"""Problems for other programs: JSON of a shape that stays."""

import json
from collections.abc import Iterable

from unitfolio.problems import Problem, Severity

VERSION = 1
"""Goes up when a field is renamed or removed; a new field may come without."""

_PLACE = {"type": "integer", "minimum": 1}
_COUNT = {"type": "integer", "minimum": 0}
_PROBLEM = {
    "path": {"type": "string", "description": "from the project's root, with forward slashes"},
    "line": {**_PLACE, "description": "counted from 1"},
    "column": {**_PLACE, "description": "in characters, counted from 1"},
    "code": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "severity": {"enum": [severity.value for severity in Severity]},
    "message": {"type": "string", "description": "what is wrong"},
    "hint": {"type": "string", "description": "what to do; may be empty"},
    "excerpt": {"type": "string", "description": "the source line; empty if there is none"},
}
_REPORT = {
    "version": {"const": VERSION},
    "errors": {**_COUNT, "description": "how many problems stop a build"},
    "advice": {**_COUNT, "description": "how many stop a build only with --strict"},
    "problems": {
        "type": "array",
        "description": "sorted by path, line and column",
        "items": {"type": "object", "properties": _PROBLEM, "required": list(_PROBLEM)},
    },
}

JSON_SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Problems",
    "description": "What `unitfolio check --format json` prints",
    "type": "object",
    "properties": _REPORT,
    "required": list(_REPORT),
}
"""The JSON Schema of what `as_json` returns."""


def as_json(problems: Iterable[Problem]) -> str:
    """Return the problems, sorted, as one JSON object in ASCII; see `JSON_SCHEMA`."""
    known = sorted(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in known)
    report = {
        "version": VERSION,
        "errors": errors,
        "advice": len(known) - errors,
        "problems": [_problem(problem) for problem in known],
    }
    # The one control character that JSON in ASCII leaves as it is.
    return json.dumps(report, indent=2).replace("\x7f", "\\u007f") + "\n"


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": str(problem.code),
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "excerpt": problem.excerpt,
    }
