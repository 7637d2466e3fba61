// What a file would do, step by step: what it adds, and what differs from what is here.
import { differences } from "../../lib/differences";
import {
  amounts,
  isChosen,
  laterVersion,
  nameInFile,
  stepName,
  stepNames,
} from "../../lib/portfolio-merge";
import type { AllTitles, Step, Titles, Version } from "../../lib/portfolio-merge";
import { make } from "../../platform/dom";

/** So many are named of each kind; the rest are counted. */
const NAMED = 20;

export function practised(steps: readonly Step[], titles: Titles): Node[] {
  const [said] = stepNames(
    steps.filter((step) => step.kind === "change" && !isChosen(step)),
    titles,
  );
  return said ? [make("p", {}, `${said}, later in the file: a merge takes them.`)] : [];
}

/** Which version of one thing stands after a merge; the one that was changed later is chosen. */
export function versionChoice(step: Step): HTMLSelectElement {
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

export function versionOf(select: HTMLSelectElement): Version {
  return select.value === "file" ? "file" : "mine";
}

/** Everything that differs, with both versions, so that nothing is given up unseen. */
export function compareAll(
  steps: readonly Step[],
  choices: ReadonlyMap<string, HTMLSelectElement>,
  titles: AllTitles,
): HTMLElement {
  const head = `${steps.length} ${steps.length === 1 ? "differs" : "differ"} from what is here`;
  const note = "A merge keeps one version of each. Choose which; the other is gone after it.";
  return make(
    "details",
    { class: "uf-fold", open: "" },
    make("summary", {}, head),
    make("p", {}, note),
    ...steps.map((step) => comparison(step, titles, choices.get(nameInFile(step)))),
  );
}

/** Its line breaks are those of what was typed. */
function held(text: string): HTMLElement {
  return make("span", { class: "uf-differs__held" }, text);
}

const ONLY_INSIDE = "Nothing that a page shows differs; take either.";

function comparison(
  step: Step,
  titles: AllTitles,
  select: HTMLSelectElement | undefined,
): HTMLElement {
  const found = differences(step.kept ?? {}, step.loaded ?? {}, titles).map(
    ({ what, here, file }) =>
      make("li", {}, make("b", {}, what), ": here ", held(here), "; in the file ", held(file)),
  );
  const lines = found.length > 0 ? found : [make("li", {}, ONLY_INSIDE)];
  return make(
    "fieldset",
    { class: "uf-differs" },
    make("legend", {}, stepName(step, titles)),
    make("ul", { class: "uf-list" }, ...lines),
    make(
      "label",
      { class: "uf-toolbar__filter" },
      make("span", {}, "When merging"),
      ...(select ? [select] : []),
    ),
  );
}

export function listed(added: readonly Step[], titles: Titles): HTMLElement {
  const sum = `${added.length} in the file that ${added.length === 1 ? "is" : "are"} not here`;
  if (added.length === 0) return make("p", {}, sum);
  const head = `${sum}: ${amounts(added)}`;
  const all = stepNames(added, titles);
  const names = all.slice(0, NAMED).map((name) => make("li", {}, name));
  if (all.length > NAMED) names.push(make("li", {}, `and ${all.length - NAMED} more`));
  const list = make("ul", { class: "uf-list" }, ...names);
  return make("details", { class: "uf-fold" }, make("summary", {}, head), list);
}
