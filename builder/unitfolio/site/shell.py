"""What the theme's templates are given: the parts of a page that are alike are printed once."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

from jinja2 import Environment
from mkdocs.structure.pages import Page

from unitfolio.problems import Problem
from unitfolio.site.navigation import crumbs
from unitfolio.site.offline import OfflineCopy
from unitfolio.site.policy import SLOT, Policy
from unitfolio.site.worker import ReadingWorker

# Material's two switches are in no part that a theme can override, and the HTML standard allows
# no autocomplete on a checkbox.
_SWITCH = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')


@dataclass(slots=True)
class Memo:
    """Keeps what a part of the shell printed, by what it depends on. Made anew for each build."""

    printed: dict[Hashable, str] = field(default_factory=dict)

    def once(self, *key: Hashable, caller: Callable[[], str]) -> str:
        """Return what `caller` prints; it is called only for the first page with this `key`.

        In a template: `{% call once("footer", base_url) %}...{% endcall %}`. Everything that the
        part's text depends on belongs in the key.
        """
        if key not in self.printed:
            self.printed[key] = caller()
        return self.printed[key]


def equip(
    env: Environment,
    pages: Iterable[Page],
    problems: tuple[Problem, ...],
    offline_copy: OfflineCopy | None,
    worker: ReadingWorker | None,
) -> None:
    """Give the theme's environment what our overrides of Material's templates ask for."""
    by_address = {page.url: page for page in pages}
    env.globals.update(
        once=Memo().once,
        crumbs=lambda page: crumbs(page, by_address),
        content_security_policy=SLOT,
        problems=problems,
        offline_copy=offline_copy,
        worker=worker,
    )


def finish(html: str, policy: Policy, body: str = "") -> str:
    """Return a page as it is written, from what the theme printed around `body`.

    The body may be many megabytes, so it is not copied but for the one time.
    """
    before, body, after = html.partition(body) if body else (html, "", "")
    before = policy.put_in(_SWITCH.sub(r"\1", before, 2), after)
    return "".join((before, body, after))
