r"""PHP's fgetcsv and fputcsv with their default escape sign, after ext/standard/file.c.

A backslash in a quoted field means that the sign after it ends nothing, and stays there. So
`"a \"" b"` is read otherwise than by any other reader of CSV.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

ENCLOSED = ',"\\\n\r\t '
"""A field that has one of these is written between quotation marks."""


def read(text: str) -> list[list[str]]:
    """Return the rows of a file with commas and quotation marks."""
    rows, row, place = [], list[str](), 0
    while place < len(text):
        begins = _past_spaces(text, place)
        is_enclosed = text[begins : begins + 1] == '"'
        field, place = _enclosed(text, begins) if is_enclosed else ("", place)
        end = min(_find(text, ",", place), _find(text, "\n", place))
        row.append(field + text[place:end])
        if text[end : end + 1] != ",":
            rows.append(row)
            row = []
        place = end + 1
    return rows


def written(rows: Iterable[Iterable[str]]) -> str:
    """Return the rows as a file."""
    return "".join(",".join(map(_put, row)) + "\n" for row in rows)


def _find(text: str, sign: str, place: int) -> int:
    found = text.find(sign, place)
    return len(text) if found < 0 else found


def _past_spaces(text: str, place: int) -> int:
    while text[place : place + 1] in {" ", "\t", "\v", "\f"}:
        place += 1
    return place


def _enclosed(text: str, place: int) -> tuple[str, int]:
    """Return what stands between quotation marks, and the place after the second."""
    made, place, escaped = "", place + 1, False
    while place < len(text):
        sign = text[place]
        if sign == '"' and not escaped:
            if text[place + 1 : place + 2] != '"':
                return made, place + 1
            place += 1
        escaped = sign == "\\" and not escaped
        made += sign
        place += 1
    return made, place


def _put(field: str) -> str:
    if not set(field) & set(ENCLOSED):
        return field
    return '"' + "".join(chain.from_iterable(_doubled(field))) + '"'


def _doubled(field: str) -> Iterator[str]:
    """Yield the signs of a field, quotation marks twice, but for one after a backslash."""
    escaped = False
    for sign in field:
        yield sign * 2 if sign == '"' and not escaped else sign
        escaped = sign == "\\"
