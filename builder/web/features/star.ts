// STAR templates: copy as text, download as Markdown or plain text.
import { starMarkdown, starText } from "../lib/star";
import type { StarTemplate } from "../lib/star";
import { copied } from "../platform/clipboard";
import { all, words } from "../platform/dom";
import { download } from "../platform/download";
import { announce } from "../platform/status";

export function startStar(page: Document): void {
  for (const template of all<HTMLDetailsElement>("[data-uf-star]", page)) offerTools(template);
  openTarget(page);
  addEventListener("hashchange", () => openTarget(page));
}

/** A link to a folded template unfolds it. */
function openTarget(page: Document): void {
  const target = page.querySelector("[data-uf-star]:target");
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  markUnfolded(target, true);
}

/** The theme unfolds everything to print; only what the reader has unfolded goes on paper. */
function markUnfolded(template: HTMLElement, unfolded: boolean): void {
  template.toggleAttribute("data-uf-unfolded", unfolded);
}

function offerTools(template: HTMLDetailsElement): void {
  for (const tools of all("[data-uf-star-tools]", template)) tools.hidden = false;
  // The click comes before the change that it makes.
  const summary = template.querySelector("summary");
  summary?.addEventListener("click", () => markUnfolded(template, !template.open));
  template.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>("[data-uf-copy-text], [data-uf-download]");
    if (button) void use(button, template);
  });
}

async function use(button: HTMLElement, template: HTMLElement): Promise<void> {
  const star = readStar(template);
  const name = template.dataset["name"] ?? "star";
  switch (button.dataset["ufDownload"]) {
    case "md":
      download(`${name}.md`, "text/markdown", starMarkdown(star));
      return announce(`${name}.md downloaded.`);
    case "txt":
      download(`${name}.txt`, "text/plain", starText(star));
      return announce(`${name}.txt downloaded.`);
    default:
      return announce(await copyText(starText(star)));
  }
}

async function copyText(text: string): Promise<string> {
  return (await copied(text))
    ? "Template copied as text."
    : "The template could not be copied. Download it as text instead.";
}

/** The template as the page shows it. */
function readStar(template: HTMLElement): StarTemplate {
  const one = (selector: string, within: ParentNode = template): string =>
    words(within.querySelector(selector));
  const many = (selector: string, within: ParentNode = template): string[] =>
    all(selector, within).map(words);
  return {
    title: one("[data-uf-title], h3"),
    lines: many("[data-uf-line]"),
    parts: all("[data-uf-part]", template).map((part) => ({
      title: part.dataset["ufPart"] ?? "",
      help: one("[data-uf-help]", part),
      words: one("[data-uf-words]", part),
      prompts: many("[data-uf-prompts] > li", part),
    })),
    criteria: all("[data-uf-criteria] > li", template).map((criterion) => ({
      number: criterion.dataset["number"] ?? "",
      text: words(criterion.querySelector("[data-uf-wording]") ?? criterion),
    })),
    reminders: many("[data-uf-reminders] > li"),
    declaration: one("[data-uf-declaration]"),
    notice: one("[data-uf-notice]"),
  };
}
