"""Questions from the named models that a unit's criteria use: their steps, and what each is for."""

from collections.abc import Iterator

from unitfolio import ids
from unitfolio.model.glossary import Framework
from unitfolio.questions.choosing import names
from unitfolio.questions.source import Source
from unitfolio.questions.values import Kind, Match, Question, Rule

FEWEST_STEPS = 3
MOST_MATCHES = 6


def questions(source: Source) -> Iterator[Question]:
    """Yield for each framework a card of its parts, their order, and what belongs to which."""
    for framework, numbers in source.frameworks:
        yield _recall(source, framework, numbers)
        if len(framework.steps) >= FEWEST_STEPS:
            yield from _order(framework, numbers)
            yield from _parts(source, framework, numbers)


def _recall(source: Source, framework: Framework, numbers: tuple[str, ...]) -> Question:
    parts = "steps, in their order" if framework.ordered else "parts"
    return Question(
        id=f"framework.{framework.id}.recall",
        kind=Kind.CARD,
        rule=Rule.FRAMEWORK,
        asks=f"Name the {parts}, and say what each is for.",
        case=framework.title,
        outline=tuple(f"{each.title}: {source.plain(each.text)}" for each in framework.steps),
        criteria=numbers,
        anchor=ids.criterion_anchor(numbers[0]),
    )


def _order(framework: Framework, numbers: tuple[str, ...]) -> Iterator[Question]:
    if framework.ordered and not _tells_order(framework):
        yield Question(
            id=f"framework.{framework.id}.order",
            kind=Kind.ORDERING,
            rule=Rule.FRAMEWORK,
            asks="Put the steps into their order.",
            case=framework.title,
            steps=tuple(each.title for each in framework.steps),
            why=" → ".join(each.title for each in framework.steps),
            criteria=numbers,
            anchor=ids.criterion_anchor(numbers[0]),
        )


def _tells_order(framework: Framework) -> bool:
    """Whether the name lists the steps, as 'plan, do, check, act', or their initials, as GROW."""
    steps = [each.title for each in framework.steps]
    initials = "".join(step[0] for step in steps)
    return names(framework.title, [" ".join(steps), initials])


def _parts(source: Source, framework: Framework, numbers: tuple[str, ...]) -> Iterator[Question]:
    """Yield what belongs to which part, unless a text names the part that it belongs to."""
    matches = tuple(Match(each.title, source.plain(each.text)) for each in framework.steps)
    gives_away = any(names(match.end, [match.start]) for match in matches)
    if len(matches) <= MOST_MATCHES and not gives_away:
        yield Question(
            id=f"framework.{framework.id}.parts",
            kind=Kind.MATCHING,
            rule=Rule.FRAMEWORK,
            asks="Which description belongs to which part?",
            case=framework.title,
            matches=matches,
            criteria=numbers,
            anchor=ids.criterion_anchor(numbers[0]),
        )
