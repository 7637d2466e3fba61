"""What is wrong with a project, and which of it a command refuses to begin with."""

import re
import sys
from pathlib import Path

import click

from unitfolio.cli.shown import show, today
from unitfolio.load import contents_of
from unitfolio.pipeline import checked, packaged_library
from unitfolio.problems import Problem
from unitfolio.site.named import misplaced, missing
from unitfolio.site.project import Said, read

# As an entry of a list or a mapping, over several lines or within one.
_PLUGIN = re.compile(r"""(?m)(?:^\s*(?:-\s*)?|[\[,{]\s*)['"]?unitfolio\b""")


def problems_of(
    root: Path, content: str | None, library: bool | None
) -> tuple[tuple[Problem, ...], int]:
    """Return every problem, of mkdocs.yml where it is asked for anything, and how many files."""
    of_settings: tuple[Problem, ...] = ()
    if content is None or library is None:
        said, of_settings = _settings(root, builds=True)
        if content is None and not said.is_read and not (root / said.content).is_dir():
            # Only mkdocs.yml knows where the content is, so nobody can say that it isn't there.
            return of_settings, 0
        content = said.content if content is None else content
        library = said.library if library is None else library
    contents = contents_of(root, content, library_if(wanted=library))
    specification, of_content = checked(contents, today(), content)
    return (*of_content, *of_settings), len(specification.sources) if specification else 0


def library_if(*, wanted: bool) -> Path | None:
    """Return the folder of the package's library, where it is wanted."""
    return packaged_library() if wanted else None


def refuse_settings(root: Path, *, builds: bool) -> None:
    """Tell what is wrong with mkdocs.yml as `check` does: MkDocs has no advice, and no places.

    With `builds`, the site is written where the file says.
    """
    if problems := _settings(root, builds=builds)[1]:
        show(problems, sys.stderr)
        sys.exit(1)


def refuse_without_plugin(root: Path) -> None:
    """Without its plugin MkDocs would build a site without a single unit, and say nothing."""
    settings = root / "mkdocs.yml"
    if settings.is_file() and not _PLUGIN.search(settings.read_text("utf-8", errors="replace")):
        raise click.ClickException(
            f"{settings} doesn't name the plugin, so no unit would be on the site: "
            "add the two lines 'plugins:' and '  - unitfolio' to it"
        )


def _settings(root: Path, *, builds: bool) -> tuple[Said, tuple[Problem, ...]]:
    """Return what mkdocs.yml says, and what is wrong with it."""
    said, wrong = read(root)
    places = misplaced(root, (said.content, said.templates)) if builds else ()
    return said, (*wrong, *missing(root, said.templates), *places)
