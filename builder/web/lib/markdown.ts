// Plain text inside CommonMark, so that it reads as it was typed.

/** What CommonMark could take for markup anywhere in a line (CommonMark 0.31, 2.4). */
const ANYWHERE = /[\\`*_[\]<~]/g;

/** An ampersand that would begin an entity. */
const ENTITY = /&(?=#?\w+;)/g;

/** What opens a block at the beginning of a line: a heading, a quotation, a list, a rule. */
const AT_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{2,}|={1,}(?=\s*$))/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/** What closes a heading at the end of a line. */
const AT_END = /(^|\s)(#+)$/;

/** One line of CommonMark that shows `text`; white space is folded, as CommonMark does anyway. */
export function inMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(ANYWHERE, "\\$&")
    .replace(ENTITY, "\\&")
    .replace(AT_END, "$1\\$2")
    .replace(AT_START, "\\$&")
    .replace(NUMBERED, "$1\\$2");
}
