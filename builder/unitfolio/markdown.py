"""A page as a Markdown file, for site generators that cannot load our plugin (Zensical).

The body stays the HTML that it is: one block of raw HTML, which CommonMark and Python-Markdown
hand on untouched. It is put on a single line, because extensions look for their marks (fences,
snippets, definitions) at the beginnings of lines, also inside HTML.
"""

import json
import re

from markupsafe import escape

from unitfolio.output import OutputFile

_TAG = re.compile(r"<[^<>]*>")
_BREAKS_IN_TAG = re.compile(r"[\n\t]")
# Python-Markdown spreads tabs, and parts text at line breaks.
_REFERENCES = {ord("\n"): "&#10;", ord("\t"): "&#9;"}
# Characters that YAML forbids or takes for line breaks, though JSON does not escape them.
_NOT_YAML = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def as_markdown(file: OutputFile) -> str:
    """Return the text of the Markdown file for a page: front matter, then the body.

    Raises ValueError for a file that is no page.
    """
    if file.page is None:
        raise ValueError(f"{file.path} is not a page")
    title, description = _quoted(file.page.title), _quoted(file.page.description)
    body = _one_line(str(file.content))
    return f"---\ntitle: {title}\ndescription: {description}\n---\n\n{body}\n"


def _quoted(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar, which is nearly what a JSON string is.

    The themes of Material and Zensical print front matter as HTML, so it is escaped here.
    """
    quoted = json.dumps(str(escape(text)), ensure_ascii=False)
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _one_line(html: str) -> str:
    """Return the same document on one line: breaks and tabs in text are written as references."""
    unix = html.strip().replace("\r\n", "\n").replace("\r", "\n")
    within_tags = _TAG.sub(lambda tag: _BREAKS_IN_TAG.sub(" ", tag[0]), unix)
    return within_tags.translate(_REFERENCES)
