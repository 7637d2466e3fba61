// In what two versions of a piece, a draft or a checklist row differ, in a learner's words.

export interface Difference {
  what: string;
  here: string;
  file: string;
}

const NAMES: Readonly<Record<string, string>> = {
  reference: "Reference",
  title: "Title",
  method: "Method",
  date: "Date",
  where: "Where the original is",
  note: "Note",
  serves: "Serves",
  checked: "VACSR",
  values: "What is written in it",
  covered: "Covered",
  evidence: "Your evidence",
  gap: "Reason for a gap",
  initials: "Assessor’s initials",
  sampled: "IQA sampled",
  unit: "Unit",
  piece: "For the piece",
};
const NOTHING = "nothing";
const LONGEST = 200;

/** What of `here` and `file` differs; what only this program reads is left out. */
export function differences(here: object, file: object): Difference[] {
  const mine = new Map<string, unknown>(Object.entries(here));
  const theirs = new Map<string, unknown>(Object.entries(file));
  return Object.keys(NAMES)
    .map((name) => ({
      what: NAMES[name] ?? name,
      here: inWords(mine.get(name)),
      file: inWords(theirs.get(name)),
    }))
    .filter((each) => each.here !== each.file)
    .map((each) => ({ ...each, here: clipped(each.here), file: clipped(each.file) }));
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === "" || value === false) return NOTHING;
  if (value === true) return "yes";
  if (Array.isArray(value)) return value.map(inWords).join(", ") || NOTHING;
  if (typeof value !== "object") return String(value);
  const { unit, criterion } = value as { unit?: unknown; criterion?: unknown };
  if (criterion !== undefined) return `${String(criterion)} of ${String(unit)}`;
  const texts = Object.values(value).filter((text) => text !== "" && text !== false);
  return texts.map(inWords).join(" / ") || NOTHING;
}

function clipped(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}
