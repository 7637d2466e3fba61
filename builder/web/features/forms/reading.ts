// Reads a form from its page: what it asks, and what stands in it.
import { dayInWords } from "../../lib/day";
import type { FilledField, FilledForm, FilledTick, Signed } from "../../lib/filled-form";
import { all, words } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { isTick } from "./controls";
import { wordingThen } from "./reworded";

type Row = NonNullable<FilledField["rows"]>[number];
type Section = Signed & { title: string; fields: FilledField[] };

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
  };
}

/** A heading begins a section, and a signature ends one. */
function sectionsOf(element: HTMLElement): FilledForm["sections"] {
  const begun = (title: string): Section => ({ title, fields: [], declaration: "", signing: "" });
  let section = begun("");
  const sections = [section];
  for (const part of all("[data-uf-section], [data-uf-ask], [data-uf-signing]", element)) {
    if (part.matches("[data-uf-ask]")) {
      section.fields.push(fieldOf(part));
      continue;
    }
    if (part.matches("[data-uf-signing]")) Object.assign(section, signedIn(part));
    section = begun(part.matches("[data-uf-section]") ? words(part) : "");
    sections.push(section);
  }
  return sections;
}

function signedIn(part: HTMLElement): Signed {
  return {
    declaration: words(part.querySelector("[data-uf-declaration]")),
    signing: words(part.querySelector("[data-uf-signed-by]")),
  };
}

function fieldOf(ask: HTMLElement): FilledField {
  return {
    label: words(ask.querySelector("[data-uf-label]")),
    writer: words(ask.querySelector(".uf-ask__notes [data-uf-writer]")),
    prompts: all("[data-uf-prompts] > li", ask).map(words),
    help: words(ask.querySelector("[data-uf-help]")),
    source: words(ask.querySelector("[data-uf-source]:not([hidden])")),
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

function ticksIn(within: HTMLElement): FilledTick[] {
  return all(".uf-ask__tick", within).map((tick) => ({
    label: words(tick),
    ticked: tick.querySelector("input")?.checked ?? false,
    then: wordingThen(tick),
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
