"""Each rule of content: what it finds, and what it lets pass."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from tests.specs.project import TODAY, UNIT, project, written

from unitfolio.problems import Severity
from unitfolio.validate import validate

Change = Callable[[dict[str, Any]], object]


def found(change: Change, path: str = "content/units/handle.yml") -> list[tuple[str, str]]:
    """Return code and message of each problem of a sound project in which one file is changed."""
    files: dict[str, Any] = project()
    change(files[path])
    return [(problem.code, problem.message) for problem in validate(written(files), TODAY)[1]]


def criteria(unit: dict[str, Any]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = unit["outcomes"][0]["criteria"]
    return made


def numbered(*numbers: str) -> Change:
    def change(unit: dict[str, Any]) -> None:
        words = [
            {"number": number, "statement": f"Explain {n}"} for n, number in enumerate(numbers)
        ]
        first = criteria(unit)[0]
        unit["outcomes"][0]["criteria"] = [copy.deepcopy(first) | each for each in words]

    return change


@pytest.mark.parametrize(
    ("asks", "of_criterion", "expected"),
    [
        (None, False, ["empty-value"]),
        ("knowlege", False, ["unknown-word"]),
        ("knowlege", True, ["unknown-word"]),
        # Left empty it is as its outcome says, which is known.
        (None, True, []),
    ],
)
def test_nothing_is_said_of_evidence_where_nobody_said_what_is_asked(
    asks: str | None, of_criterion: bool, expected: list[str]
) -> None:
    files: dict[str, Any] = project()
    files["content/evidence/discussion.yml"]["suits"] = ["competence"]
    unit = files["content/units/handle.yml"]
    unit["kind"] = unit["outcomes"][0]["asks"] = "competence"
    (criteria(unit)[0] if of_criterion else unit["outcomes"][0])["asks"] = asks
    assert [problem.code for problem in validate(written(files), TODAY)[1]] == expected


def test_a_sound_project_has_no_problems() -> None:
    assert found(lambda unit: unit) == []


ZERO = "has a zero before its figures, so it isn't the same as"
OTHER = "; the other is in line 17"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1.1", "1.2", "1.3", "1.4"), []),
        (("P1", "P2", "M1", "M2", "D1"), []),
        (("P1", "M1", "P2", "M2", "D1"), []),
        (("K1", "S1", "B1", "B2"), []),
        (("1.1a", "1.1b", "1.2a"), []),
        (("1.i", "1.ii", "1.iv"), []),
        (("1.1", "1.1"), [("duplicate-number", f"the number 1.1 is used twice{OTHER}")]),
        (("1.1", "1.3"), [("skipped-number", "1.3 stands where 1.2 is expected")]),
        (("1.2", "1.3"), [("skipped-number", "1.2 stands where 1.1 is expected")]),
        (("P1", "P3"), [("skipped-number", "P3 stands where P2 is expected")]),
        (("1.1a", "1.1c"), [("skipped-number", "1.1c stands where 1.1b is expected")]),
        (
            ("1.2", "1.1"),
            [
                ("skipped-number", "1.2 stands where 1.1 is expected"),
                ("number-order", "1.1 stands after a higher number"),
            ],
        ),
        (("1.1", "2.2"), [("number-prefix", "criterion 2.2 stands under outcome 1")]),
        (("1.1", "1-1"), [("same-anchor", "1-1 and 1.1 would get the same address on the page")]),
        (("P1", "p1"), [("same-anchor", "p1 and P1 would get the same address on the page")]),
        (("1.1", "1.02"), [("bad-number", f"1.02 {ZERO} 1.2")]),
        (
            ("01.1", "01.2"),
            [("bad-number", f"01.1 {ZERO} 1.1"), ("bad-number", f"01.2 {ZERO} 1.2")],
        ),
        (("K01", "K02"), []),
        (("1.1", "1..2"), [("bad-number", "'1..2' isn't a number of an outcome or a criterion")]),
    ],
)
def test_numbers(numbers: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert found(numbered(*numbers)) == expected


def test_1_10_comes_after_1_9_and_is_not_1_1() -> None:
    numbers = [f"1.{n}" for n in range(1, 11)]
    assert found(numbered(*numbers)) == [("criteria-count", "outcome 1 has 10 criteria")]


def test_bare_numbers_of_criteria_are_text() -> None:
    files = written(project())
    path = "content/units/handle.yml"
    bare = files[path].replace(b"number: '1.1'", b"number: 1.1").replace(b"'1.2'", b"1.2")
    assert bare != files[path]
    specification, problems = validate({**files, path: bare}, TODAY)
    assert specification is not None
    assert [criterion.number for criterion in specification.units[0].criteria] == ["1.1", "1.2"]
    assert problems == ()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Be able to monitor", None),
        ("Understand what to know and be ready", None),
        ("Know and understand how people learn, grow and know", None),
        ("Be able to monitor, be able to improve", "several-outcomes"),
        ("Be able to monitor and be able to improve", "several-outcomes"),
        ("Understand targets; know the law", "several-outcomes"),
        ("Understand targets. Understand the law.", "several-outcomes"),
        ("Understand targets, Explain the law", "several-outcomes"),
    ],
)
def test_one_outcome_in_one_text(statement: str, expected: str | None) -> None:
    def change(unit: dict[str, Any]) -> None:
        unit["outcomes"][0]["statement"] = statement

    assert [code for code, _ in found(change)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Explain, with reasons, what happened", []),
        ("EXPLAIN what happened", []),
        ("Explains what happened", ["'explains' isn't a command verb that verbs.yml knows"]),
        ("The reasons", ["'the' isn't a command verb that verbs.yml knows"]),
        ("Explain one thing; Explain another", ["several criteria are in this one text"]),
    ],
)
def test_a_criterion_begins_with_a_verb(statement: str, expected: list[str]) -> None:
    assert [
        message for _, message in found(lambda unit: criteria(unit)[0].update(statement=statement))
    ] == expected


def test_a_verb_of_two_words_is_known() -> None:
    files: dict[str, Any] = project()
    verb = {**files["content/verbs.yml"]["verbs"][0], "verb": "carry out"}
    files["content/verbs.yml"]["verbs"].append(verb)
    criteria(files["content/units/handle.yml"])[0]["statement"] = "Carry out reviews"
    assert validate(written(files), TODAY)[1] == ()


@pytest.mark.parametrize("origin", ["official", "quoted"])
def test_what_is_not_ours_to_change_is_advice(origin: str) -> None:
    source = {"source": "A", "page": "1", "version": "1", "checked": "2026-01-01"}

    def change(unit: dict[str, Any]) -> None:
        criteria(unit)[0] |= {
            "statement": "The examiner; Explain pass marks",
            "provenance": {"origin": origin, **source},
        }

    files: dict[str, Any] = project()
    files["content/units/handle.yml"]["kind"] = "competence"
    change(files["content/units/handle.yml"])
    specification, problems = validate(written(files), TODAY)
    assert specification is not None
    assert sorted(problem.code for problem in problems) == [
        *("exam-vocabulary", "exam-vocabulary", "several-outcomes", "unknown-verb"),
    ]
    assert {problem.severity for problem in problems} == {Severity.ADVICE}


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Exam tips for you", ["Exam tips"]),
        ("What the examiner looks for", ["examiner"]),
        ("Follow the mark scheme to gain marks", ["mark scheme", "gain marks"]),
        ("How to reach higher grades", ["higher grades"]),
        ("Revision strategies that work", ["Revision strategies"]),
        ("The pass mark is 70%.", ["pass mark"]),
        ("Prepare for the end-point assessment.", ["end-point assessment"]),
        ("Do not lose marks by guessing.", ["lose marks"]),
        ("Never forget that in the end the examiner decides.", ["examiner"]),
        ("It is worth 40 marks", ["40 marks"]),
        ("Sit the exam early", ["exam"]),
        ("There are no exams. The examiner rests.", ["examiner"]),
        ("There are no formal exams here.", []),
        ("Exams play no part in it.", []),
        ("You do not sit an exam, and nobody awards a grade.", []),
        ("An assessor, not an examiner, decides; there is no pass mark and no mark scheme.", []),
        ("Higher grades do not exist in an NVQ.", []),
        ("Without an examiner", []),
        ("End-point assessment belongs to apprenticeships.", []),
        ("The words 'exam tips' and “higher grades” are out of place.", []),
        ("Examine the example of a benchmark, check marks and question marks.", []),
        ("English at GCSE grade 4; upgrade the remarkable system", []),
    ],
)
def test_words_of_exams(text: str, phrases: list[str]) -> None:
    def change(unit: dict[str, Any]) -> None:
        unit["kind"] = "competence"
        unit["tips"] = [{"text": text}]

    assert found(change) == [
        ("exam-vocabulary", f"'{phrase}' is a word of exams, and this has no exam")
        for phrase in phrases
    ]


def test_a_learners_belief_and_question_may_speak_of_exams() -> None:
    def change(unit: dict[str, Any]) -> None:
        unit["kind"] = "competence"
        unit["misconceptions"] = [
            {
                "id": "exam",
                "belief": "The examiner awards marks.",
                "correction": "No.",
                "why": "So.",
            }
        ]
        unit["faqs"] = [
            {"question": "What is the pass mark of the exam?", "answer": "There is none."}
        ]
        unit["mistakes"] = [{"happens": "Looking for exam tips.", "instead": "Ask."}]
        unit["references"] = [
            {
                "title": "Examiner report",
                "kind": "source",
                "jurisdiction": "UK",
                "checked": "2026-01-01",
            }
        ]

    assert found(change) == []


def test_exams_are_an_error_for_competence_and_advice_for_knowledge() -> None:
    severities = {}
    for kind in ("competence", "both", "knowledge"):
        files: dict[str, Any] = project()
        files["content/units/handle.yml"] |= {"kind": kind, "summary": "The examiner."}
        [problem] = validate(written(files), TODAY)[1]
        severities[kind] = problem.severity
    assert severities == {"competence": "error", "both": "error", "knowledge": "advice"}


def test_a_qualification_with_a_final_assessment_may_name_it() -> None:
    files: dict[str, Any] = project()
    files["content/units/handle.yml"]["summary"] = "The examiner marks the final exam."
    vocabulary = {"final_assessment": "final exam"}
    files["content/qualifications/diploma.yml"] |= {
        "vocabulary": vocabulary,
        "overview": "An exam.",
    }
    assert validate(written(files), TODAY)[1] == ()


def test_references_have_near_matches() -> None:
    files: dict[str, Any] = project()
    unit = files["content/units/handle.yml"]
    unit["qualifications"] = [{"id": "diplona"}]
    criteria(unit)[0] |= {"evidence": ["discusion"], "frameworks": ["grow"], "terms": ["ath"]}
    unit["tips"] = [{"text": "A tip.", "criteria": ["1.1", "1.3"]}]
    problems = validate(written(files), TODAY)[1]
    assert [(p.code, f"{p.message}; {p.hint}") for p in problems] == [
        ("unknown-qualification", "no qualification has the id 'diplona'; did you mean 'diploma'?"),
        ("unknown-method", "no evidence method has the id 'discusion'; did you mean 'discussion'?"),
        ("unknown-term", "no term has the id 'ath'; did you mean 'aht'?"),
        ("unknown-framework", "no framework has the id 'grow'; add its file to frameworks/"),
        ("unknown-criterion", "this unit has no criterion '1.3'; name one of the unit's criteria"),
    ]


def test_a_unit_may_refer_to_its_own_terms() -> None:
    def change(unit: dict[str, Any]) -> None:
        unit["own_terms"] = [
            {"id": "own", "term": "Own", "definition": "Ours.", "see_also": ["aht"]}
        ]
        criteria(unit)[0]["terms"] = ["own", "aht"]

    assert found(change) == []


def test_listed_terms_are_used_by_a_criterion_or_in_the_text() -> None:
    term = {"id": "fcr", "term": "first contact resolution", "short": "FCR", "definition": "A."}

    def problems(**unit: Any) -> list[str]:
        files: dict[str, Any] = project()
        files["content/glossary.yml"]["terms"].append(term)
        files["content/units/handle.yml"] |= {"terms": ["fcr"], **unit}
        return [problem.message for problem in validate(written(files), TODAY)[1]]

    unused = ["nothing in this unit uses the term 'first contact resolution'"]
    assert problems() == unused
    assert problems(summary="It is about fcr.") == unused
    assert problems(summary="It is about FCR.") == []
    assert problems(summary="First contact resolution matters.") == []


@pytest.mark.parametrize(
    ("asks", "suits", "is_suited"),
    [
        ("knowledge", ["knowledge"], True),
        ("knowledge", ["competence"], False),
        ("competence", ["knowledge"], False),
        ("competence", ["both"], True),
        ("both", ["knowledge", "competence"], True),
        ("both", ["knowledge"], False),
    ],
)
def test_evidence_suits_what_is_asked(asks: str, suits: list[str], is_suited: bool) -> None:
    files: dict[str, Any] = project()
    files["content/evidence/discussion.yml"]["suits"] = suits
    files["content/units/handle.yml"]["outcomes"][0]["asks"] = asks
    codes = [problem.code for problem in validate(written(files), TODAY)[1]]
    assert codes == ([] if is_suited else ["unsuited-evidence", "unsuited-evidence"])


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ({"tqt": 370, "credit": 37}, []),
        ({"tqt": 374, "credit": 37}, []),
        ({"tqt": 375, "credit": 37}, []),
        ({"tqt": 375, "credit": 38}, []),
        ({"tqt": 376, "credit": 37}, ["credit-and-tqt"]),
        ({"tqt": 370, "credit": 3}, ["credit-and-tqt"]),
        ({"tqt": 370, "glh": 371}, ["glh-over-tqt"]),
        ({"glh": 371, "credit": 1}, []),
    ],
)
def test_sizes_of_a_qualification_agree(size: dict[str, int], expected: list[str]) -> None:
    path = "content/qualifications/diploma.yml"
    assert [code for code, _ in found(lambda made: made.update(size=size), path)] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"dates": {"certification_end": "2026-11-23"}}, []),
        ({"dates": {"certification_end": "2026-11-22"}}, ["past-certification-end"]),
        ({"dates": {"certification_end": "2026-11-22"}, "status": "legacy"}, []),
        (
            {"dates": {"operational_start": "2026-01-02", "operational_end": "2026-01-01"}},
            ["dates-disagree"],
        ),
        (
            {"dates": {"operational_start": "2028-01-02", "certification_end": "2028-01-01"}},
            ["dates-disagree"],
        ),
        ({"updated": "2026-11-23"}, []),
        ({"updated": "2026-11-24"}, ["future-date"]),
    ],
)
def test_dates(changes: dict[str, Any], expected: list[str]) -> None:
    path = "content/qualifications/diploma.yml"
    assert [code for code, _ in found(lambda made: made.update(changes), path)] == expected


@pytest.mark.parametrize(("level", "expected"), [(2, 0), (3, 0), (4, 0), (5, 1), (1, 1), ("E3", 1)])
def test_a_units_level_is_near_its_qualifications(level: int | str, expected: int) -> None:
    assert [code for code, _ in found(lambda unit: unit.update(level=level))] == [
        "level-differs"
    ] * expected


@pytest.mark.parametrize(
    ("moved_from", "expected"),
    [
        ("earlier", []),
        ("discussion", [("refers-to-itself", "'discussion' is where the form is now")]),
        ("discusion", [("unknown-method", "no evidence method has the id 'discusion'")]),
    ],
)
def test_a_form_was_on_the_page_of_a_method_that_is_there(
    moved_from: str, expected: list[tuple[str, str]]
) -> None:
    form = {
        "id": "form",
        "title": "Form",
        "purpose": "To ask.",
        "moved_from": moved_from,
        "fields": [{"id": "what", "label": "What"}],
    }
    files: dict[str, Any] = project()
    method = files["content/evidence/discussion.yml"]
    files["content/evidence/earlier.yml"] = {**method, "id": "earlier"}
    files["content/evidence/discussion.yml"] = {**method, "forms": [form]}
    problems = [(each.code, each.message) for each in validate(written(files), TODAY)[1]]
    assert [each for each in problems if each[0] != "no-evidence-index"] == expected


@pytest.mark.parametrize(
    ("form_id", "columns", "closed", "expected"),
    [
        ("evidence-index", ["reference", "piece", "criteria", "place"], "", []),
        ("evidence-index", ["reference", "what", "criteria"], "", ["field-lacks"]),
        ("evidence-index", ["reference", "piece", "criteria"], "piece", ["field-lacks"]),
        ("list", ["what"], "", ["no-evidence-index"]),
    ],
)
def test_the_evidence_index_has_the_columns_that_its_page_fills_in(
    form_id: str, columns: list[str], closed: str, expected: list[str]
) -> None:
    cells = [
        {"id": name, "label": name} | ({"filled_by": "assessor"} if name == closed else {})
        for name in columns
    ]
    table = {"id": "pieces", "label": "Pieces", "kind": "table", "columns": cells}
    form = {"id": form_id, "title": "List", "purpose": "To list.", "fields": [table]}
    files: dict[str, Any] = project()
    files["content/evidence/discussion.yml"]["forms"] = [form]
    problems = validate(written(files), TODAY)[1]
    assert [problem.code for problem in problems] == expected
    assert {problem.severity for problem in problems} <= {Severity.ADVICE}


def test_an_earlier_id_is_claimed_once() -> None:
    units: list[dict[str, Any]] = [
        {**UNIT, "id": "a", "moved_from": ["old", "b"]},
        {**UNIT, "id": "b", "moved_from": ["old", "older", "b"]},
    ]
    problems = validate(written(project(*units)), TODAY)[1]
    assert [(p.place.path, p.code, p.message) for p in problems] == [
        (
            "content/units/a.yml",
            "moved-from-live-id",
            "'b' is claimed by content/units/b.yml as well",
        ),
        (
            "content/units/b.yml",
            "moved-from-live-id",
            "'old' is claimed by content/units/a.yml as well",
        ),
        (
            "content/units/b.yml",
            "moved-from-live-id",
            "'b' is claimed by content/units/b.yml as well",
        ),
    ]


def test_an_id_is_the_files_name_and_that_of_one_unit() -> None:
    files: dict[str, Any] = project()
    files["content/units/other.yml"] = UNIT
    problems = validate(written(files), TODAY)[1]
    assert [(p.place.path, p.code) for p in problems] == [
        ("content/units/other.yml", "duplicate-id"),
        ("content/units/other.yml", "id-not-file-name"),
    ]
