// The checklist as a table for a spreadsheet, so that a learner can take it elsewhere.
import { csv } from "./csv";
import type { Entry, Mapping } from "./mapping";
import { standing } from "./standing";

/** What the page says beside a criterion's wording. */
export interface Said {
  /** Where the wording is from. */
  source: string;
  /** Its sub-criteria and its range, or empty. */
  parts: string;
  range: string;
}

/** A criterion of the page with what is filled in beside it. */
export interface Line extends Said {
  outcome: string;
  criterion: string;
  wording: string;
  entry: Entry;
  /** What the pieces of evidence in My portfolio that serve it are called, with their days. */
  pieces?: readonly string[];
  /** Whether it was filled in for an earlier wording. */
  reworded: boolean;
}

export interface Sheet {
  title: string;
  version: string;
  /** The day of the version, as the page says it. */
  updated: string;
  qualifications: string;
  lines: readonly Line[];
  /** What is kept for criteria that the unit no longer has. */
  unplaced: readonly Mapping[];
}

const HEAD = [
  "Unit",
  "Version",
  "Version dated",
  "Qualification",
  "Outcome",
  "Criterion",
  "Wording",
  "Wording is from",
  "Sub-criteria",
  "Range",
  "My mapping",
  "My evidence",
  "Reason for a gap",
  "Date",
  "Assessor's initials",
  "IQA sampled",
  "Note",
];

const MAPPED = {
  covered: "covered",
  unnamed: "ticked, no evidence named",
  justified: "gap justified",
  gap: "not covered",
} as const;

/** Only the wording itself was kept. */
const UNSAID = { outcome: "", source: "not known: an earlier version", parts: "", range: "" };

export function checklistCsv(sheet: Sheet): string {
  const placed = sheet.lines.map((line) =>
    row(sheet, line, line.reworded ? "The wording has changed since" : ""),
  );
  const unplaced = sheet.unplaced.map((mapping) =>
    row(sheet, { ...UNSAID, ...mapping, entry: mapping }, "Not placed: no longer in the unit"),
  );
  return csv([HEAD, ...placed, ...unplaced]);
}

function row(
  { title, version, updated, qualifications }: Sheet,
  { entry, pieces = [], ...line }: Omit<Line, "reworded">,
  note: string,
): string[] {
  return [
    title,
    version,
    updated,
    qualifications,
    line.outcome,
    line.criterion,
    line.wording,
    line.source,
    line.parts,
    line.range,
    mapped(entry, pieces.length),
    [entry.evidence, ...pieces].filter(Boolean).join("; "),
    entry.gap,
    entry.date,
    entry.initials,
    entry.sampled ? "yes" : "",
    note,
  ];
}

/** An empty box stays one here, too: it is said what maps evidence in its place. */
function mapped(entry: Entry, pieces: number): string {
  const isByPieces = pieces > 0 && standing(entry) !== "covered";
  return isByPieces ? "mapped in My portfolio" : MAPPED[standing(entry)];
}
