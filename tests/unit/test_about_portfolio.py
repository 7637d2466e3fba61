"""A method that is about the portfolio itself, as an index is: it is evidence nowhere."""

from typing import Any

from tests.specs.project import TODAY, Tree, built, project, written

from unitfolio.catalogue import Catalogue
from unitfolio.validate import validate


def about_portfolio(name: str) -> dict[str, Tree]:
    """Return a project whose first criterion names such a method, too."""
    files: dict[str, Any] = project()
    method = files["content/evidence/discussion.yml"]
    files[f"content/evidence/{name}.yml"] = method | {"id": name, "about_portfolio": True}
    files["content/units/handle.yml"]["outcomes"][0]["criteria"][0]["evidence"].append(name)
    return files


def test_a_criterion_that_names_it_is_told_so_and_goes_without() -> None:
    specification, problems = validate(written(about_portfolio("index")), TODAY)
    assert [(problem.code, problem.message) for problem in problems] == [
        ("about-portfolio", "'index' is about the portfolio, so it shows no criterion")
    ]
    assert specification
    catalogue = Catalogue(specification)
    (unit,) = catalogue.units
    assert [each.id for each in catalogue.methods_of(unit, unit.criteria[0])] == ["discussion"]


def test_no_activity_of_my_portfolio_is_shown_by_it() -> None:
    """Also where the id is one that an activity names, as a project may replace the library's."""
    pages = built(written(about_portfolio("work-product")))
    (page,) = (str(each.content) for each in pages if each.path == "portfolio/index.md")
    assert "work-product" not in page
