"""Problems as workflow commands, which GitHub shows beside the lines of a pull request.

The form and its escapes are those of GitHub's documentation, "Workflow commands for GitHub
Actions", as its runner reads them.
"""

from collections.abc import Iterable

from unitfolio.problems import Problem, Severity
from unitfolio.report.text import count
from unitfolio.report.visible import visible

# The percent sign first, or it would escape the others' escapes.
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def as_github(problems: Iterable[Problem], prefix: str = "", files: int = 0) -> str:
    """Return one command a problem, then the count.

    `prefix` is the path from the repository's root to the project's, such as `courses/`; `files`
    is how many content files were read.
    """
    known = sorted(problems)
    commands = "".join(f"{_command(problem, prefix)}\n" for problem in known)
    return f"{commands}{count(known, files)}\n"


def _command(problem: Problem, prefix: str) -> str:
    name = "warning" if problem.severity is Severity.ADVICE else "error"
    properties = {
        "file": visible(f"{prefix}{problem.place.path}"),
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": problem.code,
    }
    said = ",".join(f"{key}={_escaped(value, _IN_PROPERTY)}" for key, value in properties.items())
    lines = [visible(text) for text in (problem.message, problem.hint) if text]
    return f"::{name} {said}::{_escaped(chr(10).join(lines), _IN_TEXT)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    for character, escape in escapes.items():
        text = text.replace(character, escape)
    # An older form of commands is found anywhere in a line.
    return text.replace("##[", "## [")
