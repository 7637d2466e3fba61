"""Each of pydantic's complaints in plain words, with a stable code."""

import re
from collections.abc import Callable

from pydantic_core import ErrorDetails

from unitfolio import ids
from unitfolio.codes import Code
from unitfolio.load import Pointer
from unitfolio.validate.findings import Finding
from unitfolio.validate.guide import Guide
from unitfolio.validate.lines import line, meaning
from unitfolio.validate.words import did_you_mean, listed, quoted

# The end of a location that means: the key itself, not its value.
_AT_KEY = "[key]"

_MAX_KEYS_SHOWN = 12

_BELONGS = {
    "string_type": ("text", "put it in quotes if it is meant as text"),
    "tuple_type": ("a list", "write each entry on a line of its own, begun with '- '"),
    "int_type": ("a whole number", "write it in digits, without quotes or a unit"),
    "bool_type": ("true or false", "write true or false, in small letters and without quotes"),
    "dict_type": ("keys and values", "write 'key: value' on lines of their own, indented"),
}

# What a text of a form of its own looks like, by the key that it stands under.
_EXAMPLES = {
    "reference": "T/503/0342",
    "number": "600/1234/5",
    "url": "https://www.gov.uk/",
    "verb": "carry out",
}

_AFTER_DASH = "put a space after the dash, so that it begins an entry of a list"
_WRONG_COMMA = re.compile(r"\s*[;/|]\s*")
_FULL = "{origin: official, source: …, page: …, version: …, checked: 2026-11-23}"

# The beginning of what the models' own validators say.
_OWN = {
    "contains the invisible": Code.INVISIBLE,
    "is empty": Code.EMPTY_VALUE,
    "says '": Code.MISSING_SOURCE,
}


def pointer_of(detail: ErrorDetails) -> Pointer:
    """Return the pointer to what a complaint is about."""
    loc = detail["loc"]
    return loc[:-1] if loc and loc[-1] == _AT_KEY else loc


def translate(detail: ErrorDetails, guide: Guide) -> Finding:
    """Return the finding that says in plain words what pydantic complains of."""
    if detail["type"] in _OF_KEYS:
        return _OF_KEYS[detail["type"]](detail, guide)
    if detail["input"] is None:
        return _no_value(pointer_of(detail), guide)
    return _OF_VALUES.get(detail["type"], _other)(detail, guide)


def _no_value(pointer: Pointer, guide: Guide) -> Finding:
    hint = "write one, or delete the key"
    if isinstance(pointer[-1], int):
        hint = "write one, or delete the entry"
    elif guide.is_required(pointer):
        hint = f"write one, like {line(pointer, guide)}"
    return Finding(pointer, Code.EMPTY_VALUE, "there is no value here", hint, at_key=True)


def _unknown_key(detail: ErrorDetails, guide: Guide) -> Finding:
    *parent, key = pointer_of(detail)
    keys = guide.keys(tuple(parent))
    known = f"known here: {', '.join(keys)}"
    fallback = known if len(keys) <= _MAX_KEYS_SHOWN else "check its spelling and its indentation"
    message = f"{quoted(key)} isn't a key of {guide.name(tuple(parent))}"
    hint = did_you_mean(str(key), frozenset(keys), fallback)
    if str(key).lstrip("-") in keys:
        hint = _AFTER_DASH
    return Finding(pointer_of(detail), Code.UNKNOWN_KEY, message, hint, at_key=True)


def _missing_key(detail: ErrorDetails, guide: Guide) -> Finding:
    *parent, key = pointer_of(detail)
    name, keys = guide.name(tuple(parent)), guide.keys(tuple(parent))
    # Missing keys are named in the order in which they are written.
    rank = keys.index(str(key)) + 1 if key in keys else 0
    if key == "provenance":
        message = f"it isn't said where the wording is from: {name} has no 'provenance'"
        hint = "add 'provenance: sample' if the wording is your own"
        return Finding(pointer_of(detail), Code.MISSING_PROVENANCE, message, hint, rank=rank)
    what = meaning(pointer_of(detail), guide)
    message = f"{name} needs the key '{key}'{f': {what}' if what else ''}"
    hint = f"add a line {line(pointer_of(detail), guide)}"
    return Finding(pointer_of(detail), Code.MISSING_KEY, message, hint, rank=rank)


