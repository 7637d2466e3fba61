// A field cuts off long text on paper, so its text also stands behind it, where it has room.
import { dayInWords } from "../lib/day";

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Put what stands in a field behind it. */
export function showOnPaper(control: Field): void {
  const field = control.closest<HTMLElement>(".uf-field");
  if (!field) return;
  const isDay = control.type === "date" && control.value !== "";
  const text = isDay ? dayInWords(control.value) : control.value;
  if (field.dataset["ufValue"] !== text) field.dataset["ufValue"] = text;
}
