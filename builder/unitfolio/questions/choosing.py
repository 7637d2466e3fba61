"""Which wrong answers stand beside the right one, and in what order: the same on each build."""

import re
from collections.abc import Iterable, Sequence

from unitfolio.likeness import as_read, folded
from unitfolio.questions.lot import drawn
from unitfolio.questions.values import Option

WRONG = 3
"""How many wrong answers a question has where there are so many."""

FEWEST = 2
"""With fewer wrong answers a question can be guessed."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9'‘“\"(])")
_STEM, _SHARED = 5, 2


def shuffled(question: str, options: Iterable[Option]) -> tuple[Option, ...]:
    """Return the options in an order made from ids alone, so that no text moves them."""
    # Another draw than the one which chose them, or the right one would mostly stand last.
    return tuple(sorted(options, key=lambda option: drawn(f"{question}/order", option.id)))


def offered(question: str, right: Option, wrong: Sequence[Option]) -> tuple[Option, ...]:
    """Return the right option among the first `WRONG` of the wrong ones; none if they are few.

    `wrong` come best first. Of options that read the same only one is kept.
    """
    seen, kept = {as_read(right.text)}, [right]
    for option in wrong:
        if as_read(option.text) not in seen and len(kept) <= WRONG:
            seen.add(as_read(option.text))
            kept.append(option)
    return shuffled(question, kept) if len(kept) > FEWEST else ()


def alike(text: str, other: str) -> bool:
    """Return whether two short texts share so many long words that both may be right."""
    return len(_stems(text) & _stems(other)) >= _SHARED


def tells(case: str, right: str, wrong: Iterable[str]) -> bool:
    """Return whether a long word of the right answer stands in the case and in no wrong answer."""
    others = {stem for text in wrong for stem in _stems(text)}
    return bool(_stems(right) & _stems(case) - others)


def shares(case: str, right: str, wrong: str) -> bool:
    """Return whether a long word of the case stands in the right answer and in a wrong one."""
    return bool(_stems(case) & _stems(right) & _stems(wrong))


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`: what something is, before advice about it."""
    return _SENTENCE.split(text, maxsplit=1)[0]


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in folded(text).split() if len(word) >= _STEM}
