"""What the tests of the site share: sites that are built once."""

import shutil
from pathlib import Path

import pytest
from tests.site.building import Project, build_fake, new_project
from tests.site.fakes import SITE


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a hand-written page and no content."""
    return new_project(tmp_path / "project")


@pytest.fixture
def real_project(tmp_path: Path, root: Path) -> Project:
    """A copy of this repository's content and mkdocs.yml."""
    made = Project(tmp_path / "real")
    shutil.copytree(root / "content", made.root / "content")
    shutil.copy(root / "mkdocs.yml", made.root)
    return made


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of made-up pages with nothing in mkdocs.yml but what must be there."""
    return build_fake(new_project(tmp_path_factory.mktemp("plain")), SITE)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The site of this repository's content, built strictly."""
    site = tmp_path_factory.mktemp("real-site")
    said = Project(root).run("mkdocs", "build", "--strict", "--site-dir", str(site))
    assert said.endswith("exit 0"), said
    return site