def _wrong_type(detail: ErrorDetails, guide: Guide) -> Finding:
    pointer, given = pointer_of(detail), detail["input"]
    if detail["type"] in _BELONGS:
        wanted, hint = _BELONGS[detail["type"]]
    else:
        wanted = f"{guide.name(pointer)} with keys of its own"
        hint = f"its keys are {', '.join(guide.keys(pointer))}{_entry(pointer, given, guide)}"
    if wanted == "text" and isinstance(given, dict):
        hint = "put the whole text in quotes if the colon is a part of it"
    elif wanted == "text" and isinstance(given, list) and isinstance(pointer[-1], int):
        hint = "begin the entry with one dash, and write it without brackets"
    elif wanted == "a list":
        hint = _of_list(pointer, given, guide) or hint
    return Finding(pointer, Code.WRONG_TYPE, f"{wanted} belongs here, not {_kind(given)}", hint)


def _entry(pointer: Pointer, given: object, guide: Guide) -> str:
    """Return how an entry of a list is written with keys, where bare text was given."""
    needed = guide.needed(pointer)
    if not (isinstance(pointer[-1], int) and isinstance(given, str) and needed):
        return ""
    value = given if re.fullmatch(ids.ID_PATTERN, given) else "…"
    return f"; write it like '- {needed[0]}: {value}'"


def _of_list(pointer: Pointer, given: object, guide: Guide) -> str:
    if isinstance(given, dict) and any(str(key).startswith("-") for key in given):
        return _AFTER_DASH
    if isinstance(given, str) and re.match("[\u2010-\u2015\u2022\u2212\u00b7-]", given):
        return "begin each entry with an ordinary hyphen and a space: '- '"
    is_word = isinstance(given, str) and re.fullmatch(ids.ID_PATTERN, given)
    if is_word and not guide.keys((*pointer, 0)):
        return f"write it in brackets, with commas between several: [{given}]"
    return ""


def _kind(given: object) -> str:
    match given:
        case bool():
            return f"the word {str(given).lower()}"
        case int():
            return f"the number {quoted(given)[1:-1]}"
        case str():
            return f"the text {quoted(given)}"
        case list():
            return "a list"
    return "keys and values"


def _unknown_word(detail: ErrorDetails, _guide: Guide) -> Finding:
    pointer, given = pointer_of(detail), detail["input"]
    allowed = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
    if not isinstance(given, str | int) or isinstance(given, bool):
        return _not_a_word(pointer, given, allowed)
    hint = f"{did_you_mean(str(given), frozenset(allowed), '')} allowed: {listed(allowed)}".strip()
    message = f"{quoted(given)} isn't one of the words for this"
    at_key = detail["loc"][-1] == _AT_KEY
    hint = _parted(pointer, str(given)) or hint
    return Finding(pointer, Code.UNKNOWN_WORD, message, hint, at_key=at_key)


def _not_a_word(pointer: Pointer, given: object, allowed: list[str]) -> Finding:
    message = f"one word belongs here, not {_kind(given)}"
    only = str(given[0]) if isinstance(given, list) and len(given) == 1 else ""
    hint = f"write {only} without brackets" if only in allowed else f"allowed: {listed(allowed)}"
    return Finding(pointer, Code.WRONG_TYPE, message, hint)


def _parted(pointer: Pointer, given: str) -> str:
    """Return how entries of a list are parted, where another sign than a comma was used."""
    parts = [ids.slug(part) for part in _WRONG_COMMA.split(given)]
    if not isinstance(pointer[-1], int) or len(parts) == 1 or not all(parts):
        return ""
    return f"a comma stands between entries: write {', '.join(parts)}"


