"""The built site in Chromium. A console message or a request to elsewhere fails any test."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route
from tests.browser.serving import served

SUB_PATH = "/unitfolio/"
ELSEWHERE = re.compile(r"^(?!(http://127\.0\.0\.1:|file:|blob:|data:))")
# Playwright's own way to block them speaks in the console.
WITHOUT_WORKERS = "delete Navigator.prototype.serviceWorker"
MKDOCS_YML = """\
site_name: Small
site_url: https://example.org/small/
theme: {name: material}
plugins: [unitfolio: {library: false}]
"""


def build(project: Path, folder: Path) -> None:
    """Build the site of `project` into `folder`."""
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder))
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=project, env=quiet, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def site_dir(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's site, built once."""
    folder = tmp_path_factory.mktemp("site") / "site"
    build(root, folder)
    return folder


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """The address of this repository's site under a sub-path, as GitHub Pages serves it."""
    with served(site_dir, SUB_PATH) as address:
        yield address


@pytest.fixture(scope="session")
def root_url(site_dir: Path) -> Iterator[str]:
    """The address of this repository's site at a root."""
    with served(site_dir) as address:
        yield address


@dataclass
class Guard:
    """Notes what no page may do: speak in the console, fail, or ask another host."""

    complaints: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Watch all pages of a context."""
        context.route(ELSEWHERE, self._refuse)
        context.on("console", lambda message: self.complaints.append(f"console: {message.text}"))
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))

    def take(self, page: Page, *parts: str) -> None:
        """Take the complaints that a test has provoked: one for each of `parts`, and no other.

        They come when the browser sends them, which may be after the page has moved on.
        """
        deadline = time.monotonic() + 10
        while len(self.complaints) < len(parts) and time.monotonic() < deadline:
            page.wait_for_timeout(50)
        taken, self.complaints[:] = list(self.complaints), []
        assert len(taken) == len(parts), taken
        assert all(any(part in each for each in taken) for part in parts), taken

    def _refuse(self, route: Route) -> None:
        self.complaints.append(f"request: {route.request.url}")
        route.abort()


@pytest.fixture
def guard() -> Iterator[Guard]:
    """The guard of all contexts of a test; a test that provokes complaints clears them."""
    guard = Guard()
    yield guard
    assert guard.complaints == []


OpenContext = Callable[..., BrowserContext]


@pytest.fixture
def open_context(browser: Browser, guard: Guard) -> Iterator[OpenContext]:
    """Open a fresh browser profile; takes what Playwright's `new_context` takes.

    It runs no service worker but with `workers=True`: each would fetch the whole site.
    """
    opened: list[BrowserContext] = []

    def _open(*, workers: bool = False, **options: object) -> BrowserContext:
        context = browser.new_context(**{"locale": "en-GB"} | options)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        guard.watch(context)
        if not workers:
            context.add_init_script(WITHOUT_WORKERS)
        opened.append(context)
        return context

    yield _open
    for context in opened:
        context.close()


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    """A page of a fresh profile, 1280 px wide, that may use the clipboard."""
    context = open_context(
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    return context.new_page()


@dataclass(frozen=True)
class Project:
    """A project of two small units that a test may change and build again."""

    folder: Path
    site: Path
    address: str

    def build(self) -> None:
        """Build its site in place of the earlier one."""
        build(self.folder, self.site)

    def rewrite(self, file: str, old: str, new: str) -> None:
        """Replace `old`, which must be there, in a file of its content."""
        path = self.folder / "content" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def remove(self, file: str, first: str, after: str) -> None:
        """Remove what stands from `first` to before `after` in a file of its content."""
        path = self.folder / "content" / file
        text = path.read_text(encoding="utf-8")
        start = text.index(first)
        path.write_text(text[:start] + text[text.index(after, start) :], encoding="utf-8")


def small_project(root: Path, folder: Path) -> Path:
    """Lay down the project of tests/golden: two small units."""
    shutil.copytree(root / "tests" / "golden" / "content", folder / "content")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def small_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of two small units, built once."""
    folder = small_project(root, tmp_path_factory.mktemp("small") / "project")
    build(folder, folder / "site")
    return folder / "site"


@pytest.fixture(scope="session")
def small_url(small_site: Path) -> Iterator[str]:
    """The address of the site of two small units, for tests that leave it as it is."""
    with served(small_site, SUB_PATH) as address:
        yield address


@pytest.fixture
def project(root: Path, tmp_path: Path, small_site: Path) -> Iterator[Project]:
    """The project of two small units and its site, for a test to change and build again."""
    folder, site = small_project(root, tmp_path / "project"), tmp_path / "site"
    shutil.copytree(small_site, site)
    with served(site, SUB_PATH) as address:
        yield Project(folder, site, address)
