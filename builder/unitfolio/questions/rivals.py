"""Terms that could be mistaken for another: what stands beside the right one as wrong answers."""

from collections.abc import Iterable

from unitfolio.likeness import names
from unitfolio.model.glossary import Term
from unitfolio.questions.choosing import WRONG
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source


def rivals(source: Source, term: Term, question: str, case: str) -> list[Term]:
    """Return terms that could be mistaken for this one but don't mean it, likeliest first.

    Measures stand beside measures, laws beside laws; then come terms that this one sends a reader
    to, and those that are sent to the same. Where names overlap both may be right, and what the
    case itself names nobody would choose: neither is offered.
    """
    linked = source.linked_terms
    near = linked.get(term.id, frozenset())

    def distance(other: Term) -> int:
        if other.id in near:
            return 0
        return 1 if near & linked.get(other.id, frozenset()) else 2

    def rank(other: Term) -> tuple[object, ...]:
        is_of_other_kind = term.kind is not None and other.kind is not term.kind
        kind = (other.measure != term.measure, is_of_other_kind)
        return (*kind, distance(other), drawn(question, other.id))

    found = [other for other in _candidates(source, term) if _may_stand(term, other, case)]
    return [other for other in sorted(found, key=rank) if other.measure or not term.measure]


def names_of(term: Term) -> tuple[str, ...]:
    """Return every wording that means the term."""
    return tuple(name for name in (term.term, term.short, *term.also) if name)


def _candidates(source: Source, term: Term) -> Iterable[Term]:
    """Yield the unit's terms and, where few of them are of this one's sort, others of its level."""
    yield from source.terms
    near = source.linked_terms.get(term.id, frozenset())
    if term.measure:
        beyond, alike = source.linked_beyond(term), [o for o in source.terms if o.id in near]
    elif term.kind:
        beyond = source.terms_beyond(term.kind)
        alike = [o for o in source.terms if o.kind is term.kind and o.id != term.id]
    else:
        return
    if sum(other.measure is term.measure for other in alike) < WRONG:
        yield from filter(source.is_of_level, beyond)


def _may_stand(term: Term, other: Term, case: str) -> bool:
    return not (_overlap(term, other) or names(case, names_of(other)))


def _overlap(term: Term, other: Term) -> bool:
    return any(names(a, [b]) or names(b, [a]) for a in names_of(term) for b in names_of(other))
