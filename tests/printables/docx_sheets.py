"""Small sheets with one of everything, and a way to put one text into every place of a sheet."""

from dataclasses import replace

from unitfolio.model.evidence import FieldKind
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

ADDRESS = "https://example.org/units/call-handling/portfolio/"
ORIGIN = Origin(
    centre="Northfield College",
    logo=b"",
    name="Handle calls",
    version="Version 1.0, 1 March 2026",
    address=ADDRESS,
    short=ADDRESS.removeprefix("https://"),
    note="Not endorsed by any awarding organisation.",
)
FACTS = (("Unit", "Handle calls"), ("Level", "Level 3"))
COLUMNS = (
    ColumnView("Step", FieldKind.LINE, 0.2),
    ColumnView("What happened", FieldKind.PARAGRAPH, 0.3),
    ColumnView("By when", FieldKind.DATE, 0.2),
    ColumnView("State", FieldKind.CHOICE, 0.15, ("open", "done")),
    ColumnView("Seen", FieldKind.TICKS, 0.15, (), "the assessor"),
)


def _choices(tag: str, *labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(f"{tag}.{number}", label) for number, label in enumerate(labels, 1))


def _rows(*labels: str) -> tuple[RowView, ...]:
    return tuple(
        RowView(label, ("" if label else f"steps.{n}.a", *(f"steps.{n}.{c}" for c in "bcde")))
        for n, label in enumerate(labels, 1)
    )


FIELDS = (
    FieldView("place", "Place", FieldKind.LINE, ("Where was it?",), "", "", 0),
    FieldView("day", "Day", FieldKind.DATE, (), "", "", 0),
    FieldView("side", "Side", FieldKind.CHOICE, (), "", "", 0, _choices("side", "Mine", "Theirs")),
)
MORE = (
    FieldView("story", "Story", FieldKind.PARAGRAPH, ("What?", "Why?"), "Be brief.", "", 220),
    FieldView("how", "How", FieldKind.TICKS, (), "", "a witness", 0, _choices("how", "Saw", "Met")),
    FieldView("steps", "Steps", FieldKind.TABLE, (), "", "", 0, (), COLUMNS, _rows("First", "")),
    FieldView(
        *("causes", "Causes", FieldKind.FISHBONE, (), "", "", 0),
        _choices("causes", "People", "Process", "Tools", "Facts", "Place", "Measures"),
    ),
    FieldView(
        *("serves", "Serves", FieldKind.CRITERIA, (), "", "", 0),
        _choices("criterion.1", "1.1 Take calls", "1.2 End calls"),
        source="sample wording",
    ),
)


def _signed(writer: str, tag: str) -> Signature:
    return Signature(writer, f"{tag}.name", f"{tag}.signature", f"{tag}.date")


FORM = FormSheet(
    origin=ORIGIN,
    form_id="account",
    title="Account",
    purpose="Tells one event.",
    own=(("Criterion", "1.1 Take calls"),),
    facts=FACTS,
    to_fill=(("Learner's name", "head.learner"), ("Evidence reference", "reference")),
    notice="Name nobody.",
    reminders=("Keep to one event.",),
    sections=(
        FormSection("", FIELDS),
        FormSection("The event", MORE, "I was there.", (_signed("A witness", "witness"),)),
    ),
    declaration="This is my own work.",
    signatures=(_signed("The learner", "learner"), _signed("The assessor", "assessor")),
    wide=False,
)
TAGS = (
    *("head.learner", "reference", "place", "day", "side", "story", "how.1", "how.2"),
    *("steps.1.b", "steps.1.c", "steps.1.d", "steps.1.e"),
    *("steps.2.a", "steps.2.b", "steps.2.c", "steps.2.d", "steps.2.e"),
    *("causes.1", "causes.2", "causes.3", "causes.effect", "causes.4", "causes.5", "causes.6"),
    *("criterion.1.1", "criterion.1.2"),
    *("witness.name", "witness.signature", "witness.date"),
    *("learner.name", "learner.signature", "learner.date"),
    *("assessor.name", "assessor.signature", "assessor.date"),
)
ROWS = (
    ChecklistRow(
        *("1.1", "Take calls", (("1.1a", "politely"),), ("voice", "text"), "quoted"),
        *(("Observation", "Work product"), "https://example.org/units/call-handling/#ac-1-1"),
        "map.1.1",
    ),
    ChecklistRow("1.2", "End calls", (), (), "sample wording", ("Observation",), "", "map.1.2"),
)
CHECKLIST = ChecklistSheet(
    origin=ORIGIN,
    title="Criteria-mapping checklist",
    unit_id="call-handling",
    unit="Handle calls",
    number="A/1",
    level="Level 3",
    credit=4,
    glh=20,
    qualifications="A diploma",
    outcome="outcome",
    criterion="criterion",
    facts=FACTS,
    to_fill=(("Learner's name", "head.learner"),),
    groups=(
        ChecklistGroup("1", "Be able to handle calls", "quoted", ROWS),
        ChecklistGroup("2", "Know why calls are handled", "sample wording", ()),
    ),
)
PACK = PackSheet(
    origin=ORIGIN,
    title="Portfolio",
    facts=FACTS,
    to_fill=(("Learner's name", "head.learner"), ("IQA", "iqa")),
    summary=("It is about calls.", "And about their ends."),
    notice="Keep originals at work.",
    checklist=CHECKLIST,
    forms=(FORM,),
    index=replace(FORM, form_id="evidence-index", title="Evidence index", wide=True),
    elsewhere="Other forms are single files.",
    declarations=(
        ("I wrote it.", Signature("The learner", "d.l.name", "d.l.signature", "d.l.date")),
        ("I judged it.", Signature("The assessor", "d.a.name", "d.a.signature", "d.a.date")),
    ),
)


def form_saying(text: str) -> FormSheet:
    """Return a form that says the same text wherever it says anything."""
    fields = (
        FieldView("line", text, FieldKind.LINE, (text,), text, text, 0),
        FieldView("choice", text, FieldKind.CHOICE, (), "", "", 0, _choices("choice", text, text)),
        FieldView("text", text, FieldKind.PARAGRAPH, (text,), text, text, 30),
        FieldView("ticks", text, FieldKind.TICKS, (), "", "", 0, _choices("ticks", text)),
        FieldView("bones", text, FieldKind.FISHBONE, (), "", "", 0, _choices("bones", text)),
        FieldView(
            *("table", text, FieldKind.TABLE, (), "", "", 0, ()),
            (ColumnView(text, FieldKind.CHOICE, 1.0, (text, text), text),) * 2,
            (RowView(text, ("", "table.1.a")),),
        ),
    )
    return FormSheet(
        origin=Origin(text, b"", text, text, ADDRESS, text, text),
        form_id="form",
        title=text,
        purpose=text,
        own=((text, text),),
        facts=((text, text),),
        to_fill=((text, "head.learner"),),
        notice=text,
        reminders=(text,),
        sections=(FormSection(text, fields, text, (_signed(text, "part"),)),),
        declaration=text,
        signatures=(Signature(text, "name", "signature", "date"),),
        wide=True,
    )
