"""Printed pages: the checklist on landscape sheets with a head on each, a STAR template alone."""

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader
from tests.browser.checklist import fill
from tests.browser.conftest import OpenContext
from tests.browser.evidence import open_portfolio

UNIT = "units/manage-team-and-individual-performance/"
TITLE = "Manage team and individual performance in contact centre operations"
LANDSCAPE, PORTRAIT = (842, 595), (595, 842)
HEAD = re.compile(rf"{TITLE}\. Version 1\.0, \d+ \w+ \d{{4}}\. Printed \d+ \w+ \d{{4}}\.")

UNENDORSED = "Not endorsed by any awarding organisation."
SAID = (
    f"Level 4. Pearson Level 4 NVQ Diploma in Contact Centre Operations (QCF). {UNENDORSED} "
    "A tick says that evidence is mapped; whether it is enough is the assessor’s judgement."
)


@pytest.fixture
def portfolio(page: Page, site_url: str) -> Page:
    # Headless Chromium has no print dialog; the sheets are made by `printed`.
    page.add_init_script("window.print = () => { window.asked = true; };")
    page.goto(f"{site_url}{UNIT}portfolio/")
    return page


def printed(page: Page) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)


def sizes(sheets: list[PageObject]) -> set[tuple[int, int]]:
    return {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets}


def texts(sheets: list[PageObject]) -> list[str]:
    return [" ".join(sheet.extract_text().split()) for sheet in sheets]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    assert page.evaluate("window.asked") is True


def assert_sheets(sheets: list[PageObject]) -> None:
    """Landscape, several, each with its head, its columns and its number."""
    assert len(sheets) > 1
    assert sizes(sheets) == {LANDSCAPE}
    for at, text in enumerate(texts(sheets), start=1):
        assert len(HEAD.findall(text)) == 1, text
        assert SAID in text
        assert "Criterion Suited methods Covered Your evidence" in text
        assert text.count(f"Page {at} of {len(sheets)}") == 1


def test_the_checklist_as_filled_in(portfolio: Page) -> None:
    wordings = portfolio.locator("[data-criterion] [data-uf-wording]").all_inner_texts()
    long = " ".join(f"Folder {n}, page {n}." for n in range(1, 60))
    fill(portfolio, "1.1", {"covered": True, "evidence": long, "date": "2026-11-20"})
    fill(portfolio, "1.2", {"gap": "Not on my shift", "initials": "JB"})
    # What the filter hides on screen is printed all the same.
    portfolio.locator("[data-uf-filter]").select_option("gaps")
    press(portfolio, "Print as filled in")
    sheets = printed(portfolio)
    assert_sheets(sheets)
    whole = " ".join(texts(sheets))
    assert long in whole
    assert "20 Nov 2026" in whole
    assert "Reason for the gap: Not on my shift" in whole
    assert "JB" in whole
    assert whole.count("✓") == 1
    assert [wording for wording in wordings if whole.count(wording) != 1] == []


def test_the_checklist_blank(portfolio: Page) -> None:
    fill(portfolio, "1.1", {"covered": True, "evidence": "Folder 2", "date": "2026-11-20"})
    fill(portfolio, "1.2", {"gap": "Not on my shift", "initials": "JB"})
    press(portfolio, "Print blank")
    sheets = printed(portfolio)
    assert_sheets(sheets)
    whole = " ".join(texts(sheets))
    for typed in ("Folder 2", "20 Nov 2026", "Not on my shift", "JB", "✓", "covered,"):
        assert typed not in whole
    portfolio.evaluate("() => { dispatchEvent(new Event('afterprint')); }")
    press(portfolio, "Print as filled in")
    assert "Folder 2" in " ".join(texts(printed(portfolio)))


def test_no_row_is_split_over_two_sheets(portfolio: Page) -> None:
    """Long text in every row makes many sheets; each criterion's text ends where it began."""
    rows = portfolio.locator("tr[data-criterion]").evaluate_all(
        "rows => rows.map(({ dataset }) => dataset.criterion)"
    )
    marked = {row: f"begin{row} " + "evidence " * 70 + f"end{row}" for row in rows}
    for row, text in marked.items():
        fill(portfolio, row, {"evidence": text})
    press(portfolio, "Print as filled in")
    sheets = printed(portfolio)
    assert_sheets(sheets)
    begins = [re.findall(r"begin(\d\.\d)", text) for text in texts(sheets)]
    ends = [re.findall(r"end(\d\.\d)", text) for text in texts(sheets)]
    assert begins == ends
    assert [row for sheet in begins for row in sheet] == rows


