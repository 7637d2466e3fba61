"""Whether content is right: every problem of every file, located, in one run."""

from unitfolio.validate.whole import validate

__all__ = ["validate"]
