"""Forms whose files would have the name of another paper."""

from typing import Any

from tests.specs.project import TODAY, project, written

from unitfolio.validate import validate


def form(form_id: str, **said: Any) -> dict[str, Any]:
    field = {"id": "notes", "label": "Notes", "prompts": ["What happened?"]}
    return {"id": form_id, "title": f"Form {form_id}", "purpose": "x", "fields": [field], **said}


def told(*forms: dict[str, Any]) -> list[tuple[str, str, str]]:
    files: dict[str, Any] = project()
    path, method = next(
        (path, each) for path, each in files.items() if path.startswith("content/evidence/")
    )
    method["forms"] = [*forms]
    problems = validate(written(files), TODAY)[1]
    return [
        (each.code, each.message, each.hint)
        for each in problems
        if each.place.path == path and each.code == "reserved-id"
    ]


def test_no_form_is_called_as_a_paper_that_every_unit_has() -> None:
    assert told(form("checklist"), form("pack"), form("matrix"), form("our-pack")) == [
        (
            "reserved-id",
            f"every unit has a paper called '{name}', which is no form",
            f"give the form another id, as in our-{name}",
        )
        for name in ("checklist", "pack", "matrix")
    ]


def test_no_form_is_called_as_the_file_of_another_one_for_a_criterion() -> None:
    whole, single = form("diary-1-1"), form("diary", per_criterion=True)
    assert told(whole, single, form("diary-two")) == [
        (
            "reserved-id",
            "the form 'diary' has a file for each criterion, called so",
            "give this one an id that ends with no number",
        )
    ]
    assert told(whole, form("diary")) == []
