// A STAR template as Markdown and as plain text. It asks; the answers are left blank.
import { inMarkdown } from "./markdown";

export interface StarPart {
  /** Situation, Task, Action or Result. */
  title: string;
  /** What belongs into it, or empty. */
  help: string;
  /** The word guide, or empty. */
  words: string;
  prompts: readonly string[];
}

export interface StarTemplate {
  title: string;
  /** What stands above the account: the unit, the learner's name, the date. */
  lines: readonly string[];
  parts: readonly StarPart[];
  /** The criteria that the account could serve, as tick boxes. */
  criteria: readonly { number: string; text: string }[];
  reminders: readonly string[];
  declaration: string;
  notice: string;
}

/** How one kind of file writes the pieces of a template. */
interface Style {
  text(text: string): string;
  title(text: string): string;
  heading(text: string): string;
  guide(text: string): string;
  bullet: string;
  box: string;
  /** Room for the learner's own words. */
  room: string;
}

const MARKDOWN: Style = {
  text: inMarkdown,
  title: (text) => `# ${text}`,
  heading: (text) => `## ${text}`,
  guide: (text) => `*${text}*`,
  bullet: "- ",
  box: "- [ ] ",
  room: "\n\n",
};

const PLAIN: Style = {
  text: (text) => text,
  title: (text) => `${text}\n${"=".repeat(width(text))}`,
  heading: (text) => `${text}\n${"-".repeat(width(text))}`,
  guide: (text) => text,
  bullet: "- ",
  box: "[ ] ",
  room: "\n\n\n",
};

/** Lines to write on; full stops mean the same in both kinds of file. */
const SIGNED_BY = ["Learner", "Signed", "Date"].map((name) => `${name}: ${".".repeat(40)}`);

export function starMarkdown(template: StarTemplate): string {
  return written(template, MARKDOWN);
}

export function starText(template: StarTemplate): string {
  return written(template, PLAIN);
}

function written(template: StarTemplate, style: Style): string {
  const blocks = [
    style.title(style.text(template.title)),
    ...template.lines.map(style.text),
    list(template.reminders, style, style.bullet),
    style.text(template.notice),
    ...template.parts.map((part) => partBlock(part, style)),
    criteriaBlock(template, style),
    style.text(template.declaration),
    ...(template.declaration === "" ? [] : SIGNED_BY),
  ];
  return `${blocks.filter((block) => block.trim() !== "").join("\n\n")}\n`;
}

function partBlock({ title, help, words, prompts }: StarPart, style: Style): string {
  const blocks = [
    style.heading(style.text(title)),
    style.text(help),
    words && style.guide(style.text(words)),
    list(prompts, style, style.bullet),
  ];
  return blocks.filter(Boolean).join("\n\n") + style.room;
}

function criteriaBlock({ criteria }: StarTemplate, style: Style): string {
  if (criteria.length === 0) return "";
  const boxes = criteria.map(({ number, text }) => `${number} ${text}`);
  return `${style.heading("Criteria that this could serve")}\n\n${list(boxes, style, style.box)}`;
}

function list(texts: readonly string[], style: Style, mark: string): string {
  return texts.map((text) => mark + style.text(text)).join("\n");
}

/** How many characters a reader sees, so that a rule below a heading is as long as it. */
function width(text: string): number {
  return Array.from(text).length;
}
