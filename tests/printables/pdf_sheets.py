"""Sheets to draw in tests of PDF: a small form of every kind of field, a checklist, a pack."""

from dataclasses import replace
from typing import Final

from unitfolio.model.evidence import FieldKind
from unitfolio.printables.qr import qr_png
from unitfolio.render.views.sheets.papers import (
    ChecklistGroup,
    ChecklistRow,
    ChecklistSheet,
    FormSheet,
    PackSheet,
)
from unitfolio.render.views.sheets.parts import (
    Choice,
    ColumnView,
    FieldView,
    FormSection,
    Origin,
    RowView,
    Signature,
)

ADDRESS: Final = "https://example.org/units/calls/#ac-1-1"
SHORT: Final = "example.org/units/calls/#ac-1-1"
ORIGIN: Final = Origin(
    centre="Sample College",
    # Any PNG will do for a logo.
    logo=qr_png("logo"),
    name="Handle calls",
    version="Version 1.0, 23 November 2026",
    address=ADDRESS,
    short=SHORT,
    note="Not endorsed by any awarding organisation.",
)
LEARNER: Final = Signature("The learner", "learner.name", "learner.signature", "learner.date")


def field(kind: FieldKind, label: str = "A field", **more: object) -> FieldView:
    """Return a field with a prompt and a line of help."""
    plain = FieldView(kind.value, label, kind, ("What was it?",), "Be brief.", "", 0)
    return replace(plain, **more)  # type: ignore[arg-type]  # tests name real fields


def choices(*labels: str) -> tuple[Choice, ...]:
    """Return choices with these labels."""
    return tuple(Choice(f"choice.{number}", label) for number, label in enumerate(labels, 1))


def small_form() -> FormSheet:
    """Return a form with one field of every kind."""
    columns = (
        ColumnView("Step", FieldKind.LINE, 0.3),
        ColumnView("Notes", FieldKind.PARAGRAPH, 0.4),
        ColumnView("State", FieldKind.CHOICE, 0.3, ("Open", "Shut"), "the assessor"),
    )
    rows = (RowView("First step", ("", "b", "c")), RowView("", ("d", "e", "f")))
    fields = (
        field(FieldKind.LINE, "Place"),
        field(FieldKind.DATE, "Day"),
        field(FieldKind.PARAGRAPH, "Account", words=60),
        field(FieldKind.CHOICE, "Way", choices=choices("Aloud", "In writing")),
        field(FieldKind.TICKS, "Seen", choices=choices("Start", "End")),
        field(FieldKind.CRITERIA, "Criteria", choices=choices("1.1 Greet callers")),
        field(FieldKind.TABLE, "Steps", columns=columns, rows=rows),
    )
    bones = field(FieldKind.FISHBONE, "Causes", choices=choices("People", "Process", "Place"))
    return FormSheet(
        origin=ORIGIN,
        form_id="small",
        title="Small form",
        purpose="The learner tries every field.",
        own=(("Criterion", "1.1 Greet callers"),),
        facts=(("Unit", "Handle calls"), ("Level", "Level 2")),
        to_fill=(("Learner's name", "head.learner"), ("Evidence reference", "reference")),
        notice="Leave names out.",
        reminders=("Say what you did.",),
        sections=(FormSection("The fields", fields), FormSection("The drawing", (bones,))),
        declaration="This is my own work.",
        signatures=(LEARNER,),
        wide=False,
    )


def checklist(rows: int = 3) -> ChecklistSheet:
    """Return a checklist of two outcomes with so many criteria each."""
    groups = tuple(
        ChecklistGroup(
            str(number),
            f"Be able to reach outcome {number}",
            "sample wording",
            tuple(_row(f"{number}.{each}") for each in range(1, rows + 1)),
        )
        for number in (1, 2)
    )
    return ChecklistSheet(
        origin=ORIGIN,
        title="Criteria-mapping checklist",
        unit_id="calls",
        unit="Handle calls",
        number="L/1",
        level="Level 2",
        credit=5,
        glh=20,
        qualifications="Diploma in Calls",
        outcome="learning outcome",
        criterion="assessment criterion",
        facts=(("Unit", "Handle calls"),),
        to_fill=(("Learner's name", "head.learner"),),
        groups=groups,
    )


def _row(number: str) -> ChecklistRow:
    return ChecklistRow(
        number=number,
        statement=f"Do what {number} asks",
        parts=(("a", "in person"), ("b", "by telephone")),
        range=("two kinds of call",),
        source="paraphrase",
        methods=("Observation", "Witness testimony"),
        address=f"https://example.org/units/calls/#ac-{number.replace('.', '-')}",
        tag=f"map.{number}",
    )


def pack() -> PackSheet:
    """Return a pack with one form, an index and a declaration."""
    form = small_form()
    return PackSheet(
        origin=ORIGIN,
        title="Portfolio",
        facts=form.facts,
        to_fill=form.to_fill,
        summary=("What the unit is about.", "And more of it."),
        notice="Leave names out.",
        checklist=checklist(),
        forms=(form,),
        index=replace(form, title="Evidence index", wide=True, sections=()),
        elsewhere="Other forms are single files.",
        declarations=(("All of this is mine.", LEARNER),),
    )
