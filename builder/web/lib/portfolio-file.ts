// The file in which a portfolio is saved. Version 2 is described by schemas/portfolio.json.
import type { Draft } from "./draft";
import type { Mapping } from "./mapping";
import type { Piece } from "./piece";
import { isRecord, time } from "./flaws";
import { listFlaws } from "./portfolio-flaws";
import { STORES } from "./portfolio-merge";
import type { Course, Recall, Review } from "./recall";

export const FILE_FORMAT = "unitfolio-portfolio";

/** All that is kept of a site, save the count of its wipes. */
export interface Contents {
  pieces: Piece[];
  drafts: Draft[];
  mappings: Mapping[];
  recalls: Recall[];
  reviews: Review[];
  courses: Course[];
}

/** Nothing kept. */
export function noContents(): Contents {
  return { pieces: [], drafts: [], mappings: [], recalls: [], reviews: [], courses: [] };
}

export interface PortfolioFile extends Contents {
  format: typeof FILE_FORMAT;
  version: number;
  /** The id of the site that saved it. */
  site: string;
  /** ISO 8601, UTC. */
  saved: string;
}

/** One step for each version, in order: makes a file of the next version out of one of this. */
export type Migration = (file: Record<string, unknown>) => Record<string, unknown>;
export const MIGRATIONS: readonly Migration[] = [
  // Version 2 holds practice, too.
  (file) => ({ ...file, recalls: [], reviews: [], courses: [] }),
];

/** The first version needed no step before it. */
export function newestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.length + 1;
}

export function written(site: string, saved: string, contents: Contents): string {
  const lists = Object.fromEntries(STORES.map((store) => [store, contents[store]]));
  const file = { format: FILE_FORMAT, version: newestVersion(), site, saved, ...lists };
  return `${JSON.stringify(file, null, 1)}\n`;
}

export type Parsed = { file: PortfolioFile } | { reasons: string[] };

/** Most reasons that are told at once; a file with more is damaged all over. */
const MOST = 10;

/** The file, or in plain words why it is refused and where in it. */
export function parsed(text: string, migrations: readonly Migration[] = MIGRATIONS): Parsed {
  const found = json(text);
  if (typeof found === "string") return { reasons: [found] };
  const refusal = notOurs(found, newestVersion(migrations));
  if (refusal) return { reasons: [refusal] };
  const version = found["version"] as number;
  let file: Record<string, unknown>;
  try {
    file = migrations.slice(version - 1).reduce((older, step) => step(older), found);
  } catch {
    return {
      reasons: ["The file is damaged: it is of an older version and cannot be brought up to date."],
    };
  }
  const reasons = flaws(file);
  if (reasons.length > MOST) {
    reasons.splice(MOST, Infinity, `There are ${reasons.length - MOST} more problems in the file.`);
  }
  if (reasons.length > 0) return { reasons };
  return { file: { ...file, version: newestVersion(migrations) } as unknown as PortfolioFile };
}

/** What the text holds, or why it is no file of ours. */
function json(text: string): Record<string, unknown> | string {
  if (text.trim() === "") return "The file is empty.";
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return "The file is damaged or no portfolio: it is not whole JSON. If it was cut off on its way, fetch it again.";
  }
  return isRecord(value) ? value : "The file is no portfolio: it holds something else.";
}

function notOurs(file: Record<string, unknown>, newest: number): string | undefined {
  if (file["format"] !== FILE_FORMAT) {
    return "The file is no portfolio: it was not saved on this page.";
  }
  const version = file["version"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return "The file is damaged: it does not say of which version it is.";
  }
  if (version > newest) {
    return `The file is of version ${version}, which is newer than this site knows (${newest}). Load it on the site that saved it, or ask your centre to update this one.`;
  }
  return undefined;
}

function flaws(file: Record<string, unknown>): string[] {
  const found: string[] = [];
  if (typeof file["site"] !== "string") found.push("The file does not say which site saved it.");
  const saved = time(file["saved"]);
  if (saved) found.push(`The file does not say when it was saved: “saved” ${saved}.`);
  for (const store of STORES) found.push(...listFlaws(store, file[store]));
  return found;
}
