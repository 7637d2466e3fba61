"""Question sets of every kind of question, with any texts in every place that holds one."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle

from hypothesis import strategies as st

from unitfolio.questions import Kind, Match, Option, Question, Rule
from unitfolio.render.views.exports.values import (
    Asked,
    OutcomeName,
    Prompt,
    QuestionSet,
    UnitQuestions,
)
from unitfolio.render.views.practice import answer_of, choices_of

HOSTILE = (
    "<script>alert(1)</script>",
    "a -> b => c",
    "=x ~y #z {w} :: %50% \\n \\= \\\\",
    "[html]<b>bold</b> &amp; &#91; &&058;",
    "[sound:x.mp3] [latex]y[/latex] {{c1::z}} \\(a\\)",
    "\"quoted\", with, commas; and 'more'",
    "مرحبا بالعالم",
    "日本語のテキスト",
    "Zażółć gęślą jaźń",
    "👩🏽‍💻 works",
    "]]> <![CDATA[ --> <!--",
    "// no comment",
    "$CATEGORY: none",
    "*",
    'C:\\"quoted\\", and C:\\',
    "TRUE",
    "%100%right",
    "a/b//c/",
    "=HYPERLINK(1)",
)

# What a model takes for plain text: no control, surrogate or direction-changing character, and
# white space folded to single spaces.
TEXT = (
    st.text(
        st.characters(
            codec="utf-8",
            exclude_categories=("Cc", "Cs", "Cn"),
            exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        ),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


def questions(texts: Iterator[str]) -> Iterator[Question]:
    """Yield a question of each kind, and one more of some."""

    def new(kind: Kind, number: str = "1.1", **said: object) -> Question:
        question = f"own.{kind}-{number.replace('.', '-')}"
        values = {"why": next(texts), "criteria": (number,), "anchor": "ac-1-1", **said}
        return Question(question, kind, Rule.AUTHOR, next(texts), **values)  # type: ignore[arg-type]

    def options(*right: bool) -> tuple[Option, ...]:
        return tuple(
            Option(str(place), next(texts), is_right, next(texts))
            for place, is_right in enumerate(right, start=1)
        )

    def pairs() -> tuple[Match, ...]:
        return tuple(Match(next(texts), next(texts)) for _ in range(3))

    yield new(Kind.CARD, outline=(next(texts), next(texts)), case=next(texts))
    yield new(Kind.CARD, "2.1", outline=(next(texts),), criteria=())
    yield new(Kind.SINGLE, options=options(False, True, False), case=next(texts))
    yield new(Kind.MULTIPLE, "2.1", options=options(True, False, True, True, False))
    yield new(Kind.MATCHING, matches=pairs(), other_ends=(next(texts),))
    yield new(Kind.ORDERING, steps=(next(texts), next(texts), next(texts)), why="")
    yield new(Kind.SHORT, "2.1", answers=(next(texts), next(texts)))
    yield new(Kind.SCENARIO, outline=(next(texts), next(texts)), case=next(texts))


def question_set(texts: Sequence[str], updated: date = date(2026, 10, 1)) -> QuestionSet:
    """Return the set of a unit whose texts are those given, again and again."""
    given = cycle(texts)
    star = (Prompt(next(given), (next(given), next(given))), Prompt("Task", (next(given),)))
    asked = tuple(_asked(each, star) for each in questions(given))
    unit = UnitQuestions(
        id="handle",
        title=next(given),
        updated=updated,
        credit=next(given),
        address="https://college.example/units/handle/practice/",
        outcomes=tuple(OutcomeName(n, f"lo-{n}", next(given)) for n in "12"),
        questions=asked,
    )
    return QuestionSet("sample", "handle", unit.title, (unit,))


def _asked(each: Question, star: tuple[Prompt, ...]) -> Asked:
    tags = (f"lo-{number[0]}::ac-{number.replace('.', '-')}" for number in each.criteria)
    return Asked(
        question=each,
        where=f"handle, question {each.id}",
        name=(each.case or each.asks)[:100].strip(),
        outcome=each.criteria[0][0] if each.criteria else "",
        tags=tuple(tags),
        choices=choices_of(each),
        ends=each.shown_ends,
        answer=answer_of(each),
        criteria=tuple(f"{number} Explain it" for number in each.criteria),
        source="https://college.example/units/handle/#ac-1-1",
        prompts=star if each.kind is Kind.SCENARIO else (),
    )


def sets() -> st.SearchStrategy[QuestionSet]:
    """Return a strategy of sets with any text in every place."""
    return st.lists(TEXT, min_size=7, max_size=40).map(question_set)
