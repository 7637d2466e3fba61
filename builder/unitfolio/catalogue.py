"""All units together: look-ups, the order of reading, what is covered where, what is related.

Made once from a valid `Specification`; every look-up is a dictionary. Work for one unit does not
grow with the number of units.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from unitfolio import ids
from unitfolio.likeness import near_identical
from unitfolio.model.evidence import EvidenceMethod, Form
from unitfolio.model.glossary import Framework, Term, TermKind, Verb
from unitfolio.model.qualification import Accounts, Qualification, Vocabulary
from unitfolio.model.specification import Specification
from unitfolio.model.unit import Criterion, Membership, Unit

STAR = "star-account"
NEIGHBOURS = 8
RELATED = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A criterion of a unit."""

    unit: Unit
    criterion: Criterion


@dataclass(frozen=True, slots=True)
class Member:
    """A unit of a qualification, with its place there."""

    membership: Membership
    unit: Unit


@dataclass(frozen=True, slots=True)
class Use:
    """A unit that uses a method, framework or term, and its criteria that do."""

    unit: Unit
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Kinship:
    """A related unit, and what both share: ids of terms and frameworks, alike criteria."""

    unit: Unit
    terms: tuple[str, ...]
    frameworks: tuple[str, ...]
    alike: int


class Catalogue:
    """Every unit, qualification, method, framework, term and verb of a site, cross-referenced."""

    def __init__(self, specification: Specification) -> None:
        """Index `specification`, which must be valid: every reference resolves."""
        self.specification = specification
        self.qualifications = {q.id: q for q in specification.qualifications}
        self.methods = {m.id: m for m in specification.evidence}
        self.frameworks = {f.id: f for f in specification.frameworks}
        self.shared_terms = {t.id: t for t in specification.terms}
        self.verbs = {v.verb: v for v in specification.verbs}
        self.units = tuple(sorted(specification.units, key=self._reading_key))
        self.units_by_id = {unit.id: unit for unit in self.units}
        self._related: dict[str, tuple[Kinship, ...]] = {}

    def _reading_key(self, unit: Unit) -> tuple[object, ...]:
        first = unit.qualifications[0]
        groups = [group.id for group in self.qualifications[first.id].groups]
        place = groups.index(first.group) if first.group in groups else len(groups)
        return (first.id, place, ids.natural_key(first.number or ""), unit.title, unit.id)

    def source(self, folder: str, entry_id: str = "") -> str | None:
        """Return the content file of an entry (`units`, `x`) or a single file (`glossary`)."""
        return self.specification.sources.get(f"{folder}/{entry_id}" if entry_id else folder)

    def terms_of(self, unit: Unit) -> tuple[Term, ...]:
        """Return the terms that a unit lists, refers to or defines itself, by their wording."""
        own = {term.id: term for term in unit.own_terms}
        named = {*unit.terms, *(t for criterion in unit.criteria for t in criterion.terms), *own}
        found = (own.get(term_id) or self.shared_terms[term_id] for term_id in named)
        return tuple(sorted(found, key=lambda term: (term.term.casefold(), term.id)))

    def verb_of(self, criterion: Criterion) -> Verb | None:
        """Return the command verb that the criterion begins with; two-word verbs come first."""
        words = criterion.statement.lower().split(maxsplit=3)
        starts = (" ".join(words[:count]).strip(".,:;") for count in (3, 2, 1))
        return next((self.verbs[start] for start in starts if start in self.verbs), None)

    def vocabulary(self, unit: Unit) -> Vocabulary:
        """Return what the unit's first qualification calls outcomes and criteria."""
        return self.qualifications[unit.qualifications[0].id].vocabulary

    def barred(self, unit: Unit) -> tuple[Qualification, ...]:
        """Return the unit's qualifications whose assessment plan bars accounts."""
        found = (self.qualifications[membership.id] for membership in unit.qualifications)
        return tuple(q for q in found if q.accounts is Accounts.BARRED)

    def own_title(self, unit: Unit) -> str:
        """Return the unit's title, with its id where another unit has the same title.

        Other systems know a category or a deck by its name alone.
        """
        return f"{unit.title} ({unit.id})" if self._titles[unit.title] > 1 else unit.title

    @cached_property
    def _titles(self) -> Counter[str]:
        return Counter(unit.title for unit in self.units)

    def bars_accounts(self, unit: Unit) -> bool:
        """Return whether every assessment plan of the unit bars accounts."""
        return len(self.barred(unit)) == len(unit.qualifications)

    def star_form(self, unit: Unit) -> Form | None:
        """Return the STAR form, or none where the content has none or every plan bars accounts."""
        method = self.methods.get(STAR)
        if method is None or self.bars_accounts(unit):
            return None
        return next((form for form in method.forms if form.id == STAR), None)

    @cached_property
    def methods_of_evidence(self) -> tuple[EvidenceMethod, ...]:
        """The methods that a piece of evidence can be of: not those about the portfolio itself."""
        return tuple(m for m in self.specification.evidence if not m.about_portfolio)

    def methods_of(self, unit: Unit, criterion: Criterion) -> tuple[EvidenceMethod, ...]:
        """Return the criterion's suited methods; no account where every assessment plan bars it.

        What is about the portfolio itself shows no criterion, so it suits none that names it.
        """
        all_barred = self.bars_accounts(unit)
        found = (self.methods[method_id] for method_id in criterion.evidence)
        return tuple(m for m in found if not (m.about_portfolio or (all_barred and m.reflective)))

    def members(self, qualification: Qualification) -> tuple[Member, ...]:
        """Return the qualification's units by their number, then title."""
        return self._members.get(qualification.id, ())

    def neighbours(self, unit: Unit) -> tuple[Unit | None, Unit | None]:
        """Return the unit before and the unit after in the order of reading."""
        return self._neighbours[unit.id]

    def uses_of_method(self, method: EvidenceMethod) -> tuple[Use, ...]:
        """Return the units whose criteria the method suits."""
        return self._uses_of_methods.get(method.id, ())

    def uses_of_framework(self, framework: Framework) -> tuple[Use, ...]:
        """Return the units whose criteria name the framework."""
        return self._uses_of_frameworks.get(framework.id, ())

    def uses_of_term(self, term: Term) -> tuple[Unit, ...]:
        """Return the units that use a shared term."""
        return self._units_by_key.get(("term", term.id), ())

    def terms_in_use(self, kind: TermKind) -> tuple[Term, ...]:
        """Return the shared terms of a kind that some unit uses, by id."""
        return self._terms_in_use.get(kind, ())

    def levels_of_term(self, term: Term) -> frozenset[str]:
        """Return the levels of the units that use a shared term."""
        return self._levels_of_terms.get(term.id, frozenset())

    def alike(self, unit: Unit, criterion: Criterion) -> tuple[Place, ...]:
        """Return criteria of other units with near-identical wording, most alike first."""
        return self._alike.get((unit.id, criterion.number), ())

    def related(self, unit: Unit) -> tuple[Kinship, ...]:
        """Return up to `RELATED` units that share most with this one, most first."""
        if unit.id not in self._related:
            self._related[unit.id] = self._nearest(unit)
        return self._related[unit.id]

    @cached_property
    def _members(self) -> Mapping[str, tuple[Member, ...]]:
        found: defaultdict[str, list[Member]] = defaultdict(list)
        for unit in self.units:
            for membership in unit.qualifications:
                found[membership.id].append(Member(membership, unit))
        return {
            key: tuple(sorted(members, key=lambda m: ids.natural_key(m.membership.number or "")))
            for key, members in found.items()
        }

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[Unit | None, Unit | None]]:
        before = {after.id: unit for unit, after in pairwise(self.units)}
        after = {unit.id: following for unit, following in pairwise(self.units)}
        return {unit.id: (before.get(unit.id), after.get(unit.id)) for unit in self.units}

    @cached_property
    def _uses_of_methods(self) -> Mapping[str, tuple[Use, ...]]:
        return _uses(self.units, "evidence")

    @cached_property
    def _uses_of_frameworks(self) -> Mapping[str, tuple[Use, ...]]:
        return _uses(self.units, "frameworks")

    @cached_property
    def _levels_of_terms(self) -> Mapping[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for unit in self.units:
            for kind, name in self._keys[unit.id]:
                if kind == "term":
                    found[name].add(unit.level)
        return {name: frozenset(levels) for name, levels in found.items()}

    @cached_property
    def _terms_in_use(self) -> Mapping[TermKind, tuple[Term, ...]]:
        found: defaultdict[TermKind, list[Term]] = defaultdict(list)
        for name in sorted(self._levels_of_terms):
            term = self.shared_terms[name]
            if term.kind:
                found[term.kind].append(term)
        return {kind: tuple(terms) for kind, terms in found.items()}

    @cached_property
    def _alike(self) -> Mapping[tuple[str, str], tuple[Place, ...]]:
        places = {(u.id, c.number): Place(u, c) for u in self.units for c in u.criteria}
        near = near_identical({key: place.criterion.statement for key, place in places.items()})
        return {
            key: tuple(places[other] for other in others if other[0] != key[0])
            for key, others in near.items()
        }

    @cached_property
    def _keys(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        return {unit.id: tuple(self._keys_of(unit)) for unit in self.units}

    @cached_property
    def _key_sets(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        return {unit_id: frozenset(keys) for unit_id, keys in self._keys.items()}

    def _keys_of(self, unit: Unit) -> Iterator[tuple[str, str]]:
        yield from (("term", t.id) for t in self.terms_of(unit) if t.id in self.shared_terms)
        used = {f for criterion in unit.criteria for f in criterion.frameworks}
        yield from (("framework", framework_id) for framework_id in sorted(used))

    @cached_property
    def _units_by_key(self) -> Mapping[tuple[str, str], tuple[Unit, ...]]:
        found: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
        for unit in self.units:
            for key in self._keys[unit.id]:
                found[key].append(unit)
        return {key: tuple(units) for key, units in found.items()}

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {unit.id: place for place, unit in enumerate(self.units)}

    def _candidates(self, unit: Unit) -> Iterable[Unit]:
        # Only the nearest few of each list: a term that every unit uses relates none of them.
        found = {p.unit.id: p.unit for c in unit.criteria for p in self.alike(unit, c)}
        for key in self._keys[unit.id]:
            sharing = self._units_by_key[key]
            here = bisect_left(sharing, self._order[unit.id], key=lambda u: self._order[u.id])
            for other in sharing[max(0, here - NEIGHBOURS) : here + NEIGHBOURS + 1]:
                found[other.id] = other
        found.pop(unit.id, None)
        return found.values()

    def _nearest(self, unit: Unit) -> tuple[Kinship, ...]:
        alike = Counter(p.unit.id for c in unit.criteria for p in self.alike(unit, c))
        kin = (self._kinship(unit, each, alike[each.id]) for each in self._candidates(unit))
        ranked = sorted(kin, key=lambda k: (-_closeness(k), k.unit.title, k.unit.id))
        return tuple(ranked[:RELATED])

    def _kinship(self, unit: Unit, other: Unit, alike: int) -> Kinship:
        theirs = self._key_sets[other.id]
        shared = [key for key in self._keys[unit.id] if key in theirs]
        return Kinship(
            other,
            tuple(name for kind, name in shared if kind == "term"),
            tuple(name for kind, name in shared if kind == "framework"),
            alike,
        )


def _closeness(kinship: Kinship) -> int:
    return 5 * kinship.alike + 2 * len(kinship.frameworks) + len(kinship.terms)


def _uses(units: Iterable[Unit], field: str) -> Mapping[str, tuple[Use, ...]]:
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for unit in units:
        criteria: defaultdict[str, list[Criterion]] = defaultdict(list)
        for criterion in unit.criteria:
            for name in getattr(criterion, field):
                criteria[name].append(criterion)
        for name, those in criteria.items():
            found[name].append(Use(unit, tuple(those)))
    return {name: tuple(uses) for name, uses in found.items()}
