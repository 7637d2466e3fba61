"""Python's garbage collector, told what a build is like. Only the edges call this."""

import gc
from typing import Final

_THRESHOLDS: Final = (50_000, 20, 50)


def collect_seldom() -> None:
    """Let the collector of this process look through everything that is alive less often.

    A build makes some hundreds of objects for each criterion and keeps them to its end. Python's
    own thresholds have it look through all of them again and again for garbage, which costs a
    large catalogue an eighth of its time and grows faster than the catalogue does.
    """
    gc.set_threshold(*_THRESHOLDS)
