"""The command line: arguments, exit codes and printing. It translates and delegates."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import click

from unitfolio import __version__, report
from unitfolio.cli.address import refuse_address
from unitfolio.cli.export import export
from unitfolio.cli.project import (
    library_if,
    problems_of,
    refuse_settings,
    refuse_within,
    refuse_without_plugin,
    root_option,
)
from unitfolio.cli.shown import show, today, told
from unitfolio.collector import collect_seldom
from unitfolio.model.papers import Format
from unitfolio.pipeline import (
    PACKAGE,
    ExportSettings,
    PaperSettings,
    Settings,
    gather,
    packaged,
)
from unitfolio.problems import Severity, UnitfolioError
from unitfolio.schema import schemas
from unitfolio.workshop import SHELF, Workshop, making_code
from unitfolio.write import files_of, write_each, write_folder

_FOLDER = click.Path(file_okay=False, path_type=Path)
_HELP_CONTENT = "The content folder, within the project."
_HELP_LIBRARY = "Have Unitfolio's own evidence methods and frameworks beneath the project's."
_FORMAT = click.Choice([each.value for each in Format])
_strict = click.option("--strict", is_flag=True, help="Let advice stop it as errors do.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="unitfolio")
def main() -> None:
    """Turn YAML unit specifications into a site to revise from and a portfolio to fill."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character shows another instead of failing.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    collect_seldom()


@main.command()
@root_option
@click.option("--content", help=f"{_HELP_CONTENT}  [default: as in mkdocs.yml]")
@click.option(
    "--library/--no-library",
    default=None,
    help=f"{_HELP_LIBRARY}  [default: as in mkdocs.yml]",
)
@_strict
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="For people, for GitHub's pull requests, or for other programs.",
)
@click.option("--explain", is_flag=True, help="List every code with what it means, and stop.")
def check(  # noqa: PLR0913 - each is an option of the command
    *,
    root: Path,
    content: str | None,
    library: bool | None,
    strict: bool,
    form: str,
    explain: bool,
) -> None:
    """List every problem of every content file, and of mkdocs.yml."""
    if explain:
        click.echo(report.explanations(), nl=False)
        return
    try:
        problems, files = problems_of(root, content, library)
    except UnitfolioError as error:
        raise click.ClickException(str(error)) from error
    if form == "json":
        click.echo(report.as_json(problems), nl=False)
    elif form == "github":
        click.echo(report.as_github(problems, _prefix(root), files), nl=False)
    else:
        show(problems, sys.stdout, files)
    if any(strict or problem.severity is Severity.ERROR for problem in problems):
        sys.exit(1)


@main.command()
@click.option("--out", type=_FOLDER, default=Path("schemas"), show_default=True, help="Where to.")
def schema(out: Path) -> None:
    """Write the JSON Schemas by which editors check and complete content files."""
    problems = json.dumps(report.JSON_SCHEMA, indent=2) + "\n"
    texts = (*schemas(), ("problems.json", problems))
    with told():
        for file in write_each(out, {name: text.encode() for name, text in texts}):
            click.echo(file)


@main.command()
@root_option
@_strict
def build(root: Path, *, strict: bool) -> None:
    """Build the site that mkdocs.yml describes."""
    refuse_settings(root, builds=True)
    refuse_without_plugin(root)
    _mkdocs(root, "build", *(["--strict"] if strict else []))


@main.command()
@root_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve it.")
def serve(root: Path, address: str) -> None:
    """Show the site in the browser; a saved file is on screen at once."""
    # A preview is built into a folder that MkDocs makes and takes away.
    refuse_settings(root, builds=False)
    with told():
        refuse_address(address)
    _mkdocs(root, "serve", "--dev-addr", address)


@main.command()
@click.option("--out", type=_FOLDER, required=True, help="A new folder, or one made by this.")
@root_option
@click.option("--content", default="content", show_default=True, help=_HELP_CONTENT)
@click.option("--library/--no-library", default=True, show_default=True, help=_HELP_LIBRARY)
@click.option("--templates", default="templates", show_default=True, help="Your own templates.")
@click.option("--docs", default="content/site", show_default=True, help="Hand-written pages.")
@click.option("--site-id", default="unitfolio", show_default=True, help="As in mkdocs.yml.")
@click.option(
    "--papers", "formats", multiple=True, type=_FORMAT, help="A format of papers to make."
)
@click.option("--centre", default="", help="The name at the head of papers.")
@click.option("--site-url", default="", help="The site's address, which papers lead back to.")
@_strict
def pages(  # noqa: PLR0913 - each is an option of the command
    *,
    out: Path,
    root: Path,
    content: str,
    library: bool,
    templates: str,
    docs: str,
    site_id: str,
    formats: tuple[str, ...],
    centre: str,
    site_url: str,
    strict: bool,
) -> None:
    """Write all pages as files, for another site generator to build from.

    Such a site is read with a connection: a service worker needs to know the finished files, which
    only the MkDocs plugin does.
    """
    code = making_code(PACKAGE, [packaged(""), root / templates]) if formats else ""
    papers = PaperSettings(
        tuple(map(Format, formats)), centre, b"", site_url, code, named=bool(centre)
    )
    beneath = library_if(wanted=library)
    none = ExportSettings(formats=())
    settings = Settings(root, today(), content, templates, site_id, strict, papers, beneath, none)
    with told():
        refuse_within(out, root / docs, "whose pages are taken along each time")
        result = gather(settings, Workshop(root / SHELF, root / templates) if formats else None)
        browser_code = files_of(PACKAGE / "assets", "unitfolio.*", "assets/")
        # The hand-written pages come last: one of the same path wins.
        write_folder((*result.files, *browser_code, *files_of(root / docs)), out)
        if result.advice:
            show(result.advice, sys.stderr)
        click.echo(f"{len(result.files)} files made in {out}")


def _mkdocs(root: Path, *arguments: str) -> None:
    """Run MkDocs in the project's folder; its exit code is ours."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    # Material's notice about the end of MkDocs is for us: see ARCHITECTURE.md, "Libraries".
    settings = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    try:
        sys.exit(subprocess.run(command, cwd=root, env=settings, check=False).returncode)  # noqa: S603 - no shell, and only our own words
    except KeyboardInterrupt:
        sys.exit(0)


def _prefix(root: Path) -> str:
    """Return the path from the repository's root to the project's, as GitHub needs it."""
    repository = os.environ.get("GITHUB_WORKSPACE", ".")
    path = Path(os.path.relpath(root.resolve(), repository)).as_posix()
    return "" if path == "." else f"{path}/"


main.add_command(export)
