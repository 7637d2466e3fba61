"""This repository's content, beside what its site was built from."""

from datetime import date
from pathlib import Path

from unitfolio.catalogue import Catalogue
from unitfolio.load import Folder
from unitfolio.validate import validate


def real_catalogue(root: Path) -> Catalogue:
    """Return the catalogue of this repository's content."""
    specification, _ = validate(Folder(root, "content"), date(2026, 3, 1), "content")
    assert specification
    return Catalogue(specification)


def papers_of(site: Path, suffix: str) -> dict[str, Path]:
    """Return the papers of every unit and qualification, by their addresses on the site."""
    return {
        file.relative_to(site).as_posix(): file
        for file in sorted(site.glob(f"*/*/papers/*.{suffix}"))
    }


def titles_of(catalogue: Catalogue) -> dict[str, str]:
    """Return what every unit and qualification is called, by its id."""
    return {unit.id: unit.title for unit in catalogue.units} | {
        each.id: each.title for each in catalogue.qualifications.values()
    }
