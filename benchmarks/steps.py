"""Builds a site once more and says how long each step took.

    python -m benchmarks.steps PROJECT [--config mkdocs.yml]

The functions below are timed from outside: a step's seconds are those within its functions, less
those within another step's. The core has no timing code.
"""

import argparse
import functools
import importlib
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import chdir
from typing import Any, Final

from mkdocs.commands.build import build
from mkdocs.config import load_config

REST: Final = "MkDocs: files, navigation, the rest"
STEPS: Final = {
    "load": ("unitfolio.validate.file:load",),
    "validate": ("unitfolio.pipeline:validate",),
    "catalogue": (
        "unitfolio.pipeline:Catalogue",
        "unitfolio.catalogue:near_identical",
        "unitfolio.catalogue:Catalogue.related",
    ),
    "views": ("unitfolio.mkdocs_plugin:gather",),
    "prose": ("unitfolio.render.prose:Prose.render", "unitfolio.render.prose:Prose.plain"),
    "templates": ("unitfolio.render.environment:Templates.render",),
    "MkDocs: page shell": ("mkdocs.commands.build:_build_page",),
    "search index": (
        "unitfolio.mkdocs_plugin:UnitfolioPlugin.on_env",
        "material.plugins.search.plugin:SearchPlugin.on_post_build",
    ),
    "writing": (
        "mkdocs.utils:write_file",
        "mkdocs.utils:copy_file",
        "mkdocs.utils:clean_directory",
        "unitfolio.site.staging:Staging.publish",
    ),
    "offline ZIP": ("unitfolio.site.offline:OfflineCopy.write",),
}


class Clock:
    """Counts seconds for the step that is running: the one that began last."""

    def __init__(self) -> None:
        """Begin with the rest."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._running = [REST]
        self._since = time.perf_counter()

    def timed(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return `function` so that its time counts for `step`."""

        @functools.wraps(function)
        def counted(*given: Any, **named: Any) -> Any:
            self._turn()
            self._running.append(step)
            try:
                return function(*given, **named)
            finally:
                self._turn()
                self._running.pop()

        return counted

    def stop(self) -> dict[str, float]:
        """Return the seconds of every step."""
        self._turn()
        return dict(self.seconds)

    def _turn(self) -> None:
        now = time.perf_counter()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now


def place(name: str) -> tuple[Any, str]:
    """Return the object that holds the function `module:name` and its name there."""
    module, _, path = name.partition(":")
    *outer, last = path.split(".")
    holder = functools.reduce(getattr, outer, importlib.import_module(module))
    return holder, last


def time_build(config: str) -> dict[str, float]:
    """Build the site of `config` in this process and return the seconds of every step."""
    clock = Clock()
    for step, names in STEPS.items():
        for holder, name in map(place, names):
            setattr(holder, name, clock.timed(step, getattr(holder, name)))
    build(load_config(config))
    return clock.stop()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the seconds of every step as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.steps", description=__doc__)
    parser.add_argument("project")
    parser.add_argument("--config", default="mkdocs.yml")
    given = parser.parse_args(arguments)
    with chdir(given.project):
        print(json.dumps(time_build(given.config)))


if __name__ == "__main__":
    main()
