"""How tests practise: one question of each kind, and what is kept of the answers."""

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

UNIT = "handle-contacts"
PRACTICE = f"units/{UNIT}/practice/"

Question = dict[str, Any]

SINGLE: Question = {
    "id": "term.aht.name",
    "kind": "single",
    "rule": "term",
    "asks": "Which term has this meaning?",
    "case": "The time that one contact takes, on average <b>&amp;</b>",
    "options": [
        {"id": "fcr", "text": "First contact resolution", "why": "That is about settling it."},
        {"id": "aht", "text": "Average handling time", "right": True},
    ],
    "why": "It drives staffing.",
    "criteria": ["1.1"],
    "anchor": "term-aht",
}
MULTIPLE: Question = {
    "id": "author.parts",
    "kind": "multiple",
    "rule": "author",
    "asks": "What is part of it?",
    "options": [
        {"id": "1", "text": "Talk", "right": True},
        {"id": "2", "text": "Lunch", "why": "Nobody waits for that."},
        {"id": "3", "text": "Hold", "right": True},
    ],
    "criteria": ["1.2"],
}
MATCHING: Question = {
    "id": "framework.sbi.parts",
    "kind": "matching",
    "rule": "framework",
    "asks": "Which description belongs to which part?",
    "matches": [["Situation", "Where it was"], ["Behaviour", "What was done"]],
    "other_ends": ["What will change"],
    "criteria": ["2.1"],
}
ORDERING: Question = {
    "id": "framework.plan.order",
    "kind": "ordering",
    "rule": "framework",
    "asks": "Put the steps into their order.",
    "steps": ["Plan", "Do"],
    "criteria": ["2.1"],
}
SHORT: Question = {
    "id": "author.target",
    "kind": "short",
    "rule": "author",
    "asks": "What share of calls is answered in time?",
    "answers": ["80%"],
    "criteria": ["1.2"],
}
CARD: Question = {
    "id": "term.fcr.meaning",
    "kind": "card",
    "rule": "term",
    "asks": "What does FCR mean?",
    "outline": ["First contact resolution", "Settled at the first contact"],
}
ALL = [SINGLE, MULTIPLE, MATCHING, ORDERING, SHORT, CARD]

OUTCOMES = [
    {"number": "1", "statement": "Know the measures", "criteria": ["1.1", "1.2"]},
    {"number": "2", "statement": "Handle contacts", "criteria": ["2.1"]},
]
KEPT = """(store) => new Promise((resolve) => {
  const opening = indexedDB.open("unitfolio");
  opening.onsuccess = () => {
    const all = opening.result.transaction(store).objectStore(store).getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result); };
  };
})"""


def offer(page: Page, questions: list[Question]) -> None:
    """Give these questions for the unit's own: to any tab of the page's browser."""
    data = {
        "format": 1,
        "id": UNIT,
        "title": "Handle contacts",
        "version": "1.0",
        "address": f"units/{UNIT}/",
        "outcomes": OUTCOMES,
        "questions": questions,
    }
    body = json.dumps(data)
    page.context.route(
        "**/questions.json", lambda route: route.fulfill(body=body, content_type="application/json")
    )


def open_practice(page: Page, address: str, query: str = "") -> Page:
    page.goto(address + PRACTICE + query)
    expect(page.locator("[data-uf-standing]")).not_to_be_empty()
    return page


def begin(page: Page) -> None:
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(asked(page)).to_be_focused()


def asked(page: Page) -> Locator:
    return page.locator(".uf-asking__asks")


def done(page: Page) -> Locator:
    return page.locator(".uf-stage__count")


def standing(page: Page) -> Locator:
    return page.locator("[data-uf-standing]")


def answers(page: Page) -> list[tuple[str, int, bool | None]]:
    """Every answer kept: question, rating, and whether it was right.

    An answer is kept a moment after it is given.
    """
    kept: list[dict[str, Any]] | None = None
    while kept is None or len(kept) != len(page.evaluate(KEPT, "reviews")):
        kept = page.evaluate(KEPT, "reviews")
        page.wait_for_timeout(500)
    kept.sort(key=lambda review: str(review["when"]))
    return [(each["question"], each["rating"], each.get("right")) for each in kept]


def recalled(page: Page) -> list[str]:
    """The questions of which something is remembered."""
    return sorted(str(each["question"]) for each in page.evaluate(KEPT, "recalls"))


def not_known(page: Page) -> None:
    """Answer a question that is not a card."""
    page.get_by_role("button", name="I do not know").click()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
