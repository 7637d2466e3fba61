"""What can be taken elsewhere: which files have to be made, and under what key older ones are kept.

As with papers, an order says in a key all that its files depend on, and lists them only when
they are not there yet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeVar

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.exports import ExportFormat
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.papers import Order, digest, keys_of
from unitfolio.problems import UnitfolioError
from unitfolio.render.views.exports.listing import qualification_exports, unit_exports
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.sheets.made import Paper

_Owner = TypeVar("_Owner", Unit, Qualification)


@dataclass(frozen=True)
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
        """Yield an order for each unit and for each qualification: Anki's files, then the rest.

        Those of one owner follow each other, since they are made of the same questions.
        """
        batches = [(formats, self._shared(formats, said)) for formats, said in self._batches()]
        for unit in self.catalogue.units:
            yield from (self._of_unit(unit, *batch) for batch in batches)
        for each in self.catalogue.specification.qualifications:
            yield from (self._of_qualification(each, *batch) for batch in batches)

    def _batches(self) -> Iterator[tuple[tuple[ExportFormat, ...], str]]:
        """Yield formats that are kept together, and what else than the content they depend on.

        Anki's files alone hold the time of the content: all others stay as they are after a
        commit that changes nothing in them.
        """
        timed = tuple(each for each in self.formats if each is ExportFormat.ANKI)
        others = tuple(each for each in self.formats if each not in timed)
        every = ((timed, str(self.sender.changed)), (others, ""))
        yield from ((formats, said) for formats, said in every if formats)

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

    def _of_unit(self, unit: Unit, formats: tuple[ExportFormat, ...], shared: str) -> Order:
        keys = keys_of(self.catalogue)
        own = (keys.qualifications[member.id] for member in unit.qualifications)
        return Order(
            ids.exports_address(ids.UNITS, unit.id),
            digest(shared, "unit", keys.units[unit.id], self.catalogue.own_title(unit), *own),
            partial(unit_exports, self.sender, unit, formats),
        )

    def _of_qualification(
        self, each: Qualification, formats: tuple[ExportFormat, ...], shared: str
    ) -> Order:
        keys = keys_of(self.catalogue)
        members = [member.unit for member in self.catalogue.members(each)]
        said = (" ".join((keys.units[unit.id], *self._beyond(unit))) for unit in members)
        return Order(
            ids.exports_address(ids.QUALIFICATIONS, each.id),
            digest(shared, "qualification", keys.qualifications[each.id], *said),
            partial(qualification_exports, self.sender, each, formats),
        )

    def _beyond(self, unit: Unit) -> Iterator[str]:
        """Yield what other files say of a unit: other qualifications, and all units of the site."""
        yield f"bars accounts: {self.catalogue.bars_accounts(unit)}"
        yield self.catalogue.own_title(unit)
        for criterion in unit.criteria:
            for place in self.catalogue.alike(unit, criterion):
                yield f"{criterion.number}={place.unit.id}.{place.criterion.number}"

    def _shared(self, formats: Iterable[ExportFormat], said: str) -> str:
        """Return a key of what every file of these formats depends on."""
        stationery = self.sender.stationery
        return digest(
            self.code,
            ",".join(formats),
            said,
            self.sender.site_id,
            self.sender.licence,
            stationery.centre,
            stationery.site_url,
            self._read,
        )

    @cached_property
    def _read(self) -> str:
        """A key of the content that questions of any unit may be made from."""
        specification = self.catalogue.specification
        read = (
            *specification.evidence,
            *specification.verbs,
            *specification.terms,
            *specification.frameworks,
        )
        return digest(*(each.model_dump_json() for each in read), *self._rivals())

    def _rivals(self) -> Iterator[str]:
        """Yield at which levels shared terms are used: any unit's wrong answers are of them."""
        for term in self.catalogue.specification.terms:
            yield " ".join((term.id, *sorted(self.catalogue.levels_of_term(term))))


def _picked(owners: Mapping[str, _Owner], owner_id: str, *, all_of_them: bool) -> Iterable[_Owner]:
    """Return the one of this id; without an id all, or none."""
    if not owner_id:
        return owners.values() if all_of_them else ()
    if owner_id not in owners:
        known = ", ".join(sorted(owners)) or "none at all"
        raise UnitfolioError(f"'{owner_id}' isn't among what the content holds: {known}")
    return (owners[owner_id],)
