"""What a build may cost: the goals, and whether the measured builds meet them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.measure import Cost, Size

AT: Final = 1000
"""The number of units that the goals for time and memory are about."""
SHARE: Final = 0.35
"""Of the plain build's wall time, at most."""
PEAK_MIB: Final = 400
TIME_NOISE: Final = 1.15
"""How much more a unit may cost in a larger catalogue before that is more than noise."""
BYTES_NOISE: Final = 1.05


@dataclass(frozen=True, slots=True)
class Build:
    """A measured build of a catalogue."""

    units: int
    cost: Cost
    size: Size


@dataclass(frozen=True, slots=True)
class Results:
    """All measured builds by their number of units; `one` is ours of a single unit."""

    one: Build
    ours: Mapping[int, Build]
    plain: Mapping[int, Build]

    def share(self, units: int) -> float:
        """Return our wall time as a share of the plain build's."""
        return self.ours[units].cost.wall / self.plain[units].cost.wall

    def seconds_each(self, units: int) -> float:
        """Return what a further unit costs in seconds, beside what every build costs.

        They are seconds of the processor, which other programs on the machine disturb less.
        """
        return (self.ours[units].cost.cpu - self.one.cost.cpu) / (units - 1)

    def bytes_each(self, units: int) -> float:
        """Return how many bytes a further unit adds to the site."""
        return (self.ours[units].size.total - self.one.size.total) / (units - 1)


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, what was measured, and whether it is met."""

    goal: str
    measured: str
    met: bool


def goals(results: Results) -> Iterator[Goal]:
    """Yield every goal that the sizes built can tell about."""
    for units, ours in results.ours.items():
        yield _same_pages(ours, results.plain[units])
    if AT in results.ours:
        share, peak = results.share(AT), results.ours[AT].cost.peak_mib
        goal = f"at {AT:,} units at most {SHARE} of the plain build's wall time"
        yield Goal(goal, f"{share:.2f}", share <= SHARE)
        yield Goal(f"at {AT:,} units less than {PEAK_MIB} MiB", f"{peak:.0f} MiB", peak < PEAK_MIB)
    if len(results.ours) > 1:
        yield from _growth(results)


def _same_pages(ours: Build, plain: Build) -> Goal:
    pages = ours.size.pages, plain.size.pages
    goal = f"at {ours.units:,} units as many pages as the plain site"
    return Goal(goal, f"{pages[0]:,} and {pages[1]:,}", pages[0] == pages[1])


def _growth(results: Results) -> Iterator[Goal]:
    few, many = min(results.ours), max(results.ours)
    for what, each, noise in (
        ("CPU time", results.seconds_each, TIME_NOISE),
        ("bytes", results.bytes_each, BYTES_NOISE),
    ):
        growth = each(many) / each(few)
        goal = f"a unit's {what} at {many:,} units at most {noise} of its {what} at {few:,}"
        yield Goal(goal, f"{growth:.2f}", growth <= noise)
