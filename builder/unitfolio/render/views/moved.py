"""The page at an address that a unit has moved from: it leads on, and keeps the link alive."""

from dataclasses import dataclass

from unitfolio.model.unit import Unit
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import Link


@dataclass(frozen=True, slots=True)
class MovedPage:
    """Where a unit is now."""

    site_id: str
    title: str
    unit: Link


def moved_page(desk: Desk, unit: Unit) -> MovedPage:
    """Return what the page at a unit's old address shows."""
    return MovedPage(desk.site_id, f"Moved: {unit.title}", desk.unit(unit))
