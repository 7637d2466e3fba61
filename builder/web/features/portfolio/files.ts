// Save to a file, and load from one: what it would do is shown first.
import { inOrder } from "../../lib/pieces";
import { parsed, written } from "../../lib/portfolio-file";
import type { PortfolioFile } from "../../lib/portfolio-file";
import { differences } from "../../lib/differences";
import {
  compared,
  amounts,
  counted,
  forSite,
  laterVersion,
  isChosen,
  nameInFile,
  stepName,
  stepNames,
} from "../../lib/portfolio-merge";
import type { Choice, Kind, Step, Titles, Version } from "../../lib/portfolio-merge";
import { make } from "../../platform/dom";
import { download } from "../../platform/download";
import { agreed } from "../../platform/question";
import { announce } from "../../platform/status";
import { asStoreError } from "../../platform/store-error";
import type { Keeper } from "./keeper";

/** So many are named of each kind; the rest are counted. */
const NAMED = 20;
/** No portfolio is as big; a browser would stand still over it. */
const MOST_BYTES = 50_000_000;

export async function save(site: string, keeper: Keeper): Promise<void> {
  const kept = await keeper.contents();
  // In the order of the page, so that two files can be compared.
  const contents = { ...kept, pieces: inOrder(kept.pieces) };
  const saved = new Date().toISOString();
  const name = `portfolio-${site}-${saved.slice(0, 10)}.json`;
  download(name, "application/json", written(site, saved, contents));
  const { pieces } = contents;
  announce(
    `${name} downloaded: ${pieces.length} ${pieces.length === 1 ? "piece" : "pieces"} of evidence.`,
  );
}

export class Loading {
  constructor(
    private readonly preview: HTMLElement,
    private readonly site: string,
    private readonly keeper: Keeper,
    private readonly titles: Titles,
  ) {}

  async look(file: File): Promise<void> {
    if (file.size > MOST_BYTES) return this.refuse(["The file is far too big for a portfolio."]);
    let text: string;
    try {
      text = await file.text();
    } catch {
      return this.refuse(["The browser could not read the file. Choose it again."]);
    }
    const result = parsed(text);
    if ("reasons" in result) return this.refuse(result.reasons);
    try {
      const loaded = forSite(this.site, result.file);
      this.propose(result.file, compared(await this.keeper.kept(), loaded));
    } catch (error) {
      this.fail(error);
    }
  }

  hide(): void {
    this.preview.hidden = true;
    this.preview.replaceChildren();
  }

  /** The focus goes back to where the file was chosen. */
  private leave(): void {
    this.hide();
    this.preview.parentElement?.querySelector<HTMLElement>("[data-uf-load]")?.focus();
  }

  private refuse(reasons: readonly string[]): void {
    this.show(
      "This file was not loaded",
      make("p", {}, "Nothing here has changed."),
      make("ul", { class: "uf-list" }, ...reasons.map((reason) => make("li", {}, reason))),
      this.button("Close", () => this.leave()),
    );
  }

  private fail(error: unknown): void {
    const { reason } = asStoreError(error, "failed");
    this.refuse([
      reason === "full"
        ? "The browser's storage is full. Free some space and load the file again."
        : "This browser does not let the site at its storage, so a file cannot be loaded into it.",
    ]);
  }

  private propose(file: PortfolioFile, steps: readonly Step[]): void {
    const counts = counted(steps);
    const saved = new Date(file.saved).toLocaleString("en-GB", {
      dateStyle: "long",
      timeStyle: "short",
    });
    const differing = steps.filter(isChosen);
    const choices = new Map(differing.map((step) => [nameInFile(step), versionChoice(step)]));
    const take = (how: Choice["how"]): void => {
      const versions = new Map([...choices].map(([name, select]) => [name, versionOf(select)]));
      void this.take(file, { how, versions }, counts.only);
    };
    this.show(
      "What this file would do",
      make("p", {}, `It was saved on ${saved}.`, ...elsewhere(file.site, this.site)),
      listed(
        steps.filter(({ kind }) => kind === "add"),
        this.titles,
      ),
      ...practised(steps, this.titles),
      ...(differing.length > 0 ? [compareAll(differing, choices, this.titles)] : []),
      make(
        "p",
        {},
        `${counts.same} the same in both${inWords(steps, "same")}.${older(counts.older)} ${counts.only} only here${inWords(steps, "only")}: a merge leaves them, a replacement deletes them.`,
      ),
      make(
        "div",
        { class: "uf-actions" },
        this.button("Merge into what is here", () => take("merge"), "uf-button--primary"),
        this.button("Replace everything here", () => take("replace"), "uf-button--danger"),
        this.button("Cancel", () => this.leave()),
      ),
    );
  }

