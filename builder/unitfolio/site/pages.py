"""Pages of the pipeline as MkDocs knows pages: no Markdown and no front matter is read."""
# ruff: noqa: ARG002 (the methods of a page take what MkDocs hands them)

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePath
from typing import Final

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from unitfolio.output import OutputFile, Packed, PageFacts, Stored

NOTHING: Final = Packed.of("")
_ID = re.compile(r'\sid="([^"]+)"')
# The oldest date that every archive format can hold.
_NO_DATE = "1980-01-01"


class GeneratedPage(Page):
    """A page whose body, headings and facts the pipeline has made.

    MkDocs's theme environment escapes nothing, so every text here is HTML: `title`, the description
    in `meta` and the titles of `toc` are escaped, the body is HTML already. `title` is what the
    navigation calls the page; mkdocs.yml may say another than the facts do.

    MkDocs holds every page to the end of a build. The body stays packed until it is asked for and
    is forgotten once the page is written, so that memory does not grow with the bytes of the site.
    """

    def __init__(self, facts: PageFacts, body: Packed, file: File, config: MkDocsConfig) -> None:
        """Make the page of `file`; `facts` are what is said about it outside its `body`."""
        self._body, self._unpacked = body, ""
        super().__init__(escape(facts.title), file, config)
        self.facts = facts

    @property
    def content(self) -> str:
        """The body as HTML; call `forget` when the page is written."""
        self._unpacked = self._unpacked or str(self._body)
        return self._unpacked

    @content.setter
    def content(self, html: str | None) -> None:
        # MkDocs sets None at first, and later what the plugins made of the body.
        if html is not None and html is not self._unpacked:
            self._body = Packed.of(html)
        self._unpacked = ""

    def forget(self) -> None:
        """Let go of the body, and of the facts that only the written page needed."""
        self._body, self._unpacked = NOTHING, ""
        self.facts = replace(self.facts, headings=(), structured=None)

    def take_facts(self) -> PageFacts:
        """Return the facts for the search index, and hold them no longer."""
        facts, self.facts = self.facts, replace(self.facts, search=())
        return facts

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the facts for what front matter would say. Material leaves out its own indexing."""
        self.markdown = ""
        self.meta = {
            "description": escape(self.facts.description),
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the body as it is: only the table of contents is made."""
        self.toc = table_of_contents(self.facts)

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override] # a variable in MkDocs
        """Every id in the body; MkDocs asks when a hand-written page links to an anchor."""
        return set(_ID.findall(str(self._body)))


def table_of_contents(facts: PageFacts) -> TableOfContents:
    """Return a page's headings as the tree that Material expects: the page, then two levels.

    Material leads "Skip to content" to the first entry; the theme marks the body with its anchor.
    """
    page = AnchorLink(escape(facts.title), "content", 1)
    for heading in facts.headings:
        entry = AnchorLink(escape(heading.title), heading.anchor, heading.level)
        above = page.children[-1:]
        parent = above[0] if above and heading.level > above[0].level else page
        parent.children.append(entry)
    return TableOfContents([page])


def generated_files(outputs: Iterable[OutputFile], config: MkDocsConfig) -> Iterator[File]:
    """Yield a file of MkDocs for every output; the pages come with their `GeneratedPage`."""
    root = Path(config.config_file_path or ".").parent
    for output in outputs:
        file = _file(output, config)
        if output.source:
            # MkDocs makes the edit link from a path relative to its docs folder.
            source = os.path.relpath(root / output.source, config.docs_dir)
            file.edit_uri = PurePath(source).as_posix()
        if output.page:
            GeneratedPage(output.page, _packed(output), file, config)
        yield file


def _file(output: OutputFile, config: MkDocsConfig) -> File:
    hidden = InclusionLevel.NOT_IN_NAV
    if isinstance(output.content, Stored):
        stored = str(output.content.path)
        return File.generated(config, output.path, abs_src_path=stored, inclusion=hidden)
    content = "" if output.page else output.encoded()
    return File.generated(config, output.path, content=content, inclusion=hidden)


def _packed(output: OutputFile) -> Packed:
    return output.content if isinstance(output.content, Packed) else Packed.of(str(output.content))


def date_pages(pages: Iterable[Page]) -> None:
    """Date the pages by their content, so that the bytes of the sitemap do not change each day.

    MkDocs dates every page, and the compressed sitemap, by the day of the build. A page without
    a date of its own gets the newest of the others; the sitemap shows only dates of their own.
    """
    pages = list(pages)
    own = {page.url: _own_date(page) for page in pages}
    newest = max(filter(None, own.values()), default=_NO_DATE)
    for page in pages:
        page.update_date = own[page.url] or newest


def _own_date(page: Page) -> str:
    updated = page.facts.updated if isinstance(page, GeneratedPage) else None
    return updated.isoformat() if updated else ""
