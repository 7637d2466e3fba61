"""How tests fill in a checklist, and read it."""

from playwright.sync_api import Locator, Page

Entry = dict[str, str | bool]

BLANK: Entry = {
    "covered": False,
    "evidence": "",
    "gap": "",
    "date": "",
    "initials": "",
    "sampled": False,
}


def field(page: Page, criterion: str, name: str) -> Locator:
    return page.locator(f"tr[data-criterion='{criterion}'] [data-field={name}]")


def fill(page: Page, criterion: str, entry: Entry) -> None:
    """Type and tick all that `entry` has, as a learner would."""
    for name, value in entry.items():
        if isinstance(value, bool):
            field(page, criterion, name).set_checked(value)
        elif name == "gap" and value:
            page.locator(f"tr[data-criterion='{criterion}'] [data-uf-gap] > summary").click()
            field(page, criterion, name).fill(value)
        elif name != "gap":
            field(page, criterion, name).fill(value)


def entry(page: Page, criterion: str) -> Entry:
    """What stands in a criterion's row."""
    return {
        name: field(page, criterion, name).is_checked()
        if isinstance(blank, bool)
        else field(page, criterion, name).input_value()
        for name, blank in BLANK.items()
    }


def status(page: Page) -> Locator:
    """The page's own status region; the theme's search has one too."""
    return page.locator("[data-uf-status]")
