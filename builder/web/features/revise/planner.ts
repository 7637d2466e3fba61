// The revision planner: what is asked for each unit, and the plan that comes of it.
import { dayOf } from "../../lib/calendar-day";
import { calendarText, occasionsOf } from "../../lib/ics";
import { searchOf } from "../../lib/practice-address";
import { MOST_FRESH, plan } from "../../lib/plan";
import type { Outlook, Plan, PlannedUnit, Session } from "../../lib/plan";
import { namedOnce, outlookLines, stepsOf } from "../../lib/plan-words";
import type { Step } from "../../lib/plan-words";
import type { Course } from "../../lib/recall";
import type { Revision } from "../../lib/revision";
import { all, make } from "../../platform/dom";
import { download } from "../../platform/download";
import { announce } from "../../platform/status";
import { checkDate, checkFresh, tie } from "./faults";
import type { Places } from "./places";

const DAY = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

export type CourseChange = Partial<Pick<Course, "date" | "days" | "fresh">>;

export class Planner {
  private plan: Plan = { sessions: [], outlooks: [] };
  private revisions: readonly Revision[] = [];
  private asked = "";

  constructor(
    private readonly section: HTMLElement,
    private readonly template: HTMLTemplateElement,
    private readonly site: string,
    private readonly places: Places,
    private readonly changed: (unit: string, change: CourseChange) => void,
  ) {
    this.at("[data-uf-ics]").addEventListener("click", () => this.hand());
  }

  show(revisions: readonly Revision[], now: Date): void {
    this.revisions = revisions;
    this.section.hidden = revisions.length === 0;
    this.ask(revisions, now);
    this.plan = plan(
      revisions.map(({ planned }) => planned),
      dayOf(now),
    );
    const { sessions } = this.plan;
    this.at("[data-uf-plan-total]").textContent = totalOf(sessions);
    this.note([
      ...this.plan.outlooks.flatMap((outlook) => this.outlook(outlook)),
      ...missed(revisions),
    ]);
    this.at("[data-uf-sessions]").hidden = sessions.length === 0;
    this.at("[data-uf-plan-actions]").hidden = sessions.length === 0;
    this.fill(sessions);
  }

  /** A unit that is alone in the plan is named above it, and not with each session. */
  private fill(sessions: readonly Session[]): void {
    const units = new Set(sessions.flatMap(({ parts }) => parts.map(({ unit }) => unit)));
    const [alone] = units.size === 1 ? units : [];
    this.at("[data-uf-plan-of]").replaceChildren(
      ...(alone ? [": ", this.link(alone)] : []),
      ...datesOf([...units], alone),
    );
    all("tbody", this.at("[data-uf-sessions]")).forEach((body) => body.remove());
    const name = namedOnce();
    const rows = sessions.map(({ day, parts }) => {
      const time = make("time", { datetime: day }, inWords(day));
      const lines = parts.flatMap((part) => [
        ...(alone ? [] : [make("p", {}, this.link(part.unit))]),
        make("ul", {}, ...stepsOf(part, name).map((step) => this.step(part.unit, step))),
      ]);
      return make("tr", {}, make("th", { scope: "row" }, time), make("td", {}, ...lines));
    });
    this.at("[data-uf-sessions]").append(make("tbody", {}, ...rows));
  }

  private step({ id }: PlannedUnit, { line, wish }: Step): HTMLElement {
    const href = `${this.places.practiceOf(id)}${searchOf(wish)}`;
    return make("li", {}, make("a", { href }, line));
  }

  private link({ id, title }: PlannedUnit): HTMLElement {
    return make("a", { href: this.places.practiceOf(id) }, title);
  }

