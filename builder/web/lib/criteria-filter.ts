// Which criteria of the whole site are wanted, kept in the address so that it can be shared.

/** What can be chosen from a list. */
export const CHOICES = ["level", "unit", "verb", "method"] as const;

export type Choice = (typeof CHOICES)[number];

/** What a reader asks for; empty means any. Not `q`: with that Material opens its search. */
export type Wanted = Record<Choice | "words", string>;

/** One criterion as its row says it; `text` is all its words. */
export interface CriterionRow {
  level: string;
  unit: string;
  verb: string;
  methods: readonly string[];
  text: string;
}

/** What the address asks for: `?level=4&verb=analyse`. */
export function wantedFrom(query: string): Wanted {
  const asked = new URLSearchParams(query);
  const value = (name: string): string => asked.get(name)?.trim() ?? "";
  return {
    level: value("level"),
    unit: value("unit"),
    verb: value("verb"),
    method: value("method"),
    words: value("words"),
  };
}

/** The query of an address that asks for `wanted`; other parts of `query` stay as they are. */
export function queryFor(wanted: Wanted, query: string): string {
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries(wanted)) {
    if (value.trim() === "") asked.delete(name);
    else asked.set(name, value.trim());
  }
  const written = asked.toString();
  return written === "" ? "" : `?${written}`;
}

/** A test for rows; words may come in any order, in any case, with or without accents. */
export function matcher(wanted: Wanted): (row: CriterionRow) => boolean {
  const words = folded(wanted.words).split(" ").filter(Boolean);
  const fits = (asked: string, is: string): boolean => asked === "" || asked === is;
  return (row) =>
    fits(wanted.level, row.level) &&
    fits(wanted.unit, row.unit) &&
    fits(wanted.verb, row.verb) &&
    (wanted.method === "" || row.methods.includes(wanted.method)) &&
    words.every((word) => row.text.includes(word));
}

/** Text as it is compared: small letters, no accents, single spaces. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Such as `12 of 340 criteria.` */
export function matchesInWords(count: number, all: number): string {
  if (count === all) return `All ${all} criteria.`;
  return count === 0 ? `None of ${all} criteria.` : `${count} of ${all} criteria.`;
}

/** What a filtered list says of itself on paper: `4 of 73 criteria: Level 4; verb: evaluate.` */
export function askedInWords(count: string, asked: readonly string[]): string {
  return asked.length === 0 ? count : `${count.replace(/\.$/, "")}: ${asked.join("; ")}.`;
}
