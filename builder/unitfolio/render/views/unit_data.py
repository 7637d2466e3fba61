"""A unit's criteria as data, for the pages that let a learner choose a unit in the browser."""

import json

from unitfolio.model.unit import Criterion, Outcome, Unit
from unitfolio.render.views.desk import Desk


def unit_data(desk: Desk, unit: Unit) -> str:
    """Return a unit's outcomes and criteria as JSON."""
    data = {
        "id": unit.id,
        "title": unit.title,
        "version": unit.version,
        "updated": unit.updated.isoformat(),
        "word": desk.words(unit).criterion,
        "outcomes": [_outcome(outcome) for outcome in unit.outcomes],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "number": outcome.number,
        "statement": outcome.statement,
        "criteria": [_criterion(criterion) for criterion in outcome.criteria],
    }


def _criterion(criterion: Criterion) -> dict[str, object]:
    return {
        "number": criterion.number,
        "statement": criterion.statement,
        "fingerprint": criterion.fingerprint,
    }
