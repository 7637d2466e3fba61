"""One page of every kind of this repository's site."""

UNIT = "units/manage-team-and-individual-performance/"
PAGES = {
    "home": "",
    "units": "units/",
    "unit": UNIT,
    "practice": f"{UNIT}practice/",
    "portfolio": f"{UNIT}portfolio/",
    "assessor": f"{UNIT}assessor/",
    "qualification": "qualifications/pearson-level-4-nvq-contact-centre/",
    "list": "evidence/",
    "method": "evidence/star-account/",
    "framework": "frameworks/grow/",
    "glossary": "glossary/",
    "criteria": "criteria/",
    "my portfolio": "portfolio/",
    "revise": "revise/",
    "written by hand": "privacy/",
    "missing": "404.html",
    "unreachable": "503.html",
}
