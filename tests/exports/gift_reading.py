r"""A reader of GIFT that goes about it as Moodle's question/format/gift/format.php does.

The same steps in the same order: lines of comments go first, then escaped signs become
placeholders, then the name, the braces and the answers are looked for.
"""

import re
from dataclasses import dataclass
from itertools import groupby

PLACEHOLDERS = {
    f"\\{sign}": f"&&{ord(real):03};"
    for sign, real in zip(":#={}~n", (*":#={}~", "\n"), strict=True)
}
WEIGHT = re.compile(r"^%(-*[0-9]{1,2}\.?[0-9]*)%")


@dataclass(frozen=True)
class Read:
    """A question as Moodle understands it; answers as (text, feedback, weight or partner)."""

    category: str
    idnumber: str
    tags: tuple[str, ...]
    kind: str
    name: str
    text: str
    answers: tuple[tuple[str, str, str], ...]
    general: str


def read(text: str) -> list[Read]:
    """Return the questions of a file."""
    category, found = "", []
    blocks = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    for lines in (list(group) for filled, group in blocks if filled):
        comment = "\n".join(line for line in lines if line.strip().startswith("//"))
        kept = [" " if line.strip().startswith("//") else line for line in lines]
        body = _pre("\n".join(kept).strip())
        if body.startswith("$CATEGORY:"):
            category = body[10:].strip()
        elif body:
            found.append(_question(category, comment, body))
    return found


def _pre(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for escaped, placeholder in PLACEHOLDERS.items():
        text = text.replace(escaped, placeholder)
    return text.replace("&&092;", "\\")


def _post(text: str) -> str:
    for escaped, placeholder in PLACEHOLDERS.items():
        text = text.replace(placeholder, "\n" if escaped == "\\n" else escaped[1])
    return text


def _formatted(text: str, default: str = "moodle") -> tuple[str, str]:
    text = text.strip() if default != "name" else text
    if text.startswith("["):
        end = text.index("]") if "]" in text else -1
        if text[1:end] in {"html", "plain", "markdown", "moodle"}:
            return _post(text[end + 1 :]).strip(), text[1:end]
    return _post(text).strip(), default


def _question(category: str, comment: str, body: str) -> Read:
    assert body.startswith("::"), body
    end = body.index("::", 2)
    name, body = _post(body[2:end]), body[end + 2 :].strip()
    start, finish = body.index("{"), body.index("}")
    assert body.endswith("}")
    inner = body[start + 1 : finish].strip()
    assert finish == len(body) - 1, "nothing follows the first closing brace"
    general = ""
    if (place := inner.rfind("####")) >= 0:
        inner, general = inner[:place].strip(), inner[place + 4 :]
    text, form = _formatted(body[:start])
    kind, answers = _answers(inner, form)
    return Read(
        category,
        "".join(re.findall(r"\[id:([^\]]+)\]", comment)),
        tuple(re.findall(r"\[tag:([^\]]+)\]", comment)),
        kind,
        name,
        text,
        tuple(answers),
        _formatted(general, form)[0],
    )


def _answers(inner: str, form: str) -> tuple[str, list[tuple[str, str, str]]]:
    if not inner:
        return "essay", []
    assert inner[0] != "#", "numerical"
    if "~" in inner:
        parts = [part for part in inner.replace("=", "~=").split("~") if part.strip()]
        return "multichoice", [_choice(part.strip(), form) for part in parts]
    parts = [part.strip() for part in inner.split("=") if part.strip()]
    if "=" in inner and "->" in inner:
        pairs = [part.split("->", 1) for part in parts]
        return "matching", [(_formatted(a, form)[0], "", _post(b).strip()) for a, b in pairs]
    assert inner.split("#", maxsplit=1)[0].strip() not in {"T", "TRUE", "F", "FALSE"}
    return "shortanswer", [_choice(part, form, "100") for part in parts]


def _choice(part: str, form: str, default: str = "0") -> tuple[str, str, str]:
    weight = default
    if part.startswith("="):
        weight, part = "100", part[1:]
    elif found := WEIGHT.match(part):
        weight, part = found[1], part[found.end() :]
    said, _, feedback = part.partition("#")
    return _formatted(said, form)[0], _formatted(feedback, form)[0], weight
