// One question on the stage: asked, answered, looked at. It rates nothing; the runner does.
import { isAnswered, isMarked, marked } from "../../lib/marking";
import type { Answer, Marked } from "../../lib/marking";
import type { Question } from "../../lib/question-data";
import { make } from "../../platform/dom";
import { controlsFor } from "./controls";
import type { Controls } from "./controls";
import { feedback, spoken, verdict } from "./feedback";
import type { Reading } from "./feedback";
import { tag } from "./tag";

export interface Outcome {
  /** Nothing where the learner alone can say. */
  right?: boolean;
  /** In one line, to be read out. */
  said: string;
  /** Nothing where the learner did not know, or was not asked to say. */
  answer?: Answer;
}

const UNANSWERED: Partial<Record<Question["kind"], string>> = {
  matching: "Choose an ending for each, then check.",
  short: "Nothing was typed. Type an answer, then check.",
};

export class Card {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  /** Where what follows the answer is put. */
  readonly foot = make("div", { class: "uf-asking__foot" });
  readonly says = make("div", { class: "uf-asking__says", id: "uf-says" });
  isAsking = true;
  private readonly controls: Controls | undefined;
  private readonly actions: HTMLElement;
  private readonly hint = make("p", { class: "uf-hint", role: "alert" });

  constructor(
    readonly question: Question,
    reason: string,
    seed: string,
    private readonly reading: Reading,
    private readonly told: { looked(outcome: Outcome): void; say(text: string): void },
  ) {
    this.controls = controlsFor(question, seed, told.say);
    this.heading = make(
      "h3",
      { class: "uf-asking__asks", tabindex: "-1", id: "uf-asks" },
      question.asks,
    );
    this.actions = make("div", { class: "uf-actions" }, ...this.buttons());
    const form = make("form", { class: "uf-asking__form", autocomplete: "off" }, ...this.body());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.look();
    });
    form.append(this.hint, this.actions);
    this.element = make(
      "div",
      { class: "uf-asking" },
      make("p", { class: "uf-asking__reason" }, reason),
      form,
      this.says,
      this.foot,
    );
  }

  /** Check the answer, or show it where there is none to check. */
  look(isGivenUp = false): void {
    if (!this.isAsking) return;
    const { question, controls } = this;
    const answer = controls?.answer() ?? [];
    if (controls && !isGivenUp && !isAnswered(question, answer)) {
      this.hint.textContent = UNANSWERED[question.kind] ?? "Answer first, then check.";
      return;
    }
    this.isAsking = false;
    this.actions.remove();
    this.hint.remove();
    const found = isMarked(question) ? marked(question, answer) : undefined;
    if (found) controls?.settle(found);
    this.show(found, controls && !isGivenUp ? answer : undefined, isGivenUp);
  }

  /** The learner meant the same in other words. */
  overrule(): string {
    const said = "Taken as right: you mean the same";
    this.says.replaceChildren(
      make("p", { class: "uf-verdict" }, tag(true, said)),
      ...feedback(this.question, { right: true, parts: [] }, undefined, this.reading),
    );
    this.element.querySelector(".uf-short .uf-mark")?.replaceWith(tag(true, "Right"));
    return `${said}. How well did you know it?`;
  }

  pick(place: number): boolean {
    return this.isAsking && (this.controls?.pick(place) ?? false);
  }

  private show(found: Marked | undefined, answer: Answer | undefined, isGivenUp: boolean): void {
    const { question } = this;
    const said = found ? verdict(question, found, isGivenUp) : "The answer";
    this.says.append(...feedback(question, found, said, this.reading));
    this.told.looked({
      ...(found && { right: found.right }),
      said: spoken(question, found, said),
      ...(answer && { answer }),
    });
  }

  private body(): Node[] {
    const { question, controls, heading } = this;
    const about = question.case
      ? [make("p", { class: "uf-asking__case", id: "uf-case" }, question.case)]
      : [];
    if (!controls) {
      if (question.case) heading.setAttribute("aria-describedby", "uf-case");
      return [heading, ...about];
    }
    const fields = make("fieldset", { class: "uf-asking__fields" }, make("legend", {}, heading));
    if (question.case) fields.setAttribute("aria-describedby", "uf-case");
    fields.append(...about, controls.element);
    return [fields];
  }

  private buttons(): HTMLElement[] {
    const main = make("button", { type: "submit", class: "uf-button uf-button--primary" });
    main.textContent = this.controls ? "Check" : "Show the answer";
    if (!this.controls) return [main];
    const give = make("button", { type: "button", class: "uf-button" }, "I do not know");
    give.addEventListener("click", () => this.look(true));
    return [main, give];
  }
}
