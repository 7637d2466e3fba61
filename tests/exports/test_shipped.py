"""What this repository's own content gives: every file keeps every limit of its format."""

from collections import Counter
from pathlib import Path

import pytest
from tests.specs.project import TODAY

from unitfolio.exports import breaches
from unitfolio.model.exports import ExportFormat
from unitfolio.pipeline import ExportSettings, Settings, exports
from unitfolio.render.views.exports.values import QuestionSet
from unitfolio.render.views.sheets.made import Paper

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped() -> list[Paper]:
    asked = ExportSettings(site_url="https://college.example/")
    return [*exports(Settings(ROOT, TODAY, exports=asked))]


@pytest.mark.parametrize("form", ExportFormat)
def test_every_file_keeps_every_limit_of_its_format(
    form: ExportFormat, shipped: list[Paper]
) -> None:
    files = [paper.sheet for paper in shipped if paper.format is form]
    assert files
    assert [each for file in files for each in breaches(form, file) if each.is_lost] == []


def test_no_name_is_there_twice_in_a_unit_and_no_question_twice_in_a_file(
    shipped: list[Paper],
) -> None:
    for file in (paper.sheet for paper in shipped if paper.format is ExportFormat.ANKI):
        assert isinstance(file, QuestionSet)
        every = [(unit.id, each) for unit in file.units for each in unit.questions]
        names = Counter((unit, each.name) for unit, each in every)
        asked = Counter((each.in_line, each.choices, each.ends, each.answer) for _, each in every)
        assert [name for name, count in names.items() if count > 1] == []
        assert [said for said, count in asked.items() if count > 1] == []
