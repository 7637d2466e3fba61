// What is wrong with what was typed into a field of the planner, told with the field itself.
import { daysAfter } from "../../lib/calendar-day";
import { MOST_FRESH, PLANNED_DAYS } from "../../lib/plan";
import { all } from "../../platform/dom";

/** Give each field its limits, and its message the place that it is described by. */
export function tie(fields: HTMLElement, unit: string): void {
  for (const place of all("[data-fault]", fields)) {
    const name = place.dataset["fault"] ?? "";
    place.id = `uf-fault-${name}-${unit}`;
    fields.querySelector(`[data-field=${name}]`)?.setAttribute("aria-describedby", place.id);
  }
}

/** A date may have become a past one since it was given. */
export function checkDate(fields: HTMLElement, today: string): void {
  const control = fields.querySelector<HTMLInputElement>("[data-field=date]");
  if (!control) return;
  const last = daysAfter(today, PLANNED_DAYS);
  // A field whose limits are set anew forgets the half of a date that was typed.
  const limits = { min: daysAfter(today, 1), max: last };
  if (control.min !== limits.min || control.max !== limits.max) Object.assign(control, limits);
  tell(fields, control, dateFault(control.value, today, last), true);
}

function dateFault(date: string, today: string, last: string): string {
  // A year is still being typed: 0002, 0020, 0202.
  if (date < "1900") return "";
  if (date < today) return "This day is past. Give a later one.";
  if (date === today) return "This is today: there is no day before it to plan. Give a later one.";
  return date > last ? "This is more than a year away: the plan ends a year from today." : "";
}

/** A number that cannot be taken is put right, and not without a word. */
export function checkFresh(fields: HTMLElement, control: HTMLInputElement): void {
  const asked = control.valueAsNumber;
  const fault = !Number.isInteger(asked)
    ? `This takes a whole number from 1 to ${MOST_FRESH}; it stays as it was.`
    : asked < 1
      ? "At least 1 is needed, so it is 1 now."
      : asked > MOST_FRESH
        ? `At most ${MOST_FRESH} can be begun in a session, so it is ${MOST_FRESH} now.`
        : "";
  tell(fields, control, fault, false);
}

function tell(
  fields: HTMLElement,
  control: HTMLInputElement,
  fault: string,
  isInvalid: boolean,
): void {
  const place = fields.querySelector(`[data-fault=${control.dataset["field"]}]`);
  // Said again only where it is another.
  if (place && place.textContent !== fault) place.textContent = fault;
  control.setAttribute("aria-invalid", String(isInvalid && fault !== ""));
}
