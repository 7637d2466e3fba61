// The units that the page can show, as its template lists them.
import { readQuestions } from "../../platform/questions";
import type { QuestionData } from "../../lib/question-data";
import { all, words } from "../../platform/dom";

interface UnitPlace {
  title: string;
  /** Where its questions are as data. */
  file: string;
  practice: string;
  /** What its qualification calls an outcome. */
  word: string;
}

export class Places {
  readonly units: ReadonlyMap<string, UnitPlace>;
  private readonly read = new Map<string, QuestionData>();

  constructor(list: HTMLElement) {
    this.units = new Map(
      all("li[data-unit]", list).map((line) => {
        const link = line.querySelector("a");
        const place = {
          title: words(link),
          file: line.dataset["file"] ?? "",
          practice: link?.getAttribute("href") ?? "",
          word: line.dataset["outcome"] ?? "outcome",
        };
        return [line.dataset["unit"] ?? "", place];
      }),
    );
  }

  titleOf(unit: string): string {
    return this.units.get(unit)?.title ?? unit;
  }

  practiceOf(unit: string): string {
    return this.units.get(unit)?.practice ?? "";
  }

  /** Absolute, for a calendar; nothing where the pages are a folder on a disk. */
  urlOf(unit: string): string | undefined {
    if (location.protocol === "file:") return undefined;
    return new URL(this.practiceOf(unit), location.href).href;
  }

  questions(unit: string): QuestionData | undefined {
    return this.read.get(unit);
  }

  /** Read these units' questions; gives back the titles of those that could not be read. */
  async need(ids: Iterable<string>): Promise<string[]> {
    const wanted = [...ids].filter((id) => this.units.has(id) && !this.read.has(id));
    const found = await Promise.all(
      wanted.map((id) => readQuestions(id, this.units.get(id)?.file ?? "")),
    );
    for (const data of found) if (data) this.read.set(data.id, data);
    return wanted.filter((id) => !this.read.has(id)).map((id) => this.titleOf(id));
  }
}
