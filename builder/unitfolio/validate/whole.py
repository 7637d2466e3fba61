"""All content files at once: the specification that they make, or every problem they have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeVar

from pydantic import BaseModel

from unitfolio.codes import Code
from unitfolio.load import Contents, is_of_library, load
from unitfolio.model.evidence import EVIDENCE_INDEX, EvidenceMethod
from unitfolio.model.glossary import Framework, Glossary, Verbs
from unitfolio.model.home import Home
from unitfolio.model.qualification import Qualification
from unitfolio.model.specification import Specification
from unitfolio.model.unit import Unit
from unitfolio.problems import Place, Problem, Severity
from unitfolio.validate.across import claimed_twice, forms_as_papers, forms_twice, has_no_index
from unitfolio.validate.file import Checked, check_file
from unitfolio.validate.findings import Finding, located
from unitfolio.validate.guide import STAND_IN
from unitfolio.validate.layout import FILES, FOLDERS, FileKind, Layout, layout
from unitfolio.validate.rules.subject import Known

M = TypeVar("M", bound=BaseModel)


def validate(
    contents: Contents, today: date, content: str = "content"
) -> tuple[Specification | None, tuple[Problem, ...]]:
    """Return the specification of all `contents`, and every problem of every file, sorted.

    The specification is None where any problem is an error. `content` is the path of the content
    folder from the project's root; files elsewhere must not be in `contents`, save a library's.
    `today` decides what is past. Takes time in proportion to the size of the content.
    """
    found = layout(contents, content)
    shared = _shared(contents, found, Known(today))
    known = _known(shared, found, today)
    units = _folder(contents, found, "units", known)
    checked = {**shared, **units}
    is_there = not all(map(is_of_library, contents))
    problems = [*found.problems, *_missing(found, content, is_there=is_there)]
    problems += [problem for file in checked.values() for problem in file.problems]
    problems += _across(contents, checked)
    problems += _without_index(checked, found, content)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, tuple(sorted(problems))
    return _specification(checked, found), tuple(sorted(problems))


def _shared(contents: Contents, found: Layout, known: Known) -> dict[str, Checked]:
    checked = {
        path: check_file(path, contents[path], FILES[name], known)
        for name, path in found.files.items()
    }
    # Methods by the names of their files, which are their ids: none of them is read yet.
    methods = dict.fromkeys(found.folders["evidence"])
    known = replace(known, verbs=_verbs(checked, found), methods=methods)
    for folder in FOLDERS:
        if folder != "units":
            checked |= _folder(contents, found, folder, known)
    return checked


def _folder(contents: Contents, found: Layout, folder: str, known: Known) -> dict[str, Checked]:
    return {
        path: check_file(path, contents[path], _kind(folder, path), known, stem)
        for stem, path in found.folders[folder].items()
    }


def _kind(folder: str, path: str) -> FileKind:
    kind = FOLDERS[folder]
    # A library is held to the rules where it is written, among the verbs that it is written for.
    return FileKind(kind.model, ()) if is_of_library(path) else kind


def _known(shared: Mapping[str, Checked], found: Layout, today: date) -> Known:
    glossary = _single(shared, found, "glossary", Glossary)
    terms = {term.id: term for term in glossary.terms} if glossary else {}
    # A glossary that isn't there has no terms; of one that can't be read nobody knows.
    is_unread = "glossary" in found.files and (glossary is None or STAND_IN in terms)
    return Known(
        today,
        None if is_unread else terms,
        _verbs(shared, found),
        _by_id(shared, found, "evidence", EvidenceMethod),
        frozenset(_by_id(shared, found, "frameworks", Framework)),
        _by_id(shared, found, "qualifications", Qualification),
    )


def _verbs(checked: Mapping[str, Checked], found: Layout) -> frozenset[str] | None:
    verbs = _single(checked, found, "verbs", Verbs)
    words = frozenset(verb.verb for verb in verbs.verbs) if verbs else frozenset()
    return None if verbs is None or STAND_IN in words else words


def _single(checked: Mapping[str, Checked], found: Layout, name: str, model: type[M]) -> M | None:
    file = checked.get(found.files.get(name, ""))
    return file.model if file and isinstance(file.model, model) else None


def _by_id(
    checked: Mapping[str, Checked], found: Layout, folder: str, model: type[M]
) -> dict[str, M | None]:
    """Return the models of `folder` by their files' stems and ids; None for one with gaps."""
    models: dict[str, M | None] = {}
    for stem, path in found.folders[folder].items():
        file = checked[path]
        whole = file.model if file.is_whole and isinstance(file.model, model) else None
        models[stem] = whole
        if whole is not None:
            models[str(getattr(whole, "id", stem))] = whole
    return models