def test_a_star_template_is_printed_alone(portfolio: Page) -> None:
    template = portfolio.locator("#star-2-2")
    template.locator("summary").click()
    template.get_by_role("button", name="Print").click()
    assert portfolio.evaluate("window.asked") is True
    sheets = printed(portfolio)
    assert sizes(sheets) == {PORTRAIT}
    text = " ".join(texts(sheets))
    assert len(sheets) > 1
    for sheet in texts(sheets):
        assert f"STAR account for criterion 2.2: {TITLE} 2.2 " in sheet
        assert f"{UNENDORSED} Learner" in sheet
    asked = template.locator("[data-uf-prompts] > li").all_inner_texts()
    assert [prompt for prompt in asked if prompt not in text] == []
    for other in ("Criteria-mapping checklist", "STAR account for criterion 2.1", "Download"):
        assert other not in text
    assert f"Page {len(sheets)} of {len(sheets)}" in text


def test_the_whole_page_begins_and_ends_with_the_checklist(portfolio: Page) -> None:
    """No sheet has only the site's headings."""
    assert_sheets(printed(portfolio))


def test_the_whole_page_prints_the_checklist_and_what_is_unfolded(portfolio: Page) -> None:
    portfolio.locator("#star-1-1 > summary").click()
    sheets = printed(portfolio)
    text = " ".join(texts(sheets))
    assert sizes(sheets) == {LANDSCAPE, PORTRAIT}
    assert "STAR account for criterion 1.1" in text
    assert "STAR account for criterion 1.2" not in text


def test_a_form_that_is_typed_in_is_printed_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}evidence/star-account/")
    assert "How to" in " ".join(texts(printed(page)))
    page.locator("#star-account\\.situation").fill("The queue grew")
    text = " ".join(texts(printed(page)))
    assert "The queue grew" in text
    assert "How to" not in text
    assert "Units and criteria" not in text


@pytest.mark.parametrize(
    ("method", "form"),
    [("star-account", "star-account"), ("root-cause-analysis", "fishbone-analysis")],
)
def test_each_sheet_of_a_form_says_whose_it_is(
    page: Page, site_url: str, method: str, form: str
) -> None:
    """Upright and across; only where the form is printed by itself."""
    page.goto(f"{site_url}evidence/{method}/")
    filled = page.locator(f"[id='{form}.head.learner']")
    whose = filled.evaluate("field => field.closest('[data-uf-ask]').innerText.split('\\n')[0]")
    assert all(f"{whose}: Zoë Nüñez" not in text for text in texts(printed(page)))
    filled.fill("Zoë Nüñez")
    sheets = texts(printed(page))
    assert sheets
    for text in sheets:
        assert f"{whose}: Zoë Nüñez" in text


@pytest.mark.parametrize("address", [UNIT, f"{UNIT}assessor/", "criteria/", "glossary/"])
def test_other_pages_print_their_own_text_alone(page: Page, site_url: str, address: str) -> None:
    page.goto(site_url + address)
    sheets = printed(page)
    assert sizes(sheets) == {PORTRAIT}
    text = " ".join(texts(sheets))
    heading = page.get_by_role("heading", level=1).inner_text()
    assert text.startswith(heading) or heading in text[:300]
    for shell in ("Back to top", "On this page", "Made with", "Download this site", "Print this"):
        assert shell not in text


