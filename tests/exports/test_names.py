"""Names of questions in lists, and what several units of a qualification ask in the same words."""

from dataclasses import replace

from tests.exports.asked import asked
from tests.exports.sample import question_set

from unitfolio.questions import Kind, Option, Question, Rule
from unitfolio.render.views.exports.names import named
from unitfolio.render.views.exports.sets import once
from unitfolio.render.views.exports.values import OutcomeName, UnitQuestions


def question(name: str, asks: str, case: str = "", *criteria: str) -> Question:
    right = (Option("1", "The answer", right=True),)
    return Question(
        name, Kind.SINGLE, Rule.AUTHOR, asks, case, options=right, criteria=criteria, anchor="x"
    )


def test_a_question_goes_by_what_it_is_about_and_by_more_only_where_that_is_shared() -> None:
    belief = "Coaching is for poor performers, say some, " * 3
    begins = "Coaching is for poor performers, say some, Coaching is for poor performers"
    made = named(
        [
            question("a", "Right or wrong?", "Fast is good"),
            question("b", "Which would you tell?", "", "1.1", "2.1"),
            question("c", "Which would you tell?", "", "1.1", "2.1"),
            question("d", "Which would you tell?", "", "3.1"),
            question("e", "What is it?", "GROW"),
            question("f", "Put the steps into their order.", "GROW"),
            question("g", "Right or wrong?", belief, "1.2"),
            question("h", "What do you answer?", belief, "1.2"),
            question("i", "Why?"),
        ]
    )
    assert made == (
        "Fast is good",
        "(1) 1.1, 2.1 Which would you tell?",
        "(2) 1.1, 2.1 Which would you tell?",
        "3.1 Which would you tell?",
        "GROW – What is it?",
        "GROW – Put the steps into their order.",
        f"{begins}, say… Right or wrong?",
        f"{begins}… What do you answer?",
        "Why?",
    )
    assert max(map(len, made)) <= 100


def test_long_names_that_begin_alike_are_told_apart_within_their_length() -> None:
    long = "word " * 40
    made = named([question(n, f"{long}{n}", "", "1.1") for n in "abc"])
    assert [name[:9] for name in made] == ["(1) 1.1 w", "(2) 1.1 w", "(3) 1.1 w"]
    assert max(map(len, made)) <= 100


def unit(name: str, *questions: Question) -> UnitQuestions:
    held = question_set(["x"]).units[0]
    outcomes = (OutcomeName("1", "lo-1", "Understand"),)
    return replace(
        held, id=name, outcomes=outcomes, questions=tuple(asked(each) for each in questions)
    )


def test_what_several_units_ask_in_the_same_words_is_there_once_and_names_them() -> None:
    shared = question("term.aht", "What is AHT?", "", "1.1")
    other = replace(shared, options=(Option("1", "Another answer", right=True),))
    elsewhere = replace(shared, criteria=("2.3",), anchor="y")
    own = question("own.a", "What else?", "", "1.1")
    units = (unit("one", shared, own), unit("two", elsewhere), unit("three", other, elsewhere))
    first, second, third = units
    assert once(units) == (
        replace(first, questions=(replace(first.questions[0], also=("two", "three")), asked(own))),
        replace(second, questions=()),
        replace(third, questions=(asked(other),)),
    )