def _missing(found: Layout, content: str, *, is_there: bool) -> Iterator[Problem]:
    if not is_there:
        message = "this folder isn't there, or has no content in it"
        hint = f"add a unit as {content}/units/my-unit.yml, or say where the content is"
        yield _of_folder(content, Code.MISSING_FOLDER, message, hint)
        return
    if not found.folders["units"]:
        message, hint = (
            "there is no unit to build a site from",
            f"add one as {content}/units/my-unit.yml",
        )
        yield _of_folder(content, Code.NO_UNITS, message, hint)
    for name, effect in (
        ("glossary", "no term can be referred to"),
        ("verbs", "the command verbs of criteria aren't checked"),
    ):
        if name not in found.files:
            message = f"this file isn't there, so {effect}"
            yield _of_folder(f"{content}/{name}.yml", Code.MISSING_FILE, message, "add it")


def _of_folder(path: str, code: Code, message: str, hint: str) -> Problem:
    return Problem(Place(path), code, message, hint, code.severity)


def _across(contents: Contents, checked: Mapping[str, Checked]) -> Iterator[Problem]:
    models = {path: file.model for path, file in checked.items()}
    units = {path: model for path, model in models.items() if isinstance(model, Unit)}
    methods = {path: m for path, m in models.items() if isinstance(m, EvidenceMethod)}
    across = chain(claimed_twice(units), forms_twice(methods), forms_as_papers(methods))
    yield from placed(contents, across)


def placed(contents: Contents, found: Iterable[tuple[str, Finding]]) -> Iterator[Problem]:
    """Yield findings, each with its file's path, as problems of those files."""
    findings: defaultdict[str, list[Finding]] = defaultdict(list)
    for path, finding in found:
        findings[path].append(finding)
    for path, ofs in findings.items():
        # Read again for its places: few files come to this, and none keeps its places till now.
        source = contents[path]
        if not isinstance(source, Problem):
            yield from located(load(path, source), ofs)


def _without_index(
    checked: Mapping[str, Checked], found: Layout, content: str
) -> Iterator[Problem]:
    models = [checked[path].model for path in found.folders["evidence"].values()]
    methods = [each for each in models if isinstance(each, EvidenceMethod)]
    # What can't be read may hold it.
    if len(methods) == len(models) and has_no_index(methods):
        message = f"no form has the id '{EVIDENCE_INDEX}', so no portfolio pack has an index"
        hint = "take the library's, or write one in it"
        path = f"{content}/evidence/{EVIDENCE_INDEX}.yml"
        yield _of_folder(path, Code.NO_EVIDENCE_INDEX, message, hint)


def _specification(checked: Mapping[str, Checked], found: Layout) -> Specification:
    def of(folder: str, model: type[M]) -> tuple[M, ...]:
        files = sorted(found.folders[folder].items())
        models = [checked[path].model for _stem, path in files]
        return tuple(m for m in models if isinstance(m, model))

    glossary = _single(checked, found, "glossary", Glossary)
    verbs = _single(checked, found, "verbs", Verbs)
    sources = {
        f"{folder}/{stem}": path
        for folder, paths in found.folders.items()
        for stem, path in paths.items()
        if not is_of_library(path)
    }
    return Specification(
        units=of("units", Unit),
        qualifications=of("qualifications", Qualification),
        evidence=of("evidence", EvidenceMethod),
        frameworks=of("frameworks", Framework),
        terms=tuple(sorted(glossary.terms, key=lambda term: term.id)) if glossary else (),
        verbs=tuple(sorted(verbs.verbs, key=lambda verb: verb.verb)) if verbs else (),
        home=_single(checked, found, "home", Home),
        sources={**sources, **found.files},
    )
