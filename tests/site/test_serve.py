"""A preview follows what is saved, and keeps the last good pages while content is broken."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser
from tests.site.browsing import watched
from tests.site.building import HOME, QUIET, Project

UNIT = "contribute-to-performance-management"
# Long enough for a machine that does much else; a rebuild of this content takes about a second.
PATIENCE = 40


@dataclass
class Preview:
    """A running `mkdocs serve`."""

    project: Project
    home: str
    printed: Path

    def page(self, path: str) -> str:
        with urlopen(f"{self.home}{path}", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())

    def waits_for(self, path: str, pattern: str, *, gone: bool = False) -> str:
        """Return the page once `pattern` is in it, or gone from it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                html = self.page(path)
            except URLError:
                html = ""
            if html and bool(re.search(pattern, html)) is not gone:
                return html
            time.sleep(0.1)
        raise AssertionError(f"{pattern} in {path}: {self.printed.read_text()}")

    def change(self, old: str, new: str) -> None:
        """Change the text of the unit."""
        file = self.project.root / "content" / "units" / f"{UNIT}.yml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def preview(real_project: Project, tmp_path: Path) -> Iterator[Preview]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    printed = tmp_path / "printed"
    with (
        printed.open("w") as output,
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=real_project.root,
            env={**os.environ, **QUIET, "SITE_URL": HOME},
            stdout=output,
            stderr=output,
        ) as server,
    ):
        try:
            yield Preview(real_project, f"http://127.0.0.1:{port}/unitfolio/", printed)
        finally:
            server.terminate()


def test_broken_content_shows_its_problems_above_the_last_good_page(preview: Preview) -> None:
    address = f"units/{UNIT}/"
    title = "Contribute to performance management in a contact centre"
    preview.waits_for(address, f"<h1[^>]*>{title}")
    preview.change(f"title: {title}", f"title: {title}, mended")
    preview.waits_for(address, f"<h1[^>]*>{title}, mended")

    preview.change(f"title: {title}, mended", f"tilte: {title}, broken")
    broken = preview.waits_for(address, 'class="uf-problems"')
    assert re.search(rf"<h1[^>]*>{title}, mended", broken)
    assert f"<code>content/units/{UNIT}.yml, line " in broken
    assert 'class="uf-problems"' in preview.page("")
    assert f"content/units/{UNIT}.yml:" in preview.printed.read_text()

    preview.change(f"tilte: {title}, broken", f"title: {title}")
    mended = preview.waits_for(address, 'class="uf-problems"', gone=True)
    assert re.search(rf"<h1[^>]*>{title}<", mended)


def test_an_open_page_reloads_itself_under_the_policy(preview: Preview, browser: Browser) -> None:
    address = f"units/{UNIT}/"
    preview.waits_for(address, "<h1")
    with watched(browser, preview.home.removesuffix("unitfolio/"), expected="live reload") as page:
        page.goto(f"{preview.home}{address}")
        preview.change("title: Contribute to", "title: Now contribute to")
        page.locator("h1", has_text="Now contribute to").wait_for(timeout=PATIENCE * 1000)
