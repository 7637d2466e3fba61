"""Questions from beliefs, frameworks, verbs and evidence methods, one rule each."""

import copy
from typing import Any

from tests.specs.project import UNIT, Tree, project
from tests.unit.asking import by_id, made

from unitfolio.questions import Kind, Option, Question, Rule
from unitfolio.questions.choosing import WRONG


def beliefs(correction: str) -> dict[str, Question]:
    held = [
        {"id": f"b{n}", "belief": f"B{n}", "correction": correction, "why": f"W{n}.", "criteria": c}
        for n, c in enumerate((["1.1"], ["1.2"], ["1.1", "1.2"], ["1.2"], ["1.2"]))
    ]
    return by_id(made(project(UNIT | {"misconceptions": held})))


def test_a_belief_is_judged_and_put_right() -> None:
    # It can't be judged, or told, without the belief that it speaks of.
    found = beliefs("It is otherwise.")
    assert found["misconception.b0.belief"] == Question(
        id="misconception.b0.belief",
        kind=Kind.SINGLE,
        rule=Rule.MISCONCEPTION,
        asks="Right or wrong? Say why before you choose.",
        case="B0",
        options=(
            Option("right", "Right", right=False, why="It is otherwise. W0."),
            Option("wrong", "Wrong", right=True),
        ),
        why="It is otherwise. W0.",
        criteria=("1.1",),
        anchor="misconception-b0",
    )
    assert "misconception.b0.instead" not in found
    assert found["misconception.b2.answer"].outline == ("It is otherwise.", "W2.")


def test_of_every_second_belief_it_is_the_correction_that_is_judged() -> None:
    found = beliefs("Measures are otherwise. And more.")
    judged = [question for name, question in found.items() if name.endswith(".belief")]
    assert [(each.case, [option.text for option in each.right]) for each in judged] == [
        ("B0", ["Wrong"]),
        ("Measures are otherwise", ["Right"]),
        ("B2", ["Wrong"]),
        ("Measures are otherwise", ["Right"]),
        ("B4", ["Wrong"]),
    ]
    why = "It is right. The mistake is to think: ‘B1’. W1."
    assert (judged[1].why, judged[1].options) == (
        why,
        (Option("right", "Right", right=True), Option("wrong", "Wrong", right=False, why=why)),
    )
    # What tells somebody to do a thing is neither right nor wrong.
    told = beliefs("Look at measures.")
    cases = [q.case for name, q in told.items() if name.endswith(".belief")]
    assert cases == [f"B{n}" for n in range(5)]


def test_no_full_stop_tells_which_belief_is_right() -> None:
    held = [
        {
            "id": f"b{n}",
            "belief": f"B{n}.",
            "correction": "C is so.",
            "why": "W.",
            "criteria": ["1.1"],
        }
        for n in range(3)
    ]
    found = by_id(made(project(UNIT | {"misconceptions": held})))
    assert [found[f"misconception.b{n}.belief"].case for n in range(3)] == ["B0", "C is so", "B2"]


def test_what_to_say_instead_stands_among_beliefs() -> None:
    question = beliefs("Look at measures. And more.")["misconception.b0.instead"]
    right = [option.text for option in question.options if option.right]
    wrong = {option.text: option.why for option in question.options if not option.right}
    assert (question.asks, right) == (
        "The others are common mistakes. Which of these is sound?",
        ["Look at measures"],
    )
    assert len(wrong) == WRONG
    assert wrong["B0"] == "Look at measures. And more. W0."


def told_of(method: int, asked: str) -> str:
    return (
        f"Method {method}: Talk. That shows what you do at work; this criterion asks for {asked}."
    )


