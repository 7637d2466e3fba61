"""The content security policy of a page."""

from base64 import b64encode
from hashlib import sha256

from unitfolio.site.policy import SLOT, Policy
from unitfolio.site.shell import finish

REST = (
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_hashes_the_inline_scripts_and_styles_of_the_shell() -> None:
    shell = (
        "<style>p{}</style><script>one()</script><script async>two()</script>"
        '<script src="x.js"></script><script type="application/json">{}</script>'
        '<script type="application/ld+json">{}</script><script>one()</script>'
    )
    scripts = " ".join(sorted((_source("one()"), _source("two()"))))
    assert Policy().of(shell) == (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' {_source('p{}')}; "
        + REST
    )


def test_puts_the_policy_where_the_theme_says_and_nowhere_else() -> None:
    body = f"<p>{SLOT}</p><script>evil()</script><style>p{{}}</style>"
    page = f'<meta content="{SLOT}"><script>ours()</script>{body}<p>end</p>'
    policy = f"default-src 'none'; script-src 'self' {_source('ours()')}; style-src 'self'; {REST}"
    expected = f'<meta content="{policy}"><script>ours()</script>{body}<p>end</p>'
    assert finish(page, Policy(), body) == expected


def test_a_page_without_a_body_is_all_shell() -> None:
    policy = f"default-src 'none'; script-src 'self'; style-src 'self'; {REST}"
    assert finish(f'<meta content="{SLOT}">', Policy()) == f'<meta content="{policy}">'


def test_a_preview_lets_the_script_run_that_mkdocs_adds() -> None:
    policy = f"default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; {REST}"
    assert Policy(preview=True).of("<script>ours()</script>") == policy
