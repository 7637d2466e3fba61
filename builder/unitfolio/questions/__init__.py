"""Questions for practice, made from a unit's specification by rules, with ids that stay.

An id is made from the ids and numbers of the content alone, never from its text, so that a
corrected wording keeps what a learner remembers and what another system has kept of it.
"""

from collections.abc import Callable
from functools import cache

from unitfolio.catalogue import Catalogue
from unitfolio.model.unit import Unit
from unitfolio.questions import author, beliefs, evidence, frameworks, terms, unit
from unitfolio.questions.source import Source
from unitfolio.questions.values import MARKED, Kind, Match, Option, Question, Rule

__all__ = ["MARKED", "Kind", "Match", "Option", "Question", "Rule", "is_shared", "questions_of"]

RULES = (
    author.questions,
    unit.concepts,
    terms.questions,
    beliefs.questions,
    frameworks.questions,
    unit.verbs,
    unit.criteria,
    evidence.questions,
)

_SHARED = frozenset({Rule.TERM, Rule.MEASURE, Rule.FRAMEWORK, Rule.VERB})
"""Rules that ask about what the glossary, the frameworks or the verbs say to every unit."""


def questions_of(
    catalogue: Catalogue, each: Unit, plain: Callable[[str], str]
) -> tuple[Question, ...]:
    """Return a unit's questions, rule by rule; the same content gives the same questions.

    `plain` turns CommonMark into its words.
    """
    # Each definition is said with many questions, wherever its term is a wrong answer.
    source = Source(catalogue, each, cache(plain))
    return tuple(question for rule in RULES for question in rule(source))


def is_shared(each: Unit, question: Question) -> bool:
    """Return whether a unit's question is about what all units share, and so has one id in all."""
    own = tuple(f"term.{term.id}." for term in each.own_terms)
    return question.rule in _SHARED and not question.id.startswith(own)
