"""A unit's portfolio page: the criteria-mapping checklist and the STAR templates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.unit import Criterion, Unit
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.downloads import Downloads, FormNote, downloads
from unitfolio.render.views.parts import Link, Section, Source, Tab, Words
from unitfolio.render.views.sheets.forms import (
    criteria_that_suit,
    criteria_with_a_form,
    forms_of,
)
from unitfolio.render.views.sheets.listing import TO_PRINT, form_paper
from unitfolio.render.views.sheets.made import MadePaper
from unitfolio.render.views.star import StarTemplate, star_templates

CHECKLIST = Section("checklist", "Criteria-mapping checklist")
STAR = Section("star-templates", "STAR write-up templates")
PAPERS = Section("papers", "Forms and papers to download")


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion's row of the checklist."""

    number: str
    anchor: str
    statement: str
    parts: tuple[tuple[str, str], ...]
    range: tuple[str, ...]
    source: Source
    fingerprint: str
    criterion: Link
    methods: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """An outcome's rows."""

    number: str
    statement: str
    source: Source
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PortfolioPage:
    """Everything on a unit's portfolio page."""

    site_id: str
    unit_id: str
    title: str
    unit_title: str
    level: str
    qualifications: str
    version: str
    updated: str
    tabs: tuple[Tab, ...]
    words: Words
    sections: tuple[Section, ...]
    groups: tuple[RowGroup, ...]
    criteria_count: str
    stars: tuple[StarTemplate, ...]
    barred_by: str
    downloads: Downloads
    my_portfolio: Link


def portfolio_page(desk: Desk, unit: Unit, papers: Iterable[MadePaper] = ()) -> PortfolioPage:
    """Return what the portfolio page of a unit shows; `papers` are those to download."""
    stars, words = star_templates(desk, unit), desk.words(unit)
    papers = tuple(papers)
    listed = downloads(desk.address, papers, dict(_notes(desk, unit)) if papers else {})
    barred_by = tuple(qualification.title for qualification in desk.catalogue.barred(unit))
    held = ((CHECKLIST, True), (PAPERS, listed.all), (STAR, stars or barred_by))
    return PortfolioPage(
        site_id=desk.site_id,
        unit_id=unit.id,
        title=f"Portfolio: {unit.title}",
        unit_title=unit.title,
        level=wording.level(unit.level),
        qualifications="; ".join(
            desk.catalogue.qualifications[m.id].title for m in unit.qualifications
        ),
        version=unit.version,
        updated=wording.day(unit.updated),
        tabs=desk.tabs(unit),
        words=words,
        sections=tuple(section for section, content in held if content),
        groups=_groups(desk, unit),
        criteria_count=wording.counted(len(unit.criteria), words.criterion, words.criteria),
        stars=stars,
        barred_by=wording.listed(barred_by),
        downloads=listed,
        my_portfolio=desk.link("My portfolio", ids.MY_PORTFOLIO),
    )


def _notes(desk: Desk, unit: Unit) -> Iterator[tuple[str, FormNote]]:
    """Yield the path of each paper that is a form, and what is said of it."""
    for method, form in forms_of(desk.catalogue, unit):
        suits = criteria_that_suit(desk.catalogue, unit, method, form)
        numbers = wording.listed(tuple(each.number for each in suits))
        notes = {"": FormNote(desk.form(method, form, unit), numbers)}
        for criterion in criteria_with_a_form(desk.catalogue, unit, method, form):
            notes[criterion.number] = FormNote(desk.form_for(method, form, unit, criterion))
        for number, note in notes.items():
            name = form_paper(form.id, number)
            yield from ((ids.paper_path(ids.UNITS, unit.id, name, each), note) for each in TO_PRINT)


def _groups(desk: Desk, unit: Unit) -> tuple[RowGroup, ...]:
    return tuple(
        RowGroup(
            outcome.number,
            outcome.statement,
            desk.source(outcome.provenance),
            tuple(_row(desk, unit, criterion) for criterion in outcome.criteria),
        )
        for outcome in unit.outcomes
    )


def _row(desk: Desk, unit: Unit, criterion: Criterion) -> Row:
    return Row(
        number=criterion.number,
        anchor=ids.checklist_anchor(criterion.number),
        statement=criterion.statement,
        parts=tuple((part.number, part.statement) for part in criterion.parts),
        range=criterion.range,
        source=desk.source(criterion.provenance),
        fingerprint=criterion.fingerprint,
        criterion=desk.criterion(unit, criterion),
        methods=tuple(map(desk.method, desk.catalogue.methods_of(unit, criterion))),
    )
