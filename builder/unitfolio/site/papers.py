"""Papers of a site: which mkdocs.yml asks for, and who makes them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from unitfolio.model.papers import Format
from unitfolio.pipeline import PACKAGE, PaperSettings, Settings, packaged
from unitfolio.site.options import Options
from unitfolio.workshop import SHELF, Workshop, drawing_code


def settings(options: Options, config: MkDocsConfig, root: Path, *, preview: bool) -> PaperSettings:
    """Return what the papers of the project in `root` are to be like.

    A preview makes none, since nobody waits so long for it, and so reads nothing for them.
    """
    if preview or not options.papers:
        return PaperSettings(formats=())
    logo = Path(options.logo).read_bytes() if options.logo else b""
    return PaperSettings(
        formats=tuple(Format(each) for each in options.papers),
        centre=options.centre or config.site_name,
        logo=logo,
        site_url=config.site_url or "",
        code=drawing_code(PACKAGE, [packaged("print"), root / options.templates / "print"]),
    )


def maker(project: Settings) -> Workshop | None:
    """Return who makes the papers, or nobody where no format is asked for."""
    return Workshop(project.root / SHELF) if project.papers.formats else None
