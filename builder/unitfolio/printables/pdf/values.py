"""A sheet as what the templates read: values as JSON, and its pictures as files beside them.

Text reaches typst as JSON alone, never as source text, so no markup in it can take effect.
"""

import json
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Final
from xml.etree import ElementTree as ET

from unitfolio.printables import colours
from unitfolio.printables.qr import SIDE, qr_svg
from unitfolio.render.views.sheets.parts import Origin

_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, halves of surrogates, byte order marks: a PDF can hold none of them."""

LOGO_FRAME: Final = (400, 100)
"""Width and height of the room for a logo; the templates make it 12 mm high."""


_HOUSE: Final = json.dumps(
    {
        "ink": colours.INK,
        "accent": colours.ACCENT,
        "quiet": colours.QUIET,
        "line": colours.LINE,
        "shade": colours.SHADE,
        "qr_side": SIDE,
    }
).encode()
"""What papers of every format have in common: colours, and millimetres of a QR code."""


def as_files(sheet: object, respell: Callable[[str], str]) -> dict[str, bytes]:
    """Return `sheet.json`, `house.json`, and the sheet's pictures (`qr-1.svg`, `logo-2.svg`).

    `respell` is applied to every text, after what no PDF can hold has been dropped.
    """
    pictures: dict[str, bytes] = {}

    def value(thing: object) -> object:
        if isinstance(thing, str):
            return respell(_UNPRINTABLE.sub("", thing))
        if isinstance(thing, tuple):
            return [value(each) for each in thing]
        if is_dataclass(thing):
            told = {name: value(getattr(thing, name)) for name in _names(thing.__class__)}
            return {**told, **_pictures(thing, pictures)} if isinstance(thing, Origin) else told
        return thing

    content = {"kind": type(sheet).__name__, "sheet": value(sheet)}
    return {"sheet.json": json.dumps(content).encode(), "house.json": _HOUSE, **pictures}


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return what a part of a sheet holds, and what it says of itself."""
    said = (
        name
        for base in kind.__mro__
        for name, member in vars(base).items()
        if isinstance(member, property)
    )
    return (*(each.name for each in fields(kind)), *said)


def _pictures(origin: Origin, known: dict[str, bytes]) -> dict[str, str]:
    """Return the names of the origin's pictures, empty for none, and add them to `known`."""
    qr = qr_svg(origin.address) if origin.address else b""
    logo = _framed(origin.logo) if origin.logo else b""
    return {"qr": _named(known, "qr", qr), "logo": _named(known, "logo", logo)}


def _named(known: dict[str, bytes], kind: str, content: bytes) -> str:
    if not content:
        return ""
    for name, other in known.items():
        if other == content:
            return name
    name = f"{kind}-{len(known) + 1}.svg"
    known[name] = content
    return name


@lru_cache(maxsize=4)
def _framed(picture: bytes) -> bytes:
    """Return a PNG or JPEG at the right of an SVG (SVG 1.1): typst takes text files alone here."""
    kind = "png" if picture.startswith(b"\x89PNG") else "jpeg"
    width, height = map(str, LOGO_FRAME)
    frame = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {height}"}
    svg = ET.Element("svg", frame)
    place = {"width": width, "height": height, "preserveAspectRatio": "xMaxYMid"}
    href = f"data:image/{kind};base64,{b64encode(picture).decode()}"
    ET.SubElement(svg, "image", place, href=href)
    return ET.tostring(svg)
