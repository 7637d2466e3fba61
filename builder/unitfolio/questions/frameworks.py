"""Questions from the named models that a unit's criteria use: their steps, and what each is for."""

from collections.abc import Iterator

from unitfolio import ids
from unitfolio.likeness import in_order, names
from unitfolio.model.base import Kind as Asks
from unitfolio.model.glossary import Framework
from unitfolio.model.unit import Criterion
from unitfolio.questions.choosing import first_sentence
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Match, Question, Rule

FEWEST_STEPS = 3
MOST_MATCHES = 6


def questions(source: Source) -> Iterator[Question]:
    """Yield for each framework a card of its parts, their order, and what belongs to which."""
    for framework, numbers in source.frameworks:
        yield _recall(source, framework, numbers)
        if len(framework.steps) >= FEWEST_STEPS:
            yield from _order(source, framework, numbers)
            yield from _parts(source, framework, numbers)


def _recall(source: Source, framework: Framework, numbers: tuple[str, ...]) -> Question:
    asks = "Name the parts, and say what each is for."
    if framework.ordered:
        asks = "Name the steps, in their order, and say what each is for."
    if framework.own_titles:
        asks = "How would you go about it, step by step?"
    return Question(
        id=f"framework.{framework.id}.recall",
        kind=Kind.CARD,
        rule=Rule.FRAMEWORK,
        asks=asks,
        case=framework.title,
        outline=tuple(f"{each.title}: {source.plain(each.text)}" for each in framework.steps),
        criteria=numbers,
        anchor=_anchor(source, framework),
    )


def _order(source: Source, framework: Framework, numbers: tuple[str, ...]) -> Iterator[Question]:
    if framework.ordered and not _tells_order(source, framework):
        yield Question(
            id=f"framework.{framework.id}.order",
            kind=Kind.ORDERING,
            rule=Rule.FRAMEWORK,
            asks="Put the steps in order.",
            case=framework.title,
            steps=tuple(each.title for each in framework.steps),
            why=" → ".join(each.title for each in framework.steps),
            criteria=numbers,
            anchor=_anchor(source, framework),
        )


def _tells_order(source: Source, framework: Framework) -> bool:
    """Whether the order stands where everybody reads it.

    The name may list the steps, as 'plan, do, check, act', or their initials, as GROW; so may
    a criterion that uses the model.
    """
    steps = [each.title for each in framework.steps]
    said = (framework.title, *(each.statement for each in _using(source, framework)))
    return any(in_order(text, steps) for text in said)


def _parts(source: Source, framework: Framework, numbers: tuple[str, ...]) -> Iterator[Question]:
    """Yield what belongs to which part, unless a text names the part that it belongs to.

    A first sentence says what a part is; what follows is advice, and a long read in a list.
    """
    part = "step" if framework.ordered else "part"
    ends = (first_sentence(source.plain(each.text)) for each in framework.steps)
    starts = (each.title for each in framework.steps)
    matches = tuple(Match(*pair) for pair in zip(starts, ends, strict=True))
    gives_away = any(names(match.end, [match.start]) for match in matches)
    if len(matches) <= MOST_MATCHES and not gives_away:
        yield Question(
            id=f"framework.{framework.id}.parts",
            kind=Kind.MATCHING,
            rule=Rule.FRAMEWORK,
            asks=f"Which description belongs to which {part}?",
            case=framework.title,
            matches=matches,
            why=source.plain(framework.summary),
            criteria=numbers,
            anchor=_anchor(source, framework),
        )


def _anchor(source: Source, framework: Framework) -> str:
    """Return the place of a criterion for which the model is explained, or else is used."""
    using = _using(source, framework)
    explained = [each for each in using if source.asks(each) is Asks.KNOWLEDGE]
    return ids.criterion_anchor((explained or using)[0].number)


def _using(source: Source, framework: Framework) -> list[Criterion]:
    return [each for each in source.unit.criteria if framework.id in each.frameworks]
