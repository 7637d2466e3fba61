// A form as it is filled in, as Markdown and as plain text. What is blank shows its prompts and
// leaves room; what is written stands as it was typed.
import { inMarkdown } from "./markdown";

/** Said of a criterion that is worded otherwise than when it was ticked. */
export const REWORDED =
  "The wording has changed since you ticked this. Does what you wrote still fit?";

export interface FilledTick {
  label: string;
  ticked: boolean;
  /** What a criterion said when it was ticked, where it says something else now. */
  then?: string;
}

/** What is written into one field, in one of three ways. */
export interface FilledField {
  label: string;
  /** Who fills it in, where that is not the learner: a whole sentence, or empty. */
  writer: string;
  prompts: readonly string[];
  help: string;
  /** Where the wording of its criteria is from, as a sentence, or empty. */
  source: string;
  text?: string;
  ticks?: readonly FilledTick[];
  /** Rows of a table, or branches of a diagram: what each cell is called and holds. */
  rows?: readonly { name: string; cells: readonly { name: string; text: string }[] }[];
}

/** What is declared below a part of a form, and who signs that: both may be empty. */
export interface Signed {
  declaration: string;
  signing: string;
}

export interface FilledForm {
  title: string;
  purpose: string;
  /** The unit and its version, and what else is known at the head. */
  lines: readonly string[];
  notice: string;
  sections: readonly ({ title: string; fields: readonly FilledField[] } & Signed)[];
  /** What is kept for fields that are gone. */
  unplaced: readonly { label: string; text: string }[];
}

interface Style {
  line(text: string): string;
  /** Text of several lines, each of which stays one. */
  block(text: string): string;
  title(text: string): string;
  section(text: string): string;
  label(text: string): string;
  box(ticked: boolean): string;
  room: string;
}

const MARKDOWN: Style = {
  line: inMarkdown,
  block: (text) =>
    paragraphs(text)
      .map((lines) => lines.map(inMarkdown).join("\\\n"))
      .join("\n\n"),
  title: (text) => `# ${inMarkdown(text)}`,
  section: (text) => `## ${inMarkdown(text)}`,
  label: (text) => `### ${inMarkdown(text)}`,
  box: (ticked) => (ticked ? "- [x] " : "- [ ] "),
  room: "\n\n",
};

const PLAIN: Style = {
  line: (text) => text.replace(/\s+/g, " ").trim(),
  block: (text) => text.replace(/\r\n?/g, "\n").trimEnd(),
  title: (text) => underlined(text, "="),
  section: (text) => underlined(text.toUpperCase(), "="),
  label: (text) => underlined(text, "-"),
  box: (ticked) => (ticked ? "[x] " : "[ ] "),
  room: "\n\n\n",
};

export function filledMarkdown(form: FilledForm): string {
  return written(form, MARKDOWN);
}

export function filledText(form: FilledForm): string {
  return written(form, PLAIN);
}

function written(form: FilledForm, style: Style): string {
  // Above the first signature: nothing of the learner's may stand below somebody else's.
  const first = form.sections.findIndex(({ signing }) => signing !== "");
  const unplaced = unplacedBlock(form, style);
  const blocks = [
    style.title(form.title),
    style.line(form.purpose),
    ...form.lines.map(style.line),
    style.line(form.notice),
    ...form.sections.flatMap(({ title, fields, declaration, signing }, place) => [
      title && style.section(title),
      ...fields.map((field) => fieldBlock(field, style)),
      place === first ? unplaced : "",
      style.line(declaration),
      style.line(signing),
    ]),
    first < 0 ? unplaced : "",
  ];
  return `${blocks.filter((block) => block.trim() !== "").join("\n\n")}\n`;
}

function fieldBlock(field: FilledField, style: Style): string {
  const answer = answerOf(field, style);
  const asked = [
    style.line(field.writer),
    list(field.prompts.map(style.line)),
    style.line(field.help),
  ];
  const source = style.line(field.source);
  const blocks = [style.label(field.label), ...(isBlank(field) ? asked : []), source, answer];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function answerOf({ text, ticks, rows }: FilledField, style: Style): string {
  if (ticks) {
    return ticks
      .map((tick) => tickLines(tick, style))
      .join("\n")
      .trimEnd();
  }
  if (rows) return rows.map((row) => rowBlock(row, style)).join("\n\n");
  return text?.trim() ? style.block(text) : style.room;
}

/** Nothing that was ticked under other words may stand as if it were ticked under these. */
function tickLines({ label, ticked, then }: FilledTick, style: Style): string {
  const line = style.box(ticked) + style.line(label);
  if (!then) return line;
  const said = style.block(`${REWORDED}\nIt was: ‘${then}’`);
  return `${line}\n\n${said}\n`.replace(/\n(?=.)/g, "\n  ");
}

/** A row is a list: a table's cell could not hold what is typed into it. */
function rowBlock({ name, cells }: NonNullable<FilledField["rows"]>[number], style: Style): string {
  const lines = cells.map((cell) => {
    const text = style.block(cell.text).replace(/\n/g, "\n  ");
    return `${style.line(cell.name)}: ${text}`.trimEnd();
  });
  return name ? `${style.line(name)}\n\n${list(lines)}` : list(lines);
}

function unplacedBlock({ unplaced }: FilledForm, style: Style): string {
  if (unplaced.length === 0) return "";
  const kept = unplaced.map(({ label, text }) => `${style.label(label)}\n\n${style.block(text)}`);
  return [style.section("Not placed"), ...kept].join("\n\n");
}

function isBlank({ text, ticks, rows }: FilledField): boolean {
  const cells = rows?.flatMap((row) => row.cells) ?? [];
  return !(
    text?.trim() ||
    ticks?.some(({ ticked }) => ticked) ||
    cells.some((cell) => cell.text.trim())
  );
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function paragraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
}

/** A rule below a heading, as long as it. */
function underlined(text: string, rule: string): string {
  return `${text}\n${rule.repeat(Array.from(text).length)}`;
}
