// What to practise: the kind, the part of the unit, how many; and what there is of it.
import type { Mode, Standing, Wish } from "../../lib/choice";
import { SIZE } from "../../lib/practice-address";
import type { QuestionData } from "../../lib/question-data";
import { make } from "../../platform/dom";

export interface Words {
  outcome: string;
  criterion: string;
}

export class Setup {
  private readonly scope: HTMLSelectElement;
  private readonly size: HTMLSelectElement;
  private readonly standing: HTMLElement;
  private readonly more: HTMLElement;

  constructor(
    readonly form: HTMLFormElement,
    data: QuestionData,
    words: Words,
    told: { changed(): void; begin(): void; print(): void; more(): void },
  ) {
    const at = <E extends HTMLElement>(selector: string): E => form.querySelector(selector) as E;
    this.scope = at("[name=scope]");
    this.size = at("[name=size]");
    this.standing = at("[data-uf-standing]");
    this.more = at("[data-uf-more-new]");
    this.scope.append(...data.outcomes.map((outcome) => scopesOf(outcome, words)));
    form.addEventListener("change", () => told.changed());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      told.begin();
    });
    at("[data-uf-quiz-sheet]").addEventListener("click", () => told.print());
    this.more.addEventListener("click", () => told.more());
  }

  get wish(): Wish {
    const mode = (new FormData(this.form).get("mode") ?? "mixed") as Mode;
    const [kind = "", ...rest] = this.scope.value.split(" ");
    const scope = kind === "" ? {} : { [kind]: rest.join(" ") };
    const size = Number(this.size.value);
    return size > 0 ? { mode, scope, size } : { mode, scope };
  }

  ask({ mode, scope, size }: Wish): void {
    for (const radio of this.form.querySelectorAll<HTMLInputElement>("[name=mode]")) {
      radio.checked = radio.value === mode;
    }
    const [[kind, number] = ["", ""]] = Object.entries(scope);
    this.scope.value = kind === "" ? "" : `${kind} ${number}`;
    this.size.value = size === undefined ? "due" : String(size);
  }

  show({ due, unseen, fresh, all }: Standing): void {
    const parts = [
      `${due} due now`,
      `${fresh} new for today`,
      `${all - unseen} of ${all} practised so far`,
    ];
    const isFull = fresh === 0 && unseen > 0;
    const full =
      " You have begun today's new ones; if there were more, too many would come back at once.";
    this.standing.textContent = `${parts.join(" · ")}.${isFull ? full : ""}`;
    this.more.hidden = !isFull;
    this.more.textContent = `Begin ${Math.min(SIZE, unseen)} more new ones today`;
  }

  /** There is nothing to ask. */
  explain(text: string): void {
    this.standing.textContent = text;
  }

  set hidden(hidden: boolean) {
    this.form.hidden = hidden;
  }

  focus(): void {
    this.form.querySelector<HTMLElement>("[type=submit]")?.focus();
  }
}

function scopesOf(
  { number, statement, criteria }: QuestionData["outcomes"][number],
  { outcome, criterion }: Words,
): HTMLElement {
  const label = `${capital(outcome)} ${number}: ${statement}`;
  const group = make("optgroup", { label });
  group.append(
    make("option", { value: `outcome ${number}` }, `${capital(outcome)} ${number}, all`),
  );
  for (const each of criteria) {
    group.append(make("option", { value: `criterion ${each}` }, `${capital(criterion)} ${each}`));
  }
  return group;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
