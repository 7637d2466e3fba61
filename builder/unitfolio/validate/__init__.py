"""Whether content is right: every problem of every file, located, in one run."""

from unitfolio.validate.check import check

__all__ = ["check"]
