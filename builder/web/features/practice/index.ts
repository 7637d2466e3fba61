// A unit's practice page: choose, practise, see what comes back.
import { nextDue, picked, standing } from "../../lib/choice";
import type { Picked, Situation, Wish } from "../../lib/choice";
import { endOfDay, onDay } from "../../lib/near-day";
import { isOf } from "../../lib/outcomes";
import { searchOf, SIZE, wishOf } from "../../lib/practice-address";
import type { QuestionData } from "../../lib/question-data";
import { isLeech } from "../../lib/schedule";
import { begun } from "../../lib/session";
import type { Session } from "../../lib/session";
import { make, siteOf } from "../../platform/dom";
import { keepInStep } from "../../platform/in-step";
import { readQuestions } from "../../platform/questions";
import { showStoreWarning } from "../../platform/store-warning";
import { openAsked } from "./asked";
import { Keeper } from "./keeper";
import { forgetSession, keepSession, keptSession } from "./resuming";
import { Runner } from "./runner";
import { capital, moreNewOnes, Setup } from "./setup";
import type { Words } from "./setup";
import { printSheet } from "./sheet";
import { listSlipping } from "./slipping";
import { drawSummary } from "./summary";

const PATIENCE_MS = 1500;
const STILL = "You can still practise.";

export function startPractice(page: Document): void {
  const section = page.querySelector<HTMLElement>("[data-uf-practice]");
  if (!section) return;
  openAsked(page);
  const { unit = "", file = "" } = section.dataset;
  void readQuestions(unit, file).then((data) => {
    if (data) new PracticePage(section, siteOf(page) ?? "", data).start();
    else section.append(make("p", { class: "uf-warning" }, UNREAD));
  });
}

const UNREAD =
  "The questions could not be read. Reload the page; all of them are listed below, too.";

class PracticePage {
  private readonly keeper: Keeper;
  private readonly setup: Setup;
  private readonly runner: Runner;
  private readonly words: Words;
  private readonly unitPage: string;
  /** New questions that the learner wants to begin today over and above the usual. */
  private extra = 0;

  constructor(
    private readonly section: HTMLElement,
    site: string,
    private readonly data: QuestionData,
  ) {
    const { outcome = "outcome", criterion = "criterion" } = section.dataset;
    this.words = { outcome, criterion };
    this.unitPage = this.place("[data-unit-page]")?.getAttribute("href") ?? "../";
    this.keeper = new Keeper(site, data.id, {
      changed: () => this.show(),
      emptied: () => this.emptied(),
      warned: (reason) => showStoreWarning(section, reason, STILL),
    });
    this.setup = new Setup(this.at("[data-uf-setup]"), data, this.words, {
      changed: () => this.changed(),
      begin: () => this.begin(),
      print: () => this.print(),
      more: () => this.more(),
    });
    const reading = { unit: this.unitPage, criterion: capital(criterion) };
    this.runner = new Runner(this.at("[data-uf-stage]"), data, this.keeper, reading, {
      moved: (session) => keepSession(data.id, session),
      ended: (session) => this.ended(session),
      closed: () => this.choose(),
    });
  }

  start(): void {
    const criteria = this.data.outcomes.map((each): [string, string[]] => [
      each.number,
      each.criteria,
    ]);
    // "" is the unit as a whole.
    const hasWhole = this.data.questions.some((each) => isOf("", each, this.data));
    if (hasWhole) criteria.push(["", []]);
    this.setup.ask(wishOf(location.search, new Map(criteria)));
    keepInStep(this.keeper);
    const open = once(() => this.open());
    void this.keeper.load().then(open);
    // Some browsers never answer in a private window.
    setTimeout(open, PATIENCE_MS);
  }

  private open(): void {
    const session = keptSession(this.data.id);
    // A link to a place of the page goes there first.
    if (session) this.run(session, location.hash === "");
    else this.setup.hidden = false;
    this.show();
  }

  /** A link that the site's builder has put by. */
  private place(selector: string): Element | null | undefined {
    const places = this.section.querySelector<HTMLTemplateElement>("template[data-uf-places]");
    return places?.content.querySelector(selector);
  }

