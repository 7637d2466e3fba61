// A unit's criteria as the site's builder writes them: builder/unitfolio/render/views/unit_data.py.

export interface CriterionData {
  number: string;
  statement: string;
  fingerprint: string;
  /** Where the wording is from: the vocabulary's word, and how it is said. */
  origin: string;
  source: string;
  /** Ids of the evidence methods that suit it. */
  methods: string[];
  frameworks: { id: string; title: string }[];
  /** Criteria of other units with near-identical wording. */
  alike: [unit: string, number: string][];
}

export interface OutcomeData {
  number: string;
  statement: string;
  criteria: CriterionData[];
}

export interface UnitData {
  id: string;
  title: string;
  version: string;
  /** YYYY-MM-DD. */
  updated: string;
  /** Site-relative, such as `units/x/`. */
  address: string;
  words: { outcome: string; outcomes: string; criterion: string; criteria: string };
  /** Evidence older than so many months may not count as current; null where nobody says. */
  current_months: number | null;
  outcomes: OutcomeData[];
}

/** A criterion with its unit and outcome. */
export interface Placed {
  unit: UnitData;
  outcome: OutcomeData;
  criterion: CriterionData;
}

/** One key for a criterion over all units; no id holds a slash. */
export function keyOf(unit: string, criterion: string): string {
  return `${unit}/${criterion}`;
}

export function criteriaOf(units: Iterable<UnitData>): Placed[] {
  return [...units].flatMap((unit) =>
    unit.outcomes.flatMap((outcome) =>
      outcome.criteria.map((criterion) => ({ unit, outcome, criterion })),
    ),
  );
}

export function byKey(placed: Iterable<Placed>): Map<string, Placed> {
  return new Map([...placed].map((each) => [keyOf(each.unit.id, each.criterion.number), each]));
}

/** Where the wording of all of them is from, or nothing where that differs. */
export function commonSource(criteria: readonly CriterionData[]): string {
  const sources = new Set(criteria.map(({ source }) => source));
  return sources.size === 1 ? ([...sources][0] ?? "") : "";
}

/** Whether it has the shape that pages rely on; a file of another version may not. */
export function isUnitData(data: unknown): data is UnitData {
  const { title, words, outcomes } = (data ?? {}) as Partial<UnitData>;
  return (
    typeof title === "string" &&
    typeof words?.criterion === "string" &&
    Array.isArray(outcomes) &&
    outcomes.every((outcome) => Array.isArray(outcome?.criteria))
  );
}

/** As in the addresses of the site: `ids.slug` in Python. */
export function criterionSlug(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