def _bad_form(detail: ErrorDetails, _guide: Guide) -> Finding:
    pointer, given = pointer_of(detail), str(detail["input"])
    pattern = detail["ctx"]["pattern"]
    if pattern == ids.ID_PATTERN:
        message = f"{quoted(given)} isn't an id: small letters, digits and hyphens, at most 64"
        proposal = ids.slug(given)[:64].strip("-")
        hint = f"write '{proposal}'" if proposal else "write an id such as 'my-unit'"
        hint = _parted(pointer, given) or hint
        return Finding(pointer, Code.BAD_ID, message, hint)
    if pattern == ids.CODE_PATTERN:
        message = f"{quoted(given)} isn't a number of an outcome or a criterion"
        return Finding(pointer, Code.BAD_NUMBER, message, "write it like 1, 1.2, 1.2a or P1")
    key = next((key for key in reversed(pointer) if isinstance(key, str)), "")
    message = f"{quoted(given)} isn't of the form that is asked for here"
    hint = f"write it like {_EXAMPLES[key]}" if key in _EXAMPLES else f"the form is {pattern}"
    return Finding(pointer, Code.BAD_FORMAT, message, hint)


def _bad_date(detail: ErrorDetails, _guide: Guide) -> Finding:
    given = detail["input"]
    shown = quoted(given) if isinstance(given, str | int) else _kind(given)
    message = f"{shown} isn't a day of the calendar"
    hint = "write it as year, month and day, like 2026-11-23"
    return Finding(pointer_of(detail), Code.BAD_DATE, message, hint)


def _too_small(detail: ErrorDetails, _guide: Guide) -> Finding:
    least = detail["ctx"]["ge"]
    message = f"{quoted(detail['input'])[1:-1]} is too small; at least {least}"
    return Finding(pointer_of(detail), Code.OUT_OF_RANGE, message, f"write {least} or more")


def _too_large(detail: ErrorDetails, _guide: Guide) -> Finding:
    most = detail["ctx"]["le"]
    message = f"{quoted(detail['input'])[1:-1]} is too large; at most {most}"
    return Finding(pointer_of(detail), Code.OUT_OF_RANGE, message, f"write {most} or less")


def _too_few(detail: ErrorDetails, _guide: Guide) -> Finding:
    least, given = detail["ctx"]["min_length"], len(detail["input"])
    message = f"this list needs at least {least} entries and has {given}"
    if least == 1:
        message = "this list is empty; it needs at least one entry"
    return Finding(pointer_of(detail), Code.TOO_FEW, message, at_key=True)


def _too_long(detail: ErrorDetails, _guide: Guide) -> Finding:
    most = detail["ctx"]["max_length"]
    message = f"this text has {len(detail['input'])} characters; at most {most} fit here"
    return Finding(pointer_of(detail), Code.TOO_LONG, message)


def _own(detail: ErrorDetails, guide: Guide) -> Finding:
    said = detail["msg"].removeprefix("Value error, ")
    code = next((code for start, code in _OWN.items() if said.startswith(start)), Code.BAD_VALUE)
    message, _, hint = said.partition("; ")
    if code is Code.MISSING_SOURCE:
        form = _FULL if "'official'" in said else "{origin: quoted, source: …}"
        hint = f"write 'provenance: {form}'; or 'sample' or 'paraphrase' if the wording is yours"
    elif code is Code.EMPTY_VALUE and guide.is_required(pointer_of(detail)):
        hint = "write something here"
    return Finding(pointer_of(detail), code, f"this {message}", hint)


def _other(detail: ErrorDetails, _guide: Guide) -> Finding:
    message = f"this value can't be taken: {quoted(detail['msg'])[1:-1]}"
    return Finding(pointer_of(detail), Code.BAD_VALUE, message)


_Translator = Callable[[ErrorDetails, Guide], Finding]

_OF_KEYS: dict[str, _Translator] = {"extra_forbidden": _unknown_key, "missing": _missing_key}

_OF_VALUES: dict[str, _Translator] = {
    "string_type": _wrong_type,
    "tuple_type": _wrong_type,
    "int_type": _wrong_type,
    "bool_type": _wrong_type,
    "dict_type": _wrong_type,
    "model_type": _wrong_type,
    "model_attributes_type": _wrong_type,
    "enum": _unknown_word,
    "literal_error": _unknown_word,
    "string_pattern_mismatch": _bad_form,
    "date_type": _bad_date,
    "date_parsing": _bad_date,
    "date_from_datetime_parsing": _bad_date,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "too_short": _too_few,
    "string_too_long": _too_long,
    "value_error": _own,
}
