import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarText, occasionsOf } from "../../lib/ics";
import { plan } from "../../lib/plan";
import type { PlannedUnit } from "../../lib/plan";
import { anyText } from "../any-text";

const TODAY = "2026-11-23";
const STAMP = new Date("2026-11-23T18:30:00Z");

function unit(id: string, title: string, date: string): PlannedUnit {
  const nothing = { begun: 0, due: 0, weak: false, visits: 0, seen: "" };
  const outcome = { number: "1", statement: "Be able to listen", questions: 12, ...nothing };
  return {
    id,
    title,
    word: "outcome",
    date,
    days: [1, 2],
    fresh: 10,
    begunToday: 0,
    outcomes: [outcome],
  };
}

const PLAN = plan([unit("u", "Calls", "2026-11-25"), unit("v", "Teams", "2026-11-24")], TODAY);

test("a session and a date are occasions whose ids stay the same", () => {
  const occasions = occasionsOf("site", PLAN, TODAY, (id) => `https://example.org/${id}/`);
  assert.deepEqual(occasions, [
    {
      uid: "revise-2026-11-23@site.unitfolio",
      day: "2026-11-23",
      summary: "Revise: Calls, Teams",
      description: [
        "Calls",
        "First what is due, then:",
        "- Begin outcome 1 (Be able to listen): 10 new questions",
        "  https://example.org/u/?outcome=1&only=new",
        "",
        "Teams",
        "First what is due, then:",
        "- Begin outcome 1 (Be able to listen): 10 new questions",
        "  https://example.org/v/?outcome=1&only=new",
      ].join("\n"),
    },
    {
      uid: "revise-2026-11-24@site.unitfolio",
      day: "2026-11-24",
      summary: "Revise: Calls",
      description: [
        "Calls",
        "First what is due, then:",
        "- Go on with outcome 1 (Be able to listen): 2 new questions",
        "  https://example.org/u/?outcome=1&size=2&only=new",
      ].join("\n"),
      url: "https://example.org/u/",
    },
    {
      uid: "revise-date-u@site.unitfolio",
      day: "2026-11-25",
      summary: "Discussion or assessment: Calls",
      description: "The date that the revision plan leads up to.",
    },
    {
      uid: "revise-date-v@site.unitfolio",
      day: "2026-11-24",
      summary: "Discussion or assessment: Teams",
      description: "The date that the revision plan leads up to.",
    },
  ]);
});

test("a calendar file has whole days, escaped text and a stamp that is handed in", () => {
  const occasion = {
    uid: "revise-2026-11-24@site.unitfolio",
    day: "2026-11-24",
    summary: "Revise: a, b; c",
    description: "one\ntwo",
    url: "https://example.org/u/",
  };
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Unitfolio//Revision plan//EN",
    "NAME:Revision plan",
    "X-WR-CALNAME:Revision plan",
    "BEGIN:VEVENT",
    "UID:revise-2026-11-24@site.unitfolio",
    "SEQUENCE:0",
    "DTSTAMP:20261123T183000Z",
    "DTSTART;VALUE=DATE:20261124",
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
    "SUMMARY:Revise: a\\, b\\; c",
    "TRANSP:TRANSPARENT",
    "DESCRIPTION:one\\ntwo",
    "URL;VALUE=URI:https://example.org/u/",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    "LAST-MODIFIED:20261123T183000Z",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  assert.equal(calendarText([occasion], STAMP), lines.join("\r\n"));
});

test("any text stays whole, in lines of at most 75 octets", () => {
  for (const [summary = "", description = ""] of anyText(300, 2)) {
    const long = description.repeat(8);
    const occasion = { uid: "a", day: TODAY, summary, description: long };
    const text = calendarText([occasion], STAMP);
    const octets = text.split("\r\n").map((line) => Buffer.byteLength(line));
    assert.ok(Math.max(...octets) <= 75);
    // Half a character would come back as another one.
    const read = Buffer.from(text).toString().replace(/\r\n /g, "").split("\r\n");
    assert.equal(value(read, "SUMMARY"), oneKindOfLine(summary));
    assert.equal(value(read, "DESCRIPTION"), oneKindOfLine(long));
    assert.equal(read.length, 20, JSON.stringify(read));
  }
});

function value(lines: readonly string[], name: string): string {
  const line = lines.find((each) => each.startsWith(`${name}:`)) ?? "";
  const escaped = line.slice(name.length + 1);
  return escaped.replace(/\\(.)/gu, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

function oneKindOfLine(text: string): string {
  return text.replace(/\r\n|\r/g, "\n");
}
