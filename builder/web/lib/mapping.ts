// What a learner maps to one assessment criterion, and how a change is merged into what is kept.

/** What can be filled in beside a criterion. */
export interface Entry {
  /** The learner's own tick: evidence is mapped here. It is no judgement. */
  covered: boolean;
  /** Where the evidence is: reference, page or location. */
  evidence: string;
  /** Why the criterion has no evidence. */
  gap: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
  /** The assessor's initials. */
  initials: string;
  /** Whether an IQA sampled it. */
  sampled: boolean;
}

export type Field = keyof Entry;

/** Which criterion of which unit of which site. */
export interface Place {
  site: string;
  unit: string;
  criterion: string;
}

/** A criterion's wording, and its fingerprint as the site's builder made it. */
export interface Wording {
  wording: string;
  fingerprint: string;
}

/** An entry as it is kept. The wording is the one it was filled in for. */
export interface Mapping extends Place, Wording, Entry {
  format: number;
  /** When a field was last changed: ISO 8601, UTC. */
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const FORMAT = 1;

export const BLANK: Readonly<Entry> = Object.freeze({
  covered: false,
  evidence: "",
  gap: "",
  date: "",
  initials: "",
  sampled: false,
});

export const FIELDS = Object.keys(BLANK) as readonly Field[];

/** The entry inside a mapping, or inside anything like one: what is missing or odd is blank. */
export function entryOf(kept: Partial<Record<Field, unknown>> | undefined): Entry {
  const text = (field: Field): string => {
    const value = kept?.[field];
    return typeof value === "string" ? value : "";
  };
  return {
    covered: kept?.covered === true,
    evidence: text("evidence"),
    gap: text("gap"),
    date: text("date"),
    initials: text("initials"),
    sampled: kept?.sampled === true,
  };
}

export function isBlank(entry: Entry): boolean {
  return FIELDS.every((field) => entry[field] === BLANK[field]);
}

/**
 * What is kept after `change` is made to `kept`: other fields stay, also those that only a later
 * version knows. Undefined where nothing is left to keep. The wording stays that of the first
 * change, so that a later change of wording can be shown.
 */
export function merge(
  kept: Mapping | undefined,
  place: Place,
  wording: Wording,
  change: Partial<Entry>,
  now: string,
): Mapping | undefined {
  const entry = { ...entryOf(kept), ...change };
  const merged = {
    format: FORMAT,
    ...pick(wording),
    ...kept,
    site: place.site,
    unit: place.unit,
    criterion: place.criterion,
    ...entry,
    updated: now,
  };
  return isBlank(entry) && !holdsMore(merged) ? undefined : merged;
}

function pick({ wording, fingerprint }: Wording): Wording {
  return { wording, fingerprint };
}

const KNOWN = new Set<string>([
  ...FIELDS,
  "format",
  "site",
  "unit",
  "criterion",
  "wording",
  "fingerprint",
  "updated",
]);

/** Whether a later version keeps something here that this one does not know. */
function holdsMore(mapping: object): boolean {
  return Object.keys(mapping).some((key) => !KNOWN.has(key));
}
