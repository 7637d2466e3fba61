"""However a unit is damaged, its problems are listed and nothing is raised."""

import copy
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.specs.project import GLOSSARY, METHOD, QUALIFICATION, TODAY, UNIT, project, written

from unitfolio.problems import Severity
from unitfolio.validate import validate

VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(
            None,
            True,
            0,
            -1,
            10**17,
            "",
            " ",
            "x",
            "1.1",
            "1.10",
            "Be able to",
            "sample",
            "official",
        ),
        *(
            "official",
            "2026-02-30",
            "exam tips",
            "Ω",
            [],
            {},
            [None],
            [[]],
            [{}],
            {"id": "x"},
            {"": ""},
        ),
        ["aht", "aht"],
    ]
)
# Each example takes milliseconds, but many on a machine that does much else at the same time.
LONG = settings(deadline=None)
FILES = {
    "content/units/handle.yml": UNIT,
    "content/glossary.yml": GLOSSARY,
    "content/qualifications/diploma.yml": QUALIFICATION,
    "content/evidence/discussion.yml": METHOD,
}


def spots(value: object, pointer: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the pointers of everything within `value`."""
    if isinstance(value, dict):
        pairs = list(value.items())
    else:
        pairs = list(enumerate(value)) if isinstance(value, list) else []
    inner = [spot for key, each in pairs for spot in spots(each, (*pointer, key))]
    return [*([pointer] if pointer else []), *inner]


@LONG
@given(st.sampled_from(sorted(FILES)), st.data())
def test_any_damage(path: str, data: st.DataObject) -> None:
    tree = copy.deepcopy(FILES[path])
    for _ in range(data.draw(st.integers(1, 3))):
        pointer = data.draw(st.sampled_from(spots(tree)))
        holder: Any = tree
        for key in pointer[:-1]:
            holder = holder[key]
        kind = data.draw(st.sampled_from(["replace", "delete", "add"]))
        if kind == "replace":
            holder[pointer[-1]] = copy.deepcopy(data.draw(VALUES))
        elif kind == "delete" and len(holder) > 1:
            del holder[pointer[-1]]
        elif isinstance(holder, dict):
            holder[data.draw(st.text(min_size=1, max_size=9))] = copy.deepcopy(data.draw(VALUES))
    specification, problems = validate(written({**project(), path: tree}), TODAY)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert (specification is None) == bool(errors)
    assert list(problems) == sorted(set(problems))
    assert all(problem.place.line >= 1 and problem.message for problem in problems)


@LONG
@given(st.text(max_size=200) | st.sampled_from(["Be able to x; Explain y", "no exams.", "1.1"]))
def test_any_text_in_every_place_that_takes_text(text: str) -> None:
    unit: dict[str, Any] = copy.deepcopy(UNIT)
    unit |= dict.fromkeys(("title", "summary", "local_code", "version"), text)
    unit["outcomes"][0]["statement"] = text
    unit["faqs"] = [{"question": text, "answer": text}]
    validate(written(project(unit)), TODAY)


@LONG
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_never_changes_what_is_read(random: Random) -> None:
    def shuffled(value: Any) -> Any:
        if isinstance(value, list):
            return [shuffled(inner) for inner in value]
        if not isinstance(value, dict):
            return value
        pairs = [(key, shuffled(inner)) for key, inner in value.items()]
        random.shuffle(pairs)
        return dict(pairs)

    files = project()
    expected = validate(written(files), TODAY)
    assert expected[0] is not None
    mixed = list(written({path: shuffled(tree) for path, tree in files.items()}).items())
    random.shuffle(mixed)
    specification, problems = validate(dict(mixed), TODAY)
    assert specification == expected[0]
    assert [p.code for p in problems] == [p.code for p in expected[1]]
