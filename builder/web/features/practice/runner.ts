// Runs a sitting on the stage: asks, rates, takes back, and ends.
import { AGAIN, GOOD, isLeech, isSoon } from "../../lib/schedule";
import type { CardState, Rating } from "../../lib/recall";
import { spanInWords } from "../../lib/near-day";
import type { Question, QuestionData } from "../../lib/question-data";
import { answered, progress, stillThere, takenBack } from "../../lib/session";
import type { Session } from "../../lib/session";
import { make } from "../../platform/dom";
import { announce } from "../../platform/status";
import { Card } from "./card";
import type { Outcome } from "./card";
import type { Reading } from "./feedback";
import { listen } from "./keys";
import { ratingButtons } from "./ratings";

/** Who remembers answers. */
export interface Memory {
  card(question: string): CardState | undefined;
  rate(question: string, rating: Rating, right?: boolean): { id: string; card: CardState };
  /** False where it cannot be taken back. */
  undo(id: string): Promise<boolean>;
}

export interface Told {
  /** After each answer, so that it can go on after a reload. */
  moved(session: Session): void;
  /** Nothing is left to ask; what is drawn is put on the stage. */
  ended(session: Session): Node[];
  /** The learner has had enough. */
  closed(): void;
}

export class Runner {
  private session: Session = { queue: [], done: [] };
  private card: Card | undefined;
  /** A wrong answer is rated already; what is left is to go on. */
  private hasMissed = false;
  private isUndoing = false;
  private readonly questions: ReadonlyMap<string, Question>;
  private readonly live = make("p", { class: "uf-offscreen", role: "status" });
  private readonly bar = make("div", { class: "uf-stage__bar" });
  private readonly place = make("div", { class: "uf-stage__place" });
  private right: boolean | undefined;

  constructor(
    private readonly stage: HTMLElement,
    data: QuestionData,
    private readonly memory: Memory,
    private readonly reading: Reading,
    private readonly told: Told,
  ) {
    this.questions = new Map(data.questions.map((question) => [question.id, question]));
    stage.append(this.live, this.bar, this.place);
    // A click on its ground gives it the focus, so that the keys work.
    stage.tabIndex = -1;
    listen(stage, {
      onward: () => this.onward(),
      digit: (number) => this.digit(number),
      undo: () => void this.undo(),
    });
  }

  begin(session: Session, hasFocus = true): void {
    this.session = stillThere(session, new Set(this.questions.keys()));
    this.stage.hidden = false;
    this.ask(hasFocus);
  }

  close(): void {
    this.stage.hidden = true;
    this.card = undefined;
    this.place.replaceChildren();
    this.bar.replaceChildren();
    this.live.textContent = "";
  }

  private ask(hasFocus = true): void {
    this.hasMissed = false;
    this.right = undefined;
    const [entry] = this.session.queue;
    const question = entry && this.questions.get(entry.question);
    this.told.moved(this.session);
    if (!entry || !question) return this.end(hasFocus);
    const seed = `${question.id}/${this.memory.card(question.id)?.reps ?? 0}`;
    this.card = new Card(question, entry.reason, seed, this.reading, {
      looked: (outcome) => this.looked(outcome),
      say: (text) => this.say(text),
    });
    this.showBar();
    this.place.replaceChildren(this.card.element);
    this.say(`${soFar(this.session)}.`);
    if (hasFocus) this.show(this.card.heading);
  }

  /** The stage stays where it is from question to question, if there is room for it. */
  private show(heading: HTMLElement | null): void {
    heading?.focus({ preventScroll: true });
    this.stage.scrollIntoView({ block: "start", behavior: "instant" });
  }

  private end(hasFocus: boolean): void {
    this.card = undefined;
    this.say("");
    this.showBar();
    const parts = this.told.ended(this.session);
    this.place.replaceChildren(...parts);
    if (hasFocus) this.show(this.place.querySelector("[tabindex]"));
  }

