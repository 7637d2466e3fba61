"""Questions about evidence: what suits a criterion, and what can't show it by itself."""

from collections.abc import Iterable, Iterator
from itertools import islice

from unitfolio import ids
from unitfolio.model.base import Kind as Asks
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.unit import Criterion
from unitfolio.questions.choosing import first_sentence, offered
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule


def questions(source: Source) -> Iterator[Question]:
    """Yield at most two: asked of every criterion, they would be the same questions again."""
    criteria = [each for each in _by_lot(source) if _is_plain(source, each)]
    yield from islice((q for each in criteria for q in _suited(source, each)), 1)
    yield from islice((q for each in criteria for q in _unfit(source, each)), 1)


def _by_lot(source: Source) -> Iterator[Criterion]:
    for outcome in source.unit.outcomes:
        yield from sorted(outcome.criteria, key=lambda each: drawn(outcome.number, each.number))


def _is_plain(source: Source, criterion: Criterion) -> bool:
    """Whether the verb asks for the same as the criterion.

    What is to be recommended in a unit of knowledge may be shown by what is done at work as well.
    """
    verb = source.catalogue.verb_of(criterion)
    return not verb or verb.asks is source.asks(criterion)


def _suited(source: Source, criterion: Criterion) -> Iterator[Question]:
    """Yield what suits a criterion; the others can't show what it asks for at all."""
    asks, suited = source.asks(criterion), source.methods_of(criterion)
    asked = "Which of these suits this criterion as evidence?"
    fit = [each for each in suited if _can_show(each, asks)]
    yield from _asked(source, criterion, ("evidence", asked), fit, _unable(source, criterion))


def _unfit(source: Source, criterion: Criterion) -> Iterator[Question]:
    """Yield which method can only show knowledge, where a criterion asks for what is done."""
    asks, suited = source.asks(criterion), source.methods_of(criterion)
    if asks is Asks.COMPETENCE:
        asked = "Which of these could not show this by itself?"
        fit = [each for each in suited if each.suits == (asks,)]
        yield from _asked(source, criterion, ("unfit", asked), _unable(source, criterion), fit)


def _unable(source: Source, criterion: Criterion) -> list[EvidenceMethod]:
    asks, suited = source.asks(criterion), source.methods_of(criterion)
    return [each for each in source.methods if not _can_show(each, asks) and each not in suited]


def _asked(
    source: Source,
    criterion: Criterion,
    asked: tuple[str, str],
    right: Iterable[EvidenceMethod],
    wrong: Iterable[EvidenceMethod],
) -> Iterator[Question]:
    """Yield a question, named and worded by `asked`, if one is right and enough are wrong."""
    what, asks = asked
    question = f"criterion.{criterion.number}.{what}"
    others = [
        Option(each.id, each.title, right=False, why=_why(source, each, criterion))
        for each in _drawn(question, wrong)
    ]
    for best in _drawn(question, right)[:1]:
        if options := offered(question, Option(best.id, best.title, right=True), others):
            yield Question(
                id=question,
                kind=Kind.SINGLE,
                rule=Rule.EVIDENCE,
                asks=asks,
                case=f"{criterion.number} {criterion.statement}",
                options=options,
                why=_why(source, best, criterion),
                criteria=(criterion.number,),
                anchor=ids.criterion_anchor(criterion.number),
            )


def _drawn(question: str, methods: Iterable[EvidenceMethod]) -> list[EvidenceMethod]:
    return sorted(methods, key=lambda each: drawn(question, each.id))


def _can_show(method: EvidenceMethod, asks: Asks) -> bool:
    return Asks.BOTH in {asks, *method.suits} or asks in method.suits


def _why(source: Source, method: EvidenceMethod, criterion: Criterion) -> str:
    """Return what a method is, and whether it shows what is asked for."""
    asks = source.asks(criterion)
    said = first_sentence(source.plain(method.summary))
    done, known = "what you do at work", "what you understand"
    asked, other = (done, known) if asks is Asks.COMPETENCE else (known, done)
    if _can_show(method, asks):
        return f"{method.title}: {said} That can show {asked}, which this criterion asks for."
    return f"{method.title}: {said} That shows {other}; this criterion asks for {asked}."
