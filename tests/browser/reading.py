"""Reads the two downloads of a STAR template, to compare what they say."""

from markdown_it import MarkdownIt


def markdown_lines(markdown: str) -> list[str]:
    """What a reader of the rendered Markdown sees: a line for each heading, paragraph and point."""
    inline = [token.children or [] for token in MarkdownIt().parse(markdown)]
    return ["".join(child.content for child in children) for children in inline if children]


def text_lines(text: str) -> list[str]:
    """The lines of the plain text, without rules below headings and signs before points."""
    return [line.removeprefix("- ") for line in text.split("\n") if line.strip("=- ")]
