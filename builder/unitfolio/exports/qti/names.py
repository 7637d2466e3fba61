"""The identifiers and paths in a QTI package: made from ids alone, so that they stay.

QTI 2.1, information model, section 2.1: an identifier is an NCName. A test names an item's
outcome by the item's identifier and a full stop, so an item's own has none.
"""

from unitfolio.questions import Option, Question


def item_identifier(unit_id: str, question: Question) -> str:
    """Return an item's identifier: `u-handle_term_aht_name`; no two units share one."""
    return f"u-{unit_id}_{question.id}".replace(".", "_")


def item_path(unit_id: str, question: Question) -> str:
    """Return the path of an item in its package."""
    return f"items/{item_identifier(unit_id, question)}.xml"


def option_identifier(option: Option) -> str:
    """Return a choice's identifier: an id may begin with a digit, and an NCName may not."""
    return f"option-{option.id}"


def place_identifier(kind: str, place: int) -> str:
    """Return the identifier of a text that has a place alone: `step-2`."""
    return f"{kind}-{place + 1}"
