"""The content security policy of a page, with the hashes of the theme's own inline scripts.

A script or style in the body of a page never gets a hash: no content can bring one.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

# The theme prints this where the policy goes; the finished page gets it, for its hashes.
SLOT = "unitfolio-content-security-policy"

_INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_NOT_RUN = re.compile(r"\ssrc=|\stype=\"application/(?:ld\+)?json\"")


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy of a site.

    In a preview (`mkdocs serve`) MkDocs adds a script to each page after it is finished, which
    no hash can cover; there, and only there, inline scripts run.
    """

    preview: bool = False

    def put_in(self, before: str, after: str) -> str:
        """Return `before` with the policy; content fills what is between it and `after`."""
        return before.replace(SLOT, self.of(f"{before}{after}"), 1)

    def of(self, shell: str) -> str:
        """Return the policy for a page with the inline scripts and styles of `shell`."""
        inline = [match for match in _INLINE.findall(shell) if not _NOT_RUN.search(match[1])]
        scripts = sorted({_hash(text) for tag, _, text in inline if tag == "script"})
        styles = sorted({_hash(text) for tag, _, text in inline if tag == "style"})
        return _directives(("'unsafe-inline'",) if self.preview else tuple(scripts), tuple(styles))


@lru_cache(maxsize=64)
def _hash(text: str) -> str:
    """Return the hash source of CSP level 3 for an inline script or style."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@lru_cache(maxsize=64)
def _directives(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *scripts)),
            " ".join(("style-src 'self'", *styles)),
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "media-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )
