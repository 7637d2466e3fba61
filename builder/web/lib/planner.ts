// The planner: which criteria one activity at work could serve, each with the reasons.
import { byKey, keyOf } from "./unit-data";
import type { Placed } from "./unit-data";

export interface Activity {
  /** Ids of the evidence methods and frameworks that are chosen. */
  methods: ReadonlySet<string>;
  frameworks: ReadonlySet<string>;
  /** Keys of criteria that it is for. */
  criteria: ReadonlySet<string>;
  /** Keys of criteria that are ticked among what was found: others may be worded nearly as they. */
  ticked: ReadonlySet<string>;
}

export interface Suggestion {
  placed: Placed;
  reasons: string[];
}

/** How well it fits: how many kinds of reason there are, and how many reasons in all. */
interface Fit extends Suggestion {
  kinds: number;
}

/**
 * All criteria for which anything that is chosen speaks, what fits best first: what was chosen
 * itself, then what more kinds of reason speak for (near-identical wording, a framework, a method),
 * then what more reasons do. To choose more never hides what was found.
 */
export function plan(
  activity: Activity,
  all: readonly Placed[],
  titleOf: (method: string) => string,
): Suggestion[] {
  const known = byKey(all);
  const chosen = ({ placed }: Suggestion): number => Number(isChosen(activity, placed));
  return all
    .map((placed) => fit(activity, placed, known, titleOf))
    .filter(({ kinds }) => kinds > 0)
    .sort(
      (one, other) =>
        chosen(other) - chosen(one) ||
        other.kinds - one.kinds ||
        other.reasons.length - one.reasons.length,
    )
    .map(({ placed, reasons }) => ({ placed, reasons }));
}

function isMeant({ criteria, ticked }: Activity, key: string): boolean {
  return criteria.has(key) || ticked.has(key);
}

function isChosen({ criteria }: Activity, { unit, criterion }: Placed): boolean {
  return criteria.has(keyOf(unit.id, criterion.number));
}

function fit(
  activity: Activity,
  placed: Placed,
  known: ReadonlyMap<string, Placed>,
  titleOf: (method: string) => string,
): Fit {
  const { alike, frameworks, methods } = placed.criterion;
  const reasons = [
    isChosen(activity, placed) ? ["you chose it"] : [],
    alike
      .filter(([unit, number]) => isMeant(activity, keyOf(unit, number)))
      .map(([unit, number]) => {
        const title = known.get(keyOf(unit, number))?.unit.title ?? unit;
        return `worded nearly as ${number} of ${title}`;
      }),
    frameworks
      .filter(({ id }) => activity.frameworks.has(id))
      .map(({ title }) => `its unit names ${title} for it`),
    methods.filter((id) => activity.methods.has(id)).map((id) => `suits ${titleOf(id)}`),
  ];
  const kinds = reasons.filter((found) => found.length > 0).length;
  return { placed, reasons: reasons.flat(), kinds };
}
