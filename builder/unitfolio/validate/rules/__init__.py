"""The rules of content, each a small generator of findings; here is the list of them all."""

from collections.abc import Callable, Iterator
from typing import Any

from unitfolio.validate.findings import Finding
from unitfolio.validate.rules import (
    evidence,
    exams,
    forms,
    numbers,
    practice,
    references,
    sizes,
    statements,
    terms,
)
from unitfolio.validate.rules.subject import Known, Subject

Rule = Callable[[Subject[Any], Known], Iterator[Finding]]

OF_ANY: tuple[Rule, ...] = (sizes.past_days,)

OF_UNIT: tuple[Rule, ...] = (
    *OF_ANY,
    evidence.counts,
    evidence.methods,
    evidence.about_portfolio,
    evidence.barred,
    exams.of_unit,
    numbers.numbers,
    numbers.anchors,
    practice.complete,
    practice.answers,
    practice.ambiguous,
    practice.told,
    references.qualifications,
    references.of_criteria,
    references.to_criteria,
    references.terms_of_unit,
    sizes.of_unit,
    sizes.levels,
    statements.several,
    statements.verbs,
    statements.repeated,
    terms.unused,
)

OF_QUALIFICATION: tuple[Rule, ...] = (
    *OF_ANY,
    exams.of_qualification,
    references.criteria_of_qualification,
    sizes.of_qualification,
    sizes.dates,
)

OF_METHOD: tuple[Rule, ...] = (
    *OF_ANY,
    forms.fields,
    forms.index,
    forms.signatures,
    forms.verbs,
    references.moved_forms,
)

OF_GLOSSARY: tuple[Rule, ...] = (*OF_ANY, references.terms_of_glossary, terms.same_wording)
