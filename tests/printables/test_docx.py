"""Word files, reopened: what they say, where they are filled in, and whether Word takes them."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain
from zipfile import ZipFile

import pytest
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from tests.printables.docx_reading import (
    controls,
    faults,
    opened,
    said,
    styled,
    texts,
    xml_parts,
)
from tests.printables.docx_sheets import CHECKLIST, FIELDS, FORM, MORE, ORIGIN, PACK, TAGS

from unitfolio.printables.docx import draw
from unitfolio.printables.docx.controls import Ledger, short_tag
from unitfolio.printables.docx.rib import rib_png
from unitfolio.printables.qr import qr_png
from unitfolio.render.views.sheets.papers import ChecklistSheet, FormSheet, PackSheet
from unitfolio.render.views.sheets.parts import FormSection

Sheet = FormSheet | ChecklistSheet | PackSheet
FORM_FILE, CHECKLIST_FILE, PACK_FILE = draw(FORM), draw(CHECKLIST), draw(PACK)
FILES = pytest.mark.parametrize(
    "file", [FORM_FILE, CHECKLIST_FILE, PACK_FILE], ids=["form", "checklist", "pack"]
)


def _in_order(file: bytes, *wanted: str) -> None:
    """Assert that these texts follow one another, with anything between them."""
    rest = iter(texts(file))
    for text in wanted:
        assert text in rest, f"{text!r} is missing, or not after the one before it"


def test_a_form_says_everything_in_order() -> None:
    _in_order(
        FORM_FILE,
        *("Account", "Tells one event.", "Unit", "Handle calls", "Web page", ORIGIN.short),
        *("Criterion", "1.1 Take calls"),
        *("Learner's name", "Click or tap to write", "Evidence reference"),
        *("Name nobody.", "Before you begin", "Keep to one event."),
        *("Place", "Where was it?", "Click or tap to write", "Day", "dd/mm/yyyy"),
        *("Side", "One of: Mine; Theirs", "Choose", "The event", "Story", "Be brief."),
        *("What?", "Why?", "About 220 words.", "Click or tap to write"),
        *("How", "Filled in by a witness.", "Tick all that hold.", "☐\tSaw", "☐\tMet"),
        *("Steps", "State: one of open; done", "Step", "What happened"),
        *("for the assessor", "First", "Write"),
        *("Causes", "People", "The effect", "Write", "Facts"),
        *("Serves", "Wording of all of them: sample wording.", "☐\t1.1 Take calls"),
        *("☐\t1.2 End calls", "Declaration", "I was there.", "Who signs", "A witness"),
        *("Declaration", "This is my own work.", "Who signs", "The learner", "Sign or type"),
    )


def test_prompts_are_a_list_above_the_field() -> None:
    assert styled(FORM_FILE, "Prompt") == ["What?", "Why?"]
    assert opened(FORM_FILE).styles["Prompt"].element.pPr.numPr is not None
    assert all(each.text in {"☐", *_PLACEHOLDERS} for each in controls(FORM_FILE))


_PLACEHOLDERS = {"Click or tap to write", "Write", "Sign or type", "Choose", "dd/mm/yyyy"}


def test_every_field_has_a_control_with_its_tag() -> None:
    found = controls(FORM_FILE)
    assert [each.tag for each in found] == list(TAGS)
    kinds = {each.tag: each.kind for each in found}
    assert {kinds[tag] for tag in ("day", "steps.1.c", "learner.date")} == {"date"}
    assert {kinds[tag] for tag in ("side", "steps.2.d")} == {"choice"}
    assert {kinds[tag] for tag in ("how.1", "steps.1.e", "criterion.1.2")} == {"tick"}
    assert {kinds[tag] for tag in ("head.learner", "story", "causes.6", "causes.effect")} == {
        "text"
    }
    assert next(each.choices for each in found if each.tag == "side") == ("Mine", "Theirs")
    assert all(each.label for each in found)


def test_nothing_is_filled_in() -> None:
    for each in controls(PACK_FILE):
        assert each.placeholder or (each.kind, each.text) == ("tick", "☐")
    ticks = xml_parts(PACK_FILE)["word/document.xml"].iter(
        "{http://schemas.microsoft.com/office/word/2010/wordml}checked"
    )
    assert {value for tick in ticks for value in tick.attrib.values()} == {"0"}


def test_dates_are_british_and_long_answers_have_lines() -> None:
    body = xml_parts(FORM_FILE)["word/document.xml"]
    assert {each.get(qn("w:val")) for each in body.iter(qn("w:dateFormat"))} == {"dd/MM/yyyy"}
    assert {each.get(qn("w:val")) for each in body.iter(qn("w:lid"))} == {"en-GB"}
    kinds = Counter(each.kind for each in controls(FORM_FILE))
    # Only whose it is can have no lines: it is shown in the heads of pages too.
    assert kinds["text"] - len([*body.iter(qn("w:richText"))]) == 1


def test_who_fills_in_a_whole_section_is_said_once() -> None:
    fields = tuple(replace(field, writer="a witness") for field in FIELDS)
    file = draw(replace(FORM, sections=(FormSection("What you saw", fields),)))
    assert texts(file).count("Filled in by a witness.") == 1
    mixed = (*fields, replace(FIELDS[0], tag="other"))
    file = draw(replace(FORM, sections=(FormSection("What you saw", mixed),)))
    assert texts(file).count("Filled in by a witness.") == len(fields)


def test_headings_are_for_the_navigation_pane() -> None:
    assert styled(FORM_FILE, "Title") == ["Account"]
    assert styled(FORM_FILE, "Heading1") == ["The event", "Declaration"]
    assert styled(FORM_FILE, "Heading2") == [
        *("Story", "How", "Steps", "Causes", "Serves", "Declaration")
    ]
    assert styled(PACK_FILE, "Heading1") == [
        *("Unit summary", "Criteria-mapping checklist", "Account", "Evidence index"),
        "Declarations",
    ]
    assert "Outcome 1: Be able to handle calls" in styled(PACK_FILE, "Heading2")


@FILES
def test_tables_repeat_their_heads_and_say_what_they_are(file: bytes) -> None:
    body = xml_parts(file)["word/document.xml"]
    tables = list(body.iter(qn("w:tbl")))
    assert tables
    for table in tables:
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}") is not None
        look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
        assert look is not None
        rows = list(table.iter(qn("w:tr")))
        heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert heads == [look.get(qn("w:firstRow")) == "1", *[False] * (len(rows) - 1)]
        style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        assert style is not None
        splits = {row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None for row in rows}
        assert splits == {style.get(qn("w:val")) == "FormBox"}


def test_blank_rows_and_boxes_leave_room_to_write() -> None:
    body = xml_parts(FORM_FILE)["word/document.xml"]

    def heights(caption: str) -> list[float]:
        table = next(
            table for table in body.iter(qn("w:tbl")) if table[0][-1].get(qn("w:val")) == caption
        )
        found = [int(str(each.get(qn("w:val")))) for each in table.iter(qn("w:trHeight"))]
        return [twips * 25.4 / 1440 for twips in found]

    assert min(heights("Steps")) >= 12
    # One row for 220 words in 19 lines: a second one would stay empty below what is written.
    assert heights("Story") == pytest.approx([19 * 6], abs=0.1)


@FILES
def test_a_file_says_whose_it_is_and_nothing_of_its_making(file: bytes) -> None:
    properties = opened(file).core_properties
    assert properties.author == properties.last_modified_by == "Northfield College"
    assert (properties.subject, properties.language) == ("Handle calls", "en-GB")
    assert properties.created == properties.modified == datetime(2020, 1, 1, tzinfo=UTC)
    with ZipFile(BytesIO(file)) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist()).lower()
        assert b"python-docx" not in everything
        assert b"macintosh" not in everything
        assert b"en-us" not in everything
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    language = xml_parts(file)["word/styles.xml"].find(f".//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == "en-GB"


@FILES
def test_every_head_and_foot_in_a_file_is_that_of_some_pages(file: bytes) -> None:
    document = opened(file)
    kinds = {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}
    kept = {name for name, each in document.part.rels.items() if each.reltype in kinds}
    named = (document.element.iter(qn(f"w:{kind}Reference")) for kind in ("header", "footer"))
    assert {each.get(qn("r:id")) for each in chain(*named)} == kept


def test_titles() -> None:
    for file, title in ((FORM_FILE, "Account"), (PACK_FILE, "Portfolio")):
        assert opened(file).core_properties.title == title


@FILES
def test_every_page_has_a_head_and_a_foot(file: bytes) -> None:
    for section in opened(file).sections:
        header, footer = section.header.part.element, section.footer.part.element
        head = [said(each) for each in header.iter(qn("w:p"))]
        assert head[0] == "Northfield College"
        assert head[1]
        foot = [said(each) for each in footer.iter(qn("w:p"))]
        assert foot[:4] == [ORIGIN.name, ORIGIN.version, ORIGIN.note, ORIGIN.short]
        fields = [each.get(qn("w:instr")) for each in footer.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]
        (code,) = footer.iter(qn("wp:docPr"))
        assert code.get("descr") == f"QR code of {ORIGIN.short}"
        assert section.page_width is not None
        widths = [int(str(each.get(qn("w:w")))) for each in footer.iter(qn("w:gridCol"))]
        assert sum(widths) <= section.page_width.twips


def test_the_head_of_a_page_names_the_paper_or_its_part() -> None:
    cover, contents, *parts = heads(PACK_FILE)
    assert (heads(FORM_FILE), heads(CHECKLIST_FILE)) == (
        ["Account"] * 3,
        ["Criteria-mapping checklist"],
    )
    assert (cover, contents) == ("Portfolio", "Portfolio")
    assert [*dict.fromkeys(parts)] == styled(PACK_FILE, "Heading1")


def heads(file: bytes) -> list[str]:
    return [
        [said(each) for each in section.header.part.element.iter(qn("w:p"))][1]
        for section in opened(file).sections
    ]


RIB = (round(263 * 1440 / 25.4) / 3.75 / 1440 * 25.4, 14.0)


def test_the_pictures_are_the_code_of_the_address_and_ribs() -> None:
    with ZipFile(BytesIO(FORM_FILE)) as parts:
        images = [name for name in parts.namelist() if name.startswith("word/media/")]
        ribs = {rib_png(*RIB, rising=rising) for rising in (False, True)}
        assert {parts.read(name) for name in images} == {qr_png(ORIGIN.address), *ribs}


def test_without_an_address_there_is_no_code() -> None:
    file = draw(replace(CHECKLIST, origin=replace(ORIGIN, address="", short="", centre="")))
    assert not [name for name in ZipFile(BytesIO(file)).namelist() if "media" in name]
    assert faults(file) == []


def test_a_logo_has_a_text_equivalent_and_fits() -> None:
    file = draw(replace(CHECKLIST, origin=replace(ORIGIN, logo=qr_png("a logo"))))
    (section,) = opened(file).sections
    (logo,) = section.header.part.element.iter(qn("wp:docPr"))
    assert logo.get("descr") == "Logo of Northfield College"
    (extent,) = section.header.part.element.iter(qn("wp:extent"))
    assert int(str(extent.get("cy"))) <= 12 * 36000
    assert faults(file) == []


def test_wide_forms_and_checklists_lie_across() -> None:
    assert opened(FORM_FILE).sections[0].orientation == WD_ORIENT.PORTRAIT
    assert opened(draw(replace(FORM, wide=True))).sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert opened(CHECKLIST_FILE).sections[0].orientation == WD_ORIENT.LANDSCAPE
    across = [section.orientation for section in opened(PACK_FILE).sections]
    upright, wide = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    # In a form a fishbone lies across, between two upright parts.
    form, index = [upright, wide, upright], [wide] * 3
    assert across == [upright, upright, upright, wide, *form, *index, upright]


def test_a_form_that_ends_with_a_fishbone_has_no_empty_page_after_it() -> None:
    last = (FormSection("", tuple(each for each in MORE if each.tag == "causes")),)
    file = draw(replace(FORM, sections=last, declaration="", signatures=()))
    assert [section.orientation for section in opened(file).sections] == [
        *(WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    ]
    assert faults(file) == []


def test_a_fishbone_is_a_spine_with_ribs_from_its_boxes_to_its_head() -> None:
    body = xml_parts(FORM_FILE)["word/document.xml"]
    told = [each.get("descr") for each in body.iter(qn("wp:docPr"))]
    branches = ("People", "Process", "Tools", "Facts", "Place", "Measures")
    assert told == [f"A line from {branch} to the spine" for branch in branches]
    (table,) = (t for t in body.iter(qn("w:tbl")) if str(t[0][-1].get(qn("w:val")))[:6] == "Causes")
    heights = [int(str(each.get(qn("w:val")))) for each in table.iter(qn("w:trHeight"))]
    assert [round(twips * 25.4 / 1440) for twips in heights] == [36, 14, 1, 14, 36]
    assert b"tRNS" in rib_png(*RIB, rising=True), "the paper of a rib would cover a border"
    above = table.getprevious()
    assert above is not None
    assert (above.tag, said(above)) == (qn("w:p"), ""), "room above its boxes"


def test_the_head_of_a_page_is_one_line() -> None:
    for section in opened(FORM_FILE).sections:
        for header in (section.header, section.first_page_header):
            cells = [[*cell.iter(qn("w:p"))] for cell in header.part.element.iter(qn("w:tc"))]
            assert {len(each) for each in cells} == {1}


def test_a_checklist_maps_every_criterion() -> None:
    _in_order(
        CHECKLIST_FILE,
        *("Criteria-mapping checklist", "Credit", "4", "Guided learning hours", "20"),
        *("Outcome 1: Be able to handle calls", "Wording of the outcome: quoted."),
        *("Criterion of outcome 1", "Suited methods", "Covered", "1.1 Take calls", "1.1a politely"),
        *("Range: voice; text", "Wording: quoted", "Observation; Work product", "☐"),
        *("1.2 End calls", "Outcome 2: Know why calls are handled"),
    )
    assert [(each.tag, each.kind) for each in controls(CHECKLIST_FILE)] == [
        ("head.learner", "text"),
        *(
            (f"map.{number}.{name}", kind)
            for number in ("1.1", "1.2")
            for name, kind in (
                *(("covered", "tick"), ("evidence", "text"), ("date", "date")),
                *(("initials", "text"), ("sampled", "tick")),
            )
        ),
    ]
    links = [each.reltype for each in opened(CHECKLIST_FILE).part.rels.values() if each.is_external]
    assert len(links) == 1, "only the criterion with an address is a link"


def test_a_pack_has_contents_that_show_and_lead_somewhere() -> None:
    assert [text.rstrip("\t") for text in styled(PACK_FILE, "TOC1")] == styled(
        PACK_FILE, "Heading1"
    )
    body = xml_parts(PACK_FILE)["word/document.xml"]
    anchors = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    marks = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    assert [anchor for anchor in anchors if anchor] == marks
    codes = [each.text for each in body.iter(qn("w:instrText"))]
    assert codes == [rf" PAGEREF {mark} \h " for mark in marks]
    begun = [(e.get(qn("w:fldCharType")), e.get(qn("w:dirty"))) for e in body.iter(_FIELD)]
    assert begun == [("begin", "true"), ("separate", None), ("end", None)] * len(marks)
    leaders = [tab.get(qn("w:leader")) for tab in body.iter(qn("w:tab")) if len(tab.attrib)]
    assert leaders == ["dot"] * len(marks)


_FIELD = qn("w:fldChar")


def test_a_pack_says_its_parts_in_order() -> None:
    _in_order(
        PACK_FILE,
        *("Northfield College", "Portfolio", "Handle calls", "IQA", "Keep originals at work."),
        *("Contents", "Unit summary", "It is about calls.", "1 Be able to handle calls"),
        *("Criteria-mapping checklist", "1.2 End calls", "Account", "Evidence index"),
        *("Declarations", "The learner", "I wrote it.", "The assessor", "I judged it."),
    )


def test_tags_of_a_pack_say_which_form_they_are_of() -> None:
    tags = [each.tag for each in controls(PACK_FILE)]
    assert tags[:3] == ["head.learner", "iqa", "checklist.head.learner"]
    assert "map.1.1.covered" in tags
    assert [f"account.{tag}" for tag in TAGS] == [tag for tag in tags if tag.startswith("account.")]
    assert tags[-6:] == [f"d.{who}.{what}" for who in "la" for what in _SIGNED]


_SIGNED = ("name", "signature", "date")


def test_a_pack_without_an_index_and_forms() -> None:
    file = draw(replace(PACK, index=None, forms=(), declarations=()))
    assert faults(file) == []
    assert styled(file, "Heading1")[-1] == "Declarations"


@FILES
def test_word_would_take_it(file: bytes) -> None:
    assert faults(file) == []


def test_tags_are_made_unique_and_short() -> None:
    ledger = Ledger()
    assert [ledger.tag("a"), ledger.tag("a"), ledger.tag("a")] == ["a", "a~2", "a~3"]
    long = "x" * 65
    assert len(short_tag(long)) == len(ledger.tag(long)) == 64
    assert short_tag(long) != short_tag(long + "y")
    assert len({ledger.tag(long), ledger.tag(long)}) == 2


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert (draw(FORM), draw(CHECKLIST), draw(PACK)) == (FORM_FILE, CHECKLIST_FILE, PACK_FILE)


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.printables.docx_sheets import PACK;"
        "from unitfolio.printables.docx import draw;"
        "print(hashlib.sha256(draw(PACK)).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "builder:.", "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(found) == 1