def test_only_methods_that_cannot_show_a_criterion_are_wrong_for_it() -> None:
    files = project()
    for number, suits in enumerate((["competence"], ["competence"], ["both"], ["knowledge"])):
        method: Any = copy.deepcopy(files["content/evidence/discussion.yml"])
        method |= {"id": f"m{number}", "title": f"Method {number}", "suits": suits}
        files[f"content/evidence/m{number}.yml"] = method
    asked = [question for question in made(files) if question.rule is Rule.EVIDENCE]
    assert [question.id for question in asked] in (
        ["criterion.1.1.evidence"],
        ["criterion.1.2.evidence"],
    )
    assert {option.id: (option.right, option.why) for option in asked[0].options} == {
        "discussion": (True, ""),
        "m0": (False, told_of(0, "what you understand")),
        "m1": (False, told_of(1, "what you understand")),
    }
    assert asked[0].why == (
        "Discussion: Talk. That can show what you understand, which this criterion asks for."
    )
    # What is recommended may be shown by what is done: it asks for more than knowledge.
    verb: Any = files["content/verbs.yml"]
    verb["verbs"][0]["asks"] = "both"
    assert [question for question in made(files) if question.rule is Rule.EVIDENCE] == []


def test_what_is_done_is_not_shown_by_what_is_said_of_it() -> None:
    files = project()
    for number in (0, 1):
        method: Any = copy.deepcopy(files["content/evidence/discussion.yml"])
        method |= {"id": f"m{number}", "title": f"Method {number}", "suits": ["competence"]}
        files[f"content/evidence/m{number}.yml"] = method
    unit: Any = files["content/units/handle.yml"]
    unit["kind"] = unit["outcomes"][0]["asks"] = "competence"
    for criterion in unit["outcomes"][0]["criteria"]:
        criterion["evidence"] = ["m0", "m1"]
    verb: Any = files["content/verbs.yml"]
    verb["verbs"][0]["asks"] = "competence"
    [asked] = [question for question in made(files) if question.rule is Rule.EVIDENCE]
    assert asked.id in {"criterion.1.1.unfit", "criterion.1.2.unfit"}
    assert asked.asks == "Which of these could not show this by itself?"
    fits = "Talk. That can show what you do at work, which this criterion asks for."
    assert {option.id: (option.right, option.why) for option in asked.options} == {
        "discussion": (True, ""),
        "m0": (False, f"Method 0: {fits}"),
        "m1": (False, f"Method 1: {fits}"),
    }


def test_nobody_asks_what_is_shown_by_what_is_about_the_portfolio() -> None:
    files = project()
    method: Any = files["content/evidence/discussion.yml"]
    kept = {"discussion": "knowledge", "m0": "competence", "m1": "competence"}
    about = {"named": "competence", **{f"index-{number}": "knowledge" for number in range(9)}}
    for name, suits in (kept | about).items():
        said = {"id": name, "title": name, "suits": [suits], "about_portfolio": name in about}
        files[f"content/evidence/{name}.yml"] = method | said
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["asks"] = "competence"
    for criterion in unit["outcomes"][0]["criteria"]:
        criterion["evidence"] = ["named", "m0", "m1"]
    verb: Any = files["content/verbs.yml"]
    verb["verbs"][0]["asks"] = "competence"
    [asked] = [question for question in made(files) if question.rule is Rule.EVIDENCE]
    assert {option.id for option in asked.options} == {"discussion", "m0", "m1"}


def test_plain_verbs_of_doing_are_not_asked() -> None:
    files = project()
    verbs: Any = files["content/verbs.yml"]
    known = [("state", "knowledge"), ("judge", "both"), ("keep", "competence")]
    for word, asks in known:
        verb = {"verb": word, "asks": asks, "meaning": f"To {word * 2}.", "evidence": "It."}
        verbs["verbs"].append(verb)
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][1]["statement"] = "Keep records of contacts"
    asked = {question.id: question for question in made(files) if question.rule is Rule.VERB}
    assert asked.keys() == {"verb.explain"}
    # Nor is what they mean offered.
    assert {o.id for o in asked["verb.explain"].options} == {"explain", "state", "judge"}
    assert asked["verb.explain"].why == "What shows it: A why."


