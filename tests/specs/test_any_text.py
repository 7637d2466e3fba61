"""Any text in any field comes back equal; no order of files or keys changes the output."""

import copy
import re
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.specs.project import UNIT, Tree, built, project, written

# What is taken: every letter, mark, sign and space; no control, surrogate or direction-changing
# character and no space without width, which are refused with their own message.
TYPED = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cs", "Cn"),
        exclude_characters="\u200b\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    ),
    max_size=40,
)
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")

Put = Callable[[Tree, str], object]


def _outcome(unit: Tree) -> Tree:
    outcomes = unit["outcomes"]
    assert isinstance(outcomes, list)
    outcome: Tree = outcomes[0]
    return outcome


def _criterion(unit: Tree) -> Tree:
    criteria = _outcome(unit)["criteria"]
    assert isinstance(criteria, list)
    criterion: Tree = criteria[0]
    return criterion


# Every text field of a unit: where the text is put.
PLAIN: dict[str, Put] = {
    "title": lambda unit, text: unit.update(title=text),
    "local_code": lambda unit, text: unit.update(local_code=text),
    "version": lambda unit, text: unit.update(version=text),
    "source": lambda unit, text: unit.update(provenance={"origin": "quoted", "source": text}),
    "outcome": lambda unit, text: _outcome(unit).update(statement=f"Understand {text}"),
    "criterion": lambda unit, text: _criterion(unit).update(statement=f"Explain {text}"),
    "look_for": lambda unit, text: _criterion(unit).update(look_for=[text]),
    "questions": lambda unit, text: _criterion(unit).update(questions=[text]),
    "sufficiency": lambda unit, text: _criterion(unit).update(sufficiency=text),
    "part": lambda unit, text: _criterion(unit).update(
        parts=[{"number": "1.1a", "statement": text}]
    ),
    "range": lambda unit, text: _criterion(unit).update(range=[text]),
    "mistake": lambda unit, text: unit.update(mistakes=[{"happens": text, "instead": "x"}]),
    "instead": lambda unit, text: unit.update(mistakes=[{"happens": "x", "instead": text}]),
    "belief": lambda unit, text: unit.update(misconceptions=[_belief(belief=text)]),
    "correction": lambda unit, text: unit.update(misconceptions=[_belief(correction=text)]),
    "why": lambda unit, text: unit.update(misconceptions=[_belief(why=text)]),
    "concept": lambda unit, text: unit.update(key_concepts=[{"title": text, "text": "x"}]),
    "skill": lambda unit, text: unit.update(skills=[{"title": text, "text": "x"}]),
    "question": lambda unit, text: unit.update(faqs=[{"question": text, "answer": "x"}]),
    "term": lambda unit, text: unit.update(own_terms=[_term(term=text)]),
    "short": lambda unit, text: unit.update(own_terms=[_term(short=text)]),
    "also": lambda unit, text: unit.update(own_terms=[_term(also=[text])]),
    "formula": lambda unit, text: unit.update(own_terms=[_term(formula=text)]),
    "reference": lambda unit, text: unit.update(references=[_reference(title=text)]),
    "jurisdiction": lambda unit, text: unit.update(references=[_reference(jurisdiction=text)]),
    "note": lambda unit, text: unit.update(references=[_reference(note=text)]),
    "asks": lambda unit, text: unit.update(practice=[_asked(asks=text)]),
    "case": lambda unit, text: unit.update(practice=[_asked(case=text)]),
    "choice": lambda unit, text: unit.update(practice=[_asked(choices=_choices(text))]),
    "start": lambda unit, text: unit.update(practice=[_matched(text, "x")]),
    "end": lambda unit, text: unit.update(practice=[_matched("x", text)]),
    "other end": lambda unit, text: unit.update(practice=[_matched("x", "y", text)]),
    "step": lambda unit, text: unit.update(
        practice=[_asked(kind="ordering", choices=[], steps=[text, "2", "3"])]
    ),
    "answer": lambda unit, text: unit.update(
        practice=[_asked(kind="short", choices=[], answers=[text])]
    ),
    "outline": lambda unit, text: unit.update(
        practice=[_asked(kind="scenario", choices=[], outline=[text, "x"])]
    ),
    "why of a question": lambda unit, text: unit.update(practice=[_asked(why=text)]),
}
RICH: dict[str, Put] = {
    "summary": lambda unit, text: unit.update(summary=text),
    "concept": lambda unit, text: unit.update(key_concepts=[{"title": "x", "text": text}]),
    "skill": lambda unit, text: unit.update(skills=[{"title": "x", "text": text}]),
    "answer": lambda unit, text: unit.update(faqs=[{"question": "x", "answer": text}]),
    "tip": lambda unit, text: unit.update(tips=[{"text": text}]),
    "before": lambda unit, text: unit.update(before_you_start=[text]),
    "definition": lambda unit, text: unit.update(own_terms=[_term(definition=text)]),
}


