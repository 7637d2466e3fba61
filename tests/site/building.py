"""Projects that the tests of the site build."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from unitfolio import mkdocs_plugin
from unitfolio.pipeline import Result, Settings
from unitfolio.problems import ContentError

HOME = "https://example.org/unitfolio/"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
# What a centre writes; the tests add to it.
MKDOCS_YML = f"""\
site_name: A sample centre
site_url: {HOME}
docs_dir: content/site
theme:
  name: material
plugins:
  - unitfolio
"""


@dataclass(frozen=True)
class Project:
    """A project in a folder of its own."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def run(self, program: str, *arguments: str, **environment: str) -> str:
        """Run a site generator here. Returns what it printed, and its exit code in the end."""
        done = subprocess.run(
            [sys.executable, "-m", program, *arguments],
            cwd=self.root,
            env={**os.environ, **QUIET, "SITE_URL": HOME, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return f"{done.stdout}{done.stderr}exit {done.returncode}"


def new_project(root: Path) -> Project:
    """Lay down a project with a hand-written page and no content."""
    made = Project(root)
    made.write("mkdocs.yml", MKDOCS_YML)
    made.write("content/site/about.md", "# About us\n\nTea & biscuits.\n")
    return made


def build_fake(project: Project, made: Result | ContentError) -> Path:
    """Build the project's site from made-up pages, in this process; returns the site's folder.

    Problems instead of pages are raised, as the pipeline does.
    """

    def gather(_settings: Settings, _maker: object = None) -> Result:
        if isinstance(made, ContentError):
            raise made
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs_plugin, "gather", gather)
        config = load_config(str(project.root / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return project.site
