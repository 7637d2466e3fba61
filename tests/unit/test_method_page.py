"""The page of an evidence method, and what it says of its forms."""

from typing import Any

import pytest
from tests.specs.project import TODAY, project, written

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.render.prose import Prose
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.library import MethodPage, method_page
from unitfolio.validate import validate


def page_of(**said: Any) -> MethodPage:
    """The page of the sample method, which says this as well."""
    files = project()
    files["content/evidence/discussion.yml"].update(said)
    specification, problems = validate(written(files), TODAY)
    assert specification is not None, problems
    (method,) = specification.evidence
    address = ids.evidence_address(method.id)
    desk = Desk.at(address, Catalogue(specification), Prose(), "sample")
    return method_page(desk, method, has_word=False)


def test_who_makes_it_begins_with_a_capital_and_keeps_its_own() -> None:
    made_by, can_show = page_of(made_by=["iqa", "assessor"]).facts
    assert (made_by.value, can_show.value) == ("The IQA and the assessor", "Knowledge")


@pytest.mark.parametrize(
    ("form_id", "titles"), [("evidence-index", ["Discussion"]), ("another-list", [])]
)
def test_the_page_of_the_evidence_index_knows_every_kind_of_evidence(
    form_id: str, titles: list[str]
) -> None:
    columns = [{"id": name, "label": name} for name in ("reference", "piece", "criteria")]
    table = {"id": "pieces", "label": "Pieces", "kind": "table", "columns": columns}
    form = {"id": form_id, "title": "List", "purpose": "To list.", "fields": [table]}
    page = page_of(forms=[form])
    assert [title for _, title in page.methods] == titles
