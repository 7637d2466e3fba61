"""Questions from what a unit says itself: key concepts, criteria and their command verbs."""

from collections.abc import Iterable, Iterator
from itertools import islice

from unitfolio import ids
from unitfolio.model.base import Kind as Asks
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Verb
from unitfolio.model.unit import Criterion, Outcome
from unitfolio.questions.choosing import alike, names, offered
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule


def concepts(source: Source) -> Iterator[Question]:
    """Yield a card for each key concept that has an id."""
    anchors = ids.titled_anchors("concept", (each.title for each in source.unit.key_concepts))
    for each, anchor in zip(source.unit.key_concepts, anchors, strict=True):
        if each.id:
            yield Question(
                id=f"concept.{each.id}",
                kind=Kind.CARD,
                rule=Rule.CONCEPT,
                asks="Explain this idea in your own words, with an example from work.",
                case=each.title,
                outline=(source.plain(each.text),),
                anchor=anchor,
            )


def criteria(source: Source) -> Iterator[Question]:
    """Yield for each criterion what an assessor looks for, and for each outcome what suits one."""
    for each in source.unit.criteria:
        if each.look_for:
            yield Question(
                id=f"criterion.{each.number}.look-for",
                kind=Kind.CARD,
                rule=Rule.CRITERION,
                asks="What would an assessor look for in evidence of this?",
                case=f"{each.number} {each.statement}",
                outline=each.look_for,
                criteria=(each.number,),
                anchor=ids.criterion_anchor(each.number),
            )
    for outcome in source.unit.outcomes:
        yield from _evidence(source, outcome)


def verbs(source: Source) -> Iterator[Question]:
    """Yield for each command verb of the unit what it asks for."""
    for word, (verb, numbers) in sorted(source.verbs.items()):
        question = f"verb.{ids.slug(word)}"
        right = Option(ids.slug(word), verb.meaning, right=True)
        if options := offered(question, right, _other_verbs(source, verb, question)):
            yield Question(
                id=question,
                kind=Kind.SINGLE,
                rule=Rule.VERB,
                asks=f"A criterion begins with ‘{word.capitalize()}’. What does that ask of you?",
                options=options,
                why=f"Evidence of it: {verb.evidence}",
                criteria=numbers,
                anchor=ids.criterion_anchor(numbers[0]),
            )


def _evidence(source: Source, outcome: Outcome) -> Iterator[Question]:
    """Yield which method suits a criterion; the others can't show what it asks for at all.

    One of the outcome's criteria is drawn: asked of each, it would be the same question again.
    """
    drawn_first = sorted(outcome.criteria, key=lambda each: drawn(outcome.number, each.number))
    found = (question for each in drawn_first for question in _suited(source, each))
    yield from islice(found, 1)


def _suited(source: Source, criterion: Criterion) -> Iterator[Question]:
    question, asks = f"criterion.{criterion.number}.evidence", source.asks(criterion)
    verb = source.catalogue.verb_of(criterion)
    if verb and verb.asks is not asks:
        # Such as 'recommend' in a unit of knowledge: what is done at work may show it as well.
        return

    def by_lot(methods: Iterable[EvidenceMethod]) -> list[EvidenceMethod]:
        return sorted(methods, key=lambda each: drawn(question, each.id))

    suited = source.methods_of(criterion)
    best = next((each for each in by_lot(suited) if _can_show(each, asks)), None)
    unfit = (each for each in source.methods if not _can_show(each, asks) and each not in suited)
    wrong = [
        Option(each.id, each.title, right=False, why=_shows(each, asks)) for each in by_lot(unfit)
    ]
    if best and (options := offered(question, Option(best.id, best.title, right=True), wrong)):
        yield Question(
            id=question,
            kind=Kind.SINGLE,
            rule=Rule.EVIDENCE,
            asks="Which of these suits this criterion as evidence?",
            case=f"{criterion.number} {criterion.statement}",
            options=options,
            why=source.plain(best.summary),
            criteria=(criterion.number,),
            anchor=ids.criterion_anchor(criterion.number),
        )


def _can_show(method: EvidenceMethod, asks: Asks) -> bool:
    return Asks.BOTH in {asks, *method.suits} or asks in method.suits


def _shows(method: EvidenceMethod, asks: Asks) -> str:
    shown, asked = "what you do at work", "what you understand"
    if asks is Asks.COMPETENCE:
        shown, asked = "what you know", "what you do at work"
    return f"{method.title} shows {shown}; this criterion asks for {asked}."


def _other_verbs(source: Source, verb: Verb, question: str) -> list[Option]:
    """Return the meanings of other verbs: first the unit's own, then those that ask alike."""
    own = set(source.verbs)
    others = sorted(
        (each for each in source.catalogue.verbs.values() if not _near(each, verb)),
        key=lambda each: (each.verb not in own, each.asks != verb.asks, drawn(question, each.verb)),
    )
    return [
        Option(
            ids.slug(each.verb), each.meaning, right=False, why=f"That is what ‘{each.verb}’ asks."
        )
        for each in others
    ]


def _near(verb: Verb, other: Verb) -> bool:
    """Whether both may be right: their meanings read alike, or one is said by the other."""
    texts = [" ".join((each.meaning, *each.levels.values())) for each in (verb, other)]
    said = names(texts[0], [other.verb]) or names(texts[1], [verb.verb])
    return said or alike(verb.meaning, other.meaning)
