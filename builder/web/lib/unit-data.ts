// A unit's criteria as its site publishes them: units/<id>/criteria.json.

export interface UnitCriterion {
  number: string;
  statement: string;
  fingerprint: string;
}

export interface UnitData {
  id: string;
  title: string;
  version: string;
  updated: string;
  /** What the unit's qualification calls a criterion. */
  word: string;
  outcomes: { number: string; statement: string; criteria: UnitCriterion[] }[];
}

/** Whether it has the shape that pages rely on; a file of another version may not. */
export function isUnitData(data: unknown): data is UnitData {
  const { title, outcomes } = (data ?? {}) as Partial<UnitData>;
  return (
    typeof title === "string" &&
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
