// The revision plan as a calendar file (iCalendar, RFC 5545).
import ical, { ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import { isDay } from "./calendar-day";
import type { Plan, Session } from "./plan";
import { searchOf } from "./practice-address";
import { stepsOf } from "./plan-words";

export interface Occasion {
  /** The same in each file that has it, so that loading a later file updates it. */
  uid: string;
  /** YYYY-MM-DD: it lasts the whole day. */
  day: string;
  summary: string;
  description: string;
  /** Absolute; nothing where the pages are a folder on somebody's disk. */
  url?: string;
}

/** A session for each day that has one, and each date that is planned for. */
export function occasionsOf(
  site: string,
  { sessions, outlooks }: Plan,
  today: string,
  urlOf: (unit: string) => string | undefined,
): Occasion[] {
  const dates = outlooks
    .map(({ unit }) => unit)
    .filter(({ date }) => isDay(date) && date > today)
    .map(({ id, title, date }) => ({
      uid: `revise-date-${id}@${site}.unitfolio`,
      day: date,
      summary: `Discussion or assessment: ${title}`,
      description: "The date that the revision plan leads up to.",
    }));
  return [...sessions.map((session) => sessionOccasion(site, session, urlOf)), ...dates];
}

function sessionOccasion(
  site: string,
  { day, parts }: Session,
  urlOf: (unit: string) => string | undefined,
): Occasion {
  const units = parts.map((part) => {
    const url = urlOf(part.unit.id);
    const lines = stepsOf(part).flatMap(({ line, wish }) => [
      `- ${line}`,
      ...(url ? [`  ${url}${searchOf(wish)}`] : []),
    ]);
    return [part.unit.title, "First what is due, then:", ...lines].join("\n");
  });
  const url = parts.length === 1 && parts[0] ? urlOf(parts[0].unit.id) : undefined;
  return {
    uid: `revise-${day}@${site}.unitfolio`,
    day,
    summary: `Revise: ${parts.map(({ unit }) => unit.title).join(", ")}`,
    description: units.join("\n\n"),
    ...(url ? { url } : {}),
  };
}

/** `stamp` is when the file is made. The same plan and stamp give the same text. */
export function calendarText(occasions: readonly Occasion[], stamp: Date): string {
  const calendar = ical({
    prodId: { company: "Unitfolio", product: "Revision plan", language: "EN" },
    name: "Revision plan",
  });
  for (const { uid, day, summary, description, url } of occasions) {
    calendar.createEvent({
      id: uid,
      stamp,
      lastModified: stamp,
      // Without a time zone it is read in UTC, wherever the reader is.
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      // Some time of that day, not the whole of it: others still see it as free.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      summary,
      description,
      ...(url ? { url } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}
