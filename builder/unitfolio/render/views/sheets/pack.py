"""A unit's portfolio in one file, as a sheet."""

from typing import Final

from unitfolio import ids
from unitfolio.model.evidence import Form, Writer
from unitfolio.model.unit import Unit
from unitfolio.render import wording
from unitfolio.render.views.sheets.checklist import checklist_sheet
from unitfolio.render.views.sheets.forms import form_sheet, forms_of
from unitfolio.render.views.sheets.papers import FormSheet, PackSheet
from unitfolio.render.views.sheets.stationery import LEARNER, Stationery, signature

INDEX: Final = "evidence-index"
NOTICE: Final = (
    "Do not name customers or colleagues, and leave out personal details by which they could be "
    "known. Keep confidential originals at work: say where your assessor can see them."
)
DECLARATIONS: Final = (
    (
        Writer.LEARNER,
        "This portfolio is my own work. Where others helped, or a source was used, it says so.",
    ),
    (
        Writer.ASSESSOR,
        "I have judged this evidence myself. What I decided, and why, is in my assessment record.",
    ),
    (
        Writer.IQA,
        "The records that I sampled, and what I found, are in my sampling record.",
    ),
)


def pack_sheet(stationery: Stationery, unit: Unit) -> PackSheet:
    """Return a unit's pack: every form once, with the evidence index at the end."""
    forms = tuple(form for _, form in forms_of(stationery.catalogue, unit))
    index = next((form for form in forms if form.id == INDEX), None)
    address = ids.portfolio_address(unit.id)
    return PackSheet(
        origin=stationery.origin(unit.title, unit.version, unit.updated, address),
        title="Portfolio pack",
        facts=stationery.facts(unit),
        to_fill=(
            LEARNER,
            ("Centre", "head.centre"),
            ("Assessor", "head.assessor"),
            ("IQA", "head.iqa"),
        ),
        summary=tuple(stationery.prose.plain(unit.summary).split("\n\n")),
        notice=NOTICE,
        checklist=checklist_sheet(stationery, unit),
        forms=tuple(_sheet(stationery, unit, form) for form in forms if form is not index),
        index=_sheet(stationery, unit, index) if index else None,
        declarations=tuple(
            (text, signature(f"declared.{writer.value}", wording.WRITERS[writer]))
            for writer, text in DECLARATIONS
        ),
    )


def _sheet(stationery: Stationery, unit: Unit, form: Form) -> FormSheet:
    return form_sheet(stationery, unit, form)