def _belief(**changed: str) -> Tree:
    return {"id": "one", "belief": "x", "correction": "x", "why": "x", **changed}


def _choices(text: str) -> list[Tree]:
    wrong: list[Tree] = [{"text": each, "why": "x"} for each in (text, f"{text} 2")]
    return [{"text": f"right {text}", "right": True}, *wrong]


def _asked(**changed: object) -> Tree:
    question = {"id": "one", "kind": "single", "asks": "x", "criteria": ["1.1"]}
    return {**question, "choices": _choices("a choice"), **changed}


def _matched(start: str, end: str, *other: str) -> Tree:
    pairs = [{"start": f"{n}{start}", "end": f"{n}{end}"} for n in range(3)]
    return _asked(kind="matching", choices=[], pairs=pairs, other_ends=list(other))


def _term(**changed: object) -> Tree:
    return {"id": "wrap", "term": "wrap-up", "definition": "x", **changed}


def _reference(**changed: str) -> Tree:
    standard = {"title": "x", "kind": "law", "jurisdiction": "x", "checked": "2026-10-01"}
    return {**standard, **changed}


def _words(text: str) -> str:
    return " ".join(text.split())


def _shown(unit: Tree) -> str:
    """All that a reader sees on the unit's pages, white space folded."""
    files = built(written(project(unit)))
    bodies = [str(file.content) for file in files if file.path.startswith("units/handle/")]
    trees = (html5lib.parse(body, namespaceHTMLElements=False) for body in bodies)
    return _words(" ".join("".join(tree.itertext()) for tree in trees))


@settings(max_examples=12)
@given(st.data())
def test_any_plain_text_comes_back_equal(data: st.DataObject) -> None:
    for put in PLAIN.values():
        typed = f"q{data.draw(TYPED)}z"
        unit = copy.deepcopy(UNIT)
        put(unit, typed)
        assert _words(typed) in _shown(unit)


@settings(max_examples=12)
@given(st.data())
def test_any_rich_text_comes_back_equal_when_its_punctuation_is_escaped(
    data: st.DataObject,
) -> None:
    for put in RICH.values():
        typed = _words(f"q{data.draw(TYPED)}z")
        unit = copy.deepcopy(UNIT)
        put(unit, PUNCTUATION.sub(r"\\\1", typed))
        assert typed in _shown(unit)


def _shuffled(value: object, chance: Random) -> object:
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: _shuffled(value[key], chance) for key in keys}
    if isinstance(value, list):
        return [_shuffled(each, chance) for each in value]
    return value


def _full_unit() -> Tree:
    unit = copy.deepcopy(UNIT)
    for put in (*PLAIN.values(), *RICH.values()):
        put(unit, "some words")
    return unit


@cache
def _expected() -> tuple[object, ...]:
    return built(written(project(_full_unit(), UNIT | {"id": "other", "title": "Other"})))


@settings(max_examples=12)
@given(st.randoms(use_true_random=False))
def test_no_order_of_files_or_keys_changes_the_output(chance: Random) -> None:
    files = project(_full_unit(), UNIT | {"id": "other", "title": "Other"})
    shuffled = _shuffled(files, chance)
    assert isinstance(shuffled, dict)
    assert built(written(shuffled)) == _expected()


def fields() -> Iterator[tuple[str, Put]]:
    """Every text field of a unit, for other tests that put text into them."""
    yield from PLAIN.items()
    yield from ((f"rich {name}", put) for name, put in RICH.items())
