"""Questions from what a unit says itself: false beliefs, key concepts, criteria and their verbs."""

from collections.abc import Iterable, Iterator

from unitfolio import ids
from unitfolio.model.base import Kind as Asks
from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Verb
from unitfolio.model.unit import Criterion, Misconception
from unitfolio.questions.choosing import alike, offered
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule


def misconceptions(source: Source) -> Iterator[Question]:
    """Yield for each false belief whether it is right and why, and a card to answer it."""
    for each in source.unit.misconceptions:
        yield from _judged(source, each)
        yield Question(
            id=f"misconception.{each.id}.answer",
            kind=Kind.CARD,
            rule=Rule.MISCONCEPTION,
            asks="Somebody at work says this. What do you answer?",
            case=each.belief,
            outline=(each.correction, each.why),
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


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
    """Yield for each criterion what an assessor looks for, and which evidence suits it."""
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
        yield from _evidence(source, each)


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


def _judged(source: Source, each: Misconception) -> Iterator[Question]:
    question = f"misconception.{each.id}.belief"
    feedback = f"{each.correction} {each.why}"
    right = Option("wrong", f"Wrong. {each.correction}", right=True, why=each.why)
    agreed = Option("right", "Right.", right=False, why=feedback)
    # What answers another belief of the same criteria might answer this one as well.
    others = (
        other
        for other in source.unit.misconceptions
        if other.id != each.id and not set(other.criteria) & set(each.criteria)
    )
    ranked = sorted(others, key=lambda other: drawn(question, other.id))
    wrong = [
        Option(
            other.id,
            f"Wrong. {other.correction}",
            right=False,
            why=f"It is wrong, but for another reason. {feedback}",
        )
        for other in ranked
    ]
    if options := offered(question, right, [agreed, *wrong]):
        yield Question(
            id=question,
            kind=Kind.SINGLE,
            rule=Rule.MISCONCEPTION,
            asks="Right or wrong, and why?",
            case=each.belief,
            options=options,
            why=each.why,
            criteria=each.criteria,
            anchor=ids.misconception_anchor(each.id),
        )


def _evidence(source: Source, criterion: Criterion) -> Iterator[Question]:
    """Yield which method suits a criterion; the others can't show what it asks for at all."""
    question, asks = f"criterion.{criterion.number}.evidence", source.asks(criterion)

    def by_lot(methods: Iterable[EvidenceMethod]) -> list[EvidenceMethod]:
        return sorted(methods, key=lambda each: drawn(question, each.id))

    suited = source.methods_of(criterion)
    best = next((each for each in by_lot(suited) if _can_show(each, asks)), None)
    if best is None:
        return
    unfit = (each for each in source.methods if not _can_show(each, asks) and each not in suited)
    wrong = [Option(each.id, each.title, right=False, why=_shows(each)) for each in by_lot(unfit)]
    right = Option(best.id, best.title, right=True)
    if options := offered(question, right, wrong):
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


def _shows(method: EvidenceMethod) -> str:
    shown = "what you know" if Asks.KNOWLEDGE in method.suits else "what you do at work"
    return f"{method.title} shows {shown}."


def _other_verbs(source: Source, verb: Verb, question: str) -> list[Option]:
    """Return the meanings of other verbs: first the unit's own, then those that ask alike."""
    own = set(source.verbs)
    others = sorted(
        (each for each in source.catalogue.verbs.values() if not alike(each.meaning, verb.meaning)),
        key=lambda each: (
            each.verb not in own,
            each.asks != verb.asks,
            drawn(question, each.verb),
        ),
    )
    return [
        Option(
            ids.slug(each.verb), each.meaning, right=False, why=f"That is what ‘{each.verb}’ asks."
        )
        for each in others
    ]
