"""STAR templates: prompts out of the unit, for the unit and for each criterion. Never an answer.

Awarding organisations treat pasted or generated accounts as malpractice, so a template asks
questions and leaves the writing to the learner (section 7 of the design).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from unitfolio import ids
from unitfolio.catalogue import STAR
from unitfolio.model.base import Origin
from unitfolio.model.evidence import FieldKind, Form, FormField
from unitfolio.model.glossary import Framework, Term
from unitfolio.model.unit import Criterion, Outcome, StarPrompts, Unit
from unitfolio.render import wording
from unitfolio.render.views.desk import Desk
from unitfolio.render.views.parts import Source


@dataclass(frozen=True, slots=True)
class FrameworkParts:
    """A framework's name and the names of its parts."""

    title: str
    parts: str


@dataclass(frozen=True, slots=True)
class StarPart:
    """Situation, Task, Action or Result: its prompts, and which of the unit's things to recall."""

    anchor: str
    label: str
    help: str
    words: str
    prompts: tuple[str, ...]
    frameworks: tuple[FrameworkParts, ...] = ()
    terms: tuple[str, ...] = ()
    look_for: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recall:
    """What of a unit helps to recall: its terms, frameworks and measures, what is looked for."""

    frameworks: tuple[FrameworkParts, ...]
    terms: tuple[str, ...]
    look_for: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StarCriterion:
    """A criterion that an account could serve, with where its wording is from."""

    number: str
    statement: str
    source: Source
    parts: tuple[tuple[str, str], ...]
    range: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StarTemplate:
    """A STAR template; `number` is empty for the unit's own, and `asked` none.

    `suited` says whether an account is among the methods that suit the criterion, and `official`
    whether all wording in it is official.
    `write` is the address at which it can be written in the browser.
    """

    anchor: str
    name: str
    number: str
    asked: StarCriterion | None
    suited: bool
    official: bool
    parts: tuple[StarPart, ...]
    criteria: tuple[StarCriterion, ...]
    reminders: tuple[str, ...]
    declaration: str
    notice: str
    write: str


def star_templates(desk: Desk, unit: Unit) -> tuple[StarTemplate, ...]:
    """Return the unit's template, then each criterion's; none where accounts are barred."""
    form = desk.catalogue.star_form(unit)
    if form is None:
        return ()
    each = ((outcome, criterion) for outcome in unit.outcomes for criterion in outcome.criteria)
    return (
        _for_unit(desk, unit, form),
        *(_for_criterion(desk, unit, form, *place) for place in each),
    )


def _for_unit(desk: Desk, unit: Unit, form: Form) -> StarTemplate:
    used = dict.fromkeys(f for criterion in unit.criteria for f in criterion.frameworks)
    recall = Recall(_frameworks(desk, used), (), (), _measures(desk.terms.values()))
    return StarTemplate(
        anchor=ids.star_anchor(),
        name=f"star-{unit.id}",
        number="",
        asked=None,
        suited=True,
        official=_official(unit.criteria),
        parts=_parts(form, unit.star, recall),
        criteria=tuple(_choice(desk, criterion) for criterion in unit.criteria),
        reminders=form.reminders,
        declaration=form.declaration or "",
        notice=form.notice or "",
        write=desk.form(desk.catalogue.methods[STAR], form, unit),
    )


def _for_criterion(
    desk: Desk, unit: Unit, form: Form, outcome: Outcome, criterion: Criterion
) -> StarTemplate:
    terms = tuple(desk.terms[name] for name in criterion.terms)
    recall = Recall(
        _frameworks(desk, criterion.frameworks),
        tuple(term.short or term.term for term in terms if not term.measure),
        criterion.look_for,
        _measures(terms),
    )
    served = _could_serve(unit, outcome, criterion)
    return StarTemplate(
        anchor=ids.star_anchor(criterion.number),
        name=f"star-{unit.id}-{ids.slug(criterion.number)}",
        number=criterion.number,
        asked=_choice(desk, criterion),
        suited=STAR in criterion.evidence,
        official=_official(served),
        parts=_parts(form, criterion.star, recall),
        criteria=tuple(_choice(desk, each) for each in served),
        reminders=form.reminders,
        declaration=form.declaration or "",
        notice=form.notice or "",
        write=desk.form_for(desk.catalogue.methods[STAR], form, unit, criterion),
    )


def _could_serve(unit: Unit, outcome: Outcome, criterion: Criterion) -> tuple[Criterion, ...]:
    """The criterion first, then others of its outcome, then those that share a framework."""
    shared = set(criterion.frameworks)
    others = (c for c in unit.criteria if shared & set(c.frameworks))
    return tuple(dict.fromkeys((criterion, *outcome.criteria, *others)))


def _choice(desk: Desk, criterion: Criterion) -> StarCriterion:
    return StarCriterion(
        criterion.number,
        criterion.statement,
        desk.source(criterion.provenance),
        tuple((part.number, part.statement) for part in criterion.parts),
        criterion.range,
    )


def _official(criteria: Iterable[Criterion]) -> bool:
    return all(criterion.provenance.origin is Origin.OFFICIAL for criterion in criteria)


def _frameworks(desk: Desk, framework_ids: Iterable[str]) -> tuple[FrameworkParts, ...]:
    known = (desk.catalogue.frameworks[name] for name in framework_ids if name != "star")
    return tuple(_parts_of(framework) for framework in known)


def _parts_of(framework: Framework) -> FrameworkParts:
    parts = wording.listed(tuple(step.title for step in framework.steps))
    return FrameworkParts(framework.short or framework.title, parts)


def _measures(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(f"{t.short} ({t.term})" if t.short else t.term for t in terms if t.measure)


def _parts(form: Form, own: StarPrompts, recall: Recall) -> tuple[StarPart, ...]:
    # The template prints the criteria by itself, in a place of their own.
    asked = (field for field in form.fields if field.kind is not FieldKind.CRITERIA)
    return tuple(_part(field, own, recall) for field in asked)


def _part(field: FormField, own: StarPrompts, recall: Recall) -> StarPart:
    # The form's four fields are named after the parts; a centre may add fields of its own.
    part = StarPart(
        anchor=field.id,
        label=field.label,
        help=field.help or "",
        words=str(field.words or ""),
        prompts=_prompts(field, getattr(own, field.id, ())),
    )
    if field.id == "action":
        return replace(part, frameworks=recall.frameworks, terms=recall.terms)
    if field.id == "result":
        return replace(part, measures=recall.measures, look_for=recall.look_for)
    return part


def _prompts(field: FormField, own: tuple[str, ...]) -> tuple[str, ...]:
    """The unit's or criterion's own prompts stand for the form's, of which the first is kept.

    The form's are written for any unit: beside own ones they ask the same thing a second time.
    """
    return (*own, *field.prompts[:1]) if own else field.prompts