  private at<E extends HTMLElement>(selector: string): E {
    return this.section.querySelector(selector) as E;
  }

  private get situation(): Situation {
    const now = new Date();
    return {
      data: this.data,
      recalls: this.keeper.recalls,
      now: now.toISOString(),
      tonight: endOfDay(now),
      fresh: this.keeper.freshLeft + this.extra,
      words: this.words,
    };
  }

  private show(): void {
    const { situation } = this;
    const { wish } = this.setup;
    const asks = picked(situation, wish).length;
    this.setup.show(standing(situation, wish), asks, this.keeper.freshADay + this.extra);
    listSlipping(this.at("[data-uf-slipping]"), this.data, this.keeper.recalls, this.unitPage);
  }

  private changed(): void {
    putInAddress(this.setup.wish);
    this.show();
  }

  private more(): void {
    this.extra += SIZE;
    this.show();
    this.setup.focus();
  }

  private begin(wish = this.setup.wish): void {
    const found = picked(this.situation, wish);
    if (found.length === 0) return this.setup.explain(this.nothing());
    this.run(begun(found));
  }

  private run(session: Session, hasFocus = true): void {
    this.setup.hidden = true;
    this.runner.begin(session, hasFocus);
  }

  /** Why there is nothing to ask, and what can be done. */
  private nothing(): string {
    const { all } = standing(this.situation, this.setup.wish);
    if (all === 0)
      return "There are no questions of this kind there. Choose another kind, or more of the unit.";
    const due = nextDue(this.situation, this.setup.wish);
    // Nothing of it was ever answered: what was begun alone has been asked for.
    if (due === undefined) return "Nothing of this is begun yet. Choose a number of questions.";
    const next = onDay(due, this.situation.now);
    return `Nothing is due here now. The next comes back ${next}. To go on all the same, choose a number of questions.`;
  }

  private choose(): void {
    forgetSession();
    this.runner.close();
    this.setup.hidden = false;
    this.show();
    this.setup.focus();
  }

  private ended(session: Session): Node[] {
    const asked = new Set(session.done.map(({ entry }) => entry.question));
    const recalls = [...asked].flatMap((id) => this.keeper.recalls.get(id) ?? []);
    const slipping = recalls.filter(isLeech).length;
    this.show();
    return drawSummary(session, this.data, {
      outcome: this.words.outcome,
      slipping,
      revise: this.place("[data-revise]")?.cloneNode(true),
      further: this.further(),
      close: () => this.choose(),
    });
  }

  /** What there is to go on with: what comes next, or new ones over and above the day's. */
  private further(): { label: string; go: () => void } {
    const { situation } = this;
    const { wish } = this.setup;
    const { unseen } = standing(situation, wish);
    const hasNext = picked(situation, wish).some((each) => each.standing !== "ahead");
    const isMore = !hasNext && unseen > 0 && wish.only !== "begun";
    const go = (): void => {
      if (isMore) this.extra += SIZE;
      this.choose();
      this.begin(isMore ? { ...wish, size: SIZE, only: "new" } : wish);
    };
    return { label: isMore ? moreNewOnes(unseen) : "Go on with more", go };
  }

  private emptied(): void {
    forgetSession();
    this.extra = 0;
    this.runner.close();
    this.setup.hidden = false;
    this.show();
  }

  private print(): void {
    const wish: Wish = { size: 2 * SIZE, ...this.setup.wish };
    const found = picked({ ...this.situation, fresh: Infinity }, wish);
    if (found.length === 0) return this.setup.explain(this.nothing());
    const page = this.section.closest<HTMLElement>(".uf-page") ?? this.section;
    printSheet(
      page,
      this.data,
      found.map(({ question }: Picked) => question),
    );
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

/** So that a page that is loaded again, or marked, asks for the same. */
function putInAddress(wish: Wish): void {
  try {
    const { pathname, hash } = location;
    history.replaceState(history.state, "", `${pathname}${searchOf(wish)}${hash}`);
  } catch {
    // A browser may refuse it for a page from a folder; nothing depends on it.
  }
}
