"""A small site of made-up pages, for what the adapter does whatever the pipeline made."""

from datetime import date
from typing import Any

from unitfolio.output import Heading, OutputFile, PageFacts, SearchEntry
from unitfolio.pipeline import Result

HOSTILE = (
    "<script>window.pwned = 1</script>",
    "</title><script>window.pwned = 1</script>",
    '"><img src=x onerror="window.pwned = 1">',
    "' onmouseover='window.pwned = 1",
    "</script><script>window.pwned = 1</script>",
    "<!--<script>window.pwned = 1</script>",
    "--> <svg onload=window.pwned=1>",
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7}",
    "[a](javascript:window.pwned=1) `code` **b** {: onclick=window.pwned=1 }",
    "&lt;b&gt; &amp;amp; &#60;i&#62; &quot;",
    "]]> <![CDATA[ <?php ?>",
    "AT&T's “quoted” £5 café Ŵy 🎓 \u200fעברית\u200f",
    "a < b > c & d",
    "unbreakable" * 30,
    '--8<-- "mkdocs.yml"',
)


def page(address: str, title: str, body: str = "<p>No more.</p>", **facts: Any) -> OutputFile:
    """A page whose body begins with a fixed heading; `facts` are those that matter."""
    said = {"section": "units/", "description": "What the page is about.", **facts}
    html = f'<div class="uf-page"><h1>The page</h1>{body}</div>'
    source = f"content/{address or 'home/'}x.yml"
    return OutputFile(f"{address}index.md", html, source, PageFacts(address, title, **said))


INDEXES = (
    page("", "A sample centre", section=""),
    page("units/", "All units", section="units/"),
    page("glossary/", "All terms", section="glossary/"),
)

UNIT = page(
    "units/plan/",
    "Plan the work",
    '<h2 id="outcomes">Outcomes</h2><h3 id="lo-1">1 Plan</h3>'
    '<h2 id="terms">Terms</h2><p><a href="../../glossary/#term-aht">AHT</a></p>',
    description="Plan & check the work.",
    headings=(
        Heading(2, "Outcomes", "outcomes"),
        Heading(3, "1 Plan", "lo-1"),
        Heading(2, "Terms", "terms"),
    ),
    search=(
        SearchEntry("", "Plan the work", "Plan and check."),
        SearchEntry("lo-1", "1 Plan", "Plan the day.", 2.0),
    ),
    structured={"@context": "https://schema.org", "@type": "LearningResource", "name": "Plan"},
    updated=date(2026, 3, 4),
)
PORTFOLIO = page("units/plan/portfolio/", "Portfolio: plan the work", updated=date(2026, 3, 5))
MOVED = page("units/old-plan/", "Plan the work (old-plan)", moved_to="units/plan/")
DOWNLOAD = OutputFile("downloads/plan.txt", "As it is.\n")

SITE = Result((*INDEXES, UNIT, PORTFOLIO, MOVED, DOWNLOAD))


def hostile_site() -> Result:
    """One unit for each hostile text, which stands in every fact of its page."""
    return Result((*INDEXES, *(_hostile(number, text) for number, text in enumerate(HOSTILE))))


def _hostile(number: int, text: str) -> OutputFile:
    return page(
        f"units/hostile-{number}/",
        f"{text} {number}",
        '<h2 id="first">First</h2><h3 id="second">Second</h3>',
        description=text,
        headings=(Heading(2, text, "first"), Heading(3, text, "second")),
        search=(
            SearchEntry("", f"hostilepage{number}x {text}", text),
            SearchEntry("first", f"hostilesection{number}x {text}", f"{text}\n{text}"),
        ),
        structured={"@type": "Thing", "name": text, text: [text]},
    )
