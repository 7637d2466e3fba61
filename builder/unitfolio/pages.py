"""Every page of the site, as output files: a view, its template, and what is said about it."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Framework, Term
from unitfolio.model.papers import Format
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.output import Heading, OutputFile, Packed, PageFacts, SearchEntry
from unitfolio.questions import questions_of
from unitfolio.render import search, structured, wording
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.render.views import (
    assessor,
    library,
    lists,
    my_portfolio,
    portfolio,
    practice,
    qualification,
    question_data,
    unit,
    unit_data,
)
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.moved import moved_page
from unitfolio.render.views.parts import Section
from unitfolio.render.views.sheets.made import Made


@dataclass(frozen=True, slots=True)
class Press:
    """What pages are made with: the catalogue, the templates, the prose, the site's id, papers.

    `formats` are those in which there are papers.
    """

    catalogue: Catalogue
    templates: Templates
    prose: Prose
    site_id: str
    papers: Made
    formats: tuple[Format, ...] = ()

    def desk(self, address: str, terms: Iterable[Term] = ()) -> Desk:
        """Return the desk for the page at `address`, which defines `terms`."""
        return Desk.at(address, self.catalogue, self.prose, self.site_id, terms)

    def page(self, kind: str, view: object, facts: PageFacts, source: str | None) -> OutputFile:
        """Return the page that the template of this kind prints for `view`."""
        body = self.templates.render(f"pages/{kind}.html.jinja", view)
        return OutputFile(ids.page_file(facts.address), Packed.of(body), source, facts)


def pages(press: Press) -> Iterator[OutputFile]:
    """Yield every page: the lists first, then each qualification, unit, method and framework."""
    specification = press.catalogue.specification
    yield from _lists(press)
    yield _glossary(press)
    yield from (_qualification(press, each) for each in specification.qualifications)
    for each in press.catalogue.units:
        yield from unit_pages(press, each)
    yield from (_method(press, each) for each in specification.evidence)
    yield from (_framework(press, each) for each in specification.frameworks)


def unit_pages(press: Press, each: Unit) -> Iterator[OutputFile]:
    """Yield a unit's four pages, its data for the browser, and a page at each former address."""
    terms = press.catalogue.terms_of(each)
    yield _unit(press, each, terms)
    yield from _practice(press, each)
    yield _portfolio(press, each, terms)
    yield _assessor(press, each)
    yield _criteria(press, each)
    yield from (_moved(press, each, old) for old in each.moved_from)


def _unit(press: Press, each: Unit, terms: tuple[Term, ...]) -> OutputFile:
    view = unit.unit_page(press.desk(ids.unit_address(each.id), terms), each)
    outcomes = tuple(
        Heading(3, f"{outcome.number} {outcome.statement}", outcome.anchor)
        for outcome in view.outcomes
    )
    facts = PageFacts(
        address=ids.unit_address(each.id),
        title=each.title,
        description=wording.clipped(view.summary_plain),
        section=ids.UNITS,
        headings=_headings(view.sections, {unit.OUTCOMES: outcomes}),
        search=tuple(search.unit_entries(view)),
        structured=structured.unit_tree(view),
        updated=each.updated,
    )
    return press.page("unit", view, facts, press.catalogue.source("units", each.id))


def _practice(press: Press, each: Unit) -> Iterator[OutputFile]:
    questions = questions_of(press.catalogue, each, press.prose.plain)
    address = ids.practice_address(each.id)
    made = press.papers.get(ids.exports_address(ids.UNITS, each.id), ())
    view = practice.practice_page(press.desk(address), each, questions, made)
    facts = PageFacts(
        address=address,
        title=view.title,
        description=wording.clipped(f"Flashcards and a quiz to revise {each.title}."),
        section=ids.UNITS,
        headings=_headings(view.sections),
        search=tuple(search.practice_entries(view)),
        updated=each.updated,
    )
    source = press.catalogue.source("units", each.id)
    yield press.page("practice", view, facts, source)
    held = question_data.question_data(each, questions)
    yield _as_json(ids.question_data_path(each.id), held, source)


def _portfolio(press: Press, each: Unit, terms: tuple[Term, ...]) -> OutputFile:
    address = ids.portfolio_address(each.id)
    view = portfolio.portfolio_page(
        press.desk(address, terms), each, press.papers.get(ids.unit_address(each.id), ())
    )
    facts = PageFacts(
        address=address,
        title=view.title,
        description=wording.clipped(
            f"Criteria-mapping checklist and STAR templates for {each.title}."
        ),
        section=ids.UNITS,
        headings=_headings(view.sections),
        search=tuple(search.portfolio_entries(view)),
        updated=each.updated,
    )
    return press.page("portfolio", view, facts, press.catalogue.source("units", each.id))


def _assessor(press: Press, each: Unit) -> OutputFile:
    address = ids.assessor_address(each.id)
    view = assessor.assessor_page(press.desk(address), each)
    facts = PageFacts(
        address=address,
        title=view.title,
        description=wording.clipped(
            f"What to look for, what to ask and a sampling record for {each.title}."
        ),
        section=ids.UNITS,
        headings=_headings(view.sections),
        search=tuple(search.assessor_entries(view)),
        updated=each.updated,
    )
    return press.page("assessor", view, facts, press.catalogue.source("units", each.id))


