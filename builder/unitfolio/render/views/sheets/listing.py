"""Which papers there are: for a unit, for its criteria, and for a qualification."""

from collections.abc import Collection, Iterator

from unitfolio import ids
from unitfolio.model.evidence import Form
from unitfolio.model.papers import Format, Whole
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.render.views.sheets.checklist import (
    checklist_sheet,
    qualification_checklists,
    qualification_matrix,
    unit_matrix,
)
from unitfolio.render.views.sheets.forms import criteria_with_a_form, form_sheet, forms_of
from unitfolio.render.views.sheets.made import Paper
from unitfolio.render.views.sheets.pack import pack_sheet
from unitfolio.render.views.sheets.papers import AnySheet, FormSheet
from unitfolio.render.views.sheets.stationery import Stationery

TO_PRINT = (Format.DOCX, Format.PDF)


def unit_papers(stationery: Stationery, unit: Unit, formats: Collection[Format]) -> Iterator[Paper]:
    """Yield the papers of a unit in the formats that are switched on."""
    checklist = checklist_sheet(stationery, unit)
    if printed := tuple(each for each in TO_PRINT if each in formats):
        forms = tuple(_forms(stationery, unit))
        whole = {form.id: sheet for form, number, sheet in forms if not number}
        pack = pack_sheet(stationery, unit, checklist, whole)
        for each in printed:
            yield _paper(unit, Whole.CHECKLIST, each, checklist)
            yield _paper(unit, Whole.PACK, each, pack)
            yield from (_form(unit, *form, each) for form in forms)
    if Format.XLSX in formats:
        yield _paper(unit, Whole.MATRIX, Format.XLSX, unit_matrix(stationery, checklist))


def qualification_papers(
    stationery: Stationery, qualification: Qualification, formats: Collection[Format]
) -> Iterator[Paper]:
    """Yield the papers of a qualification: its units' checklists in one, and their workbook."""

    def paper(kind: str, suffix: Format, sheet: AnySheet) -> Paper:
        path = ids.paper_path(ids.QUALIFICATIONS, qualification.id, kind, suffix)
        return Paper(path, kind, sheet.title, "", suffix, sheet)

    book = qualification_checklists(stationery, qualification)
    for each in TO_PRINT if book.units else ():
        if each in formats:
            yield paper(Whole.CHECKLIST, each, book)
    if Format.XLSX in formats:
        yield paper(Whole.MATRIX, Format.XLSX, qualification_matrix(stationery, qualification))


def form_paper(form_id: str, number: str = "") -> str:
    """Return what the file of a form is called after its unit's id: `star-account-1-2`."""
    return f"{form_id}-{ids.slug(number)}" if number else form_id


def _forms(stationery: Stationery, unit: Unit) -> Iterator[tuple[Form, str, FormSheet]]:
    """Yield each form for the unit, and for its criteria: with the number of that, then."""
    catalogue = stationery.catalogue
    for method, form in forms_of(catalogue, unit):
        yield form, "", form_sheet(stationery, unit, form)
        for criterion in criteria_with_a_form(catalogue, unit, method, form):
            yield form, criterion.number, form_sheet(stationery, unit, form, criterion)


def _form(unit: Unit, form: Form, number: str, sheet: FormSheet, suffix: Format) -> Paper:
    path = ids.paper_path(ids.UNITS, unit.id, form_paper(form.id, number), suffix)
    # A list of papers puts the number before the title.
    return Paper(path, "form", form.title, number, suffix, sheet)


def _paper(unit: Unit, kind: str, suffix: Format, sheet: AnySheet) -> Paper:
    path = ids.paper_path(ids.UNITS, unit.id, kind, suffix)
    return Paper(path, kind, sheet.title, "", suffix, sheet)
