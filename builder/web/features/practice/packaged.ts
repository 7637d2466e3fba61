// A unit's quiz in a learning platform: the same cards as on the practice page, one after the
// other. Nothing is kept in the browser, and nothing is scheduled: the platform keeps the results.
import { mixed } from "../../lib/lot";
import type { Answer } from "../../lib/marking";
import type { Question, QuestionData } from "../../lib/question-data";
import { interaction, resumed, score, suspended } from "../../lib/scorm";
import { make } from "../../platform/dom";
import { Attempt } from "../../platform/learning";
import { Card } from "./card";
import type { Outcome } from "./card";
import { listen } from "./keys";
import { PackagedBar } from "./packaged-bar";
import { button } from "./button";

export function startPackaged(page: Document): void {
  const section = page.querySelector<HTMLElement>("[data-uf-packaged]");
  const source = page.getElementById("uf-questions");
  if (!section || !source) return;
  showScheme(page.body);
  const data = JSON.parse(source.textContent ?? "") as QuestionData;
  const attempt = Attempt.begin();
  addEventListener("pagehide", () => attempt?.finish());
  // Back from the browser's memory: that sitting is over, so another one has to begin.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  new PackagedQuiz(section, data, attempt).choose();
}

class PackagedQuiz {
  private readonly results: Map<string, boolean>;
  private readonly questions: Question[];
  private readonly bar: PackagedBar;
  private readonly place = make("div", { class: "uf-stage__place" });
  private readonly live = make("p", { class: "uf-offscreen", role: "status" });
  private queue: Question[] = [];
  private card: Card | undefined;
  private asked = 0;

  constructor(
    private readonly section: HTMLElement,
    data: QuestionData,
    private readonly attempt: Attempt | undefined,
  ) {
    const byId = new Map(data.questions.map((question) => [question.id, question]));
    const order = mixed(data.id, [...byId.keys()]);
    this.questions = order.flatMap((id) => byId.get(id) ?? []);
    this.results = resumed(attempt?.kept ?? "", this.questions);
    this.bar = new PackagedBar(() => this.choose());
    const stage = make("div", { class: "uf-stage", tabindex: "-1" });
    stage.append(this.live, this.bar.element, this.place);
    section.append(stage);
    listen(stage, {
      onward: () => (this.card?.isAsking ? this.card.look() : this.card && this.next()),
      digit: (number) => void this.card?.pick(number - 1),
      undo: () => {},
    });
  }

  /** What there is to do. */
  choose(): void {
    const left = this.questions.filter(({ id }) => !this.results.has(id));
    const missed = this.questions.filter(({ id }) => this.results.get(id) === false);
    const ways: [string, Question[]][] = [
      [left.length < this.questions.length ? "Go on" : "Begin", left],
      ["Ask again what was not right", missed],
      ["Ask all again", left.length === 0 ? this.questions : []],
    ];
    const open = ways.filter(([, questions]) => questions.length > 0);
    const buttons = open.map(([text, questions], place) =>
      button(text, `uf-button${place === 0 ? " uf-button--primary" : ""}`, () =>
        this.begin(questions),
      ),
    );
    const heading = make("h3", { tabindex: "-1", class: "uf-asking__asks" }, this.standing());
    const actions = make("div", { class: "uf-actions" }, ...buttons);
    const isFirst = this.place.childElementCount === 0;
    this.card = undefined;
    this.bar.element.hidden = true;
    this.place.replaceChildren(
      make("div", { class: "uf-asking" }, heading, ...this.notes(), actions),
    );
    if (!isFirst) heading.focus();
  }

  private standing(): string {
    const [answered, all] = [this.results.size, this.questions.length];
    if (answered === 0) return `${all} questions`;
    const right = [...this.results.values()].filter(Boolean).length;
    return `Answered: ${answered} of ${all}. Right the last time: ${right}.`;
  }

  private notes(): HTMLElement[] {
    if (this.attempt) return [];
    const text = "No learning platform was found here, so nothing is reported or kept.";
    return [make("p", { class: "uf-warning" }, text)];
  }

  private begin(questions: readonly Question[]): void {
    this.queue = [...questions];
    this.next();
  }

  private next(): void {
    const question = this.queue.shift();
    if (!question) return this.choose();
    const reason = this.results.has(question.id) ? "Once more." : "Not answered yet.";
    const { unit = "", criterion = "" } = this.section.dataset;
    const shown = unit === "" ? withoutLinks(question) : question;
    this.card = new Card(
      shown,
      reason,
      question.id,
      { unit, criterion },
      {
        looked: (outcome) => this.looked(question, outcome),
        say: (text) => this.say(text),
      },
    );
    this.asked = performance.now();
    this.bar.show(this.results.size, this.questions.length);
    this.place.replaceChildren(this.card.element);
    this.say("");
    this.card.heading.focus();
  }

  private looked(question: Question, { right = false, said, answer }: Outcome): void {
    const { card } = this;
    if (!card) return;
    this.keep(question, right, answer);
    const go = button("Continue", "uf-button uf-button--primary", () => this.next());
    card.foot.replaceChildren(make("div", { class: "uf-actions" }, go));
    for (const link of card.says.querySelectorAll("a")) link.target = "_blank";
    this.bar.show(this.results.size, this.questions.length);
    this.say(said);
    go.focus({ preventScroll: true });
  }

  private keep(question: Question, right: boolean, answer: Answer | undefined): void {
    this.results.set(question.id, right);
    const took = performance.now() - this.asked;
    this.attempt?.record(interaction(question, answer, right), took);
    const isComplete = this.results.size === this.questions.length;
    this.attempt?.report(score(this.results, this.questions), suspended(this.results), isComplete);
  }

  private say(text: string): void {
    this.live.textContent = text;
  }
}

/** Without an address of the unit there is nothing to link to. */
function withoutLinks(question: Question): Question {
  const { anchor: _anchor, criteria: _criteria, ...rest } = question;
  return rest;
}

/** As the machine is set: a package has no switch of its own. */
function showScheme(body: HTMLElement): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = (): void => {
    body.dataset["mdColorScheme"] = dark.matches ? "slate" : "default";
  };
  dark.addEventListener("change", show);
  show();
}
