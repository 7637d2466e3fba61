"""Questions and criteria on their way to another system: plain text, nothing of any format."""

from dataclasses import dataclass
from datetime import date

from unitfolio.questions import Question


def in_line(*texts: str) -> str:
    """Return the texts that aren't empty on one line, so that each can be told from the next."""
    line = ""
    for text in filter(None, texts):
        joint = " " if line.endswith((".", "!", "?", "…")) else " – "
        line = f"{line}{joint}{text}" if line else text
    return line


@dataclass(frozen=True, slots=True)
class Prompt:
    """A part of the STAR form with its questions; never an answer."""

    label: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what every system wants to know of it.

    `where` finds it among all units: `x, question term.aht.name`. `name` is short, for lists, and
    no two questions of a unit have the same.
    `outcome` is the number of the outcome it is filed under, empty for the unit as a whole;
    `tags` are `lo-1` or `lo-1::ac-1-2`, one for each criterion; `choices`, `ends` and `answer`
    are as the practice page shows them; `criteria` are numbers with their wording. `source` is
    the address at which the answer can be read, in full, or empty. `prompts` are the STAR form's,
    for a case to write about; there are none where accounts are barred. `also` are ids of other
    units in the same set that ask exactly this, and for which it is not there again. `is_shared`
    says that it is about what all units share: by its id it is the same question in each of them,
    though wrong options may be others.
    """

    question: Question
    where: str
    name: str
    outcome: str
    tags: tuple[str, ...]
    choices: tuple[str, ...]
    ends: tuple[str, ...]
    answer: tuple[str, ...]
    criteria: tuple[str, ...]
    source: str
    prompts: tuple[Prompt, ...]
    also: tuple[str, ...] = ()
    is_shared: bool = False

    @property
    def in_line(self) -> str:
        """The case and the question, on one line."""
        return in_line(self.question.case, self.question.asks)


@dataclass(frozen=True, slots=True)
class OutcomeName:
    """An outcome under which questions are filed."""

    number: str
    anchor: str
    statement: str

    @property
    def name(self) -> str:
        """The number and the wording."""
        return f"{self.number} {self.statement}"


@dataclass(frozen=True, slots=True)
class UnitQuestions:
    """A unit's questions in their order.

    `updated` is the day on which its file last changed; `credit` says whose questions they are
    and that nobody endorses them; `address` is that of the practice page, in full, or empty.
    """

    id: str
    title: str
    updated: date
    credit: str
    address: str
    outcomes: tuple[OutcomeName, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The questions of a unit, or of all units of a qualification; `id` is that of either.

    `site_id` is the site's, which tells this site's questions from those of any other.
    `of_qualification` says which of the two it is, since both may have the same id. `changed` is
    the time of the content as a whole, in seconds since 1970; 0 where nobody has said it.
    """

    site_id: str
    id: str
    title: str
    units: tuple[UnitQuestions, ...]
    of_qualification: bool = False
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Competency:
    """A unit, an outcome or a criterion in a tree; `related` are keys of others in the tree.

    `key` is made of ids and numbers; `parent` is the key of the one above, or empty; `number`
    may be empty; `note` says where the wording is from.
    """

    key: str
    parent: str
    number: str
    wording: str
    note: str
    address: str
    related: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The number, if there is one, and the wording."""
        return f"{self.number} {self.wording}".strip()


@dataclass(frozen=True, slots=True)
class CompetencyTree:
    """A qualification with its units, their outcomes and criteria, each after what it is below."""

    key: str
    title: str
    description: str
    credit: str
    address: str
    competencies: tuple[Competency, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit of a format that the content breaks: where, and what to do, in plain English.

    Nothing `is_lost` where the same stands whole elsewhere in the file.
    """

    where: str
    message: str
    is_lost: bool = True


@dataclass(frozen=True, slots=True)
class QuizPackage:
    """A unit's quiz that runs by itself: `page` is its HTML, `questions` what it asks.

    `description` and `keywords` are what a platform's catalogue says of it.
    """

    id: str
    site_id: str
    title: str
    credit: str
    page: str
    questions: tuple[Asked, ...]
    description: str = ""
    keywords: tuple[str, ...] = ()
