"""What is in a workbook, as openpyxl reads it."""

import re
from dataclasses import replace

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from tests.printables.xlsx_sheets import (
    matrix,
    opened,
    outcome,
    parts,
    qualification,
    texts,
)

from unitfolio.printables.xlsx import draw
from unitfolio.render.views.sheets.papers import MatrixSheet

REFERENCES = [f"E{number}" for number in range(1, 41)]
AFTER = ["Pieces", "Status", "Reason for a gap", "Date", "Assessor's initials", "IQA sampled"]

OTHERS = (
    "Units that are not in this workbook are filled in here as 'Other units', with their credit "
    "as 'Other credit'."
)


HINT = (
    "Choose Yes where a piece of evidence could serve what the row asks for. More pieces than 20? "
    "Select columns V to AQ, right-click, Unhide: up to 40."
)


def short(count: int, what: str) -> str:
    return f"At least {count} more {what} needed by the rule given."


def unlocked(sheet: Worksheet) -> set[str]:
    return {cell.coordinate for row in sheet for cell in row if not cell.protection.locked}


def test_the_sheets_of_a_unit_and_of_a_qualification() -> None:
    assert opened(draw(matrix())).sheetnames == [
        *("How to use", "Summary", "Evidence", "Handle calls", "Lists")
    ]
    book = opened(draw(qualification()))
    assert book.sheetnames == [
        *("How to use", "Summary", "Evidence", "Handle mail", "101 Handle calls"),
        *("Handle complaints", "102 Handle chats", "Lists"),
    ]
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 7 + ["hidden"]


def test_a_matrix_says_everything_once() -> None:
    sheet = opened(draw(matrix()), values=True)["Handle calls"]
    below = "Wording: sample wording\nSuited: Observation, Work product"
    assert texts(sheet) == [
        ["Handle calls", "Its page on the web:\nexample.org/units/handle-calls/portfolio/"],
        ["Level 2"],
        [
            f"Learner's name: {'_' * 30}",
            "With evidence mapped: 0 of 3. Gaps: 3. Gaps justified: 0.",
        ],
        [HINT],
        ["No.", "Criterion", *REFERENCES, *AFTER],
        [
            "1",
            "Be able to greet callers\nWording: quoted",
            "With evidence mapped: 0 of 2. Gaps: 2. Gaps justified: 0.",
        ],
        ["1.1", f"Greet each caller\n{below}", 0, "Gap"],
        ["1.2", f"=Say who you are\na your name\nRange: by phone; in chat\n{below}", 0, "Gap"],
        [
            "2",
            "Understand listening\nWording: quoted",
            "With evidence mapped: 0 of 1. Gaps: 1. Gaps justified: 0.",
        ],
        ["2.1", f"Explain how to listen\n{below}", 0, "Gap"],
        ["How often each piece is mapped", *[0] * 40],
    ]


def test_the_summary_of_a_unit() -> None:
    assert texts(opened(draw(matrix()), values=True)["Summary"]) == [
        ["Summary", "Its page on the web:\nexample.org/units/handle-calls/portfolio/"],
        ["For: Handle calls"],
        [f"Learner's name: {'_' * 30}"],
        [
            *("No.", "Unit", "Level", "Credit", "Guided learning hours", "Chosen", "Criteria"),
            *("Evidence mapped", "Gaps", "Gaps justified", "Status"),
        ],
        ["Handle calls", "Level 2", "not known", "not known", 3, 0, 3, 0, "Gap"],
        ["Handle calls"],
        ["1", "Be able to greet callers", 2, 0, 2, 0, "Gap"],
        ["2", "Understand listening", 1, 0, 1, 0, "Gap"],
    ]


