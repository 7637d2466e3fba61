"""Whether content is right: every problem of every file, located, in one run."""

from unitfolio.validate.whole import placed, validate

__all__ = ["placed", "validate"]
