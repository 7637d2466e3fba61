// The checklist as a table for a spreadsheet, so that a learner can take it elsewhere.
import { csv } from "./csv";
import type { Entry, Mapping } from "./mapping";
import { standing } from "./standing";

/** A criterion of the page with what is filled in beside it. */
export interface Line {
  outcome: string;
  criterion: string;
  wording: string;
  entry: Entry;
  /** What the pieces of evidence in My portfolio that serve it are called. */
  pieces?: readonly string[];
  /** Whether it was filled in for an earlier wording. */
  reworded: boolean;
}

export interface Sheet {
  title: string;
  version: string;
  lines: readonly Line[];
  /** What is kept for criteria that the unit no longer has. */
  unplaced: readonly Mapping[];
}

const HEAD = [
  "Unit",
  "Version",
  "Outcome",
  "Criterion",
  "Wording",
  "My mapping",
  "My evidence",
  "Reason for a gap",
  "Date",
  "Assessor's initials",
  "IQA sampled",
  "Note",
];

const MAPPED = { covered: "covered", justified: "gap justified", gap: "not covered" } as const;

export function checklistCsv(sheet: Sheet): string {
  const placed = sheet.lines.map((line) =>
    row(sheet, line, line.reworded ? "The wording has changed since" : ""),
  );
  const unplaced = sheet.unplaced.map((mapping) =>
    row(sheet, { ...mapping, outcome: "", entry: mapping }, "Not placed: no longer in the unit"),
  );
  return csv([HEAD, ...placed, ...unplaced]);
}

function row(
  { title, version }: Sheet,
  { outcome, criterion, wording, entry, pieces = [] }: Omit<Line, "reworded">,
  note: string,
): string[] {
  return [
    title,
    version,
    outcome,
    criterion,
    wording,
    MAPPED[standing({ ...entry, pieces: pieces.length })],
    [entry.evidence, ...pieces].filter(Boolean).join("; "),
    entry.gap,
    entry.date,
    entry.initials,
    entry.sampled ? "yes" : "",
    note,
  ];
}
