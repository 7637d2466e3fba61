// How a unit stands, on the page where it is practised: redrawn with each answer.
import type { QuestionData } from "../lib/question-data";
import type { Course, Recall, Review } from "../lib/recall";
import { standingOf } from "../lib/progress";
import { retention } from "../lib/retention";
import { dueElsewhere, memoryAt } from "../lib/revision";
import { make, siteOf } from "../platform/dom";
import { whenSeenAgain } from "../platform/in-step";
import { openNews, openPracticeNews } from "../platform/news";
import { openPractice } from "../platform/practice";
import { readQuestions } from "../platform/questions";
import { retentionChart } from "../platform/retention-chart";
import { standingChart } from "../platform/standing-chart";
import { redraw } from "../platform/table";

const NOTHING = "What this browser keeps cannot be read here, so there is nothing to show.";

export function startProgress(document: Document): void {
  const section = document.querySelector<HTMLElement>("[data-uf-progress][data-unit]");
  const site = siteOf(document);
  if (section && site !== undefined) new Progress(section, site).start();
}

class Progress {
  private readonly practice = openPractice();
  private readonly unit: string;

  constructor(
    private readonly section: HTMLElement,
    private readonly site: string,
  ) {
    this.unit = section.dataset["unit"] ?? "";
  }

  start(): void {
    openPracticeNews().listen(({ site, unit }) => {
      if (site === this.site && (unit ?? this.unit) === this.unit) void this.load();
    });
    openNews().listen(({ site, unit }) => {
      if (site === this.site && unit === undefined) void this.load();
    });
    whenSeenAgain(() => void this.load());
    void this.load();
  }

  private async load(): Promise<void> {
    const data = await readQuestions(this.unit, this.section.dataset["file"] ?? "");
    const kept = await this.kept().catch(() => undefined);
    if (data && kept) this.show(data, kept);
    else redraw(this.section, make("p", {}, NOTHING));
    this.section.hidden = false;
  }

  private async kept(): Promise<Kept> {
    const [{ recalls, reviews }, courses] = await Promise.all([
      this.practice.ofSite(this.site),
      this.practice.courses(this.site),
    ]);
    return { recalls, reviews, courses };
  }

  private show(data: QuestionData, { recalls, reviews, courses }: Kept): void {
    const now = new Date();
    const standing = standingOf(data, recalls, memoryAt(now));
    const own = reviews.filter(({ unit }) => unit === this.unit);
    const word = this.section.dataset["outcome"] ?? "outcome";
    redraw(
      this.section,
      standingChart(data.title, word, standing),
      retentionChart(retention(own, now)),
      this.onward(courses, dueElsewhere(this.unit, courses, recalls, now)),
    );
  }

  /** Where to go from here: other units, or a plan for this one. */
  private onward(courses: readonly Course[], due: number): HTMLElement {
    const link = make("a", { href: this.section.dataset["revise"] ?? "" }, "Revise");
    if (!courses.some(({ unit }) => unit === this.unit)) {
      return make("p", {}, "Choose this unit on ", link, " to see each day what is due, and plan.");
    }
    const count = due === 0 ? "Nothing is due" : `${due} ${due === 1 ? "is" : "are"} due`;
    return make("p", {}, `${count} in the other units that you revise: `, link, ".");
  }
}

interface Kept {
  recalls: readonly Recall[];
  reviews: readonly Review[];
  courses: readonly Course[];
}
