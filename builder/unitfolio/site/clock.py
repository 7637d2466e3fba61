"""The time that a build is told, so that it can be repeated: https://reproducible-builds.org."""

import os


def told_time() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds since 1970, or nothing where nobody has set it."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(said) if said.isdecimal() else None
