"""The words of the home page: `content/home.yml`."""

from unitfolio.model.base import Frozen, Passage, Prose, Text


class Home(Frozen):
    """What the site is and for whom; a project without the file gets a short standard text."""

    title: Text
    summary: Text
    welcome: Prose
    audiences: tuple[Passage, ...] = ()
    notice: Prose | None = None
