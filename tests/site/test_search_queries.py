"""What people type brings the right place among the first three links shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.site.browsing import results, served, watched

MANAGE = "units/manage-team-and-individual-performance/"
SUPERVISE = "units/supervise-customer-service-activities/"
CONTRIBUTE = "units/contribute-to-performance-management/"
PRINCIPLES = "units/principles-of-performance-management/"

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


@pytest.mark.parametrize(("words", "place"), [*CRITERIA, *TERMS, *MISCONCEPTIONS])
def test_the_right_place_is_among_the_first_three(
    search: tuple[Page, str], words: str, place: str
) -> None:
    page, home = search
    shown = results(page, home, words)
    assert place in shown[:3], shown[:6]
