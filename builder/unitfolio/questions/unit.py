"""Questions from what a unit says itself: key concepts, criteria and their command verbs."""

from collections.abc import Iterator

from unitfolio import ids
from unitfolio.likeness import names
from unitfolio.model.base import Kind as Asks
from unitfolio.model.glossary import Verb
from unitfolio.questions.choosing import alike, offered
from unitfolio.questions.lot import drawn
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Option, Question, Rule


def concepts(source: Source) -> Iterator[Question]:
    """Yield a card for each key concept that has an id."""
    anchors = ids.titled_anchors("concept", (each.name for each in source.unit.key_concepts))
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
    """Yield for each criterion what an assessor looks for."""
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


def verbs(source: Source) -> Iterator[Question]:
    """Yield for each command verb of the unit what it asks for, unless everybody knows.

    What is only done, such as 'give' or 'keep', is plain English; what is thought through is not.
    A meaning that names its verb would tell itself from the others.
    """
    for word, (verb, numbers) in sorted(source.verbs.items()):
        if verb.asks is Asks.COMPETENCE or names(verb.meaning, [verb.verb]):
            continue
        question = f"verb.{ids.slug(word)}"
        right = Option(ids.slug(word), verb.meaning, right=True)
        if options := offered(question, right, _other_verbs(source, verb, question)):
            yield Question(
                id=question,
                kind=Kind.SINGLE,
                rule=Rule.VERB,
                asks=f"A criterion begins with ‘{word.capitalize()}’. What does that ask of you?",
                options=options,
                why=f"What shows it: {verb.evidence}",
                criteria=numbers,
                anchor=ids.criterion_anchor(numbers[0]),
            )


def _other_verbs(source: Source, verb: Verb, question: str) -> list[Option]:
    """Return the meanings of other verbs: first the unit's own, then those that ask alike."""
    own = set(source.verbs)
    others = sorted(
        (
            each
            for each in source.catalogue.verbs.values()
            if each.asks is not Asks.COMPETENCE and not _near(each, verb)
        ),
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
