"""The desk that a page is written at: its address, its terms, and the parts all pages share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from markupsafe import Markup

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.base import Level, Question, Reference, Status
from unitfolio.model.base import Passage as PassageModel
from unitfolio.model.evidence import EvidenceMethod, Form
from unitfolio.model.glossary import Framework, Term, Verb
from unitfolio.model.provenance import Provenance
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Criterion, Unit
from unitfolio.render import wording
from unitfolio.render.prose import Prose
from unitfolio.render.terms import TermMarker
from unitfolio.render.views.parts import (
    Citation,
    Definition,
    Link,
    Marked,
    Passage,
    Source,
    StatusTag,
    Tab,
    VerbNote,
    Words,
)
from unitfolio.render.views.sheets.forms import criteria_with_a_form


@dataclass(frozen=True, slots=True)
class Desk:
    """What every view needs: the catalogue, the prose, and the page's own address and terms.

    `terms` are those that the page itself defines, by id; only they are marked in its text.
    """

    catalogue: Catalogue
    prose: Prose
    site_id: str
    address: str
    terms: Mapping[str, Term]
    marker: TermMarker

    @classmethod
    def at(
        cls,
        address: str,
        catalogue: Catalogue,
        prose: Prose,
        site_id: str,
        terms: Iterable[Term] = (),
    ) -> Self:
        """Return the desk for the page at `address`, which defines `terms`."""
        known = {term.id: term for term in terms}
        return cls(catalogue, prose, site_id, address, known, TermMarker(known.values()))

    def link(self, label: str, address: str, anchor: str = "", note: str = "") -> Link:
        """Return a link from this page."""
        return Link(label, ids.link(self.address, address, anchor), note)

    def unit(self, unit: Unit, note: str = "") -> Link:
        """Return a link to the page to revise a unit from."""
        return self.link(unit.title, ids.unit_address(unit.id), note=note)

    def form(self, method: EvidenceMethod, form: Form, unit: Unit) -> str:
        """Return the address at which a form can be filled in for a unit."""
        return self._form(method, form, ids.form_query(unit.id))

    def form_for(self, method: EvidenceMethod, form: Form, unit: Unit, criterion: Criterion) -> str:
        """Return the address at which a form can be filled in for a criterion."""
        paper = criterion in criteria_with_a_form(self.catalogue, unit, method, form)
        return self._form(method, form, ids.form_query(unit.id, criterion.number, paper=paper))

    def _form(self, method: EvidenceMethod, form: Form, query: str) -> str:
        page = ids.link(self.address, ids.evidence_address(method.id))
        return f"{page}{query}#{ids.form_anchor(form.id)}"

    def tabs(self, unit: Unit) -> tuple[Tab, ...]:
        """Return the row of a unit's pages."""
        pages = (
            ("Revise", ids.unit_address(unit.id)),
            ("Practise", ids.practice_address(unit.id)),
            ("Checklist and STAR", ids.portfolio_address(unit.id)),
            ("For assessors and IQAs", ids.assessor_address(unit.id)),
        )
        return tuple(
            Tab(label, ids.link(self.address, address), address == self.address)
            for label, address in pages
        )

    def words(self, unit: Unit) -> Words:
        """Return what the unit's first qualification calls outcomes and criteria."""
        said = self.catalogue.vocabulary(unit)
        return Words(said.outcome, said.outcomes, said.criterion, said.criteria)

    def status(self, status: Status) -> StatusTag | None:
        """Return the status as a tag; none for what is current."""
        if status is Status.CURRENT:
            return None
        return StatusTag(status.value, wording.STATUSES[status])

    def criterion(self, unit: Unit, criterion: Criterion, label: str = "") -> Link:
        """Return a link to a criterion on its unit's page."""
        anchor = ids.criterion_anchor(criterion.number)
        text = label or criterion.number
        return self.link(text, ids.unit_address(unit.id), anchor, criterion.statement)

    def qualification(self, qualification: Qualification) -> Link:
        """Return a link to a qualification's page."""
        return self.link(qualification.title, ids.qualification_address(qualification.id))

    def method(self, method: EvidenceMethod) -> Link:
        """Return a link to an evidence method's page."""
        return self.link(method.title, ids.evidence_address(method.id))

    def framework(self, framework: Framework) -> Link:
        """Return a link to a framework's page, by its short form where it has one."""
        label = framework.short or framework.title
        return self.link(label, ids.framework_address(framework.id), note=framework.title)

    def frameworks(self, framework_ids: Iterable[str]) -> tuple[Link, ...]:
        """Return links to the frameworks with these ids."""
        return tuple(self.framework(self.catalogue.frameworks[name]) for name in framework_ids)

    def rich(self, text: str) -> Markup:
        """Return CommonMark as safe markup with the page's terms marked."""
        return self.prose.render(text, self.marker)

    def marked(self, text: str) -> Marked:
        """Return plain text with the page's terms marked."""
        return self.marker.segments(text)

    def all_marked(self, texts: Iterable[str]) -> tuple[Marked, ...]:
        """Return each plain text with the page's terms marked."""
        return tuple(self.marker.segments(text) for text in texts)

    def passage(self, passage: PassageModel) -> Passage:
        """Return a titled piece of rich text."""
        return self.titled(passage.title, passage.text)

    def concepts(self, concepts: Iterable[PassageModel]) -> tuple[Passage, ...]:
        """Return key concepts, each with its anchor."""
        return self.anchored("concept", [(each.name, each.title, each.text) for each in concepts])

    def answers(self, questions: Iterable[Question]) -> tuple[Passage, ...]:
        """Return questions as titles with their answers, each with its anchor."""
        return self.anchored(
            "faq", [(each.question, each.question, each.answer) for each in questions]
        )

    def anchored(self, kind: str, passages: Sequence[tuple[str, str, str]]) -> tuple[Passage, ...]:
        """Return rich texts (name, title, text), at anchors that begin with `kind`."""
        anchors = ids.titled_anchors(kind, (name for name, _, _ in passages))
        return tuple(
            self.titled(title, text, anchor)
            for (_, title, text), anchor in zip(passages, anchors, strict=True)
        )

    def titled(self, title: str, text: str, anchor: str = "") -> Passage:
        """Return rich text under a title."""
        return Passage(title, self.rich(text), self.prose.plain(text), anchor)

    def source(self, provenance: Provenance) -> Source:
        """Return where a wording is from, said in full."""
        details = (
            provenance.source,
            f"page {provenance.page}" if provenance.page else None,
            f"version {provenance.version}" if provenance.version else None,
            f"checked {wording.day(provenance.checked)}" if provenance.checked else None,
        )
        return Source(
            provenance.origin.value,
            wording.source(provenance),
            wording.ORIGIN_MEANINGS[provenance.origin],
            tuple(filter(None, details)),
        )

    def citation(self, reference: Reference) -> Citation:
        """Return a reference to law, a standard or a source."""
        return Citation(
            reference.title,
            wording.REFERENCES[reference.kind],
            reference.jurisdiction,
            wording.day(reference.checked),
            reference.note or "",
            reference.url or "",
        )

    def citations(self, references: Iterable[Reference]) -> tuple[Citation, ...]:
        """Return references in their order."""
        return tuple(self.citation(reference) for reference in references)

    def verb(self, verb: Verb | None, level: Level) -> VerbNote | None:
        """Return what a command verb asks for at a level."""
        if verb is None:
            return None
        return VerbNote(verb.verb, verb.meaning, verb.levels.get(level, ""), verb.evidence)

    def definition(self, term: Term, used_by: Iterable[Unit] = ()) -> Definition:
        """Return a term in full, with links to the terms to see also."""
        elsewhere = term.id in self.catalogue.shared_terms and self.address != ids.GLOSSARY
        anchor = ids.term_anchor(term.id)
        return Definition(
            anchor=anchor,
            term_id=term.id,
            name=term.term,
            short=term.short or "",
            also=wording.listed(term.also, "or"),
            html=self.prose.render(term.definition),
            plain=self.prose.plain(term.definition),
            formula=term.formula or "",
            see_also=tuple(self.term(name) for name in term.see_also),
            used_by=tuple(self.unit(unit) for unit in used_by),
            citations=self.citations(term.references),
            glossary_href=ids.link(self.address, ids.GLOSSARY, anchor) if elsewhere else "",
        )

    def term(self, term_id: str) -> Link:
        """Return a link to a term: on this page where it is defined here, else in the glossary."""
        here = self.terms.get(term_id)
        term = here or self.catalogue.shared_terms[term_id]
        address = self.address if here else ids.GLOSSARY
        return self.link(term.short or term.term, address, ids.term_anchor(term_id), term.term)