  private at<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.section.querySelector(selector) as E;
  }

  /** Fields are made anew only where other units are chosen: a reader may be typing in one. */
  private ask(revisions: readonly Revision[], now: Date): void {
    const ids = JSON.stringify(revisions.map(({ data }) => data.id));
    const place = this.at("[data-uf-plan-units]");
    if (ids !== this.asked) {
      this.asked = ids;
      place.replaceChildren(...revisions.map(({ data }) => this.fields(data.id)));
    }
    for (const { data, course } of revisions) {
      const fields = all("[data-unit]", place).find((each) => each.dataset["unit"] === data.id);
      if (!fields) continue;
      fill(fields, course);
      checkDate(fields, dayOf(now));
    }
  }

  private fields(unit: string): HTMLElement {
    const made = this.template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    made.dataset["unit"] = unit;
    tie(made, unit);
    const legend = made.querySelector("legend");
    if (legend) legend.textContent = this.places.titleOf(unit);
    made.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.dataset["field"] === "fresh") checkFresh(made, target);
      this.changed(unit, changeOf(target, made));
    });
    // What could not be taken is put right once its field is left.
    made.addEventListener("focusout", () => this.ask(this.revisions, new Date()));
    return made;
  }

  private note(notes: readonly string[]): void {
    const list = this.at("[data-uf-plan-notes]");
    list.hidden = notes.length === 0;
    this.at("[data-uf-plan-notes-heading]").hidden = list.hidden;
    list.replaceChildren(...notes.map((note) => make("li", {}, note)));
  }

  private outlook(outlook: Outlook): string[] {
    const lines = outlookLines(outlook);
    return lines.length > 0 ? [`${outlook.unit.title}: ${lines.join(" ")}`] : [];
  }

  private hand(): void {
    const now = new Date();
    const today = dayOf(now);
    const occasions = occasionsOf(this.site, this.plan, today, (unit) => this.places.urlOf(unit));
    const name = `revision-plan-${today}.ics`;
    download(name, "text/calendar", calendarText(occasions, now));
    announce(
      `${name} downloaded: ${occasions.length} ${occasions.length === 1 ? "entry" : "entries"} for your calendar.`,
    );
  }
}

/** What the plan leads up to: on paper nothing else says so. */
function datesOf(units: readonly PlannedUnit[], alone: PlannedUnit | undefined): string[] {
  if (alone) return [`, for the discussion or assessment on ${inWords(alone.date)}`];
  const dates = units.map(({ title, date }) => `${title} on ${inWords(date)}`);
  return dates.length > 0 ? [`, for discussions or assessments: ${dates.join("; ")}`] : [];
}

function totalOf(sessions: readonly Session[]): string {
  const [first, last] = [sessions[0], sessions[sessions.length - 1]];
  if (!first || !last) return "No session is planned yet.";
  if (first === last) return `1 session, on ${inWords(first.day)}.`;
  return `${sessions.length} sessions, from ${inWords(first.day)} to ${inWords(last.day)}.`;
}

/** What went by is said where there is a plan that it changed. */
function missed(revisions: readonly Revision[]): string[] {
  return revisions
    .filter(({ course, missed }) => course.date !== "" && missed.days > 0)
    .map(({ data, missed: { days, since } }) => {
      const count = days === 1 ? "1 of your days has" : `${days} of your days have`;
      return `${data.title}: ${count} gone by without practice since ${inWords(since)}. What was left is now on the days that remain.`;
    });
}

function inWords(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

function fill(fields: HTMLElement, course: Course): void {
  for (const control of all<HTMLInputElement>("input", fields)) {
    if (control.type === "checkbox") control.checked = course.days.includes(Number(control.value));
    else if (control !== document.activeElement) control.value = valueOf(control, course);
  }
}

function valueOf({ dataset }: HTMLInputElement, { date, fresh }: Course): string {
  return dataset["field"] === "date" ? date : String(fresh);
}

function changeOf(control: HTMLInputElement, fields: HTMLElement): CourseChange {
  if (control.dataset["field"] === "date") return { date: control.value };
  if (control.dataset["field"] === "fresh") {
    const asked = control.valueAsNumber;
    return Number.isInteger(asked) ? { fresh: Math.min(Math.max(asked, 1), MOST_FRESH) } : {};
  }
  const ticked = all<HTMLInputElement>("input[type=checkbox]:checked", fields);
  return { days: ticked.map(({ value }) => Number(value)) };
}
