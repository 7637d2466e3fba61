"""Every id, anchor, page address, file path and storage key that Unitfolio makes.

Assessors cite these addresses, so they never change; nobody else makes one. The shape of an
address is agreed in section 6 of the design (see ARCHITECTURE.md, "Addresses").
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, count
from urllib.parse import urlencode

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
CODE_PATTERN = r"^[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+)*$"

HOME = ""
UNITS = "units/"
QUALIFICATIONS = "qualifications/"
EVIDENCE = "evidence/"
FRAMEWORKS = "frameworks/"
GLOSSARY = "glossary/"
CRITERIA = "criteria/"
MY_PORTFOLIO = "portfolio/"
REVISE = "revise/"

_NOT_IN_ANCHOR = re.compile(r"[^a-z0-9]+")
_DIGITS = re.compile(r"(\d+)")


def slug(text: str) -> str:
    """Return `text` as lower-case ASCII letters and digits joined by single hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_IN_ANCHOR.sub("-", plain.lower()).strip("-")


def outcome_anchor(number: str) -> str:
    """Return the anchor of an outcome: `lo-1` for outcome 1."""
    return f"lo-{slug(number)}"


def criterion_anchor(number: str) -> str:
    """Return the anchor of a criterion: `ac-1-10` for criterion 1.10."""
    return f"ac-{slug(number)}"


def term_anchor(term_id: str) -> str:
    """Return the anchor of a term: `term-aht`."""
    return f"term-{term_id}"


def misconception_anchor(misconception_id: str) -> str:
    """Return the anchor of a misconception on its page: `misconception-more-is-better`."""
    return f"misconception-{misconception_id}"


def titled_anchors(kind: str, titles: Iterable[str]) -> tuple[str, ...]:
    """Return an anchor for each title, `faq-how-much-evidence-is-enough`; no two are the same.

    A title that comes a second time, or has no letter to make an anchor of, is numbered.
    """
    given: dict[str, None] = {}
    for title in titles:
        stem = f"{kind}-{slug(title)}".rstrip("-")
        anchors = chain((stem,), (f"{stem}-{number}" for number in count(2)))
        given[next(anchor for anchor in anchors if anchor not in given)] = None
    return tuple(given)


def star_anchor(number: str | None = None) -> str:
    """Return the anchor of a unit's STAR template, or of the one for a criterion: `star-1-2`."""
    return f"star-{slug(number)}" if number else "star"


def form_anchor(form_id: str) -> str:
    """Return the anchor of a form on its evidence method's page: `form-star-account`."""
    return f"form-{form_id}"


def form_query(unit_id: str, number: str = "", *, paper: bool = False) -> str:
    """Return what a link to a form's page asks for: a unit, and one of its criteria.

    `paper` says that the unit has a Word file of the form for that criterion alone.
    """
    asked = {"unit": unit_id, "criterion": number, "paper": number if paper else ""}
    return f"?{urlencode({name: value for name, value in asked.items() if value})}"


def checklist_anchor(number: str) -> str:
    """Return the anchor of a criterion's row in the criteria-mapping checklist: `map-1-2`."""
    return f"map-{slug(number)}"


def qualification_address(qualification_id: str) -> str:
    """Return the site-relative address of a qualification's page."""
    return f"{QUALIFICATIONS}{qualification_id}/"


def unit_address(unit_id: str) -> str:
    """Return the site-relative address of the page to revise a unit from."""
    return f"{UNITS}{unit_id}/"


def portfolio_address(unit_id: str) -> str:
    """Return the site-relative address of a unit's checklist and STAR templates."""
    return f"{UNITS}{unit_id}/portfolio/"


def practice_address(unit_id: str) -> str:
    """Return the site-relative address of a unit's flashcards and quiz."""
    return f"{UNITS}{unit_id}/practice/"


def question_data_path(unit_id: str) -> str:
    """Return the path of a unit's questions as data: `units/x/questions.json`."""
    return f"{unit_address(unit_id)}questions.json"


def question_anchor(question_id: str) -> str:
    """Return the anchor of a question on its practice page: `q-term-aht-name`."""
    return f"q-{slug(question_id)}"


def practice_query(criterion: str) -> str:
    """Return the query that a practice page takes: `?criterion=1.1`."""
    return f"?{urlencode({'criterion': criterion})}"


def unit_data_path(unit_id: str) -> str:
    """Return the path of a unit's criteria as data: `units/x/criteria.json`."""
    return f"{unit_address(unit_id)}criteria.json"


def assessor_address(unit_id: str) -> str:
    """Return the site-relative address of a unit's page for assessors and IQAs."""
    return f"{UNITS}{unit_id}/assessor/"


def evidence_address(method_id: str) -> str:
    """Return the site-relative address of an evidence method's page."""
    return f"{EVIDENCE}{method_id}/"


def framework_address(framework_id: str) -> str:
    """Return the site-relative address of a named framework's page."""
    return f"{FRAMEWORKS}{framework_id}/"


def paper_path(kind: str, owner_id: str, name: str, suffix: str) -> str:
    """Return the path of a paper: `units/x/papers/x-checklist.docx`, so that its name says whose.

    `kind` is `units/` or `qualifications/`.
    """
    return f"{kind}{owner_id}/papers/{owner_id}-{name}.{suffix}"


def exports_address(kind: str, owner_id: str) -> str:
    """Return the folder of what can be taken elsewhere: `units/x/exports/`.

    `kind` is `units/` or `qualifications/`.
    """
    return f"{kind}{owner_id}/exports/"


def export_path(kind: str, owner_id: str, name: str, suffix: str) -> str:
    """Return the path of such a file: `units/x/exports/x-anki.apkg`; no `x-tsv.tsv`, but `x.tsv`.

    `kind` is `units/` or `qualifications/`.
    """
    stem = owner_id if name == suffix else f"{owner_id}-{name}"
    return f"{exports_address(kind, owner_id)}{stem}.{suffix}"


def control_tag(*parts: str) -> str:
    """Return the name of a field in a file that is filled in: `seen.3.time`."""
    return ".".join(parts)


def page_file(address: str) -> str:
    """Return the page's source path as MkDocs knows it: `units/x/` is `units/x/index.md`."""
    return f"{address}index.md"


def link(origin: str, address: str, anchor: str = "") -> str:
    """Return a relative link from one page's address to another, so that any sub-path works.

    Both addresses are site-relative and end in `/` (the home page is the empty string).
    """
    fragment = f"#{anchor}" if anchor else ""
    if origin == address:
        return fragment or "./"
    return f"{'../' * origin.count('/')}{address}{fragment}" or "./"


def natural_key(code: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sorting key under which 1.2 comes before 1.10, and P1 before P10.

    The code itself closes the key, so that codes which differ only in leading zeros or case
    keep one order.
    """
    parts = [part for part in _DIGITS.split(code) if part and part not in {".", "-"}]
    natural = [(0, int(p), "") if p.isdecimal() else (1, 0, p.lower()) for p in parts]
    return (*natural, (-1, 0, code))


def fingerprint(wording: str) -> str:
    """Return 12 hexadecimal digits that change when the wording does, but not with its spacing.

    Kept beside what a learner maps, so that a later change of wording can be shown.
    """
    folded = " ".join(unicodedata.normalize("NFC", wording).split())
    return hashlib.sha256(folded.encode()).hexdigest()[:12]
