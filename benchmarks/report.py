"""Prints what was measured."""

import sys
from collections.abc import Iterable, Mapping
from typing import Final

from benchmarks.goals import Build, Goal, Results

MB: Final = 1_000_000
HEAD: Final = ("", "units", "wall s", "CPU s", "peak MiB", "pages", "MB", "search MB")
WIDTHS: Final = (16, 7, 8, 8, 9, 8, 8, 10)


def say(what: str) -> None:
    """Tell on the error stream what is being done."""
    print(f"... {what}", file=sys.stderr, flush=True)


def print_builds(results: Results, words: Mapping[int, int]) -> None:
    """Print a line for each build, and our share of the plain one's."""
    _row(HEAD)
    _build("Unitfolio", results.one)
    for units, ours in results.ours.items():
        _build("Unitfolio", ours)
        _build("plain Material", results.plain[units])
        pair = ours, results.plain[units]
        _row(("  ours / plain", f"{units:,}", *_shares(*pair)))
    for units, count in words.items():
        print(f"{count:,} words on the pages of {units:,} units, the same in both sites.")
    for units in results.ours:
        cpu_ms, added_kb = results.seconds_each(units) * 1000, results.bytes_each(units) / 1000
        print(f"At {units:,} units a unit adds {cpu_ms:.1f} ms of CPU and {added_kb:.1f} kB.")


def print_steps(units: int, steps: Mapping[str, float]) -> None:
    """Print the seconds and the share of every step of our build."""
    total = sum(steps.values())
    print(f"\nSteps of our build of {units:,} units (a further build, timed from outside):")
    for step, seconds in steps.items():
        print(f"  {step:36}{seconds:8.2f} s{seconds / total:7.1%}")


def print_zip(units: int, seconds: float) -> None:
    """Print what the ZIP for reading offline costs, which no other figure holds."""
    print(f"\nThe offline ZIP is off in all builds above. Of {units:,} units it takes ", end="")
    print(f"{seconds:.2f} s more.")


def print_goals(goals: Iterable[Goal]) -> None:
    """Print every goal with what was measured."""
    print("\nGoals:")
    for each in goals:
        print(f"  {'met   ' if each.met else 'MISSED'} {each.goal}: {each.measured}")


def _build(name: str, build: Build) -> None:
    cost, size = build.cost, build.size
    figures = (f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak_mib:.0f}", f"{size.pages:,}")
    volume = (f"{size.total / MB:.1f}", f"{size.search / MB:.2f}")
    _row((name, f"{build.units:,}", *figures, *volume))


def _shares(ours: Build, plain: Build) -> Iterable[str]:
    pairs = (
        (ours.cost.wall, plain.cost.wall),
        (ours.cost.cpu, plain.cost.cpu),
        (ours.cost.peak_mib, plain.cost.peak_mib),
        (ours.size.pages, plain.size.pages),
        (ours.size.total, plain.size.total),
        (ours.size.search, plain.size.search),
    )
    return (f"{one / other:.2f}" for one, other in pairs)


def _row(cells: Iterable[str]) -> None:
    first, *others = cells
    shown = (f"{cell:>{width}}" for cell, width in zip(others, WIDTHS[1:], strict=True))
    print(f"{first:{WIDTHS[0]}}{''.join(shown)}")
