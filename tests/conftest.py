"""What tests of every kind share: where the repository is, and which programs the machine has."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = "no Chromium or Chrome on this machine: install one, or set CHROMIUM"
# It runs as root in a container, and asks nobody but us for anything.
BROWSER_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Tests say what is right, not how fast: the machines that run them are shared and noisy.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
expect.set_options(timeout=20_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that writes expectations anew."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected pages of tests/golden anew"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


def browser_path() -> str | None:
    """Return the path of Chromium or Chrome on this machine, if there is one."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium or Chrome; the test is skipped where there is none."""
    path = browser_path()
    if path is None:
        pytest.skip(NO_BROWSER)
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, started once for all tests: a process can run Playwright only once at a time."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(BROWSER_FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def nu_checker() -> tuple[str, ...]:
    """The command of the Nu HTML checker; the test is skipped where Java is missing."""
    java = shutil.which("java")
    # On macOS there is always a `java`, which may only say where to get one.
    if (
        java is None
        or subprocess.run([java, "-version"], capture_output=True, check=False).returncode
    ):
        pytest.skip("no Java on this machine: install Java 11 or newer")
    jar = ROOT / "builder" / "web" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    assert jar.is_file(), "run the tests with `make test`, which fetches the Nu HTML checker"
    return (java, "-Xss4m", "-jar", str(jar))