  private async take(file: PortfolioFile, choice: Choice, only: number): Promise<void> {
    if (choice.how === "replace" && !(await agreed(question(only)))) return;
    try {
      await this.keeper.takeIn(forSite(this.site, file), choice);
      this.leave();
      announce(
        choice.how === "merge"
          ? "The file is merged in."
          : "The file is in place of what was here.",
      );
    } catch (error) {
      this.fail(error);
    }
  }

  private show(title: string, ...parts: Node[]): void {
    this.preview.replaceChildren(make("h3", { id: "preview" }, title), ...parts);
    this.preview.hidden = false;
    this.preview.focus();
  }

  private button(label: string, pressed: () => void, kind = ""): HTMLElement {
    const button = make("button", { type: "button", class: `uf-button ${kind}`.trim() }, label);
    button.addEventListener("click", pressed);
    return button;
  }
}

function question(only: number): { title: string; text: string; yes: string } {
  return {
    title: "Replace everything here?",
    text: `Everything that this site keeps in this browser is deleted, also the ${only} that the file does not have. Then the file's contents are put in its place. Save to a file first if you are not sure.`,
    yes: "Replace everything",
  };
}

function elsewhere(from: string, site: string): string[] {
  if (from === site) return [];
  return [
    ` Another site saved it (${from || "without a name"}): criteria of units that are not here are shown as not placed.`,
  ];
}

function practised(steps: readonly Step[], titles: Titles): Node[] {
  const [said] = stepNames(
    steps.filter((step) => step.kind === "change" && !isChosen(step)),
    titles,
  );
  return said ? [make("p", {}, `${said}, later in the file: a merge takes them.`)] : [];
}

/** ` (1 draft, 3 answers)`; nothing where there is none of this kind. */
function inWords(steps: readonly Step[], kind: Kind): string {
  const said = amounts(steps.filter((step) => step.kind === kind));
  return said === "" ? "" : ` (${said})`;
}

function older(count: number): string {
  return count === 0 ? "" : ` ${count} of practice older in the file: a merge leaves what is here.`;
}

/** Which version of one thing stands after a merge; the one that was changed later is chosen. */
function versionChoice(step: Step): HTMLSelectElement {
  const select = make("select", { autocomplete: "off" });
  const later = laterVersion(step);
  const note = (version: Version): string => (version === later ? ", changed later" : "");
  select.append(
    make("option", { value: "mine" }, `keep what is here${note("mine")}`),
    make("option", { value: "file" }, `take the file's${note("file")}`),
  );
  select.value = later;
  return select;
}

function versionOf(select: HTMLSelectElement): Version {
  return select.value === "file" ? "file" : "mine";
}

/** Everything that differs, with both versions, so that nothing is given up unseen. */
function compareAll(
  steps: readonly Step[],
  choices: ReadonlyMap<string, HTMLSelectElement>,
  titles: Titles,
): HTMLElement {
  const head = `${steps.length} ${steps.length === 1 ? "differs" : "differ"} from what is here`;
  const note = "A merge keeps one version of each. Choose which; the other is gone after it.";
  return make(
    "details",
    { open: "" },
    make("summary", {}, head),
    make("p", {}, note),
    ...steps.map((step) => comparison(step, stepName(step, titles), choices.get(nameInFile(step)))),
  );
}

function comparison(step: Step, name: string, select: HTMLSelectElement | undefined): HTMLElement {
  const lines = differences(step.kept ?? {}, step.loaded ?? {}).map(({ what, here, file }) =>
    make("li", {}, make("b", {}, what), `: here ${here}; in the file ${file}`),
  );
  return make(
    "fieldset",
    { class: "uf-differs" },
    make("legend", {}, name),
    make("ul", { class: "uf-list" }, ...lines),
    make(
      "label",
      { class: "uf-toolbar__filter" },
      make("span", {}, "When merging"),
      ...(select ? [select] : []),
    ),
  );
}

function listed(added: readonly Step[], titles: Titles): HTMLElement {
  const sum = `${added.length} in the file that ${added.length === 1 ? "is" : "are"} not here`;
  if (added.length === 0) return make("p", {}, sum);
  const head = `${sum}: ${amounts(added)}`;
  const all = stepNames(added, titles);
  const names = all.slice(0, NAMED).map((name) => make("li", {}, name));
  if (all.length > NAMED) names.push(make("li", {}, `and ${all.length - NAMED} more`));
  return make("details", {}, make("summary", {}, head), make("ul", {}, ...names));
}
