"""Content controls: where a paper is written into (ECMA-376 part 1, 17.5.2).

Each is a `w:sdt` inside a paragraph whose content is one run, so that a programme which fills a
paper finds it by its tag, sets that run's text and takes `w:showingPlcHdr` and the run's style
away. Word holds tags and titles to 64 characters.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from unitfolio.printables.colours import INK, QUIET
from unitfolio.printables.docx.binding import bind
from unitfolio.printables.docx.markup import Element, add, clean, phrase, write

WRITE: Final = "Click or tap to write"
_LONGEST: Final = 64
_LONGEST_ITEM: Final = 255
_EMPTY_BOX, _CROSSED_BOX = "2610", "2612"
_BOX_FONT: Final = "MS Gothic"


class Ledger:
    """The ids and tags that a document has used so far, so that none is used twice.

    `titled` says that the title of a part stands on the pages that are being drawn.
    """

    def __init__(self) -> None:
        self.titled = False
        self._last = 0
        self._tags: set[str] = set()

    def number(self) -> int:
        """Return an id that nothing else in the document has."""
        self._last += 1
        return self._last

    def tag(self, wanted: str) -> str:
        """Return the tag itself, or with `~2`, `~3` after it where it is taken."""
        wanted = clean(wanted)
        tag, number = short_tag(wanted), 1
        while tag in self._tags:
            number += 1
            tag = short_tag(f"{wanted}~{number}")
        self._tags.add(tag)
        return tag


def short_tag(tag: str) -> str:
    """Return a tag that Word takes: one too long keeps its beginning and a digest of the whole."""
    if len(tag) <= _LONGEST:
        return tag
    digest = sha256(tag.encode()).hexdigest()[:12]
    return f"{tag[: _LONGEST - 13]}~{digest}"


@dataclass(frozen=True, slots=True)
class Blank:
    """Where something is to be written: the paragraph, the control's tag, and what it asks for.

    The tag is empty where another control takes the same text.
    `label` is the title that Word shows above the control and that screen readers read out.
    """

    ledger: Ledger
    parent: Element
    tag: str
    label: str


def text_control(blank: Blank, *, hint: str = WRITE) -> None:
    """Append a control for text, of as many paragraphs as are wanted.

    A plain text control would do where one line is asked for, but LibreOffice 7.4 prints its hint
    like an answer, and moves the breaks between lines in front of the text.
    """
    add(_control(blank, hint), "w:richText")


def owner_control(blank: Blank, *, hint: str = WRITE) -> None:
    """Append a control for whose the paper is, which shows the same wherever there is one."""
    properties = _control(blank, hint)
    # What is typed is not as faint as the line: LibreOffice 7.4 shows a hint as the line is.
    typed = add(properties, "w:rPr")
    add(typed, "w:color", val=INK)
    properties.insert(0, typed)
    bind(properties)
    # Only plain text can be bound.
    add(properties, "w:text")


def date_control(blank: Blank) -> None:
    """Append a control for a date, day first."""
    date = add(_control(blank, "dd/mm/yyyy"), "w:date")
    add(date, "w:dateFormat", val="dd/MM/yyyy")
    add(date, "w:lid", val="en-GB")
    add(date, "w:storeMappedDataAs", val="dateTime")
    add(date, "w:calendar", val="gregorian")


def choice_control(blank: Blank, choices: Iterable[str]) -> None:
    """Append a control to choose one answer with; Word refuses the same answer twice."""
    drop_down = add(_control(blank, "Choose"), "w:dropDownList")
    for choice in dict.fromkeys(phrase(choice, _LONGEST_ITEM) for choice in choices):
        if choice:
            add(drop_down, "w:listItem", displayText=choice, value=choice)


def tick_control(blank: Blank) -> None:
    """Append a box to tick ([MS-DOCX] 2.5.1.15)."""
    box = add(_control(blank, ""), "w14:checkbox")
    add(box, "w14:checked", val="0")
    add(box, "w14:checkedState", val=_CROSSED_BOX, font=_BOX_FONT)
    add(box, "w14:uncheckedState", val=_EMPTY_BOX, font=_BOX_FONT)


def _control(blank: Blank, hint: str) -> Element:
    control = add(blank.parent, "w:sdt")
    properties = add(control, "w:sdtPr")
    add(properties, "w:alias", val=phrase(blank.label, _LONGEST))
    if blank.tag:
        add(properties, "w:tag", val=blank.ledger.tag(blank.tag))
    add(properties, "w:id", val=str(blank.ledger.number()))
    add(properties, "w:lock", val="sdtLocked")
    if hint:
        add(properties, "w:showingPlcHdr")
    _content(control, hint)
    return properties


def _content(control: Element, hint: str) -> None:
    run = add(add(control, "w:sdtContent"), "w:r")
    look = add(run, "w:rPr")
    if hint:
        add(look, "w:rStyle", val="PlaceholderText")
        add(look, "w:color", val=QUIET)
    else:
        add(look, "w:rFonts", ascii=_BOX_FONT, eastAsia=_BOX_FONT, hAnsi=_BOX_FONT, hint="eastAsia")
    write(run, hint or chr(int(_EMPTY_BOX, 16)))
