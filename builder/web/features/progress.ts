// How a unit stands, on the page where it is practised: redrawn with each answer.
import type { QuestionData } from "../lib/question-data";
import { standingOf } from "../lib/progress";
import { retention } from "../lib/retention";
import { memoryAt } from "../lib/revision";
import { make, siteOf } from "../platform/dom";
import { whenSeenAgain } from "../platform/in-step";
import { openNews, openPracticeNews } from "../platform/news";
import { openPractice } from "../platform/practice";
import type { KeptPractice } from "../platform/practice";
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
    const kept = await this.practice.ofUnit(this.site, this.unit).catch(() => undefined);
    if (data && kept) this.show(data, kept);
    else redraw(this.section, make("p", {}, NOTHING));
    this.section.hidden = false;
  }

  private show(data: QuestionData, { recalls, reviews }: KeptPractice): void {
    const now = new Date();
    const standing = standingOf(data, recalls, memoryAt(now));
    const word = this.section.dataset["outcome"] ?? "outcome";
    redraw(
      this.section,
      standingChart(data.title, word, standing),
      retentionChart(retention(reviews, now)),
    );
  }
}
