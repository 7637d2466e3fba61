"""Questions from a unit's terms: what one means, which is meant, how a measure is worked out."""

from collections.abc import Callable, Iterator

from unitfolio import ids
from unitfolio.model.glossary import Term
from unitfolio.questions.choosing import first_sentence, folded, names, offered, tells
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule


def questions(source: Source) -> Iterator[Question]:
    """Yield a card for each term and, where enough terms differ, a question of its name."""
    for term in source.terms:
        yield _meaning(source, term)
        yield from _name(source, term)
        yield from _formula(source, term)


def _meaning(source: Source, term: Term) -> Question:
    return Question(
        id=f"term.{term.id}.meaning",
        kind=Kind.CARD,
        rule=Rule.TERM,
        asks=f"What does ‘{_full(term)}’ mean?",
        outline=(source.plain(term.definition),),
        why=term.formula or "",
        criteria=source.criteria_of_term(term.id),
        anchor=ids.term_anchor(term.id),
    )


def _name(source: Source, term: Term) -> Iterator[Question]:
    case = first_sentence(source.plain(term.definition))
    if names(case, _names(term)):
        return
    asks = "Which measure would show this?" if term.measure else "Which term has this meaning?"
    yield from _asked(source, term, "name", asks, case)


def _formula(source: Source, term: Term) -> Iterator[Question]:
    if not (term.measure and term.formula) or names(term.formula, _names(term)):
        return
    asks = "Which measure is worked out like this?"
    others = {folded(other.formula or "") for other in source.terms if other.id != term.id}
    if folded(term.formula) not in others:
        yield from _asked(source, term, "formula", asks, term.formula)


def _asked(source: Source, term: Term, what: str, asks: str, case: str) -> Iterator[Question]:
    question = f"term.{term.id}.{what}"
    right = Option(term.id, _full(term), right=True)
    wrong = [_option(source.plain, other) for other in _others(source, term, question)]
    options = offered(question, right, wrong)
    if options and not tells(case, right.text, (o.text for o in options if not o.right)):
        yield Question(
            id=question,
            kind=Kind.SINGLE,
            rule=Rule.MEASURE if term.measure else Rule.TERM,
            asks=asks,
            case=case,
            options=options,
            why=f"{_full(term)}: {source.plain(term.definition)}",
            criteria=source.criteria_of_term(term.id),
            anchor=ids.term_anchor(term.id),
        )


def _option(plain: Callable[[str], str], term: Term) -> Option:
    return Option(term.id, _full(term), right=False, why=f"{_full(term)}: {plain(term.definition)}")


def _others(source: Source, term: Term, question: str) -> list[Term]:
    """Return terms that could be mistaken for this one but don't mean it, likeliest first.

    Measures stand beside measures; then come terms that this one sends a reader to, and those
    that are sent to the same. Where names overlap both may be right, so neither is offered.
    """
    linked = source.linked_terms
    near = linked.get(term.id, frozenset())

    def distance(other: Term) -> int:
        if other.id in near:
            return 0
        return 1 if near & linked.get(other.id, frozenset()) else 2

    others = [other for other in source.terms if not _overlap(term, other)]
    ranked = sorted(
        others, key=lambda o: (o.measure != term.measure, distance(o), drawn(question, o.id))
    )
    return [other for other in ranked if other.measure or not term.measure]


def _overlap(term: Term, other: Term) -> bool:
    return any(names(a, [b]) or names(b, [a]) for a in _names(term) for b in _names(other))


def _names(term: Term) -> tuple[str, ...]:
    return tuple(name for name in (term.term, term.short, *term.also) if name)


def _full(term: Term) -> str:
    return f"{term.term} ({term.short})" if term.short else term.term
