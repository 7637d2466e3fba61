"""A whole project as values, small enough to be changed in one place by a test."""

import copy
from collections.abc import Mapping
from datetime import date
from functools import cache

import yaml

from unitfolio.catalogue import Catalogue
from unitfolio.output import OutputFile
from unitfolio.pages import Press, pages
from unitfolio.pipeline import packaged
from unitfolio.problems import Problem, Severity
from unitfolio.render.environment import Templates
from unitfolio.render.prose import Prose
from unitfolio.validate import validate

TODAY = date(2026, 11, 23)

Tree = dict[str, object]

VERBS: Tree = {
    "verbs": [{"verb": "explain", "asks": "knowledge", "meaning": "Say why.", "evidence": "A why."}]
}
GLOSSARY: Tree = {
    "terms": [{"id": "aht", "term": "average handling time", "short": "AHT", "definition": "Mean."}]
}
METHOD: Tree = {
    "id": "discussion",
    "title": "Discussion",
    "summary": "Talk.",
    "suits": ["knowledge"],
    "made_by": ["assessor"],
}
QUALIFICATION: Tree = {
    "id": "diploma",
    "title": "Sample Diploma",
    "awarding_organisation": "Sample Awarding",
    "version": "1",
    "updated": "2026-10-01",
    "level": 3,
    "provenance": "sample",
    "summary": "A sample.",
    "overview": "A sample.",
    "how_assessed": "By portfolio.",
}
UNIT: Tree = {
    "id": "handle",
    "title": "Handle contacts",
    "version": "1",
    "updated": "2026-10-01",
    "level": 3,
    "kind": "knowledge",
    "qualifications": [{"id": "diploma"}],
    "provenance": "sample",
    "summary": "A sample.",
    "outcomes": [
        {
            "number": 1,
            "statement": "Understand contacts",
            "provenance": "sample",
            "asks": "knowledge",
            "criteria": [
                {
                    "number": f"1.{n}",
                    "statement": f"Explain how contact {n} is handled",
                    "provenance": "sample",
                    "evidence": ["discussion"],
                    "terms": ["aht"],
                }
                for n in (1, 2)
            ],
        }
    ],
}


def project(*units: Tree) -> dict[str, Tree]:
    """Return the files of a project, by path; `units` in place of the standard one."""
    files = {
        "content/verbs.yml": VERBS,
        "content/glossary.yml": GLOSSARY,
        "content/evidence/discussion.yml": METHOD,
        "content/qualifications/diploma.yml": QUALIFICATION,
        **{f"content/units/{unit['id']}.yml": unit for unit in units or (UNIT,)},
    }
    return copy.deepcopy(files)


def written(files: Mapping[str, Tree]) -> dict[str, bytes]:
    """Return the files as YAML. Numbers of criteria are quoted, as a dumper does."""
    return {
        path: yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode()
        for path, tree in files.items()
    }


def built(contents: Mapping[str, bytes | Problem]) -> tuple[OutputFile, ...]:
    """Return the pages of a project that has no errors."""
    specification, problems = validate(contents, TODAY)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    assert specification is not None
    press = Press(Catalogue(specification), _templates(), Prose(), "sample", {})
    return tuple(sorted(pages(press), key=lambda file: file.path))


@cache
def _templates() -> Templates:
    return Templates((packaged(""),))
