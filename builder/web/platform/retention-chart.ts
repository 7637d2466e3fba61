// What was remembered, week by week: columns, their words, and all as a table.
import { percent } from "../lib/progress";
import { overall, WEEKS } from "../lib/retention";
import type { Week } from "../lib/retention";
import { make } from "./dom";
import { draw, share } from "./svg";
import { behind, table } from "./table";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** In pixels: what is above a column, the highest column, and what is below it. */
const ABOVE = 20;
const HIGHEST = 110;
const BELOW = 40;

const COUNTED =
  "Counted is an answer to a question that you had last answered on an earlier day; your first answer to a question, and another go on the same day, are not. Remembered is one that you rated Hard, Good or Easy, unless the page found it wrong.";

/** `weeks` as `retention` counts them; none while nothing has been asked again on a later day. */
export function retentionChart(weeks: readonly Week[]): HTMLElement {
  if (weeks.length === 0) {
    const text =
      "Nothing to show yet: what you remember shows when a question comes back on a later day.";
    return make("div", { class: "uf-retention" }, make("p", {}, text));
  }
  const { recalls, remembered } = overall(weeks);
  const said = `You answered ${recalls.toLocaleString("en-GB")} ${recalls === 1 ? "question" : "questions"} that came back on a later day, and remembered ${remembered.toLocaleString("en-GB")} (${percent(remembered / recalls)}).`;
  const rows = weeks.map((week) => [
    dateOf(week, DATE),
    String(week.recalls),
    String(week.remembered),
    shareOf(week),
  ]);
  return make(
    "div",
    { class: "uf-retention" },
    make("p", {}, said),
    columns(weeks),
    make("p", { class: "uf-retention__counted" }, COUNTED),
    behind(
      table(
        "What you remembered, by week",
        ["Week from", "Came back", "Remembered", "Share"],
        rows,
      ),
    ),
  );
}

function shareOf({ recalls, remembered }: Week): string {
  return recalls === 0 ? "–" : percent(remembered / recalls);
}

function columns(weeks: readonly Week[]): SVGElement {
  const drawn = weeks.map((week, place) => column(week, place, weeks[place - 1]));
  const ground = ABOVE + HIGHEST;
  const line = { class: "uf-columns__ground", x1: 0, x2: "100%", y1: ground, y2: ground };
  const size = { width: "100%", height: ABOVE + HIGHEST + BELOW };
  return draw(
    "svg",
    { class: "uf-columns", ...size, "aria-hidden": "true" },
    ...drawn,
    draw("line", line),
  );
}

/** The month is named where it is another one than in the week before. */
function column(week: Week, place: number, before: Week | undefined): SVGElement {
  const part = week.recalls === 0 ? 0 : week.remembered / week.recalls;
  const height = Math.round(part * HIGHEST);
  const top = ABOVE + HIGHEST - height;
  const middle = share((place + 0.5) / WEEKS);
  const text = (y: number, words: string): SVGElement =>
    draw("text", { x: middle, y, "text-anchor": "middle" }, words);
  const month = dateOf(week, MONTH);
  const isNamed = before === undefined || dateOf(before, MONTH) !== month;
  return draw(
    "g",
    {},
    draw("rect", {
      x: share((place + 0.2) / WEEKS),
      width: share(0.6 / WEEKS),
      y: top,
      height,
    }),
    text(top - 5, shareOf(week)),
    text(ABOVE + HIGHEST + 17, dateOf(week, DAY)),
    ...(isNamed ? [text(ABOVE + HIGHEST + 34, month)] : []),
  );
}

function dateOf({ monday }: Week, format: Intl.DateTimeFormat): string {
  return format.format(new Date(`${monday}T00:00:00Z`));
}
