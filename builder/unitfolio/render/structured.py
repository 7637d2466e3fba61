"""JSON-LD of the pages: schema.org's LearningResource, credential and DefinedTermSet.

Nothing that is not official may look official to a program either: each outcome and criterion
says where its wording is from, and an awarding organisation is named only as that of the
qualification, never as the author of a page.

Addresses are relative: a reader resolves them against the page's own.
"""

from unitfolio.render.views.criterion import CriterionCard, OutcomeCard
from unitfolio.render.views.library import GlossaryPage
from unitfolio.render.views.parts import Definition
from unitfolio.render.views.qualification import QualificationPage
from unitfolio.render.views.unit import UnitPage

Tree = dict[str, object]


def unit_tree(page: UnitPage) -> Tree:
    """Return a unit as a LearningResource that teaches its outcomes and assesses its criteria."""
    cards = [card for outcome in page.outcomes for card in outcome.criteria]
    level = next(fact.value for fact in page.facts if fact.name == "Level")
    return {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": page.title,
        "description": page.summary_plain,
        "inLanguage": "en-GB",
        "educationalLevel": level,
        "learningResourceType": "revision page",
        "isAccessibleForFree": True,
        "version": next(fact.value for fact in page.facts if fact.name == "Version"),
        "about": [
            {"@type": "EducationalOccupationalCredential", "name": q.label, "url": q.href}
            for q in page.qualifications
        ],
        "teaches": [_defined(outcome) for outcome in page.outcomes],
        "assesses": [_defined(card) for card in cards],
    }


def qualification_tree(page: QualificationPage) -> Tree:
    """Return a qualification as a credential that its awarding organisation recognises."""
    facts = {fact.name: fact.value for fact in page.facts}
    return {
        "@context": "https://schema.org",
        "@type": "EducationalOccupationalCredential",
        "name": page.title,
        "description": page.summary,
        "credentialCategory": "vocational qualification",
        "educationalLevel": facts["Level"],
        "recognizedBy": {"@type": "Organization", "name": facts["Awarding organisation"]},
    }


def glossary_tree(page: GlossaryPage) -> Tree:
    """Return the glossary as a DefinedTermSet."""
    terms = [term for _, held in page.letters for term in held]
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": page.title,
        "inLanguage": "en-GB",
        "hasDefinedTerm": [_term(term) for term in terms],
    }


def _term(term: Definition) -> Tree:
    short = {"termCode": term.short} if term.short else {}
    return {
        "@type": "DefinedTerm",
        "name": term.name,
        **short,
        "description": term.plain,
        "url": f"#{term.anchor}",
    }


def _defined(card: OutcomeCard | CriterionCard) -> Tree:
    return {
        "@type": "DefinedTerm",
        "termCode": card.number,
        "name": card.statement,
        "disambiguatingDescription": card.source.label,
        "url": f"#{card.anchor}",
    }
