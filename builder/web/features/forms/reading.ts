// Reads a form from its page: what it asks, and what stands in it.
import { dayInWords } from "../../lib/day";
import type { FilledField, FilledForm } from "../../lib/filled-form";
import { all, words } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { isTick } from "./controls";

type Row = NonNullable<FilledField["rows"]>[number];

export function readForm(
  element: HTMLElement,
  lines: readonly string[],
  unplaced: FilledForm["unplaced"],
): FilledForm {
  const one = (selector: string): string => words(element.querySelector(selector));
  return {
    title: one("[data-uf-title]"),
    purpose: one("[data-uf-purpose]"),
    lines,
    notice: one("[data-uf-notice]"),
    sections: sectionsOf(element),
    unplaced,
    declaration: one("[data-uf-declaration]"),
    signing: one(".uf-form__signed-by"),
  };
}

function sectionsOf(element: HTMLElement): FilledForm["sections"] {
  let fields: FilledField[] = [];
  const sections = [{ title: "", fields }];
  for (const part of all("[data-uf-section], [data-uf-ask]", element)) {
    if (part.matches("[data-uf-section]")) {
      fields = [];
      sections.push({ title: words(part), fields });
    } else fields.push(fieldOf(part));
  }
  return sections;
}

function fieldOf(ask: HTMLElement): FilledField {
  return {
    label: words(ask.querySelector("[data-uf-label]")),
    writer: words(ask.querySelector(".uf-ask__notes [data-uf-writer]")),
    prompts: all("[data-uf-prompts] > li", ask).map(words),
    help: words(ask.querySelector("[data-uf-help]")),
    ...answerIn(ask),
  };
}

function answerIn(ask: HTMLElement): Pick<FilledField, "text" | "ticks" | "rows"> {
  switch (ask.dataset["kind"]) {
    case "ticks":
      return { ticks: ticksIn(ask) };
    case "criteria":
      return criteriaIn(ask);
    case "table":
      return { rows: rowsIn(ask) };
    case "fishbone":
      return { rows: [{ name: "", cells: all(".uf-bone", ask).map(boneIn) }] };
    default:
      return { text: textIn(ask) };
  }
}

function criteriaIn(ask: HTMLElement): Pick<FilledField, "text" | "ticks"> {
  const ticks = ticksIn(ask);
  const text = textIn(ask.querySelector("[data-uf-numbers]") ?? ask);
  if (ticks.length === 0) return { text };
  return { ticks: text ? [...ticks, { label: text, ticked: true }] : ticks };
}

function ticksIn(within: HTMLElement): { label: string; ticked: boolean }[] {
  return all(".uf-ask__tick", within).map((tick) => ({
    label: words(tick),
    ticked: tick.querySelector("input")?.checked ?? false,
  }));
}

/** Rows that are blank are left out; of a blank table one is shown, so that its columns are. */
function rowsIn(ask: HTMLElement): Row[] {
  const rows = all("tr[data-uf-row]", ask).map((row) => ({
    name: words(row.querySelector("th")),
    cells: all("td", row).map((cell) => ({
      name: cell.dataset["label"] ?? "",
      text: cellText(cell),
    })),
  }));
  const written = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  return written.length > 0 ? written : rows.slice(0, 1);
}

function cellText(cell: HTMLElement): string {
  const ticked = ticksIn(cell).filter((tick) => tick.ticked);
  return ticked.map(({ label }) => label).join("; ") || textIn(cell);
}

function boneIn(bone: HTMLElement): { name: string; text: string } {
  return { name: words(bone.querySelector(".uf-bone__name")), text: textIn(bone) };
}

function textIn(within: ParentNode): string {
  const control = within.querySelector<Field>("[data-tag]");
  if (!control) return "";
  if (isTick(control)) return control.checked ? "yes" : "";
  return control.type === "date" && control.value ? dayInWords(control.value) : control.value;
}
