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
# Characters that YAML takes for line breaks or forbids, though JSON does not escape them.
_ESCAPED = {code: f"\\u{code:04x}" for code in (0x7F, 0x85, 0x2028, 0x2029, 0xFEFF)}


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
    return json.dumps(str(escape(text)), ensure_ascii=False).translate(_ESCAPED)


def _one_line(html: str) -> str:
    """Return the same document on one line: breaks in text are written as references."""
    within_tags = _TAG.sub(lambda tag: tag[0].replace("\n", " "), html.strip())
    return within_tags.replace("\n", "&#10;")
