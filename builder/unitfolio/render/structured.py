"""JSON-LD of the pages, as schema.org describes LearningResource, Course and DefinedTermSet.

Addresses are relative: a reader resolves them against the page's own.
"""

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
        "learningResourceType": "unit specification",
        "isAccessibleForFree": True,
        "version": next(fact.value for fact in page.facts if fact.name == "Version"),
        "isPartOf": [
            {"@type": "EducationalOccupationalProgram", "name": q.label, "url": q.href}
            for q in page.qualifications
        ],
        "teaches": [_defined(o.number, o.statement, o.anchor) for o in page.outcomes],
        "assesses": [_defined(c.number, c.statement, c.anchor) for c in cards],
    }


def qualification_tree(page: QualificationPage) -> Tree:
    """Return a qualification as a programme with its units."""
    units = [line.unit for group in page.groups for line in group.units]
    facts = {fact.name: fact.value for fact in page.facts}
    return {
        "@context": "https://schema.org",
        "@type": "EducationalOccupationalProgram",
        "name": page.title,
        "description": page.summary,
        "provider": {"@type": "Organization", "name": facts["Awarding organisation"]},
        "hasCourse": [{"@type": "Course", "name": u.label, "url": u.href} for u in units],
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


def _defined(number: str, statement: str, anchor: str) -> Tree:
    return {
        "@type": "DefinedTerm",
        "termCode": number,
        "name": statement,
        "url": f"#{anchor}",
    }