def test_the_summary_of_a_qualification_sets_what_is_chosen_beside_the_rule() -> None:
    said = texts(opened(draw(qualification()), values=True)["Summary"])
    assert said[3:10] == [
        ["How the units combine"],
        ["Take 4 units with 16 credits."],
        [f"Choose units in the table below. {OTHERS}"],
        [
            *("Group", "Units needed", "Units chosen", "Other units", "Units short"),
            *("Credit needed", "Credit chosen", "Other credit", "Credit short", "By the numbers"),
        ],
        [
            *("Mandatory\nBoth units", 2, 0, 2, "not given", 0, "not known"),
            short(2, "units"),
        ],
        [
            *("Optional\nTwo units, 6 credits", 2, 0, 2, 6, 0, 6),
            " ".join((short(2, "units"), short(6, "credits"))),
        ],
        [
            *("All units", 4, 0, 0, 4, 16, 0, 0, 16),
            " ".join((short(4, "units"), short(16, "credits"))),
        ],
    ]
    assert said[11:19] == [
        ["Mandatory"],
        ["101", "Handle calls", "Level 2", 4, 20, 3, 0, 3, 0, "Gap"],
        ["102", "Handle chats", "Level 2", 3, "not known", 2, 0, 2, 0, "Gap"],
        ["Optional"],
        ["Handle mail", "Level 2", "not known", "not known", 3, 0, 3, 0, "Gap"],
        ["Group not known"],
        ["Handle complaints", "Level 2", "not known", "not known", 1, 0, 1, 0, "Gap"],
        ["All units chosen", 0, 0, 0, 0, 0],
    ]


def test_a_sum_of_what_some_groups_ask_for_says_that_it_is_a_least() -> None:
    mandatory, optional = qualification().groups
    whole = {"Mandatory": "General", "Optional": "General", "All units": "General"}
    least = {**whole, "All units": '"at least "0'}
    bare = replace(qualification(), credit=0)
    assert formats(qualification(), "C") == formats(qualification(), "G") == whole
    assert (formats(bare, "C"), formats(bare, "G")) == (whole, least)
    unstated = replace(optional, min_units=0, min_credit=0)
    some = replace(qualification(), groups=(mandatory, unstated))
    assert (formats(some, "C"), formats(some, "G")) == (least, whole)


def formats(sheet: MatrixSheet, column: str) -> dict[str, str]:
    """Return how the numbers in a column of the table of the rule are shown."""
    summary = opened(draw(sheet))["Summary"]
    lines = {str(summary.cell(row, 1).value).split("\n")[0]: row for row in range(9, 12)}
    return {line: summary[f"{column}{row}"].number_format for line, row in lines.items()}


def test_a_rule_that_is_not_known_is_said_not_to_be() -> None:
    bare = replace(qualification(), groups=(), rules="", credit=0)
    said = texts(opened(draw(bare), values=True)["Summary"])
    assert said[4][0] == (
        "The rule of combination is not known here. Take it from the specification that your "
        "centre holds."
    )
    assert said[7] == [
        *("All units", "not given", 0, "not known", "not given", 0, "not known"),
        "The rule gives no numbers here.",
    ]


def test_what_is_missing_from_a_matrix_leaves_no_hole() -> None:
    unit = replace(matrix().units[0], groups=(outcome("1"),), to_fill=())
    for sheet in (
        replace(matrix(), units=(unit,), methods=()),
        replace(matrix(), units=(replace(unit, groups=()),)),
        replace(qualification(), units=()),
    ):
        summary = opened(draw(sheet), values=True)["Summary"]
        assert not [row for row in texts(summary) if "Gap" in row]


def test_the_register_has_room_for_sixty_pieces_and_more_for_a_qualification() -> None:
    register = texts(opened(draw(matrix()), values=True)["Evidence"])
    assert register[3] == [
        *("Reference", "Title", "Method", "Date", "Where the original is", "Note"),
        *("Times mapped", "Check"),
    ]
    assert register[4:] == [[f"E{number}", 0] for number in range(1, 61)]
    assert len(texts(opened(draw(qualification()))["Evidence"])) == 4 + 120


