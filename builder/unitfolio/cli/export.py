"""`unitfolio export`: questions and criteria in the formats of other systems."""

import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import click

from unitfolio.cli.project import refuse_within, root_option, sound_settings
from unitfolio.cli.shown import today, told
from unitfolio.exports import breaches, write
from unitfolio.model.exports import ExportFacts, ExportFormat
from unitfolio.pipeline import ExportSettings, Settings, exports, packaged_library
from unitfolio.render.views.sheets.made import Paper
from unitfolio.site.clock import told_time
from unitfolio.write import write_each

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FORMAT = click.Choice([each.value for each in ExportFormat])
_KEPT = "All limits of the format are kept."
_WHOLE = "Nothing is lost: what is cut short stands whole elsewhere in the file."


@click.command(epilog=f"FORMAT is one of {', '.join(ExportFormat)}.")
@click.argument("form", metavar="FORMAT", type=_FORMAT)
@click.option("--unit", default="", metavar="ID", help="Only this unit's.")
@click.option("--qualification", default="", metavar="ID", help="Only this qualification's.")
@click.option("--out", type=_FOLDER, default=Path("exports"), show_default=True, help="Where to.")
@click.option("--check", is_flag=True, help="Write nothing; list limits that the content breaks.")
@root_option
@click.option("--site-url", default="", help="The site's address, to lead back to.")
def export(  # noqa: PLR0913 - each is an option of the command
    *,
    form: str,
    unit: str,
    qualification: str,
    out: Path,
    check: bool,
    root: Path,
    site_url: str,
) -> None:
    """Write questions or criteria in the FORMAT of another system.

    Of every unit and qualification, unless one is named.
    """
    with told():
        settings = _settings(form, root, site_url)
        if not check:
            refuse_within(out, root / settings.content, "which holds content alone")
        papers = exports(settings, unit, qualification)
        if not papers:
            raise click.ClickException(_nothing(ExportFormat(form).facts, unit, qualification))
        if check:
            _show_breaches(papers)
        files = {
            _beneath(paper.path): write(ExportFormat(paper.format), paper.sheet) for paper in papers
        }
        for file in write_each(out, files):
            click.echo(file)


def _beneath(path: str) -> str:
    """Return `units/x/exports/x.tsv` as `units/x.tsv`."""
    parts = PurePosixPath(path).parts
    return f"{parts[0]}/{parts[-1]}"


def _settings(form: str, root: Path, site_url: str) -> Settings:
    """Return what mkdocs.yml says: by the site's id other systems know its questions again."""
    said = sound_settings(root)
    return Settings(
        root,
        today(),
        said.content,
        said.templates,
        said.site_id,
        library=packaged_library() if said.library else None,
        exports=ExportSettings(
            (ExportFormat(form),),
            said.centre,
            site_url or said.site_url,
            licence=said.licence,
            changed=told_time() or 0,
        ),
    )


def _nothing(facts: ExportFacts, unit: str, qualification: str) -> str:
    """Return why there is no file: what is named can have none in this format, or is empty."""
    of_unit = facts.of_unit and (unit or not qualification)
    if of_unit or (facts.of_qualification and (qualification or not unit)):
        return "there is nothing to write in this format"
    owner, option = ("unit", "--unit") if facts.of_unit else ("qualification", "--qualification")
    return f"this format is written for a {owner}: name one with {option}, or none for all"


def _show_breaches(papers: Iterable[Paper]) -> None:
    """Print each limit that is broken, once; end with 1 if anything is lost by any."""
    every = (breaches(ExportFormat(paper.format), paper.sheet) for paper in papers)
    found = dict.fromkeys(breach for each in every for breach in each)
    for breach in found:
        click.echo(f"{breach.where}: {breach.message}")
    lost = sum(breach.is_lost for breach in found)
    click.echo(f"Broken limits of the format: {lost}" if lost else _KEPT if not found else _WHOLE)
    sys.exit(bool(lost))
