"""The papers of a site: which have to be made, and under what key those made before are kept.

Papers take far longer than pages. So an order says in a key all that its papers depend on, and
lists the papers only when they are not there yet: an unchanged unit costs one key.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Protocol

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.papers import Format
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.output import OutputFile
from unitfolio.render.views.sheets.listing import qualification_papers, unit_papers
from unitfolio.render.views.sheets.made import Made, Paper
from unitfolio.render.views.sheets.stationery import Stationery


@dataclass(frozen=True, slots=True)
class Order:
    """Papers of the page at `address`; `key` changes whenever any of them would.

    Several orders may be of one page: their papers stand there in the order of the orders.
    """

    address: str
    key: str
    papers: Callable[[], Iterable[Paper]]


class Maker(Protocol):
    """Whoever makes papers and keeps them: an edge, since it writes files."""

    def make(self, orders: Iterable[Order]) -> Made:
        """Return the papers of every order; those under a key that is kept are not made anew."""


@dataclass(frozen=True, slots=True)
class PaperPress:
    """What papers are made with. `code` stands for the code and templates that draw them."""

    stationery: Stationery
    formats: tuple[Format, ...]
    code: str

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue whose papers they are."""
        return self.stationery.catalogue

    def orders(self) -> Iterator[Order]:
        """Yield an order for each unit and for each qualification."""
        shared, keys = self._shared(), keys_of(self.catalogue)
        units, qualifications = keys.units, keys.qualifications
        for unit in self.catalogue.units:
            own = (qualifications[member.id] for member in unit.qualifications)
            yield self._of_unit(unit, digest(shared, units[unit.id], *own))
        for each in self.catalogue.specification.qualifications:
            members = [member.unit for member in self.catalogue.members(each)]
            named = (qualifications[own.id] for unit in members for own in unit.qualifications)
            said = (*(units[unit.id] for unit in members), *named)
            yield self._of_qualification(each, digest(shared, qualifications[each.id], *said))

    def _of_unit(self, unit: Unit, key: str) -> Order:
        papers = partial(unit_papers, self.stationery, unit, self.formats)
        return Order(ids.unit_address(unit.id), key, papers)

    def _of_qualification(self, qualification: Qualification, key: str) -> Order:
        papers = partial(qualification_papers, self.stationery, qualification, self.formats)
        return Order(ids.qualification_address(qualification.id), key, papers)

    def _shared(self) -> str:
        """Return a key of what every paper depends on."""
        specification, stationery = self.catalogue.specification, self.stationery
        return digest(
            self.code,
            ",".join(self.formats),
            stationery.centre,
            str(stationery.named),
            stationery.site_url,
            stationery.logo.hex(),
            *(method.model_dump_json() for method in specification.evidence),
            *(verb.verb for verb in specification.verbs),
        )


def paper_files(made: Made) -> Iterator[OutputFile]:
    """Yield the output file of every paper."""
    for papers in made.values():
        yield from (OutputFile(paper.path, paper.file) for paper in papers)


def code_key(files: Iterable[Path], versions: Iterable[str]) -> str:
    """Return a key of the code, templates and libraries that draw papers."""
    contents = (f"{file.name} {file.read_bytes().hex()}" for file in sorted(files))
    return digest(*versions, *contents)


@dataclass(frozen=True, slots=True)
class Keys:
    """A key of all that each unit says, by its id, and of all that each qualification says."""

    units: Mapping[str, str]
    qualifications: Mapping[str, str]


# Papers and what can be taken elsewhere depend on the same, and are ordered one after the other.
@lru_cache(maxsize=1)
def keys_of(catalogue: Catalogue) -> Keys:
    """Return the keys of what units and qualifications say."""
    return Keys(
        {each.id: _key(each) for each in catalogue.units},
        {each.id: _key(each) for each in catalogue.specification.qualifications},
    )


def _key(said: Unit | Qualification) -> str:
    """Return a key of all that it says."""
    return digest(said.model_dump_json())


def digest(*texts: str) -> str:
    """Return 40 hexadecimal digits; where one text ends and the next begins counts."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(f"{len(text)}:{text}".encode())
    return digest.hexdigest()[:40]
