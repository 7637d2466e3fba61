// A small portfolio and two small units for tests.
import { BLANK } from "../lib/mapping";
import type { Mapping } from "../lib/mapping";
import { newPiece } from "../lib/pieces";
import type { Piece, Served } from "../lib/piece";
import type { CriterionData, UnitData } from "../lib/unit-data";

export const NOON = "2026-11-23T12:00:00.000Z";
export const LATER = "2026-11-24T12:00:00.000Z";

export const served = (unit: string, criterion: string, change: Partial<Served> = {}): Served => ({
  unit,
  criterion,
  wording: `Wording of ${criterion}`,
  fingerprint: `print of ${criterion}`,
  ...change,
});

export const piece = (id: string, change: Partial<Piece> = {}): Piece => ({
  ...newPiece("demo", id, `E${id}`, NOON),
  ...change,
});

export const mapping = (
  unit: string,
  criterion: string,
  change: Partial<Mapping> = {},
): Mapping => ({
  format: 1,
  site: "demo",
  unit,
  criterion,
  wording: "",
  fingerprint: "",
  ...BLANK,
  updated: NOON,
  ...change,
});

export const criterion = (number: string, change: Partial<CriterionData> = {}): CriterionData => ({
  number,
  statement: `Wording of ${number}`,
  fingerprint: `print of ${number}`,
  origin: "sample",
  source: "sample wording",
  methods: [],
  frameworks: [],
  alike: [],
  ...change,
});

export const unit = (
  id: string,
  criteria: CriterionData[],
  months: number | null = null,
): UnitData => ({
  id,
  title: `Title of ${id}`,
  version: "1.0",
  updated: "2026-11-20",
  address: `units/${id}/`,
  words: {
    outcome: "outcome",
    outcomes: "outcomes",
    criterion: "criterion",
    criteria: "criteria",
  },
  current_months: months,
  outcomes: [{ number: "1", statement: "Be able to", criteria }],
});
