"""Whole stories on My portfolio: three days on two units, another computer, and a changed unit."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.browser.checklist import fill
from tests.browser.conftest import OpenContext, Project
from tests.browser.evidence import (
    ONE,
    OTHER,
    add,
    edit,
    form,
    kept,
    open_portfolio,
    serve,
    standing,
    titles,
    typed,
)

FILE = "units/handle-contacts.yml"
MATRIX_TOTAL = "[data-uf-matrix-total]"


def day(context_page: Page, date: str) -> None:
    context_page.clock.set_fixed_time(f"{date}T18:00:00")


def settled(page: Page) -> None:
    """The page shows the rest a moment after the last change; the clock of a story stands still."""
    page.clock.run_for(1000)


def takes_it_home(open_context: OpenContext, project: Project, file: Path) -> None:
    """Thursday: another computer takes the file in and prints it for the assessor."""
    home = open_context(viewport={"width": 360, "height": 740}).new_page()
    open_portfolio(home, project.address)
    home.locator("[data-uf-load]").set_input_files(file)
    home.get_by_role("button", name="Merge into what is here").click()
    expect(home.locator(".uf-piece__open")).to_have_text(
        ["E1 Calls that my assessor heard", "E2 How AHT is worked out"]
    )
    expect(home.locator(MATRIX_TOTAL)).to_have_text(
        "5 of 5 criteria: 3 mapped, 2 of them weak, 1 gap, 1 gap justified"
    )
    assert kept(home) == json.loads(file.read_text())["pieces"]
    home.emulate_media(media="print")
    expect(home.get_by_text("Reason for a gap: My team answers by telephone")).to_be_visible()
    expect(home.get_by_role("button", name="Save to a file")).to_be_hidden()
    expect(home.locator("[data-uf-planner]")).to_be_hidden()


def test_a_learner_works_three_days_moves_by_file_and_prints(
    open_context: OpenContext, project: Project, tmp_path: Path
) -> None:
    at_work = open_context(viewport={"width": 1280, "height": 900})

    # Monday: a first piece, for both units at once.
    page = at_work.new_page()
    day(page, "2026-11-23")
    open_portfolio(page, project.address)
    add(
        page,
        "Calls that my assessor heard",
        (f"{ONE}/2.1", f"{OTHER}/1.1"),
        method="observation",
        date="2026-11-23",
        where="Assessor's file",
    )
    settled(page)
    expect(page.locator(MATRIX_TOTAL)).to_have_text(
        "5 of 5 criteria: 2 mapped, 2 of them weak, 3 gaps"
    )
    page.close()

    # Tuesday: the checklist of one unit, and an account that is begun and left in mid-word.
    page = at_work.new_page()
    day(page, "2026-11-24")
    page.goto(f"{project.address}units/{ONE}/portfolio/")
    expect(page.locator("#pieces-map-2-1")).to_contain_text("E1 Calls that my assessor heard")
    fill(page, "1.2", {"gap": "My team answers by telephone alone"})
    open_portfolio(page, project.address)
    page.get_by_role("button", name="Add a piece of evidence").click()
    typed(page, "title").press_sequentially("How AHT is worked o")
    # Playwright closes a page as a crash would; a learner leaves it.
    page.goto("about:blank")
    page.close()

    # Wednesday: it goes on where it was, and is saved to a file.
    page = at_work.new_page()
    day(page, "2026-11-25")
    open_portfolio(page, project.address)
    edit(page, "How AHT is worked o")
    typed(page, "title").press_sequentially("ut")
    typed(page, "method").select_option("star-account")
    serve(page, f"{ONE}/1.1")
    serve(page, f"{ONE}/2.1")
    for aspect in ("valid", "authentic"):
        form(page).locator(f"[data-aspect={aspect}]").check()
    settled(page)
    expect(standing(page, f"{ONE}/2.1")).to_have_text("Mapped")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").click()
    assert downloading.value.suggested_filename == "portfolio-unitfolio-2026-11-25.json"
    downloading.value.save_as(tmp_path / "portfolio.json")
    takes_it_home(open_context, project, tmp_path / "portfolio.json")


def test_a_unit_is_updated_one_criterion_reworded_another_withdrawn(
    page: Page, project: Project
) -> None:
    open_portfolio(page, project.address)
    add(page, "Figures", (f"{ONE}/1.1", f"{ONE}/2.1"))
    add(page, "Contacts resolved", (f"{ONE}/1.2",), where="Folder 3")
    page.goto(f"{project.address}units/{ONE}/portfolio/")
    expect(page.locator("#pieces-map-1-2")).to_be_visible()

    project.rewrite(FILE, "Explain how AHT is worked out", "Explain what AHT leaves out")
    project.remove(FILE, "      - number: 1.2\n", "  - number: 2\n")
    project.build()

    # The checklist of the unit says both.
    page.reload()
    expect(page.locator("#pieces-map-1-1")).to_have_text(
        "In My portfolio: E1 Figures (mapped to an earlier wording: open it to check)"
    )
    expect(page.locator("#pieces-map-2-1")).to_have_text("In My portfolio: E1 Figures")
    lost = page.get_by_role("region", name="Not placed, in My portfolio")
    expect(lost).to_contain_text("E2 Contacts resolved was mapped to 1.2")

    # The reworded one says so, in the matrix and in the piece, until the learner has looked.
    open_portfolio(page, project.address)
    row = page.locator(f"tr[data-uf-criterion='{ONE}/1.1']")
    expect(row).to_contain_text("The wording has changed since.")
    expect(page.locator(f"tr[data-uf-criterion='{ONE}/2.1']")).not_to_contain_text("changed")
    edit(page, "Figures")
    note = form(page).locator(".uf-map__reworded")
    expect(note).to_contain_text("It is now: Explain what AHT leaves out")
    page.get_by_role("button", name="It still fits 1.1 of Handle contacts").click()
    expect(note).to_have_count(0)
    expect(row).not_to_contain_text("The wording has changed since.")
    form(page).get_by_role("button", name="Close").click()

    # The withdrawn one's evidence is shown as not placed, is moved, and is never dropped.
    unplaced = page.get_by_role("region", name="Not placed")
    expect(unplaced).to_contain_text(
        "E2 Contacts resolved was mapped to 1.2 of Handle contacts "
        "Explain how contacts are resolved at first contact"
    )
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save to a file").click()
    assert '"criterion": "1.2"' in downloading.value.path().read_text(encoding="utf-8")
    unplaced.get_by_role("link", name="E2 Contacts resolved").click()
    expect(typed(page, "where")).to_have_value("Folder 3")
    serve(page, f"{ONE}/2.1")
    unplaced.get_by_role("button", name="Take 1.2 of Handle contacts off E2").click()
    expect(unplaced).to_be_hidden()
    page.reload()
    expect(standing(page, f"{ONE}/2.1")).to_have_text("Mapped")
    assert titles(page) == ["E1 Figures", "E2 Contacts resolved"]
    assert [each["criterion"] for each in kept(page)[1]["serves"]] == ["2.1"]


def test_a_unit_that_is_gone_leaves_its_evidence(page: Page, project: Project) -> None:
    open_portfolio(page, project.address)
    add(page, "Notes", (f"{OTHER}/1.1", f"{ONE}/1.1"))
    (project.folder / "content/units/observe-contacts.yml").unlink()
    project.build()
    open_portfolio(page, project.address)
    unplaced = page.get_by_role("region", name="Not placed")
    expect(unplaced).to_contain_text("was mapped to 1.1 of observe-contacts")
    assert len(kept(page)[0]["serves"]) == 2
