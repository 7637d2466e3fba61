"""My portfolio lists drafts of forms, leads to them, and wipes them with all else."""

from playwright.sync_api import Page, expect
from tests.browser.checklist import status
from tests.browser.evidence import PORTFOLIO, open_portfolio
from tests.browser.forms import UNIT, control, drafts, form


def begin(page: Page, address: str, words: str) -> None:
    page.goto(f"{address}evidence/star-account/?unit={UNIT}")
    found = form(page, "star-account")
    control(found, "situation").fill(words)
    expect(drafts(found).first).to_contain_text("open below")


def test_a_draft_is_listed_and_opened(page: Page, site_url: str) -> None:
    open_portfolio(page, site_url)
    listed = page.get_by_role("region", name="Drafts of forms")
    expect(listed).to_be_hidden()
    begin(page.context.new_page(), site_url, "The queue grew")
    expect(listed.get_by_role("listitem")).to_have_count(1)
    expect(listed).to_contain_text("Manage team and individual performance")
    listed.get_by_role("link", name="STAR account, Manage team").click()
    found = form(page, "star-account")
    expect(control(found, "situation")).to_have_value("The queue grew")
    expect(drafts(found)).to_contain_text("open below")


def test_one_wipe_takes_pieces_and_drafts_away(page: Page, site_url: str) -> None:
    begin(page, site_url, "The queue grew")
    other = page.context.new_page()
    open_portfolio(other, site_url)
    expect(other.get_by_role("region", name="Drafts of forms")).to_be_visible()
    other.get_by_role("button", name="Wipe everything kept by this site").click()
    dialog = other.get_by_role("dialog")
    expect(dialog).to_contain_text(
        "your pieces of evidence, your drafts of forms and your practice"
    )
    dialog.get_by_role("button", name="Wipe everything").click()
    expect(status(other)).to_have_text("Everything kept by this site is wiped.")
    expect(other.get_by_role("region", name="Drafts of forms")).to_be_hidden()
    expect(control(form(page, "star-account"), "situation")).to_have_value("")
    expect(drafts(form(page, "star-account"))).to_have_count(0)
    page.goto(f"{site_url}{PORTFOLIO}")
    expect(page.get_by_role("region", name="Drafts of forms")).to_be_hidden()


def test_two_drafts_of_one_name_are_told_apart_by_the_time(page: Page, site_url: str) -> None:
    for time, words in (("09:05", "The queue grew"), ("14:30", "It shrank")):
        page.clock.set_fixed_time(f"2026-11-23T{time}:00")
        begin(page, site_url, words)
        page.goto("about:blank")
    open_portfolio(page, site_url)
    links = page.get_by_role("region", name="Drafts of forms").get_by_role("link")
    unit = "Manage team and individual performance in contact centre operations"
    expect(links).to_have_text(
        [f"STAR account, {unit}, 23 Nov 2026, {time}" for time in ("14:30", "09:05")]
    )
