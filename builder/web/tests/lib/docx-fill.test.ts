import assert from "node:assert/strict";
import { test } from "node:test";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fillDocx } from "../../lib/docx-fill";
import type { Xml } from "../../lib/docx-fill";

const XML: Xml = {
  parse: (text) => new DOMParser().parseFromString(text, "text/xml") as unknown as Document,
  print: (tree) => new XMLSerializer().serializeToString(tree as never),
};
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const MAIN = "word/document.xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const control = (tag: string, kind: string, text = "Write", hint = true): string =>
  `<w:p><w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${hint ? "<w:showingPlcHdr/>" : ""}${kind}</w:sdtPr>` +
  `<w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${text}</w:t></w:r>` +
  "</w:sdtContent></w:sdt></w:p>";

const BOX =
  '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612"/>' +
  '<w14:uncheckedState w14:val="2610"/></w14:checkbox>';

function file(...controls: string[]): Uint8Array {
  const body = `<w:body>${controls.join("")}</w:body>`;
  const main = `<w:document xmlns:w="${W}" xmlns:w14="${W14}">${body}</w:document>`;
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${MAIN}"/>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(`<Relationships>${relation}</Relationships>`),
    [MAIN]: strToU8(main),
    "word/media/a.png": new Uint8Array([1, 2, 3]),
  });
}

const text = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[MAIN] ?? new Uint8Array());

test("text is written exactly: breaks, tabs, spaces, markup as text, nothing XML forbids", () => {
  const typed = "a <b> & ]]>\r\n  two\t spaces\u0001\ud800\uffff 😀";
  const { bytes, missing } = fillDocx(file(control("task", "<w:text/>")), { task: typed }, XML);
  const run = /<w:sdtContent>(.*?)<\/w:sdtContent>/s.exec(text(bytes))?.[1] ?? "";
  assert.deepEqual(missing, []);
  assert.match(run, /<w:t xml:space="preserve">a &lt;b(>|&gt;) &amp; \]\](>|&gt;)<\/w:t><w:br\/>/);
  assert.match(run, / {2}two<\/w:t><w:tab\/><w:t xml:space="preserve"> spaces 😀<\/w:t>/);
  assert.doesNotMatch(text(bytes), /PlaceholderText|showingPlcHdr/);
});

test("a box is ticked, a day is set and an answer chosen", () => {
  const made = file(
    control("seen", BOX, "\u2610", false),
    control("when", "<w:date/>"),
    control("held", "<w:dropDownList/>"),
    control("left", "<w:text/>"),
  );
  const filled = fillDocx(made, { seen: true, when: "2026-03-09", held: "Held" }, XML);
  const written = text(filled.bytes);
  assert.match(written, /w14:checked w14:val="1"/);
  assert.match(written, /\u2612/);
  assert.match(written, /w:fullDate="2026-03-09T00:00:00Z"/);
  assert.match(written, />09\/03\/2026</);
  assert.match(written, />Held</);
  assert.equal(written.match(/showingPlcHdr/g)?.length, 1);
});

test("what has no place is told, and other parts stay as they are", () => {
  const made = file(control("seen", BOX, "\u2610", false), control("task", "<w:text/>"));
  const { bytes, missing } = fillDocx(made, { gone: "x", seen: "text", task: true }, XML);
  assert.deepEqual(missing, ["gone", "seen", "task"]);
  assert.deepEqual(Object.keys(unzipSync(bytes)), Object.keys(unzipSync(made)));
  assert.deepEqual(unzipSync(bytes)["word/media/a.png"], new Uint8Array([1, 2, 3]));
});

const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const BINDING = '<w:dataBinding w:xpath="/u:paper[1]/u:owner[1]" w:storeItemID="{A}"/><w:text/>';

function withStore(made: Uint8Array): Uint8Array {
  const about = (id: string): string =>
    `<ds:datastoreItem xmlns:ds="${STORE}" ds:itemID="{${id}}"/>`;
  return zipSync({
    ...unzipSync(made),
    "customXml/item1.xml": strToU8('<u:other xmlns:u="urn:o"><u:owner/></u:other>'),
    "customXml/itemProps1.xml": strToU8(about("B")),
    "customXml/item2.xml": strToU8('<u:paper xmlns:u="urn:p"><u:owner/></u:paper>'),
    "customXml/itemProps2.xml": strToU8(about("A")),
  });
}

test("what a bound control says is written where Word takes it from, too", () => {
  const made = withStore(file(control("name", BINDING), control("other", "<w:richText/>")));
  const filled = fillDocx(made, { name: "Ada <b>\u0001 & co", other: "No" }, XML);
  const parts = unzipSync(filled.bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  assert.deepEqual(filled.missing, []);
  assert.match(text(filled.bytes), /Ada &lt;b(>|&gt;) &amp; co/);
  assert.match(part("customXml/item2.xml"), /<u:owner>Ada &lt;b(>|&gt;) &amp; co<\/u:owner>/);
  assert.equal(part("customXml/item1.xml"), '<u:other xmlns:u="urn:o"><u:owner/></u:other>');
});

test("a binding that leads nowhere leaves the control filled", () => {
  const filled = fillDocx(file(control("name", BINDING)), { name: "Ada" }, XML);
  assert.deepEqual(filled.missing, []);
  assert.match(text(filled.bytes), /Ada/);
});
