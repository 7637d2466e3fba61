"""What can only be seen with all files before one: ids that are claimed twice."""

import re
from collections.abc import Iterable, Iterator, Mapping

from unitfolio.codes import Code
from unitfolio.load import is_of_library, within
from unitfolio.model.evidence import EVIDENCE_INDEX, EvidenceMethod
from unitfolio.model.papers import Whole
from unitfolio.model.unit import Unit
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import STAND_IN
from unitfolio.validate.words import quoted


def claimed_twice(units: Mapping[str, Unit]) -> Iterator[tuple[str, Finding]]:
    """Yield the path and the finding of each id or earlier id that another unit has as well.

    `units` are by path.
    """
    live: dict[str, str] = {}
    for path, unit in sorted(units.items()):
        other = live.setdefault(unit.id, path)
        if other != path and unit.id != STAND_IN:
            message = f"the id {quoted(unit.id)} is that of {other} as well"
            yield path, Finding(("id",), Code.DUPLICATE_ID, message, "give each unit its own id")
    earlier: dict[str, str] = {}
    for path, unit in sorted(units.items()):
        for index, name in enumerate(unit.moved_from):
            if name == STAND_IN:
                continue
            other = live.get(name) or earlier.setdefault(name, path)
            if name in live or other != path:
                message = f"{quoted(name)} is claimed by {other} as well"
                hint = "an address can lead to one unit only; delete it in one place"
                yield path, Finding(("moved_from", index), Code.MOVED_FROM_LIVE, message, hint)


def forms_twice(methods: Mapping[str, EvidenceMethod]) -> Iterator[tuple[str, Finding]]:
    """Yield the path and the finding of each form whose id a form of another file has as well.

    `methods` are by path. Papers are named after their forms, so one would overwrite the other.
    """
    first: dict[str, str] = {}
    # The library's first, so that what is found is found in the project's own file.
    for path in sorted(methods, key=lambda path: (not is_of_library(path), path)):
        for index, form in enumerate(methods[path].forms):
            other = first.setdefault(form.id, path)
            if other != path and form.id != STAND_IN:
                message, hint = _same_form(form.id, other)
                yield path, Finding(("forms", index, "id"), Code.DUPLICATE_ID, message, hint)


def forms_as_papers(methods: Mapping[str, EvidenceMethod]) -> Iterator[tuple[str, Finding]]:
    """Yield the path and the finding of each form whose file would have another paper's name.

    Every unit has a checklist, a pack and a matrix; a form may have a file for each criterion.
    """
    each_criterion = [f.id for method in methods.values() for f in method.forms if f.per_criterion]
    for path in sorted(methods):
        for index, form in enumerate(methods[path].forms):
            if form.id in set(map(str, Whole)):
                message = f"every unit has a paper called {quoted(form.id)}, which is no form"
                hint = f"give the form another id, as in our-{form.id}"
                yield path, Finding(("forms", index, "id"), Code.RESERVED_ID, message, hint)
            for other in each_criterion:
                if re.fullmatch(rf"{re.escape(other)}-\d[0-9a-z-]*", form.id):
                    message = f"the form {quoted(other)} has a file for each criterion, called so"
                    hint = "give this one an id that ends with no number"
                    yield path, Finding(("forms", index, "id"), Code.RESERVED_ID, message, hint)


def has_no_index(methods: Iterable[EvidenceMethod]) -> bool:
    """Return whether there are forms, and none of them is the evidence index."""
    forms = {form.id for method in methods for form in method.forms}
    return bool(forms) and not forms & {EVIDENCE_INDEX, STAND_IN}


def _same_form(form: str, other: str) -> tuple[str, str]:
    if not is_of_library(other):
        return f"the form {quoted(form)} is in {other} as well", "give it another id"
    name = within(other)
    message = f"the form {quoted(form)} is in Unitfolio's library as well, in {name}"
    hint = f"give it another id; or write it in {name}, which then replaces the library's file"
    return message, hint
