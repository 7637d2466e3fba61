// Fills the content controls of a Word file that this site has built (ECMA-376 part 1, 17.5.2):
// bytes and values in, bytes out. Each control holds one run, as printables/docx/controls.py says.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Value } from "./draft";

/** Who reads and writes XML: the browser, or in a test something smaller. */
export interface Xml {
  parse(text: string): Document;
  print(tree: Document): string;
}

export interface FilledFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** The tags for which the file has no control. */
  missing: string[];
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const SPACE = "http://www.w3.org/XML/1998/namespace";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PROLOGUE = /^<\?xml[^>]*\?>\s*/;
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const RELATIONS = "_rels/.rels";

/** What XML 1.0 cannot hold, halves of characters included. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The same file with the values in its controls, by their tags. Other controls stay as they are. */
export function fillDocx(
  bytes: Uint8Array,
  values: Readonly<Record<string, Value>>,
  xml: Xml,
): FilledFile {
  const files = unzipSync(bytes);
  const name = mainPart(files, xml);
  const tree = xml.parse(textOf(files, name));
  const controls = controlsOf(tree);
  const missing: string[] = [];
  for (const [tag, value] of Object.entries(values)) {
    const control = controls.get(tag);
    if (!control || !fill(control, value)) missing.push(tag);
  }
  const printed = xml.print(tree).replace(PROLOGUE, "");
  const bound = boundParts(files, controls, values, xml);
  return {
    bytes: zipSync({ ...files, [name]: strToU8(DECLARATION + printed), ...bound }),
    missing,
  };
}

/**
 * The parts of custom XML (17.5.2.6) with what their bound controls say: Word shows that in every
 * control of the same binding, and it wins over what stands in the control itself.
 */
function boundParts(
  files: Record<string, Uint8Array>,
  controls: ReadonlyMap<string, Control>,
  values: Readonly<Record<string, Value>>,
  xml: Xml,
): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const [tag, value] of Object.entries(values)) {
    const properties = controls.get(tag)?.properties;
    const binding = properties && child(properties, W, "dataBinding");
    const name = binding && storeOf(files, binding, xml);
    if (!binding || !name || typeof value !== "string") continue;
    const tree = xml.parse(textOf({ ...files, ...parts }, name));
    const node = nodeAt(tree, binding.getAttributeNS(W, "xpath") ?? "");
    if (node) node.textContent = value.replace(FORBIDDEN, "");
    parts[name] = strToU8(DECLARATION + xml.print(tree).replace(PROLOGUE, ""));
  }
  return parts;
}

/** The part that a binding names by its id: `item1.xml` is described in `itemProps1.xml`. */
function storeOf(
  files: Record<string, Uint8Array>,
  binding: Element,
  xml: Xml,
): string | undefined {
  const id = binding.getAttributeNS(W, "storeItemID");
  const about = Object.keys(files).find(
    (name) =>
      /^customXml\/itemProps\d+\.xml$/.test(name) &&
      xml.parse(textOf(files, name)).documentElement.getAttributeNS(STORE, "itemID") === id,
  );
  return about?.replace("itemProps", "item");
}

/** The element at a path such as `/u:paper[1]/u:owner[1]`; our own paths name first ones only. */
function nodeAt(tree: Document, path: string): Element | undefined {
  const [root, ...names] = [...path.matchAll(/\/(?:[\w-]+:)?([\w-]+)(?:\[1\])?/g)].map(
    ([, n]) => n,
  );
  let node: Element | undefined = tree.documentElement;
  if (node.localName !== root) return undefined;
  for (const name of names) {
    const inside: Element[] = Array.from(node?.childNodes ?? []) as Element[];
    node = inside.find(({ localName }) => localName === name);
  }
  return node;
}

/** The part that the file's relations name as its text. */
function mainPart(files: Record<string, Uint8Array>, xml: Xml): string {
  const relations = xml.parse(textOf(files, RELATIONS)).getElementsByTagName("Relationship");
  const main = [...Array.from(relations)].find((relation) =>
    relation.getAttribute("Type")?.endsWith("/officeDocument"),
  );
  return (main?.getAttribute("Target") ?? "").replace(/^\//, "");
}

function textOf(files: Record<string, Uint8Array>, name: string): string {
  const file = files[name];
  if (!file) throw new Error(`This Word file has no part ${name}`);
  return strFromU8(file);
}

interface Control {
  properties: Element;
  content: Element;
}

function controlsOf(tree: Document): Map<string, Control> {
  const found = new Map<string, Control>();
  for (const control of Array.from(tree.getElementsByTagNameNS(W, "sdt"))) {
    const properties = child(control, W, "sdtPr");
    const content = child(control, W, "sdtContent");
    const tag = properties && child(properties, W, "tag")?.getAttributeNS(W, "val");
    if (properties && content && tag) found.set(tag, { properties, content });
  }
  return found;
}

/** Whether the control could take the value. */
function fill({ properties, content }: Control, value: Value): boolean {
  const box = child(properties, W14, "checkbox");
  if (typeof value === "boolean") return box !== undefined && tick(box, content, value);
  if (box) return false;
  const date = child(properties, W, "date");
  const placeholder = child(properties, W, "showingPlcHdr");
  if (placeholder) properties.removeChild(placeholder);
  return write(content, date ? dated(date, value) : value, true);
}

function tick(box: Element, content: Element, value: boolean): boolean {
  child(box, W14, "checked")?.setAttributeNS(W14, "w14:val", value ? "1" : "0");
  const state = child(box, W14, value ? "checkedState" : "uncheckedState");
  const code = Number.parseInt(state?.getAttributeNS(W14, "val") || "2612", 16);
  // The box keeps its look: only its font has the character.
  return write(content, String.fromCodePoint(code), false);
}

/** The day as the control shows it, day first; what is no day is only written. */
function dated(date: Element, value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return value;
  date.setAttributeNS(W, "w:fullDate", `${value}T00:00:00Z`);
  return [parts[3], parts[2], parts[1]].join("/");
}

/** Put text into the control's one run: new lines become breaks, tabs become tabs. */
function write(content: Element, text: string, asTyped: boolean): boolean {
  const [run, ...others] = Array.from(content.getElementsByTagNameNS(W, "r"));
  if (!run) return false;
  for (const other of others) other.parentNode?.removeChild(other);
  const look = child(run, W, "rPr");
  for (const part of Array.from(run.childNodes)) {
    if (part !== look) run.removeChild(part);
  }
  if (look && asTyped) run.removeChild(look);
  const lines = text.replace(FORBIDDEN, "").split(/\r\n|[\r\n]/);
  lines.forEach((line, number) => {
    if (number > 0) add(run, "w:br");
    line.split("\t").forEach((piece, place) => {
      if (place > 0) add(run, "w:tab");
      const words = add(run, "w:t");
      words.setAttributeNS(SPACE, "xml:space", "preserve");
      words.textContent = piece;
    });
  });
  return true;
}

function add(parent: Element, name: string): Element {
  const made = parent.ownerDocument.createElementNS(W, name);
  parent.appendChild(made);
  return made;
}

function child(parent: Element, namespace: string, name: string): Element | undefined {
  return (Array.from(parent.childNodes) as Element[]).find(
    ({ namespaceURI, localName }) => namespaceURI === namespace && localName === name,
  );
}
