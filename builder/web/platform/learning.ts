// The learning platform that a package runs in: SCORM 1.2's API, found and spoken to here alone.
// ADL, SCORM Run-Time Environment 1.2, sections 3.3 (API) and 3.4 (data model).
import type { Interaction } from "../lib/scorm";
import { timeOfDay, timespan } from "../lib/scorm";

interface Api {
  LMSInitialize(empty: ""): unknown;
  LMSFinish(empty: ""): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(empty: ""): unknown;
}

/** How many frames up the API is looked for, as ADL's own example does. */
const MOST_FRAMES = 500;

/** One sitting of a learner in a learning platform. */
export class Attempt {
  private readonly began = Date.now();
  private interactions: number;
  private isOver = false;
  /** What was looked at again, or is only shown, is not recorded. */
  private readonly isRecorded: boolean;

  private constructor(private readonly api: Api) {
    this.interactions = Number(this.get("cmi.interactions._count")) || 0;
    const mode = this.get("cmi.core.lesson_mode");
    this.isRecorded = mode !== "review" && mode !== "browse";
    const status = this.get("cmi.core.lesson_status");
    if (["", "not attempted", "unknown", "browsed"].includes(status)) this.put("incomplete");
    this.save();
  }

  /** Nothing where no learning platform is there. */
  static begin(): Attempt | undefined {
    const api = foundApi();
    return api && isTrue(api.LMSInitialize("")) ? new Attempt(api) : undefined;
  }

  /** What was kept of earlier sittings. */
  get kept(): string {
    return this.get("cmi.suspend_data");
  }

  /** An answer that took so many milliseconds until now. */
  record({ id, type, response, patterns, result, objectives }: Interaction, took: number): void {
    const name = `cmi.interactions.${this.interactions}`;
    this.interactions += 1;
    this.set(`${name}.id`, id);
    objectives.forEach((each, place) => this.set(`${name}.objectives.${place}.id`, each));
    this.set(`${name}.time`, timeOfDay(new Date()));
    this.set(`${name}.type`, type);
    patterns.forEach((each, place) => this.set(`${name}.correct_responses.${place}.pattern`, each));
    this.set(`${name}.weighting`, "1");
    if (response !== undefined) this.set(`${name}.student_response`, response);
    this.set(`${name}.result`, result);
    this.set(`${name}.latency`, timespan(took));
  }

  /**
   * How far it is. The status is never 'passed' or 'failed': practice is no assessment, and
   * whether a criterion is met is an assessor's judgement.
   */
  report(hundredths: number, kept: string, isComplete: boolean): void {
    this.set("cmi.core.score.min", "0");
    this.set("cmi.core.score.max", "100");
    this.set("cmi.core.score.raw", String(hundredths));
    this.set("cmi.suspend_data", kept);
    // Once complete it stays so, whatever is asked again; what a platform itself judged, too.
    if (isComplete && this.get("cmi.core.lesson_status") === "incomplete") this.put("completed");
    this.save();
  }

  /** The learner goes. */
  finish(): void {
    if (this.isOver) return;
    this.set("cmi.core.session_time", timespan(Date.now() - this.began));
    const isOpen = this.get("cmi.core.lesson_status") === "incomplete";
    this.set("cmi.core.exit", isOpen ? "suspend" : "");
    this.save();
    this.api.LMSFinish("");
    this.isOver = true;
  }

  private put(status: "incomplete" | "completed"): void {
    this.set("cmi.core.lesson_status", status);
  }

  private get(name: string): string {
    return String(this.api.LMSGetValue(name) ?? "");
  }

  private set(name: string, value: string): void {
    if (this.isRecorded && !this.isOver) this.api.LMSSetValue(name, value);
  }

  private save(): void {
    if (this.isRecorded) this.api.LMSCommit("");
  }
}

/** In the frames around the page, or around the page that opened it. */
function foundApi(): Api | undefined {
  return above(window) ?? (window.top?.opener ? above(window.top.opener as Window) : undefined);
}

function above(start: Window): Api | undefined {
  let frame = start;
  try {
    for (let step = 0; step < MOST_FRAMES; step += 1) {
      const { API: api } = frame as Window & { API?: Api };
      if (api) return api;
      if (frame.parent === frame) return undefined;
      frame = frame.parent;
    }
  } catch {
    // A frame of another origin can't be looked into.
  }
  return undefined;
}

/** Some platforms answer with a boolean. */
function isTrue(answer: unknown): boolean {
  return String(answer) === "true";
}
