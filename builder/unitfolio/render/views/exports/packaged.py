"""A unit's quiz as a package that runs by itself in a learning platform."""

from dataclasses import dataclass

from unitfolio import ids
from unitfolio.model.unit import Unit
from unitfolio.questions import MARKED
from unitfolio.render import wording
from unitfolio.render.views.exports.sets import Sender
from unitfolio.render.views.exports.values import QuestionSet, QuizPackage
from unitfolio.render.views.question_data import Value, question_data

TEMPLATE = "packages/scorm.html.jinja"


@dataclass(frozen=True, slots=True)
class PackagedPage:
    """The page of the package; `unit` is the full address of the unit's page, or empty.

    `questions` are those of which a page can say whether an answer is right, as data.
    """

    title: str
    level: str
    unit: str
    criterion: str
    credit: str
    questions: dict[str, Value]


def quiz_package(sender: Sender, unit: Unit, held: QuestionSet) -> QuizPackage:
    """Return a unit's quiz; `held` are its questions."""
    asked = [each for each in held.units[0].questions if each.question.kind in MARKED]
    stationery = sender.stationery
    page = PackagedPage(
        title=f"Quiz: {unit.title}",
        level=wording.level(unit.level),
        unit=stationery.full(ids.unit_address(unit.id)),
        criterion=wording.capital(stationery.catalogue.vocabulary(unit).criterion),
        credit=held.units[0].credit,
        questions=question_data(unit, (each.question for each in asked)),
    )
    return QuizPackage(
        id=held.id,
        site_id=held.site_id,
        title=page.title,
        credit=page.credit,
        page=sender.templates.render(TEMPLATE, page),
        questions=tuple(asked),
        description=stationery.prose.plain(unit.summary),
        keywords=tuple(each.title for each in unit.key_concepts),
    )
