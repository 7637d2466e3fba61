"""Text that would do harm if a page took it for markup, and units that are made of it."""

from collections.abc import Callable
from typing import Any

RUN = "window.pwned = 1"
PAYLOADS = (
    # elements
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</noscript><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>-->",
    f"--><script>{RUN}</script><!--",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"]]><script>{RUN}</script><![CDATA[",
    "<iframe src=javascript:parent.pwned=1></iframe>",
    "<object data=javascript:window.pwned=1></object>",
    "<embed src=javascript:window.pwned=1>",
    "<base href=https://elsewhere.example/>",
    "<link rel=stylesheet href=https://elsewhere.example/x.css>",
    "<meta http-equiv=refresh content='0; url=https://elsewhere.example/'>",
    "<form action=https://elsewhere.example/><button>Send</button></form>",
    "<style>body { display: none }</style>",
    "<template><script>window.pwned = 1</script></template>",
    "<math><mtext><img src=x onerror=window.pwned=1></mtext></math>",
    # event attributes
    f'<img src=x onerror="{RUN}">',
    f"<svg onload='{RUN}'></svg>",
    "<svg/onload=window.pwned=1//",
    f'<details open ontoggle="{RUN}">',
    f'<input autofocus onfocus="{RUN}">',
    f'<body onload="{RUN}">',
    # attribute break-outs
    f'" onmouseover="{RUN}" x="',
    f"' onfocus='{RUN}' autofocus x='",
    f'"><img src=x onerror="{RUN}">',
    f"' /><script>{RUN}</script>",
    "x onclick=window.pwned=1 y=",
    # links
    "[a](javascript:window.pwned=1)",
    "[a](JaVaScRiPt:window.pwned=1)",
    "[a](data:text/html,<script>window.pwned=1</script>)",
    "[a](vbscript:window.pwned=1)",
    "![a](https://elsewhere.example/x.png)",
    "<javascript:window.pwned=1>",
    "[a]: javascript:window.pwned=1",
    "[a](<javascript:window.pwned=1>)",
    "[a](&#106;avascript:window.pwned=1)",
    # template syntax
    "{{ 7*7 }}",
    "{% include 'mkdocs.yml' %}",
    "{# gone #}",
    "${7*7} #{7*7} <%= 7*7 %>",
    # Markdown and its extensions
    "**b** `c` {: onclick=window.pwned=1 }",
    "{: #home .uf-source--official style=display:none }",
    '--8<-- "mkdocs.yml"',
    "`</code><script>window.pwned=1</script>`",
    # text that is often changed on its way
    "a < b > c & d",
    "&lt;b&gt; &amp;amp; &#60;i&#62; &quot;",
    "C:\\new\\table \\u003cb\\u003e \\x3c",
    "AT&T’s “quoted” £5 café Ŵy 🎓 \u200fעברית\u200f",
    "=1+1 @SUM(A1) +1 -1",
)

Tree = dict[str, Any]


def _marked(name: str, payload: str) -> str:
    """The payload with its field's name around it, so that it can be told where it is missing."""
    return f"{name}({payload})"


def hostile_unit(number: int, payload: str) -> tuple[Tree, dict[str, str]]:
    """A unit with the payload in every text field; and what its plain fields should show."""
    shown: dict[str, str] = {}

    def text(name: str) -> str:
        shown[name] = _marked(name, payload)
        return shown[name]

    def rich(name: str) -> str:
        return f"{name}\n\n{payload}\n\n- {payload}"

    def prompts() -> Tree:
        parts = ("situation", "task", "action", "result")
        return {part: [text(f"star-{part}")] for part in parts}

    unit: Tree = {
        "id": f"hostile-{number}",
        "title": text(f"title{number}"),
        "version": text("version"),
        "updated": "2026-10-01",
        "level": 3,
        "kind": "knowledge",
        "local_code": text("code"),
        "qualifications": [{"id": "level-3-sample"}],
        "provenance": {"origin": "quoted", "source": text("source")},
        "summary": rich("summary"),
        "key_concepts": [{"title": text("concept"), "text": rich("concept")}],
        "outcomes": [
            {
                "number": 1,
                "statement": f"Understand {text('outcome')}",
                "provenance": "sample",
                "asks": "knowledge",
                "criteria": [
                    _criterion("1.1", text) | {"star": prompts()},
                    _criterion("1.2", text),
                ],
            }
        ],
        "tips": [{"text": rich("tip"), "criteria": ["1.1"]}],
        "mistakes": [{"happens": text("happens"), "instead": text("instead")}],
        "misconceptions": [
            {
                "id": "belief",
                "belief": text("belief"),
                "correction": text("correction"),
                "why": text("why"),
                "criteria": ["1.1"],
            }
        ],
        "own_terms": [
            {
                "id": "own",
                "term": text("term"),
                "short": text("short"),
                "also": [text("also")],
                "definition": rich("definition"),
                "formula": text("formula"),
                "measure": True,
            }
        ],
        "skills": [{"title": text("skill"), "text": rich("skill")}],
        "before_you_start": [rich("before")],
        "faqs": [{"question": text("question"), "answer": rich("answer")}],
        "star": prompts(),
        "references": [
            {
                "title": text("reference"),
                "kind": "law",
                "jurisdiction": text("jurisdiction"),
                "checked": "2026-10-01",
                "note": text("note"),
            }
        ],
    }
    return unit, shown


def _criterion(number: str, text: Callable[[str], str]) -> Tree:
    return {
        "number": number,
        "statement": f"Explain {text(f'criterion-{number}')}",
        "provenance": {"origin": "quoted", "source": text(f"source-{number}")},
        "evidence": ["star-account"],
        "terms": ["own"],
        "parts": [{"number": f"{number}a", "statement": text(f"part-{number}")}],
        "range": [text(f"range-{number}")],
        "look_for": [text(f"look-{number}")],
        "questions": [text(f"ask-{number}")],
        "sufficiency": text(f"enough-{number}"),
    }
