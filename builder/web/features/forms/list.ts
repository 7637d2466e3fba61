// The list of the drafts of a form.
import type { Draft } from "../../lib/draft";
import { make } from "../../platform/dom";

export interface Listed {
  draft: Draft;
  name: string;
  /** The title of its unit, or empty. */
  unit: string;
  isOpen: boolean;
}

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Show the drafts; a click on a button tells `act` what to do with which. */
export function listDrafts(
  section: HTMLElement,
  drafts: readonly Listed[],
  act: (what: "open" | "delete", draft: Draft) => void,
): void {
  const list = section.querySelector("ul");
  const now = JSON.stringify(drafts.map(said));
  section.hidden = drafts.length === 0;
  // Made anew only when it differs, so that the reader's place in it is not lost.
  if (!list || list.dataset["ufShows"] === now) return;
  const focused = list.contains(document.activeElement) ? document.activeElement?.id : undefined;
  list.dataset["ufShows"] = now;
  list.replaceChildren(...drafts.map((listed) => line(listed, act)));
  if (focused) document.getElementById(focused)?.focus();
}

function said({ draft, name, unit, isOpen }: Listed): string[] {
  const when = new Date(draft.updated);
  const changed = Number.isNaN(when.getTime()) ? "" : `changed ${WHEN.format(when)}`;
  const facts = [isOpen ? "open below" : "", unit, changed].filter(Boolean).join(", ");
  return [draft.id, name, facts];
}

function line(listed: Listed, act: (what: "open" | "delete", draft: Draft) => void): HTMLElement {
  const [id = "", name = "", facts = ""] = said(listed);
  const text = make("p", {}, make("b", {}, name), make("span", {}, facts));
  const item = make("li", {}, text);
  for (const what of listed.isOpen ? (["delete"] as const) : (["open", "delete"] as const)) {
    const danger = what === "delete" ? " uf-button--danger" : "";
    const button = make("button", {
      type: "button",
      id: `${what}-${id}`,
      class: `uf-button uf-button--small${danger}`,
      "aria-label": `${what === "open" ? "Open" : "Delete"} the draft ${name}`,
    });
    button.textContent = what === "open" ? "Open" : "Delete";
    button.addEventListener("click", () => act(what, listed.draft));
    item.append(button);
  }
  return item;
}
