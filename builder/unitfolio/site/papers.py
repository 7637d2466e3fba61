"""Papers of a site, and what can be taken elsewhere: what mkdocs.yml asks for, and who makes it."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.pipeline import PACKAGE, ExportSettings, PaperSettings, Settings, packaged
from unitfolio.site.clock import told_time
from unitfolio.site.options import Options
from unitfolio.site.project import in_line, plain
from unitfolio.workshop import SHELF, Workshop, making_code


def code_of(options: Options, root: Path, *, preview: bool) -> str:
    """Return a key of the code and templates that make both for the project in `root`.

    It is empty in a preview, which makes neither: nobody waits so long for it.
    """
    if preview or not (options.papers or options.exports):
        return ""
    return making_code(PACKAGE, [packaged(""), root / options.templates])


def settings(options: Options, config: MkDocsConfig, code: str, *, preview: bool) -> PaperSettings:
    """Return what papers are to be like; `code` is the key of what makes them."""
    if preview or not options.papers:
        return PaperSettings(formats=())
    logo = Path(options.logo).read_bytes() if options.logo else b""
    return PaperSettings(
        formats=tuple(Format(each) for each in options.papers),
        centre=in_line(options.centre or config.site_name),
        logo=logo,
        site_url=config.site_url or "",
        code=code,
        named=bool(options.centre),
    )


def exports(options: Options, config: MkDocsConfig, code: str, *, preview: bool) -> ExportSettings:
    """Return in which formats the project can be taken elsewhere: none in a preview."""
    if preview or not options.exports:
        return ExportSettings(formats=())
    return ExportSettings(
        formats=tuple(ExportFormat(each) for each in options.exports),
        centre=in_line(options.centre or config.site_name),
        site_url=config.site_url or "",
        code=code,
        licence=plain(config.copyright or ""),
        changed=told_time() or 0,
    )


def advice(project: Settings) -> str:
    """Return what to think of before papers are handed out, or nothing."""
    if not project.papers.formats or project.papers.site_url:
        return ""
    return (
        "mkdocs.yml says no site_url, so papers have no QR code and no address to lead back to: "
        "add a line such as site_url: https://college.example/units/"
    )


def maker(project: Settings) -> Workshop | None:
    """Return who makes all of it, or nobody where no format is asked for."""
    asked = (*project.papers.formats, *project.exports.formats)
    return Workshop(project.root / SHELF, project.root / project.templates) if asked else None