def test_the_order_is_not_asked_where_it_is_told() -> None:
    framework: Tree = {"summary": "A model.", "ordered": True}
    steps = [{"title": title, "text": "x"} for title in ("Ask", "Look", "Act")]
    files = project()
    unit: Any = files["content/units/handle.yml"]
    criteria = unit["outcomes"][0]["criteria"]
    criteria[0]["frameworks"] = ["one", "two", "three"]
    criteria[1] |= {"statement": "Explain how to ask, look and act", "frameworks": ["four"]}
    called = {"one": "The ALA model", "two": "Ask, look, act", "three": "A model", "four": "It"}
    for name, title in called.items():
        files[f"content/frameworks/{name}.yml"] = {
            **framework,
            "id": name,
            "title": title,
            "steps": steps,
        }
    asked = {question.id for question in made(files) if question.kind is Kind.ORDERING}
    assert asked == {"framework.three.order"}


def test_a_title_tells_steps_of_several_words_too() -> None:
    titles = ("Plan and prepare", "Do", "Review")
    files = project()
    files["content/frameworks/one.yml"] = {
        "id": "one",
        "title": "Plan and prepare, do and review",
        "summary": "A model.",
        "ordered": True,
        "steps": [{"title": title, "text": "x"} for title in titles],
    }
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][0]["frameworks"] = ["one"]
    assert [question for question in made(files) if question.kind is Kind.ORDERING] == []


def test_what_belongs_to_a_step_is_its_first_sentence() -> None:
    steps = [{"title": title, "text": f"Say {title}. And more."} for title in ("P", "Q", "R")]
    files = project()
    unit: Any = files["content/units/handle.yml"]
    unit["outcomes"][0]["criteria"][0]["frameworks"] = ["one"]
    model: Tree = {"id": "one", "title": "Model", "summary": "In short.", "steps": steps}
    files["content/frameworks/one.yml"] = model | {"ordered": True, "own_titles": True}
    for step in steps:
        step["text"] = "Do this. And more." if step["title"] == "P" else step["text"].lower()
    found = by_id(made(files))
    # Titles of the author's own are not there to be known by heart.
    assert found["framework.one.recall"].asks == "How would you go about it, step by step?"
    assert "framework.one.parts" not in found
    for step in steps:
        step["text"] = f"Do {'xyz'['PQR'.index(step['title'])]}1. And more."
    question = by_id(made(files))["framework.one.parts"]
    assert question.asks == "Which description belongs to which step?"
    assert [(match.start, match.end) for match in question.matches] == [
        *(("P", "Do x1."), ("Q", "Do y1."), ("R", "Do z1.")),
    ]
    assert question.why == "In short."


def test_a_framework_is_read_up_where_it_is_explained() -> None:
    files = project()
    unit: Any = files["content/units/handle.yml"]
    for criterion in unit["outcomes"][0]["criteria"]:
        criterion["frameworks"] = ["one"]
    steps = [{"title": title, "text": "x"} for title in "PQ"]
    files["content/frameworks/one.yml"] = {
        "id": "one",
        "title": "Model",
        "summary": "In short.",
        "steps": steps,
    }
    assert by_id(made(files))["framework.one.recall"].anchor == "ac-1-1"
    unit["outcomes"][0]["criteria"][0]["asks"] = "competence"
    found = by_id(made(files))["framework.one.recall"]
    assert (found.anchor, found.criteria) == ("ac-1-2", ("1.1", "1.2"))


def test_a_verb_whose_meaning_names_it_is_not_asked_about() -> None:
    for meaning, is_asked in (("To say why.", True), ("To explain why it is so.", False)):
        files: dict[str, Any] = project()
        verbs: Any = files["content/verbs.yml"]["verbs"]
        verbs[0]["meaning"] = meaning
        for word in ("state", "judge"):
            said = {"asks": "knowledge", "meaning": f"To {word * 2}.", "evidence": "It."}
            verbs.append({"verb": word, **said})
        assert ("verb.explain" in by_id(made(files))) is is_asked
