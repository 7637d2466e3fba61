"""How tests choose units to revise, practise them, and read what the page says of them."""

from dataclasses import dataclass
from datetime import date, datetime

from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

ONE, OTHER = "Handle contacts", "Observe contacts"
UNIT = "handle-contacts"

KEEP = """async (stores) => {
  const site = document.querySelector("[data-uf-site]").dataset.ufSite;
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open("unitfolio");
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction(Object.keys(stores), "readwrite");
  for (const [name, rows] of Object.entries(stores)) {
    for (const row of rows) transaction.objectStore(name).put({ ...row, site, format: 1 });
  }
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
}"""

# Questions of a unit as if they had been answered, and the unit as if it were chosen.
SEED = """async ({ unit, now, date }) => {
  const { questions } = await (await fetch(`../units/${unit}/questions.json`)).json();
  const ago = (days) => new Date(Date.parse(now) - days * 86400000).toISOString();
  const numbers = { difficulty: 5, scheduled_days: 3, learning_steps: 0, reps: 3, state: 2 };
  const recalls = questions.slice(0, 30).map(({ id }, place) => {
    const known = { last_review: ago(1 + place % 9), due: ago(place % 9 - 4) };
    const card = { ...numbers, ...known, stability: 4, lapses: place % 5 };
    return { unit, question: id, card, updated: known.last_review };
  });
  const reviews = recalls.map(({ question, card, updated: when }, place) => {
    const before = { ...card, last_review: ago(20) };
    const rating = place % 4 === 0 ? 1 : 3;
    return { id: `r${place}`, unit, question, rating, when, before };
  });
  const courses = [{ unit, date, days: [1, 3, 6], fresh: 10, updated: now }];
  return { recalls, reviews, courses };
}"""


def on(page: Page, day: str) -> None:
    """From now on it is this day for the page, six in the evening."""
    page.clock.set_fixed_time(f"{day}T18:00:00")


def open_revise(page: Page, address: str) -> None:
    page.goto(f"{address}revise/")
    expect(total(page)).not_to_be_empty()


def total(page: Page) -> Locator:
    return page.locator("[data-uf-due-total]")


def choose(page: Page, unit: str) -> None:
    page.get_by_label("A unit that you revise").select_option(unit)
    page.get_by_role("button", name="Add this unit").click()
    expect(card(page, unit)).to_be_visible()


def card(page: Page, unit: str) -> Locator:
    """What the page says of a unit that is chosen."""
    return page.locator("[data-uf-due] > li").filter(
        has=page.get_by_role("heading", name=unit, exact=True)
    )


def said(part: Locator) -> list[str]:
    """The lines of a part of the page as a reader sees them."""
    return [line for line in part.inner_text().splitlines() if line.strip()]


def practise_cards(page: Page, rate: str) -> int:
    """On a practice page, answer all flashcards that it asks now by the key `rate`."""
    page.get_by_label("Flashcards").check()
    page.get_by_label("How many").select_option("due")
    page.get_by_role("button", name="Begin", exact=True).click()
    count = 0
    while not page.get_by_role("heading", name="Practised:").is_visible():
        page.keyboard.press("Enter")
        page.get_by_text("How well did you know it?").wait_for()
        page.keyboard.press(rate)
        count += 1
        assert count < 60
    return count


def fields(page: Page, unit: str) -> Locator:
    """What the planner asks for a unit."""
    return page.locator("[data-uf-plan-units] > fieldset").filter(
        has=page.locator("legend", has_text=unit)
    )


def sessions(page: Page) -> list[list[str]]:
    """The plan: of each session its day and its lines."""
    rows = page.locator("[data-uf-sessions] tbody tr")
    return [
        [
            row.locator("th").inner_text(),
            *(line.strip() for line in row.locator("p, li").all_inner_texts()),
        ]
        for row in rows.all()
    ]


@dataclass(frozen=True)
class Event:
    """An event of a calendar, as another program reads it."""

    uid: str
    day: date
    stamp: datetime
    summary: str
    description: str
    url: str


def take_calendar(page: Page, name: str) -> list[Event]:
    """Download the plan under the name that is expected, and read it."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download for a calendar").click()
    assert downloading.value.suggested_filename == name
    read = Calendar.from_ical(downloading.value.path().read_bytes())
    return [
        Event(
            uid=str(event["UID"]),
            day=event.decoded("DTSTART"),
            stamp=event.decoded("DTSTAMP"),
            summary=str(event["SUMMARY"]),
            description=str(event["DESCRIPTION"]),
            url=str(event.get("URL", "")),
        )
        for event in read.walk("VEVENT")
    ]


def keep(page: Page, address: str, stores: object) -> None:
    """Put these rows into the stores, and open the page with them."""
    page.evaluate(KEEP, stores)
    open_revise(page, address)
    page.locator("[data-uf-due] > li").first.wait_for()


def seed(page: Page, address: str, unit: str, now: str, date: str) -> None:
    """Open the page with a unit chosen, and with answers kept that nobody had to give."""
    open_revise(page, address)
    keep(page, address, page.evaluate(SEED, {"unit": unit, "now": now, "date": date}))


def choose_all(page: Page, address: str, units: list[str], date: str) -> None:
    """Open the page with these units chosen, each for this day."""
    open_revise(page, address)
    plan = {"date": date, "days": [1, 3, 5], "fresh": 5, "updated": ""}
    keep(page, address, {"courses": [{"unit": unit} | plan for unit in units]})
