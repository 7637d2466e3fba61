"""A unit's criteria as plain values, for the pages on which learners map evidence in the browser.

The file is an agreement with `builder/web/lib/unit-data.ts`: a field may be added, none changes.
"""

from collections.abc import Iterable

from unitfolio import ids
from unitfolio.catalogue import Catalogue
from unitfolio.model.unit import Criterion, Unit
from unitfolio.render import wording

FORMAT = 1

Value = str | int | None | list["Value"] | dict[str, "Value"]


def unit_data(catalogue: Catalogue, unit: Unit) -> dict[str, Value]:
    """Return what the browser has to know of a unit; the same content gives the same values."""
    qualifications = [catalogue.qualifications[each.id] for each in unit.qualifications]
    said = catalogue.vocabulary(unit)
    return {
        "format": FORMAT,
        "id": unit.id,
        "title": unit.title,
        "level": unit.level.value,
        "version": unit.version,
        "updated": unit.updated.isoformat(),
        "address": ids.unit_address(unit.id),
        "words": {
            "outcome": said.outcome,
            "outcomes": said.outcomes,
            "criterion": said.criterion,
            "criteria": said.criteria,
        },
        "qualifications": [{"id": each.id, "title": each.title} for each in qualifications],
        "current_months": _strictest(each.current_months for each in qualifications),
        "outcomes": [
            {
                "number": outcome.number,
                "statement": outcome.statement,
                "criteria": [_criterion(catalogue, unit, each) for each in outcome.criteria],
            }
            for outcome in unit.outcomes
        ],
    }


def _criterion(catalogue: Catalogue, unit: Unit, criterion: Criterion) -> dict[str, Value]:
    verb = catalogue.verb_of(criterion)
    frameworks = sorted(
        (catalogue.frameworks[name] for name in criterion.frameworks), key=lambda each: each.id
    )
    alike = {(place.unit.id, place.criterion.number) for place in catalogue.alike(unit, criterion)}
    return {
        "number": criterion.number,
        "statement": criterion.statement,
        "fingerprint": criterion.fingerprint,
        "origin": criterion.provenance.origin.value,
        "source": wording.source(criterion.provenance),
        "methods": [*sorted(each.id for each in catalogue.methods_of(unit, criterion))],
        "frameworks": [{"id": each.id, "title": each.short or each.title} for each in frameworks],
        "verb": verb.verb if verb else "",
        "alike": [
            [other, number]
            for other, number in sorted(alike, key=lambda a: (a[0], ids.natural_key(a[1])))
        ],
    }


def _strictest(periods: Iterable[int | None]) -> int | None:
    """One piece of evidence serves all qualifications of a unit, so the shortest period holds."""
    return min((each for each in periods if each is not None), default=None)
