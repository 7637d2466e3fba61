"""What a text in YAML can be that looks right and isn't what was meant."""

import re
from typing import Any

from unitfolio.codes import Code
from unitfolio.load.document import Remark

_COMMENT = re.compile(r"[ \t]+(#.*)")
_CURLY = re.compile(
    r"[\u201c\u201d\u201e][^\u201c\u201d\u201e]*[\u201c\u201d]"
    r"|\u2018[^\u2018]*\u2019"
)
# What comes after a figure, or after a word that stands alone, is mostly meant as a comment.
_FIGURES = re.compile(r"[\d.,/-]+")

_QUOTE = (
    "put the whole text in quotation marks if the # belongs to it, "
    "or move the comment to a line of its own"
)
_STRAIGHT = (
    "YAML knows only straight quotation marks (\" or '): write those, "
    "or put them around all of it if the curly ones are meant to be seen"
)


class Remarks:
    """Answers what may be wrong with a text that has no quotation marks around it."""

    def __init__(self, text: str) -> None:
        # Few files have such a sign at all, so the lines aren't parted till it is known.
        has_comments = " #" in text or "\t#" in text
        self._lines = re.split(r"\r\n|\r|\n", text) if has_comments else []

    def of(self, value: str, end: Any) -> Remark | None:
        """Return what may be wrong with `value`, which ends at the mark `end`."""
        if value and value[0] in "\u201c\u201d\u201e\u2018\u2019" and _CURLY.fullmatch(value):
            message = "the curly quotation marks around this become a part of it"
            return Remark(Code.CURLY_QUOTES, message, _STRAIGHT)
        if end.line >= len(self._lines):
            return None
        comment = _COMMENT.match(self._lines[end.line], end.column)
        if comment is None or _FIGURES.fullmatch(value):
            return None
        message = "a # after a space begins a comment, so the rest of this line isn't published"
        return Remark(Code.COMMENT_IN_TEXT, message, _QUOTE, comment[1])
