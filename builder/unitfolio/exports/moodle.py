"""Moodle XML: questions for a question bank.

Sources: docs.moodle.org, "Moodle XML format", and Moodle's question/format/xml/format.php.
Ordering is a type of Moodle's own since 4.4; an older one needs the plugin qtype_ordering, or
leaves these questions out, and with "Stop on error" takes nothing at all. Flashcards are left
out; a comment in the file says how many.
"""

from collections.abc import Callable, Mapping
from typing import Final
from xml.etree.ElementTree import Comment, Element, SubElement, indent, tostring

from unitfolio.exports import filing, markup
from unitfolio.exports.filing import Category
from unitfolio.questions import Kind
from unitfolio.render import wording
from unitfolio.render.views.exports.values import Asked, QuestionSet, UnitQuestions

limits = filing.limits


def write(held: QuestionSet) -> bytes:
    """Return the questions as an XML file in UTF-8."""
    quiz = Element("quiz")
    quiz.append(Comment(f" {_left_out(held)} "))
    for category in filing.categories(held):
        if category.questions:
            _category(quiz, category)
        for each in category.questions:
            _question(quiz, each, category.unit)
    # Only between elements: a text within `text` is kept as it is.
    indent(quiz)
    return bytes(tostring(quiz, encoding="utf-8", xml_declaration=True))


def _left_out(held: QuestionSet) -> str:
    """Return what is not in the file; no names, since one may have what a comment can't."""
    cards = wording.counted(filing.left_out(held), "flashcard")
    said = f"{cards} left out: Moodle has no such question"
    refused = filing.refused(held)
    those = f"{wording.counted(refused, 'question')} left out, which Moodle would refuse"
    return f"{said}; {those}" if refused else said


def _category(quiz: Element, category: Category) -> None:
    made = SubElement(quiz, "question", type="category")
    _text(SubElement(made, "category"), category.path)
    about = markup.paragraphs(category.unit.credit) + markup.link("From", category.unit.address)
    _html(made, "info", about)


def _question(quiz: Element, each: Asked, unit: UnitQuestions) -> None:
    kind, fill = _TYPES[each.question.kind]
    made = SubElement(quiz, "question", type=kind)
    _text(SubElement(made, "name"), _name(each))
    _html(made, "questiontext", markup.paragraphs(each.question.case, each.question.asks))
    _html(made, "generalfeedback", _general(each))
    for name, value in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0")):
        SubElement(made, name).text = value
    SubElement(made, "idnumber").text = each.question.id
    fill(made, each)
    held = SubElement(made, "tags")
    for tag in filing.tags(unit.id, each):
        _text(SubElement(held, "tag"), tag)


def _name(each: Asked) -> str:
    """Return the name; qtype_ordering cuts one at 42 bytes, perhaps within a letter."""
    if each.question.kind is not Kind.ORDERING:
        return each.name
    length = _ORDERING_NAME
    while len((name := wording.clipped(each.name, length)).encode()) > _ORDERING_NAME:
        length -= 1
    return name


def _general(each: Asked) -> str:
    """Return what is shown after an answer: of a case its outline, which nobody else may show."""
    return (
        markup.listed(each.question.outline)
        + markup.paragraphs(each.question.why)
        + markup.listed(each.criteria)
        + markup.link("Read more:", each.source)
    )


def _choice(made: Element, each: Asked) -> None:
    several = each.question.kind is Kind.MULTIPLE
    SubElement(made, "single").text = "false" if several else "true"
    SubElement(made, "shuffleanswers").text = "true"
    SubElement(made, "answernumbering").text = "abc"
    worth = filing.shares(each.question.options, several=several)
    for option, share in zip(each.question.options, worth, strict=True):
        answer = _html(made, "answer", markup.paragraphs(option.text), fraction=share)
        _html(answer, "feedback", markup.paragraphs(option.why))


def _matching(made: Element, each: Asked) -> None:
    SubElement(made, "shuffleanswers").text = "true"
    pairs = [(match.start, match.end) for match in each.question.matches]
    for start, end in (*pairs, *(("", end) for end in each.question.other_ends)):
        answer = SubElement(_html(made, "subquestion", markup.paragraphs(start)), "answer")
        # Moodle shows an ending as HTML without tags, whatever the format of the rest.
        _text(answer, markup.inline(end))


def _ordering(made: Element, each: Asked) -> None:
    for name, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", str(len(each.question.steps))),
        ("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ):
        SubElement(made, name).text = value
    for place, step in enumerate(each.question.steps, start=1):
        _html(made, "answer", markup.inline(step), fraction=f"{place}.0000000")


def _short(made: Element, each: Asked) -> None:
    SubElement(made, "usecase").text = "0"
    for text in each.question.answers:
        # A bare asterisk stands for any letters.
        plain = text.replace("*", r"\*")
        answer = SubElement(made, "answer", fraction="100", format="moodle_auto_format")
        _text(answer, plain)
        _html(answer, "feedback", "")


def _essay(made: Element, each: Asked) -> None:
    for name, value in (
        ("responseformat", "editor"),
        ("responserequired", "1"),
        ("responsefieldlines", "15"),
        ("attachments", "0"),
        ("attachmentsrequired", "0"),
    ):
        SubElement(made, name).text = value
    _html(made, "graderinfo", markup.listed(each.question.outline))
    prompts = "".join(markup.headed(part.label, part.questions) for part in each.prompts)
    _html(made, "responsetemplate", prompts)


def _html(parent: Element, tag: str, html: str, **attributes: str) -> Element:
    made = SubElement(parent, tag, {**attributes, "format": "html"})
    _text(made, html)
    return made


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = text


_ORDERING_NAME: Final = 42
_Fill = Callable[[Element, Asked], None]
_TYPES: Final[Mapping[Kind, tuple[str, _Fill]]] = {
    Kind.SINGLE: ("multichoice", _choice),
    Kind.MULTIPLE: ("multichoice", _choice),
    Kind.MATCHING: ("matching", _matching),
    Kind.ORDERING: ("ordering", _ordering),
    Kind.SHORT: ("shortanswer", _short),
    Kind.SCENARIO: ("essay", _essay),
}