@pytest.mark.parametrize("sheet", [matrix(), qualification()], ids=["unit", "qualification"])
def test_no_paper_says_that_anything_is_complete_or_achieved(sheet: MatrixSheet) -> None:
    strings = parts(sheet)["xl/sharedStrings.xml"].decode().lower()
    for never in ("complete", "competent", "achieve", r"exams?\b", "grade", r"pass\b"):
        assert not re.search(rf"\b{never}", strings), never


def test_only_the_cells_to_fill_in_are_unlocked() -> None:
    book = opened(draw(matrix()))
    inputs = [get_column_letter(column) for column in range(3, 43)]
    rows = {
        f"{column}{row}" for row in (7, 8, 10) for column in (*inputs, *["AS", "AT", "AU", "AV"])
    }
    assert unlocked(book["Handle calls"]) == {f"{column}5" for column in inputs} | rows
    assert unlocked(book["Evidence"]) == {f"{c}{row}" for row in range(5, 65) for c in "BCDEF"}
    assert unlocked(book["How to use"]) == {"B5"}
    assert unlocked(book["Summary"]) == set()
    chosen = {f"F{row}" for row in (15, 16, 18, 20)}
    others = {"E9", "I9", "E10", "I10"}
    assert unlocked(opened(draw(qualification()))["Summary"]) == chosen | others


def test_every_sheet_is_protected_without_a_password() -> None:
    for sheet in opened(draw(qualification())):
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        if sheet.title != "Lists":
            assert not sheet.protection.formatColumns
            assert not sheet.protection.formatRows


def test_cells_take_only_what_they_are_for() -> None:
    book = opened(draw(matrix()))

    def rules(name: str) -> list[tuple[str, str, str | None]]:
        found = book[name].data_validations.dataValidation
        assert all(each.error and each.errorTitle for each in found)
        return [(str(each.sqref), each.type, each.formula1) for each in found]

    assert rules("Handle calls") == [
        ("C5:AP5", "list", "'Evidence'!$A$5:$A$64"),
        ("C7:AP8", "list", '"Yes"'),
        ("AT7:AT8", "date", "32874"),
        ("AV7:AV8", "list", '"Yes,No"'),
        ("C10:AP10", "list", '"Yes"'),
        ("AT10", "date", "32874"),
        ("AV10", "list", '"Yes,No"'),
    ]
    assert rules("Evidence") == [
        ("C5:C64", "list", "'Lists'!$A$1:$A$2"),
        ("D5:D64", "date", "32874"),
    ]
    assert [row[0] for row in texts(book["Lists"])[:2]] == ["Observation", "Work product"]


def test_colours_follow_the_text_of_the_status() -> None:
    rules = opened(draw(matrix()))["Handle calls"].conditional_formatting
    assert [(str(each.sqref), [rule.formula for rule in each.rules]) for each in rules] == [
        (area, [['"Evidence mapped"'], ['"Gap"'], ['"Gap justified"']])
        for area in ("AR7:AR8", "AR10")
    ]


def test_a_number_leads_to_its_criterion() -> None:
    links = {
        cell.value: cell.hyperlink
        for cell in opened(draw(matrix()))["Handle calls"]["A"]
        if cell.hyperlink
    }
    assert set(links) == {"1.1", "1.2", "2.1"}
    assert links["1.2"].target == "https://example.org/units/handle-calls/"
    assert links["1.2"].location == "ac-1-2"


def test_the_file_says_whose_it_is_and_no_day() -> None:
    properties = opened(draw(matrix())).properties
    assert properties.creator == "Sample College"
    assert properties.title == "Evidence matrix: Handle calls"
    assert properties.created.year == 2000


@pytest.mark.parametrize("sheet", [matrix(), qualification()], ids=["unit", "qualification"])
def test_the_same_matrix_gives_the_same_bytes(sheet: MatrixSheet) -> None:
    assert draw(sheet) == draw(sheet)
