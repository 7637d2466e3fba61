"""What questions of a unit are made from: the unit, its terms, methods, frameworks and verbs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.base import Kind
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Framework, Term, TermKind, Verb
from unitfolio.model.unit import Criterion, Unit


@dataclass(frozen=True)
class Source:
    """A unit in its catalogue; `plain` turns CommonMark into its words."""

    catalogue: Catalogue
    unit: Unit
    plain: Callable[[str], str]

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The unit's terms by their wording."""
        return self.catalogue.terms_of(self.unit)

    @cached_property
    def own_ids(self) -> frozenset[str]:
        """The ids of the unit's terms."""
        return frozenset(term.id for term in self.terms)

    @cached_property
    def linked_terms(self) -> Mapping[str, frozenset[str]]:
        """The terms that each of the unit's terms sends a reader to, or is sent to from."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for term in self.terms:
            for other in term.see_also:
                found[term.id].add(other)
                found[other].add(term.id)
        return {term_id: frozenset(others) for term_id, others in found.items()}

    def terms_beyond(self, kind: TermKind) -> Iterable[Term]:
        """Return the shared terms of a kind that other units use and this one doesn't."""
        in_use = self.catalogue.terms_in_use(kind)
        return (term for term in in_use if term.id not in self.own_ids)

    def linked_beyond(self, term: Term) -> Iterable[Term]:
        """Return the shared terms that a term sends a reader to and this unit doesn't use."""
        shared, own = self.catalogue.shared_terms, self.own_ids
        return (shared[name] for name in term.see_also if name in shared and name not in own)

    def is_of_level(self, term: Term) -> bool:
        """Return whether a unit of this unit's level uses a shared term."""
        return self.unit.level in self.catalogue.levels_of_term(term)

    def criteria_of_term(self, term_id: str) -> tuple[str, ...]:
        """Return the numbers of the criteria that name a term."""
        return self._criteria_of_terms.get(term_id, ())

    @property
    def methods(self) -> Iterable[EvidenceMethod]:
        """Every method that a piece of evidence can be of, by id."""
        return self.catalogue.methods_of_evidence

    def methods_of(self, criterion: Criterion) -> tuple[EvidenceMethod, ...]:
        """Return the criterion's suited methods, best first."""
        return self.catalogue.methods_of(self.unit, criterion)

    def asks(self, criterion: Criterion) -> Kind:
        """Return whether the criterion asks for knowledge, competence or both."""
        return criterion.asks or self._asked[criterion.number]

    @cached_property
    def frameworks(self) -> tuple[tuple[Framework, tuple[str, ...]], ...]:
        """The frameworks that criteria name, by id, each with those criteria's numbers."""
        found = sorted({name for each in self.unit.criteria for name in each.frameworks})
        return tuple(
            (
                self.catalogue.frameworks[name],
                tuple(each.number for each in self.unit.criteria if name in each.frameworks),
            )
            for name in found
        )

    @cached_property
    def verbs(self) -> Mapping[str, tuple[Verb, tuple[str, ...]]]:
        """The verbs that criteria begin with, each with those criteria's numbers."""
        found: dict[str, tuple[Verb, tuple[str, ...]]] = {}
        for each in self.unit.criteria:
            if verb := self.catalogue.verb_of(each):
                numbers = found.get(verb.verb, (verb, ()))[1]
                found[verb.verb] = (verb, (*numbers, each.number))
        return found

    @cached_property
    def _criteria_of_terms(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for each in sorted(self.unit.criteria, key=lambda c: ids.natural_key(c.number)):
            for name in each.terms:
                found[name] = (*found.get(name, ()), each.number)
        return found

    @cached_property
    def _asked(self) -> Mapping[str, Kind]:
        return {
            each.number: outcome.asks for outcome in self.unit.outcomes for each in outcome.criteria
        }
