import assert from "node:assert/strict";
import { test } from "node:test";
import { checklistCsv } from "../../lib/checklist-csv";
import { BLANK } from "../../lib/mapping";

test("every criterion is a row, and what is not placed comes last", () => {
  const written = checklistCsv({
    title: "Lead a team",
    version: "1.0",
    updated: "2 October 2026",
    qualifications: "Level 3 Diploma",
    lines: [
      {
        outcome: "1",
        criterion: "1.1",
        wording: "Explain how targets are set",
        source: "sample wording",
        parts: "1.1a by telephone",
        range: "two teams",
        entry: {
          ...BLANK,
          covered: true,
          evidence: "Folder 2",
          date: "2026-11-20",
          initials: "JB",
        },
        reworded: true,
      },
      {
        outcome: "1",
        criterion: "1.2",
        wording: "Agree targets",
        source: "official wording, Handbook, page 4",
        parts: "",
        range: "",
        entry: { ...BLANK, gap: "=none", sampled: true },
        reworded: false,
      },
      {
        outcome: "2",
        criterion: "2.2",
        wording: "Coach",
        source: "sample wording",
        parts: "",
        range: "",
        entry: { ...BLANK, evidence: "Folder 3" },
        pieces: ["E1 Notes", "E2 Plan"],
        reworded: false,
      },
    ],
    unplaced: [
      {
        ...BLANK,
        format: 1,
        site: "demo",
        unit: "lead-a-team",
        criterion: "2.1",
        wording: "Review targets",
        fingerprint: "0123456789ab",
        evidence: "Folder 3",
        updated: "2026-11-23T12:00:00.000Z",
      },
    ],
  });
  assert.equal(
    written,
    "\uFEFF" +
      [
        '"Unit","Version","Version dated","Qualification","Outcome","Criterion","Wording","Wording is from","Sub-criteria","Range","My mapping","My evidence","Reason for a gap","Date","Assessor\'s initials","IQA sampled","Note"',
        '"Lead a team","1.0","2 October 2026","Level 3 Diploma","1","1.1","Explain how targets are set","sample wording","1.1a by telephone","two teams","covered","Folder 2","","2026-11-20","JB","","The wording has changed since"',
        '"Lead a team","1.0","2 October 2026","Level 3 Diploma","1","1.2","Agree targets","official wording, Handbook, page 4","","","gap justified","","\'=none","","","yes",""',
        '"Lead a team","1.0","2 October 2026","Level 3 Diploma","2","2.2","Coach","sample wording","","","mapped in My portfolio","Folder 3; E1 Notes; E2 Plan","","","","",""',
        '"Lead a team","1.0","2 October 2026","Level 3 Diploma","","2.1","Review targets","not known: an earlier version","","","not covered","Folder 3","","","","","Not placed: no longer in the unit"',
        "",
      ].join("\r\n"),
  );
});
