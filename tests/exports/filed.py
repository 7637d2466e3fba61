"""What Moodle should know of each question, worked out from the model and from nothing else."""

from fractions import Fraction

from unitfolio.questions import Kind, Question
from unitfolio.render.views.exports.values import Asked, QuestionSet

Filed = dict[str, object]

TYPES = {
    Kind.SINGLE: "multichoice",
    Kind.MULTIPLE: "multichoice",
    Kind.MATCHING: "matching",
    Kind.ORDERING: "ordering",
    Kind.SHORT: "shortanswer",
    Kind.SCENARIO: "essay",
}


def filed(held: QuestionSet) -> list[Filed]:
    """Return what whoever reads Moodle's formats has to find, in the order of the file."""
    unit = held.units[0]
    numbers = ["", *(outcome.number for outcome in unit.outcomes)]
    return [
        _filed(each, unit.id)
        for number in numbers
        for each in unit.questions
        if each.outcome == number and each.question.kind in TYPES
    ]


def _filed(each: Asked, unit_id: str) -> Filed:
    question = each.question
    parts = [part for tag in each.tags for part in tag.split("::")]
    return {
        "type": TYPES[question.kind],
        "asked": [text for text in (question.case, question.asks) if text],
        "idnumber": question.id,
        "tags": [unit_id, *each.also, *dict.fromkeys(parts)],
        "answers": _answers(question),
    }


def _answers(question: Question) -> list[tuple[object, ...]]:
    match question.kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            return _worth(question)
        case Kind.MATCHING:
            pairs = [(match.start, match.end) for match in question.matches]
            return [*pairs, *(("", end) for end in question.other_ends)]
        case Kind.ORDERING:
            return [(step,) for step in question.steps]
        case Kind.SHORT:
            return [(answer, Fraction(1)) for answer in question.answers]
        case _:
            return []


def _worth(question: Question) -> list[tuple[object, ...]]:
    right = len(question.right)
    wrong = len(question.options) - right
    one = question.kind is Kind.SINGLE
    return [
        (
            option.text,
            option.why,
            Fraction(1, right) if option.right else (Fraction(0) if one else Fraction(-1, wrong)),
        )
        for option in question.options
    ]


def share(said: str) -> Fraction:
    """Return the share that Moodle takes so many hundredths for: it forgives 0.00001."""
    return (Fraction(said) / 100).limit_denominator(20)
