// A field cuts off long text on paper, so its text also stands behind it, where it has room.

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Put what stands in a field behind it. */
export function showOnPaper(control: Field): void {
  const field = control.closest<HTMLElement>(".uf-field");
  if (!field) return;
  const isDay = control.type === "date" && control.value !== "";
  const text = isDay ? dayInWords(control.value) : control.value;
  if (field.dataset["ufValue"] !== text) field.dataset["ufValue"] = text;
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** 23 Nov 2026 for 2026-11-23; anything else as it is. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}
