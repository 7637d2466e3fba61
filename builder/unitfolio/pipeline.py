"""From a project's folder to the files of its site, in one direction.

Everything is read, checked and made here, in memory; an edge writes it afterwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from unitfolio.catalogue import Catalogue
from unitfolio.exporting import ExportPress
from unitfolio.load import Contents, contents_of
from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.model.specification import Specification
from unitfolio.output import OutputFile
from unitfolio.pages import Press, pages
from unitfolio.papers import Maker, Order, PaperPress, paper_files
from unitfolio.problems import ContentError, Problem, Severity
from unitfolio.proofs import proofread
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.sheets.made import Paper
from unitfolio.render.views.sheets.stationery import Stationery
from unitfolio.validate import placed, validate

PACKAGE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """Which papers are made, and what all of them say.

    `centre` is printed at their head, with `logo`, the bytes of a PNG or JPEG. `site_url` ends in
    `/`, or is empty if the site has no address. `code` changes with whatever draws papers.
    `named` says that `centre` is a centre's name, not just that of the site.
    """

    formats: tuple[Format, ...] = tuple(Format)
    centre: str = ""
    logo: bytes = b""
    site_url: str = ""
    code: str = ""
    named: bool = False


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """What can be taken elsewhere, in which formats.

    `centre` names whose questions they are, and may be empty; `site_url` ends in `/`, or is
    empty. `code` changes with whatever makes them. `licence` says in plain text what may be done
    with them, and may be empty. `changed` is the time of the content as a whole, such as that of
    its newest commit, in seconds since 1970; 0 where nobody has said it.
    """

    formats: tuple[ExportFormat, ...] = tuple(ExportFormat)
    centre: str = ""
    site_url: str = ""
    code: str = ""
    licence: str = ""
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a project's content and templates are, relative to `root`, and the site's id.

    `today` is handed in by the edge, since the core has no clock; with `strict`, advice stops
    a build as errors do. `library` is the folder of the methods and frameworks beneath the
    project's own (`packaged_library`), if it has any.
    """

    root: Path
    today: date
    content: str = "content"
    templates: str = "templates"
    site_id: str = "unitfolio"
    strict: bool = False
    papers: PaperSettings = PaperSettings()
    library: Path | None = None
    exports: ExportSettings = ExportSettings()


@dataclass(frozen=True, slots=True)
class Result:
    """The files of a site, sorted by path, and the advice that its content gave rise to."""

    files: tuple[OutputFile, ...]
    advice: tuple[Problem, ...] = ()


def gather(settings: Settings, maker: Maker | None = None) -> Result:
    """Return every file of the site; without a `maker` there are no papers, and nothing to take.

    Raises ContentError with all problems of all content files at once, if any of them stops
    the build.
    """
    specification, problems = _specification(settings)
    catalogue, prose = Catalogue(specification), Prose()
    made = maker.make(_orders(settings, catalogue, prose)) if maker else {}
    formats = settings.papers.formats if maker else ()
    press = Press(catalogue, _templates(settings), prose, settings.site_id, made, formats)
    files = sorted((*pages(press), *paper_files(made)), key=lambda file: file.path)
    return Result(tuple(files), tuple(problems))


def exports(settings: Settings, unit_id: str = "", qualification_id: str = "") -> tuple[Paper, ...]:
    """Return what can be taken elsewhere of a unit, of a qualification or of all, not yet written.

    Raises ContentError as `gather` does, and UnitfolioError for an id that nothing has.
    """
    catalogue = Catalogue(_specification(settings)[0])
    sender = _sender(settings, catalogue, Prose())
    press = ExportPress(sender, settings.exports.formats, settings.exports.code)
    return tuple(press.chosen(unit_id, qualification_id))


def checked(
    contents: Contents, today: date, content: str = "content"
) -> tuple[Specification | None, tuple[Problem, ...]]:
    """Return what `validate` does, and with it what the proofs of the questions show.

    The questions take longer than all the rest, so a build leaves them to `unitfolio check`.
    """
    specification, problems = validate(contents, today, content)
    if specification is None:
        return None, problems
    found = proofread(Catalogue(specification), Prose().plain)
    return specification, tuple(sorted({*problems, *placed(contents, found)}))


def packaged(folder: str) -> Path:
    """Return a folder of the package's templates: in the wheel, or in a checkout beside it."""
    shipped = PACKAGE / "templates"
    return (shipped if shipped.is_dir() else PACKAGE.parent.parent / "templates") / folder


def packaged_library() -> Path:
    """Return the folder of the package's library: in the wheel, or a checkout's own content."""
    shipped = PACKAGE / "library"
    return shipped if shipped.is_dir() else PACKAGE.parent.parent / "content"


def _specification(settings: Settings) -> tuple[Specification, Sequence[Problem]]:
    """Return the content with its advice. Raises ContentError where problems stop the build."""
    contents = contents_of(settings.root, settings.content, settings.library)
    specification, problems = validate(contents, settings.today, settings.content)
    if specification is None or any(_stops(problem, settings) for problem in problems):
        raise ContentError(problems)
    return specification, problems


def _orders(settings: Settings, catalogue: Catalogue, prose: Prose) -> Iterator[Order]:
    said = settings.papers
    stationery = Stationery(
        catalogue, prose, said.centre, said.logo, said.site_url, named=said.named
    )
    if said.formats:
        yield from PaperPress(stationery, said.formats, said.code).orders()
    asked = settings.exports
    sender = _sender(settings, catalogue, prose)
    yield from ExportPress(sender, asked.formats, asked.code).orders()


def _sender(settings: Settings, catalogue: Catalogue, prose: Prose) -> Sender:
    """Return whose questions and criteria are taken elsewhere."""
    said = settings.exports
    stationery = Stationery(catalogue, prose, said.centre, b"", said.site_url)
    return Sender(stationery, settings.site_id, _templates(settings), said.licence, said.changed)


def _stops(problem: Problem, settings: Settings) -> bool:
    return settings.strict or problem.severity is Severity.ERROR


def _templates(settings: Settings) -> Templates:
    return Templates((settings.root / settings.templates, packaged("")))
