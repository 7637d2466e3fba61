// Downloads of a form as it is filled in.
import { filledMarkdown, filledText } from "../../lib/filled-form";
import { criterionSlug } from "../../lib/unit-data";
import { words } from "../../platform/dom";
import { download, downloadWord } from "../../platform/download";
import { readBytes } from "../../platform/site-files";
import { announce } from "../../platform/status";
import { filledWord } from "../../platform/word";
import { labelOf, valuesIn } from "./controls";
import { readForm } from "./reading";
import { rewordingsIn } from "./reworded";
import type { Sheet } from "./sheet";

const NO_FILE = {
  missing:
    "There is no Word file of this form for this unit. Download Markdown or plain text, or print.",
  unreadable:
    "The Word file cannot be read now: that takes a connection. Try again when you are online, or download Markdown or plain text. What you wrote is kept.",
};

export async function save(sheet: Sheet, how: string): Promise<void> {
  if (how === "docx") return saveWord(sheet);
  const { element, places, unit, unplaced } = sheet;
  const lines = [
    ...places.unitLines(unit),
    places.title.value,
    places.piece.hidden ? "" : words(places.piece),
    ...sheet.others,
  ];
  const form = readForm(element, lines, unplaced);
  const name = `${nameOf(sheet)}.${how}`;
  if (how === "md") download(name, "text/markdown", filledMarkdown(form));
  else download(name, "text/plain", filledText(form));
  announce(`${name} downloaded.`);
}

/** The paper that the site has built for the unit, with what is written put into its controls. */
async function saveWord(sheet: Sheet): Promise<void> {
  const name = nameOf(sheet);
  const unit = sheet.places.unit.value;
  const paper = sheet.paper ? `${name}-${criterionSlug(sheet.paper)}` : name;
  const bytes = await readBytes(`${sheet.root}units/${unit}/papers/${paper}.docx`);
  if (typeof bytes === "string") return say(sheet, NO_FILE[bytes]);
  try {
    const filled = await filledWord(bytes, valuesIn(sheet.element));
    downloadWord(`${paper}.docx`, filled.bytes);
    const lost = filled.missing.map((tag) => labelOf(sheet.element, tag));
    if (lost.length === 0) return saved(sheet, `${paper}.docx`);
    say(sheet, `The Word file has no place for: ${lost.join("; ")}. Copy it from here.`);
  } catch {
    say(sheet, "The Word file could not be filled in. Download Markdown or plain text, or print.");
  }
}

/** The Word file lists the criteria of its own unit alone, in their present wording, and has no
 *  field for what was kept aside. */
function saved(sheet: Sheet, file: string): void {
  const aside = sheet.unplaced.map(({ label, text }) => `${label}: ${text}`);
  const left = [...rewordingsIn(sheet.element), ...sheet.others, ...aside];
  const note =
    left.length > 0 ? `${file} has no place for this; copy it in: ${left.join(" ")}` : "";
  say(sheet, note, `${file} downloaded.`);
}

function say(sheet: Sheet, note: string, heard = note): void {
  sheet.places.note(note);
  announce(heard);
}

function nameOf({ places, form }: Sheet): string {
  return [places.unit.value, form].filter(Boolean).join("-");
}
