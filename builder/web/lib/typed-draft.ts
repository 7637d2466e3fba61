// What is typed into a draft until it is kept: one flat change, so that a later one goes over an
// earlier one field by field.
import type { DraftChange, Facts, Tick, Ticked, Value } from "./draft";

/** Values by their tags; with signs that no tag has, facts by name, and ticks by unit and tag. */
export type Typed = Record<string, Value | Ticked>;
export const FACT = "@";
const TICK = "#";
/** What stood in a field before it was typed in. */
export const SEEN = "~";

/** The name of a criterion's tick, which is that of one unit alone. */
export function tickName(unit: string, tag: string): string {
  return `${TICK}${unit}/${tag}`;
}

/** The change of a draft that this is. */
export function changeOf(site: string, id: string, typed: Typed): DraftChange {
  const facts = marked(typed, FACT) as Partial<Facts>;
  const plain = ([name]: [string, unknown]): boolean => !/^[@#~]/.test(name);
  const values = Object.fromEntries(Object.entries(typed).filter(plain)) as Record<string, Value>;
  const seen = marked(typed, SEEN) as Record<string, Value>;
  return { site, id, facts, values, seen, ticks: ticksIn(typed) };
}

/** Of what was seen before, the first counts: what came after it was typed here. */
export function combined(first: Partial<Typed>, next: Partial<Typed>): Partial<Typed> {
  const seen = Object.entries(first).filter(([name]) => name.startsWith(SEEN));
  return { ...first, ...next, ...Object.fromEntries(seen) };
}

/** What a page of an earlier version has left behind names no unit: its wording is not kept. */
function ticksIn(typed: Typed): Tick[] {
  return Object.entries(marked(typed, TICK)).flatMap(([name, said]) => {
    const [, unit = "", tag = ""] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
    return tag ? [{ unit, tag, said: said as Ticked | false }] : [];
  });
}

/** What has this sign before its name, by the name. */
function marked(typed: Typed, sign: string): Typed {
  const found = Object.entries(typed).filter(([name]) => name.startsWith(sign));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(sign.length), value]));
}
