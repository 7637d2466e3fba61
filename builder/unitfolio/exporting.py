"""What can be taken elsewhere: which files have to be made, and under what key older ones are kept.

As with papers, an order says in a key all that its files depend on, and lists them only when
they are not there yet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.exports import ExportFormat
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.papers import Order, digest
from unitfolio.problems import UnitfolioError
from unitfolio.render.views.exports.listing import qualification_exports, unit_exports
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.sheets.made import Paper

_Owner = TypeVar("_Owner", Unit, Qualification)


@dataclass(frozen=True, slots=True)
class ExportPress:
    """What such files are made with. `code` stands for the code that makes and writes them."""

    sender: Sender
    formats: tuple[ExportFormat, ...]
    code: str

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue whose questions and criteria they hold."""
        return self.sender.stationery.catalogue

    def orders(self) -> Iterator[Order]:
        """Yield an order for each unit and for each qualification."""
        if not self.formats:
            return
        shared = self._shared()
        units = {each.id: digest(each.model_dump_json()) for each in self.catalogue.units}
        whole = self.catalogue.specification.qualifications
        qualifications = {each.id: digest(each.model_dump_json()) for each in whole}
        for unit in self.catalogue.units:
            own = (qualifications[member.id] for member in unit.qualifications)
            yield self._of_unit(unit, digest(shared, "unit", units[unit.id], *own))
        for each in whole:
            members = [member.unit for member in self.catalogue.members(each)]
            said = (f"{units[unit.id]} {' '.join(self._alike(unit))}" for unit in members)
            key = digest(shared, "qualification", qualifications[each.id], *said)
            yield self._of_qualification(each, key)

    def chosen(self, unit_id: str = "", qualification_id: str = "") -> Iterator[Paper]:
        """Yield the files of a unit, of a qualification or, without either, of all of them.

        Raises UnitfolioError for an id that the catalogue doesn't know.
        """
        units = {unit.id: unit for unit in self.catalogue.units}
        for unit in _picked(units, unit_id, all_of_them=not qualification_id):
            yield from unit_exports(self.sender, unit, self.formats)
        qualifications = self.catalogue.qualifications
        for each in _picked(qualifications, qualification_id, all_of_them=not unit_id):
            yield from qualification_exports(self.sender, each, self.formats)

    def _of_unit(self, unit: Unit, key: str) -> Order:
        address = ids.exports_address(ids.UNITS, unit.id)
        return Order(address, key, partial(unit_exports, self.sender, unit, self.formats))

    def _of_qualification(self, qualification: Qualification, key: str) -> Order:
        address = ids.exports_address(ids.QUALIFICATIONS, qualification.id)
        files = partial(qualification_exports, self.sender, qualification, self.formats)
        return Order(address, key, files)

    def _alike(self, unit: Unit) -> Iterator[str]:
        """Yield what criteria are alike: that depends on every unit of the site."""
        for criterion in unit.criteria:
            for place in self.catalogue.alike(unit, criterion):
                yield f"{criterion.number}={place.unit.id}.{place.criterion.number}"

    def _shared(self) -> str:
        """Return a key of what every file depends on."""
        specification, stationery = self.catalogue.specification, self.sender.stationery
        read = (
            *specification.evidence,
            *specification.verbs,
            *specification.terms,
            *specification.frameworks,
        )
        return digest(
            self.code,
            ",".join(self.formats),
            self.sender.site_id,
            self.sender.licence,
            stationery.centre,
            stationery.site_url,
            *(each.model_dump_json() for each in read),
        )


def _picked(owners: Mapping[str, _Owner], owner_id: str, *, all_of_them: bool) -> Iterable[_Owner]:
    """Return the one of this id; without an id all, or none."""
    if not owner_id:
        return owners.values() if all_of_them else ()
    if owner_id not in owners:
        known = ", ".join(sorted(owners)) or "none at all"
        raise UnitfolioError(f"'{owner_id}' isn't among what the content holds: {known}")
    return (owners[owner_id],)
