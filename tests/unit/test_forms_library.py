"""The forms of the library as an assessor reads them: whoever writes a part signs below it."""

from datetime import date
from pathlib import Path

import pytest

from unitfolio.load import Folder
from unitfolio.model.evidence import EVIDENCE_INDEX, EvidenceMethod, Form, Writer
from unitfolio.validate import validate

UNNAMED = {Writer.COLLEAGUE}
"""A team member's name and signature stay on the original, which the copy says."""


@pytest.fixture(scope="module")
def methods(root: Path) -> tuple[EvidenceMethod, ...]:
    specification, problems = validate(Folder(root, "content"), date(2026, 11, 23))
    assert specification is not None, problems
    return specification.evidence


def unsigned(form: Form) -> list[str]:
    """Return the fields of a form that nobody signs who fills them in."""
    waiting: list[tuple[str, Writer]] = []
    for field in form.fields:
        waiting.append((field.id, field.filled_by))
        if field.signing:
            signers = field.signing.signed_by
            waiting = [each for each in waiting if each[1] not in signers]
    signers = (*form.signers, *UNNAMED)
    return [name for name, writer in waiting if writer not in signers]


def test_whoever_writes_in_a_form_signs_it(methods: tuple[EvidenceMethod, ...]) -> None:
    forms = [form for method in methods for form in method.forms]
    assert len(forms) == 21
    assert {form.id: lacking for form in forms if (lacking := unsigned(form))} == {}


def test_only_the_index_is_about_the_portfolio(methods: tuple[EvidenceMethod, ...]) -> None:
    (about,) = (method for method in methods if method.about_portfolio)
    assert (about.id, [form.id for form in about.forms]) == (EVIDENCE_INDEX, [EVIDENCE_INDEX])
