"""A unit's portfolio in one file, as a sheet."""

from collections.abc import Mapping
from typing import Final

from unitfolio import ids
from unitfolio.model.evidence import EVIDENCE_INDEX, Writer
from unitfolio.model.unit import Unit
from unitfolio.render import wording
from unitfolio.render.views.sheets.forms import pack_forms
from unitfolio.render.views.sheets.papers import ChecklistSheet, FormSheet, PackSheet
from unitfolio.render.views.sheets.stationery import (
    ASSESSOR,
    IQA,
    LEARNER,
    Stationery,
    signature,
)

_CENTRE: Final = "Centre"
NOTICE: Final = (
    "Do not name customers or colleagues, and leave out personal details by which they could be "
    "known. Keep confidential originals at work: say where your assessor can see them."
)
ELSEWHERE: Final = (
    "The forms here are those of the kinds of evidence that the {criteria} of this unit name. "
    "Forms of other kinds are single files on the unit's portfolio page."
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


def pack_sheet(
    stationery: Stationery,
    unit: Unit,
    checklist: ChecklistSheet,
    whole: Mapping[str, FormSheet],
) -> PackSheet:
    """Return a unit's pack: each form that suits it once, with the evidence index at the end.

    `whole` are the sheets of the unit's forms, by their ids.
    """
    forms = {form.id: whole[form.id] for form in pack_forms(stationery.catalogue, unit)}
    index = forms.pop(EVIDENCE_INDEX, None)
    address = ids.portfolio_address(unit.id)
    known = ((_CENTRE, stationery.centre),) if stationery.named else ()
    asked = () if known else ((_CENTRE, "head.centre"),)
    return PackSheet(
        origin=stationery.origin(unit.title, unit.version, unit.updated, address),
        title="Portfolio pack",
        facts=(*stationery.facts(unit), *known),
        to_fill=(LEARNER, *asked, ASSESSOR, IQA),
        summary=stationery.prose.paragraphs(unit.summary),
        notice=NOTICE,
        checklist=checklist,
        forms=tuple(forms.values()),
        index=index,
        elsewhere=ELSEWHERE.format(criteria=stationery.catalogue.vocabulary(unit).criteria),
        declarations=tuple(
            (text, signature(f"declared.{writer.value}", wording.WRITERS[writer]))
            for writer, text in DECLARATIONS
        ),
    )
