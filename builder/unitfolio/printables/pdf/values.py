"""A sheet as what the templates read: values as JSON, and its pictures as files beside them.

Text reaches typst as JSON alone, never as source text, so no markup in it can take effect.
"""

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Final

from unitfolio.printables.qr import qr_svg
from unitfolio.render.views.sheets.parts import Origin

_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, halves of surrogates, byte order marks: a PDF can hold none of them."""


def as_files(sheet: object, respell: Callable[[str], str]) -> dict[str, bytes]:
    """Return `sheet.json` and the pictures that it names (`qr-1.svg`, `logo-1`).

    `respell` is applied to every text, after what no PDF can hold has been dropped.
    """
    pictures: dict[str, bytes] = {}

    def value(thing: object) -> object:
        if isinstance(thing, str):
            return respell(_UNPRINTABLE.sub("", thing))
        if isinstance(thing, tuple):
            return [value(each) for each in thing]
        if is_dataclass(thing):
            told = {each.name: value(getattr(thing, each.name)) for each in fields(thing)}
            return {**told, **_pictures(thing, pictures)} if isinstance(thing, Origin) else told
        return thing

    content = {"kind": type(sheet).__name__, "sheet": value(sheet)}
    return {"sheet.json": json.dumps(content).encode(), **pictures}


def _pictures(origin: Origin, known: dict[str, bytes]) -> dict[str, str]:
    """Return the names of the origin's pictures, empty for none, and add them to `known`."""
    qr = _code(origin.address) if origin.address else b""
    return {"qr": _named(known, "qr", ".svg", qr), "logo": _named(known, "logo", "", origin.logo)}


def _named(known: dict[str, bytes], kind: str, suffix: str, content: bytes) -> str:
    if not content:
        return ""
    for name, other in known.items():
        if other == content:
            return name
    name = f"{kind}-{len(known) + 1}{suffix}"
    known[name] = content
    return name


# All papers of a unit have the same few addresses, and a code takes longer than a page does.
@lru_cache(maxsize=64)
def _code(address: str) -> bytes:
    return qr_svg(address)
