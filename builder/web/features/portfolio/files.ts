// Save to a file, and load from one: what it would do is shown first.
import { inOrder, nameOf } from "../../lib/pieces";
import { parsed, written } from "../../lib/portfolio-file";
import type { PortfolioFile } from "../../lib/portfolio-file";
import {
  amounts,
  compared,
  counted,
  forSite,
  isChosen,
  nameInFile,
} from "../../lib/portfolio-merge";
import type { Choice, Kind, Step, AllTitles } from "../../lib/portfolio-merge";
import { make } from "../../platform/dom";
import { download } from "../../platform/download";
import { agreed } from "../../platform/question";
import { announce } from "../../platform/status";
import { asStoreError } from "../../platform/store-error";
import type { Keeper } from "./keeper";
import { compareAll, listed, practised, versionChoice, versionOf } from "./preview";

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
    private readonly siteTitles: Omit<AllTitles, "piece">,
  ) {}

  async look(file: File): Promise<void> {
    // What was said of the file before is not true of this one.
    announce("");
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
    const titles = this.titlesWith(file);
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
        titles,
      ),
      ...practised(steps, titles),
      ...(differing.length > 0 ? [compareAll(differing, choices, titles)] : []),
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

  /** A piece that is not here has its name in the file. */
  private titlesWith({ pieces }: PortfolioFile): AllTitles {
    const named = new Map(
      [...pieces, ...this.keeper.pieces.values()].map((each) => [each.id, each]),
    );
    const piece = (id: string): string => {
      const found = named.get(id);
      return found ? nameOf(found) : "a piece that is not kept here";
    };
    return { ...this.siteTitles, piece };
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

/** ` (1 draft, 3 answers)`; nothing where there is none of this kind. */
function inWords(steps: readonly Step[], kind: Kind): string {
  const said = amounts(steps.filter((step) => step.kind === kind));
  return said === "" ? "" : ` (${said})`;
}

function older(count: number): string {
  return count === 0 ? "" : ` ${count} of practice older in the file: a merge leaves what is here.`;
}
