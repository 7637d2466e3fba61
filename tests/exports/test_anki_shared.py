"""What several units ask in Anki: one note, whose history no other unit and no deck can touch."""

import copy
from typing import Any

from anki.collection import Collection
from tests.exports.anki_reading import collection
from tests.exports.test_anki import notes, take
from tests.exports.test_exporting import OTHER, Files, files, press
from tests.specs.project import UNIT, project

from unitfolio.render.views.exports.sets import qualification_set, unit_set
from unitfolio.render.views.exports.values import QuestionSet

TERMS = [{"id": f"rule-{n}", "term": f"Rule {n}", "definition": f"Says {n}."} for n in range(1, 6)]


def of_qualification(made: Files) -> QuestionSet:
    held = press(made)
    return qualification_set(held.sender, held.catalogue.qualifications["diploma"])


def of_unit(made: Files, unit_id: str) -> QuestionSet:
    held = press(made)
    return unit_set(held.sender, held.catalogue.units_by_id[unit_id])


def joined() -> Files:
    """A unit with another of an earlier number, which asks of the same term and verb."""
    made: Files = copy.deepcopy(project(UNIT, OTHER))
    made["content/units/handle.yml"]["qualifications"] = [{"id": "diploma", "number": "2"}]
    made["content/units/other.yml"]["qualifications"] = [{"id": "diploma", "number": "1"}]
    return made


def apart() -> Files:
    """Units that ask of the same term, each among other wrong answers."""
    made: Files = copy.deepcopy(project(UNIT, OTHER))
    made["content/glossary.yml"]["terms"] += TERMS
    made["content/units/handle.yml"]["terms"] = ["rule-1", "rule-2", "rule-3"]
    made["content/units/other.yml"]["terms"] = ["rule-1", "rule-4", "rule-5"]
    return made


def known(into: Collection) -> dict[str, tuple[int, int]]:
    """Return note, and how often its card was answered, by GUID."""
    return {note.guid: (note.id, note.cards()[0].reps) for note in notes(into)}


def answer(into: Collection, deck: str) -> None:
    """Answer the deck's first card."""
    found = into.decks.id_for_name(deck)
    assert found is not None
    into.decks.select(found)
    card = into.sched.getCard()
    assert card is not None
    into.sched.answerCard(card, 3)


def test_what_is_known_of_a_shared_term_stays_when_an_earlier_unit_joins() -> None:
    made = files()
    del made["content/units/other.yml"]
    with collection() as into:
        take(into, of_qualification(made))
        answer(into, "Handle contacts")
        before = known(into)
        take(into, of_qualification(joined()), always=True)
        after = known(into)
        assert before.items() <= after.items()
        assert sum(reps for _note, reps in after.values()) == 1
        (shared,) = (note for note in notes(into) if "Mean." in note["Answer"])
        stems = {tag.split("::")[2] for tag in shared.tags}
        assert stems == {"handle", "other"}


def test_a_shared_question_with_other_wrong_answers_is_one_note_in_every_deck() -> None:
    held = of_qualification(apart())
    name = "term.rule-1.name"
    asked = [each for unit in held.units for each in unit.questions if each.question.id == name]
    assert len({each.choices for each in asked}) == 2
    with collection() as into:
        take(into, of_unit(apart(), "other"))
        answer(into, "Other contacts")
        before = known(into)
        take(into, of_unit(apart(), "handle"))
        take(into, held, always=True)
        assert before.items() <= known(into).items()
        cards = [note for note in notes(into) if "Says 1." in note["About"]]
        assert [note["Question"] for note in cards] == ["Which term has this meaning?"]


def test_a_unit_s_own_term_is_a_note_of_its_own() -> None:
    made: Any = joined()
    for name in ("handle", "other"):
        own = [{"id": "own", "term": "Own", "definition": f"What {name} means."}]
        made[f"content/units/{name}.yml"]["own_terms"] = own
    with collection() as into:
        take(into, of_qualification(made))
        assert sum("means." in note["Answer"] for note in notes(into)) == 2