def test_the_assessors_pack_keeps_together_what_belongs_together(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{UNIT}assessor/")
    outcomes = page.locator(".uf-sampling .uf-map__outcome").all_inner_texts()
    pairs = page.locator(".uf-vacsr > div").all_inner_texts()
    sheets = texts(printed(page))
    assert UNENDORSED in sheets[0]
    for together in [*pairs, *(f"{row} {row[8]}.1" for row in outcomes)]:
        assert any(" ".join(together.split()) in sheet for sheet in sheets), together
    named = re.compile(rf"Assessor: {TITLE}\. Version 1\.0, \d+ \w+ \d{{4}}\.")
    assert [sheet for sheet in sheets if not named.search(sheet)] == []
    records = [sheet for sheet in sheets if "Learner’s reference" in sheet]
    assert len(records) > 1
    for record in records:
        assert f"Sampling record: {TITLE}. Version 1.0, " in record
        assert UNENDORSED in record
        assert "Agrees with the assessor’s decision?" in record
        assert "Centre IQA Learner" in record
        assert "Older qualification" in record


def test_each_sheet_of_a_unit_names_it_and_no_card_is_split(page: Page, site_url: str) -> None:
    page.goto(site_url + UNIT)
    named = re.compile(rf"{TITLE}\. Version 1\.0, \d+ \w+ \d{{4}}\.")
    sheets = texts(printed(page))
    assert len(sheets) > 3
    assert [sheet for sheet in sheets if not named.search(sheet)] == []
    page.emulate_media(media="print")
    assert page.locator(".uf-criterion").evaluate_all(
        "cards => cards.every(card => getComputedStyle(card).breakInside === 'avoid')"
    )


def test_each_sheet_of_criteria_names_their_unit(page: Page, site_url: str) -> None:
    """The units share their numbers: a number without its unit says nothing."""
    page.goto(f"{site_url}criteria/")
    units = page.locator("[data-uf-group]").evaluate_all(
        "units => units.map(u => [u.rows[0], ...u.querySelectorAll('[data-uf-wording]')]"
        ".map(part => part.innerText.split(/\\s+/).join(' ').trim()))"
    )
    sheets = texts(printed(page))
    assert len(sheets) > len(units)
    for heading, *rows in units:
        on = [sheet for sheet in sheets if heading in sheet]
        assert [row for row in rows if not any(row in sheet for sheet in on)] == []
        assert all(f"{heading} Criterion Suited methods" in sheet for sheet in on)


def test_filtered_criteria_say_so_on_paper(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}criteria/?level=4&verb=evaluate")
    first = texts(printed(page))[0]
    said = r"\d of 73 criteria: level ‘Level 4’; verb ‘evaluate’\. Printed \d+ \w+ \d{4}\."
    assert re.search(said, first), first


@pytest.mark.parametrize("address", [f"{UNIT}assessor/", f"{UNIT}portfolio/"])
def test_dark_colours_stay_on_the_screen(
    open_context: OpenContext, site_url: str, address: str
) -> None:
    """On paper both are the same."""
    drawn = []
    for scheme, shown in (("light", "default"), ("dark", "slate")):
        page = open_context(color_scheme=scheme).new_page()
        page.goto(site_url + address)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)
        contents = [sheet.get_contents() for sheet in printed(page)]
        drawn.append([content.get_data() for content in contents if content is not None])
    assert len(drawn[0]) > 1
    assert drawn[0] == drawn[1]


def test_what_is_folded_away_is_printed(page: Page, site_url: str) -> None:
    page.goto(site_url + UNIT)
    answers = page.locator(".uf-faq__answer").all_text_contents()
    text = " ".join(texts(printed(page)))
    assert answers
    assert [answer for answer in answers if " ".join(answer.split()) not in text] == []
    assert page.locator(".uf-page details[open]").count() == 0


def test_a_quiz_sheet_has_its_answers_on_another_page(page: Page, site_url: str) -> None:
    page.add_init_script("window.print = () => { window.asked = true; };")
    page.goto(f"{site_url}{UNIT}practice/")
    page.get_by_label("Questions from").select_option("criterion 2.1")
    press(page, "Print a quiz sheet")
    asked = page.locator(".uf-quizsheet__asks > li")
    expect(asked).to_have_count(10)
    asks = page.locator(".uf-quizsheet__ask").all_inner_texts()
    sheets = printed(page)
    # It is gone once it is printed.
    expect(page.locator(".uf-quizsheet")).to_have_count(0)
    assert sizes(sheets) == {PORTRAIT}
    said = texts(sheets)
    (first,) = (at for at, text in enumerate(said) if "Answers: Manage team" in text)
    assert first > 0
    assert re.match(r"(Page \d+ of \d+ )?Answers: Manage team", said[first])
    questions, answers = " ".join(said[:first]), " ".join(said[first:])
    for ask in asks:
        assert ask in questions
    assert asks[0] not in answers
    # Nothing else of the page is on paper.
    assert "Kind of practice" not in " ".join(said)


def test_the_evidence_by_criterion_is_not_parted_from_what_it_is_called(
    page: Page, small_url: str
) -> None:
    """Wherever on a sheet the table begins: its title stands above a criterion."""
    open_portfolio(page, small_url)
    page.locator("[data-uf-unit-choice]").select_option("handle-contacts")
    page.get_by_role("button", name="Add this unit").click()
    expect(page.locator("[data-uf-matrix] [data-uf-criterion]").first).to_be_attached()
    named = 0
    for room in range(0, 900, 20):
        page.locator("[data-uf-views]").evaluate(
            "({ previousElementSibling: above }, room) => {"
            " above.style.paddingBottom = `${room}px`; }",
            room,
        )
        for sheet in texts(printed(page)):
            _, title, below = sheet.partition("Criteria of the chosen units, with the evidence")
            assert not title or re.search(r"[12]\.[12]", below), room
            named += bool(title)
    assert named >= 45
