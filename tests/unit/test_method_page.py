"""The page of an evidence method, and what it says of its forms."""

from typing import Any

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
