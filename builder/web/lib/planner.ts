// The planner: which criteria one activity at work could serve, each with the reasons.
import { byKey, keyOf } from "./unit-data";
import type { Placed } from "./unit-data";

export interface Activity {
  /** Ids of the evidence methods and frameworks that are chosen. */
  methods: ReadonlySet<string>;
  frameworks: ReadonlySet<string>;
  /** Keys of criteria that it is for. */
  criteria: ReadonlySet<string>;
}

export interface Suggestion {
  placed: Placed;
  reasons: string[];
}

/** What is chosen of methods and frameworks has to fit both; near-identical wording is enough. */
export function plan(
  activity: Activity,
  all: readonly Placed[],
  titleOf: (method: string) => string,
): Suggestion[] {
  const known = byKey(all);
  return all
    .map((placed) => ({ placed, reasons: reasons(activity, placed, known, titleOf) }))
    .filter((suggestion) => suggestion.reasons.length > 0)
    .sort((one, other) => other.reasons.length - one.reasons.length);
}

function reasons(
  activity: Activity,
  { unit, criterion }: Placed,
  known: ReadonlyMap<string, Placed>,
  titleOf: (method: string) => string,
): string[] {
  const found: string[] = [];
  if (activity.criteria.has(keyOf(unit.id, criterion.number))) found.push("you chose it");
  for (const [other, number] of criterion.alike) {
    if (!activity.criteria.has(keyOf(other, number))) continue;
    const title = known.get(keyOf(other, number))?.unit.title ?? other;
    found.push(`worded nearly as ${number} of ${title}`);
  }
  const methods = criterion.methods.filter((id) => activity.methods.has(id));
  const frameworks = criterion.frameworks.filter(({ id }) => activity.frameworks.has(id));
  const fits =
    (activity.methods.size === 0 || methods.length > 0) &&
    (activity.frameworks.size === 0 || frameworks.length > 0);
  if (fits || found.length > 0) {
    found.push(...frameworks.map(({ title }) => `names ${title}`));
    found.push(...methods.map((id) => `suits ${titleOf(id)}`));
  }
  return found;
}
