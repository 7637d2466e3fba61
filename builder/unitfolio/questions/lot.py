"""Drawing by lot, the same each time: an order made from ids alone, so that no text moves it."""

import hashlib
from collections.abc import Sequence


def drawn(question: str, name: str) -> str:
    """Return where `name` comes in a question's draw; what sorts first is drawn first."""
    return hashlib.sha256(f"{question}/{name}".encode()).hexdigest()


def mixed(question: str, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts in an order drawn by their places, and never in the order given."""
    places = sorted(range(len(texts)), key=lambda place: drawn(question, str(place)))
    if places == [*range(len(texts))]:
        places = [*places[1:], *places[:1]]
    return tuple(texts[place] for place in places)
