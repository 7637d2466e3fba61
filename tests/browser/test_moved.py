"""An address that a unit has moved from leads on to the same criterion."""

from playwright.sync_api import Page
from tests.browser.conftest import OpenContext, Project


def test_an_old_address_leads_on_and_keeps_its_anchor(page: Page, project: Project) -> None:
    page.goto(f"{project.address}units/handle-calls/#ac-1-2")
    page.wait_for_url(f"{project.address}units/handle-contacts/#ac-1-2")


def test_without_script_an_old_address_leads_on(
    open_context: OpenContext, project: Project
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{project.address}units/handle-calls/")
    page.wait_for_url(f"{project.address}units/handle-contacts/")
