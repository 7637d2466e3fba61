"""Questions of every kind around any text, as they are given to a format."""

from datetime import date
from typing import Any

from unitfolio.questions import Kind, Match, Option, Question, Rule
from unitfolio.render.views.exports.values import (
    Asked,
    OutcomeName,
    QuestionSet,
    UnitQuestions,
)
from unitfolio.render.views.practice import answer_of, choices_of

HOSTILE = (
    "x",
    "</p><script>alert(1)</script><p class=\"x\" onclick='y'>&amp;&#60;]]>-->",
    "{{ 7 * 7 }} ${x} =cmd|'/c calc' @SUM ::cat:: {=a ~b} \\n \\ # % ; | [,] [.] \\[",
    "Cwsmeriaid sy’n dychwelyd: ŵ ŷ — £5 · naïve",
    "مرحبا بالعملاء 顧客満足度 клиент 👩🏽‍💼 e\u0301",
    "l" * 300,
)
"""Markup, what other formats and programs act on, languages, directions, and a very long word."""


def every_kind(text: str) -> tuple[Question, ...]:
    """Return a question of each kind, with `text` wherever an author can put any."""
    options = (
        Option("1", f"{text} right", right=True),
        Option("2", f"{text} wrong", right=False, why=f"{text} because"),
        Option("3", f"other {text}", right=False, why=""),
    )
    both = (*options[:2], Option("3", f"other {text}", right=True))
    kinds: dict[Kind, Any] = {
        Kind.CARD: {"outline": (f"{text} back", f"more {text}")},
        Kind.SINGLE: {"options": options},
        Kind.MULTIPLE: {"options": both},
        Kind.MATCHING: {
            "matches": (Match(f"{text} a", f"{text} A"), Match(f"{text} b", f"{text} B")),
            "other_ends": (f"{text} C",),
        },
        Kind.ORDERING: {"steps": tuple(f"{n} {text}" for n in (1, 2, 3))},
        Kind.SHORT: {"answers": (f"{text} answer", f"{text} other")},
        Kind.SCENARIO: {"outline": (f"{text} touches", f"on {text}")},
    }
    return tuple(
        Question(
            id=f"own.{kind}",
            kind=kind,
            rule=Rule.AUTHOR,
            asks=f"{text} asks?",
            case=f"{text} case",
            why=f"{text} why",
            criteria=("1.1",),
            anchor="ac-1-1",
            **said,
        )
        for kind, said in kinds.items()
    )


def asked(question: Question) -> Asked:
    """Return a question as it is given to a format; the id of an author's own begins `own.`."""
    own = question.id.startswith("own.")
    return Asked(
        question=question,
        where=f"handle, question {question.id}",
        name=(question.case or question.asks)[:100],
        outcome="1" if own else "",
        tags=("lo-1::ac-1-1",),
        choices=choices_of(question),
        ends=question.shown_ends,
        answer=answer_of(question),
        criteria=(f"1.1 {question.asks}",),
        source="https://example.org/units/handle/#ac-1-1",
        prompts=(),
    )


def question_set(*questions: Question) -> QuestionSet:
    """Return the questions as those of one unit."""
    unit = UnitQuestions(
        id="handle",
        title="Handle <contacts>",
        updated=date(2026, 10, 1),
        credit="A centre & others: Handle <contacts>, version 1. Not endorsed.",
        address="https://example.org/units/handle/practice/",
        outcomes=(OutcomeName("1", "lo-1", "Understand"),),
        questions=tuple(asked(each) for each in questions),
    )
    return QuestionSet("sample", "handle", "Handle <contacts>", (unit,))
