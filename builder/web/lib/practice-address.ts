// What the address of a practice page asks for: `?mode=quiz&criterion=2.1&size=20`; a revision
// plan asks for as many new ones as it names: `?outcome=1&size=7&only=new`.
import { MODES, ONLIES } from "./choice";
import type { Mode, Scope, Wish } from "./choice";

export const SIZE = 10;
export const SIZES: readonly number[] = [10, 20];
/** No sitting is longer, whatever an address asks for. */
const MOST = 100;

/** What is not known, or not in the unit, is as if it were not there. */
export function wishOf(search: string, outcomes: ReadonlyMap<string, readonly string[]>): Wish {
  const asked = new URLSearchParams(search);
  const mode = MODES.find((each) => each === asked.get("mode")) ?? "mixed";
  const only = ONLIES.find((each) => each === asked.get("only"));
  const wish = { mode, scope: scopeOf(asked, outcomes), ...(only && { only }) };
  const size = asked.get("size") ?? "";
  return size === "due" ? wish : { ...wish, size: sizeOf(size) };
}

function sizeOf(asked: string): number {
  const size = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  return size >= 1 && size <= MOST ? size : SIZE;
}

function scopeOf(asked: URLSearchParams, outcomes: ReadonlyMap<string, readonly string[]>): Scope {
  const criterion = asked.get("criterion");
  if (criterion !== null && [...outcomes.values()].some((all) => all.includes(criterion))) {
    return { criterion };
  }
  const outcome = asked.get("outcome");
  return outcome !== null && outcomes.has(outcome) ? { outcome } : {};
}

/** The shortest that asks for the same; empty for what a page does by itself. */
export function searchOf({ mode, scope, size, only }: Wish): string {
  const asked = new URLSearchParams();
  if (mode !== "mixed") asked.set("mode", mode satisfies Mode);
  if (scope.outcome !== undefined) asked.set("outcome", scope.outcome);
  if (scope.criterion !== undefined) asked.set("criterion", scope.criterion);
  if (size !== SIZE) asked.set("size", size === undefined ? "due" : String(size));
  if (only !== undefined) asked.set("only", only);
  const search = asked.toString();
  return search === "" ? "" : `?${search}`;
}
