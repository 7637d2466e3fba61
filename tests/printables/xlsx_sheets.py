"""Matrices to draw in tests of workbooks, and how to read a workbook."""

from dataclasses import replace
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from unitfolio.printables.xlsx import draw
from unitfolio.render.views.sheets.papers import (
    ChecklistGroup,
    ChecklistRow,
    ChecklistSheet,
    GroupOfUnits,
    MatrixSheet,
)
from unitfolio.render.views.sheets.parts import Origin

ADDRESS: Final = "https://example.org/units/handle-calls/portfolio/"
ORIGIN: Final = Origin(
    centre="Sample College",
    logo=b"",
    name="Handle calls",
    version="Version 1.0, 23 November 2026",
    address=ADDRESS,
    short="example.org/units/handle-calls/portfolio/",
    note="Not endorsed by any awarding organisation.",
)
METHODS: Final = ("Observation", "Work product")


def criterion(number: str, statement: str, **more: object) -> ChecklistRow:
    """Return a criterion with a link to its page."""
    address = f"https://example.org/units/handle-calls/#ac-{number.replace('.', '-')}"
    row = ChecklistRow(number, statement, (), (), "sample wording", METHODS, address, "map")
    return replace(row, **more)  # type: ignore[arg-type]  # tests name real fields


def outcome(number: str, *statements: str) -> ChecklistGroup:
    """Return an outcome with criteria."""
    rows = tuple(criterion(f"{number}.{i}", said) for i, said in enumerate(statements, 1))
    return ChecklistGroup(number, f"Outcome {number}", "quoted", rows)


GREETING: Final = ChecklistGroup(
    "1",
    "Be able to greet callers",
    "quoted",
    (
        criterion("1.1", "Greet each caller"),
        criterion(
            "1.2", "=Say who you are", parts=(("a", "your name"),), range=("by phone", "in chat")
        ),
    ),
)
LISTENING: Final = ChecklistGroup(
    "2", "Understand listening", "quoted", (criterion("2.1", "Explain how to listen"),)
)


def checklist(unit: str = "Handle calls", *groups: ChecklistGroup) -> ChecklistSheet:
    """Return the checklist of a unit whose credit and hours are not known."""
    return ChecklistSheet(
        origin=replace(ORIGIN, name=unit),
        title="Criteria-mapping checklist",
        unit_id=unit.lower().replace(" ", "-"),
        unit=unit,
        number="",
        level="Level 2",
        credit=0,
        glh=0,
        qualifications="Contact Centres",
        outcome="outcome",
        criterion="criterion",
        facts=(("Unit", unit), ("Level", "Level 2")),
        to_fill=(("Learner's name", "learner"),),
        groups=groups or (GREETING, LISTENING),
    )


def matrix() -> MatrixSheet:
    """Return the matrix of a unit."""
    return MatrixSheet(ORIGIN, "Evidence matrix", (checklist(),), METHODS)


def qualification() -> MatrixSheet:
    """Return the matrix of a qualification: two groups with a rule, a unit in neither of them."""
    calls = replace(checklist(), number="101", credit=4, glh=20)
    chat = replace(checklist("Handle chats", outcome("1", "Type", "Read")), number="102", credit=3)
    mail = replace(checklist("Handle mail", outcome("1", "Open"), outcome("2", "Answer", "Send")))
    extra = checklist("Handle complaints", outcome("1", "Apologise"))
    return MatrixSheet(
        origin=replace(ORIGIN, name="Contact Centres"),
        title="Evidence matrix",
        units=(mail, calls, extra, chat),
        methods=METHODS,
        groups=(
            GroupOfUnits("Mandatory", "Both units", 2, 0, (calls.unit_id, chat.unit_id)),
            GroupOfUnits("Optional", "Two units, 6 credits", 2, 6, (mail.unit_id,)),
        ),
        rules="Take 4 units with 16 credits.",
        credit=16,
    )


def opened(content: bytes, *, values: bool = False) -> Workbook:
    """Return a workbook as openpyxl reads it: with its formulas, or with the values they have."""
    return load_workbook(BytesIO(content), data_only=values)


def head_and_foot(sheet: Worksheet) -> list[str]:
    """Return what stands left and right at the head, then at the foot, of a printed sheet."""
    bands = sheet.oddHeader, sheet.oddFooter
    assert all(bands)
    return [str(part.text) for band in bands if band for part in (band.left, band.right)]


def texts(sheet: Worksheet) -> list[list[object]]:
    """Return what the cells of each row say, without empty cells and empty rows."""
    rows = ([*row] for row in sheet.iter_rows(values_only=True))
    kept = ([value for value in row if value not in {None, ""}] for row in rows)
    return [[*row] for row in kept if row]


def parts(sheet: MatrixSheet) -> dict[str, bytes]:
    """Return the parts of the workbook of a matrix, by name."""
    with ZipFile(BytesIO(draw(sheet))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