def _moved(press: Press, each: Unit, old_id: str) -> OutputFile:
    address = ids.unit_address(old_id)
    view = moved_page(press.desk(address), each)
    facts = PageFacts(
        address=address,
        title=f"{view.title} ({old_id})",
        description=wording.clipped(f"This unit has moved: {each.title}."),
        section=ids.UNITS,
        updated=each.updated,
        moved_to=ids.unit_address(each.id),
    )
    return press.page("moved", view, facts, press.catalogue.source("units", each.id))


def _criteria(press: Press, each: Unit) -> OutputFile:
    held = unit_data.unit_data(press.catalogue, each)
    return _as_json(ids.unit_data_path(each.id), held, press.catalogue.source("units", each.id))


def _as_json(path: str, held: object, source: str | None) -> OutputFile:
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(path, Packed.of(f"{text}\n"), source)


def _qualification(press: Press, each: Qualification) -> OutputFile:
    address = ids.qualification_address(each.id)
    made = press.papers.get(ids.exports_address(ids.QUALIFICATIONS, each.id), ())
    view = qualification.qualification_page(
        press.desk(address), each, press.papers.get(address, ()), made
    )
    facts = PageFacts(
        address=address,
        title=each.title,
        description=wording.clipped(each.summary),
        section=ids.QUALIFICATIONS,
        headings=_headings(view.sections),
        search=tuple(search.qualification_entries(view)),
        structured=structured.qualification_tree(view),
        updated=each.updated,
    )
    return press.page(
        "qualification", view, facts, press.catalogue.source("qualifications", each.id)
    )


def _method(press: Press, each: EvidenceMethod) -> OutputFile:
    address = ids.evidence_address(each.id)
    view = library.method_page(press.desk(address), each, has_word=Format.DOCX in press.formats)
    facts = PageFacts(
        address=address,
        title=each.title,
        description=wording.clipped(view.summary_plain),
        section=ids.EVIDENCE,
        headings=_headings(view.sections),
        search=tuple(search.method_entries(view)),
    )
    return press.page("method", view, facts, press.catalogue.source("evidence", each.id))


def _framework(press: Press, each: Framework) -> OutputFile:
    address = ids.framework_address(each.id)
    view = library.framework_page(press.desk(address), each)
    facts = PageFacts(
        address=address,
        title=each.title,
        description=wording.clipped(view.summary_plain),
        section=ids.FRAMEWORKS,
        headings=_headings(view.sections),
        search=tuple(search.framework_entries(view)),
    )
    return press.page("framework", view, facts, press.catalogue.source("frameworks", each.id))


def _glossary(press: Press) -> OutputFile:
    terms = press.catalogue.specification.terms
    view = library.glossary_page(press.desk(ids.GLOSSARY, terms))
    facts = PageFacts(
        address=ids.GLOSSARY,
        title=view.title,
        description="Terms, short forms and measures with their definitions.",
        section=ids.GLOSSARY,
        headings=_headings(tuple(section for section, _ in view.letters)),
        search=tuple(search.glossary_entries(view)),
        structured=structured.glossary_tree(view),
    )
    return press.page("glossary", view, facts, press.catalogue.source("glossary"))


@dataclass(frozen=True, slots=True)
class _List:
    kind: str
    address: str
    view: Callable[[Desk], lists.AnyList | my_portfolio.MyPortfolioPage | practice.RevisePage]
    source: str = ""


_LISTS = (
    _List("home", ids.HOME, lists.home_page, "home"),
    _List("units", ids.UNITS, lists.units_page),
    _List("list", ids.QUALIFICATIONS, lists.qualifications_page),
    _List("list", ids.EVIDENCE, lists.methods_page),
    _List("list", ids.FRAMEWORKS, lists.frameworks_page),
    _List("criteria", ids.CRITERIA, lists.criteria_page),
    _List("revise", ids.REVISE, practice.revise_page),
    _List("my-portfolio", ids.MY_PORTFOLIO, my_portfolio.my_portfolio_page),
)


def _lists(press: Press) -> Iterator[OutputFile]:
    for each in _LISTS:
        view = each.view(press.desk(each.address))
        entry = SearchEntry("", view.title, view.lead, search.PAGE)
        facts = PageFacts(
            address=each.address,
            title=view.title,
            description=wording.clipped(view.lead),
            section=each.address,
            headings=_headings(view.sections),
            search=(entry,),
        )
        yield press.page(each.kind, view, facts, press.catalogue.source(each.source))


def _headings(
    sections: Iterable[Section], below: dict[str, tuple[Heading, ...]] | None = None
) -> tuple[Heading, ...]:
    nested = below or {}
    return tuple(
        heading
        for section in sections
        for heading in (
            Heading(2, section.title, section.anchor),
            *nested.get(section.anchor, ()),
        )
    )
