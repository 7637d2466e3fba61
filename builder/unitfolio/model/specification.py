"""Everything that a content folder says, as values: what the catalogue is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from unitfolio.model.evidence import EvidenceMethod
from unitfolio.model.glossary import Framework, Term, Verb
from unitfolio.model.home import Home
from unitfolio.model.qualification import Qualification
from unitfolio.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Specification:
    """All valid content, each kind sorted by id; the whole catalogue of a site.

    `sources` gives each unit, qualification, evidence method and framework its file, keyed by
    folder and id (`units/x`), and the single files by their names (`glossary`, `verbs`, `home`);
    paths are relative to the project's root. What comes from a library has no file there.
    """

    units: tuple[Unit, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    evidence: tuple[EvidenceMethod, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    terms: tuple[Term, ...] = ()
    verbs: tuple[Verb, ...] = ()
    home: Home | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
