"""What can be taken elsewhere, as a page lists it: the format, what it is for, and its size."""

from collections.abc import Iterable
from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.exports import ExportFormat
from unitfolio.render import wording
from unitfolio.render.views.parts import Section
from unitfolio.render.views.sheets.made import MadePaper

ELSEWHERE = Section("elsewhere", "Take the questions elsewhere")


@dataclass(frozen=True, slots=True)
class Offer:
    """A file to take: its format, what that is for, its size, and where it is from the page."""

    title: str
    purpose: str
    size: str
    href: str


def offers(address: str, made: Iterable[MadePaper]) -> tuple[Offer, ...]:
    """Return the files as the page at `address` lists them, in the order they come in."""
    return tuple(
        Offer(
            each.title,
            ExportFormat(each.format).facts.purpose,
            wording.size(each.file.size),
            ids.link(address, each.path),
        )
        for each in made
    )
