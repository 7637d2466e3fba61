"""Sizes, levels and dates that have to agree with one another."""

from collections.abc import Iterator
from itertools import pairwise

from unitfolio.codes import Code
from unitfolio.model.base import Level, Status
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit
from unitfolio.validate.findings import Finding
from unitfolio.validate.rules.subject import Known, Subject

_HOURS_A_CREDIT = 10
_HALF_A_CREDIT = 5
_FAR = 2
_PAST_DAYS = frozenset({"updated", "checked"})


def of_qualification(subject: Subject[Qualification], _known: Known) -> Iterator[Finding]:
    """Yield credit that isn't the total time divided by ten, and guided hours above it.

    Ofqual's General Conditions (E7 and E8, and the guidance on total qualification time): one
    credit stands for ten notional hours, rounded to the nearest whole number.
    """
    size = subject.model.size
    if size.tqt is None:
        return
    if size.credit is not None and abs(size.tqt - size.credit * _HOURS_A_CREDIT) > _HALF_A_CREDIT:
        fitting = (size.tqt + _HALF_A_CREDIT) // _HOURS_A_CREDIT
        message = f"{size.credit} credits don't agree with a total of {size.tqt} hours"
        hint = f"a credit is ten hours, so this would be {fitting}; check both figures"
        yield Finding(("size", "credit"), Code.CREDIT_AND_TQT, message, hint)
    if size.glh is not None and size.glh > size.tqt:
        message = f"{size.glh} guided hours are more than the total of {size.tqt} hours"
        yield Finding(("size", "glh"), Code.GLH_OVER_TQT, message, "check both figures")


def of_unit(subject: Subject[Unit], _known: Known) -> Iterator[Finding]:
    """Yield guided hours that are more than all the hours that the unit's credit stands for."""
    unit = subject.model
    if unit.credit and unit.glh and unit.glh > unit.credit * _HOURS_A_CREDIT:
        hours = unit.credit * _HOURS_A_CREDIT
        message = (
            f"{unit.glh} guided hours are more than the {hours} hours of {unit.credit} credits"
        )
        yield Finding(("glh",), Code.GLH_OVER_TQT, message, "check both figures")


def levels(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield a unit's level if it is two or more from that of one of its qualifications.

    Units of a neighbouring level are usual in NVQs; further away it is mostly a slip.
    """
    unit = subject.model
    for membership in unit.qualifications:
        qualification = known.qualifications.get(membership.id)
        if qualification and abs(_rank(unit.level) - _rank(qualification.level)) >= _FAR:
            message = f"the unit is at level {unit.level} and '{qualification.id}' at level "
            message += qualification.level
            yield Finding(("level",), Code.LEVEL_DIFFERS, message, "check the unit's level")


def dates(subject: Subject[Qualification], known: Known) -> Iterator[Finding]:
    """Yield dates in the wrong order, and an open qualification past its certification end."""
    given = subject.model.dates
    order = ("operational_start", "operational_end", "certification_end")
    days = [(name, day) for name in order if (day := getattr(given, name))]
    for (earlier, first), (later, second) in pairwise(days):
        if first > second:
            message = f"the {_words(later)}, {second}, is before the {_words(earlier)}, {first}"
            yield Finding(("dates", later), Code.DATES_DISAGREE, message, "check both dates")
    ended = given.certification_end
    if ended and ended < known.today and subject.model.status is Status.CURRENT:
        message = f"certification ended on {ended}, yet the status is 'current'"
        hint = "write 'status: legacy' or 'status: withdrawn'"
        yield Finding(("dates", "certification_end"), Code.PAST_CERTIFICATION_END, message, hint)


def past_days(subject: Subject[object], known: Known) -> Iterator[Finding]:
    """Yield days on which something was updated or checked that are still to come."""
    today = known.today.isoformat()
    for pointer, text in subject.texts:
        # Days compare as text: year, month, day.
        if pointer[-1] in _PAST_DAYS and text > today and text[:1].isdecimal():
            message = f"{text} is still to come"
            yield Finding(pointer, Code.FUTURE_DATE, message, "check the date")


def _rank(level: Level) -> int:
    """Return the level as a number; the entry levels count as nought."""
    return int(level) if level.isdecimal() else 0


def _words(name: str) -> str:
    return name.replace("_", " ")
