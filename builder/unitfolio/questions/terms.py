"""Questions from a unit's terms: what one means, which is meant, how a measure is worked out."""

from collections.abc import Iterator, Sequence
from typing import Final

from unitfolio import ids
from unitfolio.likeness import folded, names
from unitfolio.model.glossary import Term, TermKind
from unitfolio.questions.choosing import first_sentence, offered, shares, tells
from unitfolio.questions.lot import drawn
from unitfolio.questions.rivals import names_of, rivals
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule

# An Act or a body is something; nobody asks what it means.
_THINGS: Final = frozenset(
    {TermKind.LAW, TermKind.ORGANISATION, TermKind.SYSTEM, TermKind.MODEL},
)


def questions(source: Source) -> Iterator[Question]:
    """Yield a card for each term and, where enough terms differ, a question of its name."""
    for term in source.terms:
        yield _meaning(source, term)
        yield from _name(source, term)
        yield from _formula(source, term)


def _meaning(source: Source, term: Term) -> Question:
    is_thing = term.kind in _THINGS
    return Question(
        id=f"term.{term.id}.meaning",
        kind=Kind.CARD,
        rule=Rule.TERM,
        asks="Say in your own words what this is."
        if is_thing
        else f"What does ‘{_full(term)}’ mean?",
        case=_full(term) if is_thing else "",
        outline=(source.plain(term.definition),),
        why=term.formula or "",
        criteria=source.criteria_of_term(term.id),
        anchor=ids.term_anchor(term.id),
    )


def _name(source: Source, term: Term) -> Iterator[Question]:
    case = first_sentence(source.plain(term.definition))
    if not names(case, names_of(term)):
        yield from _asked(source, term, "name", _which(term), case)


def _which(term: Term) -> str:
    if term.measure:
        return "Which measure would show this?"
    return "Which is described here?" if term.kind in _THINGS else "Which term has this meaning?"


def _formula(source: Source, term: Term) -> Iterator[Question]:
    if not (term.measure and term.formula) or names(term.formula, names_of(term)):
        return
    asks = "Which measure is worked out like this?"
    others = {folded(other.formula or "") for other in source.terms if other.id != term.id}
    if folded(term.formula) not in others:
        yield from _asked(source, term, "formula", asks, term.formula)


def _asked(source: Source, term: Term, what: str, asks: str, case: str) -> Iterator[Question]:
    question = f"term.{term.id}.{what}"
    right = Option(term.id, _full(term), right=True)
    if options := _offered(question, case, right, _wrong(source, term, question, case)):
        yield Question(
            id=question,
            kind=Kind.SINGLE,
            rule=Rule.MEASURE if term.measure else Rule.TERM,
            asks=asks,
            case=case,
            options=options,
            why=_told(source, term),
            criteria=source.criteria_of_term(term.id),
            anchor=ids.term_anchor(term.id),
        )


def _offered(
    question: str, case: str, right: Option, wrong: Sequence[Option]
) -> tuple[Option, ...]:
    """Return options of which none is told by a word of the case; none where that can't be.

    Another with the same word makes it no hint: where the word would tell, such come first.
    """
    shared = sorted(wrong, key=lambda option: not shares(case, right.text, option.text))
    for each in (wrong, shared):
        options = offered(question, right, each)
        if not tells(case, right.text, (option.text for option in options if not option.right)):
            return options
    return ()


def _wrong(source: Source, term: Term, question: str, case: str) -> list[Option]:
    found = [
        Option(each.id, _full(each), right=False, why=_told(source, each))
        for each in rivals(source, term, question, case)
    ]
    if term.kind is not TermKind.MODEL:
        return found
    # A model may be a term as well, under the same id: two options of one id can't be told apart.
    terms = source.own_ids | {option.id for option in found}
    models = [option for option in _models(source, term, case) if option.id not in terms]
    models.sort(key=lambda option: drawn(question, option.id))
    alike = {each.id for each in source.terms if each.kind is term.kind}
    kin = [option for option in found if option.id in alike]
    return [*kin, *models, *(option for option in found if option.id not in alike)]


def _models(source: Source, term: Term, case: str) -> Iterator[Option]:
    """Yield the named models that the unit uses: they stand well beside a term that is one."""
    for framework, _numbers in source.frameworks:
        called = [name for name in (framework.title, framework.short) if name]
        is_same = any(names(title, names_of(term)) for title in called)
        if not (is_same or names(case, called)):
            why = f"{framework.title}: {source.plain(framework.summary)}"
            yield Option(framework.id, framework.title, right=False, why=why)


def _told(source: Source, term: Term) -> str:
    return f"{_full(term)}: {source.plain(term.definition)}"


def _full(term: Term) -> str:
    return f"{term.term} ({term.short})" if term.short else term.term
