"""Where the package's own files are: the compiled browser code and the overrides of the theme."""

from hashlib import sha256
from pathlib import Path

from mkdocs.exceptions import PluginError

from unitfolio.output import OutputFile
from unitfolio.pipeline import PACKAGE, packaged

_ASSETS = PACKAGE / "assets"
STYLES, SCRIPT, OFFLINE_SCRIPT = "unitfolio.css", "unitfolio.js", "offline.js"
WORKER, RETIRED_WORKER = "worker.js", "worker-retired.js"


def browser_code() -> tuple[OutputFile, OutputFile]:
    """Return the style sheet and the script of the pages."""
    return asset(STYLES), asset(SCRIPT)


def portfolio_schema() -> OutputFile:
    """Return the JSON Schema of the file in which a learner saves a portfolio."""
    shipped = PACKAGE / "schemas"
    folder = shipped if shipped.is_dir() else PACKAGE.parent.parent / "schemas"
    return OutputFile("schemas/portfolio.json", (folder / "portfolio.json").read_bytes())


def asset(name: str) -> OutputFile:
    """Return a file of the browser code for the site, under a name that changes with its bytes.

    Raises PluginError where the browser code has not been compiled.
    """
    path = _ASSETS / name
    if not path.is_file():
        raise PluginError(f"Unitfolio's browser code is not there ({name}): run  make  once.")
    content = path.read_bytes()
    digest = sha256(content).hexdigest()[:8]
    return OutputFile(f"assets/{path.stem}.{digest}{path.suffix}", content)


def themes(project_templates: Path) -> list[Path]:
    """Return the folders that override Material's templates: the project's own, then ours."""
    own, ours = project_templates / "theme", packaged("theme")
    return [own, ours] if own.is_dir() and own != ours else [ours]
