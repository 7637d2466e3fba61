"""What a centre does: install the package where there is no Node, and build its own folder."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

# All builds are of one moment, also if the clock passes midnight between them.
NOW = str(int(time.time()))
SUB_FOLDER_OF_PROGRAMS = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True)
class Built:
    """The two archives that `python -m build` makes."""

    sdist: Path
    wheel: Path


def run(
    *command: str | Path, cwd: Path, path: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a program with this PATH, and show what it said if it fails."""
    inherited = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    inherited |= {"PATH": path, "SOURCE_DATE_EPOCH": NOW} | variables
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=inherited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def files_in(folder: Path) -> set[str]:
    """The paths of all files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by their path."""
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The paths that only one of two folders has, or that hold other bytes in the other."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.fixture(scope="module")
def path_without_node(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH with a shell, which npm needs, and nothing else."""
    folder = tmp_path_factory.mktemp("programs")
    shell = shutil.which("sh")
    assert shell is not None
    (folder / "sh").symlink_to(shell)
    assert shutil.which("node", path=str(folder)) is None
    return str(folder)


@pytest.fixture(scope="module")
def source(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's files, without what git ignores: what a fresh clone has."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout: there is no telling what was made here")
    folder = tmp_path_factory.mktemp("clone") / "unitfolio"
    for name in filter(None, listed.stdout.split("\0")):
        if (root / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def built(source: Path, path_without_node: str) -> Built:
    """The sdist of the clone, and the wheel made from that sdist, on a machine without Node."""
    run(sys.executable, "-m", "build", "--outdir", "dist", cwd=source, path=path_without_node)
    (sdist,) = (source / "dist").glob("*.tar.gz")
    (wheel,) = (source / "dist").glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="module")
def programs(
    root: Path, built: Built, path_without_node: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The programs of an environment that holds the wheel and what it depends on, alone."""
    home = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", home, cwd=home, path=path_without_node)
    folder = home / SUB_FOLDER_OF_PROGRAMS
    pip = (folder / "python", "-m", "pip", "--quiet")
    locked = root / "requirements" / "run.txt"
    run(*pip, "install", "--require-hashes", "-r", locked, cwd=home, path=path_without_node)
    run(*pip, "install", "--no-deps", built.wheel, cwd=home, path=path_without_node)
    run(*pip, "check", cwd=home, path=path_without_node)
    return folder


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A centre's folder: mkdocs.yml and content/, and nothing else."""
    shutil.copy(root / "mkdocs.yml", tmp_path)
    shutil.copytree(root / "content", tmp_path / "content")
    return tmp_path


def test_the_sdist_holds_the_sources_of_the_browser_code_and_nothing_compiled(
    root: Path, built: Built
) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"builder/web/main.ts", "builder/web/package-lock.json", "builder/web/.npmrc"} <= names
    assert files_in(root / "templates") == {
        name.removeprefix("templates/") for name in names if name.startswith("templates/")
    }
    assert [name for name in names if "node_modules" in name or "/assets/" in name] == []


def test_the_wheel_holds_the_compiled_browser_code_the_templates_and_the_library(
    root: Path, built: Built
) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = set(archive.namelist())
        sizes = {name: archive.getinfo(name).file_size for name in names}
    compiled = {name for name in names if name.startswith("unitfolio/assets/")}
    assert {Path(name).name for name in compiled} == {
        "offline.js",
        "scorm.css",
        "scorm.js",
        "unitfolio.css",
        "unitfolio.js",
        "worker.js",
        "worker-retired.js",
    }
    assert [name for name in compiled if sizes[name] == 0] == []
    templates = {name for name in names if name.startswith("unitfolio/templates/")}
    assert templates == {f"unitfolio/templates/{name}" for name in files_in(root / "templates")}
    library = {name for name in names if name.startswith("unitfolio/library/")}
    assert library == {
        f"unitfolio/library/{folder}/{name}"
        for folder in ("evidence", "frameworks")
        for name in files_in(root / "content" / folder)
    }
    assert f"{built_metadata(built)}/licenses/content/LICENSE" in names
    assert {name.split("/")[0] for name in names} == {"unitfolio", built_metadata(built)}


def built_metadata(built: Built) -> str:
    """The name of a wheel's metadata folder, which is made from the wheel's name."""
    return "-".join(built.wheel.name.split("-")[:2]) + ".dist-info"


def test_a_folder_with_mkdocs_yml_and_content_becomes_the_same_site_as_here(
    root: Path, programs: Path, project: Path, path_without_node: str, tmp_path: Path
) -> None:
    run(programs / "unitfolio", "build", cwd=project, path=path_without_node)
    made = contents(project / "site")
    units = {path.stem for path in (project / "content" / "units").glob("*.yml")}
    assert units
    assert {f"units/{unit}/index.html" for unit in units} <= made.keys()
    assert {f"units/{unit}/portfolio/index.html" for unit in units} <= made.keys()
    assert {"index.html", "404.html", "search/search_index.json"} <= made.keys()

    plain = ("build", "--strict", "--site-dir", "plain")
    run(programs / "mkdocs", *plain, cwd=project, path=path_without_node)
    assert differing(made, contents(project / "plain")) == set()

    here = ("build", "--strict", "--site-dir", tmp_path / "here")
    run(sys.executable, "-m", "mkdocs", *here, cwd=root, path=path_without_node)
    assert differing(made, contents(tmp_path / "here")) == set()


def test_the_installed_package_has_the_methods_that_a_folder_lacks(
    programs: Path, project: Path, path_without_node: str
) -> None:
    for folder in ("evidence", "frameworks"):
        shutil.rmtree(project / "content" / folder)
    left = len(list((project / "content").rglob("*.yml")))
    checked = run(programs / "unitfolio", "check", cwd=project, path=path_without_node)
    assert checked.stdout == f"no problems in {left} files\n"


@pytest.mark.parametrize("address", ["https://centre.example/", "https://host.example/portfolio/"])
def test_the_publishing_workflow_names_the_address_of_the_site(
    programs: Path, project: Path, path_without_node: str, address: str
) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    assert "papers: [docx, xlsx, pdf]" in settings
    # They take long, and no address of a paper is in the sitemap.
    settings = settings.replace("papers: [docx, xlsx, pdf]", "papers: []")
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    run(programs / "unitfolio", "build", cwd=project, path=path_without_node, SITE_URL=address)
    sitemap = (project / "site" / "sitemap.xml").read_text("utf-8")
    addresses = re.findall("<loc>(.+?)</loc>", sitemap)
    pages = [made.removesuffix("index.html") for made in files_in(project / "site")]
    assert addresses
    assert {listed.removeprefix(address) for listed in addresses} <= set(pages)
