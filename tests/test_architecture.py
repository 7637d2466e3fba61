"""Who may import whom, and who alone owns a library: section "Modules" of ARCHITECTURE.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "builder" / "unitfolio"

MAY_IMPORT = {
    "ids": set(),
    "problems": set(),
    "output": set(),
    "collector": set(),
    "codes": {"problems"},
    "model": {"ids"},
    "load": {"problems", "codes"},
    "validate": {"model", "problems", "codes", "ids", "load", "likeness"},
    "likeness": set(),
    "catalogue": {"model", "ids", "problems", "likeness"},
    "questions": {"model", "catalogue", "ids", "likeness"},
    "proofs": {"questions", "catalogue", "model", "codes", "load", "validate"},
    "render": {"model", "catalogue", "ids", "output", "problems", "questions"},
    "pages": {"render", "catalogue", "model", "ids", "output", "questions"},
    "papers": {"render", "catalogue", "model", "ids", "output"},
    "printables": {"render", "model", "ids"},
    "exporting": {"papers", "render", "catalogue", "model", "ids", "problems"},
    "exports": {"render", "questions", "model", "ids", "problems"},
    "workshop": {"papers", "printables", "exports", "render", "model", "output"},
    "schema": {"model"},
    "pipeline": {
        *("load", "validate", "model", "catalogue", "render", "pages", "problems", "output"),
        *("papers", "exporting", "proofs"),
    },
    "report": {"problems", "codes"},
    "markdown": {"output"},
    "write": {"output", "problems", "markdown"},
    "site": {
        *("output", "problems", "ids", "report", "pipeline", "model", "workshop", "validate"),
        *("load", "codes"),
    },
    "mkdocs_plugin": {"pipeline", "problems", "report", "site", "output", "collector"},
    "cli": {
        *("pipeline", "problems", "codes", "report", "write", "schema", "load", "validate"),
        *("collector", "model", "workshop", "site", "exports", "render"),
    },
    "__main__": {"cli"},
}

SOLE_OWNERS = {
    "yaml": {"load"},
    "pydantic": {"model", "schema", "validate"},
    # The theme's environment is MkDocs's own: the adapter hands it functions, and renders nothing.
    "jinja2": {"render", "site", "mkdocs_plugin"},
    "markdown_it": {"render"},
    "nh3": {"render"},
    "docx": {"printables"},
    "xlsxwriter": {"printables"},
    "typst": {"printables"},
    "segno": {"printables"},
    "genanki": {"exports"},
    "mkdocs": {"mkdocs_plugin", "site"},
    "click": {"cli"},
    "rich": {"cli"},
}


def _room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            names = (alias.name for alias in node.names)
            yield from (f"{module}.{name}" if module == "unitfolio" else module for name in names)


FORMATS = {path.stem for path in (PACKAGE / "exports").iterdir()} - {
    *("__init__", "__pycache__"),
    *("archive", "filing", "markup", "xml"),
}

MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py" or path.parent != PACKAGE
)


def test_every_room_is_in_the_table() -> None:
    assert {_room(path) for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_it_may(path: Path) -> None:
    room = _room(path)
    ours = {name.split(".")[1] for name in _imports(path) if name.startswith("unitfolio.")}
    assert ours - {room} - {"__version__"} <= MAY_IMPORT[room]
    libraries = {name.split(".")[0] for name in _imports(path)}
    assert {name for name in libraries & set(SOLE_OWNERS) if room not in SOLE_OWNERS[name]} == set()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_format_to_take_elsewhere_knows_no_other(name: str) -> None:
    exports = PACKAGE / "exports"
    files = [*exports.glob(f"{name}.py"), *(exports / name).rglob("*.py")]
    ours = {name.split(".")[2] for path in files for name in _imports(path) if _is_export(name)}
    assert ours & FORMATS - {name} == set()


@pytest.mark.parametrize("name", ["docx", "xlsx", "pdf"])
def test_a_format_of_papers_knows_no_other(name: str) -> None:
    printables = PACKAGE / "printables"
    known = {each for path in (printables / name).rglob("*.py") for each in _imports(path)}
    others = {f"unitfolio.printables.{each}" for each in ("docx", "xlsx", "pdf") if each != name}
    assert {each for each in known for other in others if each.startswith(other)} == set()


def _is_export(name: str) -> bool:
    return name.startswith("unitfolio.exports.")


def test_the_core_has_no_clock_and_no_chance() -> None:
    edges = {"mkdocs_plugin", "cli", "site", "write", "workshop"}
    core = [path for path in MODULES if _room(path) not in edges]
    forbidden = {"time", "random", "secrets", "uuid"}
    assert {
        (path.name, name) for path in core for name in _imports(path) if name in forbidden
    } == set()
    clocks = {"now", "today", "utcnow"}
    assert {(path.name, name) for path in core for name in _called(path) & clocks} == set()


def _called(path: Path) -> set[str]:
    """Return the names of methods that a module calls, such as `now` of `datetime.now()`."""
    calls = (
        node.func
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    return {each.attr for each in calls if isinstance(each, ast.Attribute)}
