"""What the README shows works: its unit, put into the content of this repository."""

import re
from datetime import date
from pathlib import Path

from unitfolio.load import Folder
from unitfolio.validate import validate

TODAY = date(2026, 11, 23)
EXAMPLE = re.compile(r"`(content/units/[a-z-]+\.yml)`.*?```yaml\n(.*?)```", re.DOTALL)
PRACTICE = re.compile(r"```yaml\n(practice:.*?)```", re.DOTALL)


def test_the_unit_in_the_readme_has_no_problems_with_its_questions(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    ((path, text),), (practice,) = EXAMPLE.findall(readme), PRACTICE.findall(readme)
    contents = {**Folder(root, "content"), path: (text + practice).encode()}
    specification, problems = validate(contents, TODAY)
    assert problems == ()
    assert specification is not None
    assert path in specification.sources.values()


def test_every_file_that_the_documents_name_is_there(root: Path) -> None:
    for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"):
        text = (root / name).read_text(encoding="utf-8")
        linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
        assert [target for target in linked if not (root / target).exists()] == []
