// Downloads of a form as it is filled in.
import { nameOfDraft } from "../../lib/draft";
import { filledMarkdown, filledText } from "../../lib/filled-form";
import { words } from "../../platform/dom";
import { download } from "../../platform/download";
import { announce } from "../../platform/status";
import { readForm } from "./reading";
import type { Sheet } from "./sheet";
import { saidOf } from "./unplaced";

export function save(sheet: Sheet, how: string): void {
  const { element, places, unit, unplaced } = sheet;
  const title = sheet.openDraft ? nameOfDraft(sheet.openDraft) : "";
  const lines = [
    ...places.unitLines(unit),
    ...(sheet.openDraft?.title ? [title] : []),
    places.piece.hidden ? "" : words(places.piece),
  ];
  const form = readForm(element, lines, unplaced.map(saidOf));
  const name = [places.unit.value, sheet.form].filter(Boolean).join("-");
  if (how === "md") download(`${name}.md`, "text/markdown", filledMarkdown(form));
  else download(`${name}.txt`, "text/plain", filledText(form));
  announce(`${name}.${how} downloaded.`);
}
