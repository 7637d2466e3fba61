// What to practise: the kind, the part of the unit, how many; and what there is of it.
import { ONLIES } from "../../lib/choice";
import type { Mode, Only, Standing, Wish } from "../../lib/choice";
import { isOf } from "../../lib/outcomes";
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
    if (data.questions.some((each) => isOf("", each, data))) {
      this.scope.append(make("option", { value: "outcome " }, "What is about the unit as a whole"));
    }
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
    const [named = "", only] = this.size.value.split(" ");
    const [size, part] = [Number(named), ONLIES.find((each) => each === only)];
    return { mode, scope, ...(size > 0 && { size }), ...(part && { only: part }) };
  }

  ask({ mode, scope, size, only }: Wish): void {
    for (const radio of this.form.querySelectorAll<HTMLInputElement>("[name=mode]")) {
      radio.checked = radio.value === mode;
    }
    const [[kind, number] = ["", ""]] = Object.entries(scope);
    this.scope.value = kind === "" ? "" : `${kind} ${number}`;
    const value = [size === undefined ? "due" : String(size), ...(only ? [only] : [])].join(" ");
    // A link may ask for another number than are offered here, or for new ones alone.
    if (![...this.size.options].some((option) => option.value === value)) {
      this.size.append(make("option", { value }, sizeInWords(size, only)));
    }
    this.size.value = value;
  }

  /** `asks` is how many questions a sitting has now; `daily`, how many new ones a day. */
  show({ due, unseen, fresh, all }: Standing, asks: number, daily: number): void {
    const parts = [
      `${due} due now`,
      `${fresh} new for today`,
      `${all - unseen} of ${all} practised so far`,
    ];
    const isFull = fresh === 0 && unseen > 0;
    const { size = 0, only } = this.wish;
    // The daily number is said where it makes the sitting shorter than was asked for.
    const isShort = !isFull && only !== "begun" && unseen > fresh && asks < size;
    const full =
      " You have begun today's new ones. With more of them, too many would come back at once.";
    const short = ` A sitting has ${counted(asks, "question")} now: no more than ${daily} new ones are begun a day, so that not too many come back at once.`;
    this.standing.textContent = `${parts.join(" · ")}.${isFull ? full : isShort ? short : ""}`;
    this.more.hidden = !isFull && !isShort;
    this.more.textContent = moreNewOnes(unseen);
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

export function moreNewOnes(unseen: number): string {
  return `Begin ${Math.min(SIZE, unseen)} more new ones today`;
}

function sizeInWords(size: number | undefined, only: Only | undefined): string {
  const what = { new: "new ", begun: "" }[only ?? "begun"];
  const count = size === undefined ? "all that is due" : counted(size, `${what}question`);
  return only === "begun" ? `${count}, nothing new` : count;
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

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