  private looked({ right, said, answer }: Outcome): void {
    const card = this.card;
    if (!card) return;
    this.right = right;
    if (right === false) this.miss(card, answer !== undefined);
    else this.offer(card);
    this.say(said);
    card.says.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  private offer(card: Card): void {
    const before = this.memory.card(card.question.id);
    const { element, first } = ratingButtons(before, (rating) => this.rate(rating));
    card.foot.replaceChildren(element);
    first.focus({ preventScroll: true });
  }

  /** What was wrong is to come again: that is no matter of opinion, and is kept at once. */
  private miss(card: Card, hasAnswer: boolean): void {
    this.hasMissed = true;
    const { question } = card;
    const after = this.keep(AGAIN);
    const span = spanInWords(after.due, new Date().toISOString());
    const go = make(
      "button",
      { type: "button", class: "uf-button uf-button--primary" },
      "Continue",
    );
    go.addEventListener("click", () => this.ask());
    const slips = isLeech({ card: after }) ? " It keeps slipping: read it again first." : "";
    const note = make("p", {}, `Counted as ‘Again’: it comes back in ${span}.${slips}`);
    // Who did not know it has said nothing that could mean the same.
    const also = question.kind === "short" && hasAnswer ? [this.overruling()] : [];
    const actions = make("div", { class: "uf-actions" }, go, ...also);
    card.foot.replaceChildren(make("div", { class: "uf-rates" }, note, actions));
    this.showBar();
    go.focus({ preventScroll: true });
  }

  /** Two people may mean the same in other words; only the learner can tell. */
  private overruling(): HTMLElement {
    const button = make("button", { type: "button", class: "uf-button" }, "Mine means the same");
    button.addEventListener("click", () => void this.overrule());
    return button;
  }

  private async overrule(): Promise<void> {
    const { card } = this;
    if (!card || !(await this.back())) return;
    this.hasMissed = false;
    this.right = true;
    const said = card.overrule();
    this.offer(card);
    this.showBar();
    this.say(said);
  }

  private rate(rating: Rating): void {
    if (!this.card || this.card.isAsking || this.hasMissed) return;
    this.keep(rating);
    this.ask();
  }

  private keep(rating: Rating): CardState {
    const { id: question } = (this.card as Card).question;
    const { id, card } = this.memory.rate(question, rating, this.right);
    const soon = isSoon(card, new Date().toISOString());
    this.session = answered(this.session, { id, rating, card, isSoon: soon });
    this.told.moved(this.session);
    return card;
  }

  private async undo(): Promise<void> {
    if (this.session.done.length === 0) return announce("There is no answer to take back.");
    if (await this.back()) {
      this.ask();
      announce("Taken back. Answer it again.");
    }
  }

  private async back(): Promise<boolean> {
    const last = this.session.done[this.session.done.length - 1];
    if (!last || this.isUndoing) return false;
    this.isUndoing = true;
    const isBack = await this.memory.undo(last.id);
    this.isUndoing = false;
    if (isBack) this.session = takenBack(this.session);
    else announce("It cannot be taken back: another tab has gone on from it, or wiped it.");
    return isBack;
  }

  /** Whoever stops early sees what the sitting came to, too. */
  private stop(): void {
    if (this.session.done.length === 0) return this.told.closed();
    this.session = { queue: [], done: this.session.done };
    this.ask();
  }

  private onward(): void {
    const { card } = this;
    if (!card) return;
    if (card.isAsking) card.look();
    else if (this.hasMissed) this.ask();
    else this.rate(GOOD);
  }

  private digit(number: number): void {
    if (!this.card) return;
    if (this.card.isAsking) this.card.pick(number - 1);
    else if (this.hasMissed) this.ask();
    else if (number <= 4) this.rate(number as Rating);
  }

  private showBar(): void {
    const { done, queue } = this.session;
    const label = soFar(this.session);
    // By turns: a question that comes back has another one.
    const meter = make("progress", {
      max: String(done.length + queue.length),
      value: String(done.length),
      "aria-label": "Progress",
    });
    const undo = make("button", { type: "button", class: "uf-button uf-button--small" }, "Undo");
    undo.disabled = this.session.done.length === 0;
    undo.addEventListener("click", () => void this.undo());
    const stop = make("button", { type: "button", class: "uf-button uf-button--small" }, "Stop");
    stop.hidden = this.session.queue.length === 0 && !this.hasMissed;
    stop.addEventListener("click", () => this.stop());
    this.bar.replaceChildren(make("span", { class: "uf-stage__count" }, label), meter, undo, stop);
  }

  private say(text: string): void {
    this.live.textContent = text;
  }
}

/** `3 of 10 answered, 2 to ask once more`. */
function soFar(session: Session): string {
  const { answered: count, all, back } = progress(session);
  const again = back === 0 ? "" : `, ${back} to ask once more`;
  return `${count} of ${all} answered${again}`;
}
