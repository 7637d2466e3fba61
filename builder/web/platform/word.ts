// Word files, filled in by the browser's own XML.
import { fillDocx } from "../lib/docx-fill";
import type { FilledFile, Xml } from "../lib/docx-fill";
import type { Value } from "../lib/draft";

const XML: Xml = {
  parse: (text) => new DOMParser().parseFromString(text, "application/xml"),
  print: (tree) => new XMLSerializer().serializeToString(tree),
};

/** The longest tag that Word takes, and how many digits of its digest a longer one keeps. */
const LONGEST = 64;
const DIGITS = 12;

/** The Word file with these values; what it has no place for is told by our own tags. */
export async function filledWord(
  bytes: Uint8Array,
  values: Readonly<Record<string, Value>>,
): Promise<FilledFile> {
  const tags = new Map<string, string>();
  const named: Record<string, Value> = {};
  for (const [tag, value] of Object.entries(values)) {
    const short = await shortTag(tag);
    tags.set(short, tag);
    named[short] = value;
  }
  const filled = fillDocx(bytes, named, XML);
  return { ...filled, missing: filled.missing.map((tag) => tags.get(tag) ?? tag) };
}

/** As `short_tag` in printables/docx/controls.py. A page over plain HTTP has no digests. */
async function shortTag(tag: string): Promise<string> {
  if (tag.length <= LONGEST || !crypto.subtle) return tag;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(tag));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  return `${tag.slice(0, LONGEST - DIGITS - 1)}~${hex.join("").slice(0, DIGITS)}`;
}
