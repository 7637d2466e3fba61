"""Terms: used where they are listed, and no two with the same wording."""

from collections.abc import Iterator

from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.model.glossary import Glossary, Term
from unitfolio.model.unit import Unit
from unitfolio.validate.findings import Finding
from unitfolio.validate.rules.subject import Known, Subject
from unitfolio.validate.words import quoted


def unused(subject: Subject[Unit], known: Known) -> Iterator[Finding]:
    """Yield terms that a unit lists and neither a criterion nor a text of it uses."""
    unit = subject.model
    if known.terms is None or not unit.terms:
        return
    used = {name for criterion in unit.criteria for name in criterion.terms}
    text = "\n".join(text for pointer, text in subject.texts if pointer[0] != "terms")
    lower = text.lower()
    for index, name in enumerate(unit.terms):
        term = known.terms.get(name)
        if term and name not in used and not _is_in(term, text, lower):
            message = f"nothing in this unit uses the term {quoted(term.term)}"
            hint = "delete it here, or name it under the criterion that it helps with"
            yield Finding(("terms", index), Code.UNUSED_TERM, message, hint)


def same_wording(subject: Subject[Glossary], _known: Known) -> Iterator[Finding]:
    """Yield terms whose wording or short form another term has as well."""
    first: dict[str, int] = {}
    for index, term in enumerate(subject.model.terms):
        for pointer, wording in _wordings(term, ("terms", index)):
            if first.setdefault(wording.casefold(), index) != index:
                other = subject.model.terms[first[wording.casefold()]].id
                message = f"{quoted(wording)} is a wording of the term '{other}' as well"
                hint = "a text can't be linked to both; delete one of them"
                yield Finding(pointer, Code.SAME_WORDING, message, hint)


def _wordings(term: Term, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    yield (*pointer, "term"), term.term
    if term.short:
        yield (*pointer, "short"), term.short
    for index, wording in enumerate(term.also):
        yield (*pointer, "also", index), wording


def _is_in(term: Term, text: str, lower: str) -> bool:
    short_forms = [term.short] if term.short else []
    return any(form in text for form in short_forms) or any(
        wording.lower() in lower for wording in (term.term, *term.also)
    )
