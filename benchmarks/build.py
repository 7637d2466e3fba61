"""Builds catalogues with Unitfolio and, of the same words, with plain Material: what each costs.

    python -m benchmarks.build [--quick] [--units 100 1000] [--keep FOLDER]

`make bench` runs this. Every build is a process of its own and starts without an earlier site.
Ends with 1 if a goal is missed.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from benchmarks import report
from benchmarks.goals import Build, Results, goals
from benchmarks.measure import run, size

SIZES: Final = (100, 1000)
QUICK: Final = (100,)
SEED: Final = 1
SMALL: Final = 200
REPEATS: Final = 3
"""So often are catalogues of up to `SMALL` units built; the quickest counts."""
MKDOCS: Final = (sys.executable, "-m", "mkdocs", "build", "--quiet")


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder that projects are made and built in."""

    folder: Path

    def catalogue(self, units: int) -> Path:
        """Return our project of so many units."""
        project = self.folder / f"ours-{units}"
        if not project.exists():
            report.say(f"writing a catalogue of {units:,} units")
            _tool("catalogue", f"--units={units}", f"--out={project}", f"--seed={SEED}")
        return project

    def plain(self, units: int) -> tuple[Path, int]:
        """Return the plain project of the same words, and how many words its pages have."""
        project = self.folder / f"plain-{units}"
        shutil.rmtree(project, ignore_errors=True)
        report.say(f"writing the pages of {units:,} units as Markdown")
        return project, int(_tool("plain", str(self.catalogue(units)), str(project)))

    def steps(self, units: int) -> dict[str, float]:
        """Return the seconds of every step of our build."""
        report.say(f"timing the steps of a build of {units:,} units")
        return _steps(self.catalogue(units), "mkdocs.yml")

    def zip_seconds(self, units: int) -> float:
        """Return the seconds that the ZIP for reading offline takes."""
        report.say(f"timing the offline ZIP of {units:,} units")
        project = self.catalogue(units)
        settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
        settings["plugins"] = [
            "search",
            {"unitfolio": {"offline": True, "papers": [], "exports": []}},
        ]
        (project / "offline.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        return _steps(project, "offline.yml")["offline ZIP"]


def measured(project: Path, units: int) -> Build:
    """Return what it costs to build the site of a project."""
    report.say(f"building {project.name}")
    costs = []
    for _ in range(REPEATS if units <= SMALL else 1):
        shutil.rmtree(project / "site", ignore_errors=True)
        costs.append(run(MKDOCS, project))
        report.say(f"{costs[-1].wall:.1f} s, {costs[-1].cpu:.1f} s of CPU")
    return Build(units, min(costs), size(project / "site"))


def compare(workshop: Workshop, sizes: Sequence[int]) -> bool:
    """Build, print, and return whether every goal is met."""
    ours, plain, words = dict[int, Build](), dict[int, Build](), dict[int, int]()
    one = measured(workshop.catalogue(1), 1)
    for units in sizes:
        project, words[units] = workshop.plain(units)
        ours[units] = measured(workshop.catalogue(units), units)
        plain[units] = measured(project, units)
    results = Results(one, ours, plain)
    report.print_builds(results, words)
    report.print_steps(max(sizes), workshop.steps(max(sizes)))
    report.print_zip(min(sizes), workshop.zip_seconds(min(sizes)))
    found = tuple(goals(results))
    report.print_goals(found)
    return all(goal.met for goal in found)


def _steps(project: Path, config: str) -> dict[str, float]:
    shutil.rmtree(project / "site", ignore_errors=True)
    found: dict[str, float] = json.loads(_tool("steps", str(project), f"--config={config}"))
    return found


def _tool(name: str, *arguments: str) -> str:
    """Run a tool of this folder as a process of its own, so that this one stays small."""
    command = (sys.executable, "-m", f"benchmarks.{name}", *arguments)
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument("--units", type=int, nargs="+", default=SIZES, help="sizes to build")
    parser.add_argument("--quick", action="store_true", help="100 units only")
    parser.add_argument("--keep", type=Path, help="a folder to keep the projects and sites in")
    given = parser.parse_args(arguments)
    sizes = QUICK if given.quick else tuple(sorted(given.units))
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
        met = compare(Workshop(given.keep.resolve()), sizes)
    else:
        with tempfile.TemporaryDirectory(prefix="unitfolio-bench-") as folder:
            met = compare(Workshop(Path(folder)), sizes)
    sys.exit(not met)


if __name__ == "__main__":
    main()
