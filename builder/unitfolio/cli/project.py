"""What is wrong with a project, and which of it a command refuses to begin with."""

import re
import sys
from pathlib import Path

import click

from unitfolio.cli.shown import show, today
from unitfolio.load import contents_of
from unitfolio.pipeline import checked, packaged_library
from unitfolio.problems import ContentError, Problem, UnitfolioError
from unitfolio.site.handwritten import undecodable
from unitfolio.site.keys import refused
from unitfolio.site.menu import unwritten
from unitfolio.site.named import misplaced, missing
from unitfolio.site.project import Said, read
from unitfolio.site.written import written

# As an entry of a list or a mapping, over several lines or within one.
_PLUGIN = re.compile(r"""(?m)(?:^\s*(?:-\s*)?|[\[,{]\s*)['"]?unitfolio\b""")

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder.  [default: this one]",
)


def problems_of(
    root: Path, content: str | None, library: bool | None
) -> tuple[tuple[Problem, ...], int]:
    """Return every problem, of mkdocs.yml where it is asked for anything, and how many files."""
    if content is not None and library is not None:
        return _of_content(root, content, library=library)
    said, of_settings = _settings(root, builds=True)
    if content is None and not _tells_content(root, said):
        return of_settings, 0
    content = said.content if content is None else content
    library = said.library if library is None else library
    of_content, files = _of_content(root, content, library=library)
    return (*of_content, *of_settings), files


def sound_settings(root: Path) -> Said:
    """Return what mkdocs.yml says of the content.

    Raises ContentError where it can't be read, or where an option of ours says what can't be; the
    error carries the content's problems too.
    """
    said, wrong = read(root)
    if wrong:
        raise ContentError((*wrong, *_beside(root, said)))
    return said


def refuse_within(out: Path, folder: Path, why: str) -> None:
    """End where files would be written into `folder`, of which `why` says what that would do."""
    if out.resolve().is_relative_to(folder.resolve()):
        raise click.ClickException(f"{out} is in {folder}, {why}: name a folder elsewhere")


def library_if(*, wanted: bool) -> Path | None:
    """Return the folder of the package's library, where it is wanted."""
    return packaged_library() if wanted else None


def refuse_settings(root: Path, *, builds: bool) -> None:
    """Tell what is wrong with mkdocs.yml as `check` does: MkDocs has no advice, and no places.

    What is wrong with the content is told with it, so that all can be mended at once. With
    `builds`, the site is written where the file says.
    """
    said, wrong = _settings(root, builds=builds)
    if wrong:
        show((*wrong, *_beside(root, said)), sys.stderr)
        sys.exit(1)


def refuse_without_plugin(root: Path) -> None:
    """Without its plugin MkDocs would build a site without a single unit, and say nothing."""
    settings = root / "mkdocs.yml"
    if settings.is_file() and not _PLUGIN.search(settings.read_text("utf-8", errors="replace")):
        raise click.ClickException(
            f"{settings} doesn't name the plugin, so no unit would be on the site: "
            "add the two lines 'plugins:' and '  - unitfolio' to it"
        )


def _beside(root: Path, said: Said) -> tuple[Problem, ...]:
    """Return the content's problems, for whoever is told mkdocs.yml's."""
    if not _tells_content(root, said):
        return ()
    try:
        return _of_content(root, said.content, library=said.library)[0]
    except UnitfolioError:
        # There is no such place for content: that is told once mkdocs.yml is right in itself.
        return ()


def _tells_content(root: Path, said: Said) -> bool:
    """Whether the content may be looked for: if it isn't there, only mkdocs.yml knows where."""
    return said.is_read or (root / said.content).is_dir()


def _of_content(root: Path, content: str, *, library: bool) -> tuple[tuple[Problem, ...], int]:
    """Return the content's problems, and of how many files it is if it is sound."""
    contents = contents_of(root, content, library_if(wanted=library))
    specification, problems = checked(contents, today(), content)
    return problems, len(specification.sources) if specification else 0


def _settings(root: Path, *, builds: bool) -> tuple[Said, tuple[Problem, ...]]:
    """Return what mkdocs.yml says, and what is wrong with it."""
    said, wrong = read(root)
    found = written(root)
    named = (
        *refused(root, found),
        *missing(root, found, said.templates),
        *unwritten(root, found),
        *undecodable(root, found),
    )
    places = misplaced(root, found, (said.content, said.templates)) if builds else ()
    return said, (*wrong, *named, *places)
