"""Which measured builds meet the goals, and what the steps are timed by."""

import pytest
from benchmarks.goals import Build, Goal, Results, goals
from benchmarks.measure import Cost, Size
from benchmarks.steps import STEPS, Clock, place


def _build(units: int, wall: float, peak: float = 100, pages: int = 40, each: int = 100) -> Build:
    return Build(units, Cost(wall, wall, peak), Size(pages, 1000 + units * each, 10))


def test_a_build_that_meets_every_goal() -> None:
    ours = {100: _build(100, 10.0), 1000: _build(1000, 100.0)}
    plain = {100: _build(100, 30.0), 1000: _build(1000, 300.0)}
    results = Results(_build(1, 1.0), ours, plain)
    assert tuple(goals(results)) == (
        Goal("at 100 units as many pages as the plain site", "40 and 40", met=True),
        Goal("at 1,000 units as many pages as the plain site", "40 and 40", met=True),
        Goal("at 1,000 units at most 0.35 of the plain build's wall time", "0.33", met=True),
        Goal("at 1,000 units less than 400 MiB", "100 MiB", met=True),
        Goal(
            "a unit's CPU time at 1,000 units at most 1.15 of its CPU time at 100", "1.09", met=True
        ),
        Goal("a unit's bytes at 1,000 units at most 1.05 of its bytes at 100", "1.00", met=True),
    )


def test_a_build_that_misses_every_goal() -> None:
    ours = {100: _build(100, 10.0, pages=39), 1000: _build(1000, 150.0, 400, 39, 110)}
    plain = {100: _build(100, 30.0), 1000: _build(1000, 300.0)}
    found = tuple(goals(Results(_build(1, 1.0), ours, plain)))
    assert [goal.met for goal in found] == [False] * 6


def test_one_size_alone_says_nothing_about_growth() -> None:
    results = Results(_build(1, 1.0), {100: _build(100, 10.0)}, {100: _build(100, 10.0)})
    assert [goal.goal for goal in goals(results)] == [
        "at 100 units as many pages as the plain site"
    ]


@pytest.mark.parametrize("name", [name for names in STEPS.values() for name in names])
def test_every_function_that_is_timed_is_there(name: str) -> None:
    holder, last = place(name)
    assert callable(getattr(holder, last))


def test_a_step_within_a_step_counts_for_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 1.0, 3.0, 7.0, 15.0, 31.0])
    monkeypatch.setattr("benchmarks.steps.time.perf_counter", lambda: next(now))
    clock = Clock()
    inner = clock.timed("inner", lambda: None)
    clock.timed("outer", inner)()
    assert list(clock.stop().values()) == [1.0 + 16.0, 2.0 + 8.0, 4.0]
