"""What people type brings the right place among the first three links shown."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page
from tests.site.browsing import results, served, watched

MANAGE = "units/manage-team-and-individual-performance/"
SUPERVISE = "units/supervise-customer-service-activities/"
CONTRIBUTE = "units/contribute-to-performance-management/"
PRINCIPLES = "units/principles-of-performance-management/"
NVQ_4 = "qualifications/pearson-level-4-nvq-contact-centre/"
UNITS = (MANAGE, SUPERVISE, CONTRIBUTE, PRINCIPLES)

CRITERIA = (
    ("1.2 KPIs steer", f"{MANAGE}#ac-1-2"),
    ("2.4 feedback methods", f"{MANAGE}#ac-2-4"),
    ("3.2 SMART objectives", f"{MANAGE}#ac-3-2"),
    ("coaching 3.4", f"{MANAGE}#ac-3-4"),
    ("5.1 change plan", f"{MANAGE}#ac-5-1"),
    ("5.4 monitor", f"{MANAGE}#ac-5-4"),
    ("2.1 monitor", f"{SUPERVISE}#ac-2-1"),
    ("1.3 calibration", f"{SUPERVISE}#ac-1-3"),
    ("3.2 audit trail", f"{SUPERVISE}#ac-3-2"),
    ("3.3 root causes", f"{SUPERVISE}#ac-3-3"),
    ("analyse root causes of a customer service failure", f"{SUPERVISE}#ac-3-3"),
    ("1.2 collect data", f"{CONTRIBUTE}#ac-1-2"),
    ("2.1 performance gap", f"{CONTRIBUTE}#ac-2-1"),
    ("3.1 cycle", f"{CONTRIBUTE}#ac-3-1"),
    ("1.1 cycle plan monitor review", f"{PRINCIPLES}#ac-1-1"),
    ("4.4 improvement plan", f"{PRINCIPLES}#ac-4-4"),
    ("6.1 quality monitoring", f"{PRINCIPLES}#ac-6-1"),
)
TERMS = (
    ("AHT", "glossary/#term-aht"),
    ("FCR", "glossary/#term-fcr"),
    ("CSAT", "glossary/#term-csat"),
    ("KPI", "glossary/#term-kpi"),
    ("SLA", "glossary/#term-sla"),
    ("NPS", "glossary/#term-nps"),
    ("PIP", "glossary/#term-performance-improvement-plan"),
    ("IQA", "glossary/#term-iqa"),
    ("GLH", "glossary/#term-glh"),
    ("wfm", "glossary/#term-workforce-management"),
    ("UK GDPR", "glossary/#term-uk-gdpr"),
    ("shrinkage", "glossary/#term-shrinkage"),
    ("occupancy", "glossary/#term-occupancy"),
    ("service level", "glossary/#term-service-level"),
    ("average handling time", "glossary/#term-aht"),
)
MISCONCEPTIONS = (
    ("lower the AHT the better the adviser", f"{CONTRIBUTE}#misconception-shorter-aht-is-better"),
    (
        "coaching people who miss their targets",
        f"{CONTRIBUTE}#misconception-coaching-is-for-poor-performers",
    ),
    (
        "manager's job nothing for me",
        f"{CONTRIBUTE}#misconception-only-managers-manage-performance",
    ),
    ("feedback when something has gone wrong", f"{MANAGE}#misconception-feedback-is-for-problems"),
    ("criticism wrapped in compliments", f"{MANAGE}#misconception-balance-means-a-sandwich"),
    ("resist change difficult", f"{MANAGE}#misconception-resistance-is-bad-attitude"),
    ("occupancy to 100%", f"{SUPERVISE}#misconception-full-occupancy-is-efficient"),
    (
        "complaint unless the customer uses the word",
        f"{SUPERVISE}#misconception-no-complaint-without-the-word",
    ),
    (
        "record calls only if the customer consents",
        f"{SUPERVISE}#misconception-recording-always-needs-consent",
    ),
    (
        "quality assurance catch people out",
        f"{SUPERVISE}#misconception-qa-is-for-catching-mistakes",
    ),
    (
        "numbers are green performance is good",
        f"{PRINCIPLES}#misconception-numbers-tell-the-whole-story",
    ),
    ("one appraisal a year", f"{PRINCIPLES}#misconception-annual-review-is-enough"),
    ("poor figures need training", f"{PRINCIPLES}#misconception-every-gap-is-a-training-gap"),
)

# As people ask: whole sentences, other words, other ways to write a number.
QUESTIONS = (
    ("how much evidence do i need", f"{CONTRIBUTE}#faq-how-much-evidence-is-enough"),
    ("can I use a call recording", f"{SUPERVISE}#faq-may-i-use-a-call-recording-as-evidence"),
    (
        "how long to answer a complaint",
        f"{SUPERVISE}#faq-how-long-do-we-have-to-answer-a-complaint",
    ),
    (
        "Do I have to manage people to do this unit?",
        f"{PRINCIPLES}#faq-do-i-have-to-manage-people-to-do-this-unit",
    ),
    (
        "can one piece of work be used twice",
        f"{CONTRIBUTE}#faq-can-one-piece-of-work-serve-several-criteria",
    ),
    (
        "What if the improvement did not work?",
        f"{CONTRIBUTE}#faq-what-if-the-improvement-did-not-work",
    ),
    (
        "who decides that a criterion is met",
        f"{NVQ_4}#faq-who-decides-that-i-have-met-a-criterion",
    ),
    ("how is AHT worked out", f"{PRINCIPLES}#faq-how-is-aht-worked-out"),
    ("what is shrinkage in a call centre", "glossary/#term-shrinkage"),
    ("what is AHT", "glossary/#term-aht"),
    ("handle time", "glossary/#term-aht"),
    ("after call work", "glossary/#term-wrap-time"),
    ("employee turnover", "glossary/#term-attrition"),
    ("internal quality assurance", "glossary/#term-iqa"),
    ("121", "glossary/#term-one-to-one"),
    ("1-2-1", "glossary/#term-one-to-one"),
    ("kotters 8 steps in order", "frameworks/kotter-8-steps/"),
    ("what are the five whys", "frameworks/five-whys/"),
    ("how do I use the GROW model", "frameworks/grow/"),
    ("how do I get an observation", "evidence/observation/"),
    (
        "If the team is on target, every person in it must be.",
        f"{CONTRIBUTE}#misconception-team-average-fits-everyone",
    ),
    (
        "do we need consent to record calls",
        f"{SUPERVISE}#misconception-recording-always-needs-consent",
    ),
    (
        "is coaching only for those who miss their targets",
        f"{CONTRIBUTE}#misconception-coaching-is-for-poor-performers",
    ),
)
# Each unit has such a place; any unit's is right.
ANY_UNIT = (
    # After the framework's and the method's own pages; the section of templates follows its page.
    ("how do I write a STAR account", "portfolio/"),
    ("sampling record", "assessor/#sampling-record"),
    ("what to look for", "assessor/#what-to-look-for"),
    ("evidence for 2.2", "#ac-2-2"),
    ("AC 2.3", "#ac-2-3"),
    ("ac2.3", "#ac-2-3"),
    ("1.2 monitor", "#ac-1-2"),
    ("lo2", "#lo-2"),
    ("LO 1", "#lo-1"),
    ("learning outcome 3", "#lo-3"),
)


# What is typed is all of a name: its own page comes before all that speak of it.
FIRST = (
    ("GROW", "frameworks/grow/"),
    ("grow", "frameworks/grow/"),
    ("Kotter", "frameworks/kotter-8-steps/"),
    ("SBI", "frameworks/sbi/"),
    ("SMART", "frameworks/smart/"),
    ("Manage team and individual performance in contact centre operations", MANAGE),
    ("Supervise customer service activities in a contact centre team", SUPERVISE),
    ("Contribute to performance management in a contact centre", CONTRIBUTE),
    ("Principles of performance management in a contact centre", PRINCIPLES),
)


@pytest.fixture(scope="module")
def search(browser: Browser, real_site: Path) -> Iterator[tuple[Page, str]]:
    """The home page with its search open, and its address."""
    with (
        served(real_site) as home,
        watched(browser, home, viewport={"width": 1280, "height": 800}) as page,
    ):
        page.goto(home)
        page.locator("input[name=query]").click()
        yield page, home


@pytest.mark.parametrize(("words", "place"), [*CRITERIA, *TERMS, *MISCONCEPTIONS, *QUESTIONS])
def test_the_right_place_is_among_the_first_three(
    search: tuple[Page, str], words: str, place: str
) -> None:
    page, home = search
    shown = results(page, home, words)
    assert place in shown[:3], shown[:6]


@pytest.mark.parametrize(("words", "place"), FIRST)
def test_a_pages_own_name_brings_it_first(search: tuple[Page, str], words: str, place: str) -> None:
    page, home = search
    shown = results(page, home, words)
    assert shown[0] == place, shown[:6]


@pytest.mark.parametrize(("words", "place"), ANY_UNIT)
def test_any_units_place_is_among_the_first_three(
    search: tuple[Page, str], words: str, place: str
) -> None:
    page, home = search
    shown = results(page, home, words)
    assert {f"{unit}{place}" for unit in UNITS} & {*shown[:3]}, shown[:6]


def test_a_query_of_small_words_alone_is_still_asked(search: tuple[Page, str]) -> None:
    page, home = search
    assert results(page, home, "what is it")


def test_words_that_no_key_typed_are_asked_too(search: tuple[Page, str]) -> None:
    """They are pasted, dictated or chosen."""
    page, home = search
    shown = results(page, home, "zebra")
    assert not shown
    page.locator("input[name=query]").fill("")
    page.keyboard.insert_text("AHT")
    page.locator(".md-search-result__list a").first.wait_for()


@pytest.mark.parametrize("words", ["how long to answer a complaint", "the evidence for 2.2"])
def test_the_home_pages_own_box_asks_the_same(search: tuple[Page, str], words: str) -> None:
    page, home = search
    shown = results(page, home, words)
    page.goto(home)
    page.locator(".uf-search input").fill(words)
    page.keyboard.press("Enter")
    page.locator(".md-search-result__meta", has_text="found").wait_for()
    first = page.locator(".md-search-result__list a").nth(1).get_attribute("href")
    assert first == home + shown[1]


def test_a_question_that_a_result_leads_to_is_open(search: tuple[Page, str]) -> None:
    page, home = search
    place = f"{SUPERVISE}#faq-how-long-do-we-have-to-answer-a-complaint"
    shown = results(page, home, "how long to answer a complaint")
    page.locator(".md-search-result__list a").nth(shown.index(place)).click()
    page.wait_for_url(home + place)
    assert page.locator("details.uf-faq[open] summary").all_inner_texts() == [
        "How long do we have to answer a complaint?"
    ]
    page.goto(home)
    page.locator("input[name=query]").click()


def test_the_copy_without_a_server_asks_the_same(
    browser: Browser, real_site: Path, tmp_path: Path
) -> None:
    (archive,) = real_site.glob("downloads/*-offline.zip")
    ZipFile(archive).extractall(tmp_path)
    (index,) = tmp_path.glob("*/index.html")
    with watched(browser, index.parent.as_uri()) as page:
        page.goto(f"{index.as_uri()}?q=how+long+to+answer+a+complaint")
        first = page.locator(".md-search-result__item:first-child")
        first.get_by_text("How long do we have to answer a complaint?").wait_for()
