"""What all papers of a site have in common: whose they are, and where they come from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from unitfolio.catalogue import Catalogue
from unitfolio.model.unit import Unit
from unitfolio.render import wording
from unitfolio.render.prose import Prose
from unitfolio.render.views.sheets.parts import Origin, Signature

NOTE = "Not endorsed by any awarding organisation."
LEARNER = ("Learner's name", "head.learner")
REFERENCE = ("Evidence reference", "head.reference")
ASSESSOR = ("Assessor's name", "head.assessor")
IQA = ("IQA's name", "head.iqa")


@dataclass(frozen=True, slots=True)
class Stationery:
    """The centre's name and logo, the site's address (empty or ending in `/`), the catalogue.

    The name is that of the site where nobody has `named` the centre.
    """

    catalogue: Catalogue
    prose: Prose
    centre: str = ""
    logo: bytes = b""
    site_url: str = ""
    named: bool = False

    def origin(self, name: str, version: str, updated: date, address: str) -> Origin:
        """Return the head and foot of a paper that belongs to the page at `address`."""
        full = self.full(address)
        return Origin(
            centre=self.centre,
            logo=self.logo,
            name=name,
            version=f"Version {version}, {wording.day(updated)}",
            address=full,
            short=full.partition("://")[2],
            note=NOTE,
        )

    def full(self, address: str, anchor: str = "") -> str:
        """Return a full address, or nothing where the site's own is not known."""
        fragment = f"#{anchor}" if anchor else ""
        return f"{self.site_url}{address}{fragment}" if self.site_url else ""

    def facts(self, unit: Unit) -> tuple[tuple[str, str], ...]:
        """Return what is printed at the head of a unit's papers; what is not known is left out."""
        numbers = [unit.reference, unit.local_code]
        facts = (
            ("Unit", unit.title),
            ("Unit number", ", ".join(filter(None, numbers))),
            ("Level", wording.level(unit.level)),
            ("Qualification", wording.listed(tuple(self.qualifications(unit)))),
        )
        return tuple((label, value) for label, value in facts if value)

    def qualifications(self, unit: Unit) -> Iterable[str]:
        """Yield the titles of the unit's qualifications."""
        for membership in unit.qualifications:
            yield self.catalogue.qualifications[membership.id].title


def signature(writer: str, who: str) -> Signature:
    """Return the lines that `who` signs on; `writer` begins their tags."""
    return Signature(
        wording.capital(who), f"{writer}.name", f"{writer}.signature", f"{writer}.date"
    )
