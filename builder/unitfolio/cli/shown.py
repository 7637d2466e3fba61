"""What the commands print: problems, and the end that they put to a command."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TextIO

import click
from rich.console import Console
from rich.text import Text

from unitfolio import report
from unitfolio.problems import ContentError, Problem, UnitfolioError
from unitfolio.site.clock import told_time

_STYLES = {
    report.LineKind.ERROR: "bold red",
    report.LineKind.ADVICE: "bold yellow",
    report.LineKind.SOURCE: "none",
    report.LineKind.CARET: "bold",
    report.LineKind.HINT: "cyan",
    report.LineKind.COUNT: "bold",
}


def show(problems: Iterable[Problem], stream: TextIO, files: int = 0) -> None:
    """Print the report, in colour where a person looks at it."""
    if not stream.isatty():
        stream.write(report.as_text(problems, files))
        return
    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in report.as_lines(problems, files):
        console.print(Text(line.text, style=_STYLES[line.kind]))


@contextmanager
def told() -> Iterator[None]:
    """End with 1 and a message for what is wrong with the content, or with the folders."""
    try:
        yield
    except ContentError as error:
        show(error.problems, sys.stderr)
        sys.exit(1)
    except UnitfolioError as error:
        raise click.ClickException(str(error)) from error


def today() -> date:
    """Return the day; SOURCE_DATE_EPOCH sets it, for a build that can be repeated."""
    fixed = told_time()
    now = datetime.now().astimezone()
    return now.date() if fixed is None else datetime.fromtimestamp(fixed, UTC).date()
