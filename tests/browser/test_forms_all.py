"""Every form that comes with Unitfolio: filled in, kept, and downloaded as Word."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.forms import HOSTILE, UNIT, drafts, fill_all, form, values
from tests.browser.word import as_in_word, controls, saved
from tests.conftest import ROOT
from tests.site.documents import Document

METHODS = sorted(path.stem for path in (ROOT / "content" / "evidence").glob("*.yml"))


def forms_of(site: Path, method: str) -> list[str]:
    """The forms on a method's page; one that has moved to another page is only led to."""
    page = Document.of(site / "evidence" / method / "index.html")
    return [name for each in page.all("section") if (name := each.get("data-uf-form"))]


def test_the_forms_that_come_with_it_are_found(site_dir: Path) -> None:
    found = [name for method in METHODS for name in forms_of(site_dir, method)]
    assert len(found) >= 18
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("method", METHODS)
def test_all_of_a_form_is_kept_and_stands_in_word(
    page: Page, site_url: str, site_dir: Path, tmp_path: Path, method: str
) -> None:
    names = forms_of(site_dir, method)
    assert names
    for name in names:
        page.goto(f"{site_url}evidence/{method}/?unit={UNIT}")
        filled = fill_all(ready(page, name), HOSTILE)
        assert filled
        expect(drafts(form(page, name))).to_have_count(1)
        page.reload()
        found = ready(page, name)
        expect(drafts(found)).to_contain_text("open below")
        assert values(found) == filled
        file = saved(page, found.get_by_role("button", name="Download Word"), tmp_path)
        assert file.name == f"{UNIT}-{name}.docx"
        assert controls(file) == as_in_word(filled, found)


def ready(page: Page, name: str) -> Locator:
    """The form, when the unit's criteria stand in it where it asks for any."""
    found = form(page, name)
    for criteria in found.locator("[data-uf-unit-criteria]").all():
        expect(criteria.locator("li").first).to_be_visible()
    return found
