"""Every code of a problem, how much it matters, and what it means: one table.

`unitfolio check --explain` prints it. A code is a stable name that tools and people may rely on:
it is never renamed.
"""

from enum import StrEnum
from typing import Self

from unitfolio.problems import Severity

_ADVICE = Severity.ADVICE


class Code(StrEnum):
    """A kind of problem; `severity` and `meaning` say how much it matters and what it means."""

    severity: Severity
    meaning: str

    def __new__(cls, code: str, meaning: str, severity: Severity = Severity.ERROR) -> Self:
        """Return the member for `code`, carrying its meaning and severity."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.severity = severity
        return member

    # The folder
    MISSING_FOLDER = (
        "missing-folder",
        "The content folder isn't there, or the one that mkdocs.yml names for pages.",
    )
    MISSING_FILE = (
        "missing-file",
        "A shared file isn't there, so what it lists isn't checked.",
        _ADVICE,
    )
    NO_UNITS = "no-units", "There is no unit file, so there is nothing to build."
    WRONG_SUFFIX = "wrong-suffix", "A content file's name has to end in .yml, in small letters."
    STRAY_FILE = "stray-file", "A file is in a place where nothing reads it.", _ADVICE
    MISPLACED_FILE = "misplaced-file", "A content file is in a place where nothing reads it."
    IDS_DIFFER_IN_CASE = "ids-differ-in-case", "Two names are the same but for capital letters."

    # Reading a file
    NOT_A_FILE = "not-a-file", "It has a content file's name, but is a folder, a link or a device."
    UNREADABLE = "unreadable-file", "The file can't be opened."
    TOO_LARGE = "file-too-large", "The file is far larger than any content file needs to be."
    NOT_UTF_8 = "not-utf-8", "The file isn't saved as UTF-8 text."
    INVISIBLE = "invisible-character", "A character that can't be seen is in the text."
    EMPTY_FILE = "empty-file", "There is nothing in the file."
    NOT_YAML = "not-yaml", "The text can't be read as YAML."
    CONFLICT = "merge-conflict", "Git left its marks in the file, since two versions didn't agree."
    TAB = "tab", "A line is indented with a tab; YAML takes spaces only."
    SECOND_DOCUMENT = "second-document", "A second document begins in the file, after '---'."
    TOO_DEEP = "too-deep", "Lists and keys are nested more deeply than any content file needs."
    TOO_MANY_VALUES = "too-many-values", "The file holds more values than any content file needs."
    TOO_MANY_PROBLEMS = "too-many-problems", "The file has more problems than are listed."
    DUPLICATE_KEY = "duplicate-key", "A key is there twice; one of the two would be lost."
    ANCHOR = "anchor", "YAML's anchors (&) and aliases (*) aren't read."
    TAG = "tag", "YAML's tags (!) aren't read."
    KEY_NOT_TEXT = "key-not-text", "A list or a group of keys stands where a key belongs."
    NOT_A_MAPPING = "not-a-mapping", "The file has to be made of keys and values."

    # Keys and values
    UNKNOWN_KEY = "unknown-key", "A key isn't known here; it may be misspelt or indented wrongly."
    MISSING_KEY = "missing-key", "A key that has to be there is missing."
    MISSING_PROVENANCE = "missing-provenance", "It isn't said where a wording is from."
    MISSING_SOURCE = (
        "missing-source",
        "Official or quoted wording doesn't say what it was taken from.",
    )
    WRONG_TYPE = "wrong-type", "A value is of the wrong kind, such as text where a list belongs."
    EMPTY_VALUE = "empty-value", "A key has no value."
    UNKNOWN_WORD = "unknown-word", "A value isn't one of the words that are allowed there."
    BAD_ID = "bad-id", "An id isn't made of small letters, digits and hyphens."
    BAD_NUMBER = "bad-number", "A number isn't of a form such as 1.2, 1.2a or P1."
    BAD_DATE = "bad-date", "A date isn't a real day written as 2026-11-23."
    BAD_FORMAT = "bad-format", "A value isn't of the form that is asked for."
    OUT_OF_RANGE = "out-of-range", "A figure is too small or too large to be right."
    TOO_FEW = "too-few", "A list has too few entries."
    TOO_LONG = "too-long", "A text is too long for its place."
    BAD_VALUE = "bad-value", "A value isn't right for another reason, which is given."

    COMMENT_IN_TEXT = (
        "comment-in-text",
        "What follows ' #' in a line isn't published: YAML takes it for a comment.",
        _ADVICE,
    )
    CURLY_QUOTES = (
        "curly-quotes",
        "Curly quotation marks stand around a whole value, and are a part of it.",
        _ADVICE,
    )

    # Ids
    ID_NOT_FILE_STEM = "id-not-file-name", "A file's name and the id in it differ."
    RESERVED_ID = "reserved-id", "A name is kept for something else, by Windows or by Unitfolio."
    DUPLICATE_ID = "duplicate-id", "An id is used twice."
    MOVED_FROM_LIVE = "moved-from-live-id", "An earlier id is in use, or two units lay claim to it."

    # Numbers
    DUPLICATE_NUMBER = "duplicate-number", "An outcome's or a criterion's number is used twice."
    SKIPPED_NUMBER = "skipped-number", "A number is missing from a sequence such as 1.1, 1.2, 1.4."
    NUMBER_ORDER = "number-order", "Numbers aren't in their order."
    NUMBER_PREFIX = "number-prefix", "A criterion's number doesn't begin with its outcome's."
    SAME_ANCHOR = "same-anchor", "Two numbers would get the same address on the page."

    # References
    UNKNOWN_TERM = "unknown-term", "No term has this id."
    UNKNOWN_METHOD = "unknown-method", "No evidence method has this id."
    UNKNOWN_FRAMEWORK = "unknown-framework", "No framework has this id."
    UNKNOWN_QUALIFICATION = "unknown-qualification", "No qualification has this id."
    UNKNOWN_GROUP = "unknown-group", "The qualification has no group with this id."
    UNKNOWN_CRITERION = "unknown-criterion", "The unit has no criterion with this number."
    REFERS_TO_ITSELF = "refers-to-itself", "An entry names itself as one to see also."
    REPEATED_ENTRY = "repeated-entry", "A list names the same thing twice.", _ADVICE
    UNUSED_TERM = "unused-term", "A unit lists a term that nothing in it uses.", _ADVICE

    # Outcomes, criteria and their wording
    NO_CRITERIA = "no-criteria", "An outcome has no criteria, so nothing can be mapped to it."
    CRITERIA_COUNT = (
        "criteria-count",
        "An outcome has fewer than two or more than six criteria.",
        _ADVICE,
    )
    NO_EVIDENCE_METHOD = "no-evidence-method", "A criterion names no suited evidence method."
    UNSUITED_EVIDENCE = "unsuited-evidence", "No method named can show what is asked for.", _ADVICE
    ABOUT_PORTFOLIO = (
        "about-portfolio",
        "A criterion names as evidence what is about the portfolio, as an index is.",
        _ADVICE,
    )
    BARRED_EVIDENCE = "barred-evidence", "The qualification bars this kind of account.", _ADVICE
    SEVERAL_OUTCOMES = "several-outcomes", "Several outcomes are in one text; split them."
    UNKNOWN_VERB = "unknown-verb", "A criterion doesn't begin with a known command verb."
    EXAM_VOCABULARY = "exam-vocabulary", "Words of an exam are used of a unit that has no exam."
    FIELD_LACKS = "field-lacks", "A field of a form lacks what its kind needs, such as choices."
    FIELD_CANNOT_USE = "field-cannot-use", "A field of a form has what its kind can't use."
    FIELD_ID = (
        "field-id",
        "The id of a form's field says that it holds criteria, or fails to say so.",
    )
    SIGNED_BELOW_OTHERS = (
        "signed-below-others",
        "Somebody signs a form below what another person fills in.",
        _ADVICE,
    )
    NO_EVIDENCE_INDEX = (
        "no-evidence-index",
        "There are forms but no evidence index, so portfolio packs end without one.",
        _ADVICE,
    )
    QUESTION_LACKS = "question-lacks", "A question lacks what its kind needs, such as choices."
    QUESTION_CANNOT_USE = "question-cannot-use", "A question has what its kind can't use."
    RIGHT_ANSWERS = "right-answers", "A question has no right answer, or one too many."
    SAME_ANSWER = "same-answer", "Two answers of a question read the same."
    GIVES_AWAY = "gives-away", "A question holds its own answer."
    TELLING_LENGTH = "telling-length", "The right answer stands out by its length.", _ADVICE
    NO_FEEDBACK = "no-feedback", "A wrong choice doesn't say why it is wrong.", _ADVICE
    SAME_WORDING = "same-wording", "Two entries have the same wording.", _ADVICE

    # Sizes, levels and dates
    CREDIT_AND_TQT = "credit-and-tqt", "Credit isn't the total qualification time divided by ten."
    GLH_OVER_TQT = "glh-over-tqt", "More guided hours are given than hours in all."
    LEVEL_DIFFERS = "level-differs", "A unit's level is far from its qualification's.", _ADVICE
    PAST_CERTIFICATION_END = (
        "past-certification-end",
        "A qualification that is given as open can no longer be certificated.",
        _ADVICE,
    )
    DATES_DISAGREE = "dates-disagree", "A date that comes first is after one that comes later."
    FUTURE_DATE = "future-date", "A day that should be past is still to come.", _ADVICE
